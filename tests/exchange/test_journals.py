"""The journals are judged by the programs that they are written for."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from beancount import loader
from beancount.core.data import Balance, Transaction

from books import DATA, a_new_book, a_replayed_book, open_for_test
from lthtgn_desktop.domain.journal_entries import Journal, JournalFormat
from lthtgn_desktop.exchange.journal_names import account_name
from lthtgn_desktop.exchange.journals import heading
from lthtgn_desktop.store import history
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.record import record_document
from lthtgn_desktop.usecases.show_journal import journal

HLEDGER, LEDGER, BEANCOUNT = JournalFormat.HLEDGER, JournalFormat.LEDGER, JournalFormat.BEANCOUNT
OUTSIDE = [HLEDGER, LEDGER, BEANCOUNT]
LIVES = ["life_small", "life_1", "life_long"]

outside = pytest.mark.parametrize("kind", OUTSIDE)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Desk]]:
    folder = tmp_path_factory.mktemp("books")
    desks = {life: open_for_test(a_replayed_book(folder, life)) for life in LIVES}
    yield desks
    for desk in desks.values():
        desk.book.close()


@pytest.fixture(params=LIVES)
def desk(request: pytest.FixtureRequest, desks: dict[str, Desk]) -> Desk:
    return desks[request.param]


@pytest.fixture
def small(desks: dict[str, Desk]) -> Desk:
    return desks["life_small"]


def outside_program(name: str) -> str:
    here = Path(sys.executable).parent
    found = shutil.which(name, path=f"{here}{os.pathsep}{os.environ['PATH']}")
    assert found, f"{name} is not installed; these tests need hledger, ledger and beancount"
    return found


def run(name: str, *arguments: object) -> tuple[int, str]:
    """Run an outside program; return its exit code and everything that it said."""
    done = subprocess.run(
        [outside_program(name), *map(str, arguments)],
        check=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env=os.environ | {"LC_ALL": "C.UTF-8"},
    )
    return done.returncode, done.stdout


def judged(kind: JournalFormat, file: Path) -> tuple[int, str]:
    """Let the program check everything that it can; (0, "") where it has nothing to say."""
    if kind is HLEDGER:
        return run("hledger", "-f", file, "--strict", "check", "ordereddates")
    if kind is LEDGER:
        return run("ledger", "-f", file, "--strict", "--pedantic", "--output", os.devnull, "bal")
    return run("bean-check", file)


def balances(kind: JournalFormat, file: Path) -> dict[str, int]:
    """Every account's balance as the program counts it."""
    if kind is HLEDGER:
        _, said = run("hledger", "-f", file, "bal", "-N", "--flat", "-E", "-O", "csv")
        rows = list(csv.reader(StringIO(said)))[1:]
    elif kind is LEDGER:
        form = "%(account)|%(quantity(scrub(display_total)))\n"
        _, said = run("ledger", "-f", file, "bal", "--flat", "-E", "--no-total", "-F", form)
        rows = [line.split("|") for line in said.splitlines()]
    else:
        return beancount_balances(file)
    return {account: int(amount.removesuffix(" VND")) for account, amount in rows}


def beancount_balances(file: Path) -> dict[str, int]:
    totals: dict[str, int] = {}
    for entry in loader.load_file(str(file))[0]:
        for posting in entry.postings if isinstance(entry, Transaction) else ():
            moved = 0 if posting.units is None else int(posting.units.number or 0)
            totals[posting.account] = totals.get(posting.account, 0) + moved
    return totals


def written(desk: Desk, folder: Path, kind: JournalFormat, to: date | None = None) -> Path:
    file = folder / f"so.{kind}"
    file.write_bytes("".join(journal(desk, kind, to)).encode())
    return file


def ours(desk: Desk, day: date = date.max) -> dict[str, int]:
    with desk.book.reading() as connection:
        sums = history.account_sums(connection, day)
    return {account_name(account.name): amount for account, amount in sums.items()}


@outside
def test_the_program_accepts_the_journal_and_counts_every_account_alike(
    desk: Desk, kind: JournalFormat, tmp_path: Path
) -> None:
    file = written(desk, tmp_path, kind)

    assert judged(kind, file) == (0, "")
    assert balances(kind, file) == ours(desk)


@outside
def test_a_journal_up_to_a_day_holds_that_day_and_nothing_later(
    desk: Desk, kind: JournalFormat, tmp_path: Path
) -> None:
    day = date(2022, 9, 10)

    file = written(desk, tmp_path, kind, day)

    assert judged(kind, file) == (0, "")
    assert balances(kind, file) == ours(desk, day)


