"""Where people sign: two to five columns, each with what the person is, room, and the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from lthtgn_desktop.printing.fonts import Face
from lthtgn_desktop.printing.heads import centred
from lthtgn_desktop.printing.paper import Place
from lthtgn_desktop.printing.sheet import Sheet
from lthtgn_desktop.printing.text import Style

SIGN_WITH_NAME = "(Ký, ghi rõ họ tên)"

_TITLE = Style(Face.SEMIBOLD, 10.5)
_ASKED = Style(Face.ITALIC, 9)
_NAME = Style(Face.SEMIBOLD, 10.5)


class Signer(NamedTuple):
    """Who signs: what the person is here (each line of it), and the name if it is to be printed."""

    title: str
    name: str = ""
    asked: str = SIGN_WITH_NAME


@dataclass(frozen=True, slots=True)
class Signatures:
    """Columns of equal width for those who sign; `room` for the pen in millimetres."""

    signers: tuple[Signer, ...]
    room: float = 16

    def draw(self, sheet: Sheet, place: Place) -> float:
        """Write titles, then what is asked, then leave the room, then the names."""
        top = self._row(sheet, place, [signer.title for signer in self.signers], _TITLE)
        top = self._row(sheet, place.down(top), [signer.asked for signer in self.signers], _ASKED)
        top += self.room * place.scale
        return self._row(sheet, place.down(top), [signer.name for signer in self.signers], _NAME)

    def _row(self, sheet: Sheet, place: Place, texts: list[str], style: Style) -> float:
        places = place.columns([1] * len(texts), gap=3)
        drawn = zip(places, texts, strict=True)
        return max(centred(sheet, at, text, style) for at, text in drawn)
