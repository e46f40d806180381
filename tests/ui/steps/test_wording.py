"""Ids never reach the operator: reasons, limits and stops are told in names."""

from __future__ import annotations

import os
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import Reason
from app.domain.procedure import Field, Procedure
from app.domain.run_rules import ShownLimit
from app.ui.language import Language
from app.ui.steps.draft import Draft
from app.ui.steps.limits import tightest, within
from app.ui.steps.outcome import gravest
from app.ui.steps.pictures import newest_files
from app.ui.steps.wording import countdown, named, stop_word, unit_word
from tests.shop import small_procedure


@pytest.fixture
def procedure(tmp_path: Path) -> Procedure:
    return small_procedure(tmp_path)


@pytest.mark.parametrize(
    ("params", "shown"),
    [
        ({"steps": "A010, A030"}, {"steps": "Weigh, Prove"}),
        ({"code": "HV_LEAD"}, {"code": "HV lead"}),
        ({"person": "p1", "terminal": "AB12"}, {"person": "0417", "terminal": "AB12"}),
        ({"seconds": "252"}, {"seconds": "04:12"}),
        ({"until": "2026-03-14"}, {"until": "14 Mar 2026"}),
        ({"state": "hv", "value": "dead"}, {"state": "HV", "value": "dead"}),
        (
            {"field": "u", "bound": "60", "unit": "V", "value": "71.5"},
            {"field": "u", "bound": "60", "unit": "V", "value": "71.5"},
        ),
        ({"reason": "A030.u: broken"}, {"reason": "Prove, u: Broken"}),
    ],
)
def test_every_id_in_a_reason_gets_its_name(
    procedure: Procedure, params: dict[str, str], shown: dict[str, str]
) -> None:
    reason = Reason("any", params)
    people = {"p1": "0417"}

    found = named(reason, procedure, procedure.by_id["A030"], Language.EN, people)

    assert found == Reason("any", shown)


def test_numbers_are_written_as_the_language_does(procedure: Procedure) -> None:
    reason = Reason("any", {"value": "71.5"})

    assert named(reason, procedure, None, Language.FR).params == {"value": "71,5"}


def test_an_id_that_nobody_knows_stays_as_it_is(procedure: Procedure) -> None:
    reason = Reason("any", {"steps": "Z999", "field": "none", "person": "p9"})

    assert named(reason, procedure, procedure.by_id["A010"], Language.EN) == reason


@pytest.mark.parametrize(
    ("reason", "word"),
    [
        ("battery_hot", "Battery hot"),
        ("smoke from the sill", "smoke from the sill"),
        ("A030", "Prove"),
        ("A010.mass: the scale is broken", "Weigh, mass: the scale is broken"),
    ],
)
def test_why_a_vehicle_stands_still_is_told_in_words(
    procedure: Procedure, reason: str, word: str
) -> None:
    assert stop_word(procedure, reason, "en") == word


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "00:00"), (9, "00:09"), (600, "10:00"), (86400, "24:00:00")]
)
def test_time_left_counts_down_in_minutes_and_hours(seconds: int, shown: str) -> None:
    assert countdown(seconds) == shown


@pytest.mark.parametrize(("unit", "shown"), [("Mohm", "MΩ"), ("degC", "°C"), ("1", ""), ("V", "V")])
def test_units_are_written_as_on_the_instrument(unit: str, shown: str) -> None:
    assert unit_word(unit) == shown


def limit(op: str, bound: str | None, level: str = "legal") -> ShownLimit:
    """A limit."""
    number = None if bound is None else Decimal(bound)
    return ShownLimit(op, level, number, "formula", "source")  # type: ignore[arg-type]


def test_the_tightest_limit_is_the_one_beside_the_value() -> None:
    limits = (limit("abs_below", "60"), limit("abs_below", "5", "site"), limit("min", "-2"))

    assert tightest(limits, "V", Language.EN) == "at least −2 V, below 5 V"


def test_a_limit_that_is_not_known_yet_is_not_made_up() -> None:
    assert within(limit("max", None), "V", Language.EN) == ""


def test_beyond_the_legal_limit_is_said_once() -> None:
    legal, site = (
        Reason(code, {"field": "u"}) for code in ("legal-limit-broken", "site-limit-broken")
    )
    other = Reason("site-limit-broken", {"field": "w"})

    assert gravest((legal, site, other)) == [legal, other]


def test_private_answers_and_signatures_stay_apart_from_the_start() -> None:
    draft = Draft()
    draft.put(Field("name", "text", private=True), "Jane")
    draft.put(Field("hand", "signature"), "M1 1 L2 2")
    draft.put(Field("mass", "number"), "12")

    assert draft.answers == {"mass": "12"}
    assert draft.private == {"name": "Jane", "hand": "M1 1 L2 2"}


def test_an_answer_taken_back_is_gone_but_none_of_several_is_an_answer() -> None:
    draft = Draft()
    text, several = Field("t", "text"), Field("m", "multi")
    draft.put(text, "x")
    draft.put(text, "")
    draft.put(several, ())

    assert draft.answers == {"m": ()}


def test_the_newest_files_come_first_and_only_those_that_fit(tmp_path: Path) -> None:
    for age, name in enumerate(("new.jpg", "old.PNG", "note.txt")):
        file = tmp_path / name
        file.write_bytes(b"x")
        os.utime(file, (1000 - age, 1000 - age))

    found = newest_files((tmp_path, tmp_path / "missing"), (".jpg", ".png"))

    assert [one.name for one in found] == ["new.jpg", "old.PNG"]
