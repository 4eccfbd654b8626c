"""Other programs that know Office's signatures: what they think of a file, and what they sign."""

import json
import re
import shutil
import subprocess
from base64 import b64decode
from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from pathlib import Path
from textwrap import wrap

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from lthtgn_desktop.exchange.package import SIGNATURE
from lthtgn_desktop.exchange.signing.keys import SigningKey
from lthtgn_desktop.exchange.signing.zip_reader import entries

_WITH_LIBREOFFICE = Path(__file__).with_name("with_libreoffice.py")
_XMLDSIG = "http://www.w3.org/2000/09/xmldsig#"
_XADES = "http://uri.etsi.org/01903/v1.3.2#"
_SECONDS = 300


def xmlsec1() -> str:
    """The command xmlsec1; without it the test is skipped."""
    found = shutil.which("xmlsec1")
    if found is None:
        pytest.skip("xmlsec1 is not installed: no second opinion on signatures (apt: xmlsec1)")
    return found


@cache
def _python_with_uno() -> str | None:
    office = shutil.which("soffice")
    beside = Path(office).resolve().parent if office else Path("nowhere")
    for python in (beside / "python", Path("/usr/bin/python3")):
        command = [str(python), "-c", "import uno"]
        if office and python.exists():
            told = subprocess.run(command, capture_output=True, check=False)
            if told.returncode == 0:
                return str(python)
    return None


def python_of_libreoffice() -> str:
    """A Python that can talk to LibreOffice; without one the test is skipped."""
    found = _python_with_uno()
    if found is None:
        pytest.skip(
            "LibreOffice or its Python bridge is not installed: no second opinion on signatures "
            "(apt: libreoffice-calc python3-uno)"
        )
    return found


def libreoffice_says(files: Iterable[Path]) -> dict[str, list[tuple[bool, str]]]:
    """For each file by its name: whether each of its signatures is valid, and whose it is."""
    command = [python_of_libreoffice(), str(_WITH_LIBREOFFICE), "ask", *map(str, files)]
    told = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
    return {
        Path(path).name: [(is_valid, signer) for is_valid, signer in found]
        for path, found in json.loads(told.stdout).items()
    }


def signed_by_libreoffice(content: bytes, key: SigningKey, folder: Path) -> bytes:
    """A workbook as LibreOffice signs it."""
    file, certificate, private = folder / "it.xlsx", folder / "certificate", folder / "key"
    file.write_bytes(content)
    certificate.write_bytes(key.certificate.der)
    private.write_bytes(_pkcs8(key, Encoding.DER))
    command = [python_of_libreoffice(), str(_WITH_LIBREOFFICE), "sign"]
    command += map(str, (file, certificate, private))
    subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
    return file.read_bytes()


def saved_by_libreoffice(content: bytes, folder: Path) -> bytes:
    """A workbook after somebody opened it in LibreOffice and saved it."""
    python_of_libreoffice()
    file, saved = folder / "it.xlsx", folder / "saved"
    file.write_bytes(content)
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'me').as_uri()}"]
    command += ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(saved), str(file)]
    subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
    return (saved / file.name).read_bytes()


def xmlsec_says(content: bytes, folder: Path) -> bool:
    """Whether xmlsec1 calls the signature of a file valid, every part of it included.

    It is asked as of a day on which the certificate held, and told to trust it.
    """
    parts = entries(content)
    (found,) = re.findall(b"X509Certificate>([^<]*)</", parts[SIGNATURE])[:1]
    on = x509.load_der_x509_certificate(b64decode(found)).not_valid_before_utc + timedelta(days=3)
    trusted = folder / "certificate.pem"
    pem = ["-----BEGIN CERTIFICATE-----", *wrap(found.decode(), 64), "-----END CERTIFICATE-----"]
    trusted.write_text("\n".join([*pem, ""]), "ascii")
    options = ["--verify", "--enabled-key-data", "x509", "--trusted-pem", str(trusted)]
    options += ["--verification-time", f"{on:%Y-%m-%d %H:%M:%S}"]
    told = _xmlsec(parts, folder, options)
    counts = re.findall(r"References \(ok/all\): (\d+)/(\d+)", told.stdout + told.stderr)
    # It succeeds where a part of the manifest is wrong, and only counts it.
    return told.returncode == 0 and len(counts) == 2 and all(ok == of for ok, of in counts)


def signed_by_xmlsec(parts: dict[str, bytes], key: SigningKey, folder: Path) -> bytes:
    """The signature part as xmlsec1 fills in its digests and its value."""
    private, signed = folder / "key.pem", folder / "signed.xml"
    private.write_bytes(_pkcs8(key, Encoding.PEM))
    told = _xmlsec(
        parts, folder, ["--sign", "--privkey-pem", str(private), "--output", str(signed)]
    )
    assert told.returncode == 0, told.stderr
    return signed.read_bytes()


def _xmlsec(
    parts: dict[str, bytes], folder: Path, options: list[str]
) -> subprocess.CompletedProcess[str]:
    """Run xmlsec1 on unpacked parts: each address in the signature is led to its part."""
    for name, part in parts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(part)
    command = [xmlsec1(), *options, "--id-attr:Id", f"{_XMLDSIG}:Object"]
    command += ["--id-attr:Id", f"{_XADES}:SignedProperties"]
    for address in sorted(set(re.findall('URI="(/[^"]*)"', parts[SIGNATURE].decode()))):
        command += [f"--url-map:{address}", str(folder / address[1:].partition("?")[0])]
    command.append(str(folder / SIGNATURE))
    return subprocess.run(command, capture_output=True, check=False, text=True)


def _pkcs8(key: SigningKey, encoding: Encoding) -> bytes:
    return key.private.private_bytes(encoding, PrivateFormat.PKCS8, NoEncryption())
