"""A workshop after some years: 100,000 parts and 1,000,000 facts, written straight into the schema.

The facts come from another terminal, in a whole chain of their own; everything is as the
program would have written it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from typing import Any

from app.db.driver import connect
from app.db.part_text import words_of, write_texts
from app.db.projection_rows import Standing, write_parts, write_run, write_vehicle
from app.demo.site import prepare_demo
from app.devices.simulated_clock import SimulatedClock
from app.domain.identifiers import PartId
from app.domain.part import Catalogue, Part
from app.domain.procedure import Procedure
from app.domain.run import fold
from app.domain.vehicle import Vehicle
from app.exchange.fact_row import GENESIS, Entry, digest, stamp
from app.exchange.logical_clock import tick
from app.main import load_catalogue, open_database
from app.settings import Settings
from benchmarks.pattern_vehicle import (
    PARTS_PER_VEHICLE,
    Pattern,
    filled,
    patterns,
    renamed,
    walked,
)

TODAY = datetime(2026, 11, 23, 6, 2, tzinfo=UTC)
_FIRST_DAY = datetime(2023, 1, 2, 6, tzinfo=UTC)
_A_DAY = 5
_ELSEWHERE = "HALL"
_MAKES = (("Renault", "Clio II"), ("Peugeot", "208"), ("Volkswagen", "Golf"), ("Toyota", "Yaris"))
_EVENT = f"INSERT INTO event (id, {', '.join(Entry._fields)}) VALUES ({', '.join('?' * 17)})"
_SUBJECT = (
    "INSERT INTO event_subject (subject, hlc, terminal, incarnation, seq, event) "
    "VALUES (?, ?, ?, ?, ?, ?)"
)
_SAME_RUN = (
    "INSERT INTO run SELECT v.run_id, v.vehicle_id, r.digest, r.status, r.reason, r.station, "
    "r.done, r.total, v.changed, v.position FROM run r JOIN vehicle v ON v.run_id <> r.run_id "
    "WHERE r.run_id = ? AND v.run_id <> ''"
)
_QUICKLY = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-262144", "locking_mode=EXCLUSIVE")


@dataclass(frozen=True, slots=True)
class BigDatabase:
    """Where it lies, who works there, and codes of parts in it, oldest first."""

    settings: Settings
    clock: SimulatedClock
    badges: Mapping[str, str]
    codes: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Template:
    """What every vehicle has in common."""

    facts: Sequence[Pattern]
    kinds: Sequence[str]
    places: Sequence[str]
    catalogue: Catalogue
    person: str


def build(folder: Path, parts: int = 100_000, facts: int = 1_000_000) -> BigDatabase:
    """Build it in an empty folder; takes half a minute or two at full size."""
    settings = Settings(home=folder, px_per_mm=4.9, label_folder=str(folder / "labels"))
    clock = SimulatedClock(TODAY)
    badges = {name: badge for name, (badge, _) in prepare_demo(settings, clock).items()}
    vehicles = parts // PARTS_PER_VEHICLE
    procedure, template = _template(settings, clock, facts // vehicles)
    with closing(connect(settings.database)) as raw:
        for pragma in _QUICKLY:
            raw.execute(f"PRAGMA {pragma}")
        raw.execute("BEGIN")
        made = [_Made(number, _codes(number)) for number in range(vehicles)]
        for one in made:
            one.write_projections(raw, template)
        _write_runs(raw, procedure, made[0])
        first = raw.execute("SELECT coalesce(max(id), 0) + 1 FROM event").fetchone()[0]
        _write_facts(raw, template, made, first)
        raw.execute("COMMIT")
        raw.execute("PRAGMA journal_mode=WAL")
    return BigDatabase(settings, clock, badges, [code for one in made for code in one.codes])


def _template(
    settings: Settings, clock: SimulatedClock, per_vehicle: int
) -> tuple[Procedure, _Template]:
    store, queries = open_database(settings, clock)
    with store, closing(queries):
        procedure = store.perform(lambda uow: uow.approved_procedure("dismantling")).value
        places = [place.code for place in queries.places("bin")]
        person = queries.people()[0].person_id
    catalogue = load_catalogue()
    kinds = sorted(catalogue.parts)[:PARTS_PER_VEHICLE]
    facts = patterns(walked(procedure), kinds, places, per_vehicle)
    return procedure, _Template(facts, kinds, places, catalogue, person)


def _codes(vehicle: int) -> list[str]:
    """Part codes as that terminal would have minted them; a twentieth are never minted."""
    candidates = (
        PartId.mint(_ELSEWHERE, 1, vehicle * 2 * PARTS_PER_VEHICLE + number) for number in count(1)
    )
    return [one.code for one in islice((one for one in candidates if one), PARTS_PER_VEHICLE)]


class _Made:
    """One vehicle of the past with its identities."""

    def __init__(self, number: int, codes: list[str]) -> None:
        self.number = number
        self.codes = codes
        self.began = _FIRST_DAY + timedelta(days=number // _A_DAY)
        self.shift = number % _A_DAY
        self.vehicle_id = f"01850000-0000-7000-8000-{number:012x}"
        self.run_id = f"01850000-0000-7000-9000-{number:012x}"
        make, model = _MAKES[number % len(_MAKES)]
        self.names = {
            "vehicle": self.vehicle_id,
            "run": self.run_id,
            "register": f"{self.began.year}-{_ELSEWHERE}-{number:05d}",
            "vin": f"VF1RFB00{number:09d}",
            "make": make,
            "model": model,
        }
        for place, code in enumerate(codes):
            self.names[f"part{place}"] = code
            self.names[f"oe{place}"] = f"8200{number % 997:03d}{place * 7919 % 1000:03d}"

    def hlc(self, fact: int) -> int:
        """A fact's place in the order; the vehicles of a day do not meet."""
        return tick(0, self.began + timedelta(minutes=fact)) + self.shift

    def write_projections(self, raw: Any, template: _Template) -> None:
        """The vehicle, its parts and their words."""
        vehicle = Vehicle(
            self.vehicle_id,
            "closed",
            self.names["register"],
            self.names["vin"],
            make=self.names["make"],
            model=self.names["model"],
            year="2014",
            drive="petrol",
            state="whole",
            keys=2,
            received_at=self.began,
            run_id=self.run_id,
            parts=tuple(self.codes),
        )
        changed = stamp(self.began + timedelta(minutes=len(template.facts)))
        write_vehicle(raw, self.vehicle_id, Standing(vehicle, changed, self.hlc(0)))
        part = Part("", self.vehicle_id, harvested_at=self.began, labels=1)
        harvests = [n for n, one in enumerate(template.facts) if one.name == "PartHarvested"]
        for place, (code, fact) in enumerate(zip(self.codes, harvests, strict=True)):
            stored = replace(
                part,
                part_id=code,
                part_type=template.kinds[place % len(template.kinds)],
                position=("L", "R", "")[place % 3],
                oe_number=self.names[f"oe{place}"],
                grade="ABC"[place % 3],
                route=("stock", "stock", "core")[place % 3],
                place=template.places[place % len(template.places)],
            )
            write_parts(raw, {code: Standing(stored, changed, self.hlc(fact))})
            write_texts(raw, {self.hlc(fact): words_of(stored, vehicle, template.catalogue)})


