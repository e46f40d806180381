"""A kind of part chosen from the whole catalogue, on sheets over whatever asked for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.kit.sheet import Sheet
from app.ui.screens.part_choice import KindSearchSheet
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet

if TYPE_CHECKING:
    from app.domain.part import Catalogue


def search_kind(
    catalogue: Catalogue,
    frame: Frame,
    open_sheet: Callable[[Sheet], None],
    chosen: Callable[[str], None],
) -> None:
    """Open the search; `chosen` is told the code once the sheets are gone."""
    title = QCoreApplication.translate("KindSearch", "Which kind of part?")
    search = KindSearchSheet(catalogue, frame.language, title)

    def take(code: str) -> None:
        frame.close_sheet()
        chosen(code)

    def type_name(begun: str) -> None:
        sheet = TextSheet(title, frame.language, text=begun, required=False)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(typed)
        open_sheet(sheet)

    def typed(text: str) -> None:
        frame.close_sheet()
        search.set_text(text)

    search.chosen.connect(take)
    search.typing.connect(type_name)
    open_sheet(search)
