import pytest

from lthtgn_desktop.exchange.signing import der
from lthtgn_desktop.exchange.signing.der import WrongForm


@pytest.mark.parametrize("length", [0, 1, 127, 128, 255, 256, 65535, 65536])
def test_what_was_put_together_is_taken_apart_again(length: int) -> None:
    content = bytes(length)

    assert der.split(der.joined(der.OCTETS, content)) == [(der.OCTETS, content)]


@pytest.mark.parametrize(
    "content",
    [
        b"\x04",
        b"\x04\x02a",
        b"\x04\x81",
        b"\x04\x82\x01",
        b"\x04\x80a\0\0",
        b"\x04\x81\x01a",
        b"\x04\x82\x00\x80" + bytes(128),
        b"\x04\x84\x00\x00\x00\x01a",
        b"\x04\x84\x01\x00\x00\x00" + bytes(100),
        b"\x04\x01ab",
    ],
)
def test_lengths_that_are_wrong_or_not_the_shortest_are_refused(content: bytes) -> None:
    with pytest.raises(WrongForm):
        der.split(content)


def test_the_values_must_be_of_the_kinds_that_are_asked_for() -> None:
    content = der.integer(5) + der.joined(der.OCTETS, b"a")

    assert der.parts(content, der.INTEGER, der.OCTETS) == [b"\x05", b"a"]
    for tags in ([der.INTEGER], [der.OCTETS, der.INTEGER], [der.INTEGER, der.OCTETS, der.SET]):
        with pytest.raises(WrongForm):
            der.parts(content, *tags)


@pytest.mark.parametrize("number", [1, 127, 128, 255, 256, 2**158, 2**159 - 1])
def test_a_number_is_read_as_it_was_written(number: int) -> None:
    (content,) = der.parts(der.integer(number), der.INTEGER)

    assert der.read_integer(content) == number


@pytest.mark.parametrize("content", [b"", b"\0", b"\x80", b"\xff\xff", b"\0\x01"])
def test_nothing_less_than_one_is_a_number_and_no_number_begins_with_nothing(
    content: bytes,
) -> None:
    with pytest.raises(WrongForm):
        der.read_integer(content)
