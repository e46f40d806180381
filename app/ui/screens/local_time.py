"""Times as the clock on the wall shows them."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.desk import Desk


def local(desk: Desk, moment: datetime) -> datetime:
    """A recorded time in the zone of this machine; a played clock is shown as it stands."""
    return moment if desk.edges.clock.simulated else moment.astimezone()


def local_now(desk: Desk) -> datetime:
    """The present, as the top bar shows it."""
    return local(desk, desk.edges.clock.now().wall)
