"""Writes `migrations/book_schema.sql`: the texts of all tables and triggers that migrations make.

Every opening of a book compares its own texts with this file; run it after adding a migration.
"""

import sqlite3
import tempfile
from pathlib import Path

from lthtgn_desktop.store.chain import Stamp
from lthtgn_desktop.store.migrate import make

MIGRATIONS = Path(__file__).parents[1] / "migrations"


def main() -> None:
    """Make an empty book and write down its schema."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "empty.clb"
        make(path, MIGRATIONS, Stamp("2026-01-01T00:00:00", "", ""), practice=False)
        connection = sqlite3.connect(path)
        rows = connection.execute(
            "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1"
        ).fetchall()
        connection.close()
    text = "".join(f"-- {name}\n{sql};;\n" for name, sql in rows)
    (MIGRATIONS / "book_schema.sql").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
