import sys
from argparse import Namespace
from io import StringIO
from pathlib import Path

import pytest

from keys_for_tests import PASSWORD
from lthtgn_desktop.cli.command import Call, exit_code
from lthtgn_desktop.cli.passwords import NewPasswordNeeded, new_password, password
from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.domain.secrets import PasswordNeeded
from lthtgn_desktop.messages import Language


class Terminal(StringIO):
    """A person at a terminal."""

    def isatty(self) -> bool:
        return True


def a_call(**words: object) -> Call:
    return Call(Namespace(**words), Language.VIETNAMESE)


@pytest.fixture
def nobody_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LTHTGN_PASSWORD")


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Let a person type these; returns what was asked."""
    asked: list[str] = []
    left = iter(answers)

    def ask(prompt: str) -> str:
        asked.append(prompt)
        answer = next(left, None)
        if answer is None:
            raise EOFError
        return answer

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", ask)
    return asked


def test_the_password_comes_from_the_surroundings() -> None:
    assert password(a_call(), is_new=False) == PASSWORD


def test_a_password_file_goes_before_the_surroundings(tmp_path: Path) -> None:
    file = tmp_path / "mat khau.txt"
    file.write_text("mật khẩu khác\n", "utf-8")

    assert password(a_call(password_file=str(file)), is_new=False) == "mật khẩu khác"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"abc", "abc"),
        (b"abc\n", "abc"),
        (b"abc\r\n", "abc"),
        (b"\xef\xbb\xbfabc\r\n", "abc"),
        (b" a b \nsecond line", " a b "),
    ],
)
def test_only_the_first_line_of_a_password_file_counts(
    content: bytes, said: str, tmp_path: Path
) -> None:
    (tmp_path / "p").write_bytes(content)

    assert password(a_call(password_file=tmp_path / "p"), is_new=False) == said


@pytest.mark.usefixtures("nobody_says")
@pytest.mark.parametrize("content", [b"", b"\n", b"\nabc"])
def test_an_empty_first_line_is_no_password(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(content)

    with pytest.raises(PasswordNeeded):
        password(a_call(password_file=tmp_path / "p"), is_new=False)


def test_a_password_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(b"\xff\xfe")

    for name in ("p", "gone"):
        with pytest.raises(NotReadable):
            password(a_call(password_file=tmp_path / name), is_new=False)
    with pytest.raises(SurroundingsRefuse):
        password(a_call(password_file=tmp_path), is_new=False)


@pytest.mark.usefixtures("nobody_says")
def test_where_nobody_gives_one_it_is_needed() -> None:
    with pytest.raises(PasswordNeeded) as needed:
        password(a_call(), is_new=False)

    assert exit_code(needed.value) == 4


@pytest.mark.usefixtures("nobody_says")
def test_at_a_terminal_a_known_password_is_asked_for_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = typed(monkeypatch, "abc")

    assert password(a_call(), is_new=False) == "abc"
    assert asked == ["Mật khẩu khóa ký: "]


@pytest.mark.usefixtures("nobody_says")
def test_at_a_terminal_a_new_password_is_typed_twice_until_both_are_the_same(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = typed(monkeypatch, "abc", "abd", "abc", "abc")

    assert password(a_call(), is_new=True) == "abc"
    assert len(asked) == 4
    assert capsys.readouterr() == ("", "Hai lần gõ khác nhau, gõ lại.\n")


@pytest.mark.usefixtures("nobody_says")
def test_who_leaves_the_terminal_gives_no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    for is_new in (True, False):
        typed(monkeypatch)
        with pytest.raises(PasswordNeeded):
            password(a_call(), is_new=is_new)


# The password of the one who takes over


def test_the_new_holder_has_a_password_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "moi.txt"
    file.write_text("từ tệp")
    monkeypatch.setenv("LTHTGN_NEW_PASSWORD", "từ biến")

    assert new_password(a_call()) == "từ biến"
    assert new_password(a_call(new_password_file=file)) == "từ tệp"


def test_the_old_password_does_not_stand_in_for_the_new_one(tmp_path: Path) -> None:
    (tmp_path / "moi.txt").touch()

    for words in ({}, {"new_password_file": tmp_path / "moi.txt"}):
        with pytest.raises(NewPasswordNeeded) as needed:
            new_password(a_call(**words))
        assert exit_code(needed.value) == 4
        for sentence in needed.value.sentences:
            assert "LTHTGN_NEW_PASSWORD" in sentence
            assert "--new-password-file" in sentence
