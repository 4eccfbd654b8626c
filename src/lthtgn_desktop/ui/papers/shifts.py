"""How far each printer of this computer is off, as its ruler sheet showed."""

from __future__ import annotations

import json
from typing import NamedTuple

from lthtgn_desktop.domain.papers import MOST_SHIFT, NO_SHIFT, Shift
from lthtgn_desktop.ui.remembered import PRINTER_SHIFTS, remember, remembered

RULER = 20
"""Where the ruler sheet's two bold lines should be, in millimetres from the edges."""


class Corrected(NamedTuple):
    """What a printer is told now, and what it was told when its last ruler sheet was printed."""

    now: Shift = NO_SHIFT
    sheet: Shift = NO_SHIFT


def shift_of(printer: str) -> Shift:
    """Return what must be told a printer so that a line stands where it should."""
    return corrected(printer).now


def corrected(printer: str) -> Corrected:
    """Return what is remembered of a printer; nothing is told one that was never measured."""
    try:
        now, sheet = json.loads(remembered(PRINTER_SHIFTS, "{}")).get(printer, ((0, 0), (0, 0)))
        return Corrected(_read(now), _read(sheet))
    except (ValueError, TypeError, AttributeError):
        return Corrected()  # somebody wrote in the file; measuring again mends it


def note_sheet(printer: str) -> Shift:
    """Remember that a ruler sheet is printed as corrected now; returns how that is."""
    now = shift_of(printer)
    _keep(printer, Corrected(now, now))
    return now


def keep_measured(printer: str, left: float, bottom: float) -> Shift | None:
    """Keep what follows from a measured ruler sheet; None where that is too far, and not kept.

    The sheet's bold lines should stand 20 mm from the left and from the lower edge of the paper.
    One that stands 22 mm from the left came out 2 mm too far right, so from now on everything is
    printed 20 - 22 = 2 mm further left; one that stands 18.5 mm from the lower edge came out
    1.5 mm too low, so everything is printed 18.5 - 20 = 1.5 mm further up: Shift(-2, -1.5).
    Both are added to what the printer was told when that sheet was printed, so that the same two
    figures may be kept twice, and a second sheet, printed as corrected, only mends what is left.
    """
    sheet = corrected(printer).sheet
    right, down = round(sheet.right + RULER - left, 1), round(sheet.down + bottom - RULER, 1)
    if max(abs(right), abs(down)) > MOST_SHIFT:
        return None
    _keep(printer, Corrected(Shift(right, down), sheet))
    return Shift(right, down)


def forget(printer: str) -> None:
    """Tell a printer nothing any more."""
    _keep(printer, Corrected())


def _keep(printer: str, known: Corrected) -> None:
    try:
        printers = dict(json.loads(remembered(PRINTER_SHIFTS, "{}")))
    except (ValueError, TypeError):
        printers = {}
    remember(PRINTER_SHIFTS, json.dumps({**printers, printer: known}))


def _read(written: tuple[float, float]) -> Shift:
    right, down = map(float, written)
    return Shift(right, down) if max(abs(right), abs(down)) <= MOST_SHIFT else NO_SHIFT
