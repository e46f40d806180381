"""What the rail offers: what the role of whoever works here uses, nothing more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.kit.rail import RailItem

if TYPE_CHECKING:
    from app.domain.site import Person


def rail_items(person: Person | None) -> tuple[RailItem, ...]:
    """The places of the rail, from the top; none is dead."""
    tr = QCoreApplication.translate
    items: tuple[RailItem, ...] = (
        RailItem("line", "line", tr("Rail", "Line")),
        RailItem("parts", "parts", tr("Rail", "Parts")),
        RailItem("help", "help", tr("Rail", "Help"), place=False),
    )
    if person is not None and any(person.may(role) for role in ("supervisor", "inspector")):
        items += (RailItem("registers", "list", tr("Rail", "Registers")),)
    if person is not None and person.may("supervisor"):
        items += (RailItem("people", "person", tr("Rail", "People")),)
    return items


def lock_item() -> RailItem:
    """The foot of the rail."""
    return RailItem("lock", "lock", QCoreApplication.translate("Rail", "Lock"))
