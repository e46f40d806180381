"""Names of people on the wire: whole, bounded messages are read, what fits is believed."""

from __future__ import annotations

import json

import pytest

from app.domain.events import PersonEnrolled, PersonLeft, PrivateRef
from app.exchange.people_records import (
    LONGEST_BODY,
    MOST_RECORDS,
    PeopleAnswer,
    PeopleTold,
    PrivateRecord,
    people_in,
    people_text,
    person_ref,
)

NADIA = PrivateRecord("r-1", "5a17", '{"name":"Nadia Exemple"}')


def test_a_message_arrives_as_it_was_sent() -> None:
    told = PeopleTold((NADIA,), ("r-2",))
    answer = PeopleAnswer((NADIA,), ("r-3",), ("r-4",))

    assert people_in(PeopleTold, people_text(told)) == told
    assert people_in(PeopleAnswer, people_text(answer)) == answer


def test_a_record_is_believed_by_the_digest_in_its_fact_alone() -> None:
    ref = PrivateRef("r-1", NADIA.digest)

    assert NADIA.is_meant_by(ref)
    assert not PrivateRecord("r-1", "5a17", '{"name":"Somebody Else"}').is_meant_by(ref)
    assert not PrivateRecord("r-2", NADIA.salt, NADIA.body).is_meant_by(ref)


def test_an_erased_record_is_no_record() -> None:
    erased = PrivateRecord("r-1", "", "")

    assert not erased.is_meant_by(PrivateRef("r-1", erased.digest))


def test_only_facts_that_name_a_person_have_a_record() -> None:
    ref = PrivateRef("r-1", NADIA.digest)

    assert person_ref(PersonEnrolled("p-1", "0900", ref, "", ("operator",), "fr")) == ref
    assert person_ref(PersonLeft("p-1", "moved away")) is None


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"[]",
        b'{"told":[{"record":"r"}]}',
        b'{"want":["a\\u0000"]}',
        b'{"want":["\\ud800"]}',
        b"[" * 100_000,
        people_text(PeopleTold((PrivateRecord("r", "s", "x" * (LONGEST_BODY + 1)),))),
        people_text(PeopleTold((PrivateRecord("r" * 101, "s", ""),))),
        json.dumps({"want": ["r"] * (MOST_RECORDS + 1)}).encode(),
    ],
)
def test_whatever_is_not_a_whole_bounded_message_is_refused(text: bytes) -> None:
    with pytest.raises(ValueError):
        people_in(PeopleTold, text)
