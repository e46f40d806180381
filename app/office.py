"""What the window offers of the records as paper: balances, inspections, slips."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from app.operations.ports.watch import unwatched

if TYPE_CHECKING:
    from app.domain.balance_report import BalanceReport
    from app.domain.events import PrivateDataDisclosed
    from app.operations.ports.documents import DrawnDocument
    from app.operations.ports.office import (
        BalanceWanted,
        InspectionTaken,
        InspectionWanted,
    )
    from app.operations.ports.watch import Watch
    from app.settings import Settings
    from app.shipped import Shipped

_UNSAFE: Final = re.compile(r"[^0-9A-Za-z-]+")


class LocalOffice:
    """Reads this terminal's own database through connections of its own.

    What draws and packs is imported when somebody first asks for it.
    """

    def __init__(self, settings: Settings, shipped: Shipped) -> None:
        self._settings, self._shipped = settings, shipped

    def balance(self, wanted: BalanceWanted, watch: Watch = unwatched) -> BalanceReport:
        """The account of a time. Raises Refused, NotFound, StoreUnavailable, and as the watch."""
        from app.declarations import gather_balance

        return gather_balance(self._settings, self._shipped, wanted, watch).report

    def balance_paper(self, wanted: BalanceWanted, language: str) -> DrawnDocument:
        """Its paper, with flow and trend drawn. Raises as `balance` does."""
        from app.declarations import draw_balance, gather_balance

        return draw_balance(gather_balance(self._in(language), self._shipped, wanted))

    def write_balance(self, wanted: BalanceWanted, language: str) -> tuple[Path, ...]:
        """Every file of it among the documents. Raises as `balance` does, and ShopError."""
        from app.declarations import write_balance

        out = self._settings.documents / "balances"
        answer = write_balance(self._in(language), self._shipped, wanted, out)
        return tuple(map(Path, answer["files"]))

    def to_disclose(self, wanted: InspectionWanted) -> tuple[PrivateDataDisclosed, ...]:
        """What is to be recorded before names go along. Raises NotFound."""
        from app.inspection import to_disclose

        return to_disclose(self._settings, self._shipped, wanted)

    def inspect(
        self, wanted: InspectionWanted, language: str, by: str, watch: Watch
    ) -> InspectionTaken:
        """Write the archive among the documents. Raises as its port says."""
        from app.inspection import inspect
        from app.operations.ports.office import InspectionTaken

        out = self._settings.documents / "inspections" / f"{_name(wanted, names=bool(by))}.zip"
        told = inspect(self._in(language), self._shipped, wanted, out, by, watch)
        return InspectionTaken(
            Path(told["file"]),
            Path(told["summary"]),
            told["vehicles"],
            told["facts"],
            told["pictures"],
            told["missing_pictures"],
            told["chain_broken_at"] or "",
        )

    def write_slip(self, vehicle_id: str) -> Path:
        """The slip of a hulk that left, into the outbox. Raises as its port says."""
        from app.slips import write_slip

        return write_slip(self._settings, self._shipped, vehicle_id)

    def slip_paper(self, vehicle_id: str, language: str) -> DrawnDocument:
        """The slip as it goes along with the hulk. Raises as its port says."""
        from app.slips import show_slip

        return show_slip(self._settings, self._shipped, vehicle_id, language)

    def delivery_paper(self, number: str, language: str) -> DrawnDocument:
        """The slip of a sale. Raises as its port says."""
        from app.slips import show_delivery

        return show_delivery(self._settings, self._shipped, number, language)

    def transfer_paper(self, transfer_id: str, language: str) -> DrawnDocument:
        """The slip of a transfer. Raises as its port says."""
        from app.slips import show_transfer

        return show_transfer(self._settings, self._shipped, transfer_id, language)

    def _in(self, language: str) -> Settings:
        return replace(self._settings, language=language)


def _name(wanted: InspectionWanted, *, names: bool) -> str:
    """One file for one question: asked again it replaces itself, but never one with names."""
    about = _UNSAFE.sub("-", wanted.vin)
    if wanted.period is not None:
        about = f"{wanted.period.first}-to-{wanted.period.last}"
    return f"inspection-{about}{'-names' if names else ''}"
