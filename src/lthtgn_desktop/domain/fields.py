"""How the fields of an act are written: the shapes that `life` reads and checks."""

from decimal import Decimal
from enum import Enum
from typing import Annotated


class Shape(Enum):
    """What kind of text or number a field holds."""

    CODE = "code"
    TEXT = "text"
    AMOUNT = "amount"
    FEE = "fee"
    MONTHS = "months"
    GRACE = "grace"
    YEAR = "year"
    RATE = "rate"
    BIRTH = "birth"
    SHARES = "shares"
    NOTES = "notes"
    AMOUNTS = "amounts"


Code = Annotated[str, Shape.CODE]
Text = Annotated[str, Shape.TEXT]
Amount = Annotated[int, Shape.AMOUNT]
Fee = Annotated[int, Shape.FEE]
Months = Annotated[int, Shape.MONTHS]
Grace = Annotated[int, Shape.GRACE]
Year = Annotated[int, Shape.YEAR]
Rate = Annotated[Decimal, Shape.RATE]
Birth = Annotated[str, Shape.BIRTH]
Shares = Annotated[tuple[tuple[str, int], ...], Shape.SHARES]
Notes = Annotated[tuple[tuple[int, int], ...], Shape.NOTES]
Amounts = Annotated[tuple[tuple[str, int], ...], Shape.AMOUNTS]
