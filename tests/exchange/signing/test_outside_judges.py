"""What others think of our files, and what we think of theirs.

Excel itself is asked by a person (docs/signing.md).
"""

import re
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from exchange.signing.attacks import Attack
from exchange.signing.attacks_on_content import ON_CONTENT, a_cell_is_changed
from exchange.signing.attacks_on_plumbing import ON_PLUMBING
from exchange.signing.attacks_on_signature import ON_SIGNATURE
from exchange.signing.judges import (
    libreoffice_says,
    saved_by_libreoffice,
    signed_by_libreoffice,
    signed_by_xmlsec,
    xmlsec_says,
)
from exchange.signing.signed_material import signed, signed_parts
from keys_for_tests import HOLDER, a_key
from lthtgn_desktop.domain.reception import FileRefused, Outcome, ReasonCode
from lthtgn_desktop.exchange.package import SIGNATURE, zipped
from lthtgn_desktop.exchange.signing.verify import verify

EVERY_ATTACK = [*ON_CONTENT, *ON_PLUMBING, *ON_SIGNATURE]
VALID_ELSEWHERE = [attack for attack in EVERY_ATTACK if attack.valid_elsewhere]
CHANGED = [attack for attack in ON_CONTENT if attack.outcome is Outcome.BROKEN]


def answer(content: bytes) -> tuple[Outcome, ReasonCode]:
    with pytest.raises(FileRefused) as caught:
        verify(content)
    return caught.value.outcome, caught.value.reason.code


def test_xmlsec1_calls_our_signature_valid(tmp_path: Path) -> None:
    assert xmlsec_says(signed().content, tmp_path)


@pytest.mark.parametrize("attack", CHANGED, ids=lambda attack: attack.name)
def test_xmlsec1_sees_a_changed_content_as_we_do(attack: Attack, tmp_path: Path) -> None:
    assert not xmlsec_says(attack.make(), tmp_path)


@pytest.mark.parametrize("attack", VALID_ELSEWHERE, ids=lambda attack: attack.name)
def test_what_xmlsec1_calls_valid_is_for_us_to_judge(attack: Attack, tmp_path: Path) -> None:
    assert xmlsec_says(attack.make(), tmp_path)


def test_xmlsec1_comes_to_our_digests_and_our_value_to_the_bit(tmp_path: Path) -> None:
    parts = signed_parts()
    empty = rb"(<(DigestValue|SignatureValue)>)[^<]*"
    template = re.sub(empty, rb"\1", parts[SIGNATURE])
    # The digest of the certificate is a property, and not for the signer to fill in.
    fixed = re.search(rb"<xd:CertDigest>.*</xd:CertDigest>", parts[SIGNATURE])
    assert fixed
    template = re.sub(rb"<xd:CertDigest>.*</xd:CertDigest>", fixed[0], template)

    theirs = signed_by_xmlsec(parts | {SIGNATURE: template}, a_key(), tmp_path)

    filled = rb"<(?:DigestValue|SignatureValue)>([^<]*)"
    assert [found.replace(b"\n", b"") for found in re.findall(filled, theirs)] == re.findall(
        filled, parts[SIGNATURE]
    )
    other_words = zipped(parts | {SIGNATURE: theirs})
    assert answer(other_words) == (Outcome.REFUSED, ReasonCode.SIGNATURE_FORM)


def test_libreoffice_thinks_as_it_should_of_all_these_files(tmp_path: Path) -> None:
    judged = [*CHANGED, *VALID_ELSEWHERE]
    files = []
    for number, attack in enumerate(judged):
        files.append(tmp_path / f"{number}.xlsx")
        files[-1].write_bytes(attack.make())

    said = libreoffice_says(files)

    valid = {attack.name for attack in VALID_ELSEWHERE}
    found = {
        attack.name: {is_valid for is_valid, _ in said[file.name]}
        for attack, file in zip(judged, files, strict=True)
    }
    assert found == {attack.name: {attack.name in valid} for attack in judged}


def test_libreoffice_names_the_signer(tmp_path: Path) -> None:
    ours, changed = tmp_path / "ours.xlsx", tmp_path / "changed.xlsx"
    ours.write_bytes(signed().content)
    changed.write_bytes(a_cell_is_changed())

    said = libreoffice_says([ours, changed])

    holder = f"CN={HOLDER}"
    assert said == {"ours.xlsx": [(True, holder)], "changed.xlsx": [(False, holder)]}


def test_a_file_that_libreoffice_has_signed_is_not_of_our_form(tmp_path: Path) -> None:
    by_openpyxl = resaved(signed().content)

    theirs = signed_by_libreoffice(by_openpyxl, a_key(), tmp_path)

    assert libreoffice_says([tmp_path / "it.xlsx"]) == {"it.xlsx": [(True, f"CN={HOLDER}")]}
    assert answer(theirs) == (Outcome.REFUSED, ReasonCode.SIGNATURE_FORM)


def test_a_file_that_libreoffice_has_saved_is_unsigned(tmp_path: Path) -> None:
    saved = saved_by_libreoffice(signed().content, tmp_path)

    assert answer(saved) == (Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)


def test_a_file_that_openpyxl_has_saved_is_unsigned() -> None:
    assert answer(resaved(signed().content)) == (Outcome.UNSIGNED, ReasonCode.NO_SIGNATURE)


def resaved(content: bytes) -> bytes:
    """The workbook loaded and saved by the library that everybody uses."""
    buffer = BytesIO()
    load_workbook(BytesIO(content)).save(buffer)
    return buffer.getvalue()
