"""How a detail is written in a sentence: amounts, days, months, funds, loans, quoted texts."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias
from unicodedata import normalize

from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import hidden_character
from lthtgn_desktop.domain.papers import TITLES, Paper
from lthtgn_desktop.domain.period import Length, Period

Pair: TypeAlias = tuple[str, str]
"""The same sentence in Vietnamese and in English, with the same placeholders."""

MISSING = "…"
"""What stands in a sentence where a detail was not given."""

LONGEST = 80
"""The most characters of a text that a sentence quotes; a path is quoted whole."""

VARIABLE = "LTHTGN_LANG"

_AMOUNTS = frozenset({"there", "amount", "due", "most", "counted"})
_PATHS = frozenset({"path", "folder"})
_TWELVE = tuple(f"tháng {number:02}/" for number in range(1, 13))
_QUARTERS = ("quý I/", "quý II/", "quý III/", "quý IV/")
_HALVES = ("6 tháng đầu năm ", "6 tháng cuối năm ")
_MONTHS = re.compile(r"\b(\d{4})-(\d{2})\b", re.ASCII)
_FORMS = {
    "BC-CLB": ("báo cáo tháng của CLB", "a club's monthly report"),
    "TL-CLB": ("trả lời của Hội", "an answer of the association"),
    "TH-HOI": ("tệp tổng hợp", "a consolidated file"),
    "card": ("thẻ đăng ký", "an enrolment card"),
}


class Language(StrEnum):
    """The languages of the program; Vietnamese comes first."""

    VIETNAMESE = "vi"
    ENGLISH = "en"

    def of(self, pair: Pair) -> str:
        """Return the sentence of a pair that is in this language."""
        return pair[0] if self is Language.VIETNAMESE else pair[1]


def language_from(environment: Mapping[str, str], option: str | None) -> Language:
    """Return the language asked for: by the option, else by LTHTGN_LANG, else Vietnamese."""
    for wanted in (option, environment.get(VARIABLE)):
        name = (wanted or "").strip().lower()
        if name in list(Language):
            return Language(name)
    return Language.VIETNAMESE


def filled(pair: Pair, shown_details: Mapping[str, str], language: Language) -> str:
    """Return the sentence with its placeholders filled; a missing detail leaves a visible `…`."""
    return language.of(pair).format_map(defaultdict(lambda: MISSING, shown_details))


def shown(details: Mapping[str, object], language: Language) -> dict[str, str]:
    """Return every detail as it is written in a sentence."""
    return {name: _detail(name, value, language) for name, value in details.items()}


def day(value: date) -> str:
    """Return a day as `dd/mm/yyyy`."""
    return f"{value.day:02}/{value.month:02}/{value.year:04}"


def month(value: Month, language: Language) -> str:
    """Return a month as `tháng 06/2022`, in English as `2022-06`."""
    return language.of((f"tháng {value.number:02}/{value.year:04}", str(value)))


def period(text: str, language: Language) -> str:
    """Return a period as files keep it in words: `2025-Q3` as `quý III/2025`; else as it stands."""
    try:
        over = Period.read(text)
    except ValueError:
        return _text(text, language)
    names = {Length.MONTH: _TWELVE, Length.QUARTER: _QUARTERS, Length.HALF_YEAR: _HALVES}
    name = names[over.length][over.number - 1] if over.length in names else "năm "
    return language.of((f"{name}{over.year:04}", str(over)))


def moment(text: str, language: Language) -> str:
    """Return a moment that came as ISO 8601 by the clock of this computer: `20/11/2026 09:00`."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return _text(text, language)
    return f"{day(at.astimezone().date())} {at.astimezone():%H:%M}"


def form(code: str, language: Language) -> str:
    """Return what a file is that a person chose; anything unknown as it stands."""
    return language.of(_FORMS[code]) if code in _FORMS else _text(code, language)


def paper(code: str, language: Language) -> str:
    """Return what a paper is called; anything unknown as it stands."""
    return language.of(TITLES[Paper(code)]) if code in set(Paper) else _text(code, language)


def fund_name(code: str, language: Language) -> str:
    """Return a fund under its code: `quỹ TTN`."""
    return language.of((f"quỹ {code}", f"fund {code}"))


def visible(text: str) -> str:
    """Return a text composed, on one line, and with nothing hidden in it."""
    seen = ("?" if hidden_character(letter) else letter for letter in normalize("NFC", text))
    return "".join(seen)


def event_told(document: object, language: Language) -> str:
    """Return day, ref and amount of an event's document, or as much as can be read of it."""
    text = str(document)
    try:
        event = json.loads(text)
        told = shown({"day": event["date"], "ref": event["ref"]}, language)
        amount = event.get("amount")
    except (ValueError, TypeError, KeyError, RecursionError):
        return _text(text, language)
    named = language.of(("ngày {day}, số hiệu “{ref}”", "{day}, ref “{ref}”")).format(**told)
    return f"{named}, {in_documents(amount)}" if isinstance(amount, int) else named


def _detail(name: str, value: object, language: Language) -> str:
    match value:
        case int() if name in _AMOUNTS:
            return in_documents(value)
        case int():
            return str(value) if value < 10_000 else grouped(value)
        case Month():
            return month(value, language)
        case date():
            return day(value)
        case Decimal():
            return language.of((f"{value:f}".replace(".", ","), f"{value:f}"))
        case _:
            writing = _BY_NAME.get(name, _text)
            return visible(str(value)) if name in _PATHS else writing(str(value), language)


def _text(text: str, language: Language) -> str:
    seen = visible(text).strip()
    if not seen:
        return language.of(("(trống)", "(empty)"))
    return seen if len(seen) <= LONGEST else seen[: LONGEST - 1] + "…"


def _written_day(text: str, language: Language) -> str:
    """Return a day that came as `YYYY-MM-DD`; anything else, such as a year, as it stands."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return _text(text, language)


def _fund(text: str, language: Language) -> str:
    return fund_name(_text(text, language), language)


def _loan_part(text: str, language: Language) -> str:
    """Return `M001:L0001` as the loan and its borrower; a member or lender as it stands."""
    borrower, _, loan = _text(text, language).partition(":")
    return language.of((f"{loan} của {borrower}", f"{loan} of {borrower}")) if loan else borrower


def _listed(text: str, language: Language) -> str:
    return ", ".join(visible(text).split()) or _text(text, language)


def _field(text: str, language: Language) -> str:
    return _text(text, language) if text else language.of(("cả tệp", "the whole file"))


def _figures(text: str, language: Language) -> str:
    """Return named figures with their months as people write them: `CLB-01 10/2026`."""
    return language.of((_MONTHS.sub(r"\2/\1", _text(text, language)), _text(text, language)))


_BY_NAME: Mapping[str, Callable[[str, Language], str]] = {
    "fund": _fund,
    "part": _loan_part,
    "choices": _listed,
    "day": _written_day,
    "born": _written_day,
    "field": _field,
    "figures": _figures,
    "form": form,
    "paper": paper,
    "period": period,
    "signed_at": moment,
}
