"""EPCIS 2.0 documents: an envelope whose events can be judged one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator, Field, StrictFloat, StrictInt, TypeAdapter, ValidationError

from app.exchange.epcis_models import AnyEvent, Context, Extended, Open, told
from app.exchange.epcis_text import Time, Uri, Version

EPCIS_CONTEXT: Final = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"
"""Named in every document and never fetched."""
EVERYTHING: Final = "SimpleEventQuery"
"""The standard's name for a question without one."""
_TOLD_FAULTS: Final = 3


class Attribute(Open):
    """One thing that master data say."""

    id: Uri
    attribute: StrictInt | StrictFloat | str | dict[str, Any] = ""


class VocabularyElement(Open):
    """A thing that master data describe."""

    id: Uri
    attributes: list[Attribute] = Field(default_factory=list)
    children: list[Uri] = Field(default_factory=list)


class Vocabulary(Open):
    """Master data of one kind."""

    type: Uri
    vocabulary_element_list: list[VocabularyElement] = Field(default_factory=list)


class MasterData(Open):
    """What the things of a document are."""

    vocabulary_list: list[Vocabulary] = Field(default_factory=list)


class Header(Extended):
    """What a document says beside its events."""

    epcis_master_data: Annotated[MasterData | None, BeforeValidator(told)] = None


class Body(Open):
    """The events of a document."""

    event_list: list[AnyEvent]


class EpcisDocument(Extended):
    """Events as somebody tells them."""

    ld_context: Annotated[Context, Field(alias="@context")]
    id: Uri = ""
    type: Literal["EPCISDocument"]
    schema_version: Version
    creation_date: Time
    instance_identifier: str = ""
    sender: str = ""
    receiver: str = ""
    epcis_header: Annotated[Header | None, BeforeValidator(told)] = None
    epcis_body: Body


class ResultsBody(Extended):
    """The events of an answer."""

    event_list: list[AnyEvent]
    vocabulary_list: list[Vocabulary] = Field(default_factory=list)


class QueryResults(Extended):
    """What a question found."""

    query_name: str
    subscription_id: str = ""
    results_body: ResultsBody


class QueryBody(Extended):
    """The one thing in an answer."""

    query_results: QueryResults


class EpcisQueryDocument(Extended):
    """Events as an answer to a question."""

    ld_context: Annotated[Context, Field(alias="@context")]
    id: Uri = ""
    type: Literal["EPCISQueryDocument"]
    schema_version: Version = ""
    creation_date: Time = ""
    epcis_body: QueryBody


EVENT: Final[TypeAdapter[AnyEvent]] = TypeAdapter(AnyEvent)
_DOCUMENT: Final[TypeAdapter[EpcisDocument | EpcisQueryDocument]] = TypeAdapter(
    Annotated[EpcisDocument | EpcisQueryDocument, Field(discriminator="type")]
)


class Malformed(ValueError):
    """Not what the standard publishes; says where and why, in English."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A document whose events are not judged yet. context: what its events' names mean."""

    context: Context
    events: Sequence[Any]


def document_in(value: Any) -> EpcisDocument | EpcisQueryDocument:
    """A whole document. Raises Malformed."""
    try:
        return _DOCUMENT.validate_python(value)
    except ValidationError as error:
        raise Malformed(_faults(error)) from error


def envelope_in(value: Any) -> Envelope:
    """A document without a look at its events, so that each can be judged by itself.

    Raises Malformed.
    """
    empty, events = _emptied(value)
    return Envelope(document_in(empty).ld_context, events)


def event_in(value: Any) -> AnyEvent:
    """One event. Raises Malformed."""
    try:
        return EVENT.validate_python(value)
    except ValidationError as error:
        raise Malformed(_faults(error)) from error


def document_of(events: Sequence[Any], context: Any, at: str) -> dict[str, Any]:
    """A document of these events, written at a time (RFC 3339)."""
    return {
        "@context": context,
        "type": "EPCISDocument",
        "schemaVersion": "2.0",
        "creationDate": at,
        "epcisBody": {"eventList": list(events)},
    }


def answer_of(
    events: Sequence[Any], context: Any, at: str, name: str = EVERYTHING
) -> dict[str, Any]:
    """These events as an answer to a question of a name, given at a time (RFC 3339)."""
    results = {"queryName": name, "resultsBody": {"eventList": list(events)}}
    return {
        "@context": context,
        "type": "EPCISQueryDocument",
        "schemaVersion": "2.0",
        "creationDate": at,
        "epcisBody": {"queryResults": results},
    }


def _emptied(value: Any) -> tuple[Any, list[Any]]:
    """The document with no events, and its events."""
    asked = isinstance(value, dict) and value.get("type") == "EPCISQueryDocument"
    path = ("epcisBody", "queryResults", "resultsBody") if asked else ("epcisBody",)
    whole = copied = dict(value) if isinstance(value, dict) else {}
    for name in path:
        inner = copied.get(name)
        if not isinstance(inner, dict):
            return value, []
        copied[name] = dict(inner)
        copied = copied[name]
    events = copied.get("eventList")
    if not isinstance(events, list):
        return value, []
    copied["eventList"] = []
    return whole, events


def _faults(error: ValidationError) -> str:
    """The first few, each with its place; never what stands there, which may be anything."""
    found = []
    for one in error.errors(include_url=False, include_input=False)[:_TOLD_FAULTS]:
        where = ".".join(str(step) for step in one["loc"])[:200]
        found.append(f"{where}: {one['msg']}" if where else str(one["msg"]))
    return "; ".join(found)[:1000]
