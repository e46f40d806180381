"""A stock as a table: an earlier one is taken over, this terminal's is written out."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from app.commands import open_workshop, part_name
from app.db.queries import SqliteQueries
from app.devices.durable_file import write_durably
from app.devices.system_clock import SystemClock
from app.domain.code_link import fold_link, subject_of
from app.domain.errors import NotFound, Reason, ShopError
from app.domain.events.stock import PartTakenOver
from app.domain.moment import local_day
from app.domain.part import TAKEN_BACK, WAYS_OUT
from app.domain.stock_line import StockLine
from app.exchange.safe_csv import csv_text
from app.exchange.stock_lines import Problem, StockReader
from app.exchange.stock_table import MOST_BYTES, Asked, StockTable, read_stock_table
from app.main import load_catalogue, load_sentences
from app.operations.import_stock import MOST_AT_ONCE, import_stock
from app.operations.ports.store import Store
from app.reading.meaning import House
from app.reading.means import meaning_of, text_of
from app.settings import Settings
from app.signing import bearer, sign

_LINKABLE: Final = ("part", "material", "unknown")
_OURS: Final = "own"
_HEAD: Final = (
    *("code", "number", "part_type", "name", "position", "oe_number", "make", "model", "year"),
    *("grade", "route", "status", "pole", "place", "kg", "price", "currency", "taken_off"),
)


@dataclass(frozen=True, slots=True)
class Taker:
    """Who takes a stock over: a supervisor's badge, and how their PIN is asked for."""

    badge: str
    pin: Callable[[], str]


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as it was understood against what is here. done: lines taken over before."""

    source: str
    table: StockTable
    lines: tuple[StockLine, ...]
    problems: tuple[Problem, ...]
    done: frozenset[int]
    new_places: tuple[str, ...]

    def portions(self) -> Iterator[tuple[StockLine, ...]]:
        """What is still to be taken over, as much as one transaction takes."""
        left = tuple(one for one in self.lines if one.line not in self.done)
        for first in range(0, len(left), MOST_AT_ONCE):
            yield left[first : first + MOST_AT_ONCE]


def take_over(settings: Settings, file: Path, asked: Asked, taker: Taker | None) -> dict[str, Any]:
    """Look at a file, and with a taker write all of it: nothing where a line has a problem.

    Begun again after a cut it goes on where it stopped, by the file's own hash and lines.
    Raises ShopError for a file that is no table, NotFound without a workshop or for a badge nobody
    knows, NotAllowed for anybody but a supervisor.
    """
    data = _bytes_of(file)
    if taker is None:
        if not settings.database.exists():
            raise NotFound("site-missing")
        with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
            return _told(_understood(data, asked, queries), settings.language, taken=0)
    store, queries = open_workshop(settings)
    with store, closing(queries):
        read = _understood(data, asked, queries)
        if read.problems:
            return _told(read, settings.language, taken=0)
        person = bearer(queries, taker.badge)
        sign(settings, store, person, taker.pin, "import_stock")
        taken = sum(_written(store, read, some, person.person_id) for some in read.portions())
        return _told(read, settings.language, taken=taken)


def _written(store: Store, read: _Read, some: tuple[StockLine, ...], by: str) -> int:
    return store.perform(lambda uow: import_stock(uow, read.source, some, by)).value


def _bytes_of(file: Path) -> bytes:
    try:
        if file.stat().st_size > MOST_BYTES:
            raise ShopError("stock-too-large", most=MOST_BYTES // 1024 // 1024)
        return file.read_bytes()
    except OSError as fault:
        problem = fault.strerror or type(fault).__name__
        raise ShopError("stock-unreadable", file=file, problem=problem) from fault


def _understood(data: bytes, asked: Asked, queries: SqliteQueries) -> _Read:
    source, table = hashlib.sha256(data).hexdigest(), read_stock_table(data, asked)
    reader = StockReader(queries.catalogue, SystemClock().now().wall.date())
    site = queries.site()
    house = House(site.gs1_prefix if site else "", queries.database)
    facts = queries.history(f"source:{source}", len(table.rows) + 1)
    done = frozenset(one.event.line for one in facts if isinstance(one.event, PartTakenOver))
    places = {one.code: one for one in queries.places(retired=True)}
    lines: list[StockLine] = []
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for number, cells in table.rows:
        found = reader.read(number, cells)
        if isinstance(found, StockLine):
            found = _with_code(found, house, seen)
        if isinstance(found, StockLine) and number not in done:
            found = _fitting(found, queries, places)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            lines.append(found)
    new = sorted({one.place for one in lines if one.place and one.place not in places})
    return _Read(source, table, tuple(lines), tuple(problems), done, tuple(new))


def _with_code(line: StockLine, house: House, seen: dict[str, int]) -> StockLine | Problem:
    """With what its number scans as: an old label must lead to the part from the first day on."""
    meaning = meaning_of(line.number, (), house)
    if meaning.kind not in _LINKABLE or meaning.scheme == _OURS:
        return _problem(line, "number", "stock-number-taken", text=line.number[:40])
    code = meaning.id or f"text:{text_of(line.number)}"
    first = seen.setdefault(code, line.line)
    if first != line.line:
        return _problem(line, "number", "stock-number-twice", text=line.number[:40], first=first)
    return replace(line, code=code)


def _fitting(
    line: StockLine, queries: SqliteQueries, places: Mapping[str, Any]
) -> StockLine | Problem:
    """Against what is here: the number is free, the place is a bin in use."""
    if fold_link(queries.history(subject_of(line.code))) is not None:
        return _problem(line, "number", "stock-number-taken", text=line.number[:40])
    place = places.get(line.place)
    if place is not None and (place.kind != "bin" or place.retired):
        return _problem(line, "place", "place-is-no-bin", place=line.place)
    return line


def _problem(line: StockLine, column: str, code: str, /, **params: object) -> Problem:
    reason = Reason(code, {key: str(value) for key, value in params.items()})
    return Problem(line.line, column, reason)


def _told(read: _Read, language: str, *, taken: int) -> dict[str, Any]:
    sentences, table = load_sentences(), read.table
    return {
        "source": read.source,
        "encoding": table.encoding,
        "separator": table.separator,
        "columns": dict(table.columns),
        "ignored": [*table.ignored, *table.twice],
        "questions": list(table.questions),
        "lines": len(table.rows),
        "good": len(read.lines),
        "taken_before": len(read.done),
        "taken": taken,
        "new_places": list(read.new_places),
        "kinds": _counted(read.lines),
        "problems": [
            {
                "line": one.line,
                "column": table.columns.get(one.column, one.column),
                "code": one.reason.code,
                "message": sentences.say(one.reason, language),
            }
            for one in read.problems
        ],
    }


def _counted(lines: tuple[StockLine, ...]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for one in lines:
        counts[one.part_type] = counts.get(one.part_type, 0) + 1
    return dict(sorted(counts.items()))


def write_stock(settings: Settings, out: Path) -> int:
    """Every part that is here as CSV, the newest first; how many.

    Raises NotFound, StoreUnavailable, ShopError where nothing can be written.
    """
    if not settings.database.exists():
        raise NotFound("site-missing")
    with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
        rows = list(_rows(queries, settings.language))
    try:
        write_durably(out, csv_text([_HEAD, *rows]).encode())
    except OSError as fault:
        problem = fault.strerror or type(fault).__name__
        raise ShopError("stock-not-written", file=out, problem=problem) from fault
    return len(rows)


def _rows(queries: SqliteQueries, language: str) -> Iterator[tuple[Any, ...]]:
    after = ""
    while True:
        page = queries.find_parts("", after=after, limit=200)
        for row in page.rows:
            if row.status not in (*WAYS_OUT, TAKEN_BACK):
                yield _row(queries, row.part_id, language)
        if not page.after:
            return
        after = page.after


def _row(queries: SqliteQueries, part_id: str, language: str) -> tuple[Any, ...]:
    part = queries.part(part_id)
    vehicle = queries.vehicle(part.vehicle_id) if part.vehicle_id else None
    return (
        part.part_id,
        part.number,
        part.part_type,
        part_name(queries.catalogue, part.part_type, language),
        part.position,
        part.oe_number,
        vehicle.make if vehicle else "",
        vehicle.model if vehicle else "",
        vehicle.year if vehicle else "",
        part.grade,
        part.route,
        part.status,
        part.pole,
        part.place,
        part.kg,
        part.price,
        part.currency,
        local_day(part.harvested_at) if part.harvested_at else None,
    )
