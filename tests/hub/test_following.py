"""What is made of the feed: each row once, in order, from where it was cut."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import Connection, text

from app.db.hub_engine import HubDatabase, open_server
from app.db.hub_following import Fed, Following
from app.db.hub_store import HubStore
from app.hub.intake import take_in
from tests.hub.chains import LIFE, chain
from tests.hub.private_postgres import PrivatePostgres

OWN = frozenset({LIFE[0]})


class Seen:
    """Writes down what it was given, in the database."""

    name = "seen"

    def __init__(self, version: int = 1, trips_at: int = 0) -> None:
        self.version = version
        self._trips_at = trips_at

    def begin_anew(self, connection: Connection) -> None:
        connection.execute(text("CREATE TABLE IF NOT EXISTS seen (number BIGINT, event TEXT)"))
        connection.execute(text("DELETE FROM seen"))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        for one in facts:
            put = text("INSERT INTO seen VALUES (:number, :event)")
            connection.execute(put, {"number": one.number, "event": one.row.event_id})
            if one.number == self._trips_at:
                raise KeyError("cut")


@pytest.fixture(autouse=True)
def five_facts(database: HubDatabase) -> None:
    HubStore(database).transact(lambda unit: take_in(unit, OWN, chain("a", "b", "c", "d", "e")))


def seen(database: HubDatabase) -> str:
    with database.reader.connect() as connection:
        found = connection.execute(text("SELECT event FROM seen ORDER BY number"))
        return "".join(found.scalars())


def test_a_reading_goes_on_row_by_row_until_nothing_waits(database: HubDatabase) -> None:
    work = Following(database, Seen(), at_once=2)
    assert work.behind() == 5
    assert [work.go_on(), seen(database), work.behind()] == [True, "ab", 3]
    assert [work.go_on(), work.go_on(), work.go_on()] == [True, False, False]
    assert (seen(database), work.behind()) == ("abcde", 0)


def test_what_was_cut_is_made_again_and_once(database: HubDatabase) -> None:
    Following(database, Seen(), at_once=2).go_on()
    with pytest.raises(KeyError, match="cut"):
        Following(database, Seen(trips_at=4), at_once=3).go_on()
    assert seen(database) == "ab"
    Following(database, Seen()).go_on()
    assert seen(database) == "abcde"


def test_another_way_of_making_it_begins_anew(database: HubDatabase) -> None:
    Following(database, Seen()).go_on()
    later = Following(database, Seen(version=2), at_once=2)
    assert later.go_on()
    assert seen(database) == "ab"


def test_one_instance_reads_while_the_others_pass(
    request: pytest.FixtureRequest, postgres: PrivatePostgres
) -> None:
    database = open_server(postgres.address(postgres.new_database()))
    request.addfinalizer(database.close)
    HubStore(database).transact(lambda unit: take_in(unit, OWN, chain("a", "b")))
    work = Following(database, Seen(), at_once=1)
    work.go_on()
    with database.engine.begin() as other:
        other.execute(text("SELECT 1 FROM follower FOR UPDATE"))
        assert not work.go_on()
        assert seen(database) == "a"
    work.go_on()
    assert seen(database) == "ab"
