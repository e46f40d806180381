"""Terminals and the service: people, places and settings once the inventory keeps them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.db.rebuild import rebuild_projections
from app.domain.events import PersonEnrolled, QualificationGranted
from app.domain.master_data import OWNED_BY_INVENTORY
from app.domain.site import badge_digest
from app.operations.ports.unit_of_work import UnitOfWork
from tests.shop_floor import found_site
from tests.store_dump import counted, projections
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub

pytestmark = pytest.mark.enable_socket
Make = Callable[[str], Member]


def let_in(member: Member, number: str) -> str:
    """A supervisor who does not know of the inventory records somebody."""

    def work(uow: UnitOfWork) -> str:
        who, private = uow.new_id(), uow.keep_private({"name": f"Person {number}"})
        badge = badge_digest(f"badge {number}")
        uow.record(PersonEnrolled(who, number, private, badge, ("operator",), "en"), "")
        return who

    return member.store.perform(work).value


def people(member: Member) -> list[str]:
    found = member.store.raw.execute("SELECT number FROM person ORDER BY number").fetchall()
    return [number for (number,) in found]


def take_over(hub: ServedHub) -> None:
    """The inventory knows the site now, and says that it keeps master data."""
    for work in hub.hub.works:
        while work.go_on():
            pass
    assert hub.hub.storage.transact(lambda unit: unit.ownerships())


def talk(*members: Member) -> None:
    """Twice around: what the last one tells is read by the first."""
    for one in (*members, *members):
        one.exchange()


def assert_alike(*members: Member) -> None:
    first = members[0]
    for one in members:
        before = projections(one.path)
        assert {row.event_id for row in counted(one.path)} == {
            row.event_id for row in counted(first.path)
        }
        rebuild_projections(one.store)
        assert projections(one.path) == before == projections(first.path)


@pytest.fixture
def founder(hub: ServedHub, terminal: Make) -> Member:
    """A terminal that founded the site, at an inventory that keeps it since."""
    founder = terminal("founder")
    founder.store.perform(found_site)
    founder.enrol(hub.invite())
    founder.exchange()
    take_over(hub)
    founder.exchange()
    return founder


def test_whoever_is_let_in_at_a_terminal_then_works_nowhere(
    hub: ServedHub, terminal: Make, founder: Member
) -> None:
    other = terminal("other")
    other.enrol(hub.invite())
    talk(founder, other)
    parts = founder.record()
    let_in(founder, "0500")
    assert people(founder) == ["001", "0500"]
    talk(founder, other)
    assert people(founder) == people(other) == ["001"]
    assert_alike(founder, other)
    count, (newest,) = founder.log.kept_aside(5)
    assert (count, newest.reason, newest.name) == (1, OWNED_BY_INVENTORY, "PersonEnrolled")
    assert other.log.kept_aside(5) == (0, ())
    parts += founder.record()
    talk(founder, other)
    assert set(parts) == {code for (code,) in other.store.raw.execute("SELECT part_id FROM part")}


def test_what_follows_about_somebody_who_does_not_count_does_not_either(
    hub: ServedHub, founder: Member
) -> None:
    who = let_in(founder, "0500")
    talk(founder)
    card = QualificationGranted(who, "HV", "TUV", "card", date(2026, 1, 1), date(2030, 1, 1))
    founder.store.perform(lambda uow: uow.record(card, ""))
    talk(founder)
    assert people(founder) == ["001"]
    assert founder.log.kept_aside(5)[0] == 2


def test_a_terminal_that_enrols_brings_its_people_and_takes_the_sites_settings(
    hub: ServedHub, terminal: Make, founder: Member
) -> None:
    late = terminal("late")
    late.store.perform(found_site)
    let_in(late, "0700")
    late.enrol(hub.invite())
    let_in(late, "0701")
    talk(late, founder)
    assert people(late) == people(founder) == ["001", "001", "0700"]
    assert_alike(founder, late)
    reasons = {one.reason for one in late.log.kept_aside(20)[1]}
    names = sorted(one.name for one in late.log.kept_aside(20)[1])
    assert (names, reasons) == (
        ["PersonEnrolled", "ProcedureApproved", "SiteEstablished"],
        {OWNED_BY_INVENTORY},
    )
