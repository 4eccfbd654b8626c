import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from books import DATA
from command_tools import (
    CLUB,
    HEADER,
    NEW,
    VIETNAMESE,
    Answer,
    Lthtgn,
    a_life,
    in_a_process_of_its_own,
    is_one_sentence,
    pipe_of,
    started,
)
from lthtgn_desktop.cli.command import exit_code
from lthtgn_desktop.cli.commands import COMMANDS, Command
from lthtgn_desktop.domain.breaches import BookDamaged, RecordDiffers, SecondRecordFails
from lthtgn_desktop.domain.errors import (
    ClubError,
    FileExists,
    LineRefused,
    NotALife,
    NotReadable,
    RefusalCode,
    Refused,
    SurroundingsRefuse,
)
from lthtgn_desktop.store.tables import SCHEMA_VERSION
from store_tools import a_copy, a_shelf, rows, somebody_who_may_only_look

SMALL = DATA / "life_small.jsonl"

# Every command that works on a book which is there already; BOOK stands for it.
LOOKING = {
    "life": ["life", "BOOK"],
    "check": ["check", "BOOK"],
    "balances": ["balances", "BOOK", "--json"],
    "ledger": ["ledger", "BOOK", "--format", "csv"],
    "member": ["member", "BOOK", "M001"],
    "sheet": ["sheet", "BOOK", "CLB-0003/20221110/1/8"],
}
WRITING = {
    "close": ["close", "BOOK", "--month", "2022-12"],
    "export": ["export", "BOOK", "--month", "2022-11", "--out", "FOLDER"],
    "replay": ["replay", "LIFE", "BOOK"],
    "card": ["card", "BOOK", "-o", "CARD", "--force"],
}
ON_A_BOOK = LOOKING | WRITING
NEEDING_A_BOOK = LOOKING | {name: WRITING[name] for name in ("close", "export", "card")}
on_a_book = pytest.mark.parametrize("words", ON_A_BOOK.values(), ids=ON_A_BOOK)
needing_a_book = pytest.mark.parametrize("words", NEEDING_A_BOOK.values(), ids=NEEDING_A_BOOK)

WRONG_WORDS = [
    "nothing",
    "demo",
    "demo BOOK --members 4",
    "demo BOOK --months 0",
    "demo BOOK --seed x",
    "new BOOK",
    "new BOOK --code C --name N --hamlet H --commune X",
    "new BOOK --code C --name N --hamlet H --commune X --province P --opened 2022-02-30",
    "replay LIFE",
    "replay LIFE BOOK MORE",
    "life",
    "life BOOK -o",
    "check",
    "check BOOK --month 2022-12",
    "balances BOOK --at 30/11/2022",
    "balances BOOK --at",
    "ledger BOOK",
    "ledger BOOK --format gnucash",
    "ledger BOOK --format csv --to 2022-11-31",
    "member BOOK",
    "schedule",
    "words",
    "words mười",
    "words 1,5",
    "close BOOK",
    "close BOOK --month 2022-13",
    "close BOOK --month 12/2022",
    "export BOOK --month 2022-11",
    "export BOOK --out FOLDER",
    "--lang",
    "--lang fr check BOOK",
]


def filled_in(words: list[str], book: Path, folder: Path) -> list[object]:
    life = folder / "viec.jsonl"
    meeting = {"type": "meeting", "date": "2023-01-05", "attended": ["M001"]}
    life.write_text(a_life(meeting), "utf-8")
    places: dict[str, object] = {"BOOK": book, "FOLDER": folder, "LIFE": life}
    places["CARD"] = folder / "clb.the"
    return [places.get(word, word) for word in words]


# 0: done.


