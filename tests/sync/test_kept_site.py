"""What staff of the inventory change is what terminals work by, through the real service."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from app.db.verify import verify
from app.domain.label_template import versions
from app.domain.site import badge_digest
from app.hub.accounts import Applicant, offer_account, take_account
from app.operations.add_place import NewPlaces, add_places
from app.operations.approve_procedure import approve_procedure
from app.operations.arrange_template import arrange_template, prove_arrangement
from app.operations.change_person import end_work
from app.operations.change_settings import change_settings
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.register_procedure import register_procedure
from app.stations.procedure_file import load
from tests.shop import SMALL
from tests.shop_floor import found_site
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub

pytestmark = pytest.mark.enable_socket
T = TypeVar("T")
Make = Callable[[str], Member]
AUTHOR, OTHER = "Aïcha", "Bram"
BADGE = "RB-a-badge-of-the-inventory"
LABEL = "bin_100x60"


@pytest.fixture
def kept(hub: ServedHub, terminal: Make) -> Member:
    """A terminal that founded the site, and staff of the inventory that keeps it now."""
    for name in (AUTHOR, OTHER):
        code = offer_account(hub.hub, "supervisor")
        take_account(hub.hub, Applicant(code, name, "four words are enough"))
    founder = terminal("founder")
    founder.store.perform(found_site)
    founder.enrol(hub.invite())
    founder.exchange()
    return founder


def seen(member: Member, work: Callable[[UnitOfWork], T]) -> T:
    return member.store.perform(work).value


def test_people_places_and_settings_of_the_inventory_hold_at_every_terminal(
    hub: ServedHub, kept: Member, terminal: Make
) -> None:
    sam = Enrolment("0633", "Sam Exemple", BADGE, ("operator",))
    other = terminal("other")
    other.enrol(hub.invite())
    master = hub.hub.master
    person = master.act(AUTHOR, lambda unit, by: enrol_person(unit, sam, by))
    master.act(AUTHOR, lambda unit, by: add_places(unit, NewPlaces(["Z-99"], "bin"), by))
    master.act(AUTHOR, lambda unit, by: change_settings(unit, {"contact": "+33 9"}, by))
    for one in (kept, other):
        one.exchange()
        found = seen(one, lambda uow: uow.person_by_badge(BADGE))
        assert (found.person_id, found.badge_digest) == (person, badge_digest(BADGE))
        assert seen(one, lambda uow: uow.place("Z-99")).kind == "bin"
        assert seen(one, lambda uow: uow.site()).contact == "+33 9"
        assert verify(one.path, thorough=True).ok


def test_a_procedure_released_by_the_inventory_is_worked_by(
    hub: ServedHub, kept: Member, tmp_path: Path
) -> None:
    file = tmp_path / "small.yaml"
    file.write_text(SMALL)
    procedure, master = load(file), hub.hub.master
    master.act(AUTHOR, lambda unit, by: register_procedure(unit, procedure, by))
    kept.exchange()
    digest = procedure.digest
    assert seen(kept, lambda uow: uow.procedure(digest)) == procedure
    assert seen(kept, lambda uow: uow.released_as("test.small", "1.0.0")) == frozenset()
    master.act(OTHER, lambda unit, by: approve_procedure(unit, digest, by))
    kept.exchange()
    assert seen(kept, lambda uow: uow.released_as("test.small", "1.0.0")) == {digest}


def test_a_label_arranged_by_the_inventory_is_printed_so(hub: ServedHub, kept: Member) -> None:
    templates = hub.hub.templates
    shape = templates.shape(LABEL)
    block = next(one.key for one in shape.blocks if not one.needed)
    wanted = shape.as_shipped.toggled(block)
    proved = prove_arrangement(templates, LABEL, wanted)
    hub.hub.master.act(AUTHOR, lambda unit, by: arrange_template(unit, proved, by))
    kept.exchange()
    history = seen(kept, lambda uow: uow.history(f"template:{LABEL}"))
    assert [one.arrangement for one in versions(history)] == [wanted]


def test_a_name_comes_with_its_person_and_goes_when_it_is_erased(
    hub: ServedHub, kept: Member
) -> None:
    sam = Enrolment("0633", "Sam Exemple", BADGE, ("operator",))
    master = hub.hub.master
    person = master.act(AUTHOR, lambda unit, by: enrol_person(unit, sam, by))
    assert name_at(kept, person) == "Sam Exemple"
    assert "Ada Lovelace" in master.ask(lambda unit: unit.names()).values(), "the founder's too"
    master.act(AUTHOR, lambda unit, by: end_work(unit, person, "moved", by))
    master.erase(person)
    assert name_at(kept, person) == ""


def name_at(member: Member, person: str) -> str:
    """What a terminal reads after it exchanged, '' for nothing."""
    member.exchange()
    record = seen(member, lambda uow: uow.person(person)).private.record
    return seen(member, lambda uow: uow.private(record)).get("name", "")
