import shutil
import subprocess
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import pkcs12

from keys_for_tests import PASSWORD, a_key, a_locked_key
from lthtgn_desktop.exchange.signing.container_seal import resealed
from lthtgn_desktop.exchange.signing.der import WrongForm

FEW = 1000


def test_a_container_under_a_new_seal_opens_with_the_same_password() -> None:
    again = resealed(a_locked_key(), PASSWORD, FEW)

    private, _, _ = pkcs12.load_key_and_certificates(again, PASSWORD.encode())

    assert private is not None
    assert private.public_key() == a_key().private.public_key()


def test_each_seal_has_its_own_salt() -> None:
    assert resealed(a_locked_key(), PASSWORD, FEW) != resealed(a_locked_key(), PASSWORD, FEW)


def test_another_password_makes_a_seal_that_does_not_hold() -> None:
    again = resealed(a_locked_key(), "another", FEW)

    with pytest.raises(ValueError, match="Invalid password"):
        pkcs12.load_key_and_certificates(again, PASSWORD.encode())


@pytest.mark.parametrize("content", [b"", b"\x30\x00", b"\x30\x03\x02\x01\x03", b"x" * 50])
def test_what_is_no_container_is_refused(content: bytes) -> None:
    with pytest.raises(WrongForm):
        resealed(content, PASSWORD, FEW)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed (apt)")
def test_openssl_sees_how_often_the_password_was_stretched_everywhere(tmp_path: Path) -> None:
    file = tmp_path / "key.p12"
    file.write_bytes(a_locked_key())

    command = ["openssl", "pkcs12", "-info", "-noout", "-in", str(file), "-passin", "stdin"]
    told = subprocess.run(
        command, input=PASSWORD.encode(), capture_output=True, check=True
    ).stderr.decode()

    assert "MAC: sha256, Iteration 600000" in told
    assert told.count("PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256") == 2
