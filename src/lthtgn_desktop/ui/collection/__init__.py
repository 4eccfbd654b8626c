"""The collection day: the grid in which a meeting is typed."""
