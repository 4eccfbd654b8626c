"""Members' passbooks: the year's card and the booklet, whole or only their new lines.

All lengths are those of the normal size (a card on A5, a booklet of A6 pages); the large print is
the same drawing enlarged by √2, on A4 and on A5 pages. A page has three layers: its form, the
lines that are on paper already, and the new ones. A line is drawn by the same function whether it
is printed with its form or alone, so that both lie exactly on each other.
"""
