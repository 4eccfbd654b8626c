"""`check`: proving a book."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.command import DONE, NOT_RIGHT, Call
from lthtgn_desktop.messages import finding_sentence
from lthtgn_desktop.usecases.check_book import Checked
from lthtgn_desktop.usecases.check_book import check as check_book


def check(call: Call) -> int:
    """Prove a book, and say of each thing that is wrong which voucher it is about."""
    found = check_book(call.words.book, call.around.migrations)
    if call.words.json:
        print(_document(call, found))
    elif found.findings:
        call.say(f"Sổ có {len(found.findings)} điều không đúng:", "The book does not hold:")
        for finding in found.findings:
            print("-", finding_sentence(finding, call.language))
    else:
        call.say(
            f"Sổ đúng và đủ: {found.events} việc, mã cuối {found.head[:12]}.",
            f"The book holds: {found.events} events, head {found.head[:12]}.",
        )
        if found.remembered < found.events:
            lacking = found.events - found.remembered
            call.say(
                f"Nhật ký thiếu {lacking} việc, nên chưa đối chiếu hết; mở sổ để chép lại.",
                f"The second record lacks {lacking} events, so not all was compared with it.",
            )
    return NOT_RIGHT if found.findings else DONE


def _document(call: Call, found: Checked) -> str:
    findings = [
        {"code": finding.code, "message": finding_sentence(finding, call.language)}
        for finding in found.findings
    ]
    document: dict[str, object] = {"whole": not findings, "events": found.events}
    document |= {"head": found.head, "second_record": found.remembered}
    return json.dumps({**document, "findings": findings}, ensure_ascii=False)
