import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from consolidation_material import a_consolidated_file, a_province_file
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.file_forms import NO_FILE, Envelope, FileForm
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.consolidated_parts import (
    Made,
    consolidated_parts,
    consolidated_purpose,
    read_consolidated,
)
from lthtgn_desktop.exchange.consolidated_workbook import consolidated_workbook
from lthtgn_desktop.exchange.payload import add_data, read_envelope
from lthtgn_desktop.exchange.spreadsheet import workbook_parts

MADE = Made(7, "ab" * 32, "2027-01-03T08:00:00+07:00", "lthtgn 0.1.0", "0123-4567-89AB-CDEF-GHJK")
Change = Callable[[dict[str, Any]], object]


def refusal(parts: dict[str, bytes]) -> FileRefused:
    with pytest.raises(FileRefused) as refused:
        read_consolidated(parts)
    assert refused.value.outcome is Outcome.REFUSED
    return refused.value


def with_data(file: ConsolidatedFile, change: Change) -> dict[str, bytes]:
    """A file whose sheets are sound, and whose data somebody's program has changed."""
    parts = consolidated_parts(file, MADE)
    envelope = read_envelope(parts)
    content = json.loads(json.dumps(envelope.content))
    change(content)
    return with_envelope(file, replace(envelope, content=content))


def with_envelope(file: ConsolidatedFile, envelope: Envelope) -> dict[str, bytes]:
    workbook = consolidated_workbook(file, envelope.number, MADE.signer)
    add_data(workbook, envelope)
    return workbook_parts(workbook)


@pytest.mark.parametrize("file", [a_consolidated_file(), a_province_file()])
def test_a_file_is_read_as_it_was_written(file: ConsolidatedFile) -> None:
    found = read_consolidated(consolidated_parts(file, MADE))

    assert found.file == file
    assert list(found.file.disagreements()) == []


def test_the_head_says_whose_it_is_and_which() -> None:
    envelope = read_consolidated(consolidated_parts(a_consolidated_file(), MADE)).envelope

    assert envelope.form is FileForm.CONSOLIDATED
    assert (envelope.sender, envelope.period) == ("HP-LN", "2026-Q4")
    assert (envelope.number, envelope.previous) == (7, "ab" * 32)


def test_the_same_file_is_the_same_parts() -> None:
    once, again = (consolidated_parts(a_province_file(), MADE) for _ in range(2))

    assert once == again


def test_the_first_file_has_none_before_it() -> None:
    parts = consolidated_parts(a_consolidated_file(), MADE._replace(previous=NO_FILE, signer=""))

    assert read_consolidated(parts).envelope.previous == NO_FILE


def change_a_sum(content: dict[str, Any]) -> None:
    content["stated"]["sums"]["members"]["women"] = "99"


def change_a_row(content: dict[str, Any]) -> None:
    content["months"]["A"]["2026-12"][4] = "600000"


def break_a_row(content: dict[str, Any]) -> None:
    content["months"]["A"]["2026-12"][2][1] = "51"


def bring_another_month(content: dict[str, Any]) -> None:
    content["months"]["A"]["2027-01"] = content["months"]["A"]["2026-12"]


def bring_another_club(content: dict[str, Any]) -> None:
    content["months"]["Z" * 90] = content["months"]["A"]


@pytest.mark.parametrize(
    ("change", "figures"),
    [
        (change_a_sum, "sums.members.women"),
        (change_a_row, "sums.dues_collected"),
        (break_a_row, "months.A.2026-12.members.women"),
        (bring_another_month, "months.A.2027-01"),
    ],
)
def test_sums_are_counted_again_and_never_believed(change: Change, figures: str) -> None:
    refused = refusal(with_data(a_consolidated_file(), change))

    assert refused.reason == (ReasonCode.SUMS_DISAGREE, {"figures": figures})


def test_what_a_stranger_wrote_is_told_in_few_words() -> None:
    refused = refusal(with_data(a_consolidated_file(), bring_another_club))

    assert refused.reason.code is ReasonCode.SUMS_DISAGREE
    assert len(str(refused.reason.details["figures"])) < 250


def test_sheets_that_say_something_else_are_refused() -> None:
    file = a_consolidated_file()
    other = [replace(row, dues_collected=0) for row in file.months]
    sums = replace(file.stated.sums, dues_collected=0)
    false = replace(file, months=tuple(other), stated=replace(file.stated, sums=sums))
    envelope = read_envelope(consolidated_parts(false, MADE))

    refused = refusal(with_envelope(file, envelope))

    assert refused.reason == (ReasonCode.SHEETS_DISAGREE, {"sheet": "Bìa", "cell": "B22"})


@pytest.mark.parametrize(
    ("change", "field"),
    [
        (lambda head: replace(head, form=FileForm.MONTH), "form"),
        (lambda head: replace(head, version=0), "version"),
        (lambda head: replace(head, number=0), "number"),
        (lambda head: replace(head, previous="none"), "previous"),
        (lambda head: replace(head, period="2026-Q5"), "period"),
        (lambda head: replace(head, period="2200"), "period"),
        (lambda head: replace(head, period="9999-Q4"), "period"),
        (lambda head: replace(head, sender="HP-AP"), "sender"),
        (lambda head: replace(head, content={}), "content.association"),
    ],
)
def test_a_head_that_cannot_be_is_refused(
    change: Callable[[Envelope], Envelope], field: str
) -> None:
    file = a_consolidated_file()
    envelope = change(read_envelope(consolidated_parts(file, MADE)))

    refused = refusal(with_envelope(file, envelope))

    assert refused.reason == (ReasonCode.DATA_FORM, {"field": field})


def test_a_file_of_another_period_than_its_rows_is_refused() -> None:
    file = a_consolidated_file()
    envelope = replace(read_envelope(consolidated_parts(file, MADE)), period="2026-Q3")

    assert refusal(with_envelope(file, envelope)).reason.code is ReasonCode.SUMS_DISAGREE


def test_a_signer_is_a_fingerprint_in_groups_or_nobody() -> None:
    def name_somebody(content: dict[str, Any]) -> None:
        content["signer"] = "Nguyễn Thị Hòa"

    refused = refusal(with_data(a_consolidated_file(), name_somebody))

    assert refused.reason == (ReasonCode.DATA_FORM, {"field": "content.signer"})


def test_the_purpose_is_one_line_that_excel_shows_whole() -> None:
    file = a_consolidated_file()
    assert consolidated_purpose(file, 7) == (
        "Báo cáo tổng hợp quý IV năm 2026 - Hội Người cao tuổi xã Liên Nghĩa - số 7"
    )

    long = replace(file, association=replace(file.association, name="Hội " * 100))

    assert len(consolidated_purpose(long, 7)) == 255
    assert consolidated_purpose(long, 7).endswith(" - số 7")
