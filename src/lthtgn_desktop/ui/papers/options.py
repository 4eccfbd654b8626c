"""What a person says about a paper: a row for each thing that the paper takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, PaperSize, Wanted
from lthtgn_desktop.ui.papers.ground import Ground
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choice import Choice
from lthtgn_desktop.ui.widgets.date_edit import DateField
from lthtgn_desktop.ui.widgets.form import Row
from lthtgn_desktop.ui.widgets.person_field import Hints, PersonField
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.ui.widgets.task import Document
from lthtgn_desktop.ui.widgets.text_field import TextField
from lthtgn_desktop.ui.widgets.typing import Field
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE

AS_PROPOSED = ""
"""The choice that leaves something to the paper, which proposes it."""

LARGE = "yes"
ONE, ALL, TOGETHER = "one", "all", "together"
NEEDS_MEMBER = frozenset({Paper.STATEMENT, Paper.PASSBOOK})
"""The papers that are about a member and propose nobody."""

_HOW_TO_READ: Mapping[str, Callable[[Any], object]] = {
    "day": date.fromisoformat,
    "month": Month.read,
    "year": int,
    "size": PaperSize,
}


def rows_of(paper: Paper, ground: Ground) -> list[Row]:
    """Return a row for each thing that can be said about a paper, as good as said already."""
    takes = CATALOGUE[paper].takes - ({"member"} if paper is Paper.LOAN_CONTRACT else set())
    fields = {name: make for name, make in _FIELDS.items() if name in takes}
    return [_row(name, make(paper, ground)) for name, make in fields.items()]


def wanted_of(typed: Document) -> Wanted:
    """Return what was said, without what was left to the paper."""
    said = {key: value for key, value in typed.items() if value not in {AS_PROPOSED, None}}
    whom = said.pop("everyone", ONE)
    if whom != ONE:
        said.pop("member", None)
    is_large = said.pop("is_large", "no") == LARGE
    read: dict[str, Any] = {
        key: _HOW_TO_READ.get(key, str)(value) for key, value in said.items() if key in _FIELDS
    }
    return Wanted(**read, everyone=whom == ALL, is_large=is_large)


def lacks_member(typed: Document) -> bool:
    """Return whether a paper about one member is wanted, and nobody was chosen."""
    return typed.get("everyone") == ONE and not typed.get("member")


def _row(name: str, field: Field) -> Row:
    return Row(name, text(f"papers.field.{name}"), field, needed=False)


def _everyone(paper: Paper, _ground: Ground) -> Field:
    options = {ONE: text("papers.one"), ALL: text("papers.all")}
    if paper is not Paper.CONSENT:
        return Choice(options, chosen=ONE)
    options = {TOGETHER: text("papers.together"), **options}
    return Choice(options, chosen=TOGETHER, as_list=True)


def _member(_paper: Paper, ground: Ground) -> Field:
    return PersonField(ground.people)


def _loan(_paper: Paper, ground: Ground) -> Field:
    return PersonField(ground.loans)


def _number(_paper: Paper, ground: Ground) -> Field:
    hints = Hints("papers.hint.number", "papers.voucher.several", "papers.voucher.none")
    return PersonField(ground.vouchers, hints)


def _code(_paper: Paper, _ground: Ground) -> Field:
    return TextField(hint=text("papers.hint.code"))


def _day(_paper: Paper, ground: Ground) -> Field:
    field = DateField(ground.day)
    field.put(None)
    field.line.setPlaceholderText(text("papers.as_proposed"))
    return field


def _month(_paper: Paper, ground: Ground) -> Field:
    return _proposed({str(month): month_words(month) for month in ground.months})


def _year(_paper: Paper, ground: Ground) -> Field:
    return _proposed({str(year): str(year) for year in ground.years})


def _fund(_paper: Paper, ground: Ground) -> Field:
    named = {code: text("money.fund", name=name, code=code) for code, name in ground.funds.items()}
    return _proposed(named, as_list=True)


def _person(_paper: Paper, _ground: Ground) -> Field:
    return TextField()


def _size(_paper: Paper, _ground: Ground) -> Field:
    return _proposed({size.value: size.value.upper() for size in PaperSize}, as_list=False)


def _large(_paper: Paper, _ground: Ground) -> Field:
    return Choice({"no": text("papers.type.usual"), LARGE: text("papers.type.large")}, chosen="no")


def _proposed(options: Mapping[str, str], *, as_list: bool = True) -> Choice:
    offered = {AS_PROPOSED: text("papers.as_proposed"), **options}
    return Choice(offered, chosen=AS_PROPOSED, as_list=as_list)


_FIELDS: Mapping[str, Callable[[Paper, Ground], Field]] = {
    "number": _number,
    "everyone": _everyone,
    "member": _member,
    "loan": _loan,
    "day": _day,
    "code": _code,
    "fund": _fund,
    "month": _month,
    "year": _year,
    "person": _person,
    "size": _size,
    "is_large": _large,
}
"""The fields in the order in which they stand in the form; `shift` is for others."""