@outside
def test_the_program_finds_what_was_expected_of_the_life(
    small: Desk, kind: JournalFormat, tmp_path: Path
) -> None:
    expected = json.loads((DATA / "expected_small.json").read_text("utf-8"))

    counted = balances(kind, written(small, tmp_path, kind, date.fromisoformat(expected["at"])))

    for code, fund in expected["funds"].items():
        assert counted.get(f"Assets:Cash:{code}", 0) == fund["cash"]
        assert counted.get(f"Assets:Bank:{code}", 0) == fund["bank"]
        assert under(counted, f"Assets:Loans:{code}:") == fund["loans"]
        assert -under(counted, f"Equity:Capital:{code}:") == fund["capital"]
    for code, member in expected["members"].items():
        assert -counted.get(f"Income:Dues:HD:{code}", 0) == member["dues_paid"]
    for code, loan in expected["loans"].items():
        assert counted[f"Assets:Loans:TTN:{loan['member']}:{code}"] == loan["outstanding"]


def under(counted: dict[str, int], prefix: str) -> int:
    return sum(amount for account, amount in counted.items() if account.startswith(prefix))


def test_every_closed_month_asserts_every_asset_that_holds_something(desk: Desk) -> None:
    with desk.book.reading() as connection:
        closed = [c.month.last_day for c in history.club_at(connection, date.max).closed]

    said = asserted("".join(journal(desk, HLEDGER)))

    assert sorted(said) == [day.isoformat() for day in closed]
    for day in closed:
        held = {a: n for a, n in ours(desk, day).items() if a.startswith("Assets:")}
        found = said[day.isoformat()]
        assert found.items() <= held.items()
        assert {account for account, amount in held.items() if amount} <= found.keys()
        assert {a for a in held if not a.startswith("Assets:Loans:")} <= found.keys()


def asserted(text: str) -> dict[str, dict[str, int]]:
    """The balances that an hledger journal asserts, by day."""
    entries = [entry.splitlines() for entry in text.split("\n\n") if "Khóa sổ" in entry]
    return {
        head.split()[0]: {line.split()[0]: int(line.split()[4]) for line in lines}
        for head, *lines in entries
    }


def test_beancount_is_asked_on_the_morning_after(small: Desk, tmp_path: Path) -> None:
    entries, _, _ = loader.load_file(str(written(small, tmp_path, BEANCOUNT)))

    found: dict[str, dict[str, int]] = {}
    for entry in entries:
        if isinstance(entry, Balance):
            found.setdefault(str(entry.date), {})[entry.account] = int(entry.amount.number or 0)

    assert list(found) == [f"2022-{month:02}-01" for month in range(7, 13)]
    assert list(found.values()) == list(asserted("".join(journal(small, HLEDGER))).values())


def more_by_one_dong(text: str, every_line: bool) -> str:  # noqa: FBT001 - two kinds of one mistake
    """Change the first entry by one đồng: on both its sides, or on one of them."""
    debit, credit = list(re.finditer(r"(?<=  )-?\d+(?= VND)", text))[:2]
    changed = f"{int(credit[0]) - 1}" if every_line else credit[0]
    return "".join(
        [
            text[: debit.start()],
            f"{int(debit[0]) + 1}",
            text[debit.end() : credit.start()],
            changed,
            text[credit.end() :],
        ]
    )


@outside
@pytest.mark.parametrize("on_both_sides", [True, False])
def test_one_dong_more_is_refused(
    small: Desk, kind: JournalFormat, tmp_path: Path, *, on_both_sides: bool
) -> None:
    file = written(small, tmp_path, kind)
    file.write_text(more_by_one_dong(file.read_text("utf-8"), on_both_sides), "utf-8")

    code, said = judged(kind, file)

    assert code != 0
    assert "balance" in said.lower()


NASTY_CODES = ["m1", "M.1", "M_1", "M-1", "đ1", "X--m1", "M1", "Đ1", "M²", "1"]
NASTY_TEXTS = [
    'Mua "bút"; giấy | mực',
    "(abc) trong ngoặc",
    "* dấu sao",
    "! than",
    "=2020-01-01 = 5 VND",
    "@ 5 {6} [2020-01-01] #thẻ ^liên-kết",
    "hai  dấu cách  ; ghi chú :the: date:1999-01-01, date2:x",
    r"chéo \ ngược \" %(account) $ & ~ `",
    "a:: system(1)",
    "Assets:Cash:HD  5 VND",
    "; đầu dòng",
    "| gạch",
    "'phẩy trên",
]


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = open_for_test(a_new_book(tmp_path_factory.mktemp("nasty"), "nasty"))
    for document in a_nasty_life():
        record_document(desk, document)
    yield desk
    desk.book.close()


