"""The club's wishes for its papers, kept in a real book."""

from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest

from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.amount_words import Reading
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.paper_settings import SIGNERS, PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.store import chained, settings, tables
from lthtgn_desktop.store.settings import StoredSettings
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.settings import (
    LONGEST_LINE,
    change_settings,
    paper_settings,
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield desk
    desk.close()


def changes(desk: Desk) -> int:
    with desk.book.reading() as connection:
        return len(chained.every(connection, tables.paper_setting, StoredSettings))


def refused(desk: Desk, wishes: PaperSettings) -> Refused:
    before = changes(desk)
    with pytest.raises(Refused) as caught:
        change_settings(desk, wishes)
    assert changes(desk) == before
    return caught.value


def test_a_book_in_which_nobody_wished_anything_has_the_usual_wishes(desk: Desk) -> None:
    assert paper_settings(desk) == PaperSettings()


def test_wishes_are_kept_whole(desk: Desk) -> None:
    wishes = PaperSettings(
        above="HỘI NGƯỜI CAO TUỔI XÃ LIÊN NGHĨA",
        name="Câu lạc bộ Nam Xuân",
        address="Nhà văn hóa thôn",
        phone="0912 345 678",
        reading=Reading.SOUTH,
        says_even=False,
        prints_names=False,
        signers={Paper.RECEIPT: (Sign.TREASURER, Sign.PERSON)},
    )

    assert change_settings(desk, wishes) == wishes
    assert paper_settings(desk) == wishes


def test_texts_are_tidied(desk: Desk) -> None:
    typed = normalize("NFD", "  Câu  lạc bộ ")

    kept = change_settings(desk, PaperSettings(name=typed, above="   "))

    assert (kept.name, kept.above) == ("Câu lạc bộ", "")


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0912345678", "0912 345 678"),
        ("+84 912.345.678", "0912 345 678"),
        ("(0225) 3-123-456", "0225 312 3456"),
        ("  ", ""),
    ],
)
def test_a_telephone_number_is_kept_as_it_is_read_aloud(desk: Desk, typed: str, kept: str) -> None:
    assert change_settings(desk, PaperSettings(phone=typed)).phone == kept


@pytest.mark.parametrize("typed", ["12", "9123456789", "0912 345 67x", "091234567890"])
def test_what_is_no_telephone_number_is_refused(desk: Desk, typed: str) -> None:
    found = refused(desk, PaperSettings(phone=typed))

    assert (found.code, found.details["key"]) == (RefusalCode.PHONE_UNREADABLE, "phone")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("a" * (LONGEST_LINE + 1), RefusalCode.TEXT_TOO_LONG),
        ("trên\ndưới", RefusalCode.HIDDEN_CHARACTER),
        ("a\u202eb", RefusalCode.HIDDEN_CHARACTER),
    ],
)
def test_a_line_that_paper_cannot_show_is_refused_by_its_name(
    desk: Desk, typed: str, code: RefusalCode
) -> None:
    found = refused(desk, PaperSettings(address=typed))

    assert (found.code, found.details["key"]) == (code, "address")


def test_a_line_of_the_greatest_length_is_kept(desk: Desk) -> None:
    assert change_settings(desk, PaperSettings(above="ệ" * LONGEST_LINE)).above


@pytest.mark.parametrize(
    ("signs", "code"),
    [
        ((), RefusalCode.SIGNER_NEEDED),
        ((Sign.CHAIR, Sign.CHAIR), RefusalCode.SIGNER_TWICE),
        (tuple(Sign)[:6], RefusalCode.TOO_MANY_SIGNERS),
    ],
)
def test_signers_that_do_not_fit_a_paper_are_refused(
    desk: Desk, signs: tuple[Sign, ...], code: RefusalCode
) -> None:
    found = refused(desk, PaperSettings(signers={Paper.RECEIPT: signs}))

    assert (found.code, found.details["paper"]) == (code, Paper.RECEIPT)


def test_a_paper_that_nobody_signs_takes_no_signers(desk: Desk) -> None:
    wishes = PaperSettings(signers={Paper.CALIBRATION: (Sign.CHAIR,)})

    assert refused(desk, wishes).code is RefusalCode.PAPER_TAKES_NOT


def test_the_usual_signers_are_no_wish_but_another_order_is(desk: Desk) -> None:
    usual = SIGNERS[Paper.STATEMENT]
    same = change_settings(desk, PaperSettings(signers={Paper.STATEMENT: usual}))
    turned = change_settings(desk, PaperSettings(signers={Paper.STATEMENT: usual[::-1]}))

    assert same.signers == {}
    assert turned.signers_of(Paper.STATEMENT) == usual[::-1]


def test_the_same_wishes_again_leave_the_book_as_it_is(desk: Desk) -> None:
    change_settings(desk, PaperSettings(name="CLB"))
    change_settings(desk, PaperSettings(name=" CLB "))

    assert changes(desk) == 1


def test_each_change_is_kept_with_who_made_it(desk: Desk) -> None:
    change_settings(desk, PaperSettings(name="CLB"))
    with desk.book.reading() as connection:
        (row,) = chained.every(connection, tables.paper_setting, StoredSettings)
        assert list(settings.broken(connection)) == []

    assert row.made_by == desk.by
