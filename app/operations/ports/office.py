"""What is asked of a yard's records as paper: balances, archives, the slips of hulks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from app.domain.balance_report import BalanceReport
from app.domain.events import PrivateDataDisclosed
from app.domain.register_lines import Period
from app.operations.ports.documents import DrawnDocument
from app.operations.ports.watch import Watch, unwatched


@dataclass(frozen=True, slots=True)
class BalanceWanted:
    """What is to be balanced: one of a vehicle, a month `2026-11`, a year `2026`.

    recycled, energy: what the shredder states of the hulks, in %; lines: of table 2, as
    `ferrous=68/0/0`; statement: where it says so.
    """

    vin: str = ""
    month: str = ""
    year: str = ""
    recycled: str = ""
    energy: str = ""
    statement: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InspectionWanted:
    """What to inspect: a VIN (or our own or register number), or a period."""

    vin: str = ""
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class InspectionTaken:
    """An archive that was written, and what is in it. broken_at: '' where the chain is whole."""

    file: Path
    summary: Path
    vehicles: int
    facts: int
    pictures: int
    missing_pictures: int
    broken_at: str


class Office(Protocol):
    """Slow, on any thread but the one of the screens; reads beside whoever writes."""

    def balance(self, wanted: BalanceWanted, watch: Watch = unwatched) -> BalanceReport:
        """The account of a time. Raises Refused, NotFound, StoreUnavailable, and what the watch
        raises, which is asked between one reading and the next.
        """
        ...

    def balance_paper(self, wanted: BalanceWanted, language: str) -> DrawnDocument:
        """Its paper, with flow and trend drawn. Raises as `balance` does."""
        ...

    def write_balance(self, wanted: BalanceWanted, language: str) -> tuple[Path, ...]:
        """PDF, CSV and JSON among the documents, for a year its declaration; answers them.

        Raises as `balance` does, and ShopError where nothing can be written.
        """
        ...

    def to_disclose(self, wanted: InspectionWanted) -> tuple[PrivateDataDisclosed, ...]:
        """What is to be recorded before names go along. Raises NotFound for an unknown vehicle."""
        ...

    def inspect(
        self, wanted: InspectionWanted, language: str, by: str, watch: Watch
    ) -> InspectionTaken:
        """Write the archive among the documents. by: the number of who takes names along,
        already on record; '' leaves names out.

        Raises NotFound, StoreUnavailable, ShopError where nothing can be written, and what the
        watch raises: nothing is left behind then.
        """
        ...

    def write_slip(self, vehicle_id: str) -> Path:
        """The movement slip of a hulk that left, nothing personal in it, into the outbox.

        Raises NotFound where none left, StoreUnavailable, ShopError where nothing can be written.
        """
        ...

    def slip_paper(self, vehicle_id: str, language: str) -> DrawnDocument:
        """The slip as it goes along with the hulk. Raises NotFound, StoreUnavailable."""
        ...

    def delivery_paper(self, number: str, language: str) -> DrawnDocument:
        """The slip of a sale, with the buyer. Raises NotFound, StoreUnavailable."""
        ...

    def transfer_paper(self, transfer_id: str, language: str) -> DrawnDocument:
        """The slip of a transfer, with what arrived. Raises NotFound, StoreUnavailable."""
        ...
