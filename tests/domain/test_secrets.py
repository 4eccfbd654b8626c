from unicodedata import normalize

import pytest

from lthtgn_desktop.domain.secrets import LONGEST, PasswordNeeded, password_from

TYPED = "mật khẩu thôn Đông"


def test_a_password_is_the_same_however_the_keyboard_composes_it() -> None:
    assert password_from(normalize("NFD", TYPED)) == password_from(TYPED) == TYPED


def test_spaces_and_capitals_of_a_password_count() -> None:
    assert password_from(" A b ") == " A b "


@pytest.mark.parametrize("typed", ["", "a\nb", "a\0b", "a\u200bb", "\ud83d"])
def test_what_nobody_can_type_again_is_no_password(typed: str) -> None:
    with pytest.raises(PasswordNeeded):
        password_from(typed)


def test_a_password_has_an_end() -> None:
    assert password_from("ô" * LONGEST) == "ô" * LONGEST
    with pytest.raises(PasswordNeeded):
        password_from("x" * (LONGEST + 1))
