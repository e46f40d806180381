"""Say which labels were put into a printer: what is of another size waits."""

from __future__ import annotations

from typing import Final

from app.domain.errors import Refused
from app.domain.events.printing import RollLoaded
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork

_LARGEST: Final = 300


def load_roll(
    uow: UnitOfWork, printer: str, size: tuple[int, int], by: str, *, ribbon: bool = False
) -> None:
    """size: width and height of a label in mm. Raises Refused for what is no label."""
    require(uow, "load_roll", by)
    width, height = size
    if not (0 < width <= _LARGEST and 0 < height <= _LARGEST):
        raise Refused("roll-no-size", width=str(width), height=str(height))
    uow.record(RollLoaded(printer, width, height, ribbon), by)
