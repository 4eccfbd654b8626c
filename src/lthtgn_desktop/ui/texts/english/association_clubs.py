"""The English about one sender of a register: its page, its card, its figures, what is signed."""

TEXTS = {
    # answering
    "register.answer": "Answer this report (F9)",
    "register.answer.title": "Answer the club",
    "register.answer.accepted": "Answer: the association accepts this report.",
    "register.answer.refused": "Answer: the association refuses this report. Reason: {reason}",
    "register.answer.do": "Make the answer (F9)",
    "register.answer.sign": "Sign the answer {file}",
    "register.answer.save": "Sign and save (F9)",
    "register.answer.done": "The answer to {name} is made, {count} {count:question|questions}",
    "register.answer.advice": "Send this file to the club.",
    "register.questions": "Questions",
    "register.question.about": "About sheet “{sheet}”, row {row}:",
    "register.question.hint": "type the question, then Enter; empty asks nothing",
    "register.question.add": "Add a question (F7)",
    "register.question.whole": "the whole sheet",
    "register.question.sheet": "About the whole sheet (F6)",
    "register.question.away": "Remove the chosen question (F8)",
    # signing
    "register.folder": "Choose the folder",
    "register.password": "Password of the association's key",
    "register.key.own": "Signed with the association's key, fingerprint {fingerprint}.",
    "register.key.first": (
        "The association has no signing key yet. It is made now, once.\n"
        "The signing key stands for the seal: by it the level above and the clubs know that a file "
        "comes from this association and was not changed.\n"
        "The password guards the key: it is typed for each signature. Write it down and lock it "
        "away."
    ),
    "register.key.title": "The association's key",
    "register.key.about": (
        "This key signs answers to clubs and files for the level above. The enrolment card makes "
        "it known to them."
    ),
    "register.key.none": "The association has no signing key yet.",
    "register.key.who": "Keeper of the key: {person}, since {day}. Fingerprint:",
    "register.key.card": "Make the enrolment card (F5)",
    "register.key.card.first": "Make the key and the enrolment card (F5)",
    "register.key.officer": "Keeper of the key",
    "register.key.next": "New keeper of the key",
    "register.key.next.password": "The new keeper's password",
    "register.key.handover": "Hand the key over (F7)",
    "register.key.handover.title": "Hand the association's key over",
    "register.key.handover.about": (
        "The old key announces the new one with its signature and is then out of use. The new card "
        "is made at once: send it to the level above and to the clubs."
    ),
    "register.key.handover.save": "Hand over (F9)",
    "register.key.handover.ask": (
        "Hand the association's key over to {officer}?\n\n"
        "From now on only {officer} signs. Files signed before stay valid."
    ),
    "register.key.handover.yes": "Hand over",
    "register.key.lost": "Key lost, password forgotten (F8)",
    "register.key.lost.title": "Make a new key for a lost one",
    "register.key.lost.about": (
        "No figure is lost. The level above and the clubs must compare the new key with a signed "
        "paper before they trust it."
    ),
    "register.key.lost.save": "Make a new key (F9)",
    "register.key.lost.ask": (
        "Put the old key out of use and make a new one for {officer}?\n\n"
        "The old key cannot sign any more and does not come back."
    ),
    "register.key.lost.yes": "Make a new key",
    "register.key.make": "Make the key and sign (F9)",
    "register.card.title": "The association's enrolment card",
    "register.card.done": "The association's enrolment card is made",
    "register.card.advice": (
        "Send this file to the association above. Copy the fingerprint below onto a signed paper, "
        "for the level above and the clubs to compare."
    ),
    # one sender
    "register.club.title": "The sender's page",
    "register.club.open": "Look at this row (Enter)",
    "register.see.months": "Months",
    "register.see.loans": "Loans",
    "register.see.files": "Received files",
    "register.see.keys": "Keys",
    "register.standing.last": "Last month: {month}",
    "register.standing.missing": "Missing: {months}",
    "register.standing.chain": "Chain: {chain}",
    "register.standing.held": "{count} {count:file waits|files wait}",
    "register.opened": "book begun on {day}",
    "register.founded": "founded in {year}",
    "register.passed_by": "figures sent by {name}",
    "register.key.used": "The key in use is kept by {person}, enrolled on {day}:",
    "register.key.gone": "No key is in use any more. Ask for a new card and enrol it.",
    "register.keystate.active": "In use",
    "register.keystate.retired": "Handed over",
    "register.keystate.revoked": "Revoked",
    "register.keystate.ended": "{state} {day}",
    "register.numbers": "{first} – {last}",
    "register.fund.TTN": "Income-generation fund",
    "register.fund.HD": "Operating fund",
    "register.fund.other": "Fund {code}",
    "register.of_fund": "{fund}: {item}",
    "register.month.title": "Figures of one month",
    "register.month": "Month {month} of {name}",
    "register.month.one": "There is one version.",
    "register.month.versions": (
        "There are {count} versions; the one that counts stands first, rows that differ are marked."
    ),
    "register.version.now": "File {number} (counts)",
    "register.version.before": "File {number} (before)",
    "register.version.now.passed": "Counts",
    "register.version.before.passed": "Before",
    "register.revoke": "Revoke a lost key (F8)",
    "register.revoke.title": "Revoke the key of {name}",
    "register.revoke.about": (
        "For a key that is lost or whose password others know. From now on no file signed with it "
        "is imported; files received before stay valid."
    ),
    "register.revoke.reason": "Reason",
    "register.revoke.save": "Revoke the key (F9)",
    "register.revoke.ask": (
        "Revoke the key in use of {name}?\n\n"
        "Before more reports are received, the club must make a new key and be enrolled with a "
        "new card."
    ),
    "register.revoke.yes": "Revoke the key",
    "register.revoke.done": "The key of {name} is revoked.",
    "register.founding": "Founding: year, source (F6)",
    "register.founding.title": "When {name} was founded, and from which source",
    "register.founding.about": "Empty year and “As in the book” take what the club's book says.",
    "register.founding.year": "Founded in the year",
    "register.founding.source": "Source of the founding capital",
    "register.founding.done": "Year and source of the founding of {name} are recorded.",
    "register.source.book": "As in the book",
    # enrolling
    "register.enrol.choose": "Choose an enrolment card",
    "register.enrol.kinds": "Enrolment cards (*.json);;All (*)",
    "register.enrol.title": "Enrol {kind}: {name} ({code})",
    "register.enrol.person": "Keeper of the key: {person}",
    "register.enrol.number": "Signs from file {number}",
    "register.enrol.fingerprint": "Fingerprint on the card, to be compared with the signed paper",
    "register.enrol.typed": "Type the fingerprint from the paper",
    "register.enrol.or": "Or",
    "register.enrol.compared": "Compared group by group, the same",
    "register.enrol.compare_first": (
        "Compare the fingerprint with the paper first: type it here, or tick “Compared group by "
        "group”."
    ),
    "register.enrol.reason": "Why the key is replaced",
    "register.enrol.known": "This key is enrolled already. Nothing changes.",
    "register.enrol.announced": "The old key {old} has announced this one: a handover.",
    "register.enrol.replaces": (
        "This club uses the key {old}, and that key does NOT announce the new one. "
        "Replace it only when the old key is surely lost; it will be revoked."
    ),
    "register.enrol.save": "Enrol (F9)",
    "register.enrol.done": "{name} is enrolled. Its reports can be imported now.",
    "register.enrol.waiting": (
        "{count} {count:file|files} came before the card: import {count:it|them} again."
    ),
    "register.enrol.replaced": "The key of {name} is replaced, the new one is kept by {person}.",
    "register.enrol.known_done": "{name} is enrolled with this key already.",
    # the figures of a month
    "register.members.total": "Members in all",
    "register.members.women": "Women",
    "register.members.aged_60": "Aged 60 or more",
    "register.members.poor": "Of poor households",
    "register.members.near_poor": "Of near-poor households",
    "register.members.difficult": "In difficult circumstances",
    "register.members.volunteers": "Volunteers",
    "register.members.joined": "Joined in the month",
    "register.members.left": "Left in the month",
    "register.loans.open": "Loans with principal owed",
    "register.loans.borrowers": "Borrowers, with those who left",
    "register.loans.member_borrowers": "Members who borrow",
    "register.loans.turns": "Loans paid out in the month",
    "register.loans.lent": "Lent in the month",
    "register.loans.principal_collected": "Principal collected in the month",
    "register.loans.interest_collected": "Interest collected in the month",
    "register.loans.written_off": "Written off in the month",
    "register.loans.outstanding": "Outstanding principal",
    "register.loans.overdue_principal": "Overdue principal",
    "register.loans.at_risk": "Principal at risk (overdue more than 30 days)",
    "register.dues": "Dues collected in the month",
    "register.grant": "Initial capital",
    "register.source_capital": "Capital from {source}, since the book began",
    "register.source_received": "Capital from {source}, received in the month",
}
