"""What the inventory decided waits until somebody looked; only an inventory decides."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as some

from app.domain.claim_task import fold_claims
from app.domain.events import Event, Recorded
from app.domain.events.claim import ClaimDecided, ClaimSettled
from tests.shop import EPOCH

DECIDED = ClaimDecided("handed_over_twice", "e1", "e2", "e1", ("p",))
SETTLED = ClaimSettled(DECIDED.claim, "second", "The buyer of BL-2 has it.", ("p",))


def told(*facts: tuple[str, Event]) -> list[Recorded]:
    return [
        Recorded(f"f{at}", terminal, 1, at, at, EPOCH, f"by {at}", event)
        for at, (terminal, event) in enumerate(facts, 1)
    ]


def test_a_decision_waits_until_somebody_looked() -> None:
    facts = told(("HUB-1", DECIDED), ("K7Q2", SETTLED))
    (waiting,) = fold_claims(facts[:1])
    assert (waiting.settled, waiting.must_look) == (None, True)
    (settled,) = fold_claims(facts)
    assert (settled.settled, settled.settled_by) == (SETTLED, "by 2")


def test_whoever_looked_first_is_believed() -> None:
    other = replace(SETTLED, true="first")
    (task,) = fold_claims(told(("HUB-1", DECIDED), ("K7Q2", SETTLED), ("ABCD", other)))
    assert task.settled == SETTLED


def test_a_terminal_decides_nothing() -> None:
    assert fold_claims(told(("K7Q2", DECIDED))) == ()


def test_who_waits_for_a_part_needs_no_look() -> None:
    (task,) = fold_claims(told(("HUB-1", replace(DECIDED, kind="reserved_twice"))))
    assert not task.must_look
    assert task.decided.gives_way == "e2"


@given(order=some.permutations(range(4)))
def test_the_order_of_arrival_changes_nothing(order: list[int]) -> None:
    again = replace(DECIDED, kind="reserved_twice")
    facts = told(("HUB-1", DECIDED), ("HUB-1", again), ("K7Q2", SETTLED), ("HUB-2", DECIDED))
    assert fold_claims([facts[at] for at in order]) == fold_claims(facts)
