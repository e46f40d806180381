"""The label as it will print, beside what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.domain.label import PART_TEMPLATE
from app.domain.tags import thing_of
from app.operations.read_template import as_arranged
from app.ui.desk import Desk
from app.ui.kit.card import Card
from app.ui.kit.label_picture import LabelPicture
from app.ui.kit.layouts import reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.screens.label_words import size_words
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.label import Label
    from app.operations.ports.label_printer import DrawnLabel
    from app.ui.screens.screen import Frame


class LabelPreview(Card):
    """Draws what it is given, one at a time; while a newer one is drawn it says so.

    told: what stands below the label, else that the code is still to come.
    """

    def __init__(self, desk: Desk, frame: Frame, told: str = "") -> None:
        super().__init__(quiet=True)
        self._told = told or QCoreApplication.translate(
            "HarvestScreen", "The code is given when the part is stored."
        )
        self._desk, self._frame = desk, frame
        self._wanted: Label | None = None
        self._drawing: Label | None = None
        self._shown: Label | None = None
        self._caption = Text("", "small_strong", state=State.OFF)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._picture = LabelPicture()
        self._note = Text("", "small", state=State.OFF)
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = desk.edges.printers.for_template(PART_TEMPLATE).name if desk.is_open else ""
        one = QCoreApplication.translate("HarvestScreen", "1 copy")
        self._printer = Pill(name)
        self._copies = Pill(one)
        self.body.addStretch(1)
        for piece in (self._caption, self._picture, self._note):
            self.body.addWidget(piece)
        self.body.addLayout(reading_row(1, self._printer, self._copies, 1))
        self.body.addStretch(1)

    def show_label(self, label: Label | None, reason: str = "", printer: str = "") -> None:
        """Show a label as soon as it is drawn; None: there is none, for a reason.

        printer: whose it is, '' for the one that is set up for its template.
        """
        self._wanted = label
        for pill in (self._printer, self._copies):
            pill.setVisible(label is not None or bool(reason))
        if label is not None:
            name = printer or self._desk.edges.printers.for_template(label.template).name
            self._printer.set(name, State.OFF)
        if label is None:
            self._picture.set_image(None)
            self._shown = None
            self._say(reason, "")
        elif self._drawing is None and label != self._shown:
            self._draw(label)

    def _draw(self, label: Label) -> None:
        self._drawing = label
        self._say(QCoreApplication.translate("HarvestScreen", "LABEL · being drawn…"), "")
        edges = self._desk.edges

        def draw(said: Label) -> None:
            self._desk.work(lambda: edges.label_maker.draw(said), self._drawn, self._failed)

        self._desk.ask(
            lambda queries: as_arranged(queries, edges.templates, label),
            draw,
            self._failed,
        )

    def _drawn(self, drawn: DrawnLabel) -> None:
        if not isValid(self):
            return
        self._shown, self._drawing = self._drawing, None
        if self._wanted == self._shown:
            self._picture.set_image(QImage.fromData(drawn.png))
            said = QCoreApplication.translate("HarvestScreen", "LABEL {size} mm · as it will print")
            size = size_words(self._shown.template) if self._shown else ""
            of_part = self._shown is not None and thing_of(self._shown.template) == "part"
            self._say(said.format(size=size), self._told if of_part else "")
        self._go_on()

    def _failed(self, error: ShopError) -> None:
        if not isValid(self):
            return
        self._shown, self._drawing = self._drawing, None
        if self._wanted == self._shown:
            self._picture.set_image(None)
            undrawn = QCoreApplication.translate("HarvestScreen", "The label cannot be drawn.")
            self._say(undrawn, self._desk.explain(error, self._frame.language))
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted is not None and self._wanted != self._shown:
            self._draw(self._wanted)

    def _say(self, caption: str, note: str) -> None:
        self._caption.setText(caption)
        self._note.setText(note)
