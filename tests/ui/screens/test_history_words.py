"""Every fact that a history can hold is told in words, or is left out on purpose."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication

from app.domain import events
from app.domain.events import KINDS, Event, Recorded
from app.domain.mass_origin import MassOrigin
from app.domain.moment import Moment
from app.ui.language import Language
from app.ui.screens.history_words import HistoryWords, when
from tests.shop import START, catalogue

OF_A_VEHICLE = (".vehicle", ".run", ".part", ".code", ".danger", ".register")
SILENT = {"StepOpened", "StepReleased", "Snapshot", "DangerFact"}
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def words(qapp: QApplication) -> HistoryWords:
    del qapp
    return HistoryWords(Language.EN, catalogue())


def recorded(event: Event) -> Recorded:
    return Recorded("e", "T", 1, 1, 1, Moment(START, 0, "b", "s"), "p", event)


def some(name: str) -> Event:
    """A fact of a kind, with any values where no rule looks."""
    kind = KINDS[name]
    event = object.__new__(kind)
    for one in fields(kind):  # type: ignore[arg-type]
        text = str(one.type)
        value: object = Decimal(1) if "Decimal" in text else 60 if text == "int" else "word"
        value = MassOrigin() if "MassOrigin" in text else value
        object.__setattr__(event, one.name, value)
    return event


def told() -> list[str]:
    """Kinds of facts that stand in the history of a vehicle, its run or a part."""
    return sorted(
        name
        for name, kind in KINDS.items()
        if name not in SILENT and kind.__module__.endswith(OF_A_VEHICLE)
    )


@pytest.mark.parametrize("name", told())
def test_every_fact_about_a_vehicle_has_words(words: HistoryWords, name: str) -> None:
    line = words.line(recorded(some(name)))

    assert line
    assert "{" not in line


@pytest.mark.parametrize("name", ["PartReturned", "PartDispatched", "PartArrived", "PartTakenOver"])
def test_every_way_of_a_part_has_words(words: HistoryWords, name: str) -> None:
    line = words.line(recorded(some(name)))

    assert line
    assert "{" not in line


@pytest.mark.parametrize("name", sorted(SILENT & set(KINDS)))
def test_what_passes_from_hand_to_hand_is_not_told(words: HistoryWords, name: str) -> None:
    assert words.line(recorded(some(name))) == ""


def test_a_fact_of_a_later_release_is_not_hidden(words: HistoryWords) -> None:
    unknown = events.Unknown("Polished", ("part:x",), {})

    assert words.line(recorded(unknown)) == "a fact of a later release"


def test_the_first_work_needs_no_reason_and_later_work_tells_its_own(words: HistoryWords) -> None:
    first = events.RunStarted("r1", "v1", "digest", {})

    assert words.line(recorded(first)) == "work started"
    assert words.line(recorded(replace(first, reason="cut"))) == "new work begun: cut"


def test_times_of_other_days_carry_their_day() -> None:
    assert when(NOON, NOON, Language.EN) == "12:00"
    assert when(NOON, NOON.replace(day=23), Language.EN) == "22 Nov, 12:00"
    assert when(NOON, NOON.replace(year=2027), Language.EN) == "22 Nov 2026, 12:00"


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        (MassOrigin("Bridge", stable=True), "weighed in: 1\u202f110 kg · from Bridge"),
        (MassOrigin(ticket="T7"), "weighed in: 1\u202f110 kg · typed, ticket T7"),
        (MassOrigin(), "weighed in: 1\u202f110 kg · typed, no weigh ticket"),
        (None, "weighed in: 1\u202f110 kg"),
    ],
)
def test_a_weighing_says_where_it_is_from(
    words: HistoryWords, origin: MassOrigin | None, said: str
) -> None:
    mass = events.MassRecorded("v", "in", Decimal(1110), "typed", origin)
    assert words.line(recorded(mass)) == said
