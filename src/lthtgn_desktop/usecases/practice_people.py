"""The people of the practice club: made up, with the names, ages and households of a village."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random
from typing import TypeVar

_Card = TypeVar("_Card")

FAMILIES = (
    *("Nguyễn",) * 7,
    *("Trần", "Phạm", "Vũ") * 3,
    *("Lê", "Bùi", "Đỗ", "Hoàng") * 2,
    *("Đặng", "Ngô", "Đoàn", "Lương", "Đào", "Phan", "Trịnh", "Đinh", "Dương", "Tạ"),
)
MIDDLES = {
    "F": (*("Thị",) * 9, "Thị Thu", "Thị Kim", "Thị Thanh", "Ngọc", "Thu", "Hồng", "Bích", "Kim"),
    "M": (*("Văn",) * 7, "Đức", "Hữu", "Xuân", "Quang", "Đình", "Bá", "Trọng", "Công", "Duy"),
}
GIVEN = {
    "F": (
        *("Lan", "Hoa", "Mai", "Nga", "Hằng", "Hương", "Thủy", "Tuyết", "Loan", "Liên", "Nhung"),
        *("Oanh", "Phương", "Thảo", "Xuyến", "Yến", "Thoa", "Hiền", "Nhàn", "Mận", "Bưởi", "Sen"),
        *("Tâm", "Chinh", "Thơm", "Mùi", "Vân", "Là", "Nụ", "Thìn", "Dung", "Hà", "Lý", "Huệ"),
    ),
    "M": (
        *("Hùng", "Dũng", "Thắng", "Sơn", "Hải", "Long", "Tiến", "Chiến", "Khoa", "Lợi", "Phúc"),
        *("Thành", "Toàn", "Tuấn", "Vinh", "Mạnh", "Cường", "Hòa", "Khánh", "Lực", "Nghĩa"),
        *("Thịnh", "Quyết", "Bảy", "Năm", "Tình", "Viện", "Thuận", "Định", "Kiên", "Lập"),
    ),
}

# Decks of 20: their shares are those of a typical club (domain, 1.1 and 9), however small it is.
SEXES = ("F",) * 13 + ("M",) * 7
AGED = (True,) * 13 + (False,) * 7
HOUSEHOLDS = ("poor",) * 2 + ("near_poor",) * 3 + ("difficult",) * 2 + ("none",) * 13
ALONE = (True,) * 3 + (False,) * 17
DISABLED = (True,) + (False,) * 19
VOLUNTEERS = (True,) * 3 + (False,) * 17

YEARS_OF_AGED = range(61, 85)
YEARS_OF_YOUNGER = range(24, 57)


def dealt(chance: Random, deck: Sequence[_Card]) -> Iterator[_Card]:
    """Yield the cards of a deck in a chance order, again and again, so that its shares hold."""
    while True:
        yield from chance.sample(deck, len(deck))


@dataclass(slots=True)
class Villagers:
    """Those who may join: no two have the same name and the same year of birth."""

    chance: Random
    known: set[tuple[str, int]] = field(default_factory=set)
    sexes: Iterator[str] = field(init=False)
    aged: Iterator[bool] = field(init=False)
    households: Iterator[str] = field(init=False)
    alone: Iterator[bool] = field(init=False)
    disabled: Iterator[bool] = field(init=False)
    volunteers: Iterator[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.sexes = dealt(self.chance, SEXES)
        self.aged = dealt(self.chance, AGED)
        self.households = dealt(self.chance, HOUSEHOLDS)
        self.alone = dealt(self.chance, ALONE)
        self.disabled = dealt(self.chance, DISABLED)
        self.volunteers = dealt(self.chance, VOLUNTEERS)

    def next(self, code: str, day: date) -> dict[str, object]:
        """Return what `join` says of one more person, who joins under a code on a day."""
        sex, aged = next(self.sexes), next(self.aged)
        name, year = self._name_and_year(sex, day.year, YEARS_OF_AGED if aged else YEARS_OF_YOUNGER)
        alone, disabled = next(self.alone) and aged, next(self.disabled)
        traits = {"alone": alone, "disabled": disabled, "volunteer": next(self.volunteers)}
        return {
            "member": code,
            "name": name,
            "sex": sex,
            "born": self._birth(year, aged=aged),
            "household": next(self.households),
            "address": f"Xóm {self.chance.randint(1, 6)}, thôn Đông Hạ",
            **{trait: True for trait, is_so in traits.items() if is_so},
        }

    def _name_and_year(self, sex: str, this_year: int, ages: range) -> tuple[str, int]:
        while True:
            parts = (FAMILIES, MIDDLES[sex], GIVEN[sex])
            name = " ".join(self.chance.choice(part) for part in parts)
            year = this_year - self.chance.choice(ages)
            if (name, year) not in self.known:
                self.known.add((name, year))
                return name, year

    def _birth(self, year: int, *, aged: bool) -> str:
        """Return a whole date; many old people know only the year."""
        day = date(year, self.chance.randint(1, 12), self.chance.randint(1, 28))
        return str(year) if aged and self.chance.randrange(2) else day.isoformat()
