"""Acts of `association` about files: import, status, what waits, answers, the report."""

from __future__ import annotations

import json
from collections.abc import Sequence

from lthtgn_desktop.cli.command import DONE, NOT_RIGHT, Call
from lthtgn_desktop.cli.passwords import password
from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.domain.reception import Reason
from lthtgn_desktop.messages import reason_sentence
from lthtgn_desktop.usecases.register import add_up
from lthtgn_desktop.usecases.register import decide as decisions
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.answer import answer as write_answer
from lthtgn_desktop.usecases.register.answer import report_of
from lthtgn_desktop.usecases.register.import_files import Imported, Taken, import_files
from lthtgn_desktop.usecases.register.own_key import own_fingerprint, own_key
from lthtgn_desktop.usecases.register.status import SenderStatus
from lthtgn_desktop.usecases.register.status import status as status_of

_TAKEN = {
    Taken.ACCEPTED: ("đã nhập", "accepted"),
    Taken.ALREADY: ("đã có từ trước", "already in"),
    Taken.HELD: ("giữ lại, chờ quyết định", "held for a person"),
    Taken.REFUSED: ("không nhập", "refused"),
}
_CHAIN = {
    "whole": ("liền mạch", "whole"),
    "gap": ("thiếu tệp ở giữa", "gap"),
    "fork": ("có hai bản khác nhau", "fork"),
}


def take_in(call: Call) -> int:
    """Verify files and take them in; one bad file never stops the others."""
    words, done = call.words, []
    with desks.opened(words.register, call.around) as desk:
        for number, imported in enumerate(import_files(desk, words.files), 1):
            call.progress(f"{number}/{len(words.files)}")
            done.append(imported)
            if not words.json:
                _tell(call, imported)
    if words.json:
        files = [_imported(call, imported) for imported in done]
        print(json.dumps({"files": files}, ensure_ascii=False))
    is_fine = all(one.outcome in {Taken.ACCEPTED, Taken.ALREADY} for one in done)
    return DONE if is_fine else NOT_RIGHT


def _imported(call: Call, done: Imported) -> dict[str, object]:
    return {
        "file": done.file,
        "outcome": done.outcome,
        "club": done.sender or None,
        "month": done.period or None,
        "reasons": told(call, done.reasons),
    }


def _tell(call: Call, done: Imported) -> None:
    outcome = call.language.of(_TAKEN[done.outcome])
    what = " ".join(part for part in (done.sender, done.period) if part)
    print(f"{done.file}: {outcome}" + (f" ({what})" if what else ""))
    for reason in done.reasons:
        print("  -", reason_sentence(reason, call.language))


def told(call: Call, reasons: Sequence[Reason]) -> list[dict[str, str]]:
    """Return reasons as `--json` prints them."""
    return [
        {"code": reason.code, "message": reason_sentence(reason, call.language)}
        for reason in reasons
    ]


def status(call: Call) -> int:
    """Say who has sent which month, who is missing, and what is wrong."""
    with desks.opened(call.words.register, call.around) as desk:
        found = status_of(desk)
    if call.words.json:
        clubs = {code: _status(one) for code, one in found.senders.items()}
        refused = [
            {"file": one.file_name, "club": one.sender or None, "month": one.period or None}
            for one in found.refused
        ]
        print(json.dumps({"clubs": clubs, "refused": refused}, ensure_ascii=False))
        return DONE
    for code, one in found.senders.items():
        last = str(one.last_month or "–")
        chain = call.language.of(_CHAIN[one.chain])
        call.say(f"{code} {one.sender.name}", f"{code} {one.sender.name}")
        call.say(f"  tháng cuối {last} · {chain}", f"  last month {last} · {chain}")
        lacking = ", ".join(map(str, one.missing_months))
        if lacking:
            call.say(f"  còn thiếu {lacking}", f"  missing {lacking}")
        if one.held:
            waiting = ", ".join(file.period for file in one.held)
            call.say(f"  đang chờ {waiting}", f"  waiting {waiting}")
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


def held(call: Call) -> int:
    """List the files that wait for a person."""
    with desks.opened(call.words.register, call.around) as desk:
        waiting = decisions.waiting(desk)
    if call.words.json:
        files = [
            {
                "id": one.file.id,
                "club": one.file.sender,
                "month": one.file.period,
                "sequence": one.file.number,
                "file": one.file.file_name,
                "reasons": told(call, one.reasons),
            }
            for one in waiting
        ]
        print(json.dumps({"files": files}, ensure_ascii=False))
        return DONE
    for one in waiting:
        print(one.file.id[:12], one.file.sender, one.file.period, one.file.file_name)
        for reason in one.reasons:
            print("  -", reason_sentence(reason, call.language))
    if not waiting:
        call.say("Không có tệp nào đang chờ", "No file waits")
    return DONE


