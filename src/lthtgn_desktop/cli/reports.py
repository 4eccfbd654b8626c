"""`export`: the report of a closed month; apart from `months`, because it brings Excel along."""

from __future__ import annotations

import json

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.passwords import password
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.usecases.club_key import key_in_use, signing_key
from lthtgn_desktop.usecases.send_report import export_month


def export(call: Call) -> int:
    """Write the report of a closed month."""
    with opened(call) as desk:
        key = signing_key(desk, password(call, is_new=key_in_use(desk) is None))
        sent = export_month(desk, call.words.month, call.words.out, key)
    fingerprint = shown(key.certificate.fingerprint)
    if call.words.json:
        document = {"file": str(sent.path), "sequence": sent.number, "fingerprint": fingerprint}
        print(json.dumps(document, ensure_ascii=False))
    else:
        call.say(
            f"Đã lập báo cáo {sent.path}\nMã khóa: {fingerprint}",
            f"Wrote the report {sent.path}\nFingerprint: {fingerprint}",
        )
        call.say(
            "Gửi đúng tệp này; không mở và lưu lại bằng Excel.",
            "Send this very file; do not open and save it with Excel.",
        )
    return DONE
