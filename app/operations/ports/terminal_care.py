"""How the terminal itself is, for whoever looks after it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from app.domain.errors import Reason
from app.operations.ports.watch import Watch, unwatched

What = Literal["database", "backups", "free disk", "clock", "chain", "printer", "camera"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. reason: what is wrong, None where all is well.

    megabytes, facts: of a database; megabytes alone: of a free disk. at: of the newest copy.
    name: of a device, '' where none is set up.
    """

    what: What
    reason: Reason | None = None
    megabytes: int = 0
    facts: int = 0
    at: datetime | None = None
    name: str = ""


class TerminalCare(Protocol):
    """Looks and copies; slow, so never on the thread of the screens."""

    def examine(self, watch: Watch = unwatched) -> tuple[Finding, ...]:
        """Everything, in the order it is read. A fault is a finding, never raised.

        Raises what the watch raises.
        """
        ...

    def back_up(self, watch: Watch = unwatched) -> None:
        """Make a proved copy of the database now. Raises StoreUnavailable.

        Raises what the watch raises: no copy is left behind then.
        """
        ...
