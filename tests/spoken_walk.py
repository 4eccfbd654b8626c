"""Drives the program through AT-SPI alone, as a screen reader does; run by the system's Python.

Started in a session bus of its own: `dbus-run-session python3 spoken_walk.py PYTHON BOOK`. Tells
in its last line, as one JSON object, what was found: the controls of each screen as [role, name],
and what was read.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator

import gi  # type: ignore[import-not-found] # it comes with the system

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found] # noqa: E402 - after its version

_LONGEST = 12.0


def nodes(top: Atspi.Accessible) -> Iterator[Atspi.Accessible]:
    """Yield everything that is shown under something."""
    for place in range(top.get_child_count()):
        child = top.get_child_at_index(place)
        if child is not None and child.get_state_set().contains(Atspi.StateType.SHOWING):
            yield child
            if child.get_role() is not Atspi.Role.TABLE:
                yield from nodes(child)


def until(find: Callable[[], object]) -> object:
    """Return what is found, as soon as it is."""
    end = time.monotonic() + _LONGEST
    while not (found := find()):
        if time.monotonic() > end:
            shown = the_program()
            raise SystemExit(str(controls(shown) if shown else "no program"))
        time.sleep(0.1)
    return found


def the_program() -> Atspi.Accessible | None:
    """Return the program, once it has said hello."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        one = desktop.get_child_at_index(place)
        if one is not None and one.get_name() == "lthtgn":
            return one
    return None


def controls(program: Atspi.Accessible) -> list[list[str]]:
    """Return role and name of everything that is shown."""
    return [[node.get_role_name(), node.get_name()] for node in nodes(program)]


def button(program: Atspi.Accessible, words: str) -> Atspi.Accessible | None:
    """Return the first button with these words."""
    for node in nodes(program):
        if node.get_role() is Atspi.Role.PUSH_BUTTON and words in node.get_name():
            return node
    return None


def press(program: Atspi.Accessible, words: str) -> None:
    """Press a button by its name."""
    found = until(lambda: button(program, words))
    Atspi.Action.do_action(found, 0)  # a button's first action is to be pressed
    time.sleep(0.3)


def is_home(program: Atspi.Accessible) -> bool:
    """Go back by one step, unless there is none."""
    back = button(program, "‹")
    if back is not None:
        Atspi.Action.do_action(back, 0)
    return back is None


def first_row(program: Atspi.Accessible) -> list[str]:
    """Return the cells of the first line of the list that is shown."""
    table = next((node for node in nodes(program) if node.get_role() is Atspi.Role.TABLE), None)
    if table is None:
        return []
    columns = range(Atspi.Table.get_n_columns(table))
    return [Atspi.Table.get_accessible_at(table, 0, column).get_name() for column in columns]


def main(python: str, book: str, opens: str, *ways: str) -> None:
    """Walk over the screens, then open the first member's page and read it."""
    process = subprocess.Popen([python, "-m", "lthtgn_desktop", book])
    try:
        program = until(the_program)
        until(lambda: button(program, ways[0]))
        told: dict[str, object] = {"home": controls(program)}
        for way in ways:
            press(program, way)
            told[way] = controls(program)
            if way == ways[0]:
                told["row"] = first_row(program)
                press(program, opens)
                told["opened"] = controls(program)
            until(lambda: is_home(program))
        sys.stdout.write(f"\n{json.dumps(told)}\n")
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
