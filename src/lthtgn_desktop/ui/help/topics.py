"""Which help page belongs to what is shown now."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget


def topic_on(page: QWidget, screen: str) -> str:
    """Return the topic of a page: what is marked on it by `help_topic`, else its screen's."""
    parts: Iterable[QWidget] = page.findChildren(QWidget)
    shown = [part for part in (page, *parts) if getattr(part, "help_topic", "")]
    topics = [getattr(part, "help_topic", "") for part in shown if part.isVisible()]
    return str(topics[-1]) if topics else screen
