from pathlib import Path

from command_tools import Lthtgn


def test_the_supporters_file_is_written_once(book: Path, lthtgn: Lthtgn, tmp_path: Path) -> None:
    output = tmp_path / "ho-tro.txt"

    first = lthtgn("support", book, "-o", output)
    again = lthtgn("support", book, "-o", output)

    assert (first.code, first.err) == (0, "")
    assert "check: whole" in output.read_text("utf-8")
    assert again.code == 2


def test_a_missing_book_is_not_readable(lthtgn: Lthtgn, tmp_path: Path) -> None:
    assert lthtgn("support", tmp_path / "none.clb", "-o", tmp_path / "x.txt").code == 3
