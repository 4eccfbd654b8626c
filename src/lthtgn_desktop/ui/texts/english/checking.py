"""The English of proving the book and writing its files."""

TEXTS = {
    "checking.title": "Check the book, write its files",
    "checking.prove": "Check the whole book",
    "checking.prove.more": (
        "Every voucher, every balance, the numbering, the closed months and the chain of "
        "entries are counted again. The book is not changed."
    ),
    "checking.prove.do": "Check now (F5)",
    "checking.waiting": "Not checked since this page was opened.",
    "checking.whole": (
        "The book is right and whole: {count} {count:entry|entries}, checked at {at}."
    ),
    "checking.lacking": (
        "The second record lacks {count} {count:entry|entries}, so not all was compared. "
        "Close the book and open it again to copy them."
    ),
    "checking.broken": (
        "{count} {count:thing is|things are} wrong in the book. Record nothing more; copy it "
        "to a USB stick and call the person who helps."
    ),
    "checking.life": "Write the whole book as events",
    "checking.life.more": (
        "Every entry, one a line (.jsonl): to keep, or to make the book again on another computer."
    ),
    "checking.life.do": "Write the whole book (F6)",
    "checking.journal": "Write the journal for another program",
    "checking.journal.more": "Choose the format; for a spreadsheet choose CSV.",
    "checking.journal.do": "Write the journal (F7)",
    "checking.format": "Format",
    "checking.format.csv": "CSV (spreadsheet)",
    "checking.format.hledger": "hledger",
    "checking.format.ledger": "ledger",
    "checking.format.beancount": "beancount",
    "checking.folder": "Into which folder?",
    "checking.written": "The file “{name}” is in the folder {folder}.",
    "checking.private": "The file holds names and amounts of people: give it only to who needs it.",
}
