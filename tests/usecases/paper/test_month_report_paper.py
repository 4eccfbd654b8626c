from collections.abc import Iterator
from pathlib import Path

import pytest

from books import a_replayed_book, open_for_test
from clubs_for_tests import a_sending_club
from keys_for_tests import a_key
from lthtgn_desktop.domain.choices import Area
from lthtgn_desktop.domain.club import LENDING_FUND
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.money import grouped, in_documents
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.domain.papers import Paper, Wanted
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.month_file import read_month
from lthtgn_desktop.exchange.signing.verify import verify
from lthtgn_desktop.printing.papers.fund_chart import millions
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.paper import month_report
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.send_report import export_month
from lthtgn_desktop.usecases.show_figures import picture

MONTHS = [Month(2022, number) for number in range(6, 12)]
WHOLE = "Vốn quỹ còn nguyên vẹn."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path_factory.mktemp("book"), "life_small"))
    yield desk
    desk.book.close()


@pytest.fixture
def own_desk(tmp_path: Path) -> Iterator[Desk]:
    desk = open_for_test(a_replayed_book(tmp_path, "life_small"))
    yield desk
    desk.book.close()


def page(desk: Desk, month: Month | None = None) -> str:
    """The text in the order in which it is written, all of it on one page."""
    document = month_report.make(desk, Paper.MONTH_REPORT, Wanted(month=month))
    assert len(document.sheets) == 1
    return " ".join(run.text for run in document.sheets[0].runs)


def signed(desk: Desk, month: Month, folder: Path) -> MonthlyReport:
    """The report as it stands in the file that the club sends."""
    path = export_month(desk, month, folder, a_key("CLB-0003")).path
    return read_month(verify(path.read_bytes()).parts).report


def figures(report: MonthlyReport) -> Iterator[str]:
    """All that the page must say of a report."""
    counted, lending = report.counted, report.counted.lending
    yield f"{counted.people.total} thành viên"
    yield f"{sum(line.paid > 0 for line in report.dues)} người nộp hội phí"
    if counted.attendance.meetings == 1:
        yield f"{counted.attendance.present} người dự họp"
    for fund in report.funds:
        cash, bank = fund.closing.cash, fund.closing.bank
        yield f"{fund.name} {grouped(cash)} {grouped(bank)} {grouped(cash + bank)}"
    yield f"Đang cho {lending.borrowers} người vay {in_documents(lending.outstanding)}."
    yield f"gốc {in_documents(lending.principal_collected)}, lãi"
    yield f"lãi {in_documents(lending.interest_collected)}."
    yield f"Vốn được cấp ban đầu {in_documents(counted.initial.amount)},"
    own = counted.capital.total - counted.capital.shares - counted.capital.borrowed
    yield f"nay vốn quỹ {in_documents(own)} ("
    yield f"Mã kiểm tra sổ: {report.closing.code}"
    closing = sum(fund.closing.cash + fund.closing.bank for fund in report.funds)
    yield f"cuối tháng còn {in_documents(closing)}."
    lent = next(fund.closing.loans for fund in report.funds if fund.code == LENDING_FUND)
    yield millions(lent)
    if report.dues_collected:
        yield f"Hội phí {grouped(report.dues_collected)}".replace("-", "−")


