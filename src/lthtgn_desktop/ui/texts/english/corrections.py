"""The English of corrections."""

TEXTS = {
    "corrections.title": "Corrections",
    "corrections.list": "Money that was recorded",
    "corrections.hint": (
        "Find the wrong entry: type a name, a day or an amount (F3), then press Enter to open "
        "it. The book deletes nothing: what is wrong is taken back by an opposite entry, then "
        "recorded as it should be."
    ),
    "corrections.none": "No money is recorded in the book yet.",
    "corrections.count": "{count} {count:entry|entries}, the newest on top.",
    "corrections.day": "Day",
    "corrections.vouchers": "Vouchers",
    "corrections.what": "What for",
    "corrections.amount": "Amount",
    "corrections.status": "Status",
    "corrections.reversed": "Taken back",
    "corrections.open": "Open this entry (Enter)",
    "corrections.undo": "Take this entry back (F4)",
}
