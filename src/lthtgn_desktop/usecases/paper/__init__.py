"""What can be printed: from the book to the values of a page; see `catalogue` for the list.

Each paper is one module with `make(desk, wanted) -> Document`; `print_paper` is the only way in,
for the command and for the window alike.
"""
