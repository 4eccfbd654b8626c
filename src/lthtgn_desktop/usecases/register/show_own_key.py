"""The association's key as it is shown: who holds it, its fingerprint, and its card again."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import register_keys
from lthtgn_desktop.usecases.register.desk import RegisterDesk
from lthtgn_desktop.usecases.register.own_key import Successor, card_in_use, replace_key


class OwnKeyShown(NamedTuple):
    """The key that signs now; `made_at` in ISO 8601."""

    person: str
    fingerprint: str
    made_at: str


def own_key_in_use(desk: RegisterDesk) -> OwnKeyShown | None:
    """Return the key that signs now, or None where none was needed yet."""
    with desk.register.reading() as connection:
        keys = register_keys.own(connection)
    if not keys:
        return None
    return OwnKeyShown(keys[-1].person, shown(keys[-1].fingerprint), keys[-1].made_at)


def kept_card_into(desk: RegisterDesk, folder: Path) -> Path:
    """Write the card that was kept with the key into a folder; raises `Refused`, `FileExists`."""
    card = card_in_use(desk)
    if card is None:
        raise Refused(RefusalCode.NO_KEY_YET)
    path = _card_in(desk, folder)
    write_whole(path, [card])
    return path


def replace_into(desk: RegisterDesk, to: Successor, folder: Path) -> Path:
    """Make the next key, and write its card into a folder; raises what `replace_key` raises."""
    path = _card_in(desk, folder)
    replace_key(desk, to, path)
    return path


def _card_in(desk: RegisterDesk, folder: Path) -> Path:
    return folder / f"The_{desk.association.code}_{desk.clock():%Y-%m-%d_%H%M%S}.json"
