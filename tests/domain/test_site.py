"""The workshop, its people and its places are what their facts tell, in any order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    Event,
    PersonEnrolled,
    PlaceRegistered,
    PlaceRetired,
    PrivateRef,
    QualificationGranted,
    Recorded,
    SiteEstablished,
    TerminalTrusted,
    Unknown,
    VinFound,
)
from app.domain.site import badge_digest, fold_person, fold_place, fold_site
from tests.shop import EPOCH

FIRST = SiteEstablished("Yard", "Road 1", "yard@site", "P-1", "FR", ("fr", "en"))
MOVED = SiteEstablished("Yard", "Road 2", "yard@site", "P-1", "FR", ("fr", "en"), "4012345")
ADA = PersonEnrolled("p1", "001", PrivateRef("r1", "00"), "digest", ("operator",), "en")
LEADS = PersonEnrolled(
    "p1", "001", PrivateRef("r1", "00"), "digest", ("operator", "supervisor"), "fr"
)
MECH = QualificationGranted("p1", "MECH", "TUV", "card", date(2026, 1, 1), date(2026, 12, 31))
LONGER = QualificationGranted("p1", "MECH", "TUV", "card", date(2026, 1, 1), date(2029, 12, 31))
HV = QualificationGranted("p1", "HV_LEAD", "TUV", "card", date(2026, 1, 1), date(2026, 12, 31))
BIN = PlaceRegistered("B-01", "bin", "Bin 1")
RENAMED = PlaceRegistered("B-01", "bin", "Bin by the door")
RETIRED = PlaceRetired("B-01", "rusty")
TRUSTED = TerminalTrusted("T002", "ab" * 32)
STRANGE: tuple[Event, ...] = (
    VinFound("v1", "VF1", "door"),
    Unknown("FromTheFuture", ("site:here",), {}),
)
EVERYTHING = (FIRST, MOVED, ADA, LEADS, MECH, LONGER, HV, BIN, RENAMED, RETIRED, TRUSTED, *STRANGE)


def told(fold: Callable[[Any, Recorded], Any], *facts: Event) -> Any:
    """The state after these facts."""
    state = None
    for n, one in enumerate(facts):
        state = fold(state, Recorded(f"e{n}", "T1", 1, n, n, EPOCH, "", one))
    return state


@pytest.mark.parametrize("fold", [fold_site, fold_person, fold_place])
@given(facts=st.lists(st.sampled_from(EVERYTHING), max_size=12))
def test_any_facts_in_any_order_can_be_folded(
    fold: Callable[[Any, Recorded], Any], facts: list[Event]
) -> None:
    told(fold, *facts)


@pytest.mark.parametrize("fold", [fold_site, fold_person, fold_place])
def test_facts_about_something_else_change_nothing(fold: Callable[[Any, Recorded], Any]) -> None:
    assert told(fold, *STRANGE) is None


def test_a_site_is_as_it_was_written_last() -> None:
    assert told(fold_site, FIRST).address == "Road 1"
    assert told(fold_site, FIRST, MOVED).address == "Road 2"
    assert told(fold_site, FIRST, MOVED, *STRANGE).gs1_prefix == "4012345"


def test_a_person_holds_the_roles_of_the_last_enrolment() -> None:
    assert not told(fold_person, ADA).may("supervisor")
    assert told(fold_person, ADA, LEADS).may("supervisor")
    assert not told(fold_person, LEADS, ADA).may("supervisor")


@given(st.permutations([MECH, HV]))
def test_qualifications_gather_in_any_order_and_outlast_a_new_enrolment(
    granted: list[Event],
) -> None:
    person = told(fold_person, ADA, *granted, LEADS)

    assert set(person.qualifications) == {"MECH", "HV_LEAD"}
    assert person.qualifications["MECH"].valid_to == date(2026, 12, 31)


def test_a_renewed_qualification_takes_the_place_of_the_old_one() -> None:
    assert told(fold_person, ADA, MECH, LONGER).qualifications["MECH"].valid_to.year == 2029


def test_a_qualification_alone_makes_nobody() -> None:
    assert told(fold_person, MECH) is None


def test_a_place_is_called_as_it_was_registered_last() -> None:
    assert told(fold_place, BIN, RENAMED).label == "Bin by the door"


def test_a_retired_place_keeps_its_name_and_may_be_used_again() -> None:
    retired = told(fold_place, BIN, RENAMED, RETIRED)
    assert (retired.label, retired.retired) == ("Bin by the door", True)
    assert not told(fold_place, BIN, RETIRED, RENAMED).retired
    assert told(fold_place, RETIRED) is None


def test_another_terminal_is_a_place_with_its_key() -> None:
    place = told(fold_place, TRUSTED)

    assert (place.code, place.kind, place.label) == ("terminal:T002", "terminal", "ab" * 32)


@given(st.text(max_size=40))
def test_of_a_badge_only_a_digest_is_kept(badge: str) -> None:
    digest = badge_digest(badge)

    assert len(digest) == 64
    assert digest == badge_digest(f" {badge}\n")


def test_two_badges_are_never_the_same() -> None:
    assert badge_digest("RB-0001") != badge_digest("RB-0002")
    assert badge_digest("RB-a") != badge_digest("RB-A")
