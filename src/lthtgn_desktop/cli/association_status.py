"""Acts of `association` that only look: who has sent what, what waits, every file kept."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from lthtgn_desktop.cli.association_files import told
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.figure_words import difference_lines
from lthtgn_desktop.domain.association import FileState, ReceivedFile, RefusedFile
from lthtgn_desktop.domain.file_place import Chain
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import read_reasons
from lthtgn_desktop.messages import reason_sentence
from lthtgn_desktop.messages.words import moment, period
from lthtgn_desktop.usecases.register import decide as decisions
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.decide import Difference, Waiting
from lthtgn_desktop.usecases.register.list_files import kept_files
from lthtgn_desktop.usecases.register.status import SenderStatus, Status, month_status
from lthtgn_desktop.usecases.register.status import status as status_of
from lthtgn_desktop.usecases.register.strangers import strangers

_CHAIN = {
    Chain.WHOLE: ("liền mạch", "whole"),
    Chain.GAP: ("thiếu tệp ở giữa", "gap"),
    Chain.FORK: ("có hai bản khác nhau", "fork"),
}
_STATES = {
    FileState.ACCEPTED: ("đã nhập", "accepted"),
    FileState.HELD: ("đang chờ", "waits"),
    FileState.REFUSED: ("đã từ chối", "refused"),
    FileState.REPLACED: ("đã có tệp thay", "replaced"),
}


def status(call: Call) -> int:
    """Say who has sent which month, who is missing, and what is wrong."""
    with desks.opened(call.words.register, call.around) as desk:
        found = status_of(desk)
    if call.words.month is not None:
        return _month(call, found, call.words.month)
    if call.words.json:
        clubs = {code: _status(one) for code, one in found.senders.items()}
        apart = {"refused": _named(found.refused), "strangers": _named(found.strangers)}
        print(json.dumps({"clubs": clubs, **apart}, ensure_ascii=False))
        return DONE
    for one in found.senders.values():
        _tell(call, one)
    for file in found.refused:
        _tell_noted(call, file, ("không nhận", "refused"))
    _tell_strangers(call, found.strangers)
    return DONE


def _status(one: SenderStatus) -> dict[str, object]:
    return {
        "name": one.sender.name,
        "fingerprint": one.fingerprint or None,
        "last_month": None if one.last_month is None else str(one.last_month),
        "missing_months": [str(month) for month in one.missing_months],
        "held": [file.period for file in one.held],
        "chain": one.chain,
    }


def _named(files: Iterable[RefusedFile]) -> list[dict[str, object]]:
    return [
        {"file": one.file_name, "club": one.sender or None, "month": one.period or None}
        for one in files
    ]


def _tell(call: Call, one: SenderStatus) -> None:
    print(one.sender.code, one.sender.name)
    if one.last_month is None:
        call.say("  chưa gửi báo cáo nào", "  has sent nothing yet")
    else:
        last, chain = _periods(call, [one.last_month]), call.language.of(_CHAIN[one.chain])
        call.say(f"  mới nhất: {last} · {chain}", f"  newest: {last} · {chain}")
    if one.missing_months:
        lacking = _periods(call, one.missing_months)
        call.say(f"  còn thiếu: {lacking}", f"  missing: {lacking}")
    if one.missing_numbers:
        numbers = ", ".join(map(str, one.missing_numbers))
        call.say(f"  chưa nhận tệp số: {numbers}", f"  files that never came: {numbers}")
    if one.held:
        waiting = _periods(call, [file.period for file in one.held])
        call.say(f"  đang chờ quyết định: {waiting}", f"  waiting: {waiting}")


def _periods(call: Call, periods: Sequence[Month | str]) -> str:
    return ", ".join(period(str(one), call.language) for one in periods)


def _month(call: Call, found: Status, month: Month) -> int:
    """Say who has sent one month, and who has not."""
    parts = month_status(found, month)._asdict()
    if call.words.json:
        print(json.dumps({"month": str(month), **parts}, ensure_ascii=False))
        return DONE
    words = {
        "sent": ("đã gửi", "sent"),
        "held": ("đang chờ quyết định", "waiting"),
        "missing": ("còn thiếu", "missing"),
    }
    for part, codes in parts.items():
        told_part, name = call.language.of(words[part]), period(str(month), call.language)
        print(f"{name}, {told_part}: {len(codes)}")
        for code in codes:
            print(" ", code, found.senders[code].sender.name)
    return DONE


def held(call: Call) -> int:
    """List the files that wait for a person, and those that wait for their sender's card."""
    with desks.opened(call.words.register, call.around) as desk:
        waiting = decisions.waiting(desk)
        differing = [decisions.differences(desk, one.received) for one in waiting]
        unknown = strangers(desk)
    if call.words.json:
        pairs = zip(waiting, differing, strict=True)
        files = [_held(call, one, differences) for one, differences in pairs]
        document = {"files": files, "strangers": _named(unknown)}
        print(json.dumps(document, ensure_ascii=False))
        return DONE
    for one, differences in zip(waiting, differing, strict=True):
        _tell_held(call, one, differences)
    _tell_strangers(call, unknown)
    if not waiting and not unknown:
        call.say("Không có tệp nào đang chờ", "No file waits")
    return DONE


