"""Makes the four typefaces of paper and window: Noto Sans, static, with Vietnamese letters only.

Run it by hand, with fonttools in the set-up; the font files that it writes are committed:

    pip download --no-deps fontpkg-noto-sans==2.15
    python installer/make_fonts.py fontpkg_noto_sans-2.15-py3-none-any.whl

The same wheel and the same fonttools give the same bytes.
"""

import argparse
import hashlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONTS = Path(__file__).parents[1] / "resources" / "fonts"

UPRIGHT = "fontpkg_noto_sans/files/NotoSans[wdth,wght].ttf"
ITALIC = "fontpkg_noto_sans/files/NotoSans-Italic[wdth,wght].ttf"
LICENCE = "fontpkg_noto_sans/LICENSE"

# A wheel that differs would give other letters on paper: a new one is looked at first.
KNOWN = {
    UPRIGHT: "bfb7bb691513f12e734dc346c03a03f784912432d7e3fa8e56efcf906fe86b3d",
    ITALIC: "58e6e0ebd1931b29a365aa2d3e2ee9a9e831a3af7cf3ad1462d4e72154f0b291",
}

# Each file's name, what it is cut from, and its weight.
FACES = (
    ("NotoSans-Regular", UPRIGHT, 400),
    ("NotoSans-SemiBold", UPRIGHT, 600),
    ("NotoSans-Bold", UPRIGHT, 700),
    ("NotoSans-Italic", ITALIC, 400),
)

POSTSCRIPT_NAME = 6

# Latin with its accents, ơ and ư, the tone marks by themselves, and all of Vietnamese.
LETTERS = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),
    *(0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323),
    *range(0x1EA0, 0x1EFA),
    *map(ord, "–—‘’‚“”„•…‰′″₫€№™−\u2009\u202f"),
)


def main() -> None:
    """Write the four font files and their licence into `resources/fonts`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    FONTS.mkdir(parents=True, exist_ok=True)
    with ZipFile(parser.parse_args().wheel) as wheel:
        for source, known in KNOWN.items():
            found = hashlib.sha256(wheel.read(source)).hexdigest()
            if found != known:
                parser.error(f"{source} is not the one we know: {found}")
        for name, source, weight in FACES:
            made = cut(wheel.read(source), weight, name)
            (FONTS / f"{name}.ttf").write_bytes(made)
            print(f"{name}.ttf: {len(made)} bytes")  # noqa: T201 - what a script is run for
        (FONTS / "OFL.txt").write_bytes(wheel.read(LICENCE))


def cut(variable: bytes, weight: int, name: str) -> bytes:
    """Return one weight of a variable font, with our letters alone, as a font file."""
    font = TTFont(BytesIO(variable), recalcTimestamp=False)
    place = {"wght": weight, "wdth": 100}
    font = instantiateVariableFont(font, place, updateFontNames=True)
    options = Options(
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17],
        layout_features=["ccmp", "locl", "kern", "mark", "mkmk"],
        drop_tables=["STAT", "DSIG", "MVAR"],
    )
    for record in font["name"].names:
        if record.nameID == POSTSCRIPT_NAME:
            record.string = name  # the one that a PDF shows
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


if __name__ == "__main__":
    main()
