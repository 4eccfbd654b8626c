"""Paper in the window: what can be printed, passbooks line by line, printers, the club's wishes."""
