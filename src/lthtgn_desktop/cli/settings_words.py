"""The words of `settings`: the header of the club's papers, how amounts are read, who signs."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from lthtgn_desktop.cli.arguments import Words, a_file, reports
from lthtgn_desktop.domain.amount_words import Reading
from lthtgn_desktop.domain.paper_settings import SIGNERS, Sign
from lthtgn_desktop.domain.papers import Paper

YES_OR_NO = ("yes", "no")

LINES: Mapping[str, tuple[str, str]] = {
    "above": ("tên cấp trên, in phía trên tên câu lạc bộ", "the body over the club"),
    "name": ("tên câu lạc bộ trên giấy", "the club's name on paper"),
    "address": ("địa chỉ trên giấy", "the club's address on paper"),
    "phone": ("điện thoại của thủ quỹ", "the treasurer's telephone"),
}
"""The options that are one line of text, under their names in `PaperSettings`."""

READINGS = (Reading.NORTH.value, Reading.SOUTH.value)


def settings_words(words: Words) -> None:
    """Add the words of `settings`; an empty text is as if nothing had been wished."""
    words.add_argument("book", metavar="BOOK", type=a_file)
    for name, told in LINES.items():
        words.add_argument(f"--{name}", metavar="TEXT", help=words.told(told))
    reading = (
        "cách đọc số tiền: north (miền Bắc), south (miền Nam)",
        "how amounts are read: in the north, in the south",
    )
    words.add_argument("--reading", choices=READINGS, help=words.told(reading))
    even = ("ghi “chẵn” sau số tiền tròn nghìn", "say “chẵn” after whole thousands")
    words.add_argument("--even", dest="says_even", choices=YES_OR_NO, help=words.told(even))
    names = ("in sẵn họ tên dưới chỗ ký", "print names under the signatures")
    words.add_argument("--names", dest="prints_names", choices=YES_OR_NO, help=words.told(names))
    signers = ("ai ký giấy nào, từ trái sang phải", "who signs a paper, from left to right")
    words.add_argument(
        "--signers",
        metavar="PAPER=chair,treasurer,person",
        type=a_papers_signers,
        action="append",
        help=words.told(signers),
    )
    reports(words)


def a_papers_signers(text: str) -> tuple[Paper, tuple[Sign, ...]]:
    """Return a paper and who signs it, written as `receipt=chair,treasurer`."""
    paper, _, signs = text.partition("=")
    try:
        signed, signers = Paper(paper), tuple(Sign(sign) for sign in signs.split(",") if sign)
    except ValueError:
        signed, signers = Paper.CALIBRATION, ()
    if signed not in SIGNERS:
        papers, who = ", ".join(SIGNERS), ", ".join(Sign)
        sentence = f"“{text}” is not as in receipt=chair,person (papers: {papers}; who: {who})"
        raise argparse.ArgumentTypeError(sentence)
    return signed, signers