def _write_runs(raw: Any, procedure: Procedure, first: _Made) -> None:
    facts = [
        replace(one, event=renamed(one.event, first.run_id, first.vehicle_id))
        for one in walked(procedure)
    ]
    state = fold(procedure, facts)
    write_run(raw, first.run_id, Standing(state, stamp(first.began), first.hlc(1)), procedure)
    raw.execute(_SAME_RUN, (first.run_id,))


def _write_facts(raw: Any, template: _Template, made: Sequence[_Made], first: int) -> None:
    ids = count(first)
    chain = _Chain()
    for one in made:
        numbers = list(islice(ids, len(template.facts)))
        raw.executemany(_EVENT, _event_rows(one, template, numbers, chain))
        raw.executemany(_SUBJECT, sorted(_subject_rows(one, template, numbers, first)))


class _Chain:
    """Where the other terminal's log ends."""

    def __init__(self) -> None:
        self.seq, self.head = 0, GENESIS

    def linked(self, entry: Entry) -> Entry:
        """The next row of it."""
        self.seq += 1
        entry = entry._replace(seq=self.seq, prev=self.head)
        self.head = digest(entry)
        return entry._replace(hash=self.head)


def _event_rows(
    one: _Made, template: _Template, ids: Sequence[int], chain: _Chain
) -> Iterator[tuple[Any, ...]]:
    boot, session = f"{one.number:036x}", f"{one.number + 1:036x}"
    for fact, (number, pattern) in enumerate(zip(ids, template.facts, strict=True)):
        entry = Entry(
            f"01850000-0000-7000-a000-{number:012x}",
            _ELSEWHERE,
            1,
            0,
            one.hlc(fact),
            stamp(one.began + timedelta(minutes=fact)),
            fact * 60_000,
            boot,
            session,
            template.person,
            pattern.name,
            pattern.version,
            filled(pattern.subjects, one.names),
            filled(pattern.body, one.names),
            "",
            "",
        )
        yield (number, *chain.linked(entry))


def _subject_rows(
    one: _Made, template: _Template, ids: Sequence[int], first: int
) -> Iterator[tuple[str, int, str, int, int, int]]:
    for fact, (number, pattern) in enumerate(zip(ids, template.facts, strict=True)):
        for subject in pattern.about:
            where = (one.hlc(fact), _ELSEWHERE, 1, number - first + 1)
            yield (filled(subject, one.names), *where, number)
