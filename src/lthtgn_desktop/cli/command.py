"""Running one subcommand: from the words of the call to the exit code."""

from __future__ import annotations

import argparse
import contextlib
import importlib
import io
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lthtgn_desktop import __version__, folders
from lthtgn_desktop.cli.arguments import Words, old_password, with_negatives
from lthtgn_desktop.cli.commands import COMMANDS, SIGNING
from lthtgn_desktop.cli.told import NobodyReads, ThereAlready, Told, WrongCall
from lthtgn_desktop.domain.breaches import SecondRecordFails
from lthtgn_desktop.domain.errors import (
    ClubError,
    FileExists,
    NotALife,
    NotReadable,
    SurroundingsRefuse,
)
from lthtgn_desktop.domain.secrets import PasswordNeeded, WrongPassword
from lthtgn_desktop.messages import Language, language_from, sentence
from lthtgn_desktop.usecases.surroundings import Surroundings

DONE, NOT_RIGHT, WRONG, NOT_OURS, SURROUNDINGS = range(5)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a subcommand: its words, the language, and what it finds around it."""

    words: argparse.Namespace
    language: Language

    @property
    def around(self) -> Surroundings:
        """Return the clock, the person and the program's own folder."""
        return Surroundings(datetime.now, folders.person(), folders.migrations())

    def say(self, vietnamese: str, english: str) -> None:
        """Print a line in the language of the call."""
        print(vietnamese if self.language is Language.VIETNAMESE else english)

    def progress(self, text: str) -> None:
        """Show how far long work is, where somebody can see it."""
        if sys.stderr.isatty():
            print(f"\r{text}", end="", file=sys.stderr, flush=True)


def run(words: Sequence[str]) -> int:
    """Run a subcommand; returns the exit code, and never raises."""
    language = language_from(os.environ, _language_option(words))
    _speak_plainly()
    code = _outcome(words, language)
    try:
        sys.stdout.flush()
    except OSError:
        _drop_output()  # else Python tries again on its way out, and has its own exit code
    return code


def _outcome(words: Sequence[str], language: Language) -> int:
    try:
        return _run(words, language)
    except ClubError as error:
        return _told(error, language)
    except BrokenPipeError:
        return DONE  # whoever read our output has seen enough
    except KeyboardInterrupt:
        return SURROUNDINGS
    except OSError as error:
        return _told(SurroundingsRefuse.because_of(error, _place_of(error)), language)
    except Exception as error:  # noqa: BLE001 - the last line of defence: never a traceback
        return _unforeseen(error, language)


def _speak_plainly() -> None:
    """Let output be UTF-8 with plain line ends on every system, and never fail over a letter.

    A stream that is closed, or that the system does not give, leads nowhere.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def _drop_output() -> None:
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: Sequence[str], language: Language) -> int:
    parser = _parser(language)
    try:
        found = parser.parse_args(with_negatives(words))
    except SystemExit:  # argparse has answered --help or --version itself
        sys.stdout.flush()
        return DONE
    if found.command is None:
        parser.error("the following arguments are required: COMMAND")
    chosen = COMMANDS[found.command]
    function = getattr(importlib.import_module(chosen.module), chosen.function)
    try:
        code = function(Call(found, language))
    except FileExists as exists:
        if getattr(found, "force", True):  # nothing more can be said in this call
            raise
        raise ThereAlready(exists.path) from None
    sys.stdout.flush()
    return int(code)


def _parser(language: Language) -> Words:
    english = language is Language.ENGLISH
    about = (
        "Sổ quỹ câu lạc bộ Liên thế hệ tự giúp nhau",
        "The books of an intergenerational self-help club",
    )
    parser = Words(prog="lthtgn", description=about[english], allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"lthtgn {__version__}")
    parser.add_argument("--lang", choices=[str(language) for language in Language])
    subparsers = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=Words)
    for name, command in COMMANDS.items():
        does = command.does[english]
        words = subparsers.add_parser(name, help=does, description=does, allow_abbrev=False)
        words.add_argument("--lang", choices=list(Language), default=argparse.SUPPRESS)
        words.is_english = english
        old_password(words, is_used=name in SIGNING)
        command.words(words)
    return parser


def _language_option(words: Sequence[str]) -> str | None:
    """Return what stands after `--lang`, before the words are really read."""
    for place, word in enumerate(words):
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and place + 1 < len(words):
            return words[place + 1]
    return None


def _told(error: ClubError, language: Language) -> int:
    if isinstance(error, Told):
        text = error.sentences[language is Language.ENGLISH]
    else:
        text = sentence(error, language)
    tell(text)
    return exit_code(error)


def tell(text: str) -> None:
    """Say a sentence on standard error, where that still leads somewhere."""
    with contextlib.suppress(OSError):
        print(text, file=sys.stderr, flush=True)


def exit_code(error: ClubError) -> int:
    """Return the exit code of what went wrong (contract, section 2)."""
    if isinstance(error, (WrongCall, FileExists)):
        return WRONG
    if isinstance(error, (NotReadable, NotALife)):
        return NOT_OURS
    if isinstance(error, _SURROUNDINGS):
        return SURROUNDINGS
    return NOT_RIGHT


_SURROUNDINGS = (
    SurroundingsRefuse,
    SecondRecordFails,
    NobodyReads,
    PasswordNeeded,
    WrongPassword,
)


def _place_of(error: OSError) -> Path:
    return Path(str(error.filename or "."))


def _unforeseen(error: Exception, language: Language) -> int:
    kind = type(error).__name__
    text = (
        f"Có việc chưa lường trước ({kind}); sổ vẫn còn nguyên. Chạy `lthtgn check` rồi báo lại.",
        f"Something unforeseen happened ({kind}); the book is as it was. Run `lthtgn check`.",
    )
    tell(text[language is Language.ENGLISH])
    return SURROUNDINGS
