"""What the workshop sets for all its terminals, signed by a supervisor."""

from __future__ import annotations

from dataclasses import replace

from app.domain.errors import Refused
from app.domain.events import SiteEstablished
from app.domain.site import LOCK_MINUTES, LONGEST_LOCK, Site
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin


def change_settings(uow: UnitOfWork, lock_minutes: int, by: str) -> None:
    """Minutes without a touch before a terminal locks. Raises NotAllowed, or Refused outside
    1 to 60."""
    require(uow, "change_settings", by)
    require_pin(uow, by)
    if not 1 <= lock_minutes <= LONGEST_LOCK:
        raise Refused("lock-minutes", most=LONGEST_LOCK)
    site = uow.site()
    settings = {**site.settings, LOCK_MINUTES: str(lock_minutes)}
    uow.record(_told(replace(site, settings=settings)), by)


def _told(site: Site) -> SiteEstablished:
    return SiteEstablished(
        site.name,
        site.address,
        site.contact,
        site.permit,
        site.country,
        site.languages,
        site.gs1_prefix,
        site.link_base,
        site.label_shows_vin,
        site.settings,
    )
