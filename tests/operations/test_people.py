"""People come, change, hold qualifications for a time, and leave; what they did stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.errors import NotAllowed, NotFound, Refused
from app.domain.site import LOCK_MINUTES, Person
from app.operations.change_person import PersonChange, change_person, end_work, replace_badge
from app.operations.change_settings import change_settings
from app.operations.enrol_person import Enrolment, Evidence, enrol_person
from app.operations.qualify import grant_qualification, withdraw_qualification
from tests.memory_store import MemoryStore
from tests.shop import Shop, badge

LINE = Evidence("HV_LEAD", "TUV", "card 7", date(2026, 1, 1), date(2026, 12, 31))


def person(shop: Shop, number: str) -> Person:
    return shop.do(lambda uow: uow.person(shop.people[number]))


def as_boss(shop: Shop, who: str, **change: object) -> None:
    known = person(shop, who)
    order = PersonChange(known.person_id, known.number, known.roles, known.language)
    changed = replace(order, **change)  # type: ignore[arg-type]
    shop.do(lambda uow: change_person(uow, changed, shop.people["0900"]))


def grant(shop: Shop, line: Evidence) -> None:
    lea, boss = shop.people["0417"], shop.people["0900"]
    shop.do(lambda uow: grant_qualification(uow, lea, line, boss))


def set_lock(shop: Shop, minutes: int) -> None:
    shop.do(lambda uow: change_settings(uow, {LOCK_MINUTES: str(minutes)}, shop.people["0900"]))


def bearer(shop: Shop, text: str) -> Person:
    return shop.do(lambda uow: uow.person_by_badge(text))


def test_a_name_is_changed_in_the_private_record_alone(shop: Shop) -> None:
    as_boss(shop, "0417", name="Léa Martin", roles=("operator", "trainer"), language="fr")
    store = shop.store
    assert isinstance(store, MemoryStore)
    assert not any("Léa" in str(one.event) for one in store.events)
    now = person(shop, "0417")
    assert store.private(now.private.record) == {"name": "Léa Martin"}
    assert (now.roles, now.language) == (("operator", "trainer"), "fr")


def test_a_number_belongs_to_one_person_at_work(shop: Shop) -> None:
    with pytest.raises(Refused, match="person-number-taken"):
        as_boss(shop, "0417", number="0512")
    boss = shop.people["0900"]
    shop.do(lambda uow: end_work(uow, shop.people["0512"], "moved", boss))
    as_boss(shop, "0417", number="0512")


def test_the_last_supervisor_stays(shop: Shop) -> None:
    with pytest.raises(Refused, match="site-needs-supervisor"):
        as_boss(shop, "0900", roles=("operator",))
    boss = shop.people["0900"]
    with pytest.raises(Refused, match="site-needs-supervisor"):
        shop.do(lambda uow: end_work(uow, boss, "moved", boss))
    as_boss(shop, "0417", roles=("supervisor",))
    shop.do(lambda uow: end_work(uow, boss, "moved", boss))


def test_a_replaced_badge_opens_nothing(shop: Shop) -> None:
    boss, lea = shop.people["0900"], shop.people["0417"]
    shop.do(lambda uow: replace_badge(uow, lea, "RB-A-NEW-CARD", boss))
    with pytest.raises(NotFound, match="badge-unknown"):
        shop.do(lambda uow: uow.person_by_badge(badge("0417")))
    assert shop.do(lambda uow: uow.person_by_badge("RB-A-NEW-CARD")).person_id == lea
    with pytest.raises(Refused, match="badge-in-use"):
        shop.do(lambda uow: replace_badge(uow, lea, badge("0512"), boss))


def test_the_badge_of_whoever_left_opens_nothing(shop: Shop) -> None:
    boss, lea = shop.people["0900"], shop.people["0417"]
    with pytest.raises(Refused, match="reason-missing"):
        shop.do(lambda uow: end_work(uow, lea, " ", boss))
    shop.do(lambda uow: end_work(uow, lea, "moved away", boss))
    for text in (badge("0417"), ""):
        with pytest.raises(NotFound, match="badge-unknown"):
            bearer(shop, text)
    with pytest.raises(NotAllowed, match="person-left"):
        as_boss(shop, "0417")


def test_a_qualification_comes_with_its_evidence_and_goes_with_a_reason(shop: Shop) -> None:
    boss, lea = shop.people["0900"], shop.people["0417"]
    shop.do(lambda uow: grant_qualification(uow, lea, LINE, boss))
    held = person(shop, "0417").qualifications["HV_LEAD"]
    assert (held.issuer, held.evidence, held.valid_to) == ("TUV", "card 7", date(2026, 12, 31))
    with pytest.raises(Refused, match="reason-missing"):
        shop.do(lambda uow: withdraw_qualification(uow, lea, "HV_LEAD", "", boss))
    shop.do(lambda uow: withdraw_qualification(uow, lea, "HV_LEAD", "card lost", boss))
    assert "HV_LEAD" not in person(shop, "0417").qualifications
    with pytest.raises(NotFound, match="qualification-not-held"):
        shop.do(lambda uow: withdraw_qualification(uow, lea, "HV_LEAD", "again", boss))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"code": " "}, "qualification-incomplete"),
        ({"issuer": ""}, "qualification-incomplete"),
        ({"valid_to": date(2025, 12, 31)}, "qualification-dates"),
    ],
)
def test_a_qualification_that_says_too_little_is_refused(
    shop: Shop, change: dict[str, object], code: str
) -> None:
    line = replace(LINE, **change)  # type: ignore[arg-type]
    with pytest.raises(Refused, match=code):
        grant(shop, line)


def test_somebody_new_signs_with_the_pin_they_chose(shop: Shop) -> None:
    order = Enrolment("77", "New", "RB-NEW-0001", ("operator",), pin="v9")
    made = shop.do(lambda uow: enrol_person(uow, order, shop.people["0900"]))
    assert shop.do(lambda uow: uow.person(made)).verifiers == ("v9",)


def test_the_time_to_the_lock_is_the_sites_and_keeps_the_rest_of_it(shop: Shop) -> None:
    before = shop.do(lambda uow: uow.site())
    assert before.lock_minutes == 10
    set_lock(shop, 3)
    after = shop.do(lambda uow: uow.site())
    assert after.lock_minutes == 3
    assert replace(after, settings=before.settings) == before
    for minutes in (0, 61):
        with pytest.raises(Refused, match="lock-minutes"):
            set_lock(shop, minutes)
