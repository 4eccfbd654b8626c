"""The vouchers of something recorded, as papers that can be printed."""

from __future__ import annotations

from collections.abc import Sequence

from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.ui.preview.page import Offer
from lthtgn_desktop.ui.texts import text

_PAPERS = {"PT": Paper.RECEIPT, "PC": Paper.PAYMENT}
_KEYS = ("Ctrl+P", "F8")


def voucher_offers(labels: Sequence[str]) -> list[Offer]:
    """Return the vouchers of cash, two at most; the bank prints its own."""
    found = [(label, paper) for label in labels if (paper := _PAPERS.get(label.partition(" ")[0]))]
    return [
        Offer(paper, Wanted(number=label), text("act.print.voucher", label=label, key=key), key)
        for (label, paper), key in zip(found, _KEYS, strict=False)
    ]
