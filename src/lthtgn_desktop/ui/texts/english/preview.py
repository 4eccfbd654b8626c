"""The English of paper on the screen, and of printing it."""

TEXTS = {
    "act.print": "Print (Ctrl+P)",
    "act.print.voucher": "Print {label} ({key})",
    "act.openpdf": "Open the PDF file",
    "preview.before": "Before (PageUp)",
    "preview.after": "Next (PageDown)",
    "preview.page": "Page {page}/{count}",
    "preview.page.name": "Page {page} of {count}",
    "preview.larger": "Larger (+)",
    "preview.smaller": "Smaller (-)",
    "preview.whole": "Whole page (0)",
    "preview.printer": "Printer",
    "preview.printer.none": "no printer yet",
    "preview.copies": "Copies",
    "preview.pages": "Pages",
    "preview.pages.all": "all {count} pages",
    "preview.sides": "Print on",
    "preview.sides.one": "One side",
    "preview.sides.both": "Both sides, turned by the printer",
    "preview.sides.front": "Front (odd pages)",
    "preview.sides.back": "Back (even pages)",
    "preview.edge.long": "the long edge",
    "preview.edge.short": "the short edge",
    "preview.turn.needed": "This paper needs both sides: choose in Print on.",
    "preview.turn.both": "The sheet turns on {edge}.",
    "preview.turn.front": (
        "Print the odd pages, turn the whole stack on {edge}, put it back, then print the even "
        "pages. Try one sheet first: type 1-2 in Pages."
    ),
    "preview.turn.back": "Turn the whole stack on {edge}, put it back, then press Print.",
    "preview.fronts": (
        "{count} {count:front page was|front pages were} sent. Wait for the paper. {turn}"
    ),
    "preview.no_back": "Only one page is chosen, so there is no back.",
    "preview.close": "Close (Esc)",
    "preview.save": "Save as PDF… (F7)",
    "preview.folder": "Into which folder goes the PDF?",
    "preview.saved": "The file “{name}” is saved in the folder {folder}.",
    "preview.open_folder": "Open the folder",
    "preview.not_opened": "It could not be opened. Open it by hand: {path}",
    "preview.no_printer": (
        "This computer has no printer. Plug one in, switch it on and press Print again, "
        "or save as PDF."
    ),
    "preview.printing": "Sending to the printer: page {page}/{count}…",
    "preview.progress": "Pages sent to the printer",
    "preview.stop": "Stop printing (Esc)",
    "preview.stopped": "Printing stopped after {page}/{count} pages. Press Print to begin again.",
    "preview.sent": (
        "{count} {count:page was|pages were} sent to the printer. Take the paper and look at it."
    ),
    "err.pages": (
        "The pages “{typed}” were not understood. Type from 1 to {count}, such as 1-{count}, "
        "“odd” or “even”; empty prints all."
    ),
    "err.printer": (
        "The printer does not answer. See that it is on, has paper and is plugged in, then press "
        "Print again. No figure is lost."
    ),
}
