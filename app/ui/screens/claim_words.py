"""Stories that contradict each other, in people's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.claim_task import ClaimTask, fold_claims
from app.domain.errors import ShopError
from app.domain.events.claim import CLAIMS
from app.domain.identifiers import PartId
from app.domain.procedure import text_in

if TYPE_CHECKING:
    from app.domain.events import Recorded
    from app.domain.part import Catalogue
    from app.operations.ports.queries import Queries
    from app.ui.language import Language


@dataclass(frozen=True)
class ShownClaim:
    """A contradiction with both stories, None for one that is not on this terminal yet.

    kind: the code of the kind of part, '' where it is not known.
    """

    task: ClaimTask
    kind: str
    first: Recorded | None
    second: Recorded | None
    names: Mapping[str, str]
    catalogue: Catalogue

    def about(self, language: Language) -> str:
        """Which part."""
        kind = self.catalogue.parts.get(self.kind)
        code = self.task.decided.parts[0] if self.task.decided.parts else ""
        try:
            code = PartId.parse(code).grouped
        except ShopError:
            code = code[:20]
        return f"{text_in(kind.names, language)} {code}" if kind is not None else code


def gather_claims(queries: Queries) -> tuple[ShownClaim, ...]:
    """What nobody has looked at yet, the oldest first."""
    names = queries.names()
    waiting = [one for one in fold_claims(queries.history(CLAIMS)) if one.settled is None]
    return tuple(_shown(queries, one, names) for one in waiting)


def _shown(queries: Queries, task: ClaimTask, names: Mapping[str, str]) -> ShownClaim:
    facts = {
        one.event_id: one for part in task.decided.parts for one in queries.history(f"part:{part}")
    }
    try:
        kind = queries.part(task.decided.parts[0]).part_type if task.decided.parts else ""
    except ShopError:
        kind = ""
    both = (facts.get(task.decided.first), facts.get(task.decided.second))
    return ShownClaim(task, kind, *both, names, queries.catalogue)


def what_words(kind: str) -> str:
    """What cannot be."""
    tr = QCoreApplication.translate
    return {
        "reserved_twice": tr("Claims", "Put aside for two who wait"),
        "left_though_reserved": tr("Claims", "Gone, though put aside for somebody"),
        "reserved_after_leaving": tr("Claims", "Put aside after it had gone"),
        "moved_apart": tr("Claims", "Stored in two places"),
        "handed_over_twice": tr("Claims", "Sold twice"),
        "installed_twice": tr("Claims", "Fitted twice"),
        "left_two_ways": tr("Claims", "Sold and fitted"),
        "seen_after_leaving": tr("Claims", "Seen after it had gone"),
        "dispatched_twice": tr("Claims", "Sent away twice"),
        "harvested_twice": tr("Claims", "Taken off twice"),
    }.get(kind, kind)


def decision_words(task: ClaimTask) -> str:
    """What the inventory made of it, and what is to be done."""
    tr = QCoreApplication.translate
    first = task.decided.stands == task.decided.first
    holds = (
        tr("Claims", "The inventory lets the first story hold: it was told first.")
        if first
        else tr("Claims", "The inventory lets the second story hold.")
    )
    then = tr("Claims", "Who gave way waits again; tell them.")
    if task.must_look:
        then = tr("Claims", "Go and look, then say what is true.")
    return f"{holds} {then}"
