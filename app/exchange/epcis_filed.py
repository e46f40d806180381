"""What of an event is looked up: its key, its times, its words and whatever it names."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, Final, NamedTuple

from app.exchange.epcis_found_by import found_by
from app.exchange.epcis_terms import uuid_of
from app.exchange.epcis_text import LONGEST_URI, canonical_json, kept_text, micros_of

UNDECLARED: Final = -(2**62)
"""Stands for no declaration: earlier than any declaration could be."""
_STAMPS: Final = ("recordTime",)


class Filed(NamedTuple):
    """An event with what it is found by. Times in microseconds since 1970.

    content: canonical JSON without what the repository stamps on it.
    declared: when it was declared wrong, or UNDECLARED; event_id and declared are the key.
    names, amounts: (role, value) of everything else it is found by.
    """

    event_id: str
    declared: int
    event_us: int
    kind: str
    action: str
    biz_step: str
    disposition: str
    read_point: str
    biz_location: str
    names: tuple[tuple[str, str], ...]
    amounts: tuple[tuple[str, float], ...]
    content: str


def filed(event: Mapping[str, Any], besides: Container[str] = ()) -> Filed:
    """A valid event as it is kept; one without an id gets one that follows from its content.

    besides: fields that are found otherwise. Raises ValueError for a text or a number that no
    database keeps.
    """
    content = {name: one for name, one in event.items() if name not in _STAMPS}
    if "eventID" not in content:
        content["eventID"] = uuid_of(canonical_json(content))
    text = kept_text(content)
    declaration = content.get("errorDeclaration")
    return Filed(
        content["eventID"],
        micros_of(declaration["declarationTime"]) if declaration else UNDECLARED,
        micros_of(content["eventTime"]),
        content["type"],
        _word(content, "action"),
        _word(content, "bizStep"),
        _word(content, "disposition"),
        _id(content, "readPoint"),
        _id(content, "bizLocation"),
        *found_by(content, besides),
        text,
    )


def _fits(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= LONGEST_URI and value.isascii()


def _word(event: Mapping[str, Any], name: str) -> str:
    found = event.get(name, "")
    return found if _fits(found) else ""


def _id(event: Mapping[str, Any], name: str) -> str:
    found = event.get(name)
    return _word(found, "id") if isinstance(found, dict) else ""
