"""Asks LibreOffice about signatures, or has it sign; run by a Python that has its bridge (uno).

    with_libreoffice.py ask FILE…             for each file, whether each signature is valid and
                                              whose it is, as a JSON object
    with_libreoffice.py sign FILE CERT KEY    sign a file in place (DER, PKCS#8)

LibreOffice gets a profile of its own and is ended afterwards, whatever happens.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

import uno  # type: ignore[import-not-found]  # it comes with LibreOffice
from com.sun.star.connection import (  # type: ignore[import-not-found]  # the same
    NoConnectException,
)

Uno: TypeAlias = Any
"""Something of LibreOffice's, which has no types that Python knows."""

READ, READ_AND_WRITE = 1, 7
START_SECONDS = 60


@contextmanager
def an_office() -> Iterator[Uno]:
    """LibreOffice, started without a window for this one purpose."""
    pipe = f"lthtgn{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        command = ["soffice", "--headless", "--norestore", "--nologo"]
        command += [f"-env:UserInstallation={Path(profile).as_uri()}"]
        command += [f"--accept=pipe,name={pipe};urp;"]
        nothing = subprocess.DEVNULL
        started = subprocess.Popen(command, stdout=nothing, stderr=nothing, start_new_session=True)
        try:
            yield _connected(pipe)
        finally:
            os.killpg(started.pid, signal.SIGKILL)
            started.wait()


def asked(office: Uno, path: str) -> list[tuple[bool, str]]:
    """What the office says of each signature of a file."""
    found = _signatures(office).verifyDocumentContentSignatures(_storage(office, path, READ), None)
    return [(bool(one.SignatureIsValid), one.Signer.SubjectName) for one in found]


def sign(office: Uno, path: str, certificate: str, key: str) -> None:
    """Have the office sign a file as it signs Excel's."""
    security = _new(office, "com.sun.star.xml.crypto.SEInitializer").createSecurityContext("")
    signer = security.getSecurityEnvironment().createDERCertificateWithPrivateKey(
        uno.ByteSequence(Path(certificate).read_bytes()), uno.ByteSequence(Path(key).read_bytes())
    )
    storage = _storage(office, path, READ_AND_WRITE)
    if not _signatures(office).signDocumentWithCertificate(signer, storage, None):
        sys.exit("not signed")
    storage.commit()
    storage.dispose()


def _connected(pipe: str) -> Uno:
    here = uno.getComponentContext()
    resolver = _new(here, "com.sun.star.bridge.UnoUrlResolver")
    until = time.monotonic() + START_SECONDS
    while True:
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _new(office: Uno, service: str, *arguments: str) -> Uno:
    maker = office.ServiceManager
    if arguments:
        return maker.createInstanceWithArgumentsAndContext(service, arguments, office)
    return maker.createInstanceWithContext(service, office)


def _signatures(office: Uno) -> Uno:
    return _new(office, "com.sun.star.security.DocumentDigitalSignatures", "1.2")


def _storage(office: Uno, path: str, mode: int) -> Uno:
    """The file as a plain zip: in Excel's own format the office sees no signature."""
    form = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    form.Name, form.Value = "StorageFormat", "ZipFormat"
    url = uno.systemPathToFileUrl(str(Path(path).resolve()))
    typed = (uno.Any("long", mode), uno.Any("[]com.sun.star.beans.PropertyValue", (form,)))
    factory = _new(office, "com.sun.star.embed.StorageFactory")
    return uno.invoke(factory, "createInstanceWithArguments", ((url, *typed),))


if __name__ == "__main__":
    verb, *arguments = sys.argv[1:]
    with an_office() as the_office:
        if verb == "sign":
            sign(the_office, *arguments)
        else:
            json.dump({path: asked(the_office, path) for path in arguments}, sys.stdout)