def a_nasty_life() -> Iterator[dict[str, object]]:
    """A club whose every code and text is a trap for some program."""
    day: dict[str, object] = {"date": "2024-06-10"}
    place = {"hamlet": "a", "commune": "b", "province": "c"}
    yield day | {"type": "club", "code": "c.1", "name": 'CLB "x" \\ ; | {', **place}
    gift: dict[str, object] = {"type": "receive", "into": "cash", "nature": "gift"}
    gift |= {"source": "other", "amount": 9_000_000}
    yield day | gift | {"fund": "TTN"}
    yield day | gift | {"fund": "HD", "from": NASTY_TEXTS[0]}
    for code in NASTY_CODES:
        yield day | {"type": "fund", "code": code, "name": code}
        yield day | gift | {"fund": code, "nature": "income", "from": f"({code})"}
        yield day | {"type": "join", "member": code, "name": code, "sex": "F", "born": "1955"}
        yield day | lend(code)
        yield day | {"type": "collect", "lines": [{"member": code, "dues": 1_000}]}
    for text in NASTY_TEXTS:
        yield (
            day
            | {"type": "spend", "fund": "HD", "from": "cash", "area": "office"}
            | {
                "amount": 1_000,
                "text": text,
                "ref": text,
            }
        )
    yield {"type": "close", "date": "2024-06-30", "month": "2024-06"}


def lend(code: str) -> dict[str, object]:
    loan = {"type": "lend", "loan": code, "member": code, "fund": "TTN", "from": "cash"}
    terms = {"amount": 500_000, "rate": "0", "months": 5, "method": "none", "principal": "end"}
    return loan | terms | {"purpose": code}


@outside
def test_no_code_and_no_text_misleads_a_program(
    nasty: Desk, kind: JournalFormat, tmp_path: Path
) -> None:
    file = written(nasty, tmp_path, kind)

    counted = balances(kind, file)

    assert judged(kind, file) == (0, "")
    assert counted == ours(nasty)
    assert len([a for a in counted if a.startswith("Assets:Loans:")]) == len(NASTY_CODES)


def test_beancount_reads_every_text_as_it_was_written(nasty: Desk, tmp_path: Path) -> None:
    entries, _, options = loader.load_file(str(written(nasty, tmp_path, BEANCOUNT)))
    spent = [e for e in entries if isinstance(e, Transaction) and e.meta["type"] == "spend"]

    assert [entry.narration for entry in spent] == NASTY_TEXTS
    assert [entry.meta["ref"] for entry in spent] == NASTY_TEXTS
    assert options["title"] == 'c.1 – CLB "x" \\ ; | {'


@pytest.mark.parametrize("kind", [HLEDGER, LEDGER])
def test_no_text_moves_an_entry_to_another_day_or_name(
    nasty: Desk, kind: JournalFormat, tmp_path: Path
) -> None:
    file = written(nasty, tmp_path, kind)
    as_csv = (
        ["-O", "csv"]
        if kind is HLEDGER
        else ["-F", "x,%(date),%(code)\n", "--date-format", "%Y-%m-%d"]
    )

    _, said = run(kind, "-f", file, "reg", "Expenses", *as_csv)

    rows = list(csv.reader(StringIO(said)))[-len(NASTY_TEXTS) :]
    assert {row[1] for row in rows} == {"2024-06-10"}
    assert len({row[2] for row in rows}) == len(NASTY_TEXTS)


def test_all_formats_name_the_accounts_alike(nasty: Desk) -> None:
    rows = list(csv.DictReader(line.strip() for line in journal(nasty, JournalFormat.CSV)))

    assert {row["account"] for row in rows} == ours(nasty).keys()
    assert [row["text"] for row in rows if row["account"] == "Expenses:Office:HD"] == [
        f"'{text}" if text[0] in "=@" else text for text in NASTY_TEXTS
    ]


def test_the_heading_says_whose_book_it_is_and_whether_it_is_real() -> None:
    real = Journal("CLB-1 – Đông", is_practice=False, head_hash="abc", until=date(2024, 6, 30),
                   accounts=(), month_ends=(), entries=iter([]))  # fmt: skip

    assert heading(real) == [
        "Sổ nhật ký: CLB-1 – Đông",
        "Đến hết ngày: 2024-06-30",
        "Mã băm cuối sổ: abc",
    ]
    assert any("THỰC HÀNH" in line for line in heading(real._replace(is_practice=True)))


def test_an_empty_book_gives_an_empty_journal_of_today(tmp_path: Path) -> None:
    desk = open_for_test(a_new_book(tmp_path, "empty"))

    results = [judged(kind, written(desk, tmp_path, kind)) for kind in OUTSIDE]
    desk.book.close()

    assert results == [(0, "")] * 3
