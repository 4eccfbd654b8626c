"""A club as an association lists it: where it is, since when, and by whom it came to the list."""

from __future__ import annotations

from dataclasses import dataclass

from lthtgn_desktop.domain.association import Sender
from lthtgn_desktop.domain.club_month_checks import is_day
from lthtgn_desktop.domain.report_shape import is_code

_FIRST_YEAR, _LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True)
class ListedClub:
    """One club on an association's list.

    `opened` is the ISO date on which its book begins. `founded_year` (0: as its book says) and
    `founding_source` (empty: as its book says) are what an officer noted. `parent` is the code of
    the association of the level below that passes the club's months on, empty where the club
    sends them itself.
    """

    code: str
    name: str
    hamlet: str
    commune: str
    province: str
    opened: str
    is_practice: bool
    founded_year: int = 0
    founding_source: str = ""
    parent: str = ""

    @classmethod
    def of(cls, sender: Sender) -> ListedClub:
        """Return a club that sends its months itself."""
        return cls(
            code=sender.code,
            name=sender.name,
            hamlet=sender.hamlet,
            commune=sender.commune,
            province=sender.province,
            opened=sender.opened,
            is_practice=sender.is_practice,
            founded_year=sender.founded_year,
            founding_source=sender.founding_source,
        )

    @property
    def is_sound(self) -> bool:
        """Return whether its code, its day and its year can be so."""
        is_year = self.founded_year == 0 or _FIRST_YEAR <= self.founded_year <= _LAST_YEAR
        is_opened = self.opened == "" or is_day(self.opened)
        return is_code(self.code) and is_year and is_opened

    @property
    def year(self) -> int:
        """Return the year of founding: the one noted, else the one in which its book begins.

        0 where neither is known.
        """
        return self.founded_year or int(self.opened[:4] or 0)
