import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from zipfile import ZipFile

import pytest

from books import AROUND, DATA, MIGRATIONS, a_new_book, open_for_test
from lthtgn_desktop.domain.breaches import BookDamaged
from lthtgn_desktop.domain.errors import FileExists, NotReadable, SurroundingsRefuse
from lthtgn_desktop.store import migrate, reports, tables
from lthtgn_desktop.store.book import schema_version
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.usecases.open_book import make_book, open_desk
from lthtgn_desktop.usecases.show_figures import picture
from lthtgn_desktop.usecases.surroundings import Surroundings
from store_tools import a_copy, codes, rows, tables_of

STAMP = Stamp("2026-01-01T08:00:00", "Hòa", "lthtgn 0.1.0")
NEXT = tables.SCHEMA_VERSION + 1
MIGRATION = f'''"""Members get a note of their own."""

from alembic import op

revision = "{NEXT:04}"
down_revision = "{tables.SCHEMA_VERSION:04}"


def upgrade() -> None:
    op.execute("CREATE TABLE note (member TEXT NOT NULL, text TEXT NOT NULL) STRICT")
    {{more}}
'''

Later = Callable[..., Surroundings]


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Later:
    """The program as it will be with one migration more; `more` is what that one does besides."""

    def later_program(more: str = "pass", *, tells_its_schema: bool = True) -> Surroundings:
        folder = tmp_path / "migrations"
        shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        file = folder / "versions" / f"{NEXT:04}_note.py"
        file.write_text(MIGRATION.format(more=more), "utf-8")
        monkeypatch.setattr(tables, "SCHEMA_VERSION", NEXT)
        if tells_its_schema:
            with (folder / "book_schema.sql").open("a", encoding="utf-8") as schema:
                schema.write("-- table note\n")
                schema.write(
                    "CREATE TABLE note (member TEXT NOT NULL, text TEXT NOT NULL) STRICT;;\n"
                )
        return AROUND._replace(migrations=folder)

    return later_program


def the_files(book: Path) -> set[str]:
    return {path.name for path in book.parent.iterdir() if path.name != "migrations"}


def schema_of(book: Path) -> str:
    with closing(sqlite3.connect(book)) as connection:
        found = connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1"
        ).fetchall()
    return "".join(f"-- {name}\n{sql};;\n" for name, sql in found)


# From nothing to a book.


def test_the_schema_that_travels_with_the_program_is_what_the_migrations_make(
    tmp_path: Path,
) -> None:
    assert schema_of(a_new_book(tmp_path, "new")) == (MIGRATIONS / "book_schema.sql").read_text()


def test_a_new_book_holds_nothing_but_its_own_row(tmp_path: Path) -> None:
    migrate.make(tmp_path / "new.clb", MIGRATIONS, STAMP, practice=True)

    found = rows(tmp_path / "new.clb")
    ((one, book_id, practice, created_at, program),) = found.pop("book")
    assert (one, practice, created_at, program) == (1, 1, STAMP.at, STAMP.program)
    assert len(str(book_id)) == 36
    assert set(map(len, found.values())) == {0}


def test_every_book_has_its_own_number(tmp_path: Path) -> None:
    one, two = a_new_book(tmp_path, "one"), a_new_book(tmp_path, "two")

    assert rows(one)["book"][0][1] != rows(two)["book"][0][1]


def test_a_new_book_leaves_nothing_else_behind(tmp_path: Path) -> None:
    a_new_book(tmp_path, "new")

    assert [path.name for path in tmp_path.iterdir()] == ["new.clb"]


def test_making_a_book_leaves_a_file_of_that_name_alone(tmp_path: Path) -> None:
    path = tmp_path / "thu.clb"
    path.write_text("thư gửi Hội")

    with pytest.raises(FileExists):
        make_book(path, AROUND)

    assert path.read_text() == "thư gửi Hội"


