"""The versions of a label's template: when, by whom, what they change, and the way back to one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.arrangement import fits
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.template_words import changes_word, template_word, version_word
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.arrangement import TemplateShape
    from app.domain.label_template import TemplateVersion


class TemplateVersionsSheet(Sheet):
    """`chosen` carries the number of the version to go on from; the newest stands on top.

    dated: when and by whom a version was made, in words. why_not: why it may only be looked at.
    is_kept: nobody goes on from one here, as the inventory keeps them.
    """

    chosen = Signal(int)

    def __init__(
        self,
        shape: TemplateShape,
        versions: Sequence[TemplateVersion],
        dated: Callable[[TemplateVersion], str],
        why_not: str = "",
        *,
        is_kept: bool = False,
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Templates", "Versions"), caption=template_word(shape.template))
        self.setObjectName("template_versions")
        self.back_button.setObjectName("sheet_back")
        self._shape, self._dated, self._why_not = shape, dated, why_not
        self._is_kept = is_kept
        rows = [self._row(one) for one in reversed(versions)]
        if not rows:
            none = tr("Templates", "Nobody has changed this template: it prints as shipped.")
            rows = [Text(none, "body", state=State.OFF)]
        holder = QWidget()
        holder.setLayout(column(*rows, 1, gap_mm=2))
        self.body.addWidget(PagedArea(holder), 1)

    def _row(self, version: TemplateVersion) -> QWidget:
        card = Card(title=f"{version_word(version.number)} · {self._dated(version)}")
        take = ActionButton(QCoreApplication.translate("Templates", "Go on from this one"))
        take.setObjectName(f"take_version:{version.number}")
        take.clicked.connect(lambda: self.chosen.emit(version.number))
        if not fits(self._shape, version.arrangement):
            take.wait_for(QCoreApplication.translate("Templates", "fits no more"))
        elif self._why_not:
            take.wait_for(self._why_not)
        if self._is_kept:
            take.hide()
        said = Text(changes_word(self._shape, version.arrangement), "body")
        across = reading_row(said, take, gap_mm=3)
        across.setStretch(0, 1)
        card.body.addLayout(across)
        return card
