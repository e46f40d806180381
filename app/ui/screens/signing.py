"""Asking for a PIN from a screen: one sheet, and what goes on once it was right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.domain.errors import ShopError
from app.domain.pin import Signature
from app.domain.site import Person
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.steps.pin_sheet import PinSheet


class Glass(Protocol):
    """What a PIN is asked over."""

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the screen."""
        ...

    def close_sheet(self) -> None:
        """Take the sheet away."""
        ...

    def refuse(self, error: ShopError) -> None:
        """Say why something did not happen."""
        ...


def ask_pin(
    desk: Desk,
    glass: Glass,
    person: Person,
    what: str,
    purpose: str,
    then: Callable[[Signature], None],
) -> None:
    """Lay the PIN sheet over the screen. `what` is shown, `purpose` stands in the log.

    Nothing goes on where the PIN was wrong or the sheet was closed.
    """
    sheet = PinSheet(desk, person, what, purpose, glass.refuse)

    def signed(signature: Signature) -> None:
        glass.close_sheet()
        then(signature)

    sheet.signed.connect(signed)
    glass.open_sheet(sheet)
