"""What a paper is called on the screen."""

from __future__ import annotations

from lthtgn_desktop.domain.papers import TITLES, Paper
from lthtgn_desktop.ui.language import language


def paper_title(paper: Paper) -> str:
    """Return the name of a paper as it stands on a button: `Phiếu thu`."""
    title = language().of(TITLES[paper])
    return f"{title[:1].upper()}{title[1:]}"
