"""The lines of the consolidated report: figure, denominator, quotient, and how it is counted."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.consolidation_counts import Figure
from lthtgn_desktop.domain.consolidation_indicators import UNKNOWN, Indicators
from lthtgn_desktop.domain.ratios import Measure, Ratio, Whole, ratio
from lthtgn_desktop.exchange import consolidated_words as words
from lthtgn_desktop.exchange.consolidated_words import CLUBS, DONG, PERSONS


class Line(NamedTuple):
    """One indicator: a figure that is a number, or a part of a whole."""

    name: str
    unit: str
    figure: Figure
    how: str

    @property
    def value(self) -> int:
        """Return the number, or the part."""
        return self.figure.share.part if isinstance(self.figure, Ratio) else self.figure

    @property
    def whole(self) -> int | None:
        """Return the denominator."""
        return self.figure.share.whole if isinstance(self.figure, Ratio) else None

    @property
    def measure(self) -> Measure | None:
        """Return what is made of the part and the whole."""
        return self.figure.measure if isinstance(self.figure, Ratio) else None

    @property
    def quotient(self) -> Decimal | None:
        """Return what the part and the whole come to."""
        return self.figure.value if isinstance(self.figure, Ratio) else None

    @property
    def quotient_unit(self) -> str:
        """Return the unit of the quotient; a percentage has its sign instead."""
        if self.quotient is None or self.measure is Measure.PERCENT:
            return ""
        return "lần" if self.measure is Measure.TIMES else self.unit

    @property
    def counted(self) -> str:
        """Return how the figure is counted, and what its denominator is."""
        if not isinstance(self.figure, Ratio):
            return self.how
        return f"{self.how}. Mẫu số: {words.WHOLES[self.figure.of]}"


class Group(NamedTuple):
    """Lines under one head."""

    name: str
    lines: list[Line]


def groups(report: Consolidated) -> list[Group]:
    """Return all indicators but the tables, in the order in which they are counted."""
    return [
        Group(
            words.GROUPS[group],
            [_line(words.INDICATORS[group][name], figure) for name, figure in figures.items()],
        )
        for group, figures in report.indicators.groups.items()
    ]


def tables(report: Consolidated) -> list[Group]:
    """Return capital by source, foundings, targets and campaigns; only those with lines."""
    found = report.indicators
    listed = sum(found.founded.values())
    all_tables = [
        Group("Vốn quỹ tăng thu nhập theo nguồn, từ khi mở sổ", list(_capital(found))),
        Group("Vốn quỹ tăng thu nhập theo nguồn, nhận trong kỳ", list(_received(found))),
        Group("Câu lạc bộ theo năm thành lập", list(_founded(found, listed))),
        Group("Câu lạc bộ theo nguồn vốn thành lập", list(_founded_by(found, listed))),
        Group("Chỉ tiêu thành lập câu lạc bộ", list(_targets(found))),
        Group("Cuộc vận động hội viên đóng góp 10.000 đồng một năm", list(_campaigns(found))),
    ]
    return [group for group in all_tables if group.lines]


def _line(said: words.Words, figure: Figure) -> Line:
    return Line(said.name, said.unit, figure, said.counted)


def _capital(found: Indicators) -> Iterator[Line]:
    for code, line in found.sources.items():
        yield Line(words.source(code), DONG, line.capital, "Được cấp, được tặng")


def _received(found: Indicators) -> Iterator[Line]:
    for code, line in found.sources.items():
        if line.received:
            yield Line(words.source(code), DONG, line.received, "Đã trừ phiếu hủy")


def _founded(found: Indicators, listed: int) -> Iterator[Line]:
    how = "Năm Hội ghi, không có thì năm mở sổ"
    for year, clubs in found.founded.items():
        name = words.source(UNKNOWN) if year == UNKNOWN else f"Năm {year}"
        yield Line(name, CLUBS, _of_listed(clubs, listed), how)


def _founded_by(found: Indicators, listed: int) -> Iterator[Line]:
    how = "Nguồn Hội ghi, không có thì nguồn của vốn ban đầu"
    for code, clubs in found.founded_by.items():
        yield Line(words.source(code), CLUBS, _of_listed(clubs, listed), how)


def _of_listed(clubs: int, listed: int) -> Ratio:
    return ratio(clubs, listed, Whole.FOUNDED)


def _targets(found: Indicators) -> Iterator[Line]:
    for year, line in found.targets.items():
        yield Line(f"Năm {year}: CLB đã thành lập", CLUBS, line, "CLB có năm thành lập là năm ấy")


def _campaigns(found: Indicators) -> Iterator[Line]:
    for year, line in found.campaigns.items():
        yield Line(f"Năm {year}: hội viên đã đóng góp", PERSONS, line.paid, "Hội ghi")
        yield Line(f"Năm {year}: số tiền đã thu", DONG, line.amount, "Hội ghi")
