"""Acts of `association` that take files in, decide on them, and answer them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from lthtgn_desktop.cli.command import DONE, NOT_RIGHT, Call
from lthtgn_desktop.cli.passwords import password
from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.domain.answers import Question
from lthtgn_desktop.domain.reception import Reason
from lthtgn_desktop.messages import reason_sentence
from lthtgn_desktop.messages.words import period, visible
from lthtgn_desktop.usecases.register import decide as decisions
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.answer import answer as write_answer
from lthtgn_desktop.usecases.register.answer import answer_again, report_of
from lthtgn_desktop.usecases.register.import_files import Imported, Taken, import_files
from lthtgn_desktop.usecases.register.own_key import own_fingerprint, own_key

_TAKEN = {
    Taken.ACCEPTED: ("đã nhập", "accepted"),
    Taken.ALREADY: ("đã có từ trước", "already in"),
    Taken.HELD: ("giữ lại, chờ quyết định", "held for a person"),
    Taken.REFUSED: ("không nhập", "refused"),
}


def take_in(call: Call) -> int:
    """Verify files and take them in; one bad file never stops the others."""
    words, done = call.words, []
    with desks.opened(words.register, call.around) as desk:
        for path, imported in zip(words.files, import_files(desk, words.files), strict=True):
            done.append(imported)
            call.progress(f"{len(done)}/{len(words.files)}")
            if not words.json:
                _tell(call, path, imported)
    if words.json:
        both = zip(words.files, done, strict=True)
        files = [_imported(call, path, imported) for path, imported in both]
        print(json.dumps({"files": files}, ensure_ascii=False))
    is_fine = all(one.outcome in {Taken.ACCEPTED, Taken.ALREADY} for one in done)
    return DONE if is_fine else NOT_RIGHT


def _imported(call: Call, path: Path, done: Imported) -> dict[str, object]:
    return {
        "file": str(path),
        "outcome": done.outcome,
        "club": done.sender or None,
        "month": done.period or None,
        "reasons": told(call, done.reasons),
    }


def _tell(call: Call, path: Path, done: Imported) -> None:
    outcome = call.language.of(_TAKEN[done.outcome])
    over = period(done.period, call.language) if done.period else ""
    what = " ".join(part for part in (done.sender, over) if part)
    print(f"{visible(str(path))}: {outcome}" + (f" ({what})" if what else ""))
    for reason in done.reasons:
        print("  -", reason_sentence(reason, call.language))


def told(call: Call, reasons: Sequence[Reason]) -> list[dict[str, str]]:
    """Return reasons as `--json` prints them."""
    return [
        {"code": reason.code, "message": reason_sentence(reason, call.language)}
        for reason in reasons
    ]


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
        write = answer_again if words.force else write_answer
        path = write(desk, file, questions, words.out, key)
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
