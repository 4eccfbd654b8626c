import errno
import hashlib
import os
import shutil
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Never

import pytest
from openpyxl import load_workbook
from sqlalchemy.exc import OperationalError

from books import MIGRATIONS, NOW, a_replayed_book, open_for_test
from keys_for_tests import a_key, a_locked_key
from lthtgn_desktop.domain.breaches import ReportDisagrees
from lthtgn_desktop.domain.errors import FileExists, RefusalCode, Refused, SurroundingsRefuse
from lthtgn_desktop.domain.file_forms import NO_FILE
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.exchange.received import receive
from lthtgn_desktop.exchange.signing.verify import verify
from lthtgn_desktop.store import reports
from lthtgn_desktop.store.reports import SentReport
from lthtgn_desktop.store.second_record import folder_of
from lthtgn_desktop.usecases import send_report
from lthtgn_desktop.usecases.check_book import check
from lthtgn_desktop.usecases.desk import Desk
from lthtgn_desktop.usecases.send_report import Sent, export_month

LAST = Month(2022, 11)
KEY = a_key("CLB-0003")
FIRST_NAME = "BC_CLB-0003_2022-11_0001.xlsx"


@pytest.fixture(scope="session")
def replayed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_replayed_book(tmp_path_factory.mktemp("book"), "life_small")


@pytest.fixture
def book(replayed: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "book.clb"
    shutil.copyfile(replayed, copy)
    shutil.copytree(folder_of(replayed), folder_of(copy))
    return copy


@pytest.fixture
def desk(book: Path) -> Iterator[Desk]:
    desk = open_for_test(book)
    yield desk
    desk.book.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def noted(desk: Desk) -> list[SentReport]:
    with desk.book.reading() as connection:
        return reports.all_sent(connection)


def contents(sent: Sent) -> dict[str, list[tuple[object, ...]]]:
    workbook = load_workbook(BytesIO(sent.path.read_bytes()))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in workbook.worksheets}


def test_a_closed_month_is_written_and_noted(desk: Desk, folder: Path) -> None:
    sent = export_month(desk, LAST, folder, KEY)

    assert sent == (folder / FIRST_NAME, 1)
    content = sent.path.read_bytes()
    written = ("2026-01-01T08:00:00", FIRST_NAME, hashlib.sha256(content).hexdigest(), "")
    file_id, signer = verify(content).id, KEY.certificate.fingerprint
    assert noted(desk) == [SentReport(1, "2022-11", *written, file_id, signer)]


def test_the_report_is_signed_by_the_key_and_names_it(desk: Desk, folder: Path) -> None:
    sent = export_month(desk, LAST, folder, KEY)

    received = receive(sent.path.read_bytes())
    assert received.verified.signer == KEY.certificate
    assert received.verified.signed_at == NOW.astimezone(UTC)
    assert received.named_key == shown(KEY.certificate.fingerprint)


def test_each_report_names_the_file_before_it(desk: Desk, folder: Path) -> None:
    paths = [export_month(desk, month, folder, KEY).path for month in (LAST, Month(2022, 6))]

    first, second = (receive(path.read_bytes()) for path in paths)
    assert (first.envelope.number, first.envelope.previous) == (1, NO_FILE)
    assert (second.envelope.number, second.envelope.previous) == (2, first.verified.id)


def test_the_file_can_only_be_looked_at(desk: Desk, folder: Path) -> None:
    sent = export_month(desk, LAST, folder, KEY)

    assert stat.S_IMODE(sent.path.stat().st_mode) == 0o444


def test_nothing_else_is_left_in_the_folder(desk: Desk, folder: Path) -> None:
    export_month(desk, LAST, folder, KEY)

    assert [path.name for path in folder.iterdir()] == [FIRST_NAME]


def test_the_same_month_again_has_the_same_figures_and_the_next_number(
    desk: Desk, folder: Path
) -> None:
    first, second = export_month(desk, LAST, folder, KEY), export_month(desk, LAST, folder, KEY)

    assert (first.number, second.number) == (1, 2)
    assert second.path.name == "BC_CLB-0003_2022-11_0002.xlsx"
    old, new = contents(first), contents(second)
    data, other_data = old.pop("_data"), new.pop("_data")
    assert data != other_data
    pairs = zip(old.pop("Bìa"), new.pop("Bìa"), strict=True)
    changed = [(before, after) for before, after in pairs if before != after]
    assert [(before[3], after[3]) for before, after in changed] == [("0001", "0002")]
    assert old == new


