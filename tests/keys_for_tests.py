"""Keys for tests: making one takes a quarter of a second, so each is made once."""

from datetime import UTC, datetime
from functools import cache

from lthtgn_desktop.exchange.signing.keys import SigningKey, locked, new_key

MADE_AT = datetime(2026, 11, 1, 8, 30, tzinfo=UTC)
PASSWORD = "mật khẩu của thủ quỹ"  # noqa: S105 - it opens nothing but keys of tests


HOLDER = "CLB LTH thon Dong - Nguyen Thi Hanh - 2026-11"


def a_key(name: str = HOLDER) -> SigningKey:
    """The key of somebody, the same one at every call of a test run."""
    return _made(name)


def a_locked_key(name: str = HOLDER) -> bytes:
    """The same key under `PASSWORD`."""
    return _locked(name)


@cache
def _made(name: str) -> SigningKey:
    return new_key(name, MADE_AT)


@cache
def _locked(name: str) -> bytes:
    return locked(_made(name), PASSWORD)
