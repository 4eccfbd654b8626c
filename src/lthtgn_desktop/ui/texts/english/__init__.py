"""The English of every text, under the same ids; what stands in the book stays as it was written.

One word for one thing: dues, loan, instalment, principal, interest, voucher, cash book, entry, take
back, close a month, minutes, treasurer, chair, association, sender, register, fingerprint.
"""

from __future__ import annotations

from lthtgn_desktop.ui.texts.english import (
    association,
    association_clubs,
    checking,
    closing,
    collection,
    corrections,
    frame,
    funds,
    help_pages,
    home,
    keys,
    lending,
    meeting,
    members,
    money,
    papers,
    preview,
    signing,
    start,
    vouchers,
    widgets,
)

TEXTS = frame.TEXTS | widgets.TEXTS | home.TEXTS | collection.TEXTS | closing.TEXTS
TEXTS |= (
    meeting.TEXTS | members.TEXTS | lending.TEXTS | money.TEXTS | funds.TEXTS | corrections.TEXTS
)
TEXTS |= papers.TEXTS | preview.TEXTS | signing.TEXTS | association.TEXTS
TEXTS |= association_clubs.TEXTS | help_pages.TEXTS | keys.TEXTS
TEXTS |= vouchers.TEXTS | checking.TEXTS | start.TEXTS
