"""Remember that somebody was shown how work goes, so that they are not shown it again."""

from __future__ import annotations

from app.domain.events import GuideShown
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork


def show_guide(uow: UnitOfWork, by: str) -> None:
    """For oneself alone; a second time records nothing."""
    if not require(uow, "show_guide", by).guided:
        uow.record(GuideShown(by), by)
