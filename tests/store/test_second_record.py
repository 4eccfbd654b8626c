import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from books import AROUND, open_for_test
from lthtgn_desktop.domain.breaches import BookDamaged, RecordDiffers, SecondRecordFails
from lthtgn_desktop.domain.errors import ClubError
from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.second_record import Line, SecondRecord, folder_of
from lthtgn_desktop.usecases.open_book import open_desk
from lthtgn_desktop.usecases.record import record_document
from store_tools import (
    GIFT,
    a_copy,
    chained_anew,
    codes,
    findings,
    record_files,
    rows,
    spoilt,
    sql,
    told,
    without_second_record,
)


def a_line(number: int, year: int = 2026) -> Line:
    return Line(number, f"{number:064}", Stamp(f"{year}-01-01T08:00:00", "Hòa", "lthtgn"), "{}")


def record_five(book: Path) -> None:
    """Five more gifts, `n0` to `n4`."""
    desk = open_for_test(book)
    for number in range(5):
        record_document(desk, GIFT | {"ref": f"n{number}"})
    desk.book.close()


def raw_lines(book: Path) -> list[bytes]:
    return record_files(book)[-1].read_bytes().splitlines(keepends=True)


def rewrite(book: Path, lines: list[bytes]) -> None:
    record_files(book)[-1].write_bytes(b"".join(lines))


@pytest.fixture
def newer(book: Path, tmp_path: Path) -> Path:
    """The book with five events more than `book` has."""
    copy = a_copy(book, tmp_path, "newer.clb")
    record_five(copy)
    return copy


@pytest.fixture
def put_back(book: Path, newer: Path, tmp_path: Path) -> Path:
    """Yesterday's file of the book, beside today's second record."""
    path = a_copy(newer, tmp_path, "put_back.clb")
    path.write_bytes(book.read_bytes())
    return path


# The files themselves.


