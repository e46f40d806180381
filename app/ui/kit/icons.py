"""Line drawings from `resources/icons`, in any colour and size."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap, QPixmapCache

from app.ui.theme import ThemeError, look


def icon(name: str, colour: str, side: int) -> QPixmap:
    """The icon `resources/icons/<name>.svg` with `currentColor` replaced.

    `side` is in logical pixels; the picture is as sharp as the screen. Raises ThemeError for an
    icon that is not there, because a missing icon is a mistake of the build.
    """
    screen = QGuiApplication.primaryScreen()
    ratio = screen.devicePixelRatio() if screen is not None else 1.0
    key = f"icon/{name}/{colour}/{side}/{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    drawn = _render(name, colour, round(side * ratio))
    drawn.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, drawn)
    return drawn


def _render(name: str, colour: str, side: int) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # not before the first icon: the lock screen starts fast

    path = look().theme.resources / "icons" / f"{name}.svg"
    try:
        drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
    except OSError as fault:
        raise ThemeError(f"icon {name!r} is missing") from fault
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    if not renderer.isValid():
        raise ThemeError(f"icon {name!r} is no valid drawing")
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture
