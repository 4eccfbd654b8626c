"""The sentences of the month's report: money, loans and capital in words to be read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lthtgn_desktop.domain.money import in_documents

_MOST_NAMED = 6


@dataclass(frozen=True, slots=True)
class MoneyFlow:
    """What came and what went by kind, in đồng, and all there was before."""

    opening: int
    came: tuple[tuple[str, int], ...]
    went: tuple[tuple[str, int], ...]
    taken_back: tuple[str, ...] = ()
    """Vouchers of money in and out that were taken back in the month: number and amount."""


@dataclass(frozen=True, slots=True)
class Lent:
    """What is lent to how many, what moved in the month, and how many are late.

    `interest_due` in đồng is due and unpaid by `interest_late` people.
    """

    outstanding: int
    borrowers: int
    lent: int
    turns: int
    principal: int
    interest: int
    late: int
    interest_late: int = 0
    interest_due: int = 0


@dataclass(frozen=True, slots=True)
class Capital:
    """The lending fund's own capital: first grant, all that was given, now, lost, and owed.

    `interest` is what interest added to it, divided or not; `brought` what it had at the opening.
    """

    initial: int
    given: int
    own: int
    lost: int
    shares: int
    borrowed: int
    interest: int = 0
    brought: int = 0

    @property
    def missing(self) -> int:
        """Return by how much it is less than was given, in đồng."""
        return max(self.given - self.own, 0)

    @property
    def made_good(self) -> int:
        """Return how much of what was lost came back to it as interest and the like, in đồng."""
        return max(0, min(self.lost, self.own - self.given + self.lost))


def told_flow(flow: MoneyFlow) -> str:
    """Return what there was, what came and went, and what is left."""
    came, went = _sum(flow.came), _sum(flow.went)
    parts = [_dong(amount) for amount in (flow.opening, came, went)]
    left = _dong(flow.opening + came - went)
    return (
        f"Đầu tháng các quỹ có {parts[0]}, thu vào {parts[1]}, chi ra {parts[2]},"
        f" cuối tháng còn {left}."
    )


def told_taken_back(flow: MoneyFlow) -> str:
    """Return which vouchers the sums leave out, as the cash book shows them."""
    named = list(flow.taken_back[:_MOST_NAMED])
    if more := len(flow.taken_back) - len(named):
        named.append(f"và {more} phiếu khác")
    return f"(đã trừ các phiếu bị hủy: {'; '.join(named)})"


def told_lent(lent: Lent) -> str:
    """Return what is lent, what moved, and who is late: with principal, with interest."""
    if lent.borrowers:
        now = f"Đang cho {lent.borrowers} người vay {_dong(lent.outstanding)}."
        late = f"Có {lent.late} người có gốc quá hạn." if lent.late else "Không ai quá hạn gốc."
    else:
        now, late = "Hiện không có ai vay.", ""
    out = f"cho vay {lent.turns} lượt, {_dong(lent.lent)}" if lent.lent else "không cho vay"
    if lent.lent < 0:
        out = f"hủy việc cho vay {_dong(-lent.lent)} của tháng trước"
    back = f"thu về gốc {_dong(lent.principal)}, lãi {_dong(lent.interest)}"
    said = [now, f"Trong tháng {out}; {back}.", late]
    if lent.interest_due:
        due = _dong(lent.interest_due)
        said.append(f"Còn {lent.interest_late} người chưa trả lãi đã đến hạn, cộng {due}.")
    return " ".join(filter(None, said))


def told_capital(capital: Capital) -> Iterator[str]:
    """Yield what the fund was given and has now, what was lost and made good, what it owes."""
    if capital.brought and not capital.initial:
        yield f"Vốn có khi mở sổ {_dong(capital.brought)}; nay vốn quỹ {_dong(capital.own)}."
    elif not capital.initial:
        yield f"Quỹ chưa được cấp vốn; nay vốn quỹ {_dong(capital.own)}."
    else:
        more = capital.given - capital.initial
        later = f" sau đó được thêm {_dong(more)}," if more > 0 else ""
        change = capital.own - capital.given
        way = "tăng" if change > 0 else "giảm"
        told = f"{way} {_dong(abs(change))}" if change else "bằng vốn được cấp"
        yield (
            f"Vốn được cấp ban đầu {_dong(capital.initial)},{later}"
            f" nay vốn quỹ {_dong(capital.own)} ({told})."
        )
    if capital.lost:
        yield _told_loss(capital)
    owed = ((capital.shares, "vốn góp của thành viên"), (capital.borrowed, "tiền mượn"))
    parts = [f"{_dong(amount)} {what}" for amount, what in owed if amount]
    if parts:
        yield f"Ngoài ra quỹ đang giữ {' và '.join(parts)}, phải trả lại."


def _told_loss(capital: Capital) -> str:
    lost, good = f"Đã mất {_dong(capital.lost)} do xóa nợ", capital.made_good
    if not good:
        return f"{lost}, chưa được bù lại."
    by = "tiền lãi" if capital.interest >= good else "tiền lãi và thu khác"
    return f"{lost}; {by} đã bù lại {'đủ' if good == capital.lost else _dong(good)}."


def verdict_of(capital: Capital) -> str:
    """Return whether the capital is whole; nothing for a fund that was given nothing."""
    if capital.missing:
        return f"Vốn quỹ còn thiếu {_dong(capital.missing)} so với vốn được cấp."
    if capital.lost:
        return "Vốn quỹ không thiếu so với vốn được cấp." if capital.given else ""
    return "Vốn quỹ còn nguyên vẹn." if capital.given else ""


def _sum(kinds: Sequence[tuple[str, int]]) -> int:
    return sum(amount for _, amount in kinds)


def _dong(amount: int) -> str:
    return in_documents(amount).replace("-", "−")
