from pathlib import Path

from command_tools import Lthtgn, is_one_sentence


def test_a_member_has_the_figures_that_the_balances_have(book: Path, lthtgn: Lthtgn) -> None:
    balances = lthtgn("balances", book, "--json").document

    for code, expected in balances["members"].items():
        document = lthtgn("member", book, code, "--json").document
        assert {key: document[key] for key in expected} == expected
        loans = {k: loan for k, loan in balances["loans"].items() if loan["member"] == code}
        assert document["loans"] == loans


def test_a_members_dues_are_told_month_by_month(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("member", book, "M004", "--json").document

    months = [month["month"] for month in document["dues"]]
    assert months == [f"2022-{number:02}" for number in range(6, 12)]
    charged = sum(month["charged"] for month in document["dues"])
    covered = sum(month["covered"] for month in document["dues"])
    assert charged - covered == max(0, document["dues_owed"])


def test_everything_that_moved_for_a_member_is_there_with_its_ref(
    book: Path, lthtgn: Lthtgn
) -> None:
    document = lthtgn("member", book, "M001", "--json").document

    assert {payment["date"] for payment in document["payments"]} >= {"2022-06-01", "2022-11-10"}
    assert all(payment["ref"].startswith("e0000") for payment in document["payments"])
    assert all(type(payment["amount"]) is int for payment in document["payments"])


def test_who_left_is_told_too(book: Path, lthtgn: Lthtgn) -> None:
    document = lthtgn("member", book, "M010", "--json").document

    assert (document["joined"], document["left"]) == ("2022-06-01", "2022-11-10")
    assert document["active"] is False


def test_a_person_reads_name_dues_and_loans(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("member", book, "M001")

    assert answer.code == 0
    assert "Dương Hồng Châu" in answer.out
    assert "L0001" in answer.out
    assert "10/06/2022" in answer.out


def test_a_person_reads_it_in_english(book: Path, lthtgn: Lthtgn) -> None:
    assert "Dues: paid 60.000, owed 0" in lthtgn("member", book, "M001", "--lang", "en").out


def test_a_code_that_nobody_has_is_1(book: Path, lthtgn: Lthtgn) -> None:
    answer = lthtgn("member", book, "M999", "--json")

    assert answer.code == 1
    assert is_one_sentence(answer)
    assert "M999" in answer.err
