"""What stands at the top of a paper: the club, the motto, the title and the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.paper import Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.text import BODY, NO_LIMIT, TITLE, Align, Style, fit

_MOTTO = Style(Face.BOLD, 10)
_NAME = Style(Face.BOLD, 10)
_PLAIN = Style(Face.REGULAR, 10)
_AROUND = 0.8  # millimetres above and below that line


def written_day(day: date) -> str:
    """Return a day as forms say it: `Ngày 05 tháng 3 năm 2026`; 1 and 2 have their zero too."""
    month = f"{day.month:02}" if day.month < 3 else f"{day.month}"
    return f"Ngày {day.day:02} tháng {month} năm {day.year}"


@dataclass(frozen=True, slots=True)
class ClubHead:
    """The club as it stands at the top left: the body above it, its name, its place.

    What is empty is left out; the text is the club's own, its capitals too.
    """

    above: str
    name: str
    place: str = ""

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the lines, each in the middle of the place."""
        lines = ((self.above, _PLAIN), (self.name, _NAME), (self.place, _PLAIN))
        for text, style in lines:
            if text:
                place = place.down(centred(sheet, place, text, style))
        return place.top


@dataclass(frozen=True, slots=True)
class Motto:
    """The country's name and motto, as administrative papers have them at the top right."""

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the two lines, and the line under the second."""
        first, second = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
        top = centred(sheet, place, first, _MOTTO)
        return underlined(sheet, place.down(top), second, _MOTTO)


@dataclass(frozen=True, slots=True)
class Lines:
    """Short lines below each other, such as the book and the number of a voucher; no empty ones."""

    texts: tuple[str, ...]
    align: Align = Align.LEFT
    style: Style = _PLAIN

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the lines."""
        for text in filter(None, self.texts):
            place = place.down(_aligned(sheet, place, text, self.style, self.align))
        return place.top


@dataclass(frozen=True, slots=True)
class Title:
    """The name of the paper, and a line or two below it."""

    text: str
    under: tuple[str, ...] = ()
    style: Style = TITLE

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the title and what stands below it, in the middle."""
        bottom = centred(sheet, place, self.text, self.style)
        for text in self.under:
            bottom = centred(sheet, place.down(bottom), text, BODY)
        return bottom


@dataclass(frozen=True, slots=True)
class DayLine:
    """The day, after the place if there is one; italic, as letters and minutes have it."""

    day: date
    place: str = ""
    align: Align = Align.RIGHT

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write the line."""
        style = Style(Face.ITALIC, BODY.size)
        text = written_day(self.day)
        if self.place:
            text = f"{self.place}, {text[0].lower()}{text[1:]}"
        return _aligned(sheet, place, text, style, self.align)


def centred(sheet: Sheet, place: Place, text: str, style: Style) -> float:
    """Write a text in the middle of a place, over lines as it needs; return where it ends."""
    return _aligned(sheet, place, text, style, Align.CENTRE)


def underlined(sheet: Sheet, place: Place, text: str, style: Style) -> float:
    """Write a text in the middle of a place with a line under it; return where it ends."""
    bottom = centred(sheet, place, text, style) + _AROUND * place.scale
    length = style.at(place.scale).width(text)
    half = min(length, place.width) / 2
    middle = place.left + place.width / 2
    sheet.across(Place(middle - half, bottom, 2 * half))
    return bottom + _AROUND * place.scale


def _aligned(sheet: Sheet, place: Place, text: str, style: Style, align: Align) -> float:
    for line in text.split("\n"):
        fitted = fit(line, place.width, NO_LIMIT, style.at(place.scale))
        for part in fitted.lines:
            place = place.down(sheet.write_line(place, part, fitted.style, align))
    return place.top
