"""The label as it will print, beside what it is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.domain.label import PART_TEMPLATE
from app.operations.read_template import as_arranged
from app.ui.desk import Desk
from app.ui.kit.card import Card
from app.ui.kit.label_picture import LabelPicture
from app.ui.kit.layouts import reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.label import Label, PartLabel
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
        self._wanted: PartLabel | None = None
        self._drawing: PartLabel | None = None
        self._shown: PartLabel | None = None
        self._caption = Text("", "small_strong", state=State.OFF)
        self._caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._picture = LabelPicture()
        self._note = Text("", "small", state=State.OFF)
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        name = desk.edges.printers.for_template(PART_TEMPLATE).name if desk.is_open else ""
        one = QCoreApplication.translate("HarvestScreen", "1 copy")
        self._pills = reading_row(1, Pill(name), Pill(one), 1)
        self.body.addStretch(1)
        for piece in (self._caption, self._picture, self._note):
            self.body.addWidget(piece)
        self.body.addLayout(self._pills)
        self.body.addStretch(1)

    def show_label(self, label: PartLabel | None, reason: str = "") -> None:
        """Show a label as soon as it is drawn; None: there is none, for a reason."""
        self._wanted = label
        if label is None:
            self._picture.set_image(None)
            self._shown = None
            self._say(reason, "")
        elif self._drawing is None and label != self._shown:
            self._draw(label)

    def _draw(self, label: PartLabel) -> None:
        self._drawing = label
        self._say(QCoreApplication.translate("HarvestScreen", "LABEL · being drawn…"), "")
        edges = self._desk.edges

        def draw(said: Label) -> None:
            self._desk.work(lambda: edges.label_maker.draw(said), self._drawn, self._failed)

        self._desk.ask(
            lambda queries: as_arranged(queries, edges.templates, label.said),
            draw,
            self._failed,
        )

    def _drawn(self, drawn: DrawnLabel) -> None:
        if not isValid(self):
            return
        self._shown, self._drawing = self._drawing, None
        if self._wanted == self._shown:
            self._picture.set_image(QImage.fromData(drawn.png))
            self._say(
                QCoreApplication.translate("HarvestScreen", "LABEL 100 × 60 mm · as it will print"),
                self._told,
            )
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
