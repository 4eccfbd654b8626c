"""The words of the screen corrections."""

TEXTS: dict[str, str] = {}
