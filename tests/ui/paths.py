"""Answering the program's own dialogs for files and folders, and dropping files on it."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget

from ui.windows import until


def choose(window: QWidget, path: Path) -> str:
    """Choose a path in the dialog that a window shows; gives the dialog's title."""
    until(lambda: bool(window.findChildren(QFileDialog)))
    dialog = window.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    title = dialog.windowTitle()
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    dialog.accept()
    until(lambda: not window.findChildren(QFileDialog))
    window.activateWindow()  # without a window manager nobody else does it
    QTest.qWaitForWindowActive(window)
    return title


def drop(target: QWidget, *urls: QUrl) -> bool:
    """Drag something over a widget and let it go there; tells whether it was taken."""
    data = QMimeData()
    data.setUrls(urls)
    left = Qt.MouseButton.LeftButton
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(5, 5), both, data, left, none)
    QApplication.sendEvent(target, entered)
    if not entered.isAccepted():
        return False
    dropped = QDropEvent(QPointF(5, 5), both, data, left, none)
    QApplication.sendEvent(target, dropped)
    return dropped.isAccepted() and dropped.dropAction() is Qt.DropAction.CopyAction


def files(*paths: Path) -> list[QUrl]:
    """Files as a file manager gives them."""
    return [QUrl.fromLocalFile(str(path)) for path in paths]
