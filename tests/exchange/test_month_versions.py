from typing import Any, cast

import pytest

from builders import a_lending_club
from lthtgn_desktop.domain.documents import NotThisForm, as_document
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange import layout
from lthtgn_desktop.exchange.month_file import month_parts, read_month
from lthtgn_desktop.exchange.month_versions import readable, version_of, written_in
from lthtgn_desktop.exchange.payload import read_envelope
from month_material import report_of
from opened_lives import an_opened_club

MADE_AT, PROGRAM = "2026-01-01T08:00:00", "0.1.0"


@pytest.fixture(scope="module")
def plain() -> MonthlyReport:
    return report_of(a_lending_club(), "2024-01")


@pytest.fixture(scope="module")
def opened() -> MonthlyReport:
    return report_of(an_opened_club(), "2024-03")


def test_only_what_was_taken_over_needs_the_second_version(
    plain: MonthlyReport, opened: MonthlyReport
) -> None:
    assert (version_of(plain), version_of(opened)) == (1, layout.VERSION)
    later = report_of(an_opened_club(), "2024-05")
    assert version_of(later) == layout.VERSION


def test_both_versions_are_read_as_they_were_written(
    plain: MonthlyReport, opened: MonthlyReport
) -> None:
    for report in (plain, opened):
        parts = month_parts(report, MADE_AT, PROGRAM)

        assert read_month(parts).report == report
        assert read_envelope(parts).version == version_of(report)


def test_the_first_version_has_no_word_of_what_was_brought(plain: MonthlyReport) -> None:
    document = as_document(plain)
    first = written_in(1, document)

    assert "brought" not in str(first)
    assert readable(1, first) == document
    assert written_in(2, document) == document
    assert readable(2, document) == document


@pytest.mark.parametrize("part", ["capital", "income_fund"])
def test_the_first_version_with_what_was_brought_is_refused(
    plain: MonthlyReport, part: str
) -> None:
    first = cast("dict[str, Any]", written_in(1, as_document(plain)))
    first["counted"][part]["brought"] = "0"

    with pytest.raises(NotThisForm) as refused:
        readable(1, first)
    assert refused.value.path == f"counted.{part}.brought"


@pytest.mark.parametrize("content", [None, [], {}, {"counted": 3}, {"counted": {"capital": []}}])
def test_what_is_no_report_comes_back_to_be_refused(content: object) -> None:
    assert readable(1, content) == content


def test_what_was_brought_stands_on_the_sheets(opened: MonthlyReport) -> None:
    parts = month_parts(opened, MADE_AT, PROGRAM)
    sheets = b"".join(data for name, data in parts.items() if name.startswith("xl/worksheets"))

    assert "Vốn có khi mở sổ" in sheets.decode()
