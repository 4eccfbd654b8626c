"""The closed lists of the life format: what may stand in a field that is a choice."""

from enum import StrEnum


class Role(StrEnum):
    """An office of the board (ban chủ nhiệm)."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    TREASURER = "treasurer"
    BOOKKEEPER = "bookkeeper"
    SECRETARY = "secretary"
    MEMBER = "member"


class Sex(StrEnum):
    """As written on the identity card."""

    FEMALE = "F"
    MALE = "M"


class Household(StrEnum):
    """A household's status, reviewed by the commune once a year."""

    POOR = "poor"
    NEAR_POOR = "near_poor"
    DIFFICULT = "difficult"
    NONE = "none"


class LeaveReason(StrEnum):
    """Why a member left."""

    DIED = "died"
    MOVED = "moved"
    RESIGNED = "resigned"


class Place(StrEnum):
    """Where a fund's money lies."""

    CASH = "cash"
    BANK = "bank"


class Nature(StrEnum):
    """What received money is: given for good, owed back, or earned."""

    GRANT = "grant"
    GIFT = "gift"
    SHARE = "share"
    BORROWED = "borrowed"
    INCOME = "income"


class Source(StrEnum):
    """Who received money comes from."""

    STATE_BUDGET = "state_budget"
    PROJECT = "project"
    MOBILISED = "mobilised"
    MEMBERS = "members"
    ASSOCIATION = "association"
    BANK = "bank"
    OTHER = "other"


class Area(StrEnum):
    """What money is spent on: the eight areas of activity, the office and the board."""

    INCOME_GENERATION = "income_generation"
    HEALTH = "health"
    HOME_CARE = "home_care"
    MUTUAL_HELP = "mutual_help"
    RIGHTS = "rights"
    LEARNING = "learning"
    CULTURE = "culture"
    MOBILISATION = "mobilisation"
    OFFICE = "office"
    BOARD = "board"


class Method(StrEnum):
    """What a month's interest is counted on: the sum lent, what is still owed, or nothing."""

    FLAT = "flat"
    REDUCING = "reducing"
    NONE = "none"


class Decision(StrEnum):
    """What a meeting decides on a request for a loan, or that it was taken back."""

    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Repayment(StrEnum):
    """In which months principal is due."""

    MONTHLY = "monthly"
    EVERY_2 = "every_2"
    EVERY_3 = "every_3"
    EVERY_6 = "every_6"
    END = "end"
