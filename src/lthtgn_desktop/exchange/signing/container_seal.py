"""The seal of a PKCS#12 container, made as hard to guess against as the container itself.

`cryptography` stretches the password for the key as often as it is told, but only 2,048 times for
the seal (RFC 7292, appendix B), which anybody can try passwords on just as well.
"""

from __future__ import annotations

import codecs
import hashlib
import hmac
import os

from lthtgn_desktop.exchange.signing import der

_SHA256 = bytes.fromhex("300d06096086480165030402010500")
_FOR_SEAL = 3
_BLOCK = 64
_SALT = 16
_UTF_16 = codecs.lookup("utf-16-be")
"""Looked up at once: Python remembers for good where one could not be loaded for a moment."""


def resealed(container: bytes, password: str, rounds: int) -> bytes:
    """Return a container under a new seal whose password was stretched so many times."""
    (whole,) = der.parts(container, der.SEQUENCE)
    version, safe, _ = der.parts(whole, der.INTEGER, der.SEQUENCE, der.SEQUENCE)
    _, wrapped = der.parts(safe, der.OBJECT, der.FIRST)
    (sealed,) = der.parts(wrapped, der.OCTETS)
    salt = os.urandom(_SALT)
    mac = hmac.digest(_stretched(password, salt, rounds), sealed, "sha256")
    digest = der.joined(der.SEQUENCE, _SHA256, der.joined(der.OCTETS, mac))
    seal = (digest, der.joined(der.OCTETS, salt), der.integer(rounds))
    return der.joined(
        der.SEQUENCE,
        der.joined(der.INTEGER, version),
        der.joined(der.SEQUENCE, safe),
        der.joined(der.SEQUENCE, *seal),
    )


def _stretched(password: str, salt: bytes, rounds: int) -> bytes:
    """Return the key of the seal; SHA-256 gives all its 32 bytes at once."""
    text, _ = _UTF_16.encode(password + "\0")
    key = bytes([_FOR_SEAL]) * _BLOCK + _filled(salt) + _filled(text)
    for _ in range(rounds):
        key = hashlib.sha256(key).digest()
    return key


def _filled(content: bytes) -> bytes:
    """Return the content again and again up to whole blocks."""
    length = -(-len(content) // _BLOCK) * _BLOCK
    return (content * length)[:length]
