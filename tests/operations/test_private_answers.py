"""Personal data is judged like any answer, kept apart whichever way it came, and never lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import Refused
from app.domain.events import StepConfirmed, StepFailed
from app.domain.procedure import Raw
from app.operations.confirm_step import Confirmation, Outcome, confirm_step
from tests.memory_store import MemoryStore
from tests.shop import SMALL, START, Shop, catalogue, small_procedure

HOLDER = "{id: holder, type: text, private: true, label: {en: holder}}"
MORE = """{id: holder, type: text, private: true, label: {en: holder}},
              {id: land, type: text, private: true, pattern: '[A-Z]{2}', label: {en: land}},
              {id: card, type: photo, private: true, count: 2, label: {en: card}},
              {id: kind, type: choice, private: true, label: {en: kind},
               options: [{id: owner, en: Owner}, {id: garage, en: Garage}]}"""
FULL = {"holder": "Jeanne Dupont", "land": "FR", "card": "aa\nbb", "kind": "owner"}


@pytest.fixture
def desk(tmp_path: Path) -> Shop:
    clock = SimulatedClock(START)
    procedure = small_procedure(tmp_path, SMALL.replace(HOLDER, MORE))
    return Shop(MemoryStore(clock, catalogue()), clock, procedure).furnish()


def weigh(
    desk: Shop, private: Mapping[str, str], answers: Mapping[str, Raw] | None = None
) -> Outcome:
    order = Confirmation(desk.take_in().run_id, "A010", {"mass": "5", **(answers or {})}, private)
    return desk.do(lambda uow: confirm_step(uow, order, desk.people["0417"]))


def fact(desk: Shop) -> StepConfirmed | StepFailed:
    assert isinstance(desk.store, MemoryStore)
    told = [one.event for one in desk.store.events]
    return next(one for one in told if isinstance(one, StepConfirmed | StepFailed))


def kept(desk: Shop) -> Mapping[str, str]:
    private = fact(desk).private
    assert isinstance(desk.store, MemoryStore) and private is not None
    return desk.store.private(private.record)


def test_what_is_given_is_kept_apart(desk: Shop) -> None:
    assert weigh(desk, FULL).done
    assert kept(desk) == FULL
    assert fact(desk).answers == {"mass": "5"}
    assert fact(desk).given_privately == ("card", "holder", "kind", "land")


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("holder", "", "input-missing"),
        ("holder", " \n ", "input-missing"),
        ("land", "France", "malformed-pattern"),
        ("card", "aa", "input-missing"),
        ("kind", "thief", "not-an-option"),
        ("nosuch", "x", "answer-unknown"),
    ],
)
def test_a_private_answer_is_judged_like_any_other(
    desk: Shop, name: str, text: str, code: str
) -> None:
    with pytest.raises(Refused) as caught:
        weigh(desk, {**FULL, name: text})
    reasons = [(one.code, one.params["field"]) for one in caught.value.reasons]
    assert reasons == [(code, name)]


def test_an_answer_to_no_input_is_refused(desk: Shop) -> None:
    with pytest.raises(Refused) as caught:
        weigh(desk, FULL, {"bogus": "AB-123-CD"})
    assert [str(one) for one in caught.value.reasons] == ["answer-unknown(field=bogus)"]


def test_a_private_answer_among_the_others_is_moved_to_the_private_record(desk: Shop) -> None:
    assert weigh(desk, {}, {**FULL, "card": ("aa", "bb")}).done
    assert kept(desk) == FULL
    assert "Jeanne" not in str(fact(desk))


def test_a_failed_attempt_keeps_personal_data_apart_too(desk: Shop) -> None:
    assert not weigh(desk, {}, {**FULL, "mass": "-5"}).done
    assert kept(desk) == FULL
    assert fact(desk).answers == {"mass": "-5"}
    assert "Jeanne" not in str(fact(desk))
