"""What the inventory's pages ask of the stock, answered from rows; see the port Stock."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, case, func, select

from app.db import hub_stock_tables as tables
from app.db.hub_engine import HubDatabase
from app.db.hub_reserved_tables import reserved_part
from app.db.hub_stock_rows import storable
from app.db.hub_stock_search import USUAL, Effort, newest_with
from app.db.hub_stock_text import Typed, having_all, typed_in
from app.db.hub_tables import fed
from app.db.projection_rows import state_of
from app.domain import codec
from app.domain.events import Recorded
from app.domain.part import TAKEN_BACK, Catalogue
from app.domain.site import Site
from app.domain.vehicle import Vehicle
from app.exchange.fact_row import Entry, UnreadableFact, recorded_of
from app.exchange.stock import (
    ANY_STOCK,
    PER_PAGE,
    Flow,
    Holding,
    Moved,
    StockPage,
    StockRow,
    StockSearch,
)

Found = Row[*tuple[Any, ...]]
Asked = Select[*tuple[Any, ...]]
_PART: Final = tables.stock_part.c
_VEHICLE: Final = tables.stock_vehicle.c
_MOVE: Final = tables.stock_move.c
_EQUAL: Final = ("part_type", "grade", "status", "pole")
_MOST_ROWS: Final = 1000
_ASIDE: Final = reserved_part.c.code
_ROW: Final = (_PART.position, _PART.state, _VEHICLE.title, _ASIDE)
_BEYOND: Final = 2**63 - 1
_KILO: Final = Decimal(1000)


class StockReader:
    """See the port. Many threads may ask at once."""

    def __init__(self, database: HubDatabase, catalogue: Catalogue, effort: Effort = USUAL) -> None:
        self._database = database
        self._catalogue = catalogue
        self._effort = effort

    @property
    def catalogue(self) -> Catalogue:
        """Kinds of parts and fractions."""
        return self._catalogue

    def site(self) -> Site | None:
        """The workshop, or None before it named itself."""
        found = self._all(select(tables.stock_site.c.state).order_by(tables.stock_site.c.code))
        return codec.build(Site, json.loads(found[0].state)) if found else None

    def find(
        self, search: StockSearch = ANY_STOCK, after: str = "", limit: int = PER_PAGE
    ) -> StockPage:
        """A page of parts, those last made known first; none that was recorded by mistake."""
        words, vehicle = typed_in(search.text), typed_in(search.vehicle)
        if words is None or vehicle is None:
            return StockPage(())
        known = after.isascii() and after.isdecimal() and len(after) < 19
        before = int(after) if known else _BEYOND
        most = max(1, min(limit, _MOST_ROWS))
        conditions = _conditions(search, vehicle)
        with self._database.told(), self._database.reader.connect() as connection:
            # The rows are wide: which ones is decided without them.
            places = newest_with(connection, words, conditions, before, most + 1, self._effort)
            newest = _parts().where(_PART.position.in_(places[:most]))
            rows = connection.execute(newest.order_by(_PART.position.desc())).all()
        more = str(places[most - 1]) if len(places) > most else ""
        return StockPage(tuple(map(_row, rows)), more)

    def part(self, code: str) -> StockRow | None:
        """A part by its own code."""
        found = self._all(_parts().where(_PART.code == storable(code)))
        return _row(found[0]) if found else None

    def vehicle(self, vehicle_id: str) -> Vehicle | None:
        """A vehicle by its id."""
        found = self._all(select(_VEHICLE.state).where(_VEHICLE.code == storable(vehicle_id)))
        return state_of("vehicle", found[0].state) if found else None

    def find_vehicles(self, text: str = "", limit: int = PER_PAGE) -> tuple[Vehicle, ...]:
        """Vehicles by make, model, year, VIN or number, the newest first."""
        typed = typed_in(text)
        if typed is None:
            return ()
        asked = select(_VEHICLE.state).order_by(_VEHICLE.position.desc())
        if typed:
            asked = asked.where(_VEHICLE.position.in_(_vehicles(typed)))
        return tuple(state_of("vehicle", one.state) for one in self._all(asked.limit(limit)))

    def parts_of(self, vehicle_id: str) -> tuple[StockRow, ...]:
        """What was taken from a vehicle."""
        mine = (_PART.vehicle == storable(vehicle_id), _PART.status != TAKEN_BACK)
        found = self._all(_parts().where(*mine).order_by(_PART.position).limit(_MOST_ROWS))
        return tuple(map(_row, found))

    def history(self, subject: str, limit: int = 200) -> tuple[Recorded, ...]:
        """The newest facts about a thing, the newest first."""
        fact, columns = tables.stock_fact.c, [fed.c[name] for name in Entry._fields]
        asked = select(*columns).join(tables.stock_fact, fact.number == fed.c.number)
        newest = (
            asked.where(fact.subject == storable(subject)).order_by(fed.c.hlc.desc()).limit(limit)
        )
        found = [one for row in self._all(newest) if (one := _fact(row)) is not None]
        return tuple(sorted(found, key=lambda one: one.order, reverse=True))

    def known_as(self, code: str) -> str:
        """What the code of somebody else stands for, `part:…` or `vehicle:…`; '' for nothing."""
        alias = tables.stock_alias.c
        found = self._all(select(alias.target).where(alias.code == storable(code)))
        return str(found[0].target) if found else ""

    def flows(self, since: date, until: date) -> tuple[Flow, ...]:
        """What went between the poles, both days included."""
        known = case((_MOVE.co2_low.is_(None), 0), else_=_MOVE.pieces)
        sums = (_MOVE.pieces, _MOVE.grams, _MOVE.co2_low, _MOVE.co2_high, known)
        asked = select(_MOVE.origin, _MOVE.target, *(func.sum(one) for one in sums))
        within = _MOVE.day.between(since.isoformat(), until.isoformat())
        ways = asked.where(within).group_by(_MOVE.origin, _MOVE.target)
        found = self._all(ways.order_by(_MOVE.origin, _MOVE.target))
        return tuple(map(_flow, found))

    def holdings(self) -> tuple[Holding, ...]:
        """What lies where now."""
        held = (_PART.pole != "", _PART.status != TAKEN_BACK)
        asked = select(_PART.pole, func.count()).where(*held).group_by(_PART.pole)
        found = self._all(asked.order_by(_PART.pole))
        return tuple(Holding(pole, pieces) for pole, pieces in found)

    def _all(self, asked: Asked) -> Sequence[Found]:
        with self._database.told(), self._database.reader.connect() as connection:
            return connection.execute(asked).all()


def _parts() -> Asked:
    own = _VEHICLE.code == _PART.vehicle
    rows = tables.stock_part.outerjoin(tables.stock_vehicle, own)
    return select(*_ROW).select_from(rows.outerjoin(reserved_part, _PART.code == _ASIDE))


def _conditions(search: StockSearch, vehicle: Sequence[Typed]) -> list[ColumnElement[bool]]:
    """What is asked for beside words."""
    asked: list[ColumnElement[bool]] = [_PART.status != TAKEN_BACK]
    if vehicle:
        mine = _VEHICLE.position.in_(_vehicles(vehicle))
        asked.append(_PART.vehicle.in_(select(_VEHICLE.code).where(mine)))
    wanted = {name: getattr(search, name) for name in _EQUAL}
    asked += [_PART[name] == storable(value) for name, value in wanted.items() if value]
    if search.reserved:
        aside = _PART.code.in_(select(_ASIDE))
        asked += [_PART.pole != "", aside if search.reserved == "yes" else ~aside]
    if search.moved is not None:
        asked.append(_went(search.moved))
    return asked


def _vehicles(typed: Sequence[Typed]) -> Select[tuple[int]]:
    return having_all(tables.stock_vehicle_word, typed, _BEYOND)


def _went(moved: Moved) -> ColumnElement[bool]:
    days = _MOVE.day.between(moved.since.isoformat(), moved.until.isoformat())
    way = (_MOVE.origin == moved.origin, _MOVE.target == moved.target)
    return ("part:" + _PART.code).in_(select(_MOVE.subject).where(*way, days))


def _row(row: Found) -> StockRow:
    part = state_of("part", row.state)
    return StockRow(row.position, part, row.title or "", bool(row.code) and not part.left)


def _fact(row: Found) -> Recorded | None:
    try:
        return recorded_of(row)
    except UnreadableFact:
        return None


def _flow(row: Found) -> Flow:
    origin, target, *sums = row
    pieces, grams, low, high, known = (int(one or 0) for one in sums)
    kg, co2_low, co2_high = (one / _KILO for one in (grams, low, high))
    return Flow(origin, target, pieces, kg, co2_low, co2_high, pieces - known)
