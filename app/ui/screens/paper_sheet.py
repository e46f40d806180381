"""A document as it is printed: looked at page by page, saved, sent to a printer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, row
from app.ui.kit.painting import painting
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.language_choice import language_choice
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from pathlib import Path

    from app.operations.ports.documents import DrawnDocument
    from app.ui.desk import Desk, Lane
    from app.ui.screens.screen import Frame


class PageView(QWidget):
    """One page, as wide as its place and as high as it then is."""

    def __init__(self, image: QImage, name: str) -> None:
        super().__init__()
        self._image = image
        self.setAccessibleName(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Paper keeps its proportion."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the page at a width."""
        return width * self._image.height() // max(self._image.width(), 1)

    def sizeHint(self) -> QSize:
        """As drawn."""
        return self._image.size()

    def minimumSizeHint(self) -> QSize:
        """Any width will do."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, smoothed."""
        del event
        with painting(self) as painter:
            painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), self._image)


class PaperSheet(Sheet):
    """`draw` makes the document in a language; it runs beside the screen, on a thread of `lane`."""

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        title: str,
        draw: Callable[[str], DrawnDocument],
        lane: Lane = "edges",
    ) -> None:
        super().__init__(title)
        self.setObjectName("paper_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._draw = desk, frame, draw
        self._lane: Lane = lane
        self._language = frame.language.value
        self._drawn: DrawnDocument | None = None
        self._place = column()
        across = row(gap_mm=4)
        across.addLayout(self._place, 5)
        across.addLayout(self._side(), 2)
        self.body.addLayout(across, 1)
        self._redraw()

    def _side(self) -> QVBoxLayout:
        tr = QCoreApplication.translate
        languages = language_choice("paper", self._language, columns=1)
        languages.changed.connect(self._choose)
        self._where = Text("", "small", state=State.OFF)
        self._where.setObjectName("paper_where")
        self._print = ActionButton(tr("Paper", "Print"), icon="printer")
        self._print.setObjectName("paper_print")
        self._print.clicked.connect(self._send)
        self._save = ActionButton(tr("Paper", "Save"), role=Role.PRIMARY)
        self._save.setObjectName("paper_save")
        self._save.clicked.connect(self._keep)
        self.bar.add(self._print)
        self.bar.set_primary(self._save)
        caption = Text(tr("Paper", "Language of the document"), "small", state=State.OFF)
        return column(caption, languages, self._where, 1)

    # ------------------------------------------------------------------------- the picture

    def _choose(self, chosen: tuple[str, ...]) -> None:
        self._language = chosen[0]
        self._redraw()

    def _redraw(self) -> None:
        language, draw = self._language, self._draw
        waiting = QCoreApplication.translate("Paper", "being drawn…")
        self._drawn = None
        self._save.wait_for(waiting)
        self._print.wait_for(waiting)
        self._desk.work(
            lambda: draw(language),
            lambda drawn: self._show(language, drawn),
            self._frame.refuse,
            self._lane,
        )

    def _show(self, language: str, drawn: DrawnDocument) -> None:
        if not isValid(self) or language != self._language:
            return
        self._drawn = drawn
        clear(self._place)
        pages = column(gap_mm=3)
        for number, png in enumerate(drawn.pages, 1):
            name = QCoreApplication.translate("Paper", "Page {number}").format(number=number)
            pages.addWidget(PageView(QImage.fromData(png), name))
        pages.addStretch(1)
        holder = QWidget()
        holder.setLayout(pages)
        self._place.addWidget(PagedArea(holder), 1)
        self._save.ready()
        if self._desk.edges.document_printer is None:
            self._print.wait_for(QCoreApplication.translate("Paper", "no printer set up"))
        else:
            self._print.ready()

    # ----------------------------------------------------------------------- where it goes

    def _keep(self) -> None:
        drawn, folder = self._drawn, self._desk.edges.document_folder
        if drawn is not None:
            self._desk.work(lambda: folder.keep(drawn), self._kept, self._frame.refuse)

    def _kept(self, path: Path) -> None:
        word = QCoreApplication.translate("Paper", "Document saved")
        self._frame.confirmed(word, path.name)
        if isValid(self):
            text = QCoreApplication.translate("Paper", "Saved as {file}")
            self._where.setText(text.format(file=path.name))

    def _send(self) -> None:
        drawn, printer = self._drawn, self._desk.edges.document_printer
        if drawn is not None and printer is not None:
            word = QCoreApplication.translate("Paper", "Sent to {printer}")
            said = word.format(printer=printer.name)
            self._desk.work(
                lambda: printer.print_label(drawn.name, drawn.pdf),
                lambda _: self._frame.confirmed(said, drawn.name),
                self._frame.refuse,
                "printer",
            )
