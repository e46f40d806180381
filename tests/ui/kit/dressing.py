"""The reference panels, and how a test puts the terminal's look on."""

from __future__ import annotations

from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.language import Language
from app.ui.theme import Look, Scale, Theme, apply

ROOT: Final = Path(__file__).parents[3]
RESOURCES: Final = ROOT / "resources"
LANGUAGES: Final = (
    Language.EN,
    *sorted(
        Language(one.stem.removeprefix("refactory_"))
        for one in (RESOURCES / "translations").glob("*.ts")
    ),
)
"""English, and every language somebody has begun to translate."""


class Panel(NamedTuple):
    """A touch panel: logical pixels across and upright, and pixels per millimetre."""

    width: int
    height: int
    px_per_mm: float


PANELS: Final = {
    "12.1in 1280x800": Panel(1280, 800, 4.9),
    "15.6in 1366x768": Panel(1366, 768, 3.95),
    "15.6in 1920x1080": Panel(1920, 1080, 5.6),
    "12.1in 1024x768": Panel(1024, 768, 4.16),
}


def dress(
    px_per_mm: float = 4.9,
    theme: str = "bright",
    *,
    mirrored: bool = False,
    resources: Path = RESOURCES,
) -> Look:
    """Apply a look to the running application."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return apply(app, Theme.load(theme, resources), Scale(px_per_mm), mirrored=mirrored)


def lay_out(widget: QWidget, width: int, height: int) -> None:
    """Show a widget at a size and let its layouts settle."""
    widget.resize(width, height)
    widget.show()
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
