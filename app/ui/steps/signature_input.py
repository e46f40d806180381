"""A signature drawn with a finger and sealed by the PIN; kept apart as text of an SVG path."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.painting import draw_surface, painting
from app.ui.kit.sheet import Sheet
from app.ui.steps.step_input import TileInput
from app.ui.theme import Role, State, look

_LEAST_LENGTH_MM = 15


class SignaturePad(QWidget):
    """A surface that keeps the strokes of a finger. `changed` comes after each."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[QPointF]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def length_mm(self) -> float:
        """How far the finger went on the glass."""
        way = sum(
            (b - a).manhattanLength() for stroke in self._strokes for a, b in pairwise(stroke)
        )
        return way / look().scale.px_per_mm

    def path(self) -> str:
        """The strokes as SVG path data in whole pixels of the pad."""
        return " ".join(
            "M" + " L".join(f"{round(point.x())} {round(point.y())}" for point in stroke)
            for stroke in self._strokes
            if len(stroke) > 1
        )

    def clear(self) -> None:
        """Begin anew."""
        self._strokes.clear()
        self.changed.emit()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A stroke begins."""
        self._strokes.append([event.position()])
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The stroke goes on."""
        if self._strokes:
            self._strokes[-1].append(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The stroke ends."""
        del event
        self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground line and the strokes."""
        del event
        theme, scale = look().theme, look().scale
        with painting(self) as painter:
            draw_surface(painter, self.rect(), theme.tone(State.FOCUS), width=scale.px(2))
            line = self.height() * 3 // 4
            painter.setPen(QPen(QColor(theme.disabled_edge), scale.px(2)))
            painter.drawLine(scale.px(30), line, self.width() - scale.px(30), line)
            pen = QPen(QColor(theme.ink), scale.px(4))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for stroke in self._strokes:
                drawn = QPainterPath(stroke[0])
                for point in stroke[1:]:
                    drawn.lineTo(point)
                painter.drawPath(drawn)


class SignatureInput(TileInput):
    """A person's own hand under what they confirm."""

    def hint(self) -> str:
        """What a tap will do."""
        return QCoreApplication.translate("SignatureInput", "tap to sign")

    def written(self) -> str:
        """That it is signed, never how."""
        return QCoreApplication.translate("SignatureInput", "Signed") if self.raw else ""

    def enter(self) -> None:
        """The pad."""
        sheet = Sheet(self.label)
        sheet.setObjectName("signature_sheet")
        sheet.back_button.setObjectName("sheet_back")
        pad = SignaturePad()
        pad.setObjectName("pad")
        again = ActionButton(QCoreApplication.translate("SignatureInput", "Start again"))
        again.setObjectName("sign_again")
        again.clicked.connect(pad.clear)
        take = ActionButton(QCoreApplication.translate("SignatureInput", "Sign"), role=Role.PRIMARY)
        take.setObjectName("sign")
        wait = QCoreApplication.translate("SignatureInput", "sign with a finger")
        take.wait_for(wait)
        take.clicked.connect(lambda: self._take(pad.path()))

        def drawn() -> None:
            if pad.length_mm() < _LEAST_LENGTH_MM:
                take.wait_for(wait)
            else:
                take.ready()

        pad.changed.connect(drawn)
        sheet.body.addWidget(pad, 1)
        sheet.bar.add(again)
        sheet.bar.set_primary(take)
        self.around.open_sheet(sheet)

    def _take(self, path: str) -> None:
        self.around.close_sheet()
        self.around.sign(lambda: self.give(path))
