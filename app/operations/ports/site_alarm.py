"""How the terminals of a site tell one another of a hot battery, without a server."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from app.operations.ports.store import Row


@dataclass(frozen=True, slots=True)
class Word:
    """What one terminal tells: `knows`, the ids of the dangers that run there; `rows`, what it
    recorded of them itself, verbatim; `names`, what the vehicles are called, by id.
    """

    terminal: str
    knows: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)


class SiteAlarm(Protocol):
    """Says the same word again and again, and keeps what others say until it is asked for."""

    def tell(self, word: Word, believed: Mapping[str, bytes]) -> None:
        """What to say from now on. believed: public keys by terminal; nobody else is heard.

        Returns at once; says nothing and hears nothing while nobody is believed.
        """
        ...

    def heard(self) -> tuple[Word, ...]:
        """What was said since this was last asked, oldest first."""
        ...

    def silence(self) -> Mapping[str, float | None]:
        """Seconds since each believed terminal was heard; None for one that never was."""
        ...

    def close(self) -> None:
        """Fall silent."""
        ...
