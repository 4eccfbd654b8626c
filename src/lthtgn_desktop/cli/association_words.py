"""The acts of `association`: the words that each takes, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lthtgn_desktop.cli.arguments import (
    Words,
    a_file,
    a_month,
    a_new_password,
    a_number,
    a_period,
    a_place,
    may_replace,
    old_password,
    reports,
)
from lthtgn_desktop.domain.association import Level
from lthtgn_desktop.domain.choices import Source


class Act(NamedTuple):
    """One act of `association`: the module and function that do it, its words, what it does."""

    module: str
    function: str
    words: Callable[[Words], None]
    does: tuple[str, str]


def _register(words: Words) -> None:
    words.add_argument("register", metavar="REGISTER", type=a_place)


def _new(words: Words) -> None:
    _register(words)
    words.add_argument("--code", required=True, metavar="C")
    words.add_argument("--name", required=True, metavar="N")
    words.add_argument("--level", required=True, choices=[str(level) for level in Level])


def _enrol(words: Words) -> None:
    _register(words)
    words.add_argument("card", metavar="CARD", type=a_file)
    told = (
        "mã khóa đọc từ tờ phiếu có chữ ký, để máy đối chiếu",
        "the fingerprint as the signed paper has it, to be compared",
    )
    words.add_argument("--fingerprint", default="", metavar="XXXX-…", help=words.told(told))
    why = ("lý do thay khóa đã mất", "why a lost key is replaced")
    words.add_argument("--reason", default="", metavar="TEXT", help=words.told(why))
    reports(words)


def _import(words: Words) -> None:
    _register(words)
    words.add_argument("files", metavar="FILE", nargs="+", type=a_file)
    reports(words)


def _report(words: Words) -> None:
    _register(words)
    told = ("2026-11, 2026-Q4, 2026-H2 hoặc 2026", "2026-11, 2026-Q4, 2026-H2 or 2026")
    words.add_argument(
        "--period", required=True, type=a_period, metavar="PERIOD", help=words.told(told)
    )
    out = (
        "lập tệp tổng hợp đã ký vào thư mục này; mỗi tệp có một số và phải gửi đi",
        "write the signed file into this folder; each has a number and must be sent",
    )
    words.add_argument("--out", type=a_file, metavar="DIR", help=words.told(out))
    reports(words)


def _status(words: Words) -> None:
    _register(words)
    told = ("ai đã gửi và ai còn thiếu tháng này", "who has sent this month, and who has not")
    words.add_argument("--month", type=a_month, metavar="YYYY-MM", help=words.told(told))
    reports(words)


def _held(words: Words) -> None:
    _register(words)
    reports(words)


def _kept(words: Words) -> None:
    _register(words)
    told = ("chỉ của nơi gửi này", "of this sender only")
    words.add_argument("--club", default="", metavar="CODE", help=words.told(told))
    reports(words)


def _card(words: Words) -> None:
    _register(words)
    told = ("tệp thẻ sẽ ghi (JSON)", "the card's file (JSON)")
    words.add_argument(
        "-o", "--output", type=a_file, required=True, metavar="FILE", help=words.told(told)
    )
    may_replace(words)
    who = ("người giữ khóa được lập", "who holds the key that is made")
    words.add_argument("--officer", default="", metavar="NAME", help=words.told(who))
    new = (
        "lập khóa mới, khóa cũ giới thiệu khóa mới",
        "make the next key, which the old one announces",
    )
    words.add_argument("--new-key", action="store_true", help=words.told(new))
    lost = (
        "khóa cũ đã mất hoặc quên mật khẩu: không giới thiệu được khóa mới",
        "the old key or its password is lost: nothing announces the new one",
    )
    words.add_argument("--lost", action="store_true", help=words.told(lost))
    a_new_password(words)
    reports(words)


def _decide(words: Words) -> None:
    _register(words)
    told = ("mã tệp, ít nhất 4 ký tự đầu", "the file's id, or at least its first 4 signs")
    words.add_argument("id", metavar="ID", help=words.told(told))
    chosen = words.add_mutually_exclusive_group(required=True)
    accept, refuse = ("nhận", "take it in"), ("từ chối", "refuse it")
    chosen.add_argument("--accept", action="store_true", help=words.told(accept))
    chosen.add_argument("--refuse", action="store_true", help=words.told(refuse))
    why = ("lý do, câu lạc bộ sẽ đọc", "why; the sender will read it")
    words.add_argument("--reason", required=True, metavar="TEXT", help=words.told(why))


def _answer(words: Words) -> None:
    _register(words)
    words.add_argument("--club", required=True, metavar="CODE")
    words.add_argument("--month", required=True, type=a_month, metavar="YYYY-MM")
    words.add_argument("--out", required=True, type=a_file, metavar="DIR")
    three = ("SHEET", "ROW", "TEXT")
    told = (
        "câu hỏi về một dòng của một trang trong báo cáo; dòng 0 là cả trang",
        "a question about a row of a sheet of the report; row 0 is the whole sheet",
    )
    words.add_argument(
        "--question", action="append", default=[], nargs=3, metavar=three, help=words.told(told)
    )
    force = (
        "ghi đè tệp trả lời trước cho báo cáo này",
        "write over the file of an earlier answer to this report",
    )
    words.add_argument("--force", action="store_true", help=words.told(force))
    reports(words)


def _revoke(words: Words) -> None:
    _register(words)
    words.add_argument("club", metavar="CODE")
    words.add_argument("--reason", required=True, metavar="TEXT")


def _founded(words: Words) -> None:
    _register(words)
    words.add_argument("club", metavar="CODE")
    words.add_argument("--year", type=a_number(1900, 2199), default=0, metavar="YYYY")
    words.add_argument("--source", choices=[str(source) for source in Source], default=None)


def _target(words: Words) -> None:
    _register(words)
    _year(words)
    words.add_argument("--clubs", type=a_number(0, 100_000), required=True, metavar="N")


def _campaign(words: Words) -> None:
    _register(words)
    _year(words)
    for name in ("members", "paid"):
        words.add_argument(f"--{name}", type=a_number(0, 10**9), required=True, metavar="N")
    words.add_argument("--amount", type=a_number(0, 10**12 - 1), required=True, metavar="ĐỒNG")


def _year(words: Words) -> None:
    words.add_argument("--year", type=a_number(1900, 2199), required=True, metavar="YYYY")


_HERE = "lthtgn_desktop.cli."
_FILES, _CLUBS = _HERE + "association_files", _HERE + "association_clubs"
_STATUS, _REPORT = _HERE + "association_status", _HERE + "association_report"

_SIGNING = frozenset({"card", "answer", "report"})
"""The acts that open or make the association's key."""

