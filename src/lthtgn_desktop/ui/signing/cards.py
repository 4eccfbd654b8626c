"""The enrolment card as a file: where it goes, what it is called, and what is told of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from lthtgn_desktop.ui.remembered import REPORTS, remember, remembered
from lthtgn_desktop.ui.runner import Runner
from lthtgn_desktop.ui.texts import text
from lthtgn_desktop.ui.widgets.choose_path import choose_folder
from lthtgn_desktop.ui.widgets.task import Parts
from lthtgn_desktop.ui.widgets.written_file import Written, WrittenFile
from lthtgn_desktop.usecases.club_key import KeyInUse
from lthtgn_desktop.usecases.working_day import club_now


class Cards:
    """Asks for folders and shows what was written; `renew` looks at the key again."""

    def __init__(self, runner: Runner, parts: Parts, renew: Callable[[], None]) -> None:
        self._runner = runner
        self._parts = parts
        self._renew = renew

    def ask(self, made: datetime, then: Callable[[Path], object]) -> None:
        """Ask for a folder; `then` is given a path in it that is free, named by club and moment."""
        place = QStandardPaths.StandardLocation.DocumentsLocation
        proposed = remembered(REPORTS, QStandardPaths.writableLocation(place))
        choose_folder(
            self._parts, text("card.folder"), proposed, lambda chosen: then(self._in(chosen, made))
        )

    def show(self, told: str, path: Path, key: KeyInUse | None) -> None:
        """Show a card that was written in place of the task; nothing where it was refused."""
        if key is None:
            return
        while self._parts.count() > 1:
            self._parts.pop()
        self._renew()
        advice = [text("card.send"), text("card.paper")]
        shown = WrittenFile(Written(told, path, advice, key.fingerprint))
        shown.done.connect(self._parts.pop)
        self._parts.push(shown, shown.ends)

    def _in(self, folder: Path, made: datetime) -> Path:
        remember(REPORTS, str(folder))
        club = self._runner.run(club_now)
        code = "" if club is None or club.identity is None else club.identity.code
        name = f"The_{code}_{made:%Y-%m-%d_%H%M}"
        endings = chain([""], (f"_{number}" for number in count(2)))
        paths = (folder / f"{name}{ending}.json" for ending in endings)
        return next(path for path in paths if not path.exists())
