"""A label of made-up things, drawn anew with every change, in any language of the labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.ui.kit.card import Card
from app.ui.kit.label_picture import LabelPicture
from app.ui.kit.text import Text
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.arrangement import Arrangement
    from app.domain.errors import ShopError
    from app.operations.ports.label_printer import DrawnLabel
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

    Wanted = tuple[str, str, Arrangement]


class TemplatePreview(Card):
    """Draws one at a time; what is wanted last comes next, and what was wanted before it never."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(quiet=True)
        self._desk, self._frame = desk, frame
        self._wanted: Wanted | None = None
        self._drawing: Wanted | None = None
        self._picture = LabelPicture(bounded=True)
        self._picture.setObjectName("template_picture")
        self._picture.setMinimumHeight(look().scale.px(120))
        self._note = Text("", "small", state=State.OFF)
        self._note.setObjectName("template_note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self._picture, 1)
        self.body.addWidget(self._note)

    def show_template(self, template: str, language: str, arrangement: Arrangement) -> None:
        """Draw it as soon as what is being drawn is done."""
        wanted = (template, language, arrangement)
        if wanted != self._wanted:
            self._wanted = wanted
            if self._drawing is None:
                self._draw(wanted)

    def _draw(self, wanted: Wanted) -> None:
        self._drawing, edges = wanted, self._desk.edges
        self._note.setText(QCoreApplication.translate("Templates", "being drawn…"))
        self._desk.work(
            lambda: edges.label_maker.draw(edges.templates.sample(*wanted)),
            self._drawn,
            self._failed,
        )

    def _drawn(self, drawn: DrawnLabel) -> None:
        if isValid(self):
            self._picture.set_image(QImage.fromData(drawn.png))
            self._done(QCoreApplication.translate("Templates", "A sample, as it would print"))

    def _failed(self, error: ShopError) -> None:
        if isValid(self):
            self._picture.set_image(None)
            self._done(self._desk.explain(error, self._frame.language))

    def _done(self, said: str) -> None:
        drawn, self._drawing = self._drawing, None
        if self._wanted is not None and self._wanted != drawn:
            self._draw(self._wanted)
        else:
            self._note.setText(said)