def test_reports_are_a_chain_that_proves(desk: Desk, folder: Path, book: Path) -> None:
    for month in (LAST, Month(2022, 6), LAST):
        export_month(desk, month, folder, KEY)

    sent = noted(desk)

    assert [(one.number, one.month) for one in sent] == [
        (1, "2022-11"),
        (2, "2022-06"),
        (3, "2022-11"),
    ]
    assert [one.previous_hash for one in sent] == ["", sent[0].hash, sent[1].hash]
    desk.book.close()
    assert check(book, MIGRATIONS).findings == []


def test_the_same_book_month_number_and_key_give_the_same_bytes(
    replayed: Path, tmp_path: Path
) -> None:
    written = []
    for name in ("one", "two"):
        place = tmp_path / name
        place.mkdir()
        copy = place / "book.clb"
        shutil.copyfile(replayed, copy)
        desk = open_for_test(copy)
        written.append(export_month(desk, LAST, place, KEY).path.read_bytes())
        desk.book.close()

    assert written[0] == written[1]


def test_every_closed_month_of_a_book_agrees_with_itself(desk: Desk, folder: Path) -> None:
    months = [Month(2022, number) for number in range(6, 12)]

    assert [export_month(desk, month, folder, KEY).number for month in months] == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("month", [Month(2022, 12), Month(2022, 5), Month(1999, 1)])
def test_an_open_month_is_refused(desk: Desk, folder: Path, month: Month) -> None:
    with pytest.raises(Refused) as refused:
        export_month(desk, month, folder, KEY)

    assert refused.value.code is RefusalCode.MONTH_NOT_CLOSED
    assert refused.value.details == {"month": month}
    assert list(folder.iterdir()) == []


def test_figures_that_a_recount_does_not_give_are_never_sent(
    desk: Desk, folder: Path, book: Path
) -> None:
    with closing(sqlite3.connect(book)) as connection:
        connection.execute("DROP TRIGGER posting_no_update")
        connection.execute(
            "UPDATE posting SET amount = amount + 1000 WHERE sequence ="
            " (SELECT max(sequence) FROM event WHERE type = 'collect')"
            " AND line IN (1, 2)"
        )
        connection.commit()

    with pytest.raises(ReportDisagrees) as disagrees:
        export_month(desk, LAST, folder, KEY)

    assert disagrees.value.month == LAST
    assert "HD.cash" in disagrees.value.figures
    assert list(folder.iterdir()) == []
    assert noted(desk) == []


def test_a_missing_folder_is_told_and_nothing_is_noted(desk: Desk, folder: Path) -> None:
    with pytest.raises(SurroundingsRefuse) as refused:
        export_month(desk, LAST, folder / "not here", KEY)

    assert refused.value.code == "no_folder"
    assert not (folder / "not here").exists()
    assert noted(desk) == []


def test_a_folder_without_rights_is_told_and_nothing_is_noted(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain_open = Path.open

    def refusing(path: Path, mode: str = "r") -> IO[Any]:  # rights do not bind root
        if "x" in mode:
            raise PermissionError(errno.EACCES, "no")
        return plain_open(path, mode)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refusing)
        with pytest.raises(SurroundingsRefuse) as refused:
            export_month(desk, LAST, folder, KEY)

    assert refused.value.code == "not_writable"
    assert list(folder.iterdir()) == []
    assert noted(desk) == []


