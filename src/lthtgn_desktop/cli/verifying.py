"""`verify` and `answer`: files that came in, looked at by themselves or taken into the book."""

from __future__ import annotations

import json
from collections.abc import Sequence

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, NOT_RIGHT, Call
from lthtgn_desktop.domain.answers import Decision
from lthtgn_desktop.domain.reception import Outcome
from lthtgn_desktop.messages import reason_sentence
from lthtgn_desktop.messages.words import moment, period
from lthtgn_desktop.usecases.take_answer import Kept, answers_of, take_answer
from lthtgn_desktop.usecases.verify_file import Verdict, verify_file

_OUTCOMES = {
    Outcome.VALID: ("Chữ ký hợp lệ, tệp nguyên vẹn", "The signature holds, the file is whole"),
    Outcome.BROKEN: ("Tệp đã bị thay đổi", "The file was changed"),
    Outcome.REFUSED: ("Tệp không được chấp nhận", "The file is refused"),
    Outcome.UNSIGNED: ("Tệp không có chữ ký", "The file is not signed"),
}


def verify(call: Call) -> int:
    """Say who signed a file and whether it is whole."""
    found = verify_file(call.words.file, call.around.clock())
    if call.words.json:
        print(json.dumps(_document(call, found), ensure_ascii=False))
    else:
        _tell(call, found)
    return DONE if found.outcome is Outcome.VALID else NOT_RIGHT


def _document(call: Call, found: Verdict) -> dict[str, object]:
    signer = found.signer
    return {
        "outcome": found.outcome,
        "reasons": [
            {"code": reason.code, "message": reason_sentence(reason, call.language)}
            for reason in found.reasons
        ],
        "club": found.sender,
        "month": found.period,
        "sequence": found.number,
        "signer": {
            "name": None if signer is None else signer.name,
            "fingerprint": None if signer is None else signer.fingerprint,
            "signed_at": None if signer is None else f"{signer.signed_at:%Y-%m-%dT%H:%M:%SZ}",
        },
    }


def _tell(call: Call, found: Verdict) -> None:
    print(call.language.of(_OUTCOMES[found.outcome]))
    if found.sender is not None:
        over = period(found.period or "", call.language)
        call.say(
            f"{found.sender} · {over} · số {found.number}",
            f"{found.sender} · {over} · number {found.number}",
        )
    if found.signer is not None:
        signer, at = found.signer, moment(found.signer.signed_at.isoformat(), call.language)
        call.say(f"Người ký: {signer.name}, lúc {at}", f"Signed by {signer.name}, {at}")
        call.say(f"Mã khóa: {signer.fingerprint}", f"Fingerprint: {signer.fingerprint}")
    for reason in found.reasons:
        print("-", reason_sentence(reason, call.language))


def answer(call: Call) -> int:
    """Take the association's answer into the book; without a file list those that are in it."""
    words = call.words
    with opened(call) as desk:
        if words.file is None:
            return _list(call, answers_of(desk))
        kept = take_answer(desk, words.file, words.fingerprint)
    if words.json:
        print(json.dumps(_kept(kept), ensure_ascii=False))
    else:
        _tell_answer(call, kept)
    return DONE


def _list(call: Call, found: Sequence[Kept]) -> int:
    if call.words.json:
        print(json.dumps({"answers": list(map(_kept, found))}, ensure_ascii=False))
        return DONE
    for kept in found:
        _tell_answer(call, kept)
    if not found:
        call.say("Sổ chưa có trả lời nào của Hội", "No answer of the association is in the book")
    return DONE


def _tell_answer(call: Call, kept: Kept) -> None:
    answer, number = kept.answer, kept.answer.number
    month = period(str(answer.month), call.language)
    if answer.decision is Decision.ACCEPTED:
        call.say(f"Hội đã nhận báo cáo {month} (số {number})", f"{month} ({number}) is accepted")
    else:
        call.say(f"Hội chưa nhận báo cáo {month} (số {number})", f"{month} ({number}) is refused")
    for reason in answer.reasons:
        print("-", reason)
    for question in answer.questions:
        print("-", question.sheet, question.row or "", question.text)


def _kept(kept: Kept) -> dict[str, object]:
    answer = kept.answer
    return {
        "association": answer.association,
        "month": str(answer.month),
        "sequence": answer.number,
        "decision": answer.decision,
        "reasons": list(answer.reasons),
        "questions": [question._asdict() for question in answer.questions],
        "fingerprint": kept.fingerprint,
        "new": kept.is_new,
    }
