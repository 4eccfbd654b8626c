"""The words: one sentence in each language for whatever can be told to a person.

The law here: the layers below speak in codes and details, and only this package makes sentences
of them. A sentence says what happened, where, and what to do; nothing here raises, whatever the
details are, and nothing that stood in a file reaches a screen unseen (hidden characters go).
"""

from lthtgn_desktop.messages.findings import finding_sentence
from lthtgn_desktop.messages.reasons import reason_sentence
from lthtgn_desktop.messages.refusals import SENTENCES
from lthtgn_desktop.messages.troubles import sentence
from lthtgn_desktop.messages.words import Language, language_from

__all__ = [
    "SENTENCES",
    "Language",
    "finding_sentence",
    "language_from",
    "reason_sentence",
    "sentence",
]
