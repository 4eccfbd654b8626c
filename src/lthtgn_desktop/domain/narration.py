"""What a money event is called in one short line; nothing of a person but a name or a code."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from lthtgn_desktop.domain import acts
from lthtgn_desktop.domain.choices import Nature, Place
from lthtgn_desktop.domain.events import Act
from lthtgn_desktop.domain.opening_acts import Opening, OpeningLoan

COLLECTION = "Thu tiền buổi sinh hoạt"

RECEIVED = {
    Nature.GRANT: "Nhận vốn tài trợ",
    Nature.GIFT: "Nhận tiền ủng hộ",
    Nature.SHARE: "Nhận vốn góp",
    Nature.BORROWED: "Nhận tiền CLB mượn",
    Nature.INCOME: "Thu khác",
}
RETURNED = {Nature.SHARE: "Hoàn trả vốn góp", Nature.BORROWED: "Trả tiền CLB mượn"}

_MINUTES = "biên bản"


def narration(act: Act) -> str:
    """Return the line for an act that moves money, and nothing for any other."""
    narrator = _NARRATORS.get(type(act))
    return "" if narrator is None else narrator(act)


def _receive(act: acts.Receive) -> str:
    return _said(RECEIVED[act.nature], act.from_ or act.member)


def _return(act: acts.Return) -> str:
    return _said(RETURNED[act.nature], act.to or act.member)


def _spend(act: acts.Spend) -> str:
    return act.text if act.to is None else f"{act.text} – {act.to}"


def _move(act: acts.Move) -> str:
    return "Gửi tiền vào ngân hàng" if act.to is Place.BANK else "Rút tiền ngân hàng về quỹ"


def _transfer(act: acts.Transfer) -> str:
    return f"Chuyển quỹ {act.from_fund} sang {act.to_fund}: {act.text}"


def _lend(act: acts.Lend) -> str:
    return f"Cho vay {act.loan}: {act.purpose}"


def _opening(act: Opening) -> str:
    return f"Số dư mở sổ quỹ {act.fund}"


def _opening_loan(act: OpeningLoan) -> str:
    return f"Nợ vay chuyển từ sổ cũ {act.loan}: {act.purpose}"


def _split(act: acts.Split) -> str:
    return f"Chia lãi {_by(act.minutes)}"


def _write_off(act: acts.WriteOff) -> str:
    return f"Xóa nợ {act.loan} {_by(act.minutes)}"


def _reverse(act: acts.Reverse) -> str:
    return f"Đảo bút toán {act.of}: {act.reason}"


def _by(minutes: str) -> str:
    """Return `theo biên bản BB-04`; minutes that are called so themselves are not called so twice.

    “Biên bản họp số 09/2026” begins with a small letter then.
    """
    if minutes.casefold().startswith(_MINUTES):
        return f"theo {_MINUTES}{minutes[len(_MINUTES) :]}"
    return f"theo {_MINUTES} {minutes}"


def _said(what: str, whom: str | None) -> str:
    return what if whom is None else f"{what}: {whom}"


_NARRATORS: dict[type[Act], Callable[[Any], str]] = {
    acts.Receive: _receive,
    acts.Return: _return,
    acts.Spend: _spend,
    acts.Move: _move,
    acts.Transfer: _transfer,
    acts.Lend: _lend,
    Opening: _opening,
    OpeningLoan: _opening_loan,
    acts.Collect: lambda _: COLLECTION,
    acts.Split: _split,
    acts.WriteOff: _write_off,
    acts.Reverse: _reverse,
}
