"""Every subcommand: the words it takes, and the module that does it (contract, section 2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lthtgn_desktop.cli.arguments import (
    Words,
    a_day,
    a_file,
    a_month,
    a_new_password,
    a_number,
    an_amount,
    may_replace,
    reports,
)
from lthtgn_desktop.cli.association_words import association
from lthtgn_desktop.cli.passbook_words import passbook_words
from lthtgn_desktop.cli.printing_words import printing
from lthtgn_desktop.cli.settings_words import settings_words


class Command(NamedTuple):
    """One subcommand: where its function is, what its words are, and what it does."""

    module: str
    function: str
    words: Callable[[Words], None]
    does: tuple[str, str]


def _book(words: Words) -> None:
    words.add_argument("book", metavar="BOOK", type=a_file)


def _demo(words: Words) -> None:
    _book(words)
    words.add_argument("--members", type=a_number(5, 300), default=60, metavar="N")
    words.add_argument("--months", type=a_number(1, 360), default=30, metavar="N")
    words.add_argument("--seed", type=a_number(0, 2**31), default=1, metavar="N")


def _new(words: Words) -> None:
    _book(words)
    for name in ("code", "name", "hamlet", "commune", "province"):
        words.add_argument(f"--{name}", required=True, metavar=name[0].upper())
    words.add_argument("--opened", type=a_day, metavar="DATE")


def _replay(words: Words) -> None:
    words.add_argument("life", metavar="LIFE.jsonl", type=a_file)
    _book(words)
    words.add_argument("--ack", action="store_true")


def _life(words: Words) -> None:
    _book(words)
    _output(words)


def _output(words: Words) -> None:
    words.add_argument("-o", "--output", type=a_file, metavar="FILE")
    words.add_argument("--force", action="store_true")


def _check(words: Words) -> None:
    _book(words)
    reports(words)


def _balances(words: Words) -> None:
    _book(words)
    words.add_argument("--at", type=a_day, metavar="DATE")
    reports(words)


def _ledger(words: Words) -> None:
    _book(words)
    formats = ("hledger", "ledger", "beancount", "csv")
    words.add_argument("--format", choices=formats, required=True)
    words.add_argument("--to", type=a_day, metavar="DATE")
    _output(words)


def _member(words: Words) -> None:
    _book(words)
    words.add_argument("code", metavar="CODE")
    reports(words)


def _schedule(words: Words) -> None:
    words.add_argument("spec", metavar="SPEC.json", type=a_file)
    reports(words)


def _words(words: Words) -> None:
    words.add_argument("amounts", metavar="AMOUNT", nargs="+", type=an_amount)


def _close(words: Words) -> None:
    _book(words)
    words.add_argument("--month", type=a_month, required=True, metavar="YYYY-MM")
    reports(words)


def _export(words: Words) -> None:
    _close(words)
    words.add_argument("--out", type=a_file, required=True, metavar="DIR")


def _card(words: Words) -> None:
    _book(words)
    _to_file(words)
    told = (
        "lập khóa mới thay khóa đã mất hoặc quên mật khẩu; Hội phải đăng ký lại với lý do",
        "make a key in place of one that is lost; the association enrols it with a reason",
    )
    words.add_argument("--new-key", action="store_true", help=words.told(told))
    reports(words)


def _to_file(words: Words) -> None:
    told = ("tệp thẻ sẽ ghi (JSON)", "the card's file (JSON)")
    words.add_argument(
        "-o", "--output", type=a_file, required=True, metavar="FILE", help=words.told(told)
    )
    may_replace(words)


def _sheet(words: Words) -> None:
    _book(words)
    told = ("mã in trên tờ thu tiền", "the code on a collection sheet")
    words.add_argument("code", metavar="CODE", help=words.told(told))
    reports(words)


def _support(words: Words) -> None:
    _book(words)
    told = ("tệp cho người hỗ trợ (chữ thường)", "the supporter's file (plain text)")
    words.add_argument(
        "-o", "--output", type=a_file, required=True, metavar="FILE", help=words.told(told)
    )


def _verify(words: Words) -> None:
    words.add_argument("file", metavar="FILE.xlsx", type=a_file)
    reports(words)


def _answer(words: Words) -> None:
    _book(words)
    file = (
        "tệp trả lời; không ghi thì liệt kê các trả lời đã nhận",
        "the answer's file; without one the answers taken in are listed",
    )
    words.add_argument("file", metavar="FILE.xlsx", nargs="?", type=a_file, help=words.told(file))
    told = (
        "mã khóa đọc từ giấy của Hội, cần ở lần đầu",
        "the key's fingerprint as the association's paper has it; needed the first time",
    )
    words.add_argument("--fingerprint", default="", metavar="XXXX-…", help=words.told(told))
    reports(words)


def _handover(words: Words) -> None:
    _book(words)
    words.add_argument("--to", required=True, metavar="NAME")
    words.add_argument("--date", type=a_day, metavar="DATE")
    words.add_argument("-o", "--output", type=a_file, required=True, metavar="CARD")
    a_new_password(words)
    reports(words)


_HERE = "lthtgn_desktop.cli."

SIGNING = frozenset({"card", "export", "handover"})
"""The commands that open or make the club's key."""

