"""Conditions on the parts that are searched among, one value each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from app.domain.want import Want
from app.operations.ports.queries import PartFilter

_COLUMNS: Final = ("grade", "status", "route")
# `+` keeps SQLite from its index on status, which would sort all that is held anew, or look every
# stored part up twice; so it walks in the order of the list and stops after a page.
# What was sold still says where it lay: a bin holds what is stored there.
_IN_BIN: Final = "+p.status = 'stored' AND p.place = ?"
_HELD: Final = {
    "reserved": "+p.status IN ('harvested', 'labelled', 'stored') "
    "AND p.part_id IN (SELECT value FROM json_each(?))",
    "free": "+p.status IN ('harvested', 'labelled', 'stored') AND p.route <> 'material' "
    "AND p.part_id NOT IN (SELECT value FROM json_each(?))",
}


def conditions(
    only: PartFilter, wants: Callable[[], Mapping[str, Want]]
) -> Iterator[tuple[str, str]]:
    """Each as SQL with one place for a value, and the value. wants: asked where it is needed."""
    for column in _COLUMNS:
        wanted = getattr(only, column)
        if wanted:
            yield f"p.{column} = ?", wanted
    if only.place:
        yield _IN_BIN, only.place
    if only.held:
        owned = {
            part for one in wants().values() if one.status != "withdrawn" for part in one.parts
        }
        yield _HELD.get(only.held, "p.part_id = ?"), json.dumps(sorted(owned))
