"""The words around the help pages, and of the page for whoever helps."""

TEXTS = {
    "nav.help": "Help (F1)",
    "nav.help.few": "Help (F1)",
    "nav.back.few": "‹ (Esc)",
    "help.back": "‹ Back (Esc)",
    "help.title": "Help: {title}",
    "help.keys": "Keys on this screen",
    "help.paper": "Before printing",
    "help.print": "Print this page (Ctrl+P)",
    "help.card": "Print the key card (F4)",
    "help.support": "Ask a supporter (F6)",
    "support.title": "Ask a supporter",
    "support.about": (
        "Ring your supporter and read out these lines. If a file is wanted, press the button "
        "below: nobody's name, code, telephone or money stands in it."
    ),
    "support.program": "Program",
    "support.system": "Computer",
    "support.book": "The book is in",
    "support.book.none": "no book is open",
    "support.backup": "Last backup",
    "support.backup.unknown": "the program does not know",
    "support.trouble": "Last error",
    "support.trouble.none": "no error was noted",
    "support.log": "File of errors",
    "support.text": "Text size",
    "support.points": "{points} points",
    "support.screen": "Screen",
    "support.pixels": "{width} × {height}, scaled by {percent}%",
    "support.make": "Make the supporter's file (F9)",
    "support.folder": "Choose a folder or USB stick for the file",
    "support.made": "“{name}” was written to “{folder}”. Open and read it before you send it.",
    "card.title": "Key card",
    "card.everywhere": "On every screen",
    "card.form": "In fields",
}
