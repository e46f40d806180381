"""A surface as large as the window lets it be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class Page(QWidget):
    """A screen's or sheet's ground. It takes the room it gets and asks for none.

    Layouts above it would otherwise measure every hidden page at every change, and one
    crowded page would grow the window beyond the panel.
    """

    def hasHeightForWidth(self) -> bool:
        """The window decides the height."""
        return False

    def minimumSizeHint(self) -> QSize:
        """No claim on the window."""
        return QSize(0, 0)


class Pages(QStackedWidget):
    """Pages of which one is seen."""

    def hasHeightForWidth(self) -> bool:
        """The window decides the height."""
        return False

    def minimumSizeHint(self) -> QSize:
        """No claim on the window."""
        return QSize(0, 0)
