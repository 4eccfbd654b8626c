"""A club at its desk, with a key and six reports, and the association that answers these.

The club and the association are made once in a test run; each test has a copy of the book.
"""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from a_register import AROUND, a_club, a_register, taken_in
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.store import register_files
from lthtgn_desktop.store.second_record import folder_of
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.answer import answer, report_of
from lthtgn_desktop.usecases.register.decide import refuse, waiting
from lthtgn_desktop.usecases.register.own_key import own_fingerprint, own_key

REFUSAL = "Số dư không khớp"


def a_sending_desk(folder: Path) -> Desk:
    """The club at work; `PASSWORD` opens its key, and whoever opens it closes it."""
    book = a_club().book
    path = folder / "clb.clb"
    shutil.copyfile(book, path)
    shutil.copytree(folder_of(book), folder_of(path))
    return open_desk(path, AROUND)


def answer_to(month: str, questions: Sequence[Question] = (), *, days_later: int = 0) -> Path:
    """The association's answer to the report of a month that it took in."""
    register, key = _association()
    around = AROUND._replace(clock=lambda: AROUND.clock() + timedelta(days=days_later))
    with desks.opened(str(register), around) as desk:
        report = report_of(desk, a_club().code, month)
        return answer(desk, report, questions, Path(mkdtemp()), key)


@cache
def a_refusal() -> Path:
    """The association's answer to the report of the last month that it had already."""
    register, key = _association()
    with desks.opened(str(register), AROUND) as desk:
        taken_in(desk, [a_club().again])
        (held,) = waiting(desk)
        refuse(desk, held.file.id, REFUSAL)
        with desk.register.reading() as connection:
            refused = register_files.find(connection, held.file.id)
        assert refused is not None
        return answer(desk, refused, [], Path(mkdtemp()), key)


def association_fingerprint() -> str:
    """What stands on the association's paper."""
    with desks.opened(str(_association()[0]), AROUND) as desk:
        found = own_fingerprint(desk)
    assert found is not None
    return found


@cache
def _association() -> tuple[Path, SigningKey]:
    register = a_register(Path(mkdtemp()), [a_club()])
    with desks.opened(str(register), AROUND) as desk:
        return register, own_key(desk, PASSWORD)
