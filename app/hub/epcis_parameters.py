"""The parameters of EPCIS questions as the schema of the service tells them.

They are read from the request as they stand, for most of them have no fixed name.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from app.exchange.epcis_filters import COLUMNS, MATCHED, NAMED, SENSOR_THERE
from app.exchange.epcis_found_by import SENSED_TIMES

_TIMES: Final = ("eventTime", "recordTime", "errorDeclarationTime", *SENSED_TIMES)
_ABOUT_A_LIST: Final = "One of these, as a|b."


def _told(names: Iterable[str], about: str = "", **schema: Any) -> list[dict[str, Any]]:
    kind = schema or {"type": "string"}
    said = {"description": about} if about else {}
    return [
        {"name": one, "in": "query", "required": False, "schema": kind, **said} for one in names
    ]


_PAGES: Final = [
    *_told(["perPage"], type="integer", minimum=1),
    *_told(["nextPageToken"], "As the Link to the next page has it."),
]
PAGED: Final = {"parameters": _PAGES}
"""What lists take."""
ASKED: Final = {
    "parameters": [
        *_told([*COLUMNS, *NAMED], _ABOUT_A_LIST),
        *_told(MATCHED, f"{_ABOUT_A_LIST} The end may be left open: a*."),
        *_told([f"{how}_{one}" for one in _TIMES for how in ("GE", "LT")], format="date-time"),
        *_told([f"{how}_quantity" for how in ("GT", "GE", "LT", "LE")], type="number"),
        *_told(["EQ_quantity"], _ABOUT_A_LIST),
        *_told(["EXISTS_errorDeclaration", *SENSOR_THERE], type="boolean"),
        *_told(["orderBy"]),
        *_told(["orderDirection"], enum=["ASC", "DESC"]),
        *_told(["eventCountLimit", "maxEventCount"], type="integer", minimum=1),
        *_PAGES,
    ]
}
"""What questions take; names that are built (units, extensions) are not listed."""
