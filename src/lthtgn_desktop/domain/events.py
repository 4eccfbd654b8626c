"""An event of a club's life: one act on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lthtgn_desktop.domain.acts import (
    Amend,
    Close,
    Club,
    Collect,
    Count,
    Exempt,
    Extend,
    Fund,
    HouseholdReview,
    Join,
    Leave,
    Lend,
    Meeting,
    Move,
    Officer,
    Policy,
    Receive,
    Return,
    Reverse,
    Spend,
    Split,
    Transfer,
    WriteOff,
)
from lthtgn_desktop.domain.opening_acts import Opening, OpeningDues, OpeningLoan
from lthtgn_desktop.domain.request_acts import DecideLoan, RequestLoan

Act = (
    Club
    | Policy
    | Fund
    | Officer
    | Join
    | Amend
    | HouseholdReview
    | Exempt
    | Leave
    | Receive
    | Return
    | Spend
    | Move
    | Transfer
    | RequestLoan
    | DecideLoan
    | Opening
    | OpeningLoan
    | OpeningDues
    | Lend
    | Meeting
    | Collect
    | Split
    | Extend
    | WriteOff
    | Count
    | Reverse
    | Close
)

ACT_TYPES: dict[str, type[Act]] = {
    "club": Club,
    "policy": Policy,
    "fund": Fund,
    "officer": Officer,
    "join": Join,
    "amend": Amend,
    "household": HouseholdReview,
    "exempt": Exempt,
    "leave": Leave,
    "receive": Receive,
    "return": Return,
    "spend": Spend,
    "move": Move,
    "transfer": Transfer,
    "loan_request": RequestLoan,
    "loan_decision": DecideLoan,
    "opening": Opening,
    "opening_loan": OpeningLoan,
    "opening_dues": OpeningDues,
    "lend": Lend,
    "meeting": Meeting,
    "collect": Collect,
    "split": Split,
    "extend": Extend,
    "write_off": WriteOff,
    "count": Count,
    "reverse": Reverse,
    "close": Close,
}
TYPE_NAMES = {act: name for name, act in ACT_TYPES.items()}


@dataclass(frozen=True, slots=True)
class Event:
    """One act on one day; `ref` is the name by which a later event can call it."""

    date: date
    ref: str
    act: Act

    @property
    def type(self) -> str:
        """Return the event type's name in the life format."""
        return TYPE_NAMES[type(self.act)]
