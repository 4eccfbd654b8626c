from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from pathlib import Path

import pytest

from books import MIGRATIONS
from clubs_for_tests import COMMUNE, NOW, SendingClub, a_desk, enrolled, taken
from keys_for_tests import a_key
from lthtgn_desktop.domain.answers import Answer, Decision, Question
from lthtgn_desktop.domain.errors import NotReadable, RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import FileRefused, ReasonCode
from lthtgn_desktop.exchange.answer_file import Made, answer_parts
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.sign import sign
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.register.answer import answer, report_of
from lthtgn_desktop.usecases.take_answer import answers_of, take_answer

OWN, OTHER = a_key("Hội xã"), a_key("người lạ")
WHY = Question("Khoản vay", 4, "Vì sao chậm?")


@pytest.fixture
def desk(club: SendingClub) -> Iterator[Desk]:
    with club.at_work() as desk:
        yield desk


@pytest.fixture
def told(club: SendingClub, tmp_path: Path) -> Path:
    """The association's answer to the club's report of January."""
    register = a_desk(tmp_path)
    enrolled(register, club)
    taken(register, *club.exports("2024-01", "2024-02"))
    path = answer(register, report_of(register, "CLB-A", "2024-01"), [WHY], tmp_path, OWN)
    register.close()
    return path


def signed(content: Answer, path: Path, key: SigningKey = OWN) -> Path:
    """An answer as somebody else's program would write it."""
    parts = answer_parts(content, Made(1, NOW.isoformat(), "other", mark(key)))
    path.write_bytes(sign(parts, key, NOW.astimezone(UTC), "trả lời").content)
    return path


def content_of(path: Path) -> Answer:
    content = receive(path.read_bytes()).content
    assert isinstance(content, Answer)
    return content


def mark(key: SigningKey) -> str:
    return shown(key.certificate.fingerprint)


def refusal(desk: Desk, path: Path, typed: str = "") -> RefusalCode:
    with pytest.raises(Refused) as refused:
        take_answer(desk, path, typed)
    return refused.value.code


def test_the_first_answer_is_taken_when_its_key_was_compared(
    club: SendingClub, desk: Desk, told: Path
) -> None:
    assert refusal(desk, told) is RefusalCode.ASSOCIATION_KEY_UNKNOWN
    assert answers_of(desk) == []

    kept = take_answer(desk, told, mark(OWN).lower())

    assert (kept.answer.decision, kept.answer.questions) == (Decision.ACCEPTED, (WHY,))
    assert (kept.fingerprint, kept.received_at, kept.is_new) == (
        mark(OWN),
        "2026-11-20T09:00:00",
        True,
    )
    assert answers_of(desk) == [kept._replace(is_new=False)]
    desk.book.close()
    assert check(club.book, MIGRATIONS).findings == []


def test_the_same_answer_again_changes_nothing(desk: Desk, told: Path) -> None:
    first = take_answer(desk, told, mark(OWN))

    assert take_answer(desk, told) == first._replace(is_new=False)
    assert len(answers_of(desk)) == 1


def test_the_next_answer_of_a_key_that_is_known_needs_no_comparing(
    desk: Desk, told: Path, tmp_path: Path
) -> None:
    take_answer(desk, told, mark(OWN))
    again = signed(replace(content_of(told), questions=()), tmp_path / "again.xlsx")

    assert take_answer(desk, again).is_new


def test_a_key_that_is_not_the_one_on_paper_is_refused(
    desk: Desk, told: Path, tmp_path: Path
) -> None:
    assert refusal(desk, told, mark(OTHER)) is RefusalCode.NOT_THE_FINGERPRINT
    take_answer(desk, told, mark(OWN))

    again = signed(replace(content_of(told), questions=()), tmp_path / "again.xlsx")

    assert refusal(desk, again, mark(OTHER)) is RefusalCode.NOT_THE_FINGERPRINT
    assert len(answers_of(desk)) == 1


def test_another_key_is_compared_again_whatever_association_it_names(
    desk: Desk, told: Path, tmp_path: Path
) -> None:
    take_answer(desk, told, mark(OWN))
    forged = signed(content_of(told), tmp_path / "forged.xlsx", OTHER)

    assert refusal(desk, forged) is RefusalCode.ASSOCIATION_KEY_UNKNOWN


@pytest.mark.parametrize(
    "changes",
    [{"report": "0" * 64}, {"number": 2}, {"number": 9}, {"month": Month(2024, 2)}],
    ids=str,
)
def test_what_answers_none_of_the_books_reports_is_refused(
    changes: dict[str, object], desk: Desk, told: Path, tmp_path: Path
) -> None:
    other = replace(content_of(told), **changes)  # type: ignore[arg-type]
    path = signed(other, tmp_path / "other.xlsx")

    assert refusal(desk, path, mark(OWN)) is RefusalCode.NO_SUCH_REPORT


def test_an_answer_to_another_club_is_refused(
    made_club: SendingClub, told: Path, tmp_path: Path
) -> None:
    with made_club.copied(tmp_path / "silent").at_work() as desk:
        assert refusal(desk, told, mark(OWN)) is RefusalCode.NO_SUCH_REPORT


def test_a_report_is_no_answer(club: SendingClub, desk: Desk) -> None:
    (path,) = club.exports("2024-01")

    with pytest.raises(FileRefused) as refused:
        take_answer(desk, path)

    assert refused.value.reason.code is ReasonCode.NOT_FOR_US


def test_a_changed_answer_is_not_believed(desk: Desk, told: Path) -> None:
    told.write_bytes(told.read_bytes()[:-20])

    with pytest.raises(FileRefused):
        take_answer(desk, told, mark(OWN))

    assert answers_of(desk) == []


def test_an_answer_that_is_not_there_is_told(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(NotReadable):
        take_answer(desk, tmp_path / "TL.xlsx")


def test_a_refusal_is_shown_with_its_reason(desk: Desk, told: Path, tmp_path: Path) -> None:
    refused = replace(content_of(told), decision=Decision.REFUSED, reasons=("thiếu quỹ",))
    take_answer(desk, signed(refused, tmp_path / "refused.xlsx"), mark(OWN))

    (kept,) = answers_of(desk)

    assert (kept.answer.decision, kept.answer.reasons) == (Decision.REFUSED, ("thiếu quỹ",))
    assert kept.answer.association == COMMUNE.code