ACTS = {
    "new": Act(_CLUBS, "new", _new, ("lập sổ tổng hợp mới", "an empty register")),
    "enrol": Act(_CLUBS, "enrol", _enrol, ("đăng ký bằng thẻ", "add a club by its card")),
    "import": Act(_FILES, "take_in", _import, ("nhập báo cáo", "verify files and take them in")),
    "status": Act(_STATUS, "status", _status, ("ai đã gửi, ai còn thiếu", "who has sent what")),
    "held": Act(_STATUS, "held", _held, ("các tệp đang chờ", "files that wait for a person")),
    "files": Act(_STATUS, "files", _kept, ("mọi tệp đã giữ", "every file that is kept")),
    "decide": Act(_FILES, "decide", _decide, ("nhận hay từ chối tệp", "decide on a file")),
    "answer": Act(_FILES, "answer", _answer, ("trả lời câu lạc bộ", "answer a club's report")),
    "report": Act(_REPORT, "report", _report, ("tổng hợp một kỳ", "the consolidated figures")),
    "card": Act(_CLUBS, "card", _card, ("thẻ đăng ký của Hội", "the association's own card")),
    "revoke": Act(_CLUBS, "revoke", _revoke, ("hủy khóa bị mất", "revoke a lost key")),
    "founded": Act(_CLUBS, "founded", _founded, ("năm, nguồn thành lập", "a club's founding")),
    "target": Act(_CLUBS, "target", _target, ("chỉ tiêu thành lập", "clubs to be founded")),
    "campaign": Act(
        _CLUBS, "campaign", _campaign, ("vận động hội viên", "the members' yearly campaign")
    ),
}


def association(words: Words) -> None:
    """Add the acts of `association`, each with its own words."""
    acts = words.add_subparsers(dest="act", metavar="ACT", parser_class=Words, required=True)
    for name, act in ACTS.items():
        does = words.told(act.does)
        own = acts.add_parser(name, help=does, description=does, allow_abbrev=False)
        own.is_english = words.is_english
        own.add_argument("--lang", choices=["vi", "en"], default=None)
        old_password(own, is_used=name in _SIGNING)
        act.words(own)
