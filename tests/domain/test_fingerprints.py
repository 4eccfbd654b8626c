import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn_desktop.domain.fingerprints import is_same, shown

KEY = hashlib.sha256(b"khoa").hexdigest()


def test_a_fingerprint_is_five_groups_of_four() -> None:
    assert shown("0" * 64) == "0000-0000-0000-0000-0000"
    assert shown("f" * 64) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ"


def test_a_fingerprint_begins_with_the_first_bits_of_the_hash() -> None:
    assert shown("08" + "0" * 62) == "1000-0000-0000-0000-0000"


@pytest.mark.parametrize(
    "typed", [shown(KEY), shown(KEY).lower(), shown(KEY).replace("-", " "), f" {shown(KEY)}\n"]
)
def test_a_person_may_type_it_in_any_way(typed: str) -> None:
    assert is_same(typed, KEY)


def test_letters_that_look_like_figures_count_as_these() -> None:
    assert is_same("oOiI-lL00-0000-0000-0000", "0" * 64) is False
    assert is_same("oOoO-0000-0000-0000-0000", "0" * 64)


@pytest.mark.parametrize("typed", ["", "0000", shown(KEY)[:-1], shown(KEY) + "0"])
def test_less_or_more_is_not_the_same(typed: str) -> None:
    assert not is_same(typed, KEY)


@given(st.binary(min_size=32, max_size=32), st.integers(0, 99))
def test_another_hash_in_the_first_hundred_bits_is_another_fingerprint(
    key: bytes, bit: int
) -> None:
    other = bytearray(key)
    other[bit // 8] ^= 128 >> bit % 8

    assert shown(other.hex()) != shown(key.hex())
    assert not is_same(shown(key.hex()), other.hex())
