import os
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from clubs_for_tests import NOW, SendingClub, a_desk, enrolled, taken
from keys_for_tests import a_key
from lthtgn_desktop.domain.errors import NotReadable
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.period import Period
from lthtgn_desktop.domain.reception import Outcome, Reason, ReasonCode
from lthtgn_desktop.usecases.register.add_up import send
from lthtgn_desktop.usecases.register.answer import answer, report_of
from lthtgn_desktop.usecases.verify_file import Verdict, bytes_of, verify_file

OWN = a_key("Hội xã")
NOBODY = (None, None, None)


@pytest.fixture
def path(club: SendingClub) -> Path:
    """The club's report of January, which may be written over."""
    (path,) = club.exports("2024-01")
    path.chmod(0o600)
    return path


def codes(verdict: Verdict) -> list[ReasonCode]:
    return [reason.code for reason in verdict.reasons]


def whose(verdict: Verdict) -> tuple[str | None, str | None, int | None]:
    return verdict.sender, verdict.period, verdict.number


def changed(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Put other bytes into one part, and leave the rest as it is."""
    with zipfile.ZipFile(path) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)


def test_a_report_as_it_was_written_is_valid(club: SendingClub, path: Path) -> None:
    found = verify_file(path, NOW)

    assert (found.outcome, found.reasons) == (Outcome.VALID, ())
    assert whose(found) == ("CLB-A", "2024-01", 1)
    assert found.signer == ("CLB-A", shown(club.key.certificate.fingerprint), NOW.astimezone(UTC))


def test_files_of_associations_are_looked_at_too(club: SendingClub, path: Path) -> None:
    desk = a_desk(club.folder)
    enrolled(desk, club)
    taken(desk, path)
    told = answer(desk, report_of(desk, "CLB-A", "2024-01"), [], club.folder, OWN)
    summed_up = send(desk, Period.read("2024-Q1"), club.folder, OWN).path
    desk.close()

    assert whose(verify_file(told, NOW)) == ("HNCT-DONG", "2024-01", 1)
    assert whose(verify_file(summed_up, NOW)) == ("HNCT-DONG", "2024-Q1", 1)
    assert codes(verify_file(summed_up, NOW)) == []


def test_a_figure_that_was_changed_breaks_the_file(path: Path) -> None:
    changed(path, "xl/worksheets/sheet2.xml", b"<v>", b"<v>1")

    found = verify_file(path, NOW)

    assert (found.outcome, codes(found)) == (Outcome.BROKEN, [ReasonCode.CONTENT_CHANGED])
    assert (whose(found), found.signer) == (NOBODY, None)


def test_a_file_that_excel_saved_is_unsigned(path: Path) -> None:
    load_workbook(path).save(path)

    found = verify_file(path, NOW)

    assert (found.outcome, codes(found)) == (Outcome.UNSIGNED, [ReasonCode.NO_SIGNATURE])


def test_a_file_that_is_no_workbook_is_refused(path: Path) -> None:
    path.write_text("Kính gửi")

    assert verify_file(path, NOW).outcome is Outcome.REFUSED


@pytest.mark.parametrize("name", ["gone.xlsx", "."])
def test_what_is_not_there_cannot_be_looked_at(name: str, tmp_path: Path) -> None:
    with pytest.raises(NotReadable):
        verify_file(tmp_path / name, NOW)


def test_a_file_that_is_far_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    sparse = tmp_path / "BC.xlsx"
    sparse.touch()
    os.truncate(sparse, 10**11)

    assert codes(verify_file(sparse, NOW)) == [ReasonCode.TOO_LARGE]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="only where there is such a device")
def test_a_device_is_no_file() -> None:
    with pytest.raises(NotReadable):
        verify_file(Path("/dev/zero"), NOW)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="only where there are such pipes")
def test_a_pipe_into_which_nobody_writes_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "BC.xlsx")

    with pytest.raises(NotReadable) as refused:
        verify_file(tmp_path / "BC.xlsx", NOW)

    assert refused.value.code == "no_plain_file"


def test_a_card_is_named_as_one(club: SendingClub, tmp_path: Path) -> None:
    card = tmp_path / "clb.json"
    card.write_bytes(club.card())

    found = verify_file(card, NOW)

    assert found.outcome is Outcome.REFUSED
    assert found.reasons == (Reason(ReasonCode.NOT_A_WORKBOOK, {"card": "CLB-A"}),)


def test_the_bytes_are_those_of_the_file(path: Path) -> None:
    assert bytes_of(path) == path.read_bytes()


# What is odd about a file that is whole


def test_a_report_signed_long_after_now_is_odd(path: Path) -> None:
    before = datetime.fromisoformat("2026-11-18T08:59:59")

    found = verify_file(path, before)

    assert (found.outcome, codes(found)) == (Outcome.VALID, [ReasonCode.CLOCK_ODD])
    assert found.reasons[0].details == {"signed_at": NOW.astimezone(UTC).isoformat()}


def test_two_days_are_nothing_to_wonder_about(path: Path) -> None:
    assert codes(verify_file(path, datetime.fromisoformat("2026-11-18T09:00:00"))) == []


@pytest.mark.parametrize(
    ("signed_at", "odd"),
    [
        ("2024-02-28T23:30:00+00:00", []),  # 06:30 of the 29th in Viet Nam
        ("2024-02-29T00:00:00+00:00", []),
        ("2024-02-27T23:59:59+00:00", [ReasonCode.CLOCK_ODD]),
    ],
)
def test_a_report_signed_before_its_month_was_closed_is_odd(
    signed_at: str, odd: list[ReasonCode], club: SendingClub
) -> None:
    early = replace(club, now=datetime.fromisoformat(signed_at))
    (path,) = early.exports("2024-02")

    found = codes(verify_file(path, NOW))

    assert [code for code in found if code is not ReasonCode.CERTIFICATE_DATES] == odd


def test_a_key_that_was_not_valid_yet_is_noted(club: SendingClub) -> None:
    early = replace(club, now=datetime.fromisoformat("2026-10-29T09:00:00"))
    (path,) = early.exports("2024-01")

    assert codes(verify_file(path, NOW)) == [ReasonCode.CERTIFICATE_DATES]


def test_a_newer_file_beside_it_is_noted(club: SendingClub, path: Path) -> None:
    club.exports("2024-02", "2024-01")

    found = verify_file(path, NOW)

    assert (found.outcome, codes(found)) == (Outcome.VALID, [ReasonCode.NEWER_BESIDE])
    assert found.reasons[0].details == {"number": 1, "last": 3}