@on_a_book
def test_a_command_that_did_its_work_returns_0_and_says_nothing_on_standard_error(
    words: list[str], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn(*filled_in(words, book, tmp_path))

    assert (answer.code, answer.err) == (0, "")
    assert answer.out != ""


# 1: not all right.


@on_a_book
def test_a_book_that_was_tampered_with_is_refused_and_left_alone(
    words: list[str], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("DROP TRIGGER event_no_update")
    before = book.read_bytes()

    answer = lthtgn(*filled_in(words, book, tmp_path))

    assert answer.code == 1
    assert "event_no_update" in answer.out + answer.err
    assert book.read_bytes() == before


# 2: the call is wrong.


@pytest.mark.parametrize("words", WRONG_WORDS)
def test_a_call_that_is_not_right_is_2_and_says_where_to_look(words: str, lthtgn: Lthtgn) -> None:
    answer = lthtgn(*words.split())

    assert answer.code == 2
    assert is_one_sentence(answer)
    assert answer.err.startswith("Lệnh chưa đúng: ")
    assert "--help" in answer.err


def test_no_command_shortens_the_name_of_an_option(book: Path, lthtgn: Lthtgn) -> None:
    assert lthtgn("balances", book, "--js").code == 2


# 3: not readable, or not ours.


@needing_a_book
def test_a_missing_book_is_3_and_is_not_made(
    words: list[str], tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn(*filled_in(words, tmp_path / "thieu.clb", tmp_path))

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "thieu.clb" in answer.err
    assert not (tmp_path / "thieu.clb").exists()


@on_a_book
@pytest.mark.parametrize("content", ["", "thư gửi Hội", "SQLite format 3\x00" + "x" * 100])
def test_a_file_that_is_no_book_is_3_and_left_alone(
    content: str, words: list[str], tmp_path: Path, lthtgn: Lthtgn
) -> None:
    other = tmp_path / "thu.clb"
    other.write_text(content)

    answer = lthtgn(*filled_in(words, other, tmp_path))

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "không phải sổ của chương trình này" in answer.err
    assert other.read_text() == content


@on_a_book
def test_a_folder_in_the_place_of_a_book_is_3(
    words: list[str], tmp_path: Path, lthtgn: Lthtgn
) -> None:
    (tmp_path / "so.clb").mkdir()

    answer = lthtgn(*filled_in(words, tmp_path / "so.clb", tmp_path))

    assert answer.code == 3
    assert is_one_sentence(answer)


@on_a_book
def test_a_book_of_a_newer_program_is_3_and_left_alone_byte_for_byte(
    words: list[str], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    with closing(sqlite3.connect(book)) as newer:
        newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = book.read_bytes()

    answer = lthtgn(*filled_in(words, book, tmp_path))

    assert answer.code == 3
    assert is_one_sentence(answer)
    assert "mới hơn" in answer.err
    assert book.read_bytes() == before


@on_a_book
def test_a_book_that_is_broken_is_3_or_1_and_never_a_traceback(
    words: list[str], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    content = book.read_bytes()
    book.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))

    answer = lthtgn(*filled_in(words, book, tmp_path))

    assert answer.code in {1, 3}
    assert "Traceback" not in answer.err
    assert answer.out + answer.err != ""


# 4: the surroundings refuse.


@pytest.mark.parametrize("words", LOOKING.values(), ids=LOOKING)
def test_a_book_that_may_not_be_written_can_be_looked_at(
    words: list[str], small_book: Path, lthtgn: Lthtgn
) -> None:
    with a_shelf() as shelf:
        book = a_copy(small_book, shelf)
        calls = filled_in(words, book, shelf)

        with somebody_who_may_only_look(shelf):
            answer = lthtgn(*calls)

    assert (answer.code, answer.err) == (0, "")


@pytest.mark.parametrize("words", WRITING.values(), ids=WRITING)
def test_a_book_that_may_not_be_written_is_4_and_left_alone(
    words: list[str], small_book: Path, lthtgn: Lthtgn
) -> None:
    with a_shelf() as shelf:
        book = a_copy(small_book, shelf)
        calls = filled_in(words, book, shelf)

        with somebody_who_may_only_look(shelf):
            answer = lthtgn(*calls)

        assert rows(book) == rows(small_book)
    assert answer.code == 4
    assert is_one_sentence(answer)


@on_a_book
def test_a_book_that_may_not_be_read_is_4(
    words: list[str], small_book: Path, lthtgn: Lthtgn
) -> None:
    with a_shelf() as shelf:
        book = a_copy(small_book, shelf)
        book.chmod(0)
        calls = filled_in(words, book, shelf)

        with somebody_who_may_only_look(shelf):
            answer = lthtgn(*calls)

    assert answer.code == 4
    assert is_one_sentence(answer)


MAKING = {
    "new": ["new", "BOOK", *NEW],
    "demo": ["demo", "BOOK", "--members", "5", "--months", "1"],
    "replay": ["replay", str(SMALL), "BOOK"],
    "life": ["life", "THERE", "-o", "BOOK"],
    "ledger": ["ledger", "THERE", "--format", "csv", "-o", "BOOK"],
    "export": ["export", "THERE", "--month", "2022-11", "--out", "BOOK"],
}
making = pytest.mark.parametrize("words", MAKING.values(), ids=MAKING)


@making
def test_a_file_in_a_folder_that_is_not_there_is_4(
    words: list[str], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    places = {"BOOK": tmp_path / "usb" / "moi", "THERE": book}

    answer = lthtgn(*(places.get(word, word) for word in words))

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert not (tmp_path / "usb").exists()
    assert f"“{tmp_path / 'usb'}" in answer.err
    assert ".part" not in answer.err


@making
def test_a_file_in_a_folder_that_may_not_be_written_is_4_and_leaves_nothing(
    words: list[str], small_book: Path, lthtgn: Lthtgn
) -> None:
    with a_shelf() as shelf, a_shelf() as full:
        places = {"BOOK": full, "THERE": a_copy(small_book, shelf)}
        if words[0] != "export":
            places["BOOK"] = full / "moi"

        with somebody_who_may_only_look(full):
            answer = lthtgn(*(places.get(word, word) for word in words))

        assert list(full.iterdir()) == []
    assert answer.code == 4
    assert is_one_sentence(answer)


def test_what_nobody_foresaw_is_4_and_one_sentence(
    lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_command = Command("json", "loads", COMMANDS["words"].words, ("", ""))
    monkeypatch.setitem(COMMANDS, "words", no_command)

    answer = lthtgn("words", "5")

    assert answer.code == 4
    assert is_one_sentence(answer)
    assert "TypeError" in answer.err


# Windows has no SIGINT that one process can send to another.
@pytest.mark.skipif(os.name != "posix", reason="an interruption as Linux has it")
def test_an_interruption_is_4_and_no_traceback(tmp_path: Path) -> None:
    with started("replay", "-", tmp_path / "a.clb", "--ack") as process:
        pipe_of(process.stdin).write(a_life(CLUB).encode())
        pipe_of(process.stdin).flush()
        pipe_of(process.stdout).readline()
        time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate()

    assert process.returncode == 4
    assert b"Traceback" not in said


CODES: list[tuple[ClubError, int]] = [
    (Refused(RefusalCode.REF_TAKEN), 1),
    (LineRefused(3, Refused(RefusalCode.REF_TAKEN)), 1),
    (BookDamaged(Path("so.clb"), []), 1),
    (RecordDiffers(Path("so.clb"), 3), 1),
    (FileExists(Path("so.clb")), 2),
    (NotALife("no_header", 1), 3),
    (NotReadable("missing", Path("so.clb")), 3),
    (SurroundingsRefuse("disk_full", Path("so.clb")), 4),
    (SecondRecordFails(Path("so.clb.nhat-ky")), 4),
]


@pytest.mark.parametrize(("error", "code"), CODES, ids=[type(e).__name__ for e, _ in CODES])
def test_every_kind_of_error_has_its_exit_code(error: ClubError, code: int) -> None:
    assert exit_code(error) == code


# The languages.


def a_missing_book(lthtgn: Lthtgn, *words: str) -> str:
    answer = lthtgn(*words)
    assert answer.code == 3
    assert is_one_sentence(answer)
    return answer.err


def test_it_speaks_vietnamese(lthtgn: Lthtgn) -> None:
    assert VIETNAMESE.search(a_missing_book(lthtgn, "check", "no.clb"))


@pytest.mark.parametrize(
    "words",
    [
        ["check", "no.clb", "--lang", "en"],
        ["--lang", "en", "check", "no.clb"],
        ["check", "--lang=en", "no.clb"],
    ],
)
def test_it_speaks_english_when_it_is_asked_to(words: list[str], lthtgn: Lthtgn) -> None:
    said = a_missing_book(lthtgn, *words)

    assert said == "The file “no.clb” is not there. Look at its name, or plug in the USB stick.\n"


def test_the_surroundings_can_ask_for_english(
    lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTHTGN_LANG", "en")

    assert not VIETNAMESE.search(a_missing_book(lthtgn, "check", "no.clb"))
    assert VIETNAMESE.search(a_missing_book(lthtgn, "check", "no.clb", "--lang", "vi"))


def test_a_language_that_nobody_knows_is_vietnamese(
    lthtgn: Lthtgn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTHTGN_LANG", "fr")

    assert VIETNAMESE.search(a_missing_book(lthtgn, "check", "no.clb"))


def test_a_wrong_call_is_told_in_english_too(lthtgn: Lthtgn) -> None:
    answer = lthtgn("check", "--lang", "en")

    assert answer.code == 2
    assert answer.err == (
        "The call is not right: the following arguments are required: BOOK."
        " See: lthtgn check --help\n"
    )


@on_a_book
def test_what_is_reported_is_said_in_english_when_asked(
    words: list[str], book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    answer = lthtgn(*filled_in(words, book, tmp_path), "--lang", "en")

    assert (answer.code, answer.err) == (0, "")


# What a call finds around it.


def loaded_by(*calls: list[object]) -> set[str]:
    """The packages that are loaded once all these calls were made, each of them with success."""
    script = (
        "import json, sys\n"
        "from lthtgn_desktop.cli.command import run\n"
        "codes = [run(words) for words in json.loads(sys.argv[1])]\n"
        "assert set(codes) == {0}, codes\n"
        "sys.stderr.write(json.dumps(sorted({name.split('.')[0] for name in sys.modules})))\n"
    )
    words = [sys.executable, "-c", script, json.dumps([[str(w) for w in call] for call in calls])]
    done = subprocess.run(words, check=True, capture_output=True, encoding="utf-8")
    return set(json.loads(done.stderr))


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    vector = json.loads((DATA / "loan_vectors.json").read_text("utf-8"))["vectors"][0]
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(vector), "utf-8")
    return path


def test_no_command_needs_a_screen(book: Path, tmp_path: Path, spec: Path) -> None:
    calls = [filled_in(words, book, tmp_path) for words in ON_A_BOOK.values()]
    calls += [["words", "5"], ["schedule", spec], ["new", tmp_path / "new.clb", *NEW]]
    calls += [["demo", tmp_path / "demo.clb", "--members", "5", "--months", "1"]]
    calls += [["verify", tmp_path / "BC_CLB-0003_2022-11_0001.xlsx"]]
    calls += [["print", book, "card", "-o", tmp_path / "the.pdf"], ["settings", book]]
    calls += [["passbook", book, "show", "--member", "M001"]]
    calls += [["support", book, "-o", tmp_path / "support.txt"]]
    register, period = tmp_path / "xa.hoi", ["--period", "2022-11", "--out", tmp_path]
    own = ["--code", "X", "--name", "Hội", "--level", "commune"]
    calls += [["association", "new", register, *own]]
    calls += [["association", "enrol", register, tmp_path / "clb.the"]]
    calls += [["association", "import", register, tmp_path / "BC_CLB-0003_2022-11_0001.xlsx"]]
    calls += [["association", "status", register], ["association", "report", register, *period]]

    like_verify_and_card = {"answer", "handover"}  # they share their modules
    assert {call[0] for call in calls} | like_verify_and_card == set(COMMANDS)
    assert "PySide6" not in loaded_by(*calls)


def test_what_needs_no_book_loads_no_database_and_no_excel(spec: Path) -> None:
    loaded = loaded_by(["words", "5000"], ["schedule", spec])

    assert loaded.isdisjoint({"sqlalchemy", "alembic", "openpyxl", "reportlab", "PySide6"})


def test_what_works_on_a_book_that_is_there_loads_no_migrations(book: Path, tmp_path: Path) -> None:
    loaded = loaded_by(*(filled_in(words, book, tmp_path) for words in ON_A_BOOK.values()))

    assert "alembic" not in loaded


def test_only_a_report_loads_excel(book: Path, tmp_path: Path) -> None:
    used = [*LOOKING.values(), WRITING["replay"], ["close", "BOOK", "--month", "2022-12"]]

    loaded = loaded_by(*(filled_in(words, book, tmp_path) for words in used))

    assert loaded.isdisjoint({"alembic", "openpyxl", "reportlab"})


def test_the_version_is_told() -> None:
    answer = in_a_process_of_its_own("--version")

    assert answer.code == 0
    assert answer.out.startswith("lthtgn ")


@pytest.mark.parametrize("words", ["--help", "--version", "check --help", "--lang en --help"])
def test_what_the_parser_answers_itself_is_done_and_raises_nothing(
    words: str, lthtgn: Lthtgn
) -> None:
    answer = lthtgn(*words.split())

    assert (answer.code, answer.err) == (0, "")
    assert answer.out != ""


def test_help_in_english_is_in_english(lthtgn: Lthtgn) -> None:
    assert not VIETNAMESE.search(lthtgn("--lang", "en", "--help").out)


@pytest.mark.parametrize("language", [0, 1])
def test_help_names_every_command_in_the_language_of_the_call(language: int) -> None:
    answer = in_a_process_of_its_own("--lang", ("vi", "en")[language], "--help")

    assert answer.code == 0
    assert all(name in answer.out for name in COMMANDS)
    assert COMMANDS["check"].does[language] in answer.out


def test_a_machine_that_knows_only_ascii_is_spoken_to_in_utf_8() -> None:
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}

    answer = in_a_process_of_its_own("words", "5", env=plain)

    assert answer == Answer(0, "Năm đồng\n", "")


def test_output_that_the_disk_refuses_is_4() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no disk that is always full")  # Linux alone has the device
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "lthtgn_desktop", "words", "5"]
        done = subprocess.run(command, check=False, stdout=full, stderr=subprocess.PIPE)

    assert done.returncode == 4
    assert done.stderr.count(b"\n") == 1


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    with started("words", *["5"] * 20_000) as process:
        pipe_of(process.stdout).readline()
        pipe_of(process.stdout).close()
        said = pipe_of(process.stderr).read()

    assert (process.returncode, said) == (0, b"")


def test_a_call_never_reads_a_password_from_its_own_words(lthtgn: Lthtgn, book: Path) -> None:
    assert lthtgn("check", book, "--password", "bí mật").code == 2


def test_a_command_writes_nothing_beside_the_book(
    book: Path, tmp_path: Path, lthtgn: Lthtgn
) -> None:
    before = {path.name for path in tmp_path.iterdir()} | {"viec.jsonl"}

    for words in LOOKING.values():
        lthtgn(*filled_in(words, book, tmp_path))

    assert {path.name for path in tmp_path.iterdir()} == before


def test_looking_does_not_change_the_book(book: Path, tmp_path: Path, lthtgn: Lthtgn) -> None:
    before = book.read_bytes()

    for words in LOOKING.values():
        lthtgn(*filled_in(words, book, tmp_path))

    assert book.read_bytes() == before


def test_a_life_file_needs_its_header() -> None:
    assert a_life().encode() == HEADER.encode()
