import hashlib
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from books import DATA
from builders import AClub, a_lending_club, an_event, paid
from lthtgn_desktop.domain.documents import as_document
from lthtgn_desktop.domain.file_forms import NO_FILE, Envelope, FileForm
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import FileRefused, Outcome, Reason, ReasonCode
from lthtgn_desktop.domain.report import MonthlyReport, Number, monthly_report
from lthtgn_desktop.exchange.looks import STYLES, THEME
from lthtgn_desktop.exchange.month_file import MonthFile, month_parts, month_purpose, read_month
from lthtgn_desktop.exchange.month_versions import written_in
from lthtgn_desktop.exchange.month_workbook import month_workbook
from lthtgn_desktop.exchange.payload import add_data
from lthtgn_desktop.exchange.spreadsheet import sheet_part, workbook_parts
from month_material import HASH, SIGNER, material_of, report_of
from plain_package import parts_of, unsigned

MADE_AT, PROGRAM = "2026-01-01T08:00:00", "0.1.0"


def a_small_club() -> AClub:
    club = a_lending_club().with_policy(dues=10_000).with_gift("HD", 500_000)
    club.does(an_event("officer", role="chair", name="Lê Thị Mai"), an_event("officer"))
    club.who_collected(
        "2024-02-10", paid(dues=20_000, loan="L0001", principal=1_000_000, interest=120_000)
    )
    return club.does(an_event("spend", "2024-02-12", text='=HYPERLINK("http://x")'))


@pytest.fixture(scope="module")
def report() -> MonthlyReport:
    return report_of(a_small_club(), "2024-02", 17)


@pytest.fixture(scope="module")
def parts(report: MonthlyReport) -> dict[str, bytes]:
    return month_parts(report, MADE_AT, PROGRAM)


def envelope_of(report: MonthlyReport, **said: Any) -> Envelope:  # noqa: ANN401
    """The head of a report's file, with other things said."""
    envelope = Envelope(
        form=FileForm.MONTH,
        version=1,
        sender=report.club.code,
        period=str(report.month),
        number=report.number.number,
        previous=report.number.previous_hash,
        made_at=MADE_AT,
        program=PROGRAM,
        content=written_in(1, as_document(report)),
    )
    return replace(envelope, **said)


def parts_with(report: MonthlyReport, envelope: Envelope) -> dict[str, bytes]:
    """A file with the sheets of a report and the data of an envelope, as a false program may."""
    workbook = month_workbook(report)
    add_data(workbook, envelope)
    return workbook_parts(workbook)


def reason(parts: dict[str, bytes]) -> Reason:
    with pytest.raises(FileRefused) as refused:
        read_month(parts)
    assert refused.value.outcome is Outcome.REFUSED
    return refused.value.reason


def test_what_was_written_is_read(report: MonthlyReport, parts: dict[str, bytes]) -> None:
    assert read_month(parts) == MonthFile(report, envelope_of(report))


def test_the_same_report_gives_the_same_parts(
    report: MonthlyReport, parts: dict[str, bytes]
) -> None:
    assert month_parts(report, MADE_AT, PROGRAM) == parts


def test_parts_are_those_of_a_file(parts: dict[str, bytes]) -> None:
    assert parts_of(unsigned(parts)) == parts


# These are the bytes of version 1 of BC-CLB. Files with them are about: whoever changes a word, a
# column or a width must raise the version, and see to it that the old one is still read.
def test_the_form_of_this_version_never_changes(parts: dict[str, bytes]) -> None:
    own = b"".join(parts[name] for name in sorted(parts.keys() - {STYLES, THEME}))

    assert (
        hashlib.sha256(own).hexdigest()
        == "a363cee51b6c2e7cb0f910bfe2e2940ffd3054578ca8d9c7bdaa7ce04c8616eb"
    )


@pytest.mark.parametrize("life", ["life_small", "life_1"])
def test_every_month_of_a_life_is_read_as_it_was_written(life: str) -> None:
    lines = (DATA / f"{life}.jsonl").read_text("utf-8").splitlines()[1:]
    club = AClub().does(*map(json.loads, lines))
    for closed in club.books.club.closed[::5]:
        report = report_of(club, str(closed.month))

        assert read_month(month_parts(report, MADE_AT, PROGRAM)).report == report