def _held(call: Call, one: Waiting, differences: Sequence[Difference]) -> dict[str, object]:
    file = one.file
    return {
        "id": file.id,
        "club": file.sender,
        "month": file.period,
        "sequence": file.number,
        "file": file.file_name,
        "signed_at": file.signed_at,
        "received_at": file.received_at,
        "reasons": told(call, one.reasons),
        "differences": [
            {
                "club": month.club,
                "month": str(month.month),
                "new": month.is_new,
                "figures": [figure._asdict() for figure in month.figures],
            }
            for month in differences
        ],
    }


def _tell_held(call: Call, one: Waiting, differences: list[Difference]) -> None:
    file, language = one.file, call.language
    month, number = period(file.period, language), language.of(("số", "number"))
    print(file.id[:12], file.sender, f"· {month} · {number} {file.number} ·", file.file_name)
    signed, came = moment(file.signed_at, language), moment(file.received_at, language)
    call.say(f"  ký lúc {signed}, nhận lúc {came}", f"  signed {signed}, came in {came}")
    for reason in one.reasons:
        print("  -", reason_sentence(reason, language))
    for line in difference_lines(differences, language):
        print("  *", line)


def _tell_strangers(call: Call, files: Iterable[RefusedFile]) -> None:
    for file in files:
        wait = ("đăng ký thẻ rồi nhập lại", "enrol its card, then import it again")
        _tell_noted(call, file, wait)


def _tell_noted(call: Call, file: RefusedFile, what: tuple[str, str]) -> None:
    whose = " ".join(part for part in (file.sender, period(file.period, call.language)) if part)
    about = f" ({whose})" if file.sender else ""
    print(f"{file.file_name}{about}: {call.language.of(what)}")
    for reason in read_reasons(file.reasons):
        print("  -", reason_sentence(reason, call.language))


def files(call: Call) -> int:
    """List every file that the register keeps."""
    with desks.opened(call.words.register, call.around) as desk:
        found = kept_files(desk, call.words.club)
    if call.words.json:
        print(json.dumps({"files": list(map(_kept, found))}, ensure_ascii=False))
        return DONE
    for file in found:
        _tell_kept(call, file)
    if not found:
        call.say("Chưa có tệp nào", "No file is in yet")
    return DONE


def _kept(file: ReceivedFile) -> dict[str, object]:
    return {
        "id": file.id,
        "club": file.sender,
        "month": file.period,
        "sequence": file.number,
        "state": file.state,
        "file": file.file_name,
        "signed_at": file.signed_at,
        "received_at": file.received_at,
        "decided_at": file.decided_at or None,
        "decided_by": file.decided_by or None,
        "decision": file.decision or None,
    }


def _tell_kept(call: Call, file: ReceivedFile) -> None:
    language = call.language
    month, number = period(file.period, language), language.of(("số", "number"))
    state, came = language.of(_STATES[file.state]), moment(file.received_at, language)
    print(file.id[:12], file.sender, f"· {month} · {number} {file.number}: {state}, {came}")
    if file.decided_at:
        at, by = moment(file.decided_at, language), file.decided_by
        call.say(f"  {by} quyết định lúc {at}: {file.decision}", f"  {by}, {at}: {file.decision}")
