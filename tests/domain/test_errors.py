import errno
from pathlib import Path

import pytest

from lthtgn_desktop.domain.errors import (
    OS_TROUBLES,
    ClubError,
    LineRefused,
    RefusalCode,
    Refused,
    SurroundingsRefuse,
)

BOOK = Path("so.clb")


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EACCES, "not_writable"),
        (errno.EROFS, "not_writable"),
        (errno.ENOENT, "no_folder"),
        (errno.EISDIR, "is_folder"),
        (errno.EBUSY, "in_use"),
        (errno.EIO, "disk_error"),
    ],
    ids=lambda case: case if isinstance(case, str) else errno.errorcode[case],
)
def test_what_the_system_says_is_told_in_our_words(number: int, code: str) -> None:
    told = SurroundingsRefuse.because_of(OSError(number, "said the system"), BOOK)

    assert (told.code, told.path) == (code, BOOK)


def test_an_error_without_a_number_is_a_disk_error() -> None:
    assert SurroundingsRefuse.because_of(OSError("no number"), BOOK).code == "disk_error"
    assert "disk_error" not in OS_TROUBLES.values()


def test_a_refusal_carries_its_code_and_details_and_no_sentence() -> None:
    refused = Refused(RefusalCode.NOT_ENOUGH_CASH, fund="HD", there=0, amount=7)

    assert refused.details == {"fund": "HD", "there": 0, "amount": 7}
    assert refused.args == (RefusalCode.NOT_ENOUGH_CASH, refused.details)


def test_whatever_a_person_can_be_told_is_a_club_error() -> None:
    refused = Refused(RefusalCode.CLUB_FIRST)

    assert isinstance(LineRefused(3, refused), ClubError)
    assert (LineRefused(3, refused).line, LineRefused(3, refused).refused) == (3, refused)
