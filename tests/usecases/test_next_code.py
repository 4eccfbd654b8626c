"""The code proposed next follows the club's own pattern."""

import pytest

from lthtgn_desktop.usecases.next_code import next_code


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], "M001"),
        (["Ba", "Tư"], "M001"),
        (["M001", "M009"], "M010"),
        (["M999"], "M1000"),
        (["7", "8"], "9"),
        (["DH-01", "DH-04", "DH-02"], "DH-05"),
        (["A-5", "B-1"], "B-2"),
        (["M002", "Bà Ba"], "M003"),
    ],
)
def test_the_next_code_follows_the_newest_pattern(codes: list[str], expected: str) -> None:
    assert next_code(codes, "M001") == expected
