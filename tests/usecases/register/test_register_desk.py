from dataclasses import replace
from pathlib import Path

import pytest

from clubs_for_tests import AROUND, COMMUNE
from lthtgn_desktop.domain.association import Association
from lthtgn_desktop.domain.errors import FileExists, NotReadable, Refused
from lthtgn_desktop.usecases.register.desk import make, opened
from registers import KINDS, an_address


@pytest.mark.parametrize("kind", KINDS)
def test_a_register_is_made_and_opened_where_it_is(kind: str, tmp_path: Path) -> None:
    address = an_address(tmp_path, kind)

    make(address, COMMUNE, AROUND)

    with opened(address, AROUND) as desk:
        assert desk.association == COMMUNE
        assert (desk.stamp().at, desk.stamp().by) == ("2026-11-20T09:00:00", "Bà Hòa")


@pytest.mark.parametrize("kind", KINDS)
def test_a_register_that_is_there_is_left_alone(kind: str, tmp_path: Path) -> None:
    address = an_address(tmp_path, kind)
    make(address, COMMUNE, AROUND)

    with pytest.raises(FileExists):
        make(address, replace(COMMUNE, name="Hội khác"), AROUND)

    with opened(address, AROUND) as desk:
        assert desk.association == COMMUNE


def test_what_a_register_in_use_has_beside_it_is_left_alone_too(tmp_path: Path) -> None:
    path = tmp_path / "hoi.hoi"
    make(str(path), COMMUNE, AROUND)
    journal = tmp_path / "hoi.hoi-journal"
    journal.write_bytes(b"half of an import")

    with pytest.raises(FileExists):
        make(str(path), COMMUNE, AROUND)

    assert journal.read_bytes() == b"half of an import"


def test_a_journal_that_a_register_left_behind_does_not_spoil_the_next_one(tmp_path: Path) -> None:
    (tmp_path / "hoi.hoi-journal").write_bytes(b"half of an import")

    make(str(tmp_path / "hoi.hoi"), COMMUNE, AROUND)

    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["hoi.hoi", "hoi.hoi-journal.1"]


@pytest.mark.parametrize(
    "association",
    [replace(COMMUNE, code="HNCT DONG"), replace(COMMUNE, code=""), replace(COMMUNE, name=" ")],
    ids=str,
)
def test_an_association_needs_a_code_and_a_name(association: Association, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        make(str(tmp_path / "hoi.hoi"), association, AROUND)

    assert list(tmp_path.iterdir()) == []


def test_what_is_no_register_is_not_opened(tmp_path: Path) -> None:
    (tmp_path / "thu.hoi").write_text("Kính gửi")

    for name in ("thu.hoi", "khac.hoi", "."):
        with pytest.raises(NotReadable), opened(str(tmp_path / name), AROUND):
            pass
