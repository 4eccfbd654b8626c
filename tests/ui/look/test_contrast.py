"""Every text on its paper has a contrast of 7:1, every border and focus frame 3:1."""

import re
from itertools import product

import pytest

from lthtgn_desktop.ui import theme

_LIGHT = (theme.PAPER, theme.PANEL, theme.ZEBRA, theme.CURRENT, theme.TOTALS_PAPER, theme.NO_LOAN)
_DARK = (theme.HEADER, theme.GROUP, theme.PRIMARY, theme.FOCUS)
_OWN_PAPERS = (
    (theme.LATE, theme.LATE_PAPER),
    (theme.PAID, theme.PAID_PAPER),
    (theme.PART, theme.PART_PAPER),
    (theme.SENT, theme.SENT_PAPER),
    (theme.BAND_TEXT, theme.BAND),
)
_MEANINGS = (theme.LATE, theme.PAID, theme.PART, theme.SENT, theme.HEADER)
_TEXTS = (
    *_OWN_PAPERS,
    *product((theme.TEXT, theme.MUTED), (*_LIGHT, *(paper for _, paper in _OWN_PAPERS[:-1]))),
    *product(_MEANINGS, (theme.PAPER, theme.PANEL, theme.ZEBRA)),
    *((theme.PAPER, paper) for paper in _DARK),
    (theme.PLACEHOLDER, theme.PAPER),
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")


def _contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2.2 computes it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rules() -> list[tuple[str, dict[str, str]]]:
    """The rules of the style sheet: whose, and the colours by property."""
    sheet = theme.SHEET.replace("white", theme.PAPER)
    found = []
    for whose, body in _RULE.findall(sheet):
        pairs = (line.split(":", 1) for line in body.split(";") if ":" in line)
        found.append((whose.strip(), {name.strip(): value.strip() for name, value in pairs}))
    return found


@pytest.mark.parametrize(("ink", "paper"), _TEXTS)
def test_a_text_of_the_palette_has_the_contrast_7(ink: str, paper: str) -> None:
    assert _contrast(ink, paper) >= 7


@pytest.mark.parametrize("ink", [theme.BORDER, theme.FOCUS, theme.LATE])
@pytest.mark.parametrize("paper", [theme.PAPER, theme.PANEL, theme.ZEBRA, theme.CURRENT])
def test_a_border_has_the_contrast_3(ink: str, paper: str) -> None:
    assert _contrast(ink, paper) >= 3


def test_every_rule_of_the_sheet_that_sets_a_text_has_the_contrast_7() -> None:
    poor = []
    for whose, said in _rules():
        in_bar = 'role="bar"' in whose
        ink = said.get("color", theme.PAPER if in_bar else theme.TEXT)
        papers = [said.get("background", said.get("alternate-background-color", ""))]
        if not re.fullmatch("#[0-9A-F]{6}", papers[0]):
            papers = [theme.HEADER] if in_bar else [theme.PAPER, theme.PANEL]
        if "color" in said or "background" in said:
            poor += [whose for paper in papers if _contrast(ink, paper) < 7]

    assert not [whose for whose in poor if "QScrollBar" not in whose]


def test_the_focus_is_a_frame_of_3_pixels_that_stands_out_from_what_it_is_around() -> None:
    filled = {
        'QPushButton[role="primary"]:focus': theme.PRIMARY,
        "QPushButton:checked:focus": theme.HEADER,
        'QFrame[role="bar"] QPushButton:focus': theme.HEADER,
        'QFrame[role="bar"] QPushButton[role="primary"]:focus': theme.PRIMARY,
    }
    seen = {whose: said["border"] for whose, said in _rules() if ":focus" in whose}

    assert filled.keys() <= seen.keys()
    for whose, border in seen.items():
        if border == "0":  # the grid paints the frame around its cell
            continue
        assert border.startswith("3px solid #")
        assert _contrast(border.split()[-1], filled.get(whose, theme.PAPER)) >= 3
