"""The terminal as an operator starts it, until its window stands painted. Run as a child."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from app import main as composition
from app.__main__ import main

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication

    from app.ui.shell import Shell

painted = False
new_application = composition.new_application


def listening_application() -> QApplication:
    """The application; its event loop tells when it has nothing left to do."""
    from PySide6.QtCore import QAbstractEventDispatcher

    from app.ui.shell import Shell

    paint = Shell.paintEvent

    def noting_paint(shell: Shell, event: QPaintEvent) -> None:
        global painted  # noqa: PLW0603 - a program of one page
        paint(shell, event)
        painted = True

    Shell.paintEvent = noting_paint  # type: ignore[method-assign,assignment]
    app = new_application()
    QAbstractEventDispatcher.instance().aboutToBlock.connect(tell)
    return app


def tell() -> None:
    """Print when the window stood painted (monotonic ns) and the CPU time it took (ns)."""
    if painted:
        sys.stdout.write(f"{time.monotonic_ns()} {time.process_time_ns()}\n")
        sys.stdout.flush()
        os._exit(0)


composition.new_application = listening_application
sys.argv = sys.argv[:1]
main()
