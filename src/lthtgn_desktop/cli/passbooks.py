"""`passbook`: what stands in members' passbooks, and noting what came onto paper."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.passbook import Form, How, page_name
from lthtgn_desktop.messages.passbook import step_sentence
from lthtgn_desktop.usecases.paper.passbook_marks import (
    Marked,
    Paperwork,
    by_hand,
    by_hand_everyone,
    confirm,
    replace_volume,
)
from lthtgn_desktop.usecases.paper.passbook_state import (
    LineState,
    PassbookState,
    PassbookStep,
    VolumeState,
    passbook_state,
    steps,
)

_FORMS = {
    Form.YEAR_CARD: ("Thẻ năm", "Card of"),
    Form.BOOKLET: ("Sổ từ năm", "Booklet since"),
}
_HOW = {
    How.PRINTED: ("đã in", "printed"),
    How.BY_HAND: ("chép tay", "by hand"),
    None: ("MỚI", "NEW"),
}


def passbook(call: Call) -> int:
    """Do one act with passbooks."""
    return _ACTS[call.words.act](call)


def _show(call: Call) -> int:
    with opened(call) as desk:
        state = passbook_state(desk, call.words.member)
    if call.words.json:
        print(json.dumps(_document(call, state), ensure_ascii=False))
    else:
        _tell(call, state)
    return DONE


def _printed(call: Call) -> int:
    words = call.words
    if words.year and not words.mode:
        raise _goes_with("--year", "--mode")
    if words.up_to and words.everyone:
        raise _goes_with("--up-to", "--member")
    form = Form(words.mode) if words.mode else None
    paper = Paperwork(form, words.year, words.up_to, words.is_large, words.up_to_event)
    with opened(call) as desk:
        marked = confirm(desk, [words.member] if words.member else [], paper)
        further = steps(desk, words.member)
    return _tell_marked(call, marked, further)


def _goes_with(one: str, other: str) -> WrongCall:
    return WrongCall(
        f"Lệnh chưa đúng: {one} đi cùng {other}", f"The call is not right: {one} goes with {other}"
    )


def _by_hand(call: Call) -> int:
    words = call.words
    if words.up_to and words.everyone:
        raise _goes_with("--up-to", "--member")
    with opened(call) as desk:
        if words.everyone:
            marked = by_hand_everyone(desk, words.up_to_event)
        else:
            marked = by_hand(desk, words.member, words.up_to, words.up_to_event)
        further = steps(desk, words.member)
    return _tell_marked(call, marked, further)


def _replace(call: Call) -> int:
    with opened(call) as desk:
        done = replace_volume(desk, call.words.member, call.words.volume)
    if call.words.json:
        print(json.dumps(done._asdict(), ensure_ascii=False))
    else:
        call.say(
            f"{done.name} ({done.member}): quyển số {done.new} thay quyển số {done.old};"
            f" {done.lines} dòng phải ghi lại",
            f"{done.name} ({done.member}): volume {done.new} in place of {done.old};"
            f" {done.lines} lines are to be written again",
        )
    return DONE


_ACTS: Mapping[str, Callable[[Call], int]] = {
    "show": _show,
    "printed": _printed,
    "by-hand": _by_hand,
    "replace": _replace,
}


def _tell_marked(call: Call, marked: Sequence[Marked], further: Sequence[PassbookStep]) -> int:
    if call.words.json:
        names = {mark.member for mark in marked}
        document = {
            "members": [{**mark._asdict(), "volumes": list(mark.volumes)} for mark in marked],
            "next": [_step(call, step) for step in further if step.member in names],
        }
        print(json.dumps(document, ensure_ascii=False))
        return DONE
    for mark in marked:
        call.say(
            f"{mark.name} ({mark.member}): đã ghi nhận {mark.lines} dòng",
            f"{mark.name} ({mark.member}): noted {mark.lines} lines",
        )
    if further:
        call.say(
            f"Còn dòng mới: {len(further)} người. In tiếp: print BOOK passbook --mode continue",
            f"New lines left: {len(further)} members. Print again with --mode continue",
        )
    return DONE


def _tell(call: Call, state: PassbookState) -> None:
    print(f"{state.name} ({state.member})")
    for volume in state.volumes:
        _tell_volume(call, volume)
    if not state.new_lines:
        call.say("Không có dòng mới", "No new line")
    if state.step is not None:
        page = call.language.of(page_name(state.form, state.step.page))
        rows = ", ".join(map(str, sorted(state.step.rows)))
        call.say(f"In tiếp: {page}, dòng {rows}", f"Next: {page}, rows {rows}")
        if sentence := step_sentence(state.step, call.language):
            print(sentence)


def _tell_volume(call: Call, volume: VolumeState) -> None:
    title = f"{call.language.of(_FORMS[volume.form])} {volume.since.year}"
    call.say(
        f"{title}, quyển {volume.number or '(chưa ghi nhận)'}"
        f", mang sang {grouped(volume.brought_forward)} đ",
        f"{title}, volume {volume.number or '(not noted yet)'}"
        f", brought forward {grouped(volume.brought_forward)} đ",
    )
    for line in volume.lines:
        print(_line(call, volume.form, line))


def _line(call: Call, form: Form, state: LineState) -> str:
    line, how = state.line, call.language.of(_HOW[state.how])
    said = line.text or " + ".join(
        grouped(amount) for amount in (line.dues, line.principal, line.interest) if amount
    )
    owed = "" if line.outstanding is None else f" | {grouped(line.outstanding)}"
    number = str(state.number or "-")
    page = call.language.of(page_name(form, state.spot.page))
    return f"{number:>4}  {page:<9} {state.spot.row:>2}  {line.day:%d/%m/%Y}  {said}{owed}  [{how}]"


def _document(call: Call, state: PassbookState) -> dict[str, object]:
    return {
        "member": state.member,
        "name": state.name,
        "form": state.form,
        "noted": state.is_noted,
        "volumes": [
            {
                "volume": volume.number or None,
                "place": volume.place,
                "since": volume.since.isoformat(),
                "replaces": volume.replaces or None,
                "brought_forward": volume.brought_forward,
                "lines": [_line_document(line) for line in volume.lines],
            }
            for volume in state.volumes
        ],
        "new_lines": len(state.new_lines),
        "next": None if state.step is None else _step(call, state.step),
    }


def _line_document(state: LineState) -> dict[str, object]:
    line = state.line
    return {
        "line": state.number,
        **state.spot._asdict(),
        "event": state.sequence,
        "how": state.how,
        "date": line.day.isoformat(),
        "dues": line.dues,
        "principal": line.principal,
        "interest": line.interest,
        "total": line.total,
        "outstanding": line.outstanding,
        "text": line.text,
    }


def _step(call: Call, step: PassbookStep) -> dict[str, object]:
    return {
        "member": step.member,
        "year": step.year,
        "volume": step.volume,
        "new_volume": step.is_new_volume,
        "page": step.page,
        "rows": list(step.rows),
        "then": step_sentence(step, call.language),
    }
