"""The lending fund month by month as bars: what is lent out, and on top what lies in the box.

It needs no colour and no grey: what is lent is hatched, cash is an empty frame, the grant with
which the club began is a dashed line. Amounts stand on the bars in millions of đồng.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import Box, Place
from lthtgn_desktop.printing.sheet import Sheet, Stroke
from lthtgn_desktop.printing.text import Align, Style

MOST_BARS = 12
"""A year of months; more would be too narrow for their amounts."""

_TITLE = Style(Face.SEMIBOLD, 10.5)
_LEGEND = Style(Face.REGULAR, 9)
_AMOUNT = Style(Face.SEMIBOLD, 8.5)
_MONTH = Style(Face.REGULAR, 8.5)
_STEP = 1.6  # millimetres from hatch line to hatch line, across
_BAR_SHARE = 0.72  # of a month's room
_WIDEST_SLOT = 26  # millimetres: a few bars stay bars
_DASH, _GAP, _THICK = 2.6, 1.6, 0.5  # millimetres of the dashed line
_AIR = 0.6  # millimetres around what stands in the hatching
_SWATCH = 6  # millimetres wide, of the legend


class Bar(NamedTuple):
    """One month's end, in đồng; `year` stands below the first month and below each January."""

    month: str
    year: str
    loans: int
    money: int


def millions(amount: int) -> str:
    """Return an amount of đồng in millions with one decimal, rounded half up: `53,2`."""
    tenths = (amount + 50_000) // 100_000
    return f"{grouped(tenths // 10)},{tenths % 10}"