def decide(call: Call) -> int:
    """Accept or refuse a file that waits."""
    words = call.words
    with desks.opened(words.register, call.around) as desk:
        act = decisions.accept if words.accept else decisions.refuse
        file = act(desk, decisions.waiting_id(desk, words.id), words.reason)
    if words.accept:
        call.say(f"Đã nhận {file.file_name}", f"Accepted {file.file_name}")
    else:
        call.say(f"Đã từ chối {file.file_name}", f"Refused {file.file_name}")
    return DONE


def answer(call: Call) -> int:
    """Write the signed answer to a club's report."""
    words = call.words
    questions = [_question(*asked) for asked in words.question]
    with desks.opened(words.register, call.around) as desk:
        file = report_of(desk, words.club, str(words.month))
        key = own_key(desk, password(call, is_new=own_fingerprint(desk) is None))
        path = write_answer(desk, file, questions, words.out, key)
        fingerprint = own_fingerprint(desk)
    if words.json:
        document = {"file": str(path), "fingerprint": fingerprint}
        print(json.dumps(document, ensure_ascii=False))
    else:
        call.say(
            f"Đã lập trả lời {path}\nMã khóa của Hội: {fingerprint}",
            f"Wrote the answer {path}\nThe association's key: {fingerprint}",
        )
    return DONE


def _question(sheet: str, row: str, text: str) -> Question:
    if not (row.isascii() and row.isdigit() and len(row) < 7):
        raise WrongCall(
            f"Lệnh chưa đúng: “{row}” phải là số dòng (0: cả trang)",
            f"The call is not right: “{row}” must be the number of a row (0: the whole sheet)",
        )
    return Question(sheet, int(row), text)


def report(call: Call) -> int:
    """Print the consolidated figures, and with `--out` write the signed file of them."""
    words = call.words
    with desks.opened(words.register, call.around) as desk:
        found = add_up.report(desk, words.period)
        sent = None
        if words.out is not None:
            key = own_key(desk, password(call, is_new=own_fingerprint(desk) is None))
            sent = add_up.send(desk, words.period, words.out, key)
    if words.json:
        file = {} if sent is None else {"file": str(sent.path), "sequence": sent.number}
        print(json.dumps(found.as_document() | file, ensure_ascii=False))
    else:
        _print(call, found)
        if sent is not None:
            call.say(f"Đã lập tệp tổng hợp {sent.path}", f"Wrote the file {sent.path}")
    return DONE


_LINES = (
    (("members", "total"), ("thành viên", "members")),
    (("members", "women"), ("  phụ nữ", "  women")),
    (("members", "aged_60"), ("  từ 60 tuổi", "  aged 60 and over")),
    (("members", "poor"), ("  hộ nghèo", "  poor")),
    (("members", "near_poor"), ("  hộ cận nghèo", "  near-poor")),
    (("loans", "open"), ("khoản đang vay", "open loans")),
    (("loans", "outstanding"), ("dư nợ (đồng)", "outstanding (đồng)")),
    (("loans", "overdue_principal"), ("gốc quá hạn (đồng)", "overdue principal (đồng)")),
    (("loans", "turns"), ("lượt vay trong kỳ", "loans paid out")),
    (("loans", "lent"), ("cho vay trong kỳ (đồng)", "lent (đồng)")),
    (("loans", "principal_collected"), ("gốc thu trong kỳ (đồng)", "principal collected")),
    (("loans", "interest_collected"), ("lãi thu trong kỳ (đồng)", "interest collected")),
)


def _print(call: Call, found: Consolidated) -> None:
    """Print the main figures; all of them are in the file and with `--json`."""
    whole, period = found.whole, found.period
    call.say(f"{found.association.name}, kỳ {period}", f"{found.association.name}, {period}")
    reported, enrolled = whole.reported, whole.enrolled
    call.say(f"{reported}/{enrolled} CLB có báo cáo", f"{reported} of {enrolled} clubs reported")
    if whole.missing:
        missing = ", ".join(whole.missing)
        call.say(f"còn thiếu: {missing}", f"missing: {missing}")
    document = whole.as_document()
    for code, fund in whole.sums.funds.items():
        held = grouped(fund.assets)
        call.say(f"quỹ {code}: {held} đồng", f"fund {code}: {held} đồng")
    for place, words in _LINES:
        figures = document[place[0]]
        if isinstance(figures, dict):
            print(f"{call.language.of(words)}: {grouped(figures[place[1]])}")
