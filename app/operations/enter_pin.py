"""Check a PIN so that no try is ever forgotten: counted first, judged after, answered last."""

from __future__ import annotations

import math

from app.domain.errors import NotAllowed, Refused
from app.domain.events import PinAccepted, PinTried
from app.domain.pin import Signature, wait_left
from app.operations.permissions import require
from app.operations.ports.pin_vault import PinVault
from app.operations.ports.unit_of_work import UnitOfWork


def try_pin(uow: UnitOfWork, vault: PinVault, person_id: str, purpose: str) -> str:
    """Count a try as missed before it is judged; returns the verifier to judge it by.

    purpose: what is signed, without personal data. Raises Refused while earlier misses make it
    wait, NotAllowed for somebody who left or has no PIN at this terminal.
    """
    person = require(uow, "try_pin", person_id)
    verifier = next((one for one in person.verifiers if vault.knows(one)), None)
    if verifier is None:
        raise NotAllowed("pin-not-set", number=person.number)
    left = math.ceil(wait_left(person, uow.now).total_seconds() / 60)
    if left > 0:
        raise Refused("pin-wait", number=person.number, minutes=left)
    uow.record(PinTried(person_id, purpose), person_id)
    return verifier


def judge_pin(vault: PinVault, verifier: str, digits: str, number: str) -> None:
    """Raises NotAllowed for the wrong digits. Slow: outside any transaction, on no screen's thread.

    number: whose PIN it is, for the sentence.
    """
    if not vault.is_right(verifier, digits):
        raise NotAllowed("pin-wrong", number=number)


def accept_pin(uow: UnitOfWork, person_id: str, purpose: str) -> Signature:
    """The PIN just tried was right: earlier misses are forgotten.

    Raises Refused where no try was counted before.
    """
    if not require(uow, "accept_pin", person_id).misses:
        raise Refused("pin-not-tried")
    uow.record(PinAccepted(person_id, purpose), person_id)
    return Signature(person_id, uow.now)
