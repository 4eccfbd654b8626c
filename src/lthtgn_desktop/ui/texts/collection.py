"""The words of the screen collection."""

TEXTS: dict[str, str] = {}
