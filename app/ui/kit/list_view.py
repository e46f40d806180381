"""Long lists in large rows: fetched page by page, moved by a finger or by two large buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.ui.kit.card import Card
from app.ui.kit.keys import Key
from app.ui.kit.kinetic import Kinetic
from app.ui.kit.layouts import reading_row
from app.ui.kit.list_rows import PARTS_COLUMNS, ROW, Column, ListRow, RowDelegate, row_height
from app.ui.kit.painting import draw_ground, painting
from app.ui.kit.scroll_bar import ThinBar
from app.ui.kit.text import Text
from app.ui.theme import State, look

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()


class RowModel(QAbstractListModel):
    """Rows that arrive in pages.

    `more` is asked for the page after a row (None: the first page); the answer comes by `append`,
    at once or later. Until then nothing more is asked. `arrived` tells that it came.
    """

    arrived = Signal()

    def __init__(
        self, more: Callable[[ListRow | None], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._more = more
        self._rows: list[ListRow] = []
        self._places: dict[str, int] = {}
        self._longest_side = ""
        self._complete = self._asked = False

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Rows fetched so far."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The title for readers of the screen, the whole row for the delegate."""
        if role == ROW:
            return self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._rows[index.row()]
            return " ".join(filter(None, (row.title, row.subtitle, row.pill, row.side)))
        return None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether a page is missing that nobody has asked for."""
        return not (parent.isValid() or self._complete or self._asked)

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self.canFetchMore(parent):
            self._asked = True
            self._more(self._rows[-1] if self._rows else None)

    def append(self, rows: Sequence[ListRow], *, complete: bool) -> None:
        """Take the page that was asked for; `complete` when no further one exists."""
        self._asked, self._complete = False, complete
        if rows:
            first = len(self._rows)
            self.beginInsertRows(_ROOT, first, first + len(rows) - 1)
            self._rows.extend(rows)
            self._places.update((row.key, first + place) for place, row in enumerate(rows))
            self._longest_side = max(self._longest_side, *(row.side for row in rows), key=len)
            self.endInsertRows()
        self.arrived.emit()

    def replace(self, row: ListRow) -> None:
        """Show a row anew, found by its key; an unknown key changes nothing."""
        place = self._places.get(row.key)
        if place is not None:
            self._rows[place] = row
            self._longest_side = max(self._longest_side, row.side, key=len)
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def row(self, key: str) -> ListRow | None:
        """A row by its key."""
        place = self._places.get(key)
        return None if place is None else self._rows[place]

    def place(self, key: str) -> int:
        """How many rows come before a row; -1 for an unknown key."""
        return self._places.get(key, -1)

    def start(self) -> None:
        """Forget all rows and ask for the first page."""
        self.beginResetModel()
        self._rows.clear()
        self._places.clear()
        self._longest_side = ""
        self._complete = self._asked = False
        self.endResetModel()
        self.fetchMore(_ROOT)

    def longest_side(self) -> str:
        """The longest code at the end of a row, so that its column can hold it."""
        return self._longest_side

    def rows(self) -> tuple[ListRow, ...]:
        """Rows fetched so far."""
        return tuple(self._rows)

    @property
    def empty(self) -> bool:
        """Whether it is known that there are no rows."""
        return self._complete and not self._rows


class RowList(Card):
    """The rows of a model. `tapped` carries the key of a row; tapping chooses nothing by itself.

    The foot shows a summary ("86 found in 4 ms") and the two buttons that turn pages, so that
    nothing has to be dragged. `picture` answers what is known of a row's photo, at once; `nothing`
    stands in place of rows when there are none, until `set_nothing` says it otherwise.
    """

    tapped = Signal(str)

    def __init__(
        self,
        model: RowModel,
        *,
        columns: Sequence[Column] = PARTS_COLUMNS,
        picture: Callable[[str], QPixmap | None] = lambda _: None,
        nothing: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._chosen: str | None = None
        self._model = model
        self.view = _RowView(
            model, RowDelegate(columns, lambda: self._chosen, model.longest_side, picture, self)
        )
        self.view.clicked.connect(self._tap)
        self._summary = Text("", "small", state=State.OFF)
        self.up_key = Key(icon="up", name=QCoreApplication.translate("List", "Page up"))
        self.down_key = Key(icon="down", name=QCoreApplication.translate("List", "Page down"))
        self.up_key.clicked.connect(lambda: self._turn(-1))
        self.down_key.clicked.connect(lambda: self._turn(1))
        scale = look().scale
        line = reading_row(self._summary, self.up_key, self.down_key)
        line.setStretch(0, 1)
        line.setContentsMargins(*(scale.px(n) for n in (18, 8, 8, 8)))
        foot = _Foot()
        foot.setLayout(line)
        self.body.setContentsMargins(1, 1, 1, 1)
        self.body.setSpacing(0)
        self._nothing = _instead_of_rows(nothing)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self._nothing, 1)
        self.body.addWidget(foot)
        bar = self.view.verticalScrollBar()
        bar.rangeChanged.connect(self._say)
        bar.valueChanged.connect(self._say)
        model.arrived.connect(self._say)
        model.modelReset.connect(self._say)
        self._say()

    def choose(self, key: str | None) -> None:
        """Mark the row that is shown beside the list."""
        self._chosen = key
        self.view.viewport().update()

    def chosen(self) -> str | None:
        """The key of the marked row."""
        return self._chosen

    def seen_rows(self) -> tuple[str, ...]:
        """The keys of the rows whose middle is seen, from the top."""
        height, port = row_height(), self.view.viewport()
        first = max(0, (self.view.verticalScrollBar().value() + height // 2) // height)
        keys = [row.key for row in self._model.rows()[first : first + port.height() // height + 2]]
        return tuple(key for key in keys if port.rect().contains(self._area(key).center()))

    def row_area(self, key: str) -> QRect:
        """Where a row is seen, in pixels of this list; empty where it is not."""
        seen = self._area(key).intersected(self.view.viewport().rect())
        return seen.translated(self.view.viewport().mapTo(self, QPoint(0, 0)))

    def press_row(self, key: str) -> None:
        """What a tap on a row does."""
        if self._model.row(key) is not None:
            self.tapped.emit(key)

    def _area(self, key: str) -> QRect:
        return self.view.visualRect(self._model.index(self._model.place(key)))

    def pictures_changed(self) -> None:
        """Paint what is seen anew: a photo has come."""
        self.view.viewport().update()

    def set_summary(self, summary: str) -> None:
        """Say how many there are."""
        self._summary.setText(summary)

    def set_nothing(self, words: str) -> None:
        """Words in place of rows when there are none."""
        self._nothing.setText(words)
        self._say()

    def _tap(self, index: QModelIndex) -> None:
        """Told once Qt has left the gesture: letting go of it midway ends the program."""
        row: ListRow = index.data(ROW)
        QTimer.singleShot(0, self, lambda: self.tapped.emit(row.key))

    def _turn(self, pages: int) -> None:
        bar, height = self.view.verticalScrollBar(), row_height()
        page = max(1, self.view.viewport().height() // height) * height
        bar.setValue(bar.value() + pages * page)

    def _say(self) -> None:
        empty = self._model.empty and bool(self._nothing.text())
        self._nothing.setVisible(empty)
        self.view.setVisible(not empty)
        bar = self.view.verticalScrollBar()
        self.up_key.setEnabled(bar.value() > bar.minimum())
        more = bar.value() < bar.maximum() or self._model.canFetchMore(_ROOT)
        # A hidden view keeps the range it had.
        self.down_key.setEnabled(more and not empty)


def _instead_of_rows(words: str) -> Text:
    text = Text(words, "body", state=State.OFF)
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    text.setContentsMargins(*4 * (look().scale.px(18),))
    text.hide()
    return text


class _Foot(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with painting(self) as painter:
            draw_ground(painter, self.rect(), above=look().theme.line)


class _RowView(QListView):
    def __init__(self, model: RowModel, delegate: RowDelegate) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        ThinBar(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(row_height())
        Kinetic(self)
