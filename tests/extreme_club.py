"""A club as nobody would found it: everything in it is as long, as many or as much as may be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from books import AROUND, a_new_book
from builders import Document, an_event, collected, paid
from lthtgn_desktop.domain.money import DENOMINATIONS
from lthtgn_desktop.domain.paper_settings import SIGNERS, PaperSettings, Sign
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.paper.settings import change_settings
from lthtgn_desktop.usecases.record import record_document

NOW = datetime.fromisoformat("2026-03-20T08:00:00")
OPENED = "2025-01-01"

MARKS = "Ỗ Ự Ặ Ễ Ẩ "
WORD = "Ổkhôngcódấucáchnàotrongchữdàisáumươichữcáinhưthếnàycũngđượcc"
TEXT = (
    "Mua lợn giống và cám, sửa chuồng trại, đào ao thả cá ở thửa ruộng đội năm cạnh đình làng; "
    "phần còn lại mua máy bơm nước dùng chung với hai nhà bên theo giấy cam kết đã gửi ban quản lý"
)
"""A purpose of about 180 letters; the longest that a book takes have 500."""

AMOUNT = 999_999_999
FUNDS = ("DP-QUYDUPHONGRUIRO-2025-HAIPHONG", "THIENTAI", "KHUYENHOC", "THAMHOI")
MEMBERS = 300
CODE = "M{:03}-THANHVIENCUACAULACBOLIENTH"
LOAN = "KHEUOC-2025-CAULACBO-NAMXUAN-{:03}"

_FIVE = (Sign.CHAIR, Sign.BOOKKEEPER, Sign.PERSON, Sign.WRITER, Sign.TREASURER)


def long(text: str, letters: int) -> str:
    """A text that goes on with letters that have two marks each."""
    return (text + " " + MARKS * letters)[:letters].strip().ljust(letters, "Ỗ")


def code(number: int) -> str:
    """A member's code of 32 letters."""
    return CODE.format(number)[:32]


def loan(number: int) -> str:
    """A loan's code of 32 letters."""
    return LOAN.format(number)[-32:]


def name(number: int) -> str:
    return long(f"Nguyễn Phước Quỳnh Ngưỡng {number}", 40)


def founded() -> Iterator[Document]:
    """The club and its founding, and nothing else."""
    yield an_event(
        "club",
        OPENED,
        code="CLB-LIENTHEHE-TUGIUPNHAU-NAMXUAN",
        name=long("Câu lạc bộ Liên thế hệ tự giúp nhau", 80),
        hamlet=long("Thôn Ngưỡng Thượng", 40),
        commune=long("Xã Nguyễn Nghiễm", 40),
        province=long("Tỉnh Quảng Ngưỡng", 40),
    )


def life() -> Iterator[Document]:
    """Fourteen months of a club with 300 members, six funds and five loans of one member."""
    yield from founded()
    for number, role in enumerate(("chair", "treasurer", "bookkeeper", "secretary")):
        yield an_event("officer", OPENED, role=role, name=name(number))
    yield an_event("policy", OPENED, dues=999_999, entry_fee=999_999)
    for at, fund in enumerate(FUNDS):
        yield an_event("fund", OPENED, code=fund, name=long(f"Quỹ tương trợ số {at}", 60))
    for fund in ("TTN", "HD", *FUNDS):
        for place in ("cash", "bank"):
            yield an_event("receive", OPENED, fund=fund, into=place, amount=AMOUNT * 9, from_=TEXT)
    yield from people()
    yield from lent()
    yield from done()


def people() -> Iterator[Document]:
    for number in range(MEMBERS):
        yield an_event(
            "join",
            OPENED,
            member=code(number),
            name=long(WORD, 60) if number == 7 else name(number),
            born="1941-12-30",
            household="near_poor",
            alone=True,
            disabled=True,
            volunteer=True,
            address=f"{TEXT} {number}",
            phone="0912345678",
        )


def lent() -> Iterator[Document]:
    """Five loans of one member, and a loan of everything that is long."""
    for number in range(6):
        yield an_event(
            "lend",
            "2025-01-10",
            ref=f"lend-{number}",
            loan=loan(number),
            member=code(0 if number < 5 else 7),
            amount=AMOUNT,
            rate="1.999999",
            months=120,
            purpose=WORD if number == 4 else TEXT,
        )


def done() -> Iterator[Document]:
    """Meetings, costs, a transfer, what was taken back, counts and closed months."""
    minutes = f"Biên bản họp số 09/2026 của {TEXT}"
    for month in range(2, 13):
        everybody = [code(number) for number in range(MEMBERS)]
        lines = [paid(code(number), dues=999_999) for number in range(0, MEMBERS, 7)]
        lines.append(paid(code(0), loan=loan(0), principal=8_333_333, interest=9_999_999))
        day = f"2025-{month:02}-10"
        yield an_event("meeting", day, attended=everybody)
        yield collected(day, *lines)
        yield an_event("spend", day, ref=f"spend-{month}", amount=AMOUNT // 9, text=TEXT, to=TEXT)
    yield an_event("reverse", "2025-12-11", of="spend-12", reason=f"Ghi nhầm: {TEXT}")
    for fund in ("HD", *FUNDS):
        yield an_event("spend", "2025-12-12", fund=fund, from_="bank", amount=AMOUNT, text=TEXT)
    yield an_event(
        "transfer", "2025-12-13", amount=AMOUNT, text=TEXT, from_fund=FUNDS[0], minutes=minutes
    )
    yield an_event("receive", "2025-12-14", nature="share", amount=AMOUNT, member=code(0))
    yield an_event("receive", "2025-12-14", nature="borrowed", amount=AMOUNT, from_=TEXT)
    yield an_event("extend", "2025-12-15", loan=loan(0), months=120, minutes=minutes)
    yield an_event("write_off", "2025-12-16", loan=loan(1), amount=AMOUNT // 2, minutes=minutes)
    for fund in ("TTN", "HD", *FUNDS):
        notes = {str(note): 99_999 for note in DENOMINATIONS}
        yield an_event("count", "2025-12-31", fund=fund, notes=notes, explanation=TEXT)


def five_signers() -> PaperSettings:
    """The longest header, and five who sign every paper."""
    return PaperSettings(
        above=long("Hội Người cao tuổi", 120),
        address=long("Nhà văn hóa thôn", 120),
        phone="0912345678",
        signers=dict.fromkeys(SIGNERS, _FIVE),
    )


@contextmanager
def a_book(
    folder: Path, documents: Iterator[Document], wishes: PaperSettings | None = None
) -> Iterator[Desk]:
    """The desk of a new book in which these things happened, on 20 March 2026."""
    desk = open_desk(a_new_book(folder, "so"), AROUND._replace(clock=lambda: NOW))
    for document in documents:
        record_document(desk, document)
    if wishes is not None:
        change_settings(desk, wishes)
    try:
        yield desk
    finally:
        desk.close()
