"""Acts of `association` about clubs and keys: new, enrol, card, revoke, and what is noted."""

from __future__ import annotations

import json
from pathlib import Path

from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.passwords import new_password, password
from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.domain.association import Association, Level
from lthtgn_desktop.domain.choices import Source
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.usecases.register import desk as desks
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.enrol import Enrolled
from lthtgn_desktop.usecases.register.enrol import enrol as enrol_card
from lthtgn_desktop.usecases.register.enrol import revoke as revoke_keys
from lthtgn_desktop.usecases.register.notes import note_campaign, note_founding, note_target
from lthtgn_desktop.usecases.register.own_key import (
    Successor,
    card_in_use,
    own_card,
    own_fingerprint,
    own_key,
    replace_key,
)
from lthtgn_desktop.usecases.verify_file import bytes_of


def new(call: Call) -> int:
    """Make an empty register."""
    words = call.words
    desks.make(words.register, Association(words.code, words.name, Level(words.level)), call.around)
    call.say(f"Đã lập sổ tổng hợp {words.name}", f"Made the register of {words.name}")
    return DONE


def enrol(call: Call) -> int:
    """Enrol a club, or an association of the level below, by its card."""
    words = call.words
    content = bytes_of(words.card)
    with desks.opened(words.register, call.around) as desk:
        found = enrol_card(desk, content, typed=words.fingerprint, reason=words.reason)
    if words.json:
        print(json.dumps(_document(found), ensure_ascii=False))
    else:
        _tell(call, found)
    return DONE


def _document(found: Enrolled) -> dict[str, object]:
    return {
        "code": found.sender.code,
        "name": found.sender.name,
        "kind": found.sender.kind,
        "person": found.person,
        "fingerprint": found.fingerprint,
        "new": found.is_new,
        "practice": found.sender.is_practice,
        "replaces": found.replaces or None,
        "announced": found.is_announced,
        "waiting": found.waiting,
    }


def _tell(call: Call, found: Enrolled) -> None:
    sender = found.sender
    if found.is_new:
        call.say(f"Đã đăng ký {sender.name} ({sender.code})", f"Enrolled {sender.name}")
    else:
        call.say(f"{sender.name} ({sender.code}) đã đăng ký từ trước", f"{sender.name} is known")
    call.say(f"Người giữ khóa: {found.person}", f"Holder: {found.person}")
    call.say(
        f"Mã khóa: {found.fingerprint} (đối chiếu với tờ phiếu có chữ ký)",
        f"Fingerprint: {found.fingerprint} (compare it with the signed paper)",
    )
    if found.replaces and found.is_announced:
        call.say(
            f"Khóa cũ {found.replaces} đã giới thiệu khóa này và thôi dùng",
            f"The old key {found.replaces} announced this one and is retired",
        )
    elif found.replaces:
        call.say(f"Khóa cũ {found.replaces} đã bị hủy", f"The old key {found.replaces} is revoked")
    if found.waiting:
        call.say(
            f"Có {found.waiting} tệp đến trước thẻ này: hãy nhập lại các tệp đó",
            f"{found.waiting} files came before this card: import them again",
        )
    if sender.is_practice:
        call.say("Lưu ý: đây là sổ làm thử, số liệu không thật", "Note: a practice book")


def card(call: Call) -> int:
    """Write the association's card, for the level above; the key is made where there is none."""
    words = call.words
    if words.lost and not words.new_key:
        raise WrongCall(
            "Lệnh chưa đúng: --lost đi cùng --new-key",
            "The call is not right: --lost goes with --new-key",
        )
    with desks.opened(words.register, call.around) as desk:
        may_go = words.force and not _is_register(words.output, words.register)
        if words.new_key:
            old = None if words.lost else password(call, is_new=False)
            to = Successor(words.officer or desk.by, old, new_password(call))
            replace_key(desk, to, words.output, force=may_go)
        else:
            write_whole(words.output, [_card(call, desk)], force=may_go)
        fingerprint = own_fingerprint(desk)
    if words.json:
        print(json.dumps({"file": str(words.output), "fingerprint": fingerprint}))
    else:
        call.say(
            f"Đã lập thẻ {words.output}\nMã khóa: {fingerprint}",
            f"Wrote the card {words.output}\nFingerprint: {fingerprint}",
        )
    return DONE


def _card(call: Call, desk: RegisterDesk) -> bytes:
    """Return the card of the key that signs, which is made where there is none."""
    kept = card_in_use(desk)
    if kept is None:
        return own_card(desk, own_key(desk, password(call, is_new=True), call.words.officer))
    if call.words.officer:
        raise WrongCall(
            "Lệnh chưa đúng: khóa đã có người giữ; --officer chỉ dùng khi lập khóa (--new-key)",
            "The call is not right: the key has its holder; --officer goes with --new-key",
        )
    return kept


def _is_register(path: Path, address: str) -> bool:
    """Tell whether a path is the register itself, which nothing is ever written over."""
    register = Path(address)
    return path.exists() and register.exists() and path.samefile(register)


def revoke(call: Call) -> int:
    """Revoke the keys of a club whose key is lost."""
    words = call.words
    with desks.opened(words.register, call.around) as desk:
        revoked = ", ".join(revoke_keys(desk, words.club, words.reason))
    call.say(f"Đã hủy khóa của {words.club}: {revoked}", f"Revoked of {words.club}: {revoked}")
    return DONE


def founded(call: Call) -> int:
    """Note when a club was founded and by whose money."""
    words = call.words
    source = None if words.source is None else Source(words.source)
    with desks.opened(words.register, call.around) as desk:
        note_founding(desk, words.club, words.year, source)
    return _noted(call)


def target(call: Call) -> int:
    """Note how many clubs are to be founded in a year."""
    with desks.opened(call.words.register, call.around) as desk:
        note_target(desk, call.words.year, call.words.clubs)
    return _noted(call)


def campaign(call: Call) -> int:
    """Note the yearly campaign of the association's members."""
    words = call.words
    with desks.opened(words.register, call.around) as desk:
        note_campaign(desk, words.year, words.members, words.paid, words.amount)
    return _noted(call)


def _noted(call: Call) -> int:
    call.say("Đã ghi", "Noted")
    return DONE