def test_a_text_that_was_not_composed_is_written_composed() -> None:
    club = a_lending_club()
    material = material_of(club, Month(2024, 2))
    identity = replace(material.identity, hamlet="Nam Xua\u0302n")
    report = monthly_report(Number(1, NO_FILE), replace(material, identity=identity), SIGNER)

    found = read_month(month_parts(report, MADE_AT, PROGRAM)).report

    assert found.club.hamlet == "Nam Xuân"


def test_the_purpose_is_one_line_that_excel_shows(report: MonthlyReport) -> None:
    assert month_purpose(report) == "Báo cáo tháng 02/2024 - CLB LTHTGN thôn Nam Xuân - số 17"


def test_a_long_name_is_cut_and_the_number_kept(report: MonthlyReport) -> None:
    long = replace(report, club=replace(report.club, name="Câu lạc bộ " * 40))

    assert len(month_purpose(long)) == 255
    assert month_purpose(long).endswith(" - số 17")


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"form": FileForm.ANSWER}, "form"),
        ({"version": 0}, "version"),
        ({"sender": "HP-LN-XX"}, "sender"),
        ({"period": "2024-03"}, "period"),
        ({"number": 18}, "number"),
        ({"previous": "0" * 64}, "previous"),
        ({"content": {}}, "content.club"),
        ({"content": None}, "content"),
    ],
)
def test_a_head_that_says_something_else_than_the_report_is_refused(
    report: MonthlyReport, said: dict[str, object], field: str
) -> None:
    found = reason(parts_with(report, envelope_of(report, **said)))

    assert found == Reason(ReasonCode.DATA_FORM, {"field": field})


def test_the_file_before_is_named_by_its_whole_hash(report: MonthlyReport) -> None:
    nameless = replace(report, number=Number(17, "abc"))

    assert reason(month_parts(nameless, MADE_AT, PROGRAM)).details == {"field": "previous"}


def test_a_wrong_field_of_the_report_is_named(report: MonthlyReport) -> None:
    content = json.loads(json.dumps(written_in(1, as_document(report))))
    content["funds"][1]["opening"]["cash"] = "1.0"

    found = reason(parts_with(report, envelope_of(report, content=content)))

    assert found.details == {"field": "content.funds.1.opening.cash"}


def test_sums_are_counted_again_and_those_that_disagree_are_named(report: MonthlyReport) -> None:
    lending = replace(report.counted.lending, outstanding=1, open=5)
    false = replace(report, counted=replace(report.counted, lending=lending))

    found = reason(month_parts(false, MADE_AT, PROGRAM))

    assert found.code is ReasonCode.SUMS_DISAGREE
    assert found.details == {"figures": "lending.open, lending.outstanding, TTN.loans"}


def test_no_more_than_a_few_sums_are_named(report: MonthlyReport) -> None:
    zero = replace(report.counted.lending, **dict.fromkeys(("open", "outstanding", "lent"), 9))
    people = replace(report.counted.people, women=9, older=9, aged=9, young=9, poor=9, joined=9)
    capital = replace(report.counted.capital, granted=9, shares=9, borrowed=9, lost=9)
    counted = replace(report.counted, lending=zero, people=people, capital=capital)

    found = reason(month_parts(replace(report, counted=counted), MADE_AT, PROGRAM))

    assert len(str(found.details["figures"]).split(", ")) == 8


def test_more_rows_than_any_club_has_are_refused_unread(report: MonthlyReport) -> None:
    dues = tuple(replace(report.dues[0], member=f"M{number}") for number in range(5_001))
    envelope = envelope_of(report, content=as_document(replace(report, dues=dues)))

    assert reason(parts_with(report, envelope)).details == {"field": "content"}


