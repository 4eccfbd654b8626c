"""The loans: open, overdue, waiting and ended; asked for, decided, paid out, changed, given up."""
