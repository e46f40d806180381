"""What a supervisor changes about the workshop and has not signed yet: kept in memory only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.procedure import Raw
from app.domain.site import LOCK_MINUTES, Site
from app.operations.change_settings import LABELS, RULES, TEXTS, setting
from app.ui.screens.first_run_draft import SetupDraft

_CALLED: Final = {"label_shows_vin": "shows_vin", LOCK_MINUTES: "lock_minutes"}


@dataclass
class SiteDraft(SetupDraft):
    """The first-run sheet once more, with what is set later; numbers as typed."""

    takt_min: str = ""
    lock_minutes: str = ""
    pyro_first: bool = False

    def changed_from(self, site: Site) -> Mapping[str, Raw]:
        """What differs, by the names of the operation."""
        told: dict[str, Raw] = {}
        for name in (*TEXTS, *LABELS, *RULES):
            value = getattr(self, _CALLED.get(name, name))
            now: Raw = value if isinstance(value, bool) else str(value).strip()
            if now != setting(site, name):
                told[name] = now
        return told

    def take(self, changes: Mapping[str, Raw]) -> None:
        """Put values in, by the names of the operation."""
        for name, value in changes.items():
            setattr(self, _CALLED.get(name, name), value)


def draft_of(site: Site, changes: Mapping[str, Raw] | None = None) -> SiteDraft:
    """The workshop as it is, with what was changed on the screen already."""
    draft = SiteDraft()
    draft.take({name: setting(site, name) for name in (*TEXTS, *LABELS, *RULES)})
    draft.take(changes or {})
    return draft
