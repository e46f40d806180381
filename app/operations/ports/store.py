"""The door through which every change goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app.domain.events import Recorded
from app.domain.pin import Signature
from app.operations.ports.unit_of_work import UnitOfWork

T = TypeVar("T")
Operation = Callable[[UnitOfWork], T]
Row = tuple[str | int, ...]
"""A fact as another terminal keeps it: the columns of its log, verbatim."""


@dataclass(frozen=True, slots=True)
class Receipt(Generic[T]):
    """Proof that a change is on disk: what came out, and the facts that were recorded."""

    value: T
    recorded: tuple[Recorded, ...]

    @property
    def topics(self) -> frozenset[str]:
        """Kinds of subjects that changed, for screens to ask again."""
        return frozenset(
            subject.partition(":")[0] for one in self.recorded for subject in one.event.subjects()
        )


class Store(Protocol):
    """Runs an operation in one transaction; a Receipt exists only after COMMIT returned."""

    def perform(self, operation: Operation[T], signed: Sequence[Signature] = ()) -> Receipt[T]:
        """Run and commit; `signed` are the signatures that go with it, while they hold.

        Raises ShopError from the operation, or StoreUnavailable.
        """
        ...

    def close(self) -> None:
        """Let the database go."""
        ...


class SharingStore(Store, Protocol):
    """A store that takes in what other terminals recorded."""

    def receive(self, rows: Sequence[Row]) -> Receipt[int]:
        """Take in facts of other terminals, in any order; those known already are passed over.

        Answers how many were new. Raises StoreUnavailable for a damaged one.
        """
        ...
