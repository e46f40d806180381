"""A part's outline in numbered zones: a tap on one says where the damage is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.part import Damage
from app.ui.kit.card import Card
from app.ui.kit.painting import Line, draw_shade, draw_stack, painting, text_height, text_width
from app.ui.kit.target import Target
from app.ui.screens.damage_marks import draw_damage
from app.ui.screens.damage_outline import Outline
from app.ui.theme import State, look

_MARK: Final = 34


class DamageMap(QWidget):
    """Draws outline, zones and marks; `tapped` carries the zone. Marks keep the list's numbers."""

    tapped = Signal(int)

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self.setObjectName("damage_map")
        self._outline = outline
        self._fit = QTransform()
        self._damages: Sequence[Damage] = ()
        self._zone, self._current = -1, -1
        self._targets = [ZoneTarget(self, number + 1) for number in range(len(outline.zones))]
        for target in self._targets:
            target.clicked.connect(lambda _=False, zone=target.number: self.tapped.emit(zone))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_damage(self, damages: Sequence[Damage], zone: int, current: int) -> None:
        """zone: the one turned to, -1 for none; current: the place in the list of the mark."""
        self._damages, self._zone, self._current = tuple(damages), zone, current
        for target in self._targets:
            target.say(sum(one.location == target.number for one in damages))
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Every zone large enough for a glove."""
        bounds, side = self._outline.bounds, look().scale.secondary
        boxes = [one.boundingRect() for one in self._outline.zones]
        factor = max(side / min(one.width(), one.height()) for one in boxes)
        margin = 2 * self._margin()
        width = round(bounds.width() * factor) + margin
        return QSize(width, round(bounds.height() * factor) + margin)

    def sizeHint(self) -> QSize:
        """As much as there is."""
        return self.minimumSizeHint() * 1.3

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the outline into the middle, and the targets onto the zones."""
        super().resizeEvent(event)
        bounds, margin = self._outline.bounds, self._margin()
        room = QSize(self.width() - 2 * margin, self.height() - 2 * margin)
        factor = min(room.width() / bounds.width(), room.height() / bounds.height())
        self._fit = QTransform.fromTranslate(self.width() / 2, self.height() / 2)
        self._fit.scale(factor, factor)
        self._fit.translate(-bounds.center().x(), -bounds.center().y())
        for target, zone in zip(self._targets, self._outline.zones, strict=True):
            target.setGeometry(self._fit.mapRect(zone.boundingRect()).toAlignedRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Outline, dashed zones, numbers, then marks."""
        del event
        with painting(self) as painter:
            self._draw_part(painter)
            for number in range(1, len(self._outline.zones) + 1):
                self._draw_ground(painter, number)
            self._draw_lines(painter)
            for number in range(1, len(self._outline.zones) + 1):
                self._draw_zone(painter, number)
            painter.setPen(QPen(QColor(look().theme.ink_2), look().scale.px(3)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(self._fit.map(self._outline.edge))
            self._draw_edges(painter)
            if 0 < self._zone <= len(self._outline.zones):
                pen = QPen(QColor(look().theme.accent), look().scale.px(4))
                painter.setPen(pen)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawPath(self._fit.map(self._outline.painted(self._zone)))
            for box, place in self._marks():
                one = self._damages[place]
                chosen = place == self._current
                draw_damage(painter, box, one.kind, place + 1, chosen=chosen)

    def _draw_part(self, painter: QPainter) -> None:
        theme = look().theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.surface_2))
        painter.drawPath(self._fit.map(self._outline.edge))
        painter.setBrush(QColor(theme.info_ground))
        for one in self._outline.glass:
            painter.drawPath(self._fit.map(one))

    def _draw_lines(self, painter: QPainter) -> None:
        """Over the marked zones, so that the part is known under its damage."""
        painter.setPen(QPen(QColor(look().theme.disabled_edge), look().scale.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for one in (*self._outline.glass, *self._outline.lines):
            painter.drawPath(self._fit.map(one))

    def _draw_ground(self, painter: QPainter, number: int) -> None:
        """Hatched where a damage is marked, so that nobody needs the colour."""
        if not any(one.location in (0, number) for one in self._damages):
            return
        shape = self._fit.map(self._outline.painted(number))
        tone = look().theme.tone(State.STOP)
        painter.fillPath(shape, QColor(tone.ground))
        hatch = QColor(tone.ink)
        hatch.setAlphaF(0.35)
        painter.fillPath(shape, QBrush(hatch, Qt.BrushStyle.BDiagPattern))

    def _draw_zone(self, painter: QPainter, number: int) -> None:
        theme, scale = look().theme, look().scale
        shape = self._fit.map(self._outline.painted(number))
        pen = QPen(QColor(theme.ink_2), scale.px(1))
        pen.setDashPattern([5, 5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)
        if not any(one.location == number for one in self._damages):
            painter.setFont(look().font("title"))
            painter.setPen(QColor(theme.ink_2))
            painter.drawText(self._middle(number), Qt.AlignmentFlag.AlignCenter, str(number))

    def _draw_edges(self, painter: QPainter) -> None:
        words, theme = edge_words(), look().theme
        inner = self._fit.mapRect(self._outline.bounds)
        for side, what in self._outline.edges.items():
            text = words.get(what, what)
            width, height = text_width(text, "small_strong"), text_height(text, "small_strong", 999)
            line = (Line(text, "small_strong", theme.ink_2),)
            if side == "top":
                place = QRectF(inner.center().x() - width / 2, inner.top() - height, width, height)
                draw_stack(painter, place.toAlignedRect(), line)
                continue
            painter.save()
            x = inner.left() - height / 2 if side == "left" else inner.right() + height / 2
            painter.translate(QPointF(x, inner.center().y()))
            painter.rotate(-90)
            draw_stack(painter, QRect(-width // 2 - 1, -height // 2, width + 2, height), line)
            painter.restore()

    def _marks(self) -> list[tuple[QRectF, int]]:
        """Where the marks lie: in the middle of their zone, several beside each other."""
        by_zone: dict[int, list[int]] = {}
        for place, one in enumerate(self._damages):
            by_zone.setdefault(one.location, []).append(place)
        side, found = look().scale.px(_MARK), []
        for zone, places in by_zone.items():
            middle = self._middle(zone).center()
            step = side * 1.15
            for order, place in enumerate(places):
                x = middle.x() + (order - (len(places) - 1) / 2) * step - side / 2
                found.append((QRectF(x, middle.y() - side / 2, side, side), place))
        return found

    def _middle(self, number: int) -> QRectF:
        """Where number and marks of a zone are drawn; 0 is the whole part."""
        if not 0 < number <= len(self._outline.zones):
            whole = self._fit.mapRect(self._outline.bounds)
            side = look().scale.px(_MARK)
            return QRectF(whole.left(), whole.bottom() - side * 1.2, whole.width(), side)
        shape: QPainterPath = self._outline.painted(number)
        return self._fit.mapRect(shape.boundingRect())

    @staticmethod
    def _margin() -> int:
        return look().scale.px(26)


class ZoneTarget(Target):
    """The part of the map that one zone's finger may hit; it paints only the finger."""

    def __init__(self, around: DamageMap, number: int) -> None:
        super().__init__(around)
        self.number = number
        self.setObjectName(f"zone:{number}")
        self.say(0)

    def say(self, count: int) -> None:
        """How many damages are marked here."""
        zone = QCoreApplication.translate("DamageSheet", "Zone {number}")
        self.setAccessibleName(zone.format(number=self.number))
        noted = QCoreApplication.translate("DamageSheet", "{count} noted")
        self.setAccessibleDescription(noted.format(count=count) if count else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark of the finger."""
        del event
        if self.isDown():
            with painting(self) as painter:
                draw_shade(painter, self.rect(), look().theme.ink, look().scale.px(8))


def map_card(outline: Outline) -> tuple[Card, DamageMap]:
    """A map on a card of its own."""
    card, drawn = Card(), DamageMap(outline)
    card.body.addWidget(drawn, 1)
    return card, drawn


def edge_words() -> Mapping[str, str]:
    """What lies on which side of the drawing."""
    return {
        "front": QCoreApplication.translate("DamageSheet", "front"),
        "rear": QCoreApplication.translate("DamageSheet", "rear"),
        "left": QCoreApplication.translate("DamageSheet", "left"),
        "right": QCoreApplication.translate("DamageSheet", "right"),
        "top": QCoreApplication.translate("DamageSheet", "top"),
        "outside": QCoreApplication.translate("DamageSheet", "outside"),
        "inside": QCoreApplication.translate("DamageSheet", "inside"),
    }