def test_a_new_book_does_not_take_up_the_second_record_of_one_that_is_gone(
    book: Path,
) -> None:
    book.unlink()

    make_book(book, AROUND)
    open_for_test(book).book.close()

    assert rows(book)["event"] == []
    assert f"{book.name}.nhat-ky.1" in the_files(book)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SurroundingsRefuse) as refused:
        make_book(tmp_path / "usb" / "so.clb", AROUND)

    assert refused.value.code == "no_folder"


# From an older book to one of this program.


def test_an_older_book_is_upgraded_when_it_is_opened_and_the_old_one_is_kept(
    book: Path, later: Later
) -> None:
    before, old = rows(book), book.read_bytes()
    around = later("op.execute(\"INSERT INTO note VALUES ('M001', 'mới')\")")

    open_desk(book, around).book.close()

    assert schema_version(book) == NEXT
    assert rows(book) == before | {"note": [("M001", "mới")]}
    kept = book.with_name(f"{book.name}.v{tables.SCHEMA_VERSION - 1}.bak")
    assert schema_version(kept) == NEXT - 1
    assert rows(kept) == before
    assert len(kept.read_bytes()) == len(old)


def test_an_upgraded_book_still_agrees_with_its_second_record(book: Path, later: Later) -> None:
    around = later()

    desk = open_desk(book, around)
    lines = [line.hash for line in desk.book.second.lines()]
    desk.book.close()

    assert [row[9] for row in rows(book)["event"]] == lines


def test_an_upgrade_leaves_only_the_old_book_behind(book: Path, later: Later) -> None:
    before = the_files(book)

    open_desk(book, later()).book.close()

    assert the_files(book) == before | {f"{book.name}.v{NEXT - 1}.bak"}


def test_a_kept_book_is_never_written_over(book: Path, later: Later) -> None:
    kept = book.with_name(f"{book.name}.v{NEXT - 1}.bak")
    kept.write_text("bản cũ hơn")

    open_desk(book, later()).book.close()

    assert kept.read_text() == "bản cũ hơn"
    assert f"{book.name}.v{NEXT - 1}-2.bak" in the_files(book)


FAILING = {
    "an error of the database": "op.execute('INSERT INTO nowhere VALUES (1)')",
    "an error of its own": "raise ZeroDivisionError",
    "a lock of the book": "op.execute('DELETE FROM event')",
}


@pytest.mark.parametrize("more", FAILING.values(), ids=FAILING.keys())
def test_a_migration_that_fails_leaves_the_book_as_it_was(
    more: str, book: Path, later: Later
) -> None:
    before, files = book.read_bytes(), the_files(book)
    around = later(more)

    with pytest.raises(Exception, match=r".*"):
        open_desk(book, around)

    assert book.read_bytes() == before
    assert the_files(book) == files


LOSING = {
    "a lock": "op.execute('DROP TRIGGER event_no_update')",
    "rows": "op.execute('DROP TRIGGER voucher_no_delete'); op.execute('DELETE FROM voucher')",
    "nothing, but its schema was not written down": "op.execute('CREATE TABLE b (a)')",
}


@pytest.mark.parametrize("more", LOSING.values(), ids=LOSING.keys())
def test_a_migration_after_which_the_book_does_not_hold_leaves_it_as_it_was(
    more: str, book: Path, later: Later
) -> None:
    before, files = book.read_bytes(), the_files(book)
    around = later(more)

    with pytest.raises(BookDamaged):
        open_desk(book, around)

    assert book.read_bytes() == before
    assert the_files(book) == files


def test_a_book_that_is_damaged_is_not_upgraded(book: Path, later: Later) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("DROP TRIGGER event_no_update")
    before = book.read_bytes()

    with pytest.raises(BookDamaged):
        open_desk(book, later())

    assert book.read_bytes() == before


def test_check_does_not_upgrade(book: Path, later: Later) -> None:
    later()
    before = book.read_bytes()

    with pytest.raises(NotReadable) as refused:
        codes(book)

    assert refused.value.code == "older"
    assert book.read_bytes() == before


