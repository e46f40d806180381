"""The inventory knows which files its facts name, and says what it lacks."""

from __future__ import annotations

import json

import pytest

from app.db.hub_engine import HubDatabase
from app.db.hub_files import FileBook, NamedFiles
from app.db.hub_following import Following
from app.db.hub_store import HubStore
from app.exchange.fact_row import digest
from app.exchange.kept_files import files_named, pictures_named
from app.hub.intake import take_in
from tests.hub.chains import LIFE, chain

A, B, C, D = (one * 64 for one in "abcd")


def tell(database: HubDatabase, *bodies: dict[str, object]) -> None:
    rows = chain(*(f"e{at}" for at in range(len(bodies))))
    previous = rows[0].prev
    for at, body in enumerate(bodies):
        row = rows[at]._replace(body=json.dumps(body), prev=previous)
        rows[at] = row._replace(hash=digest(row))
        previous = rows[at].hash
    HubStore(database).transact(lambda unit: take_in(unit, frozenset({LIFE[0]}), rows))
    Following(database, NamedFiles()).go_on()


def test_files_are_named_by_photos_answers_and_origins() -> None:
    said = {
        "sha256": A,
        "origin": {"photo": B, "source": "scale"},
        "answers": {"front": C, "several": [D, "x"], "km": "1200"},
        "digest": "e" * 64,
        "private": {"id": "r1", "hash": "f" * 64},
    }
    assert files_named(json.dumps(said)) == {A, B, C, D}


@pytest.mark.parametrize("body", ["", "[", "[" * 100_000, '"text"', '{"photo": 7}', "null"])
def test_what_is_no_fact_names_nothing(body: str) -> None:
    assert files_named(body) == frozenset()


def test_what_facts_name_and_nobody_brought_is_wanted(database: HubDatabase) -> None:
    tell(database, {"photo": B}, {"sha256": A}, {"photo": A}, {"photo": ""})
    book = FileBook(database)
    assert book.wanted("", 9) == (A, B)
    assert book.wanted(A, 9) == (B,)
    assert book.wanted("", 1) == (A,)
    book.note(A, held=True)
    assert book.wanted("", 9) == (B,)
    assert [book.is_named(one) for one in (A, B, C)] == [True, True, False]


def test_what_a_procedure_shows_is_wanted_from_who_brought_it() -> None:
    content = json.dumps({"sections": [{"steps": [{"media": [A, B]}, {"media": []}]}]})
    assert pictures_named(content) == {A, B}
    assert files_named(json.dumps({"content": content})) == frozenset(), "of a procedure alone"


@pytest.mark.parametrize("content", ["", "[", "[" * 100_000, '{"media": 7}', '{"media": ["x", 7]}'])
def test_what_is_no_procedure_shows_nothing(content: str) -> None:
    assert pictures_named(content) == frozenset()


def test_what_was_lost_is_wanted_again(database: HubDatabase) -> None:
    tell(database, {"photo": A})
    book = FileBook(database)
    book.note(A, held=True)
    book.note(A, held=False)
    assert book.wanted("", 9) == (A,)
