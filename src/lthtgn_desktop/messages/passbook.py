"""What a person is told about a passbook after a side of it was printed."""

from __future__ import annotations

from lthtgn_desktop.domain.money import with_unit
from lthtgn_desktop.domain.papers import NewLines, PassbookMode, Wanted
from lthtgn_desktop.domain.passbook import Form, page_name
from lthtgn_desktop.messages.words import Language
from lthtgn_desktop.usecases.paper.passbook_state import PassbookStep


def step_sentence(step: PassbookStep, language: Language, *, is_named: bool = False) -> str:
    """Return what to do after a side is printed: turn the page, open a new volume, or nothing.

    One of several is named with the member, whose passbook it is.
    """
    if not step.next_page and not step.next_year:
        return ""
    said = language.of(_turn(step) if step.next_page else _new_volume(step))
    return f"{step.name} ({step.member}): {said}" if is_named else said


def noting_sentence(wanted: Wanted, year: int, event: int, language: Language) -> str:
    """Return how to note that passbooks came out of the printer right, told in the command.

    `year` is that of whole cards, or in which first booklets begin.
    """
    whose = "--all" if wanted.everyone else f"--member {wanted.member}"
    act, further = "printed", ""
    if wanted.mode is not PassbookMode.CONTINUE:
        form = Form.YEAR_CARD if wanted.mode is PassbookMode.YEAR_CARD else Form.BOOKLET
        further = f" --mode {form} --year {year}"
    elif wanted.new_lines is not NewLines.INTO_BOOK:
        act = "by-hand"
    large = " --large" if wanted.is_large and act == "printed" else ""
    said = f"lthtgn passbook … {act} {whose}{further}{large} --up-to-event {event}"
    return language.of(
        (
            f"Giấy in ra đúng thì chạy `{said}`; trước đó chưa ghi gì là đã in.",
            f"Once the paper is right run `{said}`; nothing is noted before.",
        )
    )


def _turn(step: PassbookStep) -> tuple[str, str]:
    page, here = page_name(step.form, step.page)
    further, there = page_name(step.form, step.next_page)
    if step.is_page_full:
        return (
            f"{page.capitalize()} đã hết. Lật sang {further} rồi in tiếp.",
            f"{here.capitalize()} is full. Turn to {there} and print again.",
        )
    return (
        f"{further.capitalize()} cũng có dòng mới. Lật sang {further} rồi in tiếp.",
        f"{there.capitalize()} has new lines too. Turn to {there} and print again.",
    )


def _new_volume(step: PassbookStep) -> tuple[str, str]:
    owed = with_unit(step.next_owed)
    if step.form is Form.YEAR_CARD and step.next_year != step.year:
        year, further = step.year, step.next_year
        return (
            f"Thẻ năm {year} đã đủ. Mở thẻ năm {further}, số dư {owed} được chuyển sang.",
            f"The card of {year} is complete. Open that of {further}; {owed} is brought forward.",
        )
    return (
        f"Sổ đã hết trang. Mở sổ mới, số dư {owed} được chuyển sang.",
        f"The book is full. Open a new one; {owed} is brought forward.",
    )
