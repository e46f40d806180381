"""What the role of whoever works here does not open, or the inventory keeps, is off from the
start, and says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.permissions import MAY, OWNED, allows
from app.ui.desk import Desk


def barred(desk: Desk, operation: str) -> str:
    """Why whoever works here may not do it, in a button's few words; '' where they may.

    Raises KeyError for an operation nobody listed.
    """
    if desk.kept is not None and operation in OWNED:
        return QCoreApplication.translate("Barred", "the inventory's staff do this")
    if desk.person is None or allows(desk.person, operation):
        return ""
    if MAY[operation] == {"supervisor"}:
        return QCoreApplication.translate("Barred", "a supervisor does this")
    return QCoreApplication.translate("Barred", "not with your role")
