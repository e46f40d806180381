"""Asking for a PIN from a screen: one sheet, and what goes on once it was right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from app.domain.errors import ShopError
from app.domain.pin import Signature
from app.domain.site import Person
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.steps.pin_sheet import PinSheet

T = TypeVar("T")


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


def sign_and_record(
    desk: Desk,
    glass: Glass,
    what: str,
    purpose: str,
    act: Callable[[UnitOfWork, str], T],
    done: Callable[[T], None],
) -> None:
    """The person at work signs, then `act` is recorded with their id; refusals are told."""
    if desk.person is None:
        return

    def record(signature: Signature) -> None:
        by = signature.person_id
        desk.submit(lambda uow: act(uow, by), done, glass.refuse, (signature,))

    ask_pin(desk, glass, desk.person, what, purpose, record)
