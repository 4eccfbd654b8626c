"""`schedule` and `words`: what needs no book."""

from __future__ import annotations

import json
from pathlib import Path

from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.domain.amount_words import in_words
from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.domain.schedule import schedule as schedule_of
from lthtgn_desktop.domain.schedule_spec import as_document, read_spec


def schedule(call: Call) -> int:
    """Print a loan's schedule from its terms."""
    document = as_document(schedule_of(read_spec(_read(call.words.spec))))
    print(json.dumps(document, ensure_ascii=False))
    return DONE


def words(call: Call) -> int:
    """Print each amount in Vietnamese words."""
    for amount in call.words.amounts:
        print(in_words(amount))
    return DONE


def _read(path: Path) -> object:
    try:
        return json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise NotReadable("missing", path) from None
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    except (ValueError, RecursionError):
        raise NotReadable("not_json", path) from None
