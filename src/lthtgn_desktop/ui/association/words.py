"""How the register's things are said: periods, months, states, places, and why a file waits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from lthtgn_desktop.domain.association import ReceivedFile, RefusedFile, Sender, SenderKind
from lthtgn_desktop.domain.file_place import Chain
from lthtgn_desktop.domain.listed_club import ListedClub
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.names import SortKey, sort_key
from lthtgn_desktop.domain.reception import Reason
from lthtgn_desktop.messages import reason_sentence
from lthtgn_desktop.ui.language import language
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.date_edit import written
from lthtgn_desktop.ui.widgets.period_words import written_period
from lthtgn_desktop.usecases.register.status import SenderStatus

_COMMON = re.compile(
    r"^\s*(?:CLB|Câu lạc bộ|Hội)\s+"
    r"(?:LTHTGN|(?:Liên thế hệ|Người cao tuổi|NCT)(?:\s+tự giúp nhau)?)\s*",
    re.IGNORECASE,
)
_MOST_MONTHS = 2
_MOST_NAMES = 6


def month_words(month: Month) -> str:
    """Return a month as people write it: 11/2026."""
    return f"{month.number:02}/{month.year}"


def months_words(months: Sequence[Month]) -> str:
    """Return months in the room of a cell: each by itself, or how many from which on."""
    if len(months) <= _MOST_MONTHS:
        return ", ".join(map(month_words, months))
    return text("register.months", count=len(months), first=month_words(months[0]))


def day_of(moment: str) -> str:
    """Return the day of a moment that is kept in ISO 8601."""
    return written(date.fromisoformat(moment[:10])) if moment else ""


def names_words(names: Sequence[str]) -> str:
    """Return names after one another; of many the first ones, and how many there are besides."""
    shown = ", ".join(names[:_MOST_NAMES])
    more = len(names) - _MOST_NAMES
    return text("register.and_more", names=shown, count=more) if more > 0 else shown


def chain_words(chain: Chain, lacking: Sequence[int]) -> str:
    """Return how a sender's files hang together."""
    if chain is Chain.GAP:
        numbers = ", ".join(map(str, lacking[:_MOST_MONTHS]))
        dots = ", …" if lacking[_MOST_MONTHS:] else ""
        return text("register.chain.gap", numbers=f"{numbers}{dots}")
    return text(f"register.chain.{chain}")


def wants_a_look(one: SenderStatus) -> bool:
    """Tell whether something of a sender waits for a person, or does not hang together."""
    return bool(one.held) or one.chain is not Chain.WHOLE


def standing_words(one: SenderStatus) -> str:
    """Return where a sender stands, in one line."""
    last = "–" if one.last_month is None else month_words(one.last_month)
    said = [text("register.standing.last", month=last)]
    if one.missing_months:
        said.append(text("register.standing.missing", months=months_words(one.missing_months)))
    said.append(text("register.standing.chain", chain=chain_words(one.chain, one.missing_numbers)))
    if one.held:
        said.append(text("register.standing.held", count=len(one.held)))
    return " · ".join(said)


def place_words(of: Sender | ListedClub) -> str:
    """Return where a sender is."""
    return ", ".join(part for part in (of.hamlet, of.commune, of.province) if part)


def kind_words(kind: SenderKind) -> str:
    """Return what a sender is."""
    return text(f"register.kind.{kind}")


def reasons_words(reasons: Iterable[Reason], whose: str = "") -> list[str]:
    """Return the sentence of every reason; `whose` is named where a reason names nobody."""
    named = {"club": whose} if whose else {}
    return [
        reason_sentence(Reason(reason.code, {**named, **reason.details}), language())
        for reason in reasons
    ]


def file_words(file: ReceivedFile, name: str) -> str:
    """Return which file of whom it is."""
    period = written_period(file.period)
    return text("register.file", number=file.number, period=period.lower(), name=name)


def heading(words: str) -> str:
    """Return words as a heading begins with them."""
    return words[:1].upper() + words[1:]


def came_words(file: ReceivedFile | RefusedFile) -> str:
    """Return under which name a file came in, and when."""
    return text("register.came", file=file.file_name, day=day_of(file.received_at))


def cell_words(value: object) -> str:
    """Return what stands in a cell of a sheet."""
    match value:
        case None:
            return ""
        case int():
            return grouped(value)
        case date():
            return written(value)
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case _:
            return str(value)


def short_name(name: str) -> str:
    """Return a name without the words that all have in common: `Thôn Nam Xuân`."""
    return heading(_COMMON.sub("", name).strip()) or name


def in_order(name: str) -> SortKey:
    """Return the key that sorts names of clubs and places from their first word on."""
    first, _, rest = name.partition(" ")
    return sort_key(f"{rest} {first}")