def test_a_database_without_a_version_is_no_book(book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        by_hand.execute("PRAGMA user_version = 0")

    with pytest.raises(NotReadable) as refused:
        open_for_test(book)

    assert refused.value.code == "not_a_book"


def test_a_copy_for_upgrading_takes_in_what_a_crash_left_half_done(
    book: Path, tmp_path: Path, later: Later
) -> None:
    before = rows(book)
    with closing(sqlite3.connect(book, isolation_level=None)) as writer:
        writer.executescript("PRAGMA journal_mode = truncate; PRAGMA cache_size = 1; BEGIN;")
        writer.executemany(
            "INSERT INTO account VALUES (?, ?, 'Income', 'HD', '')",
            [(1000 + n, f"Income:HD:{n:0900}") for n in range(200)],
        )
        crashed = a_copy(book, tmp_path, "crashed.clb")
        journal = book.with_name(f"{book.name}-journal").read_bytes()
        crashed.with_name("crashed.clb-journal").write_bytes(journal)
        writer.execute("ROLLBACK")

    open_desk(crashed, later()).book.close()

    assert rows(crashed) == before | {"note": []}


def test_only_the_note_of_alembic_is_no_table_of_ours(book: Path) -> None:
    with closing(sqlite3.connect(book)) as by_hand:
        found = by_hand.execute("SELECT version_num FROM alembic_version").fetchall()
        names = tables_of(by_hand)

    assert found == [(f"{tables.SCHEMA_VERSION:04}",)]
    assert len(names) == len(tables.metadata.tables) + 1


# Books of released schemas, as their programs left them.


def test_a_book_of_schema_1_is_brought_up_to_date_with_its_unsigned_report(tmp_path: Path) -> None:
    with ZipFile(DATA / "book_v1.zip") as archive:
        archive.extractall(tmp_path)
    path = tmp_path / "book_v1.clb"

    desk = open_desk(path, AROUND)
    with desk.book.reading() as connection:
        (sent,) = reports.all_sent(connection)
    figures = picture(desk).balances.as_document()["funds"]
    desk.book.close()

    assert (schema_version(path), codes(path)) == (tables.SCHEMA_VERSION, set())
    assert (sent.file_name, sent.file_id) == ("BC_CLB-0003_2022-11_0001.xlsx", "")
    assert figures == json.loads((DATA / "expected_small.json").read_text())["funds"]


def test_a_book_of_schema_2_is_brought_up_to_date_with_its_key_and_its_report(
    tmp_path: Path,
) -> None:
    with ZipFile(DATA / "book_v2.zip") as archive:
        archive.extractall(tmp_path)
    path = tmp_path / "book_v2.clb"
    before = rows(path)

    desk = open_desk(path, AROUND)
    figures = picture(desk).balances.as_document()["funds"]
    desk.book.close()

    assert schema_version(path.with_name("book_v2.clb.v2.bak")) == 2
    assert (schema_version(path), codes(path)) == (tables.SCHEMA_VERSION, set())
    added: dict[str, list[object]] = {
        "paper_setting": [],
        "passbook": [],
        "passbook_line": [],
        "draft": [],
    }
    assert rows(path) == before | added
    assert (len(before["signing_key"]), len(before["report"])) == (1, 1)
    assert figures == json.loads((DATA / "expected_small.json").read_text())["funds"]


def test_a_book_of_schema_3_is_brought_up_to_date_with_its_passbooks_and_its_wishes(
    tmp_path: Path,
) -> None:
    with ZipFile(DATA / "book_v3.zip") as archive:
        archive.extractall(tmp_path)
    path = tmp_path / "book_v3.clb"
    before = rows(path)

    open_desk(path, AROUND).book.close()

    assert schema_version(path.with_name("book_v3.clb.v3.bak")) == 3
    assert (schema_version(path), codes(path)) == (tables.SCHEMA_VERSION, set())
    assert rows(path) == before | {"draft": []}
    assert (len(before["passbook"]), len(before["paper_setting"])) == (1, 1)
