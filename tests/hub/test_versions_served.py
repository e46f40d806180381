"""Terminals of the two versions before today's are served by the real service, word for word."""

from __future__ import annotations

import copy
from http import HTTPStatus
from pathlib import Path

import pytest

from app.exchange.messages import SPOKEN
from tests.hub.released.played import played
from tests.hub.released.spoken import CODE, TOKEN, Spoken, is_kept, understood

pytestmark = pytest.mark.enable_socket
OLDEST, NEWEST = SPOKEN
KEPT = [one for one in range(OLDEST, NEWEST + 1) if is_kept(one)]


def test_three_versions_are_served_as_far_as_there_are_three() -> None:
    """Whoever raises the newest keeps the two before, and the words of both."""
    assert max(1, NEWEST - 2) >= OLDEST
    assert set(range(OLDEST, NEWEST)) <= set(KEPT), "tests/hub/released/record_one.py"


@pytest.mark.parametrize("version", KEPT)
def test_what_a_terminal_of_a_version_says_is_answered_as_it_understands(
    version: int, tmp_path: Path
) -> None:
    spoken = Spoken.of(version)
    with played(tmp_path) as hub:
        given = {CODE: hub.invite().partition("#")[2].partition(".")[0], TOKEN: ""}
        for asked, then in zip(spoken.requests, spoken.answers, strict=True):
            request = asked
            for old, new in given.items():
                request = request.put(old, new)
            answer = request.send(hub.address)
            assert answer.status == HTTPStatus.OK, (request.target, answer.body)
            assert answer.coding in ("", request.headers["Accept-Encoding"])
            said = answer.said
            assert understood(then, said), (request.target, then, said)
            given[TOKEN] = said.get("token", given[TOKEN])
            if "place" in then:
                # What the inventory calls a place is its own, as the token is.
                given[then["place"]["event_id"]] = said["place"]["event_id"]
            for exact in ("outcomes", "hash", "head"):
                assert said.get(exact) == then.get(exact), request.target
            assert all(row in said["rows"] for row in then.get("rows", ())), "not verbatim"


def test_the_words_that_were_kept_have_all_that_can_be_said() -> None:
    """Otherwise nothing would be held to them."""
    answers = Spoken.of(1).answers
    keys = {key for one in answers for key, value in one.items() if value not in ([], "", None)}
    assert {"ends", "hash", "outcomes", "anchor", "rows", "apart", "anchors", "token"} <= keys


def test_an_answer_that_lacks_or_alters_a_word_is_not_understood() -> None:
    page = next(one for one in Spoken.of(1).answers if one.get("apart"))
    assert understood(page, {**page, "of a later version": 1})
    assert not understood(page, {key: page[key] for key in page if key != "anchors"})
    assert not understood(page, {**page, "head": str(page["head"])})
    longer = copy.deepcopy(page)
    longer["rows"][0].append("a new column")
    assert not understood(page, longer)
