"""The act of `association` that adds up: the figures of a period, and the signed file of them."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.passwords import password
from lthtgn_desktop.domain.consolidation import Consolidated
from lthtgn_desktop.domain.money import grouped
from lthtgn_desktop.messages.words import period
from lthtgn_desktop.usecases.register import add_up
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.own_key import own_fingerprint, own_key


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
        return DONE
    _print(call, found)
    _warn(call, found)
    if sent is not None:
        call.say(
            f"Đã lập tệp tổng hợp số {sent.number}: {sent.path}\n"
            "Mỗi tệp có một số: gửi tệp này đi, đừng bỏ",
            f"Wrote file {sent.number}: {sent.path}\nEvery file has a number: do send this one",
        )
    return DONE


_LINES = (
    (("members", "total"), ("thành viên", "members")),
    (("members", "women"), ("  phụ nữ", "  women")),
    (("members", "aged_60"), ("  từ 60 tuổi", "  aged 60 and over")),
    (("members", "poor"), ("  hộ nghèo", "  poor")),
    (("members", "near_poor"), ("  hộ cận nghèo", "  near-poor")),
    (("loans", "open"), ("khoản đang vay", "open loans")),
    (("loans", "borrowers"), ("người đang vay", "borrowers")),
    (("loans", "outstanding"), ("dư nợ (đồng)", "outstanding (đồng)")),
    (("loans", "overdue_principal"), ("gốc quá hạn (đồng)", "overdue principal (đồng)")),
    (("loans", "turns"), ("lượt vay trong kỳ", "loans paid out")),
    (("loans", "lent"), ("cho vay trong kỳ (đồng)", "lent (đồng)")),
    (("loans", "principal_collected"), ("gốc thu trong kỳ (đồng)", "principal collected")),
    (("loans", "interest_collected"), ("lãi thu trong kỳ (đồng)", "interest collected")),
)


def _print(call: Call, found: Consolidated) -> None:
    """Print the main figures; all of them are in the file and with `--json`."""
    whole, over = found.whole, period(str(found.period), call.language)
    call.say(f"{found.association.name}, {over}", f"{found.association.name}, {over}")
    reported, enrolled = whole.reported, whole.enrolled
    call.say(f"{reported}/{enrolled} CLB có báo cáo", f"{reported} of {enrolled} clubs reported")
    if whole.missing:
        missing = ", ".join(whole.missing)
        call.say(f"còn thiếu: {missing}", f"missing: {missing}")
    document, funds = whole.as_document(), whole.sums.funds
    for code, fund in funds.items():
        assets = grouped(fund.assets)
        call.say(f"quỹ {code}: {assets} đồng", f"fund {code}: {assets} đồng")
    for place, words in _LINES:
        figures = document[place[0]]
        if isinstance(figures, dict):
            print(f"{call.language.of(words)}: {grouped(figures[place[1]])}")
    dues = grouped(whole.sums.dues_collected)
    call.say(f"hội phí thu trong kỳ (đồng): {dues}", f"dues collected (đồng): {dues}")
    off = grouped(whole.sums.loans.written_off)
    call.say(f"xóa nợ trong kỳ (đồng): {off}", f"written off (đồng): {off}")
    lost = grouped(sum(fund.loss for fund in funds.values()))
    call.say(f"mất vốn từ khi có sổ (đồng): {lost}", f"lost since the books began (đồng): {lost}")


def _warn(call: Call, found: Consolidated) -> None:
    """Say why the figures may not be the whole truth."""
    told = found.indicators
    if found.whole.missing:
        count = len(found.whole.missing)
        call.say(
            f"LƯU Ý: {count} CLB chưa có tháng cuối kỳ, không nằm trong số cộng",
            f"NOTE: {count} clubs lack the period's last month and are in no sum",
        )
    if told.incomplete:
        clubs = ", ".join(
            f"{code} ({months.part}/{months.whole})" for code, months in told.incomplete.items()
        )
        call.say(f"LƯU Ý: thiếu tháng trong kỳ: {clubs}", f"NOTE: months are missing: {clubs}")
    if told.practice:
        clubs = ", ".join(told.practice)
        call.say(
            f"LƯU Ý: có sổ làm thử, số liệu không thật: {clubs}",
            f"NOTE: practice books, whose figures are not real: {clubs}",
        )
