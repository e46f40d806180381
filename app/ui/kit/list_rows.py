"""One row of a long list, and how it is drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.ui.kit.painting import (
    LEFT,
    Line,
    draw_stack,
    draw_surface,
    draw_tick,
    stack_height,
    text_height,
    text_width,
    word_width,
)
from app.ui.kit.pill import PILL_TEXT, draw_pill, pill_size
from app.ui.kit.scroll_bar import BAR_WIDTH
from app.ui.theme import State, Tone, look

ROW: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class ListRow:
    """What one row says; empty texts leave their column empty.

    `ticked` None shows no box at all. `side` is monospaced, as a bin or a time. `photo` names the
    picture before the title: a row never holds it, however many rows there are.
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
    photo: str = ""


@dataclass(frozen=True)
class Column:
    """A field of ListRow and its share of the width; a share of 0 is as wide as a badge."""

    field: str
    share: int


PARTS_COLUMNS: Final = (
    Column("title", 224),
    Column("text", 140),
    Column("badge", 0),
    Column("pill", 212),
    Column("side", 96),
)


class RowDelegate(QStyledItemDelegate):
    """Draws rows 15 mm high in fixed columns, so that the eye runs down them.

    `longest` tells the longest `side` of the list. `picture` is asked for the photo of a row as it
    is painted, and answers at once: None while it is not there, or cannot be read.
    """

    def __init__(
        self,
        columns: Sequence[Column],
        chosen: Callable[[], str | None],
        longest: Callable[[], str],
        picture: Callable[[str], QPixmap | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._chosen, self._longest, self._picture = chosen, longest, picture

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
        # No column moves or narrows when the bar comes: its room is kept free.
        rect.setRight(option.widget.width() - look().scale.px(BAR_WIDTH) - 2)
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
        free = rect.right() - left - fixed - gap * (len(self._columns) - 1)
        shares = sum(column.share for column in self._columns)
        widths = [free * one.share // shares if one.share else badge for one in self._columns]
        self._spare_side(widths)
        for place, column in enumerate(self._columns):
            area = QRect(left, rect.top(), widths[place], rect.height())
            after = self._columns[place + 1 : place + 2]
            if column.field == "pill" and after and not getattr(row, after[0].field):
                # What is not stored has no bin, and the longest word: that place is free.
                area.setWidth(widths[place] + gap + widths[place + 1])
            self._draw_column(painter, area, column, row)
            left += widths[place] + gap

    def _spare_side(self, widths: list[int]) -> None:
        """No end of a code is cut, as bins differ in it; the pill breaks its words instead."""
        fields = [one.field for one in self._columns]
        if {"pill", "side"} <= set(fields):
            side, pill = fields.index("side"), fields.index("pill")
            missing = max(0, text_width(self._longest(), "mono") - widths[side])
            widths[side] += missing
            widths[pill] -= missing

    def _draw_column(self, painter: QPainter, area: QRect, column: Column, row: ListRow) -> None:
        theme, scale = look().theme, look().scale
        text = str(getattr(row, column.field))
        if not text:
            return
        if column.field == "title":
            if row.photo:
                area = _after_picture(painter, area, self._picture(row.photo))
            draw_stack(painter, area, _title(area, row), LEFT)
        elif column.field == "badge":
            side = scale.px(44)
            box = QRect(area.left(), _middle(area, side), side, side)
            tone = Tone(theme.ink, theme.surface_2, theme.line)
            draw_surface(painter, box, tone, radius=scale.px(10))
            draw_stack(painter, box, (Line(text, "strong", theme.ink),))
        elif column.field == "pill":
            words, size = pill_in(area.size(), text, row.state)
            box = QRect(QPoint(area.left(), _middle(area, size.height())), size)
            draw_pill(painter, box, words, row.state)
        else:
            kind = "mono" if column.field == "side" else "small"
            draw_stack(painter, area, (Line(text, kind, theme.ink),), LEFT)


def _after_picture(painter: QPainter, area: QRect, picture: QPixmap | None) -> QRect:
    """Draw the picture of a row, smaller in a narrow column, and say what room it leaves.

    Its place is kept while it is being read, so that no word jumps.
    """
    scale = look().scale
    side = scale.px(52 if area.width() >= scale.px(190) else 38)
    box = QRect(area.left(), _middle(area, side), side, side)
    corners = QPainterPath()
    corners.addRoundedRect(QRectF(box), scale.px(8), scale.px(8))
    painter.save()
    painter.setClipPath(corners)
    if picture is None:
        painter.fillRect(box, QColor(look().theme.surface_2))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(box, picture)
    painter.restore()
    return area.adjusted(side + scale.px(8), 0, 0, 0)


def pill_in(room: QSize, text: str, state: State) -> tuple[str, QSize]:
    """What a row's pill says within its column, and its size.

    Words break onto a second line where the row is high enough, else they end in an ellipsis.
    """
    whole = pill_size(text, state, small=True)
    if whole.width() <= room.width():
        return text, whole
    inner = room.width() - (whole.width() - text_width(text, PILL_TEXT))
    tall = text_height(text, PILL_TEXT, inner) + look().scale.px(14)
    if word_width(text, PILL_TEXT) <= inner and tall <= room.height() - look().scale.px(8):
        return text, QSize(room.width(), max(whole.height(), tall))
    metrics = QFontMetrics(look().font(PILL_TEXT))
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner)
    return cut, QSize(room.width(), whole.height())


def row_height() -> int:
    """Height of every row."""
    return max(look().scale.secondary, look().scale.px(76))


def _title(area: QRect, row: ListRow) -> tuple[Line, Line]:
    """A long name is set smaller rather than run into the row below."""
    theme = look().theme
    below = Line(row.subtitle, "mono", theme.ink_2)
    lines = (Line(row.title, "strong", theme.ink), below)
    fits = stack_height(lines, area.width()) <= area.height()
    if fits and word_width(row.title, "strong") <= area.width():
        return lines
    return (Line(row.title, "small_strong", theme.ink), below)


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
