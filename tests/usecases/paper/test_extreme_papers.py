"""Every paper of a club in which everything is too long, too many or too much."""

import importlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import pytest

import extreme_club as extreme
from books import a_replayed_book, open_for_test
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, PaperSize, Wanted
from lthtgn_desktop.printing.document import Document
from lthtgn_desktop.printing.paper import Box
from lthtgn_desktop.printing.pdf import pdf_bytes
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE
from paper_checks import all_troubles, text_of

MEMBER = extreme.code(0)
YEAR_END = date(2025, 12, 31)

ASKED: list[tuple[Paper, dict[str, Any]]] = [
    (Paper.COLLECTION_SHEET, {}),
    (Paper.COLLECTION_SHEET, {"day": date(2025, 12, 10)}),
    (Paper.RECEIPT, {"day": date(2025, 1, 1)}),
    (Paper.RECEIPT, {"member": MEMBER}),
    (Paper.PAYMENT, {"day": date(2025, 1, 10)}),
    (Paper.PAYMENT, {"day": date(2025, 12, 10)}),
    (Paper.STATEMENT, {"member": MEMBER, "year": 2025}),
    (Paper.STATEMENT, {"member": extreme.code(7)}),
    (Paper.LOAN_CONTRACT, {"loan": extreme.loan(0)}),
    (Paper.LOAN_CONTRACT, {"loan": extreme.loan(5)}),
    (Paper.CASH_BOOK, {"year": 2025}),
    (Paper.CASH_BOOK, {"month": Month(2025, 12)}),
    (Paper.LOAN_REGISTER, {}),
    (Paper.CASH_COUNT, {"day": YEAR_END}),
    (Paper.CASH_COUNT, {"day": date(2026, 1, 1), "fund": extreme.FUNDS[0]}),
    (Paper.MONTH_REPORT, {"month": Month(2025, 12)}),
    (Paper.MEMBERS, {}),
    (Paper.CONSENT, {}),
    (Paper.CONSENT, {"member": MEMBER}),
    (Paper.HANDOVER, {"day": YEAR_END, "person": extreme.name(9)}),
]
LEAST = {Paper.COLLECTION_SHEET: 5.5, Paper.STATEMENT: 5.5}
"""Rows of one height, and tables on an A5, cannot grow for codes and amounts of any length."""

LEAST_TEXTS = 5
ABOVE_SIGNATURES = 15  # millimetres
MOST_SHEETS_TO_COMPARE = 12
EDGE = 5  # millimetres that home printers leave out
ONE_PAGE = {Paper.MONTH_REPORT}
A5_VOUCHERS = 1.1  # half a sheet of large print has no more room for a whole voucher

Shape = tuple[bool, PaperSize | None]


def shapes(paper: Paper) -> list[Shape]:
    sizes = list(PaperSize) if "size" in CATALOGUE[paper].takes else [None]
    return [(is_large, size) for is_large in (False, True) for size in sizes]


CASES = [
    pytest.param(paper, said, *shape, id=f"{paper}-{number}-{'L' * shape[0]}{shape[1] or ''}")
    for number, (paper, said) in enumerate(ASKED)
    for shape in shapes(paper)
]
case = pytest.mark.parametrize(("paper", "said", "is_large", "size"), CASES)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("extreme")
    with extreme.a_book(folder, extreme.life(), extreme.five_signers()) as desk:
        yield desk


def made(desk: Desk, paper: Paper, **said: Any) -> Document:  # noqa: ANN401 - fields of Wanted
    document = importlib.import_module(CATALOGUE[paper].module).make(desk, paper, Wanted(**said))
    assert isinstance(document, Document)
    return document


@case
def test_nothing_is_cut_or_too_small_and_no_signature_stands_alone(
    desk: Desk, paper: Paper, said: dict[str, Any], *, is_large: bool, size: PaperSize | None
) -> None:
    document = made(desk, paper, is_large=is_large, size=size, **said)

    ends = (*document.sheets[:MOST_SHEETS_TO_COMPARE], document.sheets[-1])
    document.sheets[:] = dict.fromkeys(ends)
    assert all_troubles(document) == []
    for sheet in document.sheets:
        page = Box(EDGE, EDGE, sheet.paper.width - 2 * EDGE, sheet.paper.height - 2 * EDGE)
        assert [text for box, text in sheet.written() if not page.holds(box)] == []
        assert len(sheet.runs) > LEAST_TEXTS
        top = min(box.top for box, _ in sheet.written())
        signed = [box.top for box, text in sheet.written() if text == "CHỦ NHIỆM"]
        assert all(begins - top > ABOVE_SIGNATURES for begins in signed)
    smallest = min(run.style.size for sheet in document.sheets for run in sheet.runs)
    assert smallest >= LEAST.get(paper, 6)


def test_a_name_without_blanks_stands_on_paper_letter_by_letter(desk: Desk) -> None:
    member, loan = extreme.code(7), extreme.loan(5)
    documents = [
        made(desk, Paper.STATEMENT, member=member, size=PaperSize.A5),
        made(desk, Paper.LOAN_CONTRACT, loan=loan),
        made(desk, Paper.CONSENT, member=member),
    ]

    for document in documents:
        letters = "".join(text_of(pdf_bytes(document)).split())
        assert extreme.long(extreme.WORD, 60) in letters
        assert member in letters


@pytest.mark.parametrize("paper", [paper for paper in Paper if paper in CATALOGUE])
def test_a_club_that_was_only_founded_prints_a_paper_or_says_why_not(
    paper: Paper, tmp_path: Path
) -> None:
    with extreme.a_book(tmp_path, extreme.founded()) as desk:
        for is_large in (False, True) if "is_large" in CATALOGUE[paper].takes else (False,):
            try:
                document = made(desk, paper, is_large=is_large)
            except Refused:
                continue
            assert all_troubles(document) == []


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("usual"), "life_small"))
    yield desk
    desk.close()


@pytest.mark.parametrize(
    ("paper", "size"),
    [
        (paper, size)
        for paper, entry in CATALOGUE.items()
        if "is_large" in entry.takes and paper not in {Paper.PASSBOOK, Paper.CARD, Paper.OPENING}
        for _, size in shapes(paper)[: len(shapes(paper)) // 2]
    ],
)
def test_large_print_is_larger(usual: Desk, paper: Paper, size: PaperSize | None) -> None:
    said = {"member": "M001", "year": 2022} if paper is Paper.STATEMENT else {}
    sizes = [
        median(run.style.size for sheet in document.sheets for run in sheet.runs)
        for document in (
            made(usual, paper, size=size, is_large=is_large, **said) for is_large in (False, True)
        )
    ]

    is_voucher = paper in {Paper.RECEIPT, Paper.PAYMENT} and size is PaperSize.A5
    least = 1 if paper in ONE_PAGE else A5_VOUCHERS if is_voucher else 1.2
    assert sizes[1] >= sizes[0] * least
