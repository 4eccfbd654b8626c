"""What can happen in a club's life: one frozen value for each event type of `club-life 1`.

Names and meanings are those of the contract, section 3. A field whose JSON key is a Python
word ends in an underscore here. Amounts are whole đồng, rates percent a month.
"""

from __future__ import annotations

from dataclasses import dataclass

from lthtgn_desktop.domain.choices import (
    Area,
    Household,
    LeaveReason,
    Method,
    Nature,
    Place,
    Repayment,
    Role,
    Sex,
    Source,
)
from lthtgn_desktop.domain.fields import (
    Amount,
    Birth,
    Code,
    Fee,
    Grace,
    Months,
    Notes,
    Rate,
    Shares,
    Text,
    Year,
)
from lthtgn_desktop.domain.month import Month


@dataclass(frozen=True, slots=True)
class Club:
    """The club opens its book."""

    code: Code
    name: Text
    hamlet: Text
    commune: Text
    province: Text


@dataclass(frozen=True, slots=True)
class Policy:
    """The club's rules from this day on; what is left out stays as it was."""

    dues: Fee | None = None
    entry_fee: Fee | None = None
    split: Shares | None = None


@dataclass(frozen=True, slots=True)
class Fund:
    """Another fund is set up."""

    code: Code
    name: Text


@dataclass(frozen=True, slots=True)
class Officer:
    """A person takes up an office from this day on."""

    role: Role
    name: Text


@dataclass(frozen=True, slots=True)
class Join:
    """A person becomes a member; `born` is a year or a whole date."""

    member: Code
    name: Text
    sex: Sex
    born: Birth
    household: Household | None = None
    alone: bool | None = None
    disabled: bool | None = None
    volunteer: bool | None = None
    address: Text | None = None
    phone: Text | None = None


@dataclass(frozen=True, slots=True)
class Amend:
    """What was written down of a member is put right; what is left out stays as it was."""

    member: Code
    name: Text | None = None
    sex: Sex | None = None
    born: Birth | None = None
    alone: bool | None = None
    disabled: bool | None = None
    volunteer: bool | None = None
    address: Text | None = None
    phone: Text | None = None


@dataclass(frozen=True, slots=True)
class HouseholdReview:
    """The household's status for one year."""

    member: Code
    status: Household
    year: Year


@dataclass(frozen=True, slots=True)
class Exempt:
    """The member owes no dues in these months, both ends included."""

    member: Code
    from_: Month
    to: Month
    reason: Text


@dataclass(frozen=True, slots=True)
class Leave:
    """The member leaves the club."""

    member: Code
    reason: LeaveReason


@dataclass(frozen=True, slots=True)
class Receive:
    """Money in that is neither dues nor a repayment."""

    fund: Code
    into: Place
    nature: Nature
    source: Source
    amount: Amount
    from_: Text | None = None
    member: Code | None = None


@dataclass(frozen=True, slots=True)
class Return:
    """Share capital or borrowed money is given back."""

    fund: Code
    from_: Place
    nature: Nature
    amount: Amount
    member: Code | None = None
    to: Text | None = None


@dataclass(frozen=True, slots=True)
class Spend:
    """Money spent on one of the areas."""

    fund: Code
    from_: Place
    area: Area
    amount: Amount
    text: Text
    to: Text | None = None


@dataclass(frozen=True, slots=True)
class Move:
    """Money carried between the cash box and the bank of one fund."""

    fund: Code
    from_: Place
    to: Place
    amount: Amount


@dataclass(frozen=True, slots=True)
class Transfer:
    """Cash of one fund handed to another by decision of the meeting."""

    from_fund: Code
    to_fund: Code
    amount: Amount
    text: Text
    minutes: Text


@dataclass(frozen=True, slots=True)
class Lend:
    """A loan is paid out; `step` is the rounding in đồng (1,000 if left out).

    `request` is the request that it fulfils, if there was one.
    """

    loan: Code
    member: Code
    fund: Code
    from_: Place
    amount: Amount
    rate: Rate
    months: Months
    method: Method
    principal: Repayment
    purpose: Text
    grace: Grace | None = None
    step: Amount | None = None
    request: Code | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The monthly meeting and who attended."""

    attended: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class CollectLine:
    """What one member paid on a collection day."""

    member: Code
    dues: Amount | None = None
    entry_fee: Amount | None = None
    loan: Code | None = None
    principal: Amount | None = None
    interest: Amount | None = None


@dataclass(frozen=True, slots=True)
class Collect:
    """One collection day, in cash."""

    lines: tuple[CollectLine, ...]


@dataclass(frozen=True, slots=True)
class Split:
    """Undistributed interest is divided among the funds."""

    fund: Code
    amount: Amount
    minutes: Text
    shares: Shares | None = None


@dataclass(frozen=True, slots=True)
class Extend:
    """A loan's term is made longer."""

    loan: Code
    months: Months
    minutes: Text


@dataclass(frozen=True, slots=True)
class WriteOff:
    """Principal that will not come back; `bearer` is the fund that bears the loss."""

    loan: Code
    amount: Amount
    minutes: Text
    bearer: Code


@dataclass(frozen=True, slots=True)
class Count:
    """The cash of a fund counted note by note."""

    fund: Code
    notes: Notes
    explanation: Text | None = None


@dataclass(frozen=True, slots=True)
class Reverse:
    """One whole money event is taken back by an opposite entry."""

    of: Text
    reason: Text


@dataclass(frozen=True, slots=True)
class Close:
    """A month is closed."""

    month: Month
