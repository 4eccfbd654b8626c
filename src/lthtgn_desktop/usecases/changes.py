"""What a use case changed, so that each screen knows whether to look again."""

from enum import Flag, auto


class Changed(Flag):
    """The parts of the book that screens show."""

    NOTHING = 0
    RULES = auto()
    MEMBERS = auto()
    MONEY = auto()
    LOANS = auto()
    MONTHS = auto()