@dataclass(frozen=True, slots=True)
class FundChart:
    """The bars from left to right, and the initial grant in đồng; `height` in millimetres."""

    title: str
    bars: tuple[Bar, ...]
    initial: int
    height: float = 70

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Draw title, legend, bars and months into the height."""
        top = _title(sheet, place, self.title)
        top = _legend(sheet, place.down(top), self.initial)
        below = 2 * _MONTH.at(place.scale).pitch
        above = _AMOUNT.at(place.scale).pitch + _THICK + _AIR
        bottom = place.top + self.height
        area = Box(place.left, top + above, place.width, bottom - top - above - below)
        _Plot(sheet, area, place.scale, self).draw()
        return bottom


def _title(sheet: Sheet, place: Place, title: str) -> float:
    style = _TITLE.at(place.scale)
    sheet.write(Box(place.left, place.top, place.width, style.pitch), title, style)
    return place.top + style.pitch


def _legend(sheet: Sheet, place: Place, initial: int) -> float:
    style = _LEGEND.at(place.scale)
    texts = ["Đang cho vay", "Tiền mặt và ngân hàng"]
    texts += [f"Vốn cấp ban đầu: {millions(initial)}"] if initial else []
    side = style.pitch * 0.7
    middle = place.top + style.pitch / 2
    for number, part in enumerate(place.columns((3, 4, 5)[: len(texts)], gap=3)):
        swatch = Box(part.left, middle - side / 2, _SWATCH, side)
        if number == 2:
            _dashes(sheet, swatch.left, swatch.right, middle)
        else:
            sheet.frame(swatch)
        if not number:
            _hatch(sheet, swatch)
        left = swatch.right + 1.5
        sheet.write(
            Box(left, part.top, part.width - _SWATCH - 1.5, style.pitch), texts[number], style
        )
    return place.top + style.pitch + 0.5 * place.scale


@dataclass(slots=True)
class _Plot:
    """The bars while they are drawn; amounts keep off the dashed line, which is never broken."""

    sheet: Sheet
    area: Box
    scale: float
    chart: FundChart

    def draw(self) -> None:
        bars, area = self.chart.bars, self.area
        slot = min(area.width / max(1, len(bars)), _WIDEST_SLOT)
        start = area.left + (area.width - slot * len(bars)) / 2
        for number, bar in enumerate(bars):
            self._draw_bar(Box(start + number * slot, area.top, slot, area.height), bar)
        end = start + slot * len(bars)
        self.sheet.line((start, area.bottom), (end, area.bottom), Stroke.THICK)
        if self.chart.initial:
            _dashes(self.sheet, start, end, self._height_of(self.chart.initial))

    def _height_of(self, amount: int) -> float:
        """Return where an amount stands, in millimetres from the top of the sheet."""
        highest = max(self.chart.initial, 1, *(bar.loans + bar.money for bar in self.chart.bars))
        return self.area.bottom - self.area.height * (amount / highest)

    def _draw_bar(self, slot: Box, bar: Bar) -> None:
        wide = slot.width * _BAR_SHARE
        left = slot.left + (slot.width - wide) / 2
        lent, top = self._height_of(bar.loans), self._height_of(bar.loans + bar.money)
        if bar.money:
            self.sheet.frame(Box(left, top, wide, lent - top))
        if bar.loans:
            self._draw_lent(Box(left, lent, wide, slot.bottom - lent), bar.loans)
        pitch = _AMOUNT.at(self.scale).pitch
        if self._is_on_line(top - pitch, top):
            top = self._height_of(self.chart.initial) - _THICK - _AIR / 2
        over = Box(slot.left + 0.4, top - pitch, slot.width - 0.8, pitch)
        self._write(over, millions(bar.loans + bar.money))
        self._name(slot, bar)

    def _draw_lent(self, box: Box, amount: int) -> None:
        """Draw what is lent: hatched, but for a band with its amount where there is room."""
        self.sheet.frame(box)
        free = []
        if self.chart.initial:
            line = self._height_of(self.chart.initial)
            free.append((line - _THICK - _AIR, line + _THICK + _AIR))
        style = _AMOUNT.at(self.scale)
        top = self._top_of_amount(box, style.pitch)
        if top is not None:
            text = millions(amount)
            self._write(Box(box.left + 0.4, top, box.width - 0.8, style.pitch), text)
            beside = (box.width - style.width(text)) / 2 - _AIR
            if beside > 0:
                sides = (box.left, box.right - beside)
                for left in sides:
                    _hatch(self.sheet, Box(left, top, beside, style.pitch))
            free.append((top, top + style.pitch))
        _hatch_but(self.sheet, box, sorted(free))

    def _top_of_amount(self, box: Box, high: float) -> float | None:
        """Return where the amount stands: in the middle, or beside the dashed line; maybe None."""
        line = self._height_of(self.chart.initial)
        air = _THICK + _AIR
        middle = box.top + (box.height - high) / 2
        for top in (middle, line + air, line - air - high):
            is_inside = box.top + _AIR / 2 <= top <= box.bottom - high - _AIR / 2
            if is_inside and not self._is_on_line(top, top + high):
                return top
        return None

    def _is_on_line(self, top: float, bottom: float) -> bool:
        """Tell whether the dashed line goes through what stands between two heights."""
        if not self.chart.initial:
            return False
        return top - _THICK < self._height_of(self.chart.initial) < bottom + _THICK

    def _write(self, box: Box, text: str) -> None:
        self.sheet.write(box, text, _AMOUNT.at(self.scale), Align.CENTRE)

    def _name(self, slot: Box, bar: Bar) -> None:
        style = _MONTH.at(self.scale)
        for number, text in enumerate((bar.month, bar.year)):
            top = slot.bottom + number * style.pitch
            self.sheet.write(
                Box(slot.left, top, slot.width, style.pitch), text, style, Align.CENTRE
            )


def _hatch_but(sheet: Sheet, box: Box, free: Sequence[tuple[float, float]]) -> None:
    """Hatch a box but for bands across it, given by where they begin and end."""
    top = box.top
    for begins, ends in (*free, (box.bottom, box.bottom)):
        bottom = min(max(begins, top), box.bottom)
        _hatch(sheet, Box(box.left, top, box.width, bottom - top))
        top = min(max(top, ends), box.bottom)


def _hatch(sheet: Sheet, box: Box) -> None:
    """Draw slanted lines into a box, from its left or top edge to its right or lower one."""
    wide, high = box.width, box.height
    for number in range(1, int((wide + high) / _STEP) + 1):
        along = number * _STEP
        start = box.left + max(0.0, along - high), box.bottom - min(along, high)
        end = box.left + min(along, wide), box.bottom - max(0.0, along - wide)
        sheet.line(start, end, Stroke.THIN)


def _dashes(sheet: Sheet, left: float, right: float, height: float) -> None:
    """Draw a dashed line."""
    while left < right:
        dash = Box(left, height - _THICK / 2, min(_DASH, right - left), _THICK)
        sheet.bar(dash)
        left += _DASH + _GAP
