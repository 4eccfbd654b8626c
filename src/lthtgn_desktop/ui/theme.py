"""How everything looks: the palette, the one style sheet, the font and its size."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

SMALLEST, LARGEST = 12, 22
HELP = 16
"""Help is never smaller than that, in points (ux, 6.3)."""
FAMILIES = ["Noto Sans", "Segoe UI", "DejaVu Sans"]

# Contrast of each pair was measured: texts 7:1 and better, borders and marks 3:1 and better.
TEXT = "#1B1F23"
MUTED = "#3F4852"
PAPER = "#FFFFFF"
PANEL = "#EEF2F5"
ZEBRA = "#F4F6F8"
HEADER = "#123F52"
GROUP = "#1C566E"
CURRENT = "#FFF4C2"
LATE, LATE_PAPER = "#8C1414", "#FDE6E4"
PAID, PAID_PAPER = "#0E5A2B", "#E4F4E8"
PART, PART_PAPER = "#6B4100", "#FFEFD1"
SENT, SENT_PAPER = "#083B86", "#E3EDFB"
PRIMARY = "#0B5E45"
PLACEHOLDER = "#4A545E"
FOCUS = "#0A4FB3"
FOCUS_ON_DARK = "#FFD54A"
BORDER = "#6B7783"
LINES = "#C3CCD4"
TOTALS_PAPER = "#DCE6EB"
NO_LOAN = "#E9EDF0"
BAND, BAND_TEXT = "#FFA62B", "#1B1F23"

SHEET = f"""
* {{ outline: none; }}
QWidget {{ color: {TEXT}; }}
QLabel[role="muted"] {{ color: {MUTED}; }}
QLabel[role="heading"] {{ font-size: $headpt; font-weight: bold; color: {HEADER}; }}
QLabel[role="figure"] {{ font-weight: bold; color: {PAID}; }}
QLabel[role="problem"] {{ color: {LATE}; font-weight: bold; }}
QLabel[role="words"] {{ color: {PAID}; font-weight: bold; }}
QLabel[role="heading2"] {{ font-weight: bold; color: {HEADER}; }}
QLabel[role="name"] {{ font-weight: bold; }}
QLabel[role="small"] {{ font-size: $smallpt; color: {MUTED}; }}
QLabel[role="help"] {{ font-size: $helppt; }}
QLabel[role="helpkey"] {{ font-size: $helppt; font-weight: bold; color: {HEADER}; }}
QFrame[role="panel"] {{ background: {PANEL}; border-radius: 6px; }}
QFrame[role="bar"] {{ background: {HEADER}; }}
QFrame[role="bar"] QLabel {{ color: white; }}
QFrame[role="bar"] QLabel[role="heading"] {{ color: white; }}
QLabel[role="band"] {{
    background: {BAND}; color: {BAND_TEXT}; font-weight: bold; padding: 3px;
}}
QLabel[role="told"] {{
    background: {SENT_PAPER}; color: {SENT}; border-top: 3px solid {SENT};
    font-weight: bold;
}}
QLabel[role="refused"] {{
    background: {LATE_PAPER}; color: {LATE}; border-top: 3px solid {LATE};
    font-weight: bold;
}}
QPushButton {{
    background: white; border: 2px solid {BORDER}; border-radius: 6px;
    padding: 6px 14px; min-height: 28px;
}}
QPushButton:focus {{ border: 3px solid {FOCUS}; padding: 5px 13px; }}
QPushButton:hover {{ background: {PANEL}; }}
QPushButton:checked {{ background: {HEADER}; color: white; border-color: {HEADER}; }}
QPushButton:checked:focus {{ border: 3px solid {FOCUS_ON_DARK}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {MUTED}; background: {PANEL}; border-style: dashed; }}
QPushButton[role="primary"] {{
    background: {PRIMARY}; color: white; font-weight: bold; border-color: {PRIMARY};
}}
QPushButton[role="primary"]:focus {{ border: 3px solid {FOCUS_ON_DARK}; }}
QPushButton[role="primary"]:disabled {{ background: {PANEL}; color: {MUTED}; }}
QFrame[role="bar"] QPushButton {{
    background: {HEADER}; color: white; border-color: white;
}}
QFrame[role="bar"] QPushButton:focus {{ border: 3px solid {FOCUS_ON_DARK}; }}
QFrame[role="bar"] QPushButton[role="primary"] {{ background: {PRIMARY}; border-color: white; }}
QFrame[role="bar"] QPushButton[role="primary"]:focus {{ border: 3px solid {FOCUS_ON_DARK}; }}
QFrame[role="bar"] QPushButton:disabled {{ background: {HEADER}; color: #CFDBE1; }}
QPushButton[role="big"] {{
    font-size: $headpt; font-weight: bold; text-align: left; padding: 12px 18px; min-height: 52px;
}}
QPushButton[role="big"]:focus {{ border: 3px solid {FOCUS}; padding: 11px 17px; }}
QLineEdit, QPlainTextEdit, QComboBox {{
    background: white; border: 2px solid {BORDER}; border-radius: 6px; padding: 4px 8px;
    min-height: 32px; placeholder-text-color: {PLACEHOLDER};
    selection-background-color: {FOCUS}; selection-color: white;
}}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{
    border: 3px solid {FOCUS}; padding: 3px 7px;
}}
QLineEdit[wrong="true"], QComboBox[wrong="true"] {{ border-color: {LATE}; }}
QLineEdit[role="cell"] {{
    border: 3px solid {FOCUS}; border-radius: 4px; padding: 0 4px; min-height: 0;
}}
QComboBox {{ padding-right: 30px; }}
QComboBox:disabled, QLineEdit:disabled {{
    color: {MUTED}; background: {PANEL}; border-style: dashed;
}}
QComboBox::drop-down {{ border: 0; width: 30px; }}
QComboBox::down-arrow {{ image: none; }}
QComboBox QAbstractItemView {{ background: white; selection-background-color: {FOCUS}; }}
QTableView {{
    background: white; alternate-background-color: {ZEBRA}; gridline-color: {LINES}; border: 0;
    selection-background-color: {CURRENT}; selection-color: {TEXT};
}}
QTableView:focus {{ border: 3px solid {FOCUS}; }}
QTableView[role="grid"], QTableView[role="grid"]:focus {{ border: 0; }}
QHeaderView::section {{
    background: {HEADER}; color: white; font-weight: bold; border: 0; padding: 6px 8px;
    border-right: 1px solid {GROUP};
}}
QScrollBar:vertical {{ width: 20px; background: {PANEL}; }}
QScrollBar::handle:vertical {{ background: {BORDER}; min-height: 44px; border-radius: 6px; }}
QScrollBar:horizontal {{ height: 20px; background: {PANEL}; }}
QScrollBar::handle:horizontal {{ background: {BORDER}; min-width: 44px; border-radius: 6px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; width: 0; }}
QScrollArea {{ border: 0; background: {PAPER}; }}
QScrollArea[role="help"] {{ border: 3px solid {PAPER}; }}
QScrollArea[role="help"]:focus {{ border: 3px solid {FOCUS}; }}
"""
"""The style sheet; `$headpt` and its like are sizes, which follow the size of the text."""


def prepare(app: QApplication, fonts: Path) -> None:
    """Give the program its style, its colours and its letters, whatever the system's are."""
    app.setStyle("Fusion")
    app.styleHints().setColorScheme(Qt.ColorScheme.Light)
    for file in sorted(fonts.glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    palette = QPalette(QColor(PANEL), QColor(PAPER))
    palette.setColor(QPalette.ColorRole.Text, QColor(TEXT))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(TEXT))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(FOCUS))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor(PAPER))
    app.setPalette(palette)


def set_size(app: QApplication, points: int) -> int:
    """Show all text at a size in points, within the limits; returns the size taken."""
    taken = max(SMALLEST, min(LARGEST, points))
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPointSize(taken)
    app.setFont(font)
    sheet = SHEET.replace("$headpt", f"{taken * 17 // 14}pt")
    sheet = sheet.replace("$helppt", f"{max(HELP, taken)}pt")
    app.setStyleSheet(sheet.replace("$smallpt", f"{max(SMALLEST, taken - 2)}pt"))
    return taken
