"""The templates of the labels: each a tile that says which version prints and leads to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.operations.read_template import read_templates
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.screens.places import TemplatePlace
from app.ui.screens.template_words import kind_and_size, standing_word
from app.ui.steps.tile_grid import TileGrid
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.label_template import TemplateStanding
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class TemplatesPage(QWidget):
    """Asks how they stand when it is opened."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._frame, self._grid = frame, TileGrid()
        words = tr("Templates", "What every label says. Tap one to see it and to arrange it.")
        if desk.kept is not None:
            words = tr("Kept", "What every label says. Tap one to see it.")
        title = Text(tr("Templates", "Templates of the labels"), "h1")
        body = column(title, Text(words, "body", state=State.OFF), self._grid, 1, gap_mm=3)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)
        templates = desk.edges.templates
        desk.ask(lambda queries: read_templates(queries, templates), self._show, frame.refuse)

    def _show(self, standings: Mapping[str, TemplateStanding]) -> None:
        if isValid(self):
            self._grid.set_tiles([(self._tile(*one), False) for one in standings.items()])

    def _tile(self, template: str, stood: TemplateStanding) -> ActionButton:
        kind, size = kind_and_size(template)
        said = " · ".join(filter(None, (size, standing_word(stood)[0])))
        tile = ActionButton(kind, subline=said)
        tile.setObjectName(f"template:{template}")
        tile.clicked.connect(lambda: self._frame.go("template", TemplatePlace(template)))
        return tile
