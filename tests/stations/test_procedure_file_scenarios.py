"""The conversion and triage procedures run as a workshop would: what passes, what is stopped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from app.domain import run_rules
from app.domain.errors import Refused
from app.domain.events import StepFailed
from app.domain.procedure import Procedure, Raw
from app.domain.run_rules import Qualified
from app.stations.procedure_file import load
from app.stations.simulation import HERE, Scenario, Walk, simulate

PROCEDURES = Path(__file__).parents[2] / "resources" / "procedures"
VAN: Mapping[str, Raw] = {
    "vehicle.vin": "VF1RFB00X56789012",
    "vehicle.category": "N1",
    "vehicle.country": "FR",
    "vehicle.age": "7",
    "vehicle.historic": False,
    "vehicle.p_ice": "92",
    "vehicle.m_run": "1950",
    "vehicle.m_max": "3500",
    "vehicle.m_ax1_max": "1850",
    "vehicle.m_ax2_max": "2100",
    "vehicle.has_ac": True,
    "vehicle.hydraulic_steering": False,
    "kit.approval_covers": True,
    "kit.oem_consent": False,
    "kit.p_ev": "78",
    "kit.u_max": "403.2",
    "kit.topology": "combined",
    "kit.dc_charge": False,
    "kit.heater": "ptc_hv",
    "kit.vacuum_pump": True,
}
PACK: Mapping[str, Raw] = {
    "pack.id": "x",
    "pack.source": "elv",
    "pack.chem": "NMC",
    "pack.u_nom": "360",
    "pack.u_max": "403",
    "pack.c_rated": "65.6",
    "pack.dcir_new": "80",
    "pack.history": True,
}
ISOLATION = {"u_test": "500", "r_pos": "2.4", "r_neg": "2.6", "r_ac": "2.2", "temp": "21"}


@pytest.fixture(scope="module")
def conversion() -> Procedure:
    return load(PROCEDURES / "retrofit" / "ice2bev_m1n1.yaml")


@pytest.fixture(scope="module")
def triage() -> Procedure:
    return load(PROCEDURES / "battery" / "triage_pack.yaml")


def at(procedure: Procedure, step: str) -> Walk:
    """A conversion that has come to a step."""
    walk = Walk(procedure, Scenario(3, VAN, until=step))
    assert walk.to_the_end().kind == "reached"
    return walk


def why_not(walk: Walk, step: str, who: Qualified) -> set[str]:
    one = walk.procedure.by_id[step]
    reasons = run_rules.why_not(walk.procedure, walk.state, one, who, walk.now, HERE)
    return {reason.code for reason in reasons}


def isolation(walk: Walk, **changed: str) -> run_rules.Verdict:
    answers: dict[str, Raw] = {**ISOLATION, **changed, "pic": ("0" * 64,)}
    return run_rules.judge(walk.procedure, walk.state, walk.procedure.by_id["H040"], answers)


def test_a_whole_conversion_is_released(conversion: Procedure) -> None:
    outcome = simulate(conversion, Scenario(3, VAN))
    assert outcome.kind == "finished"
    assert run_rules.verdict(conversion, outcome.state) == "release"


def test_lock_out_needs_its_qualification(conversion: Procedure) -> None:
    mechanic = Qualified("zoe", {"MECH": (date(2020, 1, 1), date(2030, 1, 1))})
    assert why_not(at(conversion, "F020"), "F020", mechanic) == {"qualification-missing"}


def test_an_expired_qualification_is_none(conversion: Procedure) -> None:
    expired = Qualified("old", {"HV_LOTO": (date(2020, 1, 1), date(2025, 1, 1))})
    assert why_not(at(conversion, "F020"), "F020", expired) == {"qualification-expired"}


def test_capacitors_are_waited_for(conversion: Procedure) -> None:
    walk = at(conversion, "F040")
    assert why_not(walk, "F040", walk.performer) == {"wait-running"}


def test_residual_voltage_leads_back_to_the_disconnect(conversion: Procedure) -> None:
    walk = at(conversion, "F060")
    volts: dict[str, Raw] = {"pos_neg": "38", "pos_ch": "1", "neg_ch": "0", "pic": ("0" * 64,)}
    step = conversion.by_id["F060"]
    event = run_rules.confirm(
        conversion, walk.state, step, volts, frozenset(), walk.performer, (), walk.now, HERE
    )
    assert isinstance(event, StepFailed)
    assert [one.code for one in event.failures] == ["site-limit-broken"]
    walk.record(event)
    assert [one.id for one in run_rules.open_steps(conversion, walk.state)] == ["F020"]


def test_nobody_signs_his_own_lock_out(conversion: Procedure) -> None:
    walk = at(conversion, "F070")
    step, done = conversion.by_id["F070"], {"prove": True}
    me = walk.performer
    with pytest.raises(Refused) as caught:
        run_rules.confirm(
            conversion, walk.state, step, done, frozenset(), me, (me,), walk.now, HERE
        )
    assert [one.code for one in caught.value.reasons] == ["signature-same-person"]


def test_a_lock_out_is_good_for_eight_hours(conversion: Procedure) -> None:
    walk = at(conversion, "G020")
    assert why_not(walk, "G020", walk.performer) == set()
    walk.pass_time(9 * 3600)
    assert why_not(walk, "G020", walk.performer) == {"state-proof-expired"}
    again = run_rules.renewals(conversion, walk.state, walk.now, HERE)
    assert [one.id for one in again] == ["F010"]


@pytest.mark.parametrize(
    ("ohms", "passes"), [("0.19", False), ("0.2016", True), ("0.201599999", False)]
)
def test_isolation_is_judged_exactly_on_the_limit(
    conversion: Procedure, ohms: str, passes: bool
) -> None:
    """500 ohm/V times 403.2 V is 0.2016 Mohm, no more and no less."""
    assert isolation(at(conversion, "H040"), r_pos=ohms, r_ac="0.2016").passed is passes


@pytest.mark.parametrize(
    ("changed", "step"),
    [({"vehicle.age": "3.9"}, "A030"), ({"kit.p_ev": "95"}, "A050")],
)
def test_too_young_or_too_strong_ends_at_the_gate(
    conversion: Procedure, changed: Mapping[str, Raw], step: str
) -> None:
    outcome = simulate(conversion, Scenario(3, {**VAN, **changed}))
    assert (outcome.state.status, outcome.state.status_reason) == ("aborted", step)


def test_the_maker_may_agree_to_a_younger_vehicle(conversion: Procedure) -> None:
    young = {**VAN, "vehicle.age": "3.9", "kit.oem_consent": True}
    assert simulate(conversion, Scenario(3, young)).kind == "finished"


@pytest.mark.parametrize(
    ("capacity", "resistance", "spread", "changed", "grade"),
    [
        ("58", "85", "12", {}, "REUSE_VEHICLE"),
        ("46", "110", "40", {}, "SECOND_LIFE"),
        ("35", "120", "40", {}, "RECYCLE"),
        ("58", "85", "12", {"T020.source": "crash"}, "REUSE_VEHICLE"),
        ("58", "85", "12", {"T030.damage": "leak"}, "QUARANTINE"),
        ("58", "85", "12", {"pack.history": False}, "RECYCLE"),
    ],
)
def test_packs_are_graded(
    triage: Procedure,
    capacity: str,
    resistance: str,
    spread: str,
    changed: Mapping[str, Raw],
    grade: str,
) -> None:
    answers: dict[str, Raw] = {
        "T020.source": "elv",
        "T030.damage": "none",
        "T030.smell": "no",
        "T040.t0": "20",
        "T040.t1": "21",
        "T040.ambient": "19",
        "T050.t_end": "21",
        "T050.distance": "6",
        "T120.dv": spread,
        "T150.cap": capacity,
        "T160.dcir": resistance,
        **changed,
    }
    context = {**PACK, **{name: raw for name, raw in changed.items() if name in PACK}}
    outcome = simulate(triage, Scenario(1, context, answers))
    assert (outcome.kind, run_rules.verdict(triage, outcome.state)) == ("finished", grade)
    watched = "T050" in outcome.state.settled
    assert watched is (answers["T020.source"] == "crash")