def without_breaks(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("month", MONTHS, ids=str)
def test_paper_and_signed_file_agree(own_desk: Desk, month: Month, tmp_path: Path) -> None:
    said = without_breaks(page(own_desk, month))

    report = signed(own_desk, month, tmp_path)

    assert [words for words in figures(report) if words not in said] == []


@pytest.mark.parametrize("seed", [3, 8])
def test_paper_and_signed_file_agree_on_lives_that_nobody_planned(
    seed: int, tmp_path: Path
) -> None:
    club = a_sending_club(tmp_path, months=4, seed=seed)
    with club.at_work() as desk:
        for path, number in zip(club.exports("2024-02", "2024-04"), (2, 4), strict=True):
            report = read_month(verify(path.read_bytes()).parts).report
            said = without_breaks(page(desk, Month(2024, number)))
            assert [
                words
                for words in figures(report)
                if words not in said and "Đang cho 0 người" not in words
            ] == []
            lost = report.counted.capital.lost
            assert (WHOLE in said) == (not lost)


def test_without_a_word_it_is_the_last_closed_month(desk: Desk) -> None:
    assert page(desk) == page(desk, Month(2022, 11))
    assert "BÁO CÁO QUỸ THÁNG 11/2022" in page(desk)


def test_a_month_before_any_closing_is_the_last_one_of_the_book(tmp_path: Path) -> None:
    club = a_sending_club(tmp_path, months=0)
    with club.at_work() as desk:
        said = page(desk)

    assert "CHƯA KHÓA SỔ" in said
    assert "Mã kiểm tra sổ" not in said


def test_an_open_month_has_the_figures_of_its_day_and_no_code(own_desk: Desk) -> None:
    spent = {"from": "cash", "area": "health", "amount": 70_000, "text": "Khám bệnh"}
    record_document(own_desk, {"type": "spend", "date": "2022-12-05", "fund": "HD", **spent})

    said = page(own_desk, Month(2022, 12))

    funds = picture(own_desk, Month(2022, 12).last_day).balances.funds
    assert "CHƯA KHÓA SỔ: số liệu đến hết ngày 31/12/2022" in said
    assert "Mã kiểm tra sổ" not in said
    assert "Chăm sóc sức khỏe 70.000 Cộng 70.000" in said
    assert f"Quỹ hoạt động {grouped(funds['HD'].cash)} {grouped(funds['HD'].bank)}" in said


def test_the_page_names_no_member(desk: Desk) -> None:
    club = picture(desk).club
    officers = {officer.name for officer in club.officers}

    for month in MONTHS:
        said = page(desk, month)
        named = {member.name for member in club.members.values() if member.name in said}
        assert named <= officers
        assert not any(code in said for code in (*club.members, *club.loans))


def test_capital_that_was_lost_is_never_called_whole(own_desk: Desk) -> None:
    loan, found = next(
        (code, loan)
        for code, loan in picture(own_desk).balances.loans.items()
        if loan.standing.outstanding
    )
    lost = found.standing.outstanding
    gone = {"loan": loan, "amount": lost, "minutes": "BB-06", "bearer": "TTN"}

    assert WHOLE in page(own_desk)
    record_document(own_desk, {"type": "write_off", "date": "2022-12-31", **gone})

    said = page(own_desk, Month(2022, 12))
    assert WHOLE not in said
    assert f"Đã mất {in_documents(lost)} do xóa nợ" in said


def test_the_chart_has_at_most_a_year_of_months(tmp_path: Path) -> None:
    desk = open_for_test(a_replayed_book(tmp_path, "life_1"))
    said = page(desk)
    months = {f"T{number}" for number in range(1, 13)}
    desk.book.close()

    assert "Quỹ tăng thu nhập 12 tháng qua (triệu đồng)" in said
    assert [word for word in said.split() if word in months].count("T1") == 1
    assert months <= set(said.split())


def test_the_chart_begins_with_the_book(desk: Desk) -> None:
    said = page(desk, Month(2022, 7)).split()

    assert "Quỹ tăng thu nhập 2 tháng qua" in " ".join(said)
    assert ("T6" in said, "T7" in said, "T5" in said, "T8" in said) == (True, True, False, False)


@pytest.mark.parametrize("month", [Month(2022, 5), Month(2026, 2)])
def test_a_month_that_the_book_does_not_reach_is_refused(desk: Desk, month: Month) -> None:
    with pytest.raises(Refused) as refused:
        page(desk, month)

    assert refused.value.code is RefusalCode.NOTHING_TO_PRINT


def test_every_area_that_money_is_spent_on_has_its_row(own_desk: Desk) -> None:
    gift = {"nature": "gift", "source": "mobilised", "amount": 9_000_000, "into": "cash"}
    record_document(own_desk, {"type": "receive", "date": "2022-12-01", "fund": "HD", **gift})
    for number, area in enumerate(Area, 1):
        act = {"from": "cash", "area": area.value, "amount": number * 1_001, "text": "Chi"}
        record_document(own_desk, {"type": "spend", "date": "2022-12-05", "fund": "HD", **act})

    said = page(own_desk, Month(2022, 12))

    assert all(grouped(number * 1_001) in said for number in range(1, len(Area) + 1))
    assert f"Cộng {grouped(55 * 1_001)}" in said


def test_a_count_that_differs_and_vouchers_taken_back_are_told(own_desk: Desk) -> None:
    gift = {"nature": "gift", "source": "mobilised", "amount": 90_000, "into": "cash"}
    mistake = {"type": "receive", "date": "2022-12-01", "fund": "HD", "ref": "nham", **gift}
    back = {"type": "reverse", "date": "2022-12-02", "of": "nham", "reason": "Ghi nhầm"}
    cash = picture(own_desk, Month(2022, 12).last_day).balances.funds["HD"].cash
    record_document(own_desk, mistake)
    record_document(own_desk, back)
    notes = {"1000": cash // 1000 + 1}
    count = {"fund": "HD", "notes": notes, "explanation": "chưa rõ"}
    record_document(own_desk, {"type": "count", "date": "2022-12-05", **count})

    said = without_breaks(page(own_desk, Month(2022, 12)))

    assert "(đã trừ các phiếu bị hủy: PT" in said
    assert "HD 90.000)" in said
    more = (cash // 1000 + 1) * 1000 - cash
    assert f"Kiểm kê Quỹ hoạt động ngày 05/12/2022: thừa {in_documents(more)}." in said
    assert "chưa rõ" not in said  # what explains it may name people: it is not for the board