def test_a_line_comes_back_as_it_was_appended(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")
    line = a_line(1)._replace(document='{"name":"Hội “người” cao tuổi\\n"}')

    record.append([line])

    assert list(record.lines()) == [line]


def test_a_line_is_one_line_of_plain_text(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")

    record.append([a_line(1)])

    (file,) = record.folder.iterdir()
    assert file.read_text("utf-8") == (
        f'[1,"{1:064}","2026-01-01T08:00:00","Hòa","lthtgn","{{}}"]\n'
    )


def test_every_year_has_a_file_of_its_own(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")

    record.append([a_line(1, 2025), a_line(2, 2026)])

    assert sorted(file.name for file in record.folder.iterdir()) == [
        "nhat-ky-2025.log",
        "nhat-ky-2026.log",
    ]
    assert [line.sequence for line in record.lines()] == [1, 2]


def test_a_clock_that_went_back_does_not_change_the_order(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")

    record.append([a_line(1, 2026)])
    record.append([a_line(2, 1980)])

    assert [line.sequence for line in record.lines()] == [1, 2]


def test_an_empty_record_has_no_lines(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")

    record.append([])

    assert list(record.lines()) == []
    assert not record.folder.exists()


def test_a_line_is_read_however_long_it_is(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")
    long = a_line(2)._replace(document=json.dumps({"text": "ộ" * 200_000}))

    record.append([a_line(1), long])

    assert list(record.lines()) == [a_line(1), long]


def test_a_long_torn_line_is_left_out(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")
    record.append([a_line(1)])
    (file,) = record.folder.iterdir()
    with file.open("ab") as log:
        log.write(b"[2," + b"x" * 300_000)

    assert list(record.lines()) == [a_line(1)]


def test_a_line_after_a_torn_one_begins_on_a_line_of_its_own(tmp_path: Path) -> None:
    record = SecondRecord(tmp_path / "nhat-ky")
    record.append([a_line(1)])
    (file,) = record.folder.iterdir()
    with file.open("ab") as log:
        log.write(a_line(2).text().encode()[:40])

    record.append([a_line(2)])

    assert list(record.lines()) == [a_line(1), a_line(2)]


def test_a_record_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "nhat-ky").write_text("a file where the folder should be")

    with pytest.raises(SecondRecordFails) as failed:
        SecondRecord(tmp_path / "nhat-ky").append([a_line(1)])

    assert failed.value.folder == tmp_path / "nhat-ky"


def test_the_record_stands_beside_its_book() -> None:
    assert folder_of(Path("/so/thon.clb")) == Path("/so/thon.clb.nhat-ky")


# Book and second record.


def test_the_record_holds_every_event_of_the_book(book: Path) -> None:
    desk = open_for_test(book)
    stored = [(n, own, document) for n, _, _, _, document, *_, own in rows(book)["event"]]

    lines = [(line.sequence, line.hash, line.document) for line in desk.book.second.lines()]
    desk.book.close()

    assert lines == stored


def test_the_year_of_a_line_is_that_of_the_clock(book: Path) -> None:
    later = AROUND._replace(clock=lambda: datetime.fromisoformat("2031-05-06T07:08:09"))
    desk = open_desk(book, later)

    record_document(desk, GIFT)
    desk.book.close()

    assert [file.name for file in record_files(book)] == ["nhat-ky-2026.log", "nhat-ky-2031.log"]


def behind_by_one(lines: list[bytes]) -> list[bytes]:
    return lines[:-1]


def torn(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-1], lines[-1][:50]]


def torn_after_its_last_letter(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-1], lines[-1].rstrip()]


def twice(lines: list[bytes]) -> list[bytes]:
    return [*lines, lines[-1]]


def out_of_order(lines: list[bytes]) -> list[bytes]:
    return [*lines[:-2], lines[-1], lines[-2]]


def gone(_lines: list[bytes]) -> list[bytes]:
    return []


HARMLESS = [behind_by_one, torn, torn_after_its_last_letter, twice, out_of_order, gone]


@pytest.mark.parametrize("crash", HARMLESS)
def test_a_record_that_lags_behind_is_no_finding_and_is_made_whole_at_the_next_opening(
    crash: Callable[[list[bytes]], list[bytes]], book: Path
) -> None:
    before = rows(book)
    rewrite(book, crash(raw_lines(book)))

    found = findings(book)
    desk = open_for_test(book)
    lines = {line.sequence: line.document for line in desk.book.second.lines()}
    desk.book.close()

    assert found == []
    assert rows(book) == before
    assert lines == {number: document for number, _, _, _, document, *_ in before["event"]}


def test_a_second_record_that_was_deleted_is_written_anew(book: Path) -> None:
    whole = raw_lines(book)
    record_files(book)[0].unlink()
    without_second_record(book)

    open_for_test(book).book.close()

    assert raw_lines(book) == whole


def test_check_repairs_nothing(book: Path) -> None:
    rewrite(book, behind_by_one(raw_lines(book)))
    before = raw_lines(book)

    findings(book)

    assert raw_lines(book) == before


def test_a_book_that_lacks_its_last_events_is_noticed(put_back: Path) -> None:
    assert codes(put_back) == {"record_longer"}
    assert "số hiệu “n4”" in told(put_back)


def test_a_book_that_lacks_its_last_events_takes_them_back_with_their_own_hashes(
    put_back: Path, newer: Path
) -> None:
    open_for_test(put_back).book.close()

    assert rows(put_back)["event"] == rows(newer)["event"]
    assert rows(put_back)["posting"] == rows(newer)["posting"]
    assert rows(put_back)["voucher"] == rows(newer)["voucher"]
    assert raw_lines(put_back) == raw_lines(newer)
    assert codes(put_back) == set()


@pytest.mark.parametrize("crash", [twice, out_of_order, torn_after_its_last_letter])
def test_events_are_taken_back_from_a_record_that_two_programs_wrote(
    crash: Callable[[list[bytes]], list[bytes]], put_back: Path, newer: Path
) -> None:
    rewrite(put_back, crash(raw_lines(put_back)))

    open_for_test(put_back).book.close()

    assert rows(put_back)["event"] == rows(newer)["event"]
    assert codes(put_back) == set()


def test_everything_is_taken_back_into_the_book_as_it_was_new(
    full_book: Path, tmp_path: Path
) -> None:
    copy = a_copy(full_book, tmp_path)
    with spoilt(copy) as by_hand:
        for table in ("report", "voucher", "closed_month", "posting", "event", "account"):
            by_hand.execute(sql("DELETE FROM", table))

    open_for_test(copy).book.close()

    assert {**rows(copy), "report": []} == {**rows(full_book), "report": []}
    assert codes(copy) == set()


def test_a_line_whose_event_was_altered_is_not_taken_back(put_back: Path) -> None:
    before = rows(put_back)
    lines = raw_lines(put_back)
    lines[77:] = [line.replace(b"70000", b"90000") for line in lines[77:]]
    rewrite(put_back, lines)

    with pytest.raises(RecordDiffers) as differs:
        open_for_test(put_back)

    assert differs.value.sequence == 78
    assert rows(put_back) == before
    assert raw_lines(put_back) == lines


@pytest.fixture
def rewritten(newer: Path) -> Path:
    """A book whose last event was altered by somebody who counted all hashes anew."""
    with spoilt(newer) as by_hand:
        by_hand.execute(
            "UPDATE event SET document = replace(document, '70000', '90000') WHERE sequence = 82"
        )
        by_hand.execute("UPDATE posting SET amount = 90000 WHERE sequence = 82 AND amount > 0")
        by_hand.execute("UPDATE posting SET amount = -90000 WHERE sequence = 82 AND amount < 0")
        by_hand.execute("UPDATE voucher SET amount = 90000 WHERE sequence = 82")
    chained_anew(newer)
    return newer


def test_a_book_that_was_rewritten_whole_differs_from_its_record(rewritten: Path) -> None:
    assert codes(rewritten) == {"record_differs"}
    assert "số 82" in told(rewritten)


def test_a_book_that_differs_from_its_record_is_not_opened_and_neither_is_changed(
    rewritten: Path,
) -> None:
    before, record_before = rows(rewritten), raw_lines(rewritten)

    with pytest.raises(BookDamaged):
        open_for_test(rewritten)

    assert rows(rewritten) == before
    assert raw_lines(rewritten) == record_before


def test_only_the_record_notices_a_book_that_was_rewritten_whole(rewritten: Path) -> None:
    record_files(rewritten)[0].unlink()

    assert codes(rewritten) == set()


def test_an_event_is_saved_though_its_record_fails_and_that_is_said(book: Path) -> None:
    desk = open_for_test(book)
    (file,) = record_files(book)
    file.unlink()
    file.mkdir()

    with pytest.raises(SecondRecordFails):
        record_document(desk, GIFT | {"ref": "moi"})
    desk.book.close()
    file.rmdir()
    open_for_test(book).book.close()

    assert rows(book)["event"][-1][1] == "moi"
    assert json.loads(raw_lines(book)[-1])[0] == 78
    assert len(raw_lines(book)) == 78
    assert codes(book) == set()


def test_a_flipped_bit_in_the_record_never_changes_the_book(book: Path, tmp_path: Path) -> None:
    before, content = rows(book), record_files(book)[-1].read_bytes()
    changed = []

    for step, position in enumerate(range(0, len(content), len(content) // 60)):
        flipped = bytearray(content)
        flipped[position] ^= 1 << step % 8
        copy = a_copy(book, tmp_path, f"{position}.clb")
        record_files(copy)[-1].write_bytes(flipped)
        with suppress(ClubError):  # refused, with a sentence
            open_for_test(copy).book.close()
        if rows(copy) != before:
            changed.append(position)

    assert changed == []
