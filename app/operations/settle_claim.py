"""A supervisor looked at a part about which two stories are told, and says what is true."""

from __future__ import annotations

from app.domain.claim_task import TRUE, fold_claims
from app.domain.errors import NotFound, Refused
from app.domain.events.claim import ClaimSettled
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.tidy import tidy


def settle_claim(uow: UnitOfWork, claim: str, true: str, words: str, by: str) -> None:
    """Recorded beside both stories; neither is changed. What follows from it (store the part
    where it lies, sell, return) is done and recorded by itself.

    Raises NotAllowed, NotFound for an unknown claim, Refused without words of what was found and
    where somebody has looked already.
    """
    require(uow, "settle_claim", by)
    task = next(iter(fold_claims(uow.history(f"claim:{claim}"))), None)
    if task is None:
        raise NotFound("claim-unknown")
    if task.settled is not None:
        raise Refused("claim-settled")
    if true not in TRUE or not tidy(words):
        raise Refused("claim-words-missing")
    uow.record(ClaimSettled(claim, true, tidy(words), task.decided.parts), by)
