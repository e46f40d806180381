"""Says that the inventory keeps what a screen shows, where the buttons to change it would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.kit.banner import Banner
from app.ui.language import format_date
from app.ui.screens.local_time import local
from app.ui.theme import State

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.language import Language


def kept_words(desk: Desk, language: Language) -> str:
    """Where, since when and in which version it is kept; '' while it is kept here."""
    if desk.kept is None:
        return ""
    link = desk.edges.inventory
    tr = QCoreApplication.translate
    said = tr("Kept", "Kept by the inventory {inventory} since {date}, version {number}.")
    whole = said.format(
        inventory=link.state.inventory if link is not None else "",
        date=format_date(local(desk, desk.kept.since).date(), language),
        number=desk.kept.version,
    )
    # Whose exchange is switched off knows no address any more.
    return whole.replace("  ", " ")


def kept_banner(desk: Desk, language: Language) -> Banner | None:
    """None where it is changed here."""
    words = kept_words(desk, language)
    if not words:
        return None
    where = QCoreApplication.translate("Kept", "Changes are made on the inventory's page “Site”.")
    banner = Banner(State.INFO, words, detail=where)
    banner.setObjectName("kept_banner")
    return banner
