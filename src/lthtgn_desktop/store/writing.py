"""One transaction of a book: events stored with their entries, vouchers and closed figures."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, insert, select

from lthtgn_desktop.domain.accounts import Account
from lthtgn_desktop.domain.acts import Close
from lthtgn_desktop.domain.booking.examine import examine
from lthtgn_desktop.domain.books import Books
from lthtgn_desktop.domain.breaches import RecordDiffers
from lthtgn_desktop.domain.errors import Refused
from lthtgn_desktop.domain.events import Event
from lthtgn_desktop.domain.ledger import Entry
from lthtgn_desktop.domain.life import as_line, read_event
from lthtgn_desktop.store import months, tables, vouchers
from lthtgn_desktop.store.chain import Head, Link, Stamp, postings_text, vouchers_text
from lthtgn_desktop.store.second_record import Line
from lthtgn_desktop.store.vouchers import Voucher


@dataclass(slots=True)
class Writing:
    """One transaction: events examined and stored one after the other."""

    connection: Connection
    head: Head
    books: Books
    account_ids: dict[Account, int]
    path: Path
    lines: list[Line] = field(default_factory=list)

    @property
    def spare_ref(self) -> str:
        """Return the program's own name for the next event, where it brings none."""
        number = self.head.sequence + 1
        while (ref := f"lt{number:06}") in self.books.recorded:
            number += 1
        return ref

    def append(self, event: Event, entry: Entry, stamp: Stamp) -> list[Voucher]:
        """Store an event that `examine` let pass, with its postings, vouchers and figures."""
        sequence = self.head.sequence + 1
        numbered = vouchers.number(self.connection, entry, event.date.year)
        document, day = as_line(event), event.date.isoformat()
        figures = self._close(event, sequence)
        link = Link(
            sequence,
            event.ref,
            event.type,
            day,
            document,
            stamp,
            postings_text(entry, day),
            vouchers_text(numbered),
            figures,
        )
        self._insert_entry(sequence, day, entry)
        self._insert_vouchers(sequence, numbered)
        own_hash = link.hash(self.head.hash)
        self._insert_event(link, own_hash)
        self.head = Head(sequence, own_hash)
        self.books.accept(event, entry)
        self.lines.append(Line(sequence, own_hash, stamp, document))
        return numbered

    def take_back(self, line: Line) -> None:
        """Store an event of the second record; raises `RecordDiffers` if it gives another hash."""
        try:
            event = read_event(json.loads(line.document), spare_ref=self.spare_ref)
            entry = examine(self.books, event)
        except (ValueError, RecursionError, Refused) as error:
            raise RecordDiffers(self.path, line.sequence) from error
        self.append(event, entry, line.stamp)
        if self.head.hash != line.hash:
            raise RecordDiffers(self.path, line.sequence)

    def _close(self, event: Event, sequence: int) -> str:
        if not isinstance(event.act, Close):
            return ""
        month, funds = event.act.month, self.books.club.funds
        figures = months.figures_of(self.connection, month, funds)
        row = {"month": str(month), "sequence": sequence, "figures": figures}
        self.connection.execute(insert(tables.closed_month), row)
        return f"{month}|{figures}"

    def _insert_entry(self, sequence: int, day: str, entry: Entry) -> None:
        if not entry:
            return
        rows = [
            {
                "sequence": sequence,
                "line": line,
                "account_id": self._account_id(account),
                "amount": amount,
                "date": day,
                "member": member,
                "loan": loan,
            }
            for line, (account, amount, member, loan) in enumerate(entry, 1)
        ]
        self.connection.execute(insert(tables.posting), rows)

    def _insert_vouchers(self, sequence: int, numbered: list[Voucher]) -> None:
        if numbered:
            rows = [{**voucher._asdict(), "sequence": sequence} for voucher in numbered]
            self.connection.execute(insert(tables.voucher), rows)

    def _insert_event(self, link: Link, own_hash: str) -> None:
        row = {
            "sequence": link.sequence,
            "ref": link.ref,
            "type": link.type,
            "date": link.date,
            "document": link.document,
            "recorded_at": link.stamp.at,
            "recorded_by": link.stamp.by,
            "program": link.stamp.program,
            "previous_hash": self.head.hash,
            "hash": own_hash,
        }
        self.connection.execute(insert(tables.event), row)

    def _account_id(self, account: Account) -> int:
        known = self.account_ids
        if account not in known:
            known[account] = self._find_or_make(account)
        return known[account]

    def _find_or_make(self, account: Account) -> int:
        columns = tables.account.c
        found = self.connection.execute(select(columns.id).where(columns.name == account.name))
        if (row := found.first()) is not None:
            return int(row.id)
        values = {"name": account.name, **account._asdict()}
        insertion = insert(tables.account).values(values).returning(columns.id)
        return int(self.connection.execute(insertion).scalar_one())