COMMANDS = {
    "demo": Command(
        _HERE + "make", "demo", _demo, ("lập sổ mẫu để làm thử", "make a practice club")
    ),
    "new": Command(_HERE + "make", "new", _new, ("lập sổ mới", "make an empty book")),
    "replay": Command(
        _HERE + "lives", "replay", _replay, ("ghi các việc từ tệp vào sổ", "apply events in order")
    ),
    "life": Command(
        _HERE + "lives", "life", _life, ("ghi cả sổ ra thành các việc", "the book as events")
    ),
    "check": Command(_HERE + "proofs", "check", _check, ("kiểm tra sổ", "prove the book")),
    "balances": Command(
        _HERE + "figures",
        "balances",
        _balances,
        ("số dư các quỹ, thành viên, khoản vay", "figures"),
    ),
    "ledger": Command(
        _HERE + "journal",
        "ledger",
        _ledger,
        ("bút toán cho chương trình khác", "the journal for outside programs"),
    ),
    "member": Command(
        _HERE + "people",
        "member",
        _member,
        ("mọi việc của một thành viên", "a member's history"),
    ),
    "schedule": Command(
        _HERE + "loans", "schedule", _schedule, ("lịch trả nợ từ điều khoản vay", "a loan schedule")
    ),
    "words": Command(
        _HERE + "loans", "words", _words, ("đọc số tiền bằng chữ", "amounts in Vietnamese words")
    ),
    "close": Command(_HERE + "months", "close", _close, ("khóa sổ một tháng", "close a month")),
    "export": Command(
        _HERE + "reports", "export", _export, ("lập báo cáo tháng", "the report of a closed month")
    ),
    "card": Command(
        _HERE + "cards", "card", _card, ("lập thẻ đăng ký khóa ký", "the club's enrolment card")
    ),
    "print": Command(
        _HERE + "printing",
        "print_page",
        printing,
        ("giấy tờ để in (PDF)", "papers as PDF"),
    ),
    "passbook": Command(
        _HERE + "passbooks",
        "passbook",
        passbook_words,
        ("sổ, thẻ thành viên: dòng đã in, dòng mới", "passbooks: what is on paper, what is new"),
    ),
    "sheet": Command(
        _HERE + "sheets",
        "sheet",
        _sheet,
        ("tờ thu tiền đã in: của ngày nào, đã ghi sổ chưa", "a printed sheet's day and rows"),
    ),
    "settings": Command(
        _HERE + "settings",
        "settings",
        settings_words,
        ("cài đặt giấy in của câu lạc bộ", "what the club wants on its papers"),
    ),
    "support": Command(
        _HERE + "support",
        "support",
        _support,
        ("tệp cho người hỗ trợ, không có tên hay số tiền", "a supporter's file about nobody"),
    ),
    "verify": Command(
        _HERE + "verifying",
        "verify",
        _verify,
        ("kiểm tra chữ ký và số liệu của tệp", "who signed a file, is it whole"),
    ),
    "answer": Command(
        _HERE + "verifying",
        "answer",
        _answer,
        ("nhận trả lời của Hội vào sổ", "take in the association's answer"),
    ),
    "association": Command(
        _HERE + "association",
        "association",
        association,
        ("sổ tổng hợp của Hội", "the association's register"),
    ),
    "handover": Command(
        _HERE + "cards",
        "handover",
        _handover,
        ("bàn giao thủ quỹ và khóa ký", "hand the treasurer's office and key over"),
    ),
}
