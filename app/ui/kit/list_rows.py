"""One row of a long list, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.kit.painting import LEFT, Line, draw_stack, draw_surface, draw_tick
from app.ui.kit.pill import draw_pill, pill_size
from app.ui.theme import State, Tone, look

ROW: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class ListRow:
    """What one row says; empty texts leave their column empty.

    `ticked` None shows no box at all. `side` is monospaced, as a bin or a time.
    """

    key: str
    title: str
    subtitle: str = ""
    text: str = ""
    text_2: str = ""
    badge: str = ""
    pill: str = ""
    state: State = State.OFF
    side: str = ""
    ticked: bool | None = None


@dataclass(frozen=True)
class Column:
    """A field of ListRow and its share of the width; a share of 0 is as wide as a badge."""

    field: str
    share: int


PARTS_COLUMNS: Final = (
    Column("title", 212),
    Column("text", 164),
    Column("badge", 0),
    Column("pill", 200),
    Column("side", 96),
)


class RowDelegate(QStyledItemDelegate):
    """Draws rows 15 mm high in fixed columns, so that the eye runs down them."""

    def __init__(
        self, columns: Sequence[Column], chosen: Callable[[], str | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._chosen = chosen

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A glove's height."""
        del option, index
        return QSize(0, row_height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """One row with its dividing line."""
        row = index.data(ROW)
        theme = look().theme
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.key == self._chosen():
            _draw_chosen(painter, rect)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        self._draw_columns(painter, rect.adjusted(look().scale.px(18), 0, 0, 0), row)
        painter.restore()

    def _draw_columns(self, painter: QPainter, rect: QRect, row: ListRow) -> None:
        scale = look().scale
        left = rect.left()
        if row.ticked is not None:
            side = scale.px(34)
            _draw_box(painter, QRect(left, _middle(rect, side), side, side), ticked=row.ticked)
            left += scale.px(46)
        gap, badge = scale.px(12), scale.px(44)
        fixed = sum(badge for column in self._columns if not column.share)
        free = rect.right() - left - fixed - gap * len(self._columns)
        shares = sum(column.share for column in self._columns)
        for column in self._columns:
            width = free * column.share // shares if column.share else badge
            self._draw_column(painter, QRect(left, rect.top(), width, rect.height()), column, row)
            left += width + gap

    def _draw_column(self, painter: QPainter, area: QRect, column: Column, row: ListRow) -> None:
        theme, scale = look().theme, look().scale
        text = str(getattr(row, column.field))
        if not text:
            return
        if column.field == "title":
            title = Line(text, "strong", theme.ink)
            draw_stack(painter, area, (title, Line(row.subtitle, "mono", theme.ink_2)), LEFT)
        elif column.field == "badge":
            side = scale.px(44)
            box = QRect(area.left(), _middle(area, side), side, side)
            tone = Tone(theme.ink, theme.surface_2, theme.line)
            draw_surface(painter, box, tone, radius=scale.px(10))
            draw_stack(painter, box, (Line(text, "strong", theme.ink),))
        elif column.field == "pill":
            size = pill_size(text, row.state, small=True)
            width, height = min(size.width(), area.width()), size.height()
            box = QRect(area.left(), _middle(area, height), width, height)
            draw_pill(painter, box, text, row.state)
        else:
            kind = "mono" if column.field == "side" else "small"
            draw_stack(painter, area, (Line(text, kind, theme.ink),), LEFT)


def row_height() -> int:
    """Height of every row."""
    return max(look().scale.secondary, look().scale.px(76))


def _middle(rect: QRect, side: int) -> int:
    return rect.top() + (rect.height() - side) // 2


def _draw_chosen(painter: QPainter, rect: QRect) -> None:
    theme, inset = look().theme, look().scale.px(4)
    ground = rect.adjusted(inset, inset, -inset, -inset - 1)
    tone = Tone(theme.ink, theme.info_ground, theme.accent)
    draw_surface(painter, ground, tone, width=look().scale.px(2), radius=look().scale.px(10))


def _draw_box(painter: QPainter, box: QRect, *, ticked: bool) -> None:
    theme, scale = look().theme, look().scale
    ground = theme.accent if ticked else theme.surface
    edge = theme.accent if ticked else theme.disabled_edge
    tone = Tone(theme.accent_ink, ground, edge)
    draw_surface(painter, box, tone, width=scale.px(2), radius=scale.px(9))
    if ticked:
        inset = scale.px(8)
        draw_tick(painter, QRectF(box.adjusted(inset, inset, -inset, -inset)), theme.accent_ink)
