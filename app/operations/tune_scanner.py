"""Remember how the scanner that types at this terminal is set up, as its test card showed."""

from __future__ import annotations

from app.domain.errors import Refused
from app.domain.events import ScannerTuned
from app.domain.wedge_setting import WedgeSetting
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def tune_scanner(uow: UnitOfWork, setting: WedgeSetting, by: str) -> None:
    """For this terminal alone. Raises Refused for a setting that no scanner has."""
    require(uow, "tune_scanner", by)
    if not setting.known:
        raise Refused("scanner-setting-unknown", layout=setting.layout[:20])
    found = (setting.layout, setting.prefix, setting.end, setting.separator)
    uow.record(ScannerTuned(uow.terminal, *found), by)
