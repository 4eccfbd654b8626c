"""The English of the screen that prints: papers, passbooks, the printer, the club's wishes."""

TEXTS = {
    "papers.title": "Print papers",
    "papers.choose": "Choose a paper. Each one is shown before it is printed.",
    "papers.numbered": "&{number}  {title}",
    "papers.settings": "Settings of papers (F4)",
    "papers.preview": "Preview (F9)",
    "papers.as_proposed": "As proposed",
    "papers.one": "One member",
    "papers.all": "All members",
    "papers.together": "One sheet for all to sign",
    "papers.type.usual": "Usual letters",
    "papers.type.large": "Large letters",
    "papers.field.everyone": "Print for",
    "papers.field.member": "Member",
    "papers.field.loan": "Loan of",
    "papers.field.number": "Voucher",
    "papers.field.code": "Sheet's code (one sheet again)",
    "papers.field.day": "Day (T = today)",
    "papers.field.fund": "Fund",
    "papers.field.month": "Month",
    "papers.field.year": "Year",
    "papers.field.person": "Who takes over",
    "papers.field.size": "Paper size",
    "papers.field.is_large": "Letters",
    "papers.hint.number": "Type the voucher's number, a day or a name, such as 12",
    "papers.hint.code": "the code below the bars of the sheet",
    "papers.voucher.told": "{label} – {day} – {amount} đ – {what}",
    "papers.voucher.several": "Several vouchers are like “{typed}”. Choose with arrows and Enter.",
    "papers.voucher.none": "No voucher is like “{typed}”. Type fewer letters, such as 12.",
    "papers.loan.told": "{name} – {code} – {amount} đ, {day}",
    "papers.needs.member": "For whom? Type some letters of the name, or choose another box above.",
    "papers.not_with": "This does not go with something else chosen here. Leave it as proposed.",
    "papers.option.everyone": "all members",
    "papers.option.member": "member",
    "papers.option.loan": "loan",
    "papers.option.number": "voucher",
    "papers.option.code": "sheet's code",
    "papers.option.day": "day",
    "papers.option.fund": "fund",
    "papers.option.month": "month",
    "papers.option.year": "year",
    "papers.option.person": "who takes over",
    "papers.option.mode": "kind of passbook",
    "papers.option.new_lines": "place of new lines",
    "papers.option.from_line": "again from line",
    "papers.option.size": "paper size",
    "papers.option.is_large": "large letters",
    "papers.option.shift": "print position",
    "papers.more": "What stays empty is printed as proposed. {more}",
    "papers.more.collection-sheet": "Proposed: today.",
    "papers.more.receipt": "Proposed: all receipts of the last day.",
    "papers.more.payment": "Proposed: all payment vouchers of the last day.",
    "papers.more.statement": "Proposed: this year, up to today.",
    "papers.more.loan-contract": "Proposed: the newest loan.",
    "papers.more.cash-book": "Proposed: all funds, the last month with an entry.",
    "papers.more.loan-register": "Proposed: the loans up to today.",
    "papers.more.overdue": "Proposed: overdue up to today.",
    "papers.more.cash-count": "Proposed: the last cash count.",
    "papers.more.month-report": "Proposed: the last closed month.",
    "papers.more.members": "Proposed: the members of today.",
    "papers.more.consent": "One sheet for all, or one for each.",
    "papers.more.opening": "What the paper books brought in, to be signed.",
    "papers.more.handover": "Proposed: the figures of today.",
    "papers.more.card": "The card of the key in use.",
    "wishes.title": "Settings of papers",
    "wishes.more": (
        "What stays empty is printed as in the book. Only the papers change, no figure does."
    ),
    "wishes.save": "Save (F9)",
    "wishes.look": "Save and preview (F6)",
    "wishes.saved": "The settings are saved. Papers follow them from now on.",
    "wishes.field.above": "Line above the club's name",
    "wishes.field.name": "Club's name",
    "wishes.field.address": "Address",
    "wishes.field.phone": "Treasurer's telephone",
    "wishes.field.reading": "Amounts are read",
    "wishes.field.says_even": "Whole thousands",
    "wishes.field.prints_names": "Names below signatures",
    "wishes.field.signers": "Who signs",
    "wishes.hint.above": "such as the association's name",
    "wishes.hint.name": "as in the book: {name}",
    "wishes.hint.phone": "printed on members' passbooks",
    "wishes.reading.north": "North: nghìn, linh, tư",
    "wishes.reading.south": "South: ngàn, lẻ, bốn",
    "wishes.reading.north_skip_empty_groups": "North, without “không nghìn”",
    "wishes.says_even.yes": "Add the word “chẵn”",
    "wishes.says_even.no": "Do not add it",
    "wishes.prints_names.yes": "Printed",
    "wishes.prints_names.no": "Left empty",
    "wishes.signers.order": "They sign from left to right: {names}. Ticked later, signs later.",
    "wishes.signers.none": "Nobody signs this paper. Choose at least one.",
    "wishes.sign.chair": "Chair",
    "wishes.sign.vice_chair": "Vice chair",
    "wishes.sign.treasurer": "Treasurer",
    "wishes.sign.bookkeeper": "Bookkeeper",
    "wishes.sign.secretary": "Secretary",
    "wishes.sign.writer": "Prepared by",
    "wishes.sign.person": "Payer, payee, borrower",
    "wishes.sign.witness": "The association",
    "ruler.title": "Print position",
    "ruler.printer": "Printer",
    "ruler.size": "Paper size",
    "ruler.left": "From the left edge (mm)",
    "ruler.bottom": "From the lower edge (mm)",
    "ruler.hint": "such as 21,5",
    "ruler.print": "Print the ruler sheet (F6)",
    "ruler.forget": "Forget the position",
    "ruler.save": "Save (F9)",
    "ruler.this_printer": "Default printer",
    "ruler.steps": (
        "1. Put a white sheet into the tray, of the size and the way round of the passbook.\n"
        "2. Press Print the ruler sheet, then print.\n"
        "3. Measure the two distances of the picture, type both, press Save.\n"
        "4. Print it again: both distances are 20 mm when it is right. "
        "Each printer and each paper size is measured by itself."
    ),
    "ruler.picture": (
        "Picture of the ruler sheet: the first distance goes from the left edge of the paper to "
        "the thick upright line, the second from the lower edge to the thick level line."
    ),
    "ruler.picture.left": "left",
    "ruler.picture.bottom": "lower",
    "ruler.named": "Printer “{name}”",
    "ruler.tray": "{printer}, paper {size}. {shift}",
    "ruler.now": "Set: {right}, {down}.",
    "ruler.now.none": "Not set: printed where the printer has it.",
    "ruler.right": "{mm} mm to the right",
    "ruler.to_left": "{mm} mm to the left",
    "ruler.down": "{mm} mm down",
    "ruler.up": "{mm} mm up",
    "ruler.saved": "Saved. {now} Print the ruler sheet again to see whether it is 20 mm.",
    "ruler.unknown": "“{typed}” was not understood. Type millimetres from 0 to 40, such as 21,5.",
    "ruler.too_far": (
        "It is off by more than {highest} mm. The paper may be of another size or the other way "
        "round. Put it right, print the ruler sheet and measure again."
    ),
    "book.title": "Passbooks",
    "book.whom": "Choose one person to print line by line, or all members to print them together.",
    "book.go": "Go on (F9)",
    "book.year-card": "Year card",
    "book.booklet": "Booklet of 16 pages",
    "book.sheet": "A4 sheet to cut",
    "book.lines": "Lines of the passbook, the newest on top",
    "book.column.number": "Line",
    "book.column.place": "Place",
    "book.column.day": "Day",
    "book.column.what": "What for",
    "book.column.standing": "On paper",
    "book.line.new": "New",
    "book.line.printed": "Printed",
    "book.line.by_hand": "By hand",
    "book.place.year-card": "card {year}, row {row}",
    "book.place.year-card.later": "card {year} no. {volume}, row {row}",
    "book.place.booklet": "page {page}, row {row}",
    "book.place.booklet.later": "volume {volume}, page {page}, row {row}",
    "book.paid.dues": "dues {amount} đ",
    "book.paid.principal": "principal {amount} đ",
    "book.paid.interest": "interest {amount} đ",
    "book.none.year-card": (
        "No printed card is noted yet. {new} {new:line|lines} will go onto it: print the whole "
        "card, or the new lines onto an empty one."
    ),
    "book.none.booklet": (
        "No printed booklet is noted yet. {new} {new:line|lines} will go into it: print the whole "
        "booklet, or the new lines into an empty one."
    ),
    "book.volume.year-card": (
        "Card of {year}, volume {number}: {there} {there:line|lines} on paper."
    ),
    "book.volume.booklet": (
        "Booklet of 16 pages, volume {number}: {there} {there:line|lines} on paper."
    ),
    "book.new": "{count} new {count:line is|lines are} not on paper.",
    "book.new.none": "There is no new line.",
    "book.side": "This time it goes onto {side}.",
    "book.sides": "This time it goes onto {side}, next onto {next}.",
    "book.side.inside": "the inside of the card of {year}",
    "book.side.outside": "the outside of the card of {year}",
    "book.side.pages": "pages {page}-{other}",
    "book.turn": "{page} done. Turn to {next}, then press Print new lines to go on.",
    "book.full": "The passbook is full. A new one begins with {amount} đ brought forward.",
    "book.act.new": "Print new lines (F9)",
    "book.act.whole": "Print it whole (F6)",
    "book.act.again": "Print again from this line (F7)",
    "book.act.hand": "Copied by hand up to this line (F8)",
    "book.act.lost": "Lost or spoiled: a new one (F4)",
    "book.whole.title": "Whole passbook: {who}",
    "book.new.title": "New lines: {who}",
    "book.again.title": "Again from line {line}: {who}",
    "book.everyone": "all members",
    "book.everyone.title": "Passbooks of all members",
    "book.everyone.new": (
        "{people} {people:person has|people have} new lines, {lines} {lines:line|lines} in all."
    ),
    "book.everyone.none": "All passbooks are complete, there is no new line.",
    "book.everyone.new.act": "Print new lines for all (F9)",
    "book.everyone.hand.act": "Pasted or copied for all (F8)",
    "book.everyone.whole.act": "Print whole passbooks for all (F6)",
    "book.field.mode": "Kind of passbook",
    "book.field.new_lines": "Print onto",
    "book.field.printer": "Printer",
    "book.into.book": "The member's own passbook",
    "book.into.strips": "Strips to paste",
    "book.into.list": "A list to copy",
    "book.field.year": "Card of the year",
    "book.field.is_large": "Letters of the passbook",
    "book.field.size": "Paper of the card",
    "book.size.two": "A4, then cut",
    "book.size.one": "A5",
    "book.whole.year-card": (
        "Year card: print both sides, then fold. A4: turn on the long edge, cut the cards apart. "
        "A5 and large letters: turn on the short edge."
    ),
    "book.whole.booklet": (
        "Booklet of 16 pages: print both sides, turn on the long edge; cut along the dashes, "
        "fold and staple."
    ),
    "book.whole.sheet": "Four pages on one A4 sheet, to be cut along the dashes.",
    "book.new.book": (
        "Open the passbook at the right page and put it into the tray like the ruler sheet. {shift}"
    ),
    "book.new.strips": "Print the new lines on strips, cut them out and paste them in.",
    "book.new.list": "Print a list of the new lines and copy it by hand.",
    "book.ask": (
        "Wait for the paper and look at it closely. Is it right?\n\nIf it is, the program notes "
        "that these lines are in the passbook of {who} and does not print them again."
    ),
    "book.ask.yes": "It is right: note it",
    "book.ask.no": "Not right, print again",
    "book.kept": "Noted: {count} {count:line is|lines are} in the passbook of {who}.",
    "book.ask.later": (
        "Are all new lines pasted or copied into the passbook of {who}?\n\nIf not, later: {later}"
    ),
    "book.ask.later.yes": "Pasted or copied",
    "book.ask.later.no": "Later",
    "book.later.one": (
        "when it is done, open this person's passbook and press Copied by hand up to this line."
    ),
    "book.later.everyone": (
        "when it is done, go to Passbooks of all members and press Pasted or copied for all."
    ),
    "book.hand.everyone.ask": (
        "Are {lines} new {lines:line|lines} pasted or copied into the passbooks of "
        "{people} {people:person|people}?\n\n"
        "From now on the program does not print these lines."
    ),
    "book.hand.ask": (
        "Are the new lines up to line {line} ({day}) in the passbook of {who}, copied or pasted?"
        "\n\nFrom now on the program does not print these lines."
    ),
    "book.hand.yes": "They are in it",
    "book.hand.first": "An earlier volume still has new lines. Note that one first.",
    "book.lost.ask": (
        "Begin a new passbook in place of the one of {who} that is lost or spoiled?\n\n"
        "The new one prints every line of the old one. The old one is not valid any more."
    ),
    "book.lost.yes": "Begin a new one",
    "book.lost.done": (
        "Passbook {new} of {who} takes the place of passbook {old}. Press Print it whole."
    ),
    "book.no_line": "The passbook has no line yet.",
    "book.line.there": "Line {line} is on paper already.",
    "book.line.is_new": "Line {line} is not on paper yet. Press Print new lines.",
    "book.line.other": "Line {line} is in an old volume. Only lines of the one in use are printed.",
}
