"""Names of people over HTTP: for terminals, whole messages only."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exchange.people_records import (
    PeopleAnswer,
    PeopleTold,
    people_in,
    people_text,
)
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub, ATerminal
from tests.hub.a_site import LEA, LEAS_NAME
from tests.hub.a_stock import fact
from tests.hub.chains import chain_of


@pytest.fixture
def at(tmp_path: Path) -> Iterator[AHub]:
    with opened(Kept(tmp_path)) as hub:
        yield AHub(hub)


def asked(terminal: ATerminal, told: PeopleTold) -> PeopleAnswer:
    answer = terminal.asker.post("/sync/people", people_text(told))
    assert answer.status == 200, answer.body
    return people_in(PeopleAnswer, answer.body)


def test_a_name_told_by_one_terminal_is_answered_to_another(at: AHub) -> None:
    first, second = at.enrol("K7Q2"), at.enrol("M3XA")
    assert first.tell(chain_of([fact(1, LEA)])).status == 200
    assert asked(first, PeopleTold()).want == (LEAS_NAME.record,)
    asked(first, PeopleTold((LEAS_NAME,)))
    assert asked(second, PeopleTold(want=(LEAS_NAME.record,))) == PeopleAnswer((LEAS_NAME,))


@pytest.mark.parametrize("body", [b"", b"[]", b'{"want":[1]}', b'{"told":null}', b"\xff"])
def test_whatever_is_no_message_changes_nothing(at: AHub, body: bytes) -> None:
    assert at.enrol().asker.post("/sync/people", body).status == 400


def test_nobody_but_terminals_learns_names(at: AHub) -> None:
    assert at.anybody.post("/sync/people", people_text(PeopleTold())).status == 401
