"""The words of the screen funds."""

TEXTS: dict[str, str] = {}
