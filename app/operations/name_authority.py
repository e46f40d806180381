"""Say which authority gave the workshop its permit."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import AuthorityNamed
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy


def name_authority(uow: SiteUnit, name: str, address: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor and without their PIN, Refused without name
    or address."""
    require(uow, "name_authority", by)
    require_pin(uow, by)
    who, where = tidy(name), tidy(address)
    if not (who and where):
        raise Refused("authority-incomplete")
    uow.record(AuthorityNamed(who, where), by)
