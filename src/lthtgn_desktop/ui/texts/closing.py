"""The words of the screen closing."""

TEXTS: dict[str, str] = {}
