"""`make pictures`: every screen in Vietnamese in every look, and the help pages' in English.

Without --lang it starts itself once for each language: columns and labels read their words when
they are loaded.
"""

from __future__ import annotations

import argparse
import importlib
import subprocess
import sys
from pathlib import Path

from lthtgn_desktop.messages import Language
from lthtgn_desktop.ui.language import speak

OUT = Path(__file__).parents[2] / "practice" / "pictures"


def main() -> int:
    """Take the pictures that the call asks for."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--lang", choices=[language.value for language in Language])
    words.add_argument("--out", type=Path, default=OUT, help="where all pictures go")
    words.add_argument("--look", default="", help="one look only, such as 1366-14pt")
    words.add_argument("--only", default="", help="names of pictures, with commas between")
    called = words.parse_args()
    if called.lang is None:
        again = [sys.executable, *sys.argv, "--lang"]
        return max(subprocess.call([*again, language.value]) for language in Language)
    speak(Language(called.lang))
    taking = importlib.import_module("pictures.take")
    names = called.only.split(",") if called.only else []
    looks = [look for look in taking.LOOKS if called.look in {"", look.name}]
    if called.lang == Language.ENGLISH:
        looks, names = [look for look in looks if look == taking.USUAL], names or taking.topics()
    taking.take(called.out, looks, names)
    sys.stdout.write(f"{called.lang}: {called.out}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
