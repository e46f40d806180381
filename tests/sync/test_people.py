"""Names of people travel beside the facts about them, until somebody is erased."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from app.domain.events import HolderRecorded, PersonEnrolled, PrivateRef
from app.domain.site import badge_digest
from app.exchange.inventory_line import TurnedAway
from app.exchange.people_records import PeopleAnswer, PeopleTold, PrivateRecord
from app.operations.change_person import end_work
from app.operations.ports.unit_of_work import UnitOfWork
from app.sync.people import exchange_people
from tests.shop_floor import found_site
from tests.sync.a_member import Member
from tests.sync.served_hub import ServedHub

pytestmark = pytest.mark.enable_socket
Make = Callable[[str], Member]


def let_in(member: Member, number: str, name: str) -> str:
    def work(uow: UnitOfWork) -> str:
        who, private = uow.new_id(), uow.keep_private({"name": name})
        badge = badge_digest(f"badge {number}")
        uow.record(PersonEnrolled(who, number, private, badge, ("operator",), "en"), "")
        return who

    return member.store.perform(work).value


def names(member: Member) -> set[str]:
    def read(uow: UnitOfWork) -> set[str]:
        return {uow.private(one.private.record).get("name", "") for one in uow.people()}

    return member.store.perform(read).value


@dataclass
class Stranger:
    """An inventory that answers as it likes, and what it was told."""

    answers: list[PeopleAnswer]
    heard: list[PeopleTold] = field(default_factory=list)

    def people(self, told: PeopleTold) -> PeopleAnswer:
        self.heard.append(told)
        return self.answers.pop(0) if self.answers else PeopleAnswer()


@pytest.fixture
def both(hub: ServedHub, terminal: Make) -> tuple[Member, Member]:
    """Two terminals of a site that one of them founded."""
    one, other = terminal("one"), terminal("other")
    one.store.perform(found_site)
    let_in(one, "0417", "Léa Exemple")
    for member in (one, other):
        member.enrol(hub.invite())
        member.exchange()
    return one, other


def test_whoever_reads_of_somebody_reads_the_name(both: tuple[Member, Member]) -> None:
    one, other = both
    assert names(one) == names(other) == {"Ada Lovelace", "Léa Exemple"}
    assert one.log.people(()) == other.log.people(()) == PeopleTold()


def test_somebody_enrolled_by_both_terminals_is_known_by_name_on_both(
    hub: ServedHub, terminal: Make, both: tuple[Member, Member]
) -> None:
    late = terminal("late")
    let_in(late, "0700", "Noor Voorbeeld")
    late.enrol(hub.invite())
    for member in (late, *both):
        member.exchange()
    assert {"Noor Voorbeeld"} <= names(late) & names(both[0]) & names(both[1])


def test_whoever_is_erased_at_the_inventory_is_erased_everywhere(
    hub: ServedHub, both: tuple[Member, Member]
) -> None:
    master, staff, at = hub.hub.master, hub.hub.access.staff, hub.hub.clock.now().wall
    staff.offer("a code", "supervisor", at, at)
    staff.join("a code", "Nadia", "checks nothing", at)
    who = next(one for one in master.ask(lambda unit: unit.people()) if one.number == "0417")
    master.act("Nadia", lambda unit, by: end_work(unit, who.person_id, "moved away", by))
    master.erase(who.person_id)
    for member in both:
        member.exchange()
        assert names(member) == {"Ada Lovelace", ""}
        assert b"L\xc3\xa9a Exemple" not in member.path.read_bytes()


def test_a_record_that_no_fact_vouches_for_is_dropped(terminal: Make) -> None:
    alone = terminal("alone")

    def somebody(uow: UnitOfWork) -> None:
        private = PrivateRef("a record", PrivateRecord("a record", "salt", "{}").digest)
        uow.record(PersonEnrolled("p", "1", private, "badge", ("operator",), "en"), "")

    alone.store.perform(somebody)
    wrong = (
        PrivateRecord("a record", "salt", '{"name":"Mallory"}'),
        PrivateRecord("another", "salt", "{}"),
    )
    line = Stranger([PeopleAnswer(records=wrong)])
    exchange_people(alone.log, line)
    assert line.heard == [PeopleTold(want=("a record",))]
    assert alone.log.people(()).want == ("a record",)
    right = PrivateRecord("a record", "salt", "{}")
    exchange_people(alone.log, Stranger([PeopleAnswer(records=(right,))]))
    assert alone.log.people(()).want == ()


def test_buyers_and_keepers_are_neither_told_nor_erased(terminal: Make) -> None:
    alone = terminal("alone")

    def keeper(uow: UnitOfWork) -> str:
        private = uow.keep_private({"name": "Jane Keeper"})
        uow.record(HolderRecorded("v", private), "")
        return private.record

    record = alone.store.perform(keeper).value
    line = Stranger([PeopleAnswer(want=(record,), erased=(record,))])
    exchange_people(alone.log, line)
    assert line.heard == [PeopleTold()]
    kept = alone.store.perform(lambda uow: uow.private(record)).value
    assert kept == {"name": "Jane Keeper"}


def test_somebody_erased_before_the_name_came_is_asked_for_once(terminal: Make) -> None:
    alone = terminal("alone")
    private = PrivateRef("gone", "digest")
    fact = PersonEnrolled("p", "1", private, "badge", ("operator",), "en")
    alone.store.perform(lambda uow: uow.record(fact, ""))
    exchange_people(alone.log, Stranger([PeopleAnswer(erased=("gone",))]))
    assert alone.log.people(()) == PeopleTold()


def test_an_inventory_that_wants_without_end_is_told_once(terminal: Make) -> None:
    alone = terminal("alone")
    alone.store.perform(found_site)
    (record,) = alone.store.perform(lambda uow: [one.private.record for one in uow.people()]).value
    line = Stranger([PeopleAnswer(want=(record,))] * 9)
    exchange_people(alone.log, line)
    assert [len(one.told) for one in line.heard] == [0, 1]


def test_a_revoked_terminal_is_told_no_names(hub: ServedHub, both: tuple[Member, Member]) -> None:
    one, _ = both
    hub.hub.access.terminals.revoke(one.log.life[0], one.clock.now().wall)
    line = one.line()
    with pytest.raises(TurnedAway):
        line.people(PeopleTold())
    line.close()
