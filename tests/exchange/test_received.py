from dataclasses import replace
from datetime import UTC, datetime

import pytest

from builders import a_lending_club
from consolidation_material import a_consolidated_file
from keys_for_tests import a_key
from lthtgn_desktop.domain.answers import Answer, Decision
from lthtgn_desktop.domain.file_forms import NO_FILE, FileForm
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.answer_file import Made, answer_parts
from lthtgn_desktop.exchange.consolidated_parts import Made as MadeFile
from lthtgn_desktop.exchange.consolidated_parts import consolidated_parts
from lthtgn_desktop.exchange.month_file import month_parts
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.exchange.signing.sign import sign
from month_material import report_of

AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
MADE_AT, PROGRAM = "2026-11-23T15:00:00", "lthtgn 0.1.0"
KEY = a_key()
OURS = shown(KEY.certificate.fingerprint)
REPORT = replace(report_of(a_lending_club(), "2024-02"), signer=OURS)
ANSWER = Answer(
    association="HNCT",
    association_name="Hội NCT xã",
    officer="Vũ Thị Lan",
    club="CLB-1",
    month=Month(2026, 10),
    number=1,
    report="a" * 64,
    received_at=MADE_AT,
    decision=Decision.ACCEPTED,
    reasons=(),
    questions=(),
)


def signed(parts: dict[str, bytes]) -> bytes:
    return sign(parts, KEY, AT, "thử").content


def a_month(report: MonthlyReport = REPORT) -> bytes:
    return signed(month_parts(report, MADE_AT, PROGRAM))


def a_sum(signer: str = OURS) -> bytes:
    made = MadeFile(1, NO_FILE, MADE_AT, PROGRAM, signer)
    return signed(consolidated_parts(a_consolidated_file(), made))


def refused(content: bytes) -> tuple[Outcome, ReasonCode]:
    with pytest.raises(FileRefused) as caught:
        receive(content)
    return caught.value.outcome, caught.value.reason.code


def test_a_month_is_received_as_it_was_reported() -> None:
    found = receive(a_month())

    assert found.content == REPORT
    assert (found.envelope.form, found.envelope.sender) == (FileForm.MONTH, REPORT.club.code)
    assert found.verified.signer == KEY.certificate


def test_a_consolidated_file_and_an_answer_are_known_by_their_form() -> None:
    answer = signed(answer_parts(ANSWER, Made(1, MADE_AT, PROGRAM, OURS)))

    assert receive(a_sum()).content == a_consolidated_file()
    assert receive(answer).content == ANSWER


def test_the_key_that_the_cover_names_is_told_beside_the_one_that_signed() -> None:
    other = shown("0" * 64)

    for content in (a_month(replace(REPORT, signer=other)), a_sum(other)):
        found = receive(content)
        assert (found.named_key, found.key) == (other, OURS)


def test_nothing_is_read_before_the_bytes_are_proved() -> None:
    content = bytearray(a_month())
    content[len(content) // 2] ^= 1

    outcome, _ = refused(bytes(content))

    assert outcome is not Outcome.VALID


def test_a_signed_workbook_without_our_data_is_refused() -> None:
    parts = month_parts(REPORT, MADE_AT, PROGRAM)
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(b'name="_data"', b'name="_dat"')

    assert refused(signed(parts)) == (Outcome.REFUSED, ReasonCode.NO_DATA)


def test_figures_on_which_our_own_counting_breaks_are_refused() -> None:
    funds = tuple(
        replace(fund, code=f"Q{number}") for number in range(120) for fund in REPORT.funds[-1:]
    )

    outcome, code = refused(a_month(replace(REPORT, funds=(*REPORT.funds, *funds))))

    assert outcome is Outcome.REFUSED
    assert code in {ReasonCode.DATA_FORM, ReasonCode.SUMS_DISAGREE}
