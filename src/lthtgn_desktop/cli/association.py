"""`association`: the register of the association that receives the clubs' files."""

from __future__ import annotations

import importlib

from lthtgn_desktop.cli.association_words import ACTS
from lthtgn_desktop.cli.command import Call


def association(call: Call) -> int:
    """Do one act on a register; what an act needs is loaded with it."""
    act = ACTS[call.words.act]
    return int(getattr(importlib.import_module(act.module), act.function)(call))
