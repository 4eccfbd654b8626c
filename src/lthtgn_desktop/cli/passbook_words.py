"""The words of `passbook`: the acts, and what each takes."""

from __future__ import annotations

from lthtgn_desktop.cli.arguments import Words, a_file, a_number, reports
from lthtgn_desktop.domain.passbook import Form

ACTS = {
    "show": ("các quyển, các dòng, dòng nào chưa in", "volumes, lines, which are new"),
    "printed": ("trang vừa in đã đúng: ghi nhận", "the paper came out right: note it"),
    "by-hand": ("các dòng mới đã chép tay", "the new lines were copied by hand"),
    "replace": ("sổ mất hoặc hỏng: lập quyển thay", "a lost or spoilt volume: a new one"),
}
"""What can be done with passbooks."""

_UP_TO = ("đến hết dòng số N", "up to line N")
_EVENT = (
    "giấy in có đến sự kiện số N (lệnh print đã báo); việc ghi sau vẫn là mới",
    "the paper knows events up to N, as print said; what was recorded since stays new",
)
_YEAR = ("năm của thẻ", "the card's year")


def passbook_words(words: Words) -> None:
    """Add the words of `passbook`."""
    words.add_argument("book", metavar="BOOK", type=a_file)
    acts = words.add_subparsers(dest="act", metavar="ACT", required=True, parser_class=Words)
    adders = {"show": _show, "printed": _printed, "by-hand": _by_hand, "replace": _replace}
    for name, does in ACTS.items():
        told = words.told(does)
        of_act = acts.add_parser(name, help=told, description=told, allow_abbrev=False)
        of_act.is_english = words.is_english
        adders[name](of_act)
        reports(of_act)


def _show(words: Words) -> None:
    _member(words)


def _printed(words: Words) -> None:
    _member_or_all(words)
    words.add_argument("--up-to", type=a_number(1, 100_000), metavar="N", help=words.told(_UP_TO))
    mode = (
        "in cả quyển; không ghi: trang vừa in tiếp",
        "a whole volume; without it the side that was printed into the book",
    )
    words.add_argument("--mode", choices=[str(form) for form in Form], help=words.told(mode))
    words.add_argument("--year", type=a_number(1900, 2199), metavar="YYYY", help=words.told(_YEAR))
    _up_to_event(words)
    large = ("quyển in chữ to", "a volume in large print")
    words.add_argument("--large", dest="is_large", action="store_true", help=words.told(large))


def _by_hand(words: Words) -> None:
    _member_or_all(words)
    words.add_argument("--up-to", type=a_number(1, 100_000), metavar="N", help=words.told(_UP_TO))
    _up_to_event(words)


def _replace(words: Words) -> None:
    _member(words)
    told = ("quyển số N; không ghi: quyển đang dùng", "volume N; without it the one in use")
    words.add_argument("--volume", type=a_number(1, 100_000), metavar="N", help=words.told(told))


def _up_to_event(words: Words) -> None:
    number = a_number(1, 1_000_000_000)
    words.add_argument("--up-to-event", type=number, metavar="N", help=words.told(_EVENT))


def _member_or_all(words: Words) -> None:
    who = words.add_mutually_exclusive_group(required=True)
    who.add_argument("--member", metavar="CODE", default="")
    everyone = ("mọi thành viên", "all members")
    who.add_argument("--all", dest="everyone", action="store_true", help=words.told(everyone))


def _member(words: Words) -> None:
    words.add_argument("--member", required=True, metavar="CODE")
