"""A club whose loans went every way that loans go, and its papers as a reader sees them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from books import AROUND, a_new_book
from builders import Document, a_club, an_event, collected, paid
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.print_paper import print_paper
from lthtgn_desktop.usecases.record import record_document
from paper_checks import text_of

NAME = "Công Tằng Tôn Nữ Hoàng Thị Ngọc Phượng Ẩn"
NOW = datetime.fromisoformat("2024-11-23T08:00:00")


def a_member(code: str, name: str, **facts: object) -> Document:
    return an_event("join", "2024-01-02", member=code, name=name, **facts)


def lent(loan: str, member: str, day: str, **terms: object) -> Document:
    return an_event("lend", day, loan=loan, member=member, ref=f"vay-{loan}", **terms)


LIFE: tuple[Document, ...] = (
    an_event("officer", "2024-01-01", role="chair", name="Trần Văn Ẩn"),
    an_event("officer", "2024-01-01"),
    an_event("officer", "2024-09-01", role="chair", name="Phạm Thị Mới"),
    an_event("policy", "2024-01-01", dues=20_000),
    an_event("receive", "2024-01-01", amount=9_000_000_000),
    an_event("receive", "2024-01-01", fund="HD", nature="gift", amount=5_000_000),
    a_member("M001", "Trần Văn An", address="Xóm 3, thôn Đông Hạ", phone="0912345678"),
    a_member("M002", NAME, born="1944-05-06"),
    a_member("M003", "Lê Thị Vắng"),
    a_member("M004", "Đỗ Văn Đi"),
    a_member("M005", "Bùi Thị Ánh"),
    lent("L0001", "M001", "2024-01-21", amount=6_000_000, rate="0.5", months=12),
    *(
        lent(f"L000{n}", "M002", "2024-02-10", amount=999_999_999, months=36, method="flat")
        for n in range(2, 7)
    ),
    lent("L0007", "M004", "2024-03-10", amount=1_000_000, rate="0", method="none", principal="end"),
    lent("L0008", "M001", "2024-03-15", amount=3_000_000, purpose="Ghi nhầm người"),
    an_event("reverse", "2024-03-16", of="vay-L0008", reason="Ghi nhầm người vay"),
    lent("L0009", "M005", "2024-04-10", amount=2_000_000, rate="1", months=4),
    collected("2024-05-10", paid("M001", dues=200_000, loan="L0001", principal=2_000_000)),
    collected("2024-05-21", paid("M001", loan="L0001", interest=100_000)),
    collected("2024-06-10", paid("M005", loan="L0009", principal=1_000_000, interest=40_000)),
    collected("2024-07-10", paid("M005", dues=20_000, entry_fee=50_000)),
    an_event("receive", "2024-07-11", nature="share", amount=300_000, member="M005"),
    an_event("write_off", "2024-08-10", loan="L0009", amount=1_000_000),
    collected("2024-08-11", paid("M005", loan="L0009", interest=20_000)),
    an_event("leave", "2024-09-10", member="M004"),
    an_event("extend", "2024-10-10", loan="L0001", months=6, minutes="Biên bản họp số 10/2024"),
)


def a_book_with_loans(folder: Path) -> Path:
    """A book of 2024: five large loans of one member, one longer, one written off, one wrong."""
    path = a_new_book(folder, "vay")
    with at_work(path) as desk:
        for document in (*a_club().documents(), *LIFE):
            record_document(desk, document)
    return path


@contextmanager
def at_work(path: Path) -> Iterator[Desk]:
    """The book on the table on 23 November 2024."""
    desk = open_desk(path, AROUND._replace(clock=lambda: NOW))
    yield desk
    desk.close()


def printed(desk: Desk, paper: Paper, **said: Any) -> str:  # noqa: ANN401 - fields of Wanted
    """A paper's text in the order in which it was written: tables row by row."""
    return text_of(print_paper(desk, paper, Wanted(**said)).content, "-raw")
