"""How periods are said: months, quarters, half-years and years."""

from __future__ import annotations

from lthtgn_desktop.domain.period import Length, Period
from lthtgn_desktop.ui.texts import text


def period_words(period: Period) -> str:
    """Return a period as it begins a line: Quý 4 năm 2026."""
    name = Length(period.length).name.lower()
    number = f"{period.number:02}" if period.length is Length.MONTH else period.number
    return text(f"period.{name}", number=number, year=period.year)


def written_period(kept: str) -> str:
    """Return a period as files keep it, such as 2026-11; anything else as it stands."""
    try:
        return period_words(Period.read(kept))
    except ValueError:
        return kept
