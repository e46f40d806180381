"""Events and documents that nobody thought of, and what can be spoilt in them."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any, get_args

from hypothesis import strategies as st

from app.exchange import epcis_words as words

URIS = st.sampled_from(
    (
        "urn:uuid:01a2020f-f9b0-7c91-813c-a1f80ba19e6f",
        "https://id.gs1.org/8004/9521141K7Q210000016",
        "urn:refactory:part:K7Q210000016",
        "elv:thing",
        "ni:///sha-256;55c64d0fcd6f9d5f7c82",
        "http://[::1]:80/a%20b?q=1#f",
    )
)
TIMES = st.sampled_from(
    ("2026-11-22T08:02:11.120+01:00", "2026-11-22t08:02:11z", "2016-12-31T23:59:60Z")
)
NUMBERS = st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False)
ANYTHING = st.recursive(
    st.none() | st.booleans() | NUMBERS | st.text(st.characters(codec="utf-8"), max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(URIS, inner, max_size=2),
    max_leaves=4,
)


def _word(kind: Any) -> st.SearchStrategy[str]:
    """A word of a vocabulary, or one of somebody's own."""
    return st.sampled_from(get_args(get_args(kind)[0])) | URIS


def _closed(required: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def _extended(required: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    fields = _closed(required, **optional)
    return st.tuples(st.dictionaries(URIS, ANYTHING, max_size=1), fields).map(
        lambda both: {**both[0], **both[1]}
    )


def _some(item: Any, least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, min_size=least, max_size=2)


EPCS = st.lists(URIS, max_size=3, unique=True)
AMOUNTS = _some(_closed({"epcClass": URIS}, quantity=NUMBERS, uom=st.sampled_from(("KGM", "5B"))))
DISPOSITIONS = st.lists(_word(words.Disposition), min_size=1, max_size=2, unique=True)
LASTING = st.one_of(
    _closed({"set": DISPOSITIONS}, unset=DISPOSITIONS), _closed({"unset": DISPOSITIONS})
)
REPORT = _extended(
    {"type": _word(words.MeasurementType)},
    value=NUMBERS,
    stringValue=st.text(st.characters(codec="utf-8"), max_size=4),
    booleanValue=st.booleans(),
    hexBinaryValue=st.just("0fA"),
    uriValue=URIS,
    component=_word(words.Component),
    exception=_word(words.AlertType),
    sDev=NUMBERS,
    percRank=NUMBERS,
    uom=st.just("VLT"),
    time=TIMES,
    deviceID=URIS,
)
SENSED = _extended(
    {"sensorReport": _some(REPORT, 1)},
    sensorMetadata=_extended({}, time=TIMES, deviceID=URIS, rawData=URIS, bizRules=URIS),
)
DECLARED = _extended(
    {"declarationTime": TIMES},
    reason=st.just("incorrect_data") | URIS,
    correctiveEventIDs=_some(URIS),
)
PLACES = st.tuples(st.dictionaries(st.text(max_size=3), ANYTHING, max_size=1), URIS).map(
    lambda both: {**both[0], "id": both[1]}
)
_SHARED: dict[str, Any] = {
    "eventID": URIS,
    "recordTime": TIMES,
    "certificationInfo": URIS | _some(URIS),
    "errorDeclaration": DECLARED,
    "bizStep": _word(words.BizStep),
    "disposition": _word(words.Disposition),
    "readPoint": PLACES,
    "bizLocation": PLACES,
    "bizTransactionList": _some(
        _closed({"bizTransaction": URIS}, type=_word(words.BizTransactionType))
    ),
    "sourceList": _some(_closed({"type": _word(words.PartyType), "source": URIS})),
    "destinationList": _some(_closed({"type": _word(words.PartyType), "destination": URIS})),
    "sensorElementList": _some(SENSED),
}


def _event(kind: str, *needed: str, **own: Any) -> st.SearchStrategy[dict[str, Any]]:
    offered = {**_SHARED, **own}
    required = {
        "type": st.just(kind),
        "eventTime": TIMES,
        "eventTimeZoneOffset": st.sampled_from(("+01:00", "-13:59", "+14:00")),
        **{name: offered.pop(name) for name in needed},
    }
    return _extended(required, **offered)


_ACTIONS = st.sampled_from(("OBSERVE", "ADD", "DELETE"))
_ILMD = st.dictionaries(URIS, ANYTHING, max_size=2)
_COMPOSITE: dict[str, Any] = {
    "action": _ACTIONS,
    "parentID": URIS,
    "childEPCs": _some(URIS),
    "childQuantityList": AMOUNTS,
}
EVENTS = st.one_of(
    _event("ObjectEvent", "action", action=_ACTIONS, epcList=EPCS, quantityList=AMOUNTS,
           persistentDisposition=LASTING, ilmd=_ILMD),
    _event("AggregationEvent", "action", **_COMPOSITE),
    _event("AssociationEvent", "action", "parentID", **_COMPOSITE),
    _event("TransactionEvent", "action", "bizTransactionList", action=_ACTIONS, epcList=_some(URIS),
           parentID=URIS, quantityList=AMOUNTS),
    _event("TransformationEvent", inputEPCList=EPCS, outputEPCList=EPCS, transformationID=URIS,
           inputQuantityList=AMOUNTS, outputQuantityList=AMOUNTS, ilmd=_ILMD),
    _event("https://ns.example.org/Other", more=ANYTHING),
)  # fmt: skip

SPOILT = ANYTHING | st.sampled_from(
    ("", "DELETE", "storing", "https://ns.gs1.org/cbv/BizStep-storing", "https://gs1.org/voc/Mass",
     "2026-11-22T08:02:11", "2026-13-22T08:02:11Z", "+14:30", "a b", "ObjectEvent", 1.5, [], {},
     "AssociationEvent", "https://ns.example.org/Other")
)  # fmt: skip
NAMES = URIS | st.sampled_from(("ilmd", "persistentDisposition", "event_time", "note", "id", "é:"))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The paths to everything within a JSON value."""
    inner: dict[Any, Any] = value if isinstance(value, dict) else {}
    if isinstance(value, list):
        inner = dict(enumerate(value))
    for step, one in inner.items():
        yield (*path, step)
        yield from places(one, (*path, step))


@st.composite
def spoilt(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> Any:
    """One of these values with something taken out, put in, doubled or replaced."""
    value = copy.deepcopy(draw(values))
    path = draw(st.sampled_from(tuple(places(value))))
    holder = value
    for step in path[:-1]:
        holder = holder[step]
    how = draw(st.sampled_from(("out", "in", "twice", "other")))
    if how == "out":
        del holder[path[-1]]
    elif how == "other":
        holder[path[-1]] = draw(SPOILT)
    elif isinstance(holder, list):
        holder.append(copy.deepcopy(holder[path[-1]]) if how == "twice" else draw(SPOILT))
    else:
        holder[draw(NAMES)] = draw(SPOILT)
    return value