def test_more_rows_are_refused_wherever_they_stand(report: MonthlyReport) -> None:
    lines = report.cash_books[0].lines * 5_001
    book = replace(report.cash_books[0], lines=lines)
    envelope = envelope_of(report, content=as_document(replace(report, cash_books=(book,))))

    assert reason(parts_with(report, envelope)).details == {"field": "content"}


def test_more_funds_than_sheets_are_refused_before_any_sheet(report: MonthlyReport) -> None:
    more = tuple(replace(report.funds[1], code=f"F{number}") for number in range(100))
    lost = {fund.code: 0 for fund in (*report.funds, *more)}
    counted = replace(report.counted, lost_in_month=lost)
    many = replace(report, funds=(*report.funds, *more), counted=counted)

    found = reason(parts_with(report, envelope_of(many)))

    assert found == Reason(ReasonCode.SUMS_DISAGREE, {"figures": "funds"})


EXTREMES: tuple[object, ...] = (
    *("0", "-1", "-0", "601", "100001", str(10**15), str(10**15 + 1), str(1 - 10**18), "9" * 19),
    *("1900-01-01", "1999-12-31", "2199-12-31", "2200-01-01", "2024-02-30", "1900-01", "2199-12"),
    *(
        "100.1",
        "NaN",
        "",
        "a",
        "x" * 501,
        "x" * 20_001,
        "\u202e",
        "&<",
        "../x",
        "TTN",
        "PT 1/2024 TTN",
    ),
    *(None, True, [], {}, [[]], {"a": "b"}),
)


def places(document: Any, *path: Any) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    """The ways to everything that a document holds."""
    items: Any = ()
    if isinstance(document, dict | list):
        items = document.items() if isinstance(document, dict) else enumerate(document)
    for key, value in items:
        yield (*path, key)
        yield from places(value, *path, key)


def test_whatever_a_signed_report_holds_only_a_refusal_comes_out(
    report: MonthlyReport, parts: dict[str, bytes]
) -> None:
    chance, said = random.Random(4), envelope_of(report)  # noqa: S311 - no secret
    ways = list(places(said.content))
    refusals: Counter[ReasonCode] = Counter()
    for way in chance.sample(ways, 200):
        for extreme in chance.sample(EXTREMES, 4):
            content: Any = json.loads(json.dumps(said.content))
            holder = content
            for key in way[:-1]:
                holder = holder[key]
            holder[way[-1]] = extreme
            try:
                read_month(parts, replace(said, content=content))
            except FileRefused as refusal:
                refusals[refusal.reason.code] += 1

    assert refusals[ReasonCode.DATA_FORM] > 100
    assert refusals[ReasonCode.SUMS_DISAGREE] > 10


@pytest.mark.parametrize(
    ("said", "cell"), [({"treasurer": "Người khác"}, "D8"), ({"signer": ""}, "B12")]
)
def test_sheets_that_say_something_else_than_the_data_are_refused(
    report: MonthlyReport, said: dict[str, Any], cell: str
) -> None:
    found = reason(parts_with(replace(report, **said), envelope_of(report)))

    assert found == Reason(ReasonCode.SHEETS_DISAGREE, {"sheet": "Bìa", "cell": cell})


@pytest.mark.parametrize("sheet", range(1, 9))
def test_one_changed_letter_on_any_sheet_is_refused(parts: dict[str, bytes], sheet: int) -> None:
    name = sheet_part(sheet)
    text = parts[name].decode()
    place = text.rindex("<v>" if "<v>" in text else "<t>") + 3
    other = text[:place] + ("1" if text[place] != "1" else "2") + text[place + 1 :]

    found = reason(parts | {name: other.encode()})

    assert found.code in {ReasonCode.SHEETS_DISAGREE, ReasonCode.DATA_FORM}


def test_the_last_sheet_is_the_data(parts: dict[str, bytes]) -> None:
    assert sheet_part(8) in parts
    assert sheet_part(9) not in parts
    assert b"content" in parts[sheet_part(8)]


def test_a_report_that_follows_another_names_it(report: MonthlyReport) -> None:
    assert report.number == Number(17, HASH)
    assert report_of(a_small_club(), "2024-02").number == Number(1, NO_FILE)
