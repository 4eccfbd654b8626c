"""The page before a book is open: try it, open a book, begin a new one."""
