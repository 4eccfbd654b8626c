"""What README and the format's page say is true of the program."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from lthtgn_desktop.cli.commands import COMMANDS
from lthtgn_desktop.domain.acts import CollectLine
from lthtgn_desktop.domain.events import ACT_TYPES

ROOT = Path(__file__).parents[1]
FORMAT = (ROOT / "docs" / "life-format.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")


def row_of(type_name: str) -> str:
    return next(line for line in FORMAT.splitlines() if line.startswith(f"| `{type_name}` |"))


@pytest.mark.parametrize("type_name", ACT_TYPES)
def test_the_formats_page_names_every_key_of_every_event(type_name: str) -> None:
    keys = {field.name.rstrip("_") for field in fields(ACT_TYPES[type_name])}
    if type_name == "collect":
        keys |= {field.name for field in fields(CollectLine)}

    named = set(re.findall(r"`([a-z_]+)`", row_of(type_name)))

    assert keys <= named


def test_the_formats_page_names_no_event_that_is_not() -> None:
    rows = re.findall(r"^\| `([a-z_]+)` \|", FORMAT, re.MULTILINE)

    assert sorted(rows) == sorted(ACT_TYPES)


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_names_every_subcommand(command: str) -> None:
    assert f"`lthtgn {command} " in README


def test_readme_is_short_enough_to_be_read() -> None:
    assert len(README.splitlines()) <= 120


def test_every_picture_that_readme_shows_is_there() -> None:
    pictures = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", README)

    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)
