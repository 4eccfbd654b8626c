"""What every paper of a club begins and ends with: its header, its band, those who sign."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.acts import Club as Identity
from lthtgn_desktop.domain.club import Club
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.paper_settings import PaperSettings, Sign
from lthtgn_desktop.domain.papers import Paper
from lthtgn_desktop.printing.document import PRACTICE, Document
from lthtgn_desktop.printing.heads import ClubHead
from lthtgn_desktop.printing.paper import LARGE, NORMAL
from lthtgn_desktop.printing.signatures import Signer
from lthtgn_desktop.store import history, settings
from lthtgn_desktop.usecases.desk import Desk

OFFICES: Mapping[Sign, str] = {
    Sign.CHAIR: "CHỦ NHIỆM",
    Sign.VICE_CHAIR: "PHÓ CHỦ NHIỆM",
    Sign.TREASURER: "THỦ QUỸ",
    Sign.BOOKKEEPER: "KẾ TOÁN",
    Sign.SECRETARY: "THƯ KÝ",
    Sign.WRITER: "NGƯỜI LẬP",
    Sign.PERSON: "THÀNH VIÊN",
    Sign.WITNESS: "HỘI NGƯỜI CAO TUỔI XÃ",
}
"""What each of those who sign is called, unless a paper has another word for it."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The club as its papers show it on a day."""

    settings: PaperSettings
    identity: Identity
    club: Club
    day: date
    band: str

    @property
    def head(self) -> ClubHead:
        """Return the club for the top left of a paper."""
        place = f"{self.identity.hamlet}, {self.identity.commune}, {self.identity.province}"
        wishes = self.settings
        return ClubHead(wishes.above, wishes.name or self.identity.name, wishes.address or place)

    @property
    def place(self) -> str:
        """Return where papers are signed: the commune."""
        return self.identity.commune

    def document(self, title: str) -> Document:
        """Return an empty document of the club."""
        return Document(title, self.identity.name, band=self.band)

    def signers(
        self,
        paper: Paper,
        *,
        titles: Mapping[Sign, str] | None = None,
        names: Mapping[Sign, str] | None = None,
    ) -> tuple[Signer, ...]:
        """Return those who sign a paper; offices bring the name of who holds them that day.

        `titles` are the paper's own words (`NGƯỜI NỘP TIỀN`), `names` those it knows.
        """
        return tuple(
            Signer((titles or {}).get(sign, OFFICES[sign]), self._name(sign, names or {}))
            for sign in self.settings.signers_of(paper)
        )

    def _name(self, sign: Sign, names: Mapping[Sign, str]) -> str:
        if not self.settings.prints_names:
            return ""
        if sign in names:
            return names[sign]
        role = sign.role
        return "" if role is None else self.club.officer(role, self.day) or ""


def letterhead(desk: Desk, day: date, known: Club | None = None) -> Letterhead:
    """Return the club's letterhead on a day; raises `Refused` before the book says whose it is.

    `known` is the club on that day, where it was read already.
    """
    with desk.book.reading() as connection:
        club = known or history.club_at(connection, day)
        wishes = settings.current(connection)
        band = PRACTICE if history.is_practice(connection) else ""
    if club.identity is None:
        raise Refused(RefusalCode.CLUB_FIRST)
    return Letterhead(wishes, club.identity, club, day, band)


def scale_of(*, is_large: bool) -> float:
    """Return the scale of type that was asked for."""
    return LARGE if is_large else NORMAL
