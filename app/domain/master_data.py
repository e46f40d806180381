"""Who keeps the people, places, procedures and settings of a site.

Terminals found a site among themselves. Once an inventory says that it keeps them, only what it
states itself counts; terminals read it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from app.domain.events import MasterDataOwned, Recorded
from app.domain.moment import Moment

_PEOPLE_AND_PLACES: Final = (
    "PersonEnrolled",
    "PersonChanged",
    "BadgeReplaced",
    "PersonLeft",
    "QualificationGranted",
    "QualificationWithdrawn",
    "PlaceRegistered",
    "PlaceRetired",
)
OWNED: Final = frozenset(
    {
        *_PEOPLE_AND_PLACES,
        "SiteEstablished",
        "AuthorityNamed",
        "ProcedureApproved",
        "LabelTemplateArranged",
        "MasterDataOwned",
    }
)
"""Facts that nobody but the owner states. A procedure's content is not among them: it is named by
its digest and gives no authority before it is approved."""
BROUGHT: Final = frozenset(_PEOPLE_AND_PLACES)
"""Those a terminal may have recorded before it enrolled and that count all the same: whoever works
and whatever stands there is there."""


OWNED_BY_INVENTORY: Final = "owned-by-inventory"
"""Why such a fact of a terminal does not count, and why it is refused there."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """inventory: the name under which the owner records. since: when it said so."""

    inventory: str
    since: Moment


def ownership_in(history: Iterable[Recorded]) -> Ownership | None:
    """Who owns master data by the facts about `MASTER`, the first who said so; None for nobody.

    Only an inventory may say it: whatever a terminal records about it counts for nothing.
    """
    for recorded in history:
        event = recorded.event
        if isinstance(event, MasterDataOwned) and recorded.by_inventory:
            return Ownership(event.inventory, recorded.at)
    return None


def owner_in(history: Iterable[Recorded]) -> str:
    """The name of whoever owns master data, or '' while terminals do."""
    found = ownership_in(history)
    return found.inventory if found else ""
