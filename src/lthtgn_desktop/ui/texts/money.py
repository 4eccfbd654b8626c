"""The words of the screen money."""

TEXTS: dict[str, str] = {}
