"""A label as it prints, on a piece of white paper."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import draw_surface, painting
from app.ui.theme import Tone, look


class LabelPicture(QWidget):
    """A white label with round corners, as large as the place allows.

    bounded: its place has a height of its own; else it takes that of a label of 100 x 60 mm.
    """

    def __init__(self, *, bounded: bool = False) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._bounded = bounded
        tall = QSizePolicy.Policy.Expanding if bounded else QSizePolicy.Policy.Preferred
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, tall)
        policy.setHeightForWidth(not bounded)
        self.setSizePolicy(policy)

    def set_image(self, image: QImage | None) -> None:
        """Show this one, or none."""
        self._image = image
        self.setVisible(image is not None and not image.isNull())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Paper keeps its proportion."""
        return not self._bounded

    def heightForWidth(self, width: int) -> int:
        """That of its label at a width, of a usual one where none is shown; never a tall one's."""
        inner = width - 2 * look().scale.px(10)
        high = inner * 6 // 10
        if self._image is not None and self._image.width():
            high = min(inner, inner * self._image.height() // self._image.width())
        return high + 2 * look().scale.px(10)

    def sizeHint(self) -> QSize:
        """A label that can be read."""
        width = look().scale.px(440)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """A label whose larger words can be read."""
        width = look().scale.px(240)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The label, smoothed, on its paper."""
        del event
        if self._image is None or self._image.isNull():
            return
        inset = look().scale.px(10)
        ratio = self.devicePixelRatioF()
        room = self.size() - QSize(2 * inset, 2 * inset)
        scaled = self._image.scaled(
            room * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        size = scaled.deviceIndependentSize().toSize()
        top = (self.height() - size.height()) // 2 if self._bounded else inset
        place = QRect((self.width() - size.width()) // 2, top, size.width(), size.height())
        edge = look().scale.px(6)
        paper = Tone("#000000", "#FFFFFF", look().theme.disabled_edge)
        with painting(self) as painter:
            around = place.adjusted(-edge, -edge, edge, edge)
            draw_surface(painter, around, paper, radius=look().scale.px(8))
            painter.fillRect(place, QColor("#FFFFFF"))
            painter.drawImage(place.topLeft(), scaled)
