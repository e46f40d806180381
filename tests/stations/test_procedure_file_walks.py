"""Every procedure that ships: clean, and no random walk through it gets stuck or cheats."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from app.domain import run
from app.domain.events import InputImpossible, StepConfirmed
from app.domain.procedure import Procedure, Requirement
from app.stations.procedure_file import check, load
from app.stations.simulation import Outcome, Scenario, any_context, dead_ends, simulate
from tests.shop import catalogue

PROCEDURES = Path(__file__).parents[2] / "resources" / "procedures"
FILES = sorted(
    path for path in PROCEDURES.glob("*/*.yaml") if "\nschema: " in f"\n{path.read_text('utf-8')}"
)
WALKS = 12


@cache
def loaded(path: Path) -> Procedure:
    return load(path)


def walks(path: Path) -> list[Outcome]:
    one = loaded(path)
    chances = [
        (seed, 0.08 if seed % 3 else 0.0, 0.03 if seed % 2 else 0.0) for seed in range(WALKS)
    ]
    return [
        simulate(one, Scenario(seed, any_context(one, random.Random(seed)), {}, fails, gone))
        for seed, fails, gone in chances
    ]


def test_there_is_something_to_check() -> None:
    assert {path.parent.name for path in FILES} >= {"retrofit", "battery"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_ships_is_clean_in_every_language(path: Path) -> None:
    assert [str(one) for one in check(path, ("en", "fr", "nl"), catalogue().fractions)] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_walk_gets_stuck(path: Path) -> None:
    assert {one.kind for one in walks(path)} <= {"finished", "stopped"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_step_is_confirmed_without_a_required_input(path: Path) -> None:
    one = loaded(path)
    for outcome in walks(path):
        waived: set[str] = set()
        for recorded in outcome.recorded:
            event = recorded.event
            if isinstance(event, InputImpossible):
                waived.add(f"{event.step}.{event.field_id}")
            if isinstance(event, StepConfirmed):
                step = one.by_id[event.step]
                given = {*event.answers, *event.given_privately}
                wanted = {f.id for f in step.fields if not f.optional and f.type != "computed"}
                assert {f"{step.id}.{name}" for name in wanted - given} <= waived


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_arrival_in_any_order_gives_the_walked_state(path: Path) -> None:
    one = loaded(path)
    for seed, outcome in enumerate(walks(path)):
        arrivals = [*outcome.recorded, *outcome.recorded]
        random.Random(seed).shuffle(arrivals)
        assert run.fold(one, arrivals) == outcome.state


def test_a_dead_end_is_found_where_one_is_planted() -> None:
    """Control: the same file with a circle in it gets stuck."""
    shipped = loaded(PROCEDURES / "retrofit" / "ice2bev_m1n1.yaml")
    assert list(dead_ends(shipped)) == []
    broken = _in_a_circle(shipped)
    assert "stuck" in {
        simulate(broken, Scenario(seed, any_context(broken, random.Random(seed)))).kind
        for seed in range(4)
    }


def _in_a_circle(procedure: Procedure) -> Procedure:
    """The same procedure with its first step waiting for its last."""
    section = procedure.sections[0]
    last = procedure.steps[-1].id
    first = replace(section.steps[0], requires=(Requirement(last),))
    changed = replace(section, steps=(first, *section.steps[1:]))
    return replace(procedure, sections=(changed, *procedure.sections[1:]))
