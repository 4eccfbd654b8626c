"""Paper on the screen, and on its way to a printer or a file.

A screen calls `opening.show_paper`, or is a `page.PrintingPage` and says what can be printed of it.
"""
