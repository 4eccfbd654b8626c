"""The acts of `association`: the words that each takes, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lthtgn_desktop.cli.arguments import (
    Words,
    a_file,
    a_number,
    a_period,
    a_place,
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
    words.add_argument("--fingerprint", default="", metavar="XXXX-…")
    words.add_argument("--reason", default="", metavar="TEXT")
    reports(words)


def _import(words: Words) -> None:
    _register(words)
    words.add_argument("files", metavar="FILE", nargs="+", type=a_file)
    reports(words)


def _report(words: Words) -> None:
    _register(words)
    words.add_argument("--period", required=True, type=a_period, metavar="PERIOD")
    words.add_argument("--out", type=a_file, metavar="DIR")
    reports(words)


def _status(words: Words) -> None:
    _register(words)
    reports(words)


def _card(words: Words) -> None:
    _register(words)
    words.add_argument("-o", "--output", type=a_file, required=True, metavar="FILE")
    words.add_argument("--force", action="store_true")
    reports(words)


def _decide(words: Words) -> None:
    _register(words)
    words.add_argument("id", metavar="ID")
    chosen = words.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--accept", action="store_true")
    chosen.add_argument("--refuse", action="store_true")
    words.add_argument("--reason", required=True, metavar="TEXT")


def _answer(words: Words) -> None:
    _register(words)
    words.add_argument("--club", required=True, metavar="CODE")
    words.add_argument("--month", required=True, type=a_period, metavar="YYYY-MM")
    words.add_argument("--out", required=True, type=a_file, metavar="DIR")
    three = ("SHEET", "ROW", "TEXT")
    words.add_argument("--question", action="append", default=[], nargs=3, metavar=three)
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

ACTS = {
    "new": Act(_CLUBS, "new", _new, ("lập sổ tổng hợp mới", "an empty register")),
    "enrol": Act(_CLUBS, "enrol", _enrol, ("đăng ký bằng thẻ", "add a club by its card")),
    "import": Act(_FILES, "take_in", _import, ("nhập báo cáo", "verify files and take them in")),
    "status": Act(_FILES, "status", _status, ("ai đã gửi, ai còn thiếu", "who has sent what")),
    "held": Act(_FILES, "held", _status, ("các tệp đang chờ", "files that wait for a person")),
    "decide": Act(_FILES, "decide", _decide, ("nhận hay từ chối tệp", "decide on a waiting file")),
    "answer": Act(_FILES, "answer", _answer, ("trả lời câu lạc bộ", "answer a club's report")),
    "report": Act(_FILES, "report", _report, ("tổng hợp một kỳ", "the consolidated figures")),
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
        own = acts.add_parser(name, help=act.does[1], description=act.does[1], allow_abbrev=False)
        own.add_argument("--lang", choices=["vi", "en"], default=None)
        own.add_argument("--password-file", metavar="FILE", default=None)
        act.words(own)
