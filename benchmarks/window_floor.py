"""The smallest program with a window: what no start can be faster than. Run as a child."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class Window(QWidget):
    """Blank; notes that it was painted."""

    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing to draw."""
        del event
        self.painted = True


def tell() -> None:
    """Print when the window stood painted (monotonic ns) and the CPU time it took (ns)."""
    if window.painted:
        sys.stdout.write(f"{time.monotonic_ns()} {time.process_time_ns()}\n")
        sys.stdout.flush()
        os._exit(0)


app = QApplication(sys.argv[:1])
QAbstractEventDispatcher.instance().aboutToBlock.connect(tell)
window = Window()
window.resize(1280, 800)
window.show()
app.exec()
