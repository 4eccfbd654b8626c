"""`card` and `handover`: the club's key, shown to the association and handed on."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.passwords import new_password, password
from lthtgn_desktop.usecases.club_key import KeyInUse, key_in_use, signing_key
from lthtgn_desktop.usecases.hand_over import Passwords, hand_over
from lthtgn_desktop.usecases.make_card import replace_lost_key, write_card


def card(call: Call) -> int:
    """Write the enrolment card; the key is made now where there is none yet."""
    words = call.words
    with opened(call) as desk:
        if words.new_key:
            secret = password(call, is_new=True)
            made = replace_lost_key(desk, secret, words.output, force=words.force)
        else:
            if key_in_use(desk) is None:
                signing_key(desk, password(call, is_new=True))
            made = write_card(desk, words.output, force=words.force)
        _tell(call, made)
    return DONE


def handover(call: Call) -> int:
    """Hand the treasurer's office over."""
    words = call.words
    with opened(call) as desk:
        passwords = Passwords(password(call, is_new=False), new_password(call))
        day = words.date or desk.today
        _tell(call, hand_over(desk, words.to, day, passwords, words.output))
    return DONE


def _tell(call: Call, key: KeyInUse) -> None:
    words = call.words
    if words.json:
        told = {"file": str(words.output), "person": key.person, "fingerprint": key.fingerprint}
        print(json.dumps(told, ensure_ascii=False))
    else:
        call.say(
            f"Đã lập thẻ {words.output}\nNgười giữ khóa: {key.person}\nMã khóa: {key.fingerprint}",
            f"Wrote the card {words.output}\nHolder: {key.person}\nFingerprint: {key.fingerprint}",
        )
