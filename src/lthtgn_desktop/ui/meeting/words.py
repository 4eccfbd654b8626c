"""How far each step is, as one sentence, and the meeting as it is read out."""

from __future__ import annotations

from collections.abc import Iterator

from lthtgn_desktop.domain.money import in_documents, with_unit
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.amount_words import amount_in_words
from lthtgn_desktop.ui.widgets.date_edit import long_form
from lthtgn_desktop.ui.widgets.report_words import month_words
from lthtgn_desktop.usecases.meeting_day import Moved
from lthtgn_desktop.usecases.meeting_steps import BoxCount, Meeting, Progress, Step

_PARTS = ("dues", "entry_fee", "principal", "interest")


def said_of(met: Meeting, step: Step) -> str:
    """Return how far a step is, in a sentence."""
    said = {
        Step.OPEN: _opened,
        Step.COLLECT: _collected,
        Step.PAY: _paid,
        Step.COUNT: _counted,
        Step.CLOSE: _closed,
        Step.PRINT: _printed,
        Step.SEND: _sent,
    }
    return said[step](met).strip()


def read_out(met: Meeting) -> Iterator[str]:
    """Yield the summary, sentence by sentence."""
    done, collected = met.done, met.done.collected
    yield text("meeting.read.begins", day=long_form(met.day))
    yield text("meeting.read.came", came=len(collected.attended), people=done.people)
    if collected.is_recorded:
        amount = in_documents(collected.amount)
        yield text("meeting.read.collected", payers=collected.payers, amount=amount)
        for part in _PARTS:
            if paid := sum(getattr(line, part) or 0 for line in collected.lines):
                yield text(f"meeting.read.{part}", amount=in_documents(paid))
    else:
        name = "nothing" if collected.attended else "none"
        yield text(f"meeting.read.collected.{name}")
    if met.draft is not None:
        amount = in_documents(met.draft.amount)
        yield text("meeting.read.draft", people=met.draft.payers, amount=amount)
    for name in ("received", "lent", "spent"):
        yield from _listed(name, getattr(done, name))
    yield from _cash(met)


def _opened(met: Meeting) -> str:
    if met.done.collected.is_closed:
        return text("meeting.open.closed")
    expected, before = with_unit(met.done.expected), with_unit(met.done.before)
    return text("meeting.open.ready", expected=expected, people=met.done.people, before=before)


def _collected(met: Meeting) -> str:
    if met.draft is not None:
        if not met.draft.payers:
            return text("meeting.collect.begun")
        amount = with_unit(met.draft.amount)
        return text("meeting.collect.draft", people=met.draft.payers, amount=amount)
    collected = met.done.collected
    if collected.is_recorded:
        amount = with_unit(collected.amount)
        return text("meeting.collect.done", people=collected.payers, amount=amount)
    if collected.attended:
        return text("meeting.collect.came", came=len(collected.attended))
    return text("meeting.collect.none" if met.done.people else "meeting.collect.nobody")


def _paid(met: Meeting) -> str:
    said = text("meeting.pay.approved", count=met.approved) if met.approved else ""
    for name in ("lent", "spent", "received"):
        if moved := getattr(met.done, name):
            amount = with_unit(_sum(moved))
            said += text(f"meeting.pay.{name}", count=len(moved), amount=amount)
    return said or text("meeting.pay.none")


def _counted(met: Meeting) -> str:
    return "".join(map(_count, met.counts)) or text("meeting.count.none")


def _count(one: BoxCount) -> str:
    fund = one.box.name
    if one.counted is None:
        return text("meeting.count.to_do", fund=fund, amount=with_unit(one.box.now))
    if one.since:
        return text("meeting.count.since", fund=fund)
    amount = with_unit(one.counted)
    if one.difference:
        off = with_unit(abs(one.difference))
        return text("meeting.count.differs", fund=fund, amount=amount, difference=off)
    return text("meeting.count.same", fund=fund, amount=amount)


def _closed(met: Meeting) -> str:
    if met.progress(Step.CLOSE) is Progress.DONE:
        closed = met.sending.month or met.turn.month
        return text("meeting.close.done", month=month_words(closed))
    name = "meeting.close.over" if met.turn.is_over else "meeting.close.later"
    return text(name, month=month_words(met.turn.month))


def _printed(met: Meeting) -> str:
    if met.waiting:
        return text("meeting.print.waiting", count=met.waiting)
    if not met.done.vouchers:
        return text("meeting.print.none")
    if met.waiting is None:
        return text("meeting.print.some", count=met.done.vouchers)
    return text("meeting.print.done")


def _sent(met: Meeting) -> str:
    if met.sending.month is None:
        return text("meeting.send.none")
    name = "meeting.send.done" if met.sending.is_written else "meeting.send.to_do"
    return text(name, month=month_words(met.sending.month))


def _listed(name: str, moved: tuple[Moved, ...]) -> Iterator[str]:
    if moved:
        amount = in_documents(_sum(moved))
        yield text(f"meeting.read.{name}", count=len(moved), amount=amount)
        for one in moved:
            yield text("meeting.read.one", said=one.said, amount=in_documents(one.amount))


def _cash(met: Meeting) -> Iterator[str]:
    for box in met.done.boxes:
        fund = box.name[:1].lower() + box.name[1:]
        yield text("meeting.read.box", fund=fund, amount=in_documents(box.now))
    now = met.done.now
    yield text("meeting.read.cash", amount=in_documents(now), words=amount_in_words(now))
    if not met.counts:
        return
    if met.next_count is not None:
        yield text("meeting.read.uncounted")
    elif off := sum(abs(one.difference) for one in met.counts):
        yield text("meeting.read.differs", amount=in_documents(off))
    else:
        yield text("meeting.read.counted")


def _sum(moved: tuple[Moved, ...]) -> int:
    return sum(one.amount for one in moved)
