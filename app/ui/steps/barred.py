"""What the role of whoever works here does not open is off from the start, and says so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.operations.permissions import MAY, allows
from app.ui.desk import Desk


def barred(desk: Desk, operation: str) -> str:
    """Why whoever works here may not do it, in a button's few words; '' where they may.

    Raises KeyError for an operation nobody listed.
    """
    if desk.person is None or allows(desk.person, operation):
        return ""
    if MAY[operation] == {"supervisor"}:
        return QCoreApplication.translate("Barred", "a supervisor does this")
    return QCoreApplication.translate("Barred", "not with your role")
