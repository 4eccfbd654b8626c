"""The English of the signing key, of files that are looked at, and of the association's answers."""

TEXTS = {
    # what several screens use
    "drop.one": "One file at a time, please. {words}",
    "password.show": "Show the password (F2)",
    "password.hide": "Hide the password (F2)",
    "password.new": "New password",
    "password.again": "Type it once more",
    "password.hint": "at least {least} letters or figures, better without marks",
    "password.caps": "Caps Lock is on: letters come out as CAPITALS.",
    "password.accents": "There are letters with marks: the keyboard must be set so next time too.",
    "err.password.short": "The password is too short. Type at least {least} letters or figures.",
    "err.password.differ": "The two differ. Press F2 to see the letters, then type them again.",
    "err.password.odd": "Something invisible stands in the password. Clear it and type again.",
    "key.fingerprint.name": "Fingerprint {fingerprint}",
    "key.explained": (
        "The signing key stands for the seal: by it the association knows that a report comes from "
        "this club and was not changed.\n"
        "The password guards the key: it is typed for each report, and only the treasurer knows "
        "it.\n"
        "Without the password no figure is lost, but a new key and a new enrolment card are "
        "needed.\n\n"
        "Keeper of the key: {person}"
    ),
    "key.first.title": "Make the club's signing key",
    "key.first.report": "Make the key and the report (F9)",
    "key.first.card": "Make the key and the enrolment card (F9)",
    "written.file": "File",
    "written.folder": "In the folder",
    "written.fingerprint": "Fingerprint",
    "written.open": "Open this folder",
    "written.not_opened": "The folder could not be opened. Look for the file in “{folder}”.",
    "written.done": "Done (F9)",
    # the screen
    "signing.title": "Signing key and the association's answers",
    "signing.key": "The club's signing key",
    "signing.none": (
        "The club has no signing key yet. It is made once, with the first enrolment card or report."
    ),
    "signing.person": "Keeper of the key",
    "signing.since": "In use since",
    "signing.fingerprint": "Fingerprint, compared group by group with the association",
    "signing.card": "Make the enrolment card (F5)",
    "signing.card.first": "Make the key and the enrolment card (F5)",
    "signing.change": "Change the password (F6)",
    "signing.handover": "Hand over to a new treasurer (F7)",
    "signing.lost": "Key lost, password forgotten (F8)",
    "card.folder": "Choose the folder for the enrolment card",
    "card.done": "The enrolment card is made",
    "card.send": "Send this file to the association.",
    "card.paper": (
        "Copy the fingerprint below onto paper, let treasurer and chair sign it, and bring it to "
        "the association to be compared."
    ),
    "change.title": "Change the signing key's password",
    "change.old": "Password in use",
    "change.save": "Change the password (F9)",
    "change.done": (
        "The password is changed. Key and fingerprint stay, the association need not be told."
    ),
    "handover.title": "Hand the signing key over to a new treasurer",
    "handover.explained": (
        "The old treasurer types the password in use, the new treasurer sets another one. "
        "The old key announces the new one with its signature and is then out of use."
    ),
    "handover.to": "New treasurer",
    "handover.day": "Day of the handover",
    "handover.old": "The old treasurer's password",
    "handover.new": "The new treasurer's password",
    "handover.save": "Hand over (F9)",
    "handover.ask": (
        "Hand the signing key over from {person} to {to}, on {day}?\n\n"
        "From now on only {to} signs reports. The key of {person} is out of use; reports signed "
        "with it stay valid.\n"
        "The new enrolment card is made at once: give it to the association before the next report."
    ),
    "handover.yes": "Hand over to {to}",
    "handover.done": "The signing key is handed over to {to}",
    "lost.title": "Make a new key for a lost one",
    "lost.explained": (
        "For a forgotten password, a password that others know, or an old treasurer who cannot "
        "hand over.\n"
        "Nothing is lost of the book and of the reports that were sent.\n"
        "The association takes the new key only after comparing it with a paper signed by "
        "treasurer and chair.\n\n"
        "Keeper of the new key: {person}"
    ),
    "lost.save": "Make a new key (F9)",
    "lost.ask": (
        "Put the key {fingerprint} of {before} out of use and make a new one for {person}?\n\n"
        "The old key cannot sign any more and does not come back. The association needs the new "
        "enrolment card; until then it takes no report signed with the new key."
    ),
    "lost.yes": "Make a new key",
    "lost.done": "The new key and its enrolment card are made",
    # looking at a file
    "verify.title": "Check a file",
    "verify.drop": (
        "Drop a file that came (by Zalo, mail, USB stick) here, to see who signed it and whether "
        "it was changed."
    ),
    "verify.choose": "Choose a file to check (F3)",
    "verify.dialog": "Choose a file to check",
    "verify.kinds": "Excel files (*.xlsx);;All (*)",
    "verify.valid": "The signature is right, the file is whole",
    "verify.broken": "The file was changed and cannot be used",
    "verify.refused": "This file cannot be used",
    "verify.unsigned": "The file is not signed and cannot be used",
    "verify.ours": "Signed with this club's key, not changed.",
    "verify.ours_before": "Signed with an old key of this club, now replaced.",
    "verify.association": "Signed with the association's key, which was compared before.",
    "verify.unknown": (
        "This book does not know whose key that is. Compare the fingerprint with the sender's "
        "paper before trusting it."
    ),
    "verify.file": "File",
    "verify.form": "Kind of file",
    "verify.form.BC-CLB": "A club's monthly report",
    "verify.form.TL-CLB": "An answer of the association",
    "verify.form.TH-HOI": "An association's consolidated file",
    "verify.sender": "Sender",
    "verify.number": "Number",
    "verify.signer": "Signed by",
    "verify.at": "Signed at",
    "verify.moment": "{time} on {day}",
    "verify.fingerprint": "Fingerprint",
    "verify.back": "Back (Esc)",
    "verify.take": "Take this answer into the book (F9)",
    "verify.take.found": "This answers the report of month {month}, number {number}.",
    # the association's answers
    "answers.title": "Reports and the association's answers",
    "answers.hint": "Choose a month, press Enter to read. Drop a new answer on the box above.",
    "answers.none": "No month is closed yet.",
    "answers.month": "Month",
    "answers.standing": "Report",
    "answers.questions": "Questions",
    "answers.open": "Read the answer (F4)",
    "answers.of": "Report of month {month}",
    "answers.not_written": "This month has no report yet. Go to “Close the month” to make it.",
    "answers.report": "Report {number}, made on {day}",
    "answers.file": "File {file}",
    "answers.waiting": "The association has not answered yet.",
    "answers.accepted": "The association has accepted this report",
    "answers.refused": "The association has refused this report",
    "answers.from": "{name}, {officer}; received on {day}",
    "answers.reason": "Reason: {reason}",
    "answers.asked": "The association asks:",
    "answers.question": "Sheet “{sheet}”, row {row}",
    "answers.question.sheet": "Sheet “{sheet}”",
    "answers.no_question": "There are no questions.",
    "answers.reply": "Answer the association. If the book is wrong, use “Corrections”.",
    "answers.then": "Look at the book, correct it if needed, then make a new report and send it.",
    "answers.taken": "The answer to the report of month {month}, number {number}, is in the book.",
    "answers.known": "This answer has been in the book since {day}.",
    "compare.title": "Compare the association's fingerprint",
    "compare.explained": (
        "The book meets this key for the first time. Compare each group on the right with the "
        "association's paper; if all five agree, type the code from the paper."
    ),
    "compare.typed": "Code on the association's paper",
    "compare.hint": "five groups of four letters and figures",
    "compare.file": "Fingerprint that signed this file",
    "compare.save": "It agrees, take the answer (F9)",
}
