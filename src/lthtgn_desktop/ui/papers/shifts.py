"""How far each printer of this computer is off with each size of paper, as its ruler sheet showed.

A printer takes A4 and A5 from other trays, or between other guides: each has its own figures.
"""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from lthtgn_desktop.domain.papers import MOST_SHIFT, NO_SHIFT, PaperSize, Shift
from lthtgn_desktop.ui.remembered import PRINTER_SHIFTS, remember, remembered

RULER = 20
"""Where the ruler sheet's two bold lines should be, in millimetres from the edges."""


class Tray(NamedTuple):
    """A printer by its name, and the paper that is put into it."""

    printer: str
    size: PaperSize = PaperSize.A5


class Corrected(NamedTuple):
    """What is told for a tray now, and what was told when its last ruler sheet was printed."""

    now: Shift = NO_SHIFT
    sheet: Shift = NO_SHIFT


def shift_of(tray: Tray) -> Shift:
    """Return what must be told a printer so that a line stands where it should."""
    return corrected(tray).now


def corrected(tray: Tray) -> Corrected:
    """Return what is remembered of a tray; nothing is told for one that was never measured."""
    try:
        now, sheet = _all_of(tray.printer)[tray.size]
        return Corrected(_read(now), _read(sheet))
    except (KeyError, ValueError, TypeError):
        return Corrected()  # or somebody wrote in the file; measuring again mends it


def note_sheet(tray: Tray) -> Shift:
    """Remember that a ruler sheet is printed as corrected now; returns how that is."""
    now = shift_of(tray)
    _keep(tray, Corrected(now, now))
    return now


def keep_measured(tray: Tray, left: float, bottom: float) -> Shift | None:
    """Keep what follows from a measured ruler sheet; None where that is too far, and not kept.

    The sheet's bold lines should stand 20 mm from the left and from the lower edge of the paper.
    One that stands 22 mm from the left came out 2 mm too far right, so from now on everything is
    printed 20 - 22 = 2 mm further left; one that stands 18.5 mm from the lower edge came out
    1.5 mm too low, so everything is printed 18.5 - 20 = 1.5 mm further up: Shift(-2, -1.5).
    Both are added to what the printer was told when that sheet was printed, so that the same two
    figures may be kept twice, and a second sheet, printed as corrected, only mends what is left.
    """
    sheet = corrected(tray).sheet
    right, down = round(sheet.right + RULER - left, 1), round(sheet.down + bottom - RULER, 1)
    if max(abs(right), abs(down)) > MOST_SHIFT:
        return None
    _keep(tray, Corrected(Shift(right, down), sheet))
    return Shift(right, down)


def forget(tray: Tray) -> None:
    """Tell nothing any more for a tray."""
    _keep(tray, Corrected())


def _keep(tray: Tray, known: Corrected) -> None:
    kept = {**_all_of(tray.printer), tray.size: known}
    remember(PRINTER_SHIFTS, json.dumps({**_printers(), tray.printer: kept}))


def _all_of(printer: str) -> dict[str, Any]:
    found = _printers().get(printer)
    return found if isinstance(found, dict) else {}


def _printers() -> dict[str, Any]:
    try:
        found = json.loads(remembered(PRINTER_SHIFTS, "{}"))
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _read(written: tuple[float, float]) -> Shift:
    right, down = map(float, written)
    return Shift(right, down) if max(abs(right), abs(down)) <= MOST_SHIFT else NO_SHIFT
