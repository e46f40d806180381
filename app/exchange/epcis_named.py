"""Questions that partners keep under a name, as the standard writes them in JSON.

Taken only as GS1's schema of queries has them, so that they leave as valid as they came.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from pydantic import ConfigDict, StrictBool, StrictInt, StrictStr, TypeAdapter, ValidationError

from app.exchange import epcis_words as words
from app.exchange.epcis_filters import COLUMNS, MATCHED, MEASURES, NAMED, QueryWrong
from app.exchange.epcis_found_by import SENSED_TIMES, meanings_in
from app.exchange.epcis_models import Context, Number
from app.exchange.epcis_query import EpcisQuery, query_of
from app.exchange.epcis_text import Time, Uri

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.~\-]{0,99}")
_EventType = (
    Literal["ObjectEvent", "AggregationEvent", "AssociationEvent"]
    | Literal["TransformationEvent", "TransactionEvent"]
    | Uri
)
_Limit = StrictInt
_KINDS: Final[Mapping[str, Any]] = {
    "@context": Context,
    **dict.fromkeys((*COLUMNS, *MATCHED, *NAMED), list[Uri]),
    "eventType": list[_EventType],
    "EQ_action": list[words.Action],
    "EQ_bizStep": list[words.BizStep],
    "EQ_disposition": list[words.Disposition],
    "EQ_persistentDisposition_set": list[words.Disposition],
    "EQ_persistentDisposition_unset": list[words.Disposition],
    "EQ_errorReason": list[words.ErrorReason],
    "EQ_type": list[words.MeasurementType],
    "EQ_stringValue": list[StrictStr],
    "EQ_hexBinaryValue": list[StrictStr],
    "EQ_booleanValue": StrictBool,
    **{
        f"{how}_{one}": Time
        for how in ("GE", "LT")
        for one in ("eventTime", "recordTime", "errorDeclaration_Time", *SENSED_TIMES)
    },
    "EXISTS_errorDeclaration": StrictInt,
    "EXISTS_sensorElementList": StrictInt,
    "orderBy": StrictStr,
    "orderDirection": Literal["ASC", "DESC"],
    "eventCountLimit": _Limit,
    "maxEventCount": _Limit,
}
_COMPARABLE: Final = Number | Time
_FIELD: Final = r"[a-z][a-zA-Z0-9]*:\w+"
_DEEP: Final = r"(?:INNER_)?"
_SENSOR: Final = "SENSOR(?:ELEMENT|METADATA|REPORT)_"
_BUILT: Final[Sequence[tuple[re.Pattern[str], Any]]] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"EQ_(?:bizTransaction|source|destination)_[a-z][a-zA-Z0-9_]+", list[Uri]),
        (r"EQ_(?:quantity|(?:quantity|value)_[A-Z0-9]{2,4})", list[Number]),
        (rf"(?!EQ){MEASURES.pattern}", Number),
        (
            rf"EQ_{_DEEP}(?:ILMD_|ERROR_DECLARATION_|{_SENSOR}|readPoint_|bizLocation_)?{_FIELD}",
            list[StrictStr] | _COMPARABLE,
        ),
        (rf"[GL][TE]_{_DEEP}(?:ILMD_|ERROR_DECLARATION_|{_SENSOR})?{_FIELD}", _COMPARABLE),
        (rf"EXISTS_(?:{_DEEP}(?:ILMD_|ERROR_DECLARATION_)?|{_SENSOR}){_FIELD}", StrictInt),
    )
)


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A question of a partner's; query: as it was told."""

    name: str
    query: Mapping[str, Any]

    def asked(self, more: Sequence[tuple[str, str]] = ()) -> EpcisQuery:
        """The question, with paging. Raises QueryWrong."""
        told = [(name, _text(name, one)) for name, one in self.query.items() if name != "@context"]
        return query_of([*told, *more], meanings_in(self.query.get("@context", [])))


def named_in(value: Any) -> NamedQuery:
    """The named question in a JSON value. Raises QueryWrong."""
    if not isinstance(value, dict) or set(value) != {"name", "query"}:
        raise QueryWrong("a named query has a name and a query, and nothing else")
    name, query = value["name"], value["query"]
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise QueryWrong("a name has 1 to 100 letters, digits and any of _ . ~ -")
    if not isinstance(query, dict):
        raise QueryWrong("a query is an object of parameters")
    for parameter, one in query.items():
        _check(parameter, one)
    found = NamedQuery(name, query)
    found.asked()
    return found


def _check(name: str, value: Any) -> None:
    kind = _KINDS.get(name) or next((k for one, k in _BUILT if one.fullmatch(name)), None)
    if kind is None:
        raise QueryWrong(f"{name[:60]} is no parameter of a named query here")
    try:
        _adapter(kind).validate_python(value)
    except ValidationError as error:
        raise QueryWrong(f"{name[:60]} has no such value") from error


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind, config=ConfigDict(strict=True))


def _text(name: str, value: Any) -> str:
    """A value as it would stand in an address. Raises QueryWrong."""
    if isinstance(value, list):
        texts = [_text(name, one) for one in value]
        if any("|" in one or one != one.strip() for one in texts):
            raise QueryWrong(f"{name[:60]}: no value may hold | or end in a space")
        return "|".join(texts)
    if name.startswith("EXISTS_"):
        return "true" if value else "false"
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, str) else repr(value)
