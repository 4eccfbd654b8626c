"""The digit row of the Vietnamese keyboard layout of Windows."""

import pytest

from lthtgn_desktop.domain.typed_digits import LAYOUT_KEYS, as_digits

EIGHT, NINE, FIVE = "\u0301", "\u0323", "\u0300"


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        (LAYOUT_KEYS, "0123456789"),
        (f"âê/ăă/âđâ{FIVE}", "23/11/2025"),
        (f"ă{NINE}{FIVE}{FIVE}", "1955"),
        (f"đ,{EIGHT}", "0,8"),
        (f"đ{NINE}ăâ êô{FIVE}", "0912 345"),
        ("ĂÂ", "12"),
        ("50", "50"),
        ("", ""),
        ("ân", "ân"),
        ("1tr2", "1tr2"),
        ("Đào", "Đào"),
    ],
)
def test_figures_are_read_as_they_were_meant(typed: str, digits: str) -> None:
    assert as_digits(typed) == digits
