"""The terminal as an operator starts it, until its window stands painted. Run as a child."""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QAbstractEventDispatcher
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication

from app import main as composition
from app.__main__ import main
from app.ui.shell import Shell

painted = False
paint, new_application = Shell.paintEvent, composition.new_application


def noting_paint(shell: Shell, event: QPaintEvent) -> None:
    """Paint as ever."""
    global painted  # noqa: PLW0603 - a program of one page
    paint(shell, event)
    painted = True


def listening_application() -> QApplication:
    """The application; its event loop tells when it has nothing left to do."""
    app = new_application()
    QAbstractEventDispatcher.instance().aboutToBlock.connect(tell)
    return app


def tell() -> None:
    """Print when the window stood painted (monotonic ns) and the CPU time it took (ns)."""
    if painted:
        sys.stdout.write(f"{time.monotonic_ns()} {time.process_time_ns()}\n")
        sys.stdout.flush()
        os._exit(0)


Shell.paintEvent = noting_paint  # type: ignore[method-assign,assignment]
composition.new_application = listening_application
sys.argv = sys.argv[:1]
main()
