"""No shipped step on which lives hang is ever read in short, whatever an operator chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from app import paths
from app.domain.instruction_view import EXPERT, NOVICE, VIEWS, in_short
from app.domain.procedure import Hold, Step
from app.stations.procedure_file import load

CATALOGUES = {
    "dismantling": "dismantling/catalogue.yaml",
    "retrofit": "retrofit/ice2bev_m1n1.yaml",
    "battery": "battery/triage_pack.yaml",
}
KILLS = {"HV", "PYRO", "EX", "FLAM", "PRESS", "TOX", "CMR", "CRUSH", "GAS", "FIRE", "LIFT"}
Short = Callable[[Step, str], bool]


def written(file: Path) -> Iterator[Mapping[str, Any]]:
    """Every step as its author wrote it, read without the program."""
    top = YAML(typ="safe").load(file)
    for section in top["sections"]:
        include = section.get("include")
        whole = YAML(typ="safe").load(file.parent / include) if include else section
        yield from whole["steps"]


def grave(step: Mapping[str, Any]) -> bool:
    """Whether the author's words say that a life hangs on it."""
    fields, qual = step.get("fields", ()), step.get("qual", ())
    return bool(
        {"hold", "sets", "needs", "wait", "timer_s"} & set(step)
        or KILLS & set(step.get("hazard", ()))
        or any(code.startswith("HV") for code in qual)
        or any(one.get("vdi") == "A" for one in fields)
        or step.get("on_fail", {}).get("do") in ("quarantine", "abort")
    )


def hidden(domain: str, short: Short) -> list[str]:
    """The grave steps of a catalogue that somebody would read in short."""
    file = paths.resources() / "procedures" / CATALOGUES[domain]
    known = load(file).by_id
    return [
        step["id"]
        for step in written(file)
        for view in (*VIEWS, "", "anything")
        if grave(step) and short(known[step["id"]], view)
    ]


def test_every_shipped_catalogue_is_looked_at() -> None:
    tops = {
        str(one.relative_to(paths.resources() / "procedures"))
        for one in (paths.resources() / "procedures").rglob("*.yaml")
        if "refactory.procedure" in one.read_text(encoding="utf-8")
    }
    assert tops == set(CATALOGUES.values())


@pytest.mark.parametrize("domain", CATALOGUES)
def test_no_grave_step_of_a_shipped_catalogue_is_read_in_short(domain: str) -> None:
    assert hidden(domain, in_short) == []


@pytest.mark.parametrize("domain", CATALOGUES)
@pytest.mark.parametrize(
    "weaker",
    [
        lambda step, view: view == EXPERT,
        lambda step, view: view == EXPERT and step.hold is None,
        lambda step, view: view == EXPERT and "HV" not in step.hazard,
    ],
    ids=["everything", "all but hold points", "all but high voltage"],
)
def test_a_weaker_rule_would_be_found(domain: str, weaker: Short) -> None:
    assert hidden(domain, weaker)


def test_what_is_everyday_is_read_in_short_by_experts_alone() -> None:
    file = paths.resources() / "procedures" / CATALOGUES["dismantling"]
    doors = load(file).by_id["BOD030"]
    assert in_short(doors, EXPERT)
    assert not in_short(doors, NOVICE)


PLAIN = Step("A010", {"en": "Do it"})
DANGERS: Mapping[str, Any] = {
    "hold": Hold(("HV_LEAD",)),
    "hazard": ("CUT", "HV"),
    "ppe": ("gloves_hv0",),
    "qual": ("MECH", "HV_AWARE"),
}


@given(
    st.sampled_from(sorted(DANGERS)),
    st.text(max_size=9),
    st.lists(st.sampled_from(["CUT", "NOISE", "HOT"]), unique=True),
    st.integers(0, 3600),
)
def test_one_danger_is_enough_whatever_else_a_step_says(
    danger: str, view: str, hazards: list[str], std_s: int
) -> None:
    harmless = replace(PLAIN, hazard=tuple(hazards), std_s=std_s)
    assert in_short(harmless, EXPERT)
    for one in (view, *VIEWS):
        assert not in_short(replace(harmless, **{danger: DANGERS[danger]}), one)


@given(st.text(min_size=1, max_size=6).filter(lambda code: code not in ("ACID", "CHEM", "CUT")))
def test_a_hazard_nobody_knows_is_read_whole(code: str) -> None:
    known = code in ("HOT", "LOAD", "NOISE")
    assert in_short(replace(PLAIN, hazard=(code,)), EXPERT) is known
