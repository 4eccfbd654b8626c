from pathlib import Path

import pytest

from command_tools import Lthtgn, is_one_sentence
from store_tools import codes, rows


def test_a_month_is_closed(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("close", book, "--month", "2022-12")

    assert (answer.code, answer.err) == (0, "")
    assert rows(book)["closed_month"][-1][0] == "2022-12"
    assert codes(book) == set()


def test_closing_tells_month_and_ref(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("close", book, "--month", "2022-12", "--json").document

    assert document == {"month": "2022-12", "ref": "lt000077"}


@pytest.mark.parametrize("month", ["2022-11", "2023-01", "2022-05"])
def test_a_month_whose_turn_it_is_not_is_1_and_changes_nothing(
    month: str, book: Path, lthtgn: Lthtgn
) -> None:
    before = rows(book)

    answer = lthtgn("close", book, "--month", month)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert rows(book) == before


def test_a_report_is_written_under_the_name_of_club_month_and_number(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    document = lthtgn("export", book, "--month", "2022-11", "--out", tmp_path, "--json").document

    path = tmp_path / "BC_CLB-0003_2022-11_0001.xlsx"
    signer = lthtgn("verify", path, "--json").document["signer"]
    assert document == {
        "file": str(path),
        "sequence": 1,
        "fingerprint": signer["fingerprint"],
    }


def test_a_report_says_to_whoever_wrote_it_how_to_send_it(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    said = lthtgn("export", book, "--month", "2022-11", "--out", tmp_path).out.splitlines()

    path = tmp_path / "BC_CLB-0003_2022-11_0001.xlsx"
    key = lthtgn("verify", path, "--json").document["signer"]["fingerprint"]
    assert said == [
        f"Đã lập báo cáo {path}",
        f"Mã khóa: {key}",
        "Gửi đúng tệp này; không mở và lưu lại bằng Excel.",
    ]


def test_without_a_password_nothing_is_signed(
    book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LTHTGN_PASSWORD")

    answer = lthtgn("export", book, "--month", "2022-11", "--out", tmp_path)

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "LTHTGN_PASSWORD" in answer.err
    assert rows(book)["signing_key"] == rows(book)["report"] == []


def test_with_a_wrong_password_nothing_is_signed(
    book: Path, tmp_path: Path, lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    lthtgn("card", book, "-o", tmp_path / "clb.the")
    monkeypatch.setenv("LTHTGN_PASSWORD", "khác")

    answer = lthtgn("export", book, "--month", "2022-11", "--out", tmp_path)

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert list(tmp_path.glob("*.xlsx")) == []
    assert rows(book)["report"] == []


def test_a_month_that_is_sent_again_has_a_new_number(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    for month in ("2022-11", "2022-11", "2022-10"):
        assert lthtgn("export", book, "--month", month, "--out", tmp_path).code == 0

    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == [
        "BC_CLB-0003_2022-10_0003.xlsx",
        "BC_CLB-0003_2022-11_0001.xlsx",
        "BC_CLB-0003_2022-11_0002.xlsx",
    ]
    assert codes(book) == set()


def test_a_month_that_is_open_is_1_and_writes_nothing(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn("export", book, "--month", "2022-12", "--out", tmp_path)

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert list(tmp_path.glob("*.xlsx")) == []
    assert rows(book)["report"] == []


def test_a_report_that_cannot_be_written_uses_up_no_number(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    lthtgn("export", book, "--month", "2022-11", "--out", tmp_path / "usb")

    document = lthtgn("export", book, "--month", "2022-11", "--out", tmp_path, "--json").document

    assert document["sequence"] == 1


def test_a_person_is_told_in_either_language(book: Path, lthtgn: Lthtgn) -> None:
    assert lthtgn("close", book, "--month", "2022-12").out == "Đã khóa sổ tháng 2022-12\n"
    said = lthtgn("close", book, "--month", "2023-01", "--lang", "en").out
    assert said == "Closed 2023-01\n"
