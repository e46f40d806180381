"""One transaction of the shop over SQLite."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from sqlite3 import Connection
from typing import TypeVar

from uuid_utils import uuid7

from app.db import event_log
from app.db.incarnation import Terminal
from app.db.projection_rows import state_of
from app.db.projections import Projector
from app.db.want_reader import read_wants
from app.domain import codec
from app.domain.battery_danger import BatteryDanger, fold_danger
from app.domain.errors import NotFound
from app.domain.events import Event, PrivateRef, Recorded
from app.domain.identifiers import PartId, base36, own_vehicle_number
from app.domain.moment import Moment
from app.domain.part import Catalogue, Part
from app.domain.pin import Signature
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.site import Person, Place, Site, badge_digest
from app.domain.vehicle import Vehicle
from app.domain.want import Want
from app.exchange.fact_row import entry_of, stamp
from app.exchange.logical_clock import tick

T = TypeVar("T")
_SAVE_TERMINAL = "UPDATE terminal SET seq = ?, head = ?, hlc = ?, part_counter = ?, own_counter = ?"


class SqliteUnitOfWork:
    """What an operation may do inside the writer's transaction; see the port."""

    def __init__(
        self,
        connection: Connection,
        terminal: Terminal,
        projector: Projector,
        catalogue: Catalogue,
        now: Moment,
        signed: Sequence[Signature] = (),
    ) -> None:
        self.row = terminal
        self.recorded: list[Recorded] = []
        self._began = terminal
        self._connection = connection
        self._projector = projector
        self._catalogue = catalogue
        self._now = now
        self._signed = frozenset(one.person_id for one in signed if one.holds(now))

    # ----------------------------------------------------------------------- identity

    @property
    def now(self) -> Moment:
        """The moment of this transaction."""
        return self._now

    @property
    def terminal(self) -> str:
        """Four base-36 characters naming this terminal."""
        return self.row.code

    @property
    def incarnation(self) -> int:
        """Which life of this terminal's database records now."""
        return self.row.incarnation

    @property
    def demo(self) -> bool:
        """Whether the database was created for demonstration."""
        return bool(self.row.demo)

    @property
    def catalogue(self) -> Catalogue:
        """Kinds of parts and fractions."""
        return self._catalogue

    @property
    def signed(self) -> frozenset[str]:
        """Ids of those whose signature goes with this transaction and still holds."""
        return self._signed

    # ------------------------------------------------------------------------- writes

    def record(self, event: Event, by: str) -> Recorded:
        """Append a fact and bring its projections up to date."""
        row = self.row
        recorded = Recorded(
            self.new_id(),
            row.code,
            row.incarnation,
            row.seq + 1,
            tick(row.hlc, self._now.wall),
            self._now,
            by,
            event,
        )
        entry = entry_of(recorded, row.head)
        subjects = event.subjects()
        event_log.append(self._connection, entry, subjects)
        self.row = row._replace(seq=recorded.seq, head=entry.hash, hlc=recorded.hlc)
        for subject in dict.fromkeys(subjects):
            self._projector.follow(self._connection, subject, (recorded,))
        self.recorded.append(recorded)
        return recorded

    def catch_up(self, latest: int) -> None:
        """Never stamp a fact before one that was seen from elsewhere; `latest` is its hlc."""
        self.row = self.row._replace(hlc=max(self.row.hlc, latest))

    def finish(self) -> None:
        """Write what the counters came to; called once before COMMIT."""
        row = self.row
        if row != self._began:
            values = (row.seq, row.head, row.hlc, row.part_counter, row.own_counter)
            self._connection.execute(_SAVE_TERMINAL, values)

    def keep_private(self, body: Mapping[str, str]) -> PrivateRef:
        """Keep personal data in an erasable record and return what an event may carry."""
        record, salt = self.new_id(), secrets.token_hex(16)
        text = codec.canonical(dict(body))
        self._connection.execute(
            "INSERT INTO private_record (id, salt, body, erased_at) VALUES (?, ?, ?, '')",
            (record, salt, text),
        )
        return PrivateRef(record, hashlib.sha256((salt + text).encode()).hexdigest())

    def erase_private(self, record: str) -> None:
        """Its pages are overwritten; `SqliteStore.perform_erasing` clears the journal too."""
        # No page may keep what was deleted from it.
        self._connection.execute("PRAGMA secure_delete=ON")
        self._connection.execute(
            "UPDATE private_record SET salt = '', body = '', erased_at = ? "
            "WHERE id = ? AND erased_at = ''",
            (stamp(self.now.wall), record),
        )

    def private(self, record: str) -> Mapping[str, str]:
        """What was kept apart; empty once it was erased."""
        body = self._one("SELECT body FROM private_record WHERE id = ?", record)
        kept: dict[str, str] = json.loads(body) if body else {}
        return kept

    def new_id(self) -> str:
        """A fresh UUIDv7."""
        return str(uuid7())

    def mint_part_id(self) -> PartId:
        """The next part code; counters whose check character would be `*` are passed over."""
        counter, minted = self.row.part_counter, None
        while minted is None:
            counter += 1
            minted = PartId.mint(self.row.code, self.row.incarnation, counter)
        self.row = self.row._replace(part_counter=counter)
        return minted

    def next_own_vehicle_number(self) -> str:
        """The next number for a vehicle without a readable VIN."""
        self.row = self.row._replace(own_counter=self.row.own_counter + 1)
        return own_vehicle_number(self.row.code, self.row.own_counter)

    def next_register_number(self) -> str:
        """Year, terminal and a gapless count; a later incarnation shows behind the code."""
        year = self._now.wall.year
        count = self._connection.execute(
            "INSERT INTO register_counter (year, last) VALUES (?, 1) "
            "ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last",
            (year,),
        ).fetchone()[0]
        return register_number(year, self.row.code, self.row.incarnation, count)

    def next_number(self, series: str) -> str:
        """The facts themselves are the counter: what was rolled back took no number."""
        whose = series_of(self._now.wall.year, self.row.code, self.row.incarnation)
        began = f"{series}-{whose}"
        count = self._connection.execute(
            "SELECT count(*) FROM event_subject WHERE subject = ?", (f"series:{began}",)
        ).fetchone()[0]
        return f"{began}-{count + 1:05d}"

    # -------------------------------------------------------------------------- reads

    def history(self, subject: str) -> tuple[Recorded, ...]:
        """The facts about a subject, oldest first."""
        return tuple(event_log.history_of(self._connection, subject))

    def site(self) -> Site:
        """This workshop."""
        return self._found("site:here", Site, "site-missing")

    def person(self, person_id: str) -> Person:
        """A person by id."""
        return self._found(f"person:{person_id}", Person, "person-unknown", person=person_id)

    def people(self) -> tuple[Person, ...]:
        """Everybody ever enrolled, by number."""
        rows = self._connection.execute("SELECT state FROM person ORDER BY number, person_id")
        return tuple(state_of("person", row[0]) for row in rows.fetchall())

    def person_by_badge(self, badge: str) -> Person:
        """Whose badge this is; a card given on belongs to whom it was given last."""
        person_id = self._one(
            "SELECT person_id FROM person WHERE badge_digest = ? ORDER BY position DESC LIMIT 1",
            badge_digest(badge),
        )
        if person_id is None:
            raise NotFound("badge-unknown")
        return self.person(person_id)

    def place(self, code: str) -> Place:
        """A place by its code."""
        return self._found(f"place:{code}", Place, "place-unknown", place=code)

    def parts_in(self, place: str) -> int:
        """How many parts lie there; those that left keep the place they left from."""
        lying = self._one(
            "SELECT count(*) FROM part "
            "WHERE place = ? AND status IN ('harvested', 'labelled', 'stored')",
            place,
        )
        return int(lying or 0)

    def vehicle(self, vehicle_id: str) -> Vehicle:
        """A vehicle by id."""
        return self._found(f"vehicle:{vehicle_id}", Vehicle, "vehicle-unknown", vehicle=vehicle_id)

    def vehicle_by_vin(self, vin: str) -> Vehicle | None:
        """The vehicle of this VIN on the line; refused and closed ones have left it."""
        vehicle_id = self._one(
            "SELECT vehicle_id FROM vehicle WHERE vin = ? "
            "AND status NOT IN ('closed', 'refused') ORDER BY position DESC LIMIT 1",
            vin,
        )
        return None if vehicle_id is None else self.vehicle(vehicle_id)

    def part(self, part_id: str) -> Part:
        """A part by its code."""
        return self._found(f"part:{part_id}", Part, "part-unknown", part=part_id)

    def wants(self) -> Mapping[str, Want]:
        """All parts that somebody waits or waited for, by the want's id."""
        return read_wants(self._connection)

    def run(self, run_id: str) -> RunState:
        """The state of a run, folded from its facts."""
        return self._found(f"run:{run_id}", RunState, "run-unknown", run=run_id)

    def danger(self, danger_id: str) -> BatteryDanger:
        """A hot battery, folded from its facts."""
        facts = event_log.history_of(self._connection, f"danger:{danger_id}")
        danger = fold_danger(facts)
        if danger is None:
            raise NotFound("danger-unknown")
        return danger

    def dangers(self) -> tuple[BatteryDanger, ...]:
        """Every hot battery there ever was, oldest first."""
        return event_log.dangers_in(self._connection)

    def procedure(self, digest: str) -> Procedure:
        """A registered procedure."""
        procedure = self._projector.procedure(self._connection, digest)
        if procedure is None:
            raise NotFound("procedure-unknown", digest=digest[:12])
        return procedure

    def approved_procedure(self, domain: str) -> Procedure:
        """The newest approved procedure of a domain, in demo databases also DEMO ones."""
        digest = self._one(
            "SELECT digest FROM procedure WHERE domain = ? AND approved > 0 AND content <> '' "
            "AND demo_only <= ? ORDER BY approved DESC LIMIT 1",
            domain,
            int(self.demo),
        )
        if digest is None:
            raise NotFound("procedure-not-approved", domain=domain)
        return self.procedure(digest)

    def released_as(self, procedure_id: str, version: str) -> frozenset[str]:
        """The digests that were ever approved under this id and version."""
        rows = self._connection.execute(
            "SELECT digest FROM procedure WHERE id = ? AND version = ? AND approved > 0",
            (procedure_id, version),
        )
        return frozenset(row[0] for row in rows)

    def _one(self, statement: str, *values: str | int) -> str | None:
        row = self._connection.execute(statement, values).fetchone()
        return row[0] if row else None

    def _found(self, subject: str, kind: type[T], code: str, **params: str) -> T:
        state = self._projector.state(self._connection, subject)
        if not isinstance(state, kind):
            raise NotFound(code, **params)
        return state


def register_number(year: int, terminal: str, incarnation: int, count: int) -> str:
    """`2026-K7Q2-00001`; from the second incarnation on `2026-K7Q22-00002`."""
    return f"{series_of(year, terminal, incarnation)}-{count:05d}"


def series_of(year: int, terminal: str, incarnation: int) -> str:
    """`2026-K7Q2`: what a gapless count belongs to."""
    life = "" if incarnation == 1 else base36(incarnation, 1 if incarnation < 36 else 2)
    return f"{year}-{terminal}{life}"
