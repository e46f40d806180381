"""Our events are found by what the feed says of their facts, and nothing says it twice."""

from __future__ import annotations

from typing import Final

from app.db.hub_engine import HubDatabase
from app.domain import events
from app.exchange.epcis_filed import filed
from tests.exchange.epcis_oracle import matches
from tests.hub.epcis_facts import CODE, HARVESTED, NOW, Repository, observed

ASKED: Final = (
    ("EQ_elv:fact", "PartStored"),
    ("EQ_elv:fact", "PartStored|PartHarvested"),
    ("EQ_elv:fact", "VehicleReceived"),
    ("EXISTS_elv:fact", "true"),
    ("EXISTS_elv:hlc", "true"),
    ("EQ_elv:terminal", "urn:refactory:terminal:K7Q2"),
    ("EQ_elv:terminal", "K7Q2"),
    ("EQ_elv:terminalSeq", "2"),
    ("EQ_elv:terminalSeq", "2.5|1"),
    ("GT_elv:terminalSeq", "1.5"),
    ("LE_elv:terminalSeq", "1"),
    ("EQ_elv:hlc", "131072"),
    ("GT_elv:hlc", "0"),
    ("EQ_elv:schema", "1"),
    ("GE_elv:schema", "1"),
)


def test_our_events_are_found_by_the_stamps_of_their_facts(database: HubDatabase) -> None:
    repository = Repository(database)
    repository.tell(HARVESTED, events.PartStored(CODE, "A"), events.PartStored(CODE, "B"))
    # Declared wrong, they keep the stamps of the facts that told them.
    repository.tell(
        events.StoringTakenBack(CODE, "A"), events.PartTakenBack(CODE, "v1", "r1", "A010", "")
    )
    stamped = {"elv:fact": "PartStored", "elv:terminal": "K7Q2", "elv:terminalSeq": 2.5}
    for number, one in enumerate(({}, stamped)):
        assert repository.store.capture_one(filed(observed(number, **one)), "p", NOW) == "stored"
    every = repository.ask()
    assert any("errorDeclaration" in one.content for one in every)
    for asked in ASKED:
        expected = [one.number for one in every if matches(one.content, *asked)]
        assert [one.number for one in repository.ask(**dict([asked]))] == expected, asked
