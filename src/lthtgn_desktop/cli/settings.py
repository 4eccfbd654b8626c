"""`settings`: what the club wants on its papers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.settings_words import LINES, YES_OR_NO
from lthtgn_desktop.domain.amount_words import Reading
from lthtgn_desktop.domain.paper_settings import SIGNERS, PaperSettings
from lthtgn_desktop.domain.papers import TITLES
from lthtgn_desktop.usecases.paper.settings import change_settings, paper_settings

_KINDS: Mapping[str, Callable[[Any], Any]] = {
    "reading": Reading,
    "says_even": lambda said: said == "yes",
    "prints_names": lambda said: said == "yes",
}


def settings(call: Call) -> int:
    """Change what was said, if anything, and show all wishes as they are then."""
    with opened(call) as desk:
        wishes = paper_settings(desk)
        wanted = _wanted(call.words, wishes)
        if wanted != wishes:
            wishes = change_settings(desk, wanted)
    if call.words.json:
        print(json.dumps(_document(wishes), ensure_ascii=False))
    else:
        _tell(call, wishes)
    return DONE


def _wanted(words: argparse.Namespace, wishes: PaperSettings) -> PaperSettings:
    plain = [field.name for field in fields(wishes) if field.name != "signers"]
    said = {name: getattr(words, name) for name in plain if getattr(words, name) is not None}
    read = {name: _KINDS.get(name, str)(value) for name, value in said.items()}
    return replace(wishes, **read, signers={**wishes.signers, **dict(words.signers or [])})


def _document(wishes: PaperSettings) -> dict[str, object]:
    return {
        **{name: getattr(wishes, name) for name in LINES},
        "reading": wishes.reading.value,
        "even": wishes.says_even,
        "names": wishes.prints_names,
        "signers": {paper: list(wishes.signers_of(paper)) for paper in SIGNERS},
    }


def _tell(call: Call, wishes: PaperSettings) -> None:
    unsaid = call.language.of(("(theo sổ)", "(as the book says)"))
    for name, told in LINES.items():
        print(f"--{name:<10}{getattr(wishes, name) or unsaid}  # {call.language.of(told)}")
    print(f"--{'reading':<10}{wishes.reading.value}")
    print(f"--{'even':<10}{YES_OR_NO[not wishes.says_even]}")
    print(f"--{'names':<10}{YES_OR_NO[not wishes.prints_names]}")
    for paper in SIGNERS:
        signs = ",".join(wishes.signers_of(paper))
        print(f"--signers {paper}={signs}  # {call.language.of(TITLES[paper])}")