def test_a_full_disk_leaves_nothing_behind(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> Never:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(SurroundingsRefuse) as refused:
            export_month(desk, LAST, folder, KEY)

    assert refused.value.code == "disk_full"
    assert list(folder.iterdir()) == []
    assert noted(desk) == []


def test_a_disk_that_gives_back_something_else_is_told(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def only_half(path: Path, pieces: list[bytes]) -> None:
        path.write_bytes(pieces[0][:1000])

    monkeypatch.setattr(send_report, "write_whole", only_half)

    with pytest.raises(SurroundingsRefuse) as refused:
        export_month(desk, LAST, folder, KEY)

    assert refused.value.code == "disk_error"
    assert list(folder.iterdir()) == []
    assert noted(desk) == []


def test_a_file_that_cannot_be_read_back_is_told(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(send_report, "write_whole", lambda _path, _pieces: None)

    with pytest.raises(SurroundingsRefuse):
        export_month(desk, LAST, folder, KEY)

    assert noted(desk) == []


def test_a_note_that_fails_takes_the_file_away(
    desk: Desk, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_connection: object, _sent: object) -> Never:
        raise OperationalError("INSERT", {}, OSError(errno.EIO, "gone"))

    with monkeypatch.context() as patch:
        patch.setattr(reports, "add", fails)
        with pytest.raises(SurroundingsRefuse):
            export_month(desk, LAST, folder, KEY)

    assert list(folder.iterdir()) == []
    assert export_month(desk, LAST, folder, KEY).number == 1


def test_a_file_of_the_same_name_is_left_as_it_is(desk: Desk, folder: Path) -> None:
    (folder / FIRST_NAME).write_bytes(b"of somebody else")

    with pytest.raises(FileExists) as exists:
        export_month(desk, LAST, folder, KEY)

    assert exists.value.path == folder / FIRST_NAME
    assert (folder / FIRST_NAME).read_bytes() == b"of somebody else"
    assert noted(desk) == []


def test_a_folder_of_the_same_name_is_told(desk: Desk, folder: Path) -> None:
    (folder / FIRST_NAME).mkdir()

    with pytest.raises(SurroundingsRefuse) as refused:
        export_month(desk, LAST, folder, KEY)

    assert refused.value.code == "is_folder"
    assert noted(desk) == []


def test_another_file_under_the_number_is_never_joined_by_a_second(
    desk: Desk, folder: Path
) -> None:
    other = folder / "BC_CLB-0003_2022-06_0001.xlsx"
    other.write_bytes(b"of a book that was put back since")

    with pytest.raises(FileExists) as exists:
        export_month(desk, LAST, folder, KEY)

    assert exists.value.path == other
    assert [path.name for path in folder.iterdir()] == [other.name]


def test_what_a_crash_left_before_the_note_is_taken_up(
    replayed: Path, desk: Desk, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "other.clb"
    shutil.copyfile(replayed, copy)
    crashed = open_for_test(copy)
    left = export_month(crashed, LAST, folder, KEY)
    (note,) = noted(crashed)
    crashed.book.close()
    content = left.path.read_bytes()

    again = export_month(desk, LAST, folder, KEY)

    assert again == left
    assert left.path.read_bytes() == content
    assert noted(desk) == [note]


def test_what_another_key_left_is_never_taken_up(
    replayed: Path, desk: Desk, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "other.clb"
    shutil.copyfile(replayed, copy)
    other = open_for_test(copy)
    left = export_month(other, LAST, folder, a_key("người khác"))
    other.book.close()

    with pytest.raises(FileExists) as exists:
        export_month(desk, LAST, folder, KEY)

    assert exists.value.path == left.path
    assert noted(desk) == []


def test_what_was_changed_since_is_never_taken_up(
    replayed: Path, desk: Desk, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "other.clb"
    shutil.copyfile(replayed, copy)
    crashed = open_for_test(copy)
    left = export_month(crashed, LAST, folder, KEY)
    crashed.book.close()
    left.path.chmod(0o600)
    load_workbook(left.path).save(left.path)

    with pytest.raises(FileExists):
        export_month(desk, LAST, folder, KEY)

    assert noted(desk) == []


def test_a_process_that_is_killed_after_the_file_leaves_what_the_next_export_takes_up(
    book: Path, folder: Path, tmp_path: Path
) -> None:
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    where = os.pathsep.join(path for path in sys.path if path)
    command = [sys.executable, str(script), str(book), str(folder)]
    (tmp_path / "key.p12").write_bytes(a_locked_key("CLB-0003"))

    done = subprocess.run(
        [*command, str(tmp_path / "key.p12")],
        check=False,
        capture_output=True,
        env=os.environ | {"PYTHONPATH": where},
    )

    assert done.returncode == -signal.SIGKILL, done.stderr
    (left,) = folder.iterdir()
    content = left.read_bytes()
    desk = open_for_test(book)
    assert noted(desk) == []
    assert export_month(desk, LAST, folder, KEY) == (left, 1)
    assert left.read_bytes() == content
    assert len(noted(desk)) == 1
    desk.book.close()


KILLED = """
import os, signal, sys
from pathlib import Path

from books import open_for_test
from keys_for_tests import PASSWORD
from lthtgn_desktop.domain.month import Month
from lthtgn_desktop.exchange.signing.keys import unlocked
from lthtgn_desktop.store import reports
from lthtgn_desktop.usecases.send_report import export_month

reports.add = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
book, folder, key = map(Path, sys.argv[1:])
export_month(open_for_test(book), Month(2022, 11), folder, unlocked(key.read_bytes(), PASSWORD))
"""


def test_while_another_program_writes_in_the_book_nothing_is_sent(
    book: Path, desk: Desk, folder: Path
) -> None:
    with closing(sqlite3.connect(book, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(SurroundingsRefuse) as refused:
            export_month(desk, LAST, folder, KEY)
        other.execute("ROLLBACK")

    assert refused.value.code == "in_use"
    assert list(folder.iterdir()) == []
    assert export_month(desk, LAST, folder, KEY).number == 1
