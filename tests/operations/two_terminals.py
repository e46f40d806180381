"""Two terminals with keys of their own, for the tests of handing over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import ShopError
from app.domain.handover import SealedTicket, signed_text
from app.domain.procedure import Procedure
from app.domain.run_rules import Here, Safety, proof_of
from app.operations.confirm_step import Confirmation, Outcome, confirm_step
from app.operations.hand_over_run import hand_over_run, take_over_run
from app.operations.ports.store import Store
from app.operations.receive_vehicle import Received
from app.operations.trust_terminal import trust_terminal
from tests.exchange.a_ticket import MemoryKey
from tests.memory_store import MemoryStore
from tests.shop import START, Shop, catalogue, small_procedure

BOSS, OPERATOR, LEAD = "0900", "0417", "0512"
NAMES = {"K7Q2": 1, "M3P9": 2}


@dataclass
class Terminal(Shop):
    """A shop with a key of its own."""

    name: str = ""

    @property
    def key(self) -> MemoryKey:
        """The same for the same name."""
        return MemoryKey(NAMES[self.name])

    def trust(self, other: Terminal) -> None:
        """A supervisor scans the other's key card."""
        key = other.key.public_key.hex()
        self.do(lambda uow: trust_terminal(uow, other.name, key, self.people[BOSS]))

    def give(self, run_id: str) -> SealedTicket:
        """Hand a run over."""
        ticket = self.do(lambda uow: hand_over_run(uow, run_id, self.people[OPERATOR]))
        return SealedTicket(ticket, self.key.sign(signed_text(ticket)))

    def take(self, sealed: SealedTicket) -> str:
        """Take a run over."""
        by = self.people[OPERATOR]
        return self.do(lambda uow: take_over_run(uow, sealed, self.key, by))

    def confirm(self, run_id: str, step: str, *signers: str, **answers: bool | str) -> Outcome:
        """Confirm a step as the operator."""
        private = {"holder": "Jane"} if step == "A010" else {}
        signed = tuple(self.people[one] for one in signers)
        order = Confirmation(run_id, step, answers, private, signed)
        return self.do(lambda uow: confirm_step(uow, order, self.people[OPERATOR]))


def terminal(folder: Path, name: str, procedure: Procedure | None = None) -> Terminal:
    clock = SimulatedClock(START)
    store = MemoryStore(clock, catalogue(), terminal=name)
    folder.mkdir()
    made = Terminal(store, clock, procedure or small_procedure(folder), name=name)
    made.furnish()
    return made


def proved(one: Terminal) -> Received:
    """A battery vehicle, proved dead."""
    vehicle = one.take_in("bev")
    one.confirm(vehicle.run_id, "A010", mass="1502")
    one.confirm(vehicle.run_id, "A020", out=True)
    one.clock.advance(600)
    one.confirm(vehicle.run_id, "A030", LEAD, u="0.4")
    return vehicle


def safety(one: Terminal, run_id: str) -> Safety:
    run = one.do(lambda uow: uow.run(run_id))
    moment = one.clock.now()
    return proof_of(one.procedure, run, "hv", moment, Here(one.name, 1)).kind


def code(act: Callable[[], object]) -> str:
    with pytest.raises(ShopError) as refused:
        act()
    return refused.value.code


def facts(store: Store) -> int:
    assert isinstance(store, MemoryStore)
    return len(store.events)
