"""A photo, or the striped place where one belongs."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.painting import Line, draw_stack, painting, stack_height
from app.ui.kit.target import Target
from app.ui.theme import look


class PhotoTile(Target):
    """A picture filled to its edges, cut rather than squeezed; `clicked` asks to enlarge it.

    `whole` shows all of it instead, with ground beside it; `grows` lets it take what room there is;
    `told` keeps the caption below the picture once there is one.
    """

    def __init__(
        self,
        caption: str = "",
        *,
        height: int = 170,
        whole: bool = False,
        grows: bool = False,
        told: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._whole, self._told = whole, told
        self._caption, self._height = caption, height
        self._image: QImage | None = None
        self._drawn: QPixmap | None = None
        self._drawn_for = QSize()
        self.setAccessibleName(caption)
        upright = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, upright)

    def set_image(self, image: QImage | None) -> None:
        """Show a picture, or the stripes again."""
        self._image, self._drawn = image, None
        self.update()

    def set_caption(self, caption: str) -> None:
        """What the picture shows, or will show."""
        self._caption = caption
        self.setAccessibleName(caption)
        self.update()

    def hasHeightForWidth(self) -> bool:
        """The height is given."""
        return False

    def sizeHint(self) -> QSize:
        """The height given, in pixels of the 1280 x 800 design, and a width to match."""
        height = max(look().scale.px(self._height), look().scale.secondary)
        return QSize(height * 4 // 3, height)

    def minimumSizeHint(self) -> QSize:
        """A glove's size."""
        side = look().scale.secondary
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Picture or stripes, with round corners."""
        del event
        with painting(self) as painter:
            corner = QPainterPath()
            radius = look().scale.px(12)
            corner.addRoundedRect(QRectF(self.rect()), radius, radius)
            painter.setClipPath(corner)
            if self._image is None or self._image.isNull():
                self._draw_stripes(painter)
            else:
                picture = self._scaled(self._image)
                painter.fillRect(self.rect(), QColor(look().theme.surface_2))
                beside = self.size() - picture.deviceIndependentSize().toSize()
                painter.drawPixmap(beside.width() // 2, beside.height() // 2, picture)
                if self._told:
                    self._draw_caption(painter)

    def _draw_caption(self, painter: QPainter) -> None:
        """The words on a ground of their own, so that no picture makes them unreadable."""
        theme, inset = look().theme, look().scale.px(8)
        line = Line(self._caption, "small", theme.ink)
        high = stack_height((line,), self.width() - 2 * inset) + inset
        strip = QRect(0, self.height() - high, self.width(), high)
        painter.fillRect(strip, QColor(theme.surface))
        draw_stack(painter, strip.adjusted(inset, 0, -inset, 0), (line,))

    def _draw_stripes(self, painter: QPainter) -> None:
        theme, step = look().theme, look().scale.px(34)
        painter.fillRect(self.rect(), QColor(theme.surface_2))
        painter.setPen(QPen(QColor(theme.stripe), step * 0.42))
        for x in range(-self.height(), self.width() + step, step):
            painter.drawLine(x, 0, x + self.height(), self.height())
        inset = look().scale.px(12)
        words = self.rect().adjusted(inset, 0, -inset, 0)
        draw_stack(painter, words, (Line(self._caption, "small", theme.ink_2),))

    def _scaled(self, image: QImage) -> QPixmap:
        """The picture at the tile's size; scaled once, not at every paint."""
        ratio = self.devicePixelRatioF()
        size = self.size() * ratio
        if self._drawn is None or self._drawn_for != size:
            fits = Qt.AspectRatioMode.KeepAspectRatio
            fills = Qt.AspectRatioMode.KeepAspectRatioByExpanding
            smooth = Qt.TransformationMode.SmoothTransformation
            drawn = image.scaled(size, fits if self._whole else fills, smooth)
            left = max(0, drawn.width() - size.width()) // 2
            top = max(0, drawn.height() - size.height()) // 2
            room = QRect(left, top, size.width(), size.height()) & drawn.rect()
            self._drawn, self._drawn_for = QPixmap.fromImage(drawn.copy(room)), size
            self._drawn.setDevicePixelRatio(ratio)
        return self._drawn
