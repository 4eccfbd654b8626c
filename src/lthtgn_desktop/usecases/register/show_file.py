"""What a kept file says: read anew from its bytes, and shown from its data, never its sheets."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, TypeAlias

from lthtgn_desktop.domain.association import ReceivedFile, SenderKind
from lthtgn_desktop.domain.club_month import ClubMonth
from lthtgn_desktop.domain.consolidated_file import ConsolidatedFile
from lthtgn_desktop.domain.errors import RefusalCode, Refused
from lthtgn_desktop.domain.fingerprints import shown
from lthtgn_desktop.domain.reception import Reason, read_reasons
from lthtgn_desktop.domain.report import MonthlyReport
from lthtgn_desktop.exchange.consolidated_workbook import consolidated_workbook
from lthtgn_desktop.exchange.month_workbook import month_workbook
from lthtgn_desktop.exchange.received import Received, receive
from lthtgn_desktop.exchange.spreadsheet import Page
from lthtgn_desktop.exchange.whole_file import write_whole
from lthtgn_desktop.store import (
    register_figures,
    register_files,
    register_senders,
    register_sent,
)
from lthtgn_desktop.store.register import Transaction
from lthtgn_desktop.usecases.register.content import months_of
from lthtgn_desktop.usecases.register.desk import RegisterDesk

Cell: TypeAlias = str | int | Decimal | date | None


class SheetRow(NamedTuple):
    """A row of a sheet; `number` is the one that Excel shows beside it."""

    number: int
    cells: tuple[Cell, ...]


class Sheet(NamedTuple):
    """A sheet of the workbook; `heads` are empty where its columns have no names."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[SheetRow, ...]


class Compared(NamedTuple):
    """A club's month as a file has it, and as it counts now; None where it is not in."""

    coming: ClubMonth
    known: ClubMonth | None


class Told(NamedTuple):
    """When a file was answered, with which outcome, and under which name the answer left."""

    made_at: str
    outcome: str
    file_name: str


class FileShown(NamedTuple):
    """A file with the reasons noted at its arrival, what it says, and what was answered to it.

    `is_report`: it is a club's month, which can be answered, and no sum of an association's.
    """

    file: ReceivedFile
    is_report: bool
    reasons: tuple[Reason, ...]
    sheets: tuple[Sheet, ...]
    months: tuple[Compared, ...]
    answers: tuple[Told, ...]


def show_file(desk: RegisterDesk, file_id: str) -> FileShown:
    """Return what a kept file says; raises `Refused` where there is none."""
    with desk.register.reading() as connection:
        file = _found(connection, file_id)
        received = receive(register_files.content(connection, file.id))
        months = tuple(
            Compared(month, register_figures.current(connection, month.club, month.month))
            for month in months_of(received)
        )
        answers = register_sent.answers_to(connection, file.id)
    told = tuple(Told(one.made_at, one.outcome, one.file_name) for one in answers)
    is_report = isinstance(received.content, MonthlyReport)
    reasons = tuple(read_reasons(file.reasons))
    return FileShown(file, is_report, reasons, _sheets(received), months, told)


def save_original(desk: RegisterDesk, file_id: str, folder: Path) -> Path:
    """Write a kept file's own bytes into a folder, under the name that it was given.

    Raises `FileExists`, `SurroundingsRefuse`.
    """
    with desk.register.reading() as connection:
        file = _found(connection, file_id)
        content = register_files.content(connection, file.id)
        sender = register_senders.find(connection, file.sender)
    is_sum = sender is not None and sender.kind is SenderKind.ASSOCIATION
    form = "TH" if is_sum else "BC"
    path = folder / f"{form}_{file.sender}_{file.period}_{file.number:04}.xlsx"
    write_whole(path, [content])
    return path


def _found(connection: Transaction, file_id: str) -> ReceivedFile:
    file = register_files.find(connection, file_id)
    if file is None:
        raise Refused(RefusalCode.FILE_NOT_WAITING, value=file_id)
    return file


def _sheets(received: Received) -> tuple[Sheet, ...]:
    match received.content:
        case MonthlyReport() as report:
            workbook = month_workbook(report)
        case ConsolidatedFile() as file:
            signer = shown(received.verified.signer.fingerprint)
            workbook = consolidated_workbook(file, received.envelope.number, signer)
        case _:
            return ()
    return tuple(map(sheet_of, workbook.pages))


def sheet_of(page: Page) -> Sheet:
    """Return a page of a workbook with its rows under their heads; empty rows are left out."""
    heads = page.rows[page.head - 1].values if page.head else ()
    return Sheet(
        page.name,
        tuple(map(str, heads)),
        tuple(
            SheetRow(number, tuple(row.values))
            for number, row in enumerate(page.rows, 1)
            if number > page.head and any(value is not None for value in row.values)
        ),
    )
