"""Who signs a command: the badge names them, their PIN signs, as at the terminal's window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.devices.pin_files import PinFiles
from app.domain.errors import NotFound
from app.operations.enter_pin import accept_pin, judge_pin, try_pin

if TYPE_CHECKING:
    from app.domain.pin import Signature
    from app.domain.site import Person
    from app.operations.ports.queries import Queries
    from app.operations.ports.store import Store
    from app.settings import Settings


def bearer(queries: Queries, badge: str) -> Person:
    """Whose badge it is. Raises NotFound."""
    # A command line may hold bytes that are no text; no badge has them.
    person = queries.person_by_badge(badge.encode("utf-8", "replace").decode())
    if person is None:
        raise NotFound("badge-unknown")
    return person


def sign(
    settings: Settings, store: Store, person: Person, pin: Callable[[], str], purpose: str
) -> Signature:
    """The try is on disk before it is judged. Raises ShopError.

    pin: asks for it. purpose: what is signed, without personal data.
    """
    vault, who = PinFiles(settings.home), person.person_id
    digits = pin()
    verifier = store.perform(lambda uow: try_pin(uow, vault, who, purpose)).value
    judge_pin(vault, verifier, digits, person.number)
    return store.perform(lambda uow: accept_pin(uow, who, purpose)).value
