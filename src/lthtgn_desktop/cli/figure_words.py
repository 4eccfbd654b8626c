"""The figures of a club's month in words: for whoever compares two files."""

from __future__ import annotations

from collections.abc import Mapping

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.messages import Language
from lthtgn_desktop.messages.words import Pair, fund_name, period
from lthtgn_desktop.usecases.register.decide import Difference, Figure

_MOST = 6
"""How many months, and how many figures of each, are named one by one."""

_NAMES: Mapping[str, Pair] = {
    "members.total": ("thành viên", "members"),
    "members.women": ("thành viên nữ", "women"),
    "members.aged_60": ("từ 60 tuổi", "aged 60 and over"),
    "members.poor": ("hộ nghèo", "poor"),
    "members.near_poor": ("hộ cận nghèo", "near-poor"),
    "members.joined": ("người vào", "joined"),
    "members.left": ("người ra", "left"),
    "loans.open": ("khoản đang vay", "open loans"),
    "loans.borrowers": ("người đang vay", "borrowers"),
    "loans.turns": ("lượt vay", "loans paid out"),
    "loans.lent": ("cho vay", "lent"),
    "loans.principal_collected": ("gốc thu", "principal collected"),
    "loans.interest_collected": ("lãi thu", "interest collected"),
    "loans.written_off": ("xóa nợ", "written off"),
    "loans.outstanding": ("dư nợ", "outstanding"),
    "loans.overdue_principal": ("gốc quá hạn", "overdue principal"),
    "dues_collected": ("hội phí thu", "dues collected"),
    "cash": ("tiền mặt", "cash"),
    "bank": ("tiền gửi", "bank"),
    "loans": ("đang cho vay", "lent out"),
    "capital": ("vốn", "capital"),
    "shares_owed": ("phần góp", "shares"),
    "borrowed_owed": ("vốn vay mượn", "borrowed"),
    "undistributed_interest": ("lãi chưa chia", "undistributed interest"),
    "income": ("thu", "income"),
    "expense": ("chi", "expense"),
    "loss": ("mất vốn", "loss"),
}


def difference_lines(differences: list[Difference], language: Language) -> list[str]:
    """Return what a file would change, a line for each month."""
    if not differences:
        return [language.of(("số liệu giống hệt số đã nhập", "the figures are those that are in"))]
    more = len(differences) - _MOST
    lines = [_line(one, language) for one in differences[:_MOST]]
    if more > 0:
        lines.append(language.of((f"và {more} tháng khác nữa", f"and {more} more months")))
    return lines


def _line(one: Difference, language: Language) -> str:
    month = f"{one.club} {period(str(one.month), language)}"
    if one.is_new:
        return f"{month}: " + language.of(("chưa có số liệu nào", "nothing is in yet"))
    figures = "; ".join(_figure(figure, language) for figure in one.figures[:_MOST])
    rest = "; …" if len(one.figures) > _MOST else ""
    return language.of((f"{month} khác: ", f"{month} differs: ")) + figures + rest


def _figure(figure: Figure, language: Language) -> str:
    return f"{_name(figure.place, language)} {_amount(figure.known)} → {_amount(figure.coming)}"


def _name(place: str, language: Language) -> str:
    """Return a figure by its name; one that has none as the place where it stands."""
    group, _, rest = place.partition(".")
    if group == "funds":
        fund, _, item = rest.partition(".")
        name = language.of(_NAMES[item]) if item in _NAMES else item
        return f"{fund_name(fund, language)} {name}"
    return language.of(_NAMES[place]) if place in _NAMES else place


def _amount(value: object) -> str:
    return grouped(value) if isinstance(value, int) else str(value or "–")
