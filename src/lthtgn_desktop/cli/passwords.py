"""Where a command's password comes from: a file, the surroundings, or the person at the terminal.

Never from the words of the call: those are seen by everybody who lists what is running.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from lthtgn_desktop.cli.command import Call, tell
from lthtgn_desktop.cli.told import Told
from lthtgn_desktop.domain.errors import NotReadable, SurroundingsRefuse
from lthtgn_desktop.domain.secrets import PasswordNeeded

VARIABLE, NEW_VARIABLE = "LTHTGN_PASSWORD", "LTHTGN_NEW_PASSWORD"


class NewPasswordNeeded(Told, PasswordNeeded):
    """A key that follows another is to be locked, and nobody gave a password for it."""

    def __init__(self) -> None:
        super().__init__(
            "Cần mật khẩu cho khóa mới. Ghi vào một tệp và gọi với"
            f" --new-password-file TỆP, hoặc đặt biến {NEW_VARIABLE}.",
            "A password for the new key is needed. Give it by --new-password-file FILE"
            f" or the variable {NEW_VARIABLE}.",
        )


_ASK = ("Mật khẩu khóa ký: ", "Password of the signing key: ")
_ASK_NEW = ("Đặt mật khẩu cho khóa ký: ", "New password for the signing key: ")
_ASK_AGAIN = ("Gõ lại mật khẩu đó: ", "The same once more: ")
_DIFFER = ("Hai lần gõ khác nhau, gõ lại.", "The two differ; once more, please.")
_LONGEST = 4096


def password(call: Call, *, is_new: bool) -> str:
    """Return the password of the signing key; a new one is asked for twice at a terminal.

    Raises `PasswordNeeded` where nobody gives one.
    """
    given = getattr(call.words, "password_file", None)
    return _from_outside(given, VARIABLE) or _asked(call, is_new=is_new)


def new_password(call: Call) -> str:
    """Return the password that a new key gets, which is not that of the key before.

    Raises `NewPasswordNeeded` where nobody gives one.
    """
    given = getattr(call.words, "new_password_file", None)
    try:
        return _from_outside(given, NEW_VARIABLE) or _asked(call, is_new=True)
    except PasswordNeeded as error:
        raise NewPasswordNeeded from error


def _from_outside(file: Path | str | None, variable: str) -> str:
    return _read(Path(file)) if file is not None else os.environ.get(variable, "")


def _read(path: Path) -> str:
    """Return the first line of a password file."""
    try:
        with path.open("rb") as file:
            line = file.read(_LONGEST).split(b"\n", 1)[0]
        text = line.rstrip(b"\r").decode("utf-8-sig")
    except FileNotFoundError as error:
        raise NotReadable("missing", path) from error
    except UnicodeDecodeError as error:
        raise NotReadable("not_text", path) from error
    except OSError as error:
        raise SurroundingsRefuse.because_of(error, path) from error
    if not text:
        raise PasswordNeeded
    return text


def _asked(call: Call, *, is_new: bool) -> str:
    if not sys.stdin.isatty():
        raise PasswordNeeded
    try:
        typed = getpass.getpass(call.language.of(_ASK_NEW if is_new else _ASK))
        while is_new and getpass.getpass(call.language.of(_ASK_AGAIN)) != typed:
            tell(call.language.of(_DIFFER))
            typed = getpass.getpass(call.language.of(_ASK_NEW))
    except EOFError as error:
        raise PasswordNeeded from error
    return typed
