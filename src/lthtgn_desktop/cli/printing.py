"""`print`: papers for the printer, as PDF."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any

from lthtgn_desktop.cli.books import opened
from lthtgn_desktop.cli.command import DONE, Call
from lthtgn_desktop.cli.printing_words import OPTIONS
from lthtgn_desktop.cli.told import WrongCall
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.papers import NewLines, Paper, PaperSize, PassbookMode, Wanted
from lthtgn_desktop.messages import Language, sentence
from lthtgn_desktop.messages.passbook import noting_sentence, step_sentence
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper.catalogue import CATALOGUE
from lthtgn_desktop.usecases.paper.passbook_shelf import last_event
from lthtgn_desktop.usecases.paper.passbook_state import steps
from lthtgn_desktop.usecases.paper.print_paper import print_paper, save_paper
from lthtgn_desktop.usecases.working_day import figures_day

_WHOSE = frozenset({"member", "everyone"})

_KINDS: Mapping[str, Callable[[Any], Any]] = {
    "mode": PassbookMode,
    "new_lines": NewLines,
    "size": PaperSize,
}


def print_page(call: Call) -> int:
    """Write the paper that was asked for."""
    words = call.words
    if words.member and words.everyone and CATALOGUE[Paper(words.what)].takes >= _WHOSE:
        raise WrongCall(
            "Lệnh chưa đúng: --member và --all, chọn một trong hai",
            "The call is not right: --member and --all, choose one of the two",
        )
    try:
        with opened(call) as desk:
            wanted, last = _wanted(words), last_event(desk)
            printed = print_paper(desk, Paper(words.what), wanted)
            next_steps: list[str] = []
            if words.what == Paper.PASSBOOK:
                next_steps = _next_steps(desk, call, wanted, last)
    except Refused as refused:
        raise _in_words_of_the_call(refused) from refused
    save_paper(printed, words.output, force=words.force)
    sheets = printed.pages
    call.say(
        f"Đã lập {words.output} ({sheets} trang): {printed.title}",
        f"Wrote {words.output} ({sheets} pages): {printed.title}",
    )
    for told in next_steps:
        print(told)
    return DONE


def _next_steps(desk: Desk, call: Call, wanted: Wanted, last: int) -> list[str]:
    """Return what to do after passbooks were printed: turn the page, and say that it is right."""
    year = wanted.year or figures_day(desk).year
    says = noting_sentence(wanted, year, last, call.language)
    if wanted.mode is not PassbookMode.CONTINUE:
        return [says]
    is_named = wanted.everyone
    found = [
        step_sentence(step, call.language, is_named=is_named) for step in steps(desk, wanted.member)
    ]
    return [*filter(None, found), says]


def _wanted(words: argparse.Namespace) -> Wanted:
    said = {name: getattr(words, name) for name in OPTIONS}
    given: dict[str, Any] = {name: value for name, value in said.items() if value}
    return Wanted(**{name: _KINDS.get(name, _as_it_is)(value) for name, value in given.items()})


def _as_it_is(value: object) -> object:
    return value


def _in_words_of_the_call(refused: Refused) -> Refused | WrongCall:
    """Return a refusal that names an option as the command calls it; the call was wrong then."""
    if refused.code not in {RefusalCode.PAPER_TAKES_NOT, RefusalCode.PAPER_NEEDS}:
        return refused
    refused.details["option"] = OPTIONS[str(refused.details["option"])].flag
    return WrongCall(*(sentence(refused, language) for language in Language))
