"""The English of the collection day."""

TEXTS = {
    "meet.title": "Collection day",
    "meet.title.narrow": "Collection {day}",
    "meet.day": "Day of the meeting",
    "meet.ask.day": "For which day is money collected?",
    "meet.open": "Open the collection (Enter)",
    "meet.ask.code": "Is there a printed sheet?",
    "meet.code": "Code on the sheet (type or scan)",
    "meet.code.hint": "Code below the bars, such as DH-001/20260305/1/7",
    "meet.code.open": "Open this sheet's collection (Enter)",
    "meet.code.closed": (
        "This sheet is of the collection of {day}. That month is closed, so nothing can be added. "
        "To change something, use Corrections."
    ),
    "meet.code.at": (
        "Collection of {day}: the cursor is at the first person of sheet {number}, row {row}."
    ),
    "meet.code.gone": (
        "The collection of {day} has no sheet {number} any more: the list has changed since it "
        "was printed. Look for each person by name (F3)."
    ),
    "meet.again": (
        "The collection of {day} is recorded already:\n"
        "{amount} from {paid} {paid:person|people}. Vouchers: {vouchers}.\n\n"
        "{sheet}"
        "Do not type again what is recorded. Collect only from those who have not paid."
    ),
    "meet.again.sheet": (
        "Sheet {number} has {all} {all:person|people}; {paid} of them {paid:is|are} recorded.\n\n"
    ),
    "meet.again.yes": "Collect more",
    "meet.again.no": "Cancel, type nothing again",
    "meet.close": "Close the collection (F9)",
    "act.undo": "Undo (Ctrl+Z)",
    "meet.nothing": "Nobody has paid or attended yet, so there is nothing to close.",
    "meet.ask": (
        "Close the collection of {day}?\n\n"
        "Collected {amount} đ ({words}):\n"
        "dues {dues} đ, principal {principal} đ, interest {interest} đ.\n\n"
        "{paid} {paid:person has|people have} paid, {unpaid} {unpaid:has|have} not. "
        "{present} attended.\n\n"
        "After closing, a change needs a correction."
    ),
    "meet.yes": "Close the collection",
    "meet.done": "The collection of {day} is recorded: {amount}. Vouchers: {vouchers}.",
    "meet.done.present": "The meeting of {day} is recorded, without money.",
    "meet.throw": (
        "Drop the collection of {day}: {amount} from {paid} {paid:person|people} typed, "
        "not in the book?\n\n"
        "Once dropped, what was typed cannot be had back."
    ),
    "meet.throw.yes": "Throw away what was typed",
    "meet.throw.no": "Keep it",
    "meet.throw.ask": "Drop…",
    "meet.throw.which": "Drop the unfinished collection of {day}",
    "meet.unfinished": "Unfinished, not in the book yet",
    "meet.resume": "Go on with the collection of {day}: {paid} {paid:person|people}, {amount}",
    "meet.resumed": (
        "The collection of {day} goes on. {amount} of {paid} {paid:person|people} "
        "{paid:was|were} typed before."
    ),
    "meet.gone": "The list has changed since it was typed; these have no row any more: {rows}.",
    "meet.gone.row": "{name} {amount}",
    "col.no": "No.",
    "col.name": "Name",
    "col.present": "Present",
    "col.dues": "Dues",
    "grp.principal": "PRINCIPAL",
    "grp.interest": "INTEREST",
    "col.due": "Due",
    "col.paid": "Paid",
    "col.total": "Total",
    "col.note": "Note",
    "col.empty": "empty",
    "att.present": "Yes",
    "att.absent": "Absent",
    "att.sent": "Sent",
    "col.sum": "TOTAL ({paid}/{all} people)",
    "flt.all": "All {count}",
    "flt.todo": "Unpaid {count}",
    "flt.loan": "Borrowers {count}",
    "flt.late": "Overdue {count}",
    "find.hint": "Find a name (F3)",
    "find.none": "Nobody has a name like “{typed}”. Type fewer letters, or press Esc to see all.",
    "grid.name": "Collection sheet",
    "grid.empty": "There are no members yet. Go to Members (key 4 at home) to add them first.",
    "grid.who": "{number}. {name} – {code}",
    "grid.namesake": "{name} ({code})",
    "grid.done": "{paid}/{all} paid",
    "grid.need": "Due: {parts} đ.",
    "grid.need.dues": "dues {amount}",
    "grid.need.principal": "principal {amount}",
    "grid.need.interest": "interest {amount}",
    "grid.need.nothing": "Nothing is due today.",
    "grid.outstanding": "Principal owed {amount} đ.",
    "grid.full": "Press + when all is paid, or type the amount into a cell",
    "grid.words": "Total {words}",
    "grid.late": "Overdue: {count} {count:instalment|instalments}",
    "grid.dues": "Dues to collect {amount}",
    "grid.ahead": "Dues paid in advance",
    "grid.left": "Has left the club",
    "grid.keys": (
        "+ all paid, next row · Enter next row · Tab next cell · Space present/absent/sent"
        " · Delete clears · F8 receipt"
    ),
    "grid.keys.fewer": "+ all paid · Enter next row · Tab next cell · Space present · F8 receipt",
    "grid.keys.few": "+ all paid · Space present · F8 receipt",
    "grid.unsaved": "Saved as it is typed",
    "grid.saved": "Saved at {time}",
    "grid.lost": "COULD NOT be saved",
    "err.readonly": "This cell is computed, or this person has no loan: nothing to type.",
    "err.toomuch": "{name} owes only {most} đ of principal. {amount} đ was typed.",
    "err.interest": (
        "The interest of {name} up to today is {due} đ, at most {most} đ in advance. "
        "{amount} đ was typed."
    ),
    "meet.receipt.typed": (
        "The money of {name} is not in the book yet. Close the collection (F9), "
        "then the receipt can be printed."
    ),
    "meet.receipt.none": "{name} has paid nothing in the book on this day, so there is no receipt.",
    "cash.given": "Cash given (F6)",
    "cash.change": "Change",
    "cash.short": "{amount} short",
}
