"""The first schema: log, private records, projections."""

from __future__ import annotations

from alembic import op

revision = "0001"
down_revision = None

_TABLES = (
    """
    CREATE TABLE terminal (
        only INTEGER NOT NULL,
        code TEXT NOT NULL,
        "database" TEXT NOT NULL,
        incarnation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        head TEXT NOT NULL,
        hlc INTEGER NOT NULL,
        part_counter INTEGER NOT NULL,
        own_counter INTEGER NOT NULL,
        demo INTEGER NOT NULL,
        created TEXT NOT NULL,
        PRIMARY KEY (only)
    )
     STRICT
    """,
    """
    CREATE TABLE event (
        id INTEGER NOT NULL,
        event_id TEXT NOT NULL,
        terminal TEXT NOT NULL,
        incarnation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        hlc INTEGER NOT NULL,
        wall TEXT NOT NULL,
        mono_ms INTEGER NOT NULL,
        boot TEXT NOT NULL,
        session TEXT NOT NULL,
        person TEXT NOT NULL,
        name TEXT NOT NULL,
        version INTEGER NOT NULL,
        subjects TEXT NOT NULL,
        body TEXT NOT NULL,
        prev TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id),
        UNIQUE (event_id),
        UNIQUE (terminal, incarnation, seq)
    )
     STRICT
    """,
    """
    CREATE INDEX event_figures ON event (name, wall)
        WHERE name IN ('FractionWeighed', 'LabelPrinted', 'VehicleClosed', 'VehicleReceived')
    """,
    """
    CREATE TABLE private_record (
        id TEXT NOT NULL,
        salt TEXT NOT NULL,
        body TEXT NOT NULL,
        erased_at TEXT NOT NULL,
        PRIMARY KEY (id)
    )
     STRICT
    """,
    """
    CREATE TABLE register_counter (
        year INTEGER NOT NULL,
        last INTEGER NOT NULL,
        PRIMARY KEY (year)
    )
     STRICT
    """,
    """
    CREATE TABLE site (
        subject TEXT NOT NULL,
        changed TEXT NOT NULL,
        position INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (subject)
    )
     STRICT
    """,
    """
    CREATE TABLE person (
        person_id TEXT NOT NULL,
        number TEXT NOT NULL,
        badge_digest TEXT NOT NULL,
        changed TEXT NOT NULL,
        position INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (person_id)
    )
     STRICT
    """,
    """
    CREATE INDEX person_badge ON person (badge_digest)
    """,
    """
    CREATE TABLE place (
        code TEXT NOT NULL,
        kind TEXT NOT NULL,
        label TEXT NOT NULL,
        changed TEXT NOT NULL,
        position INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (code)
    )
     STRICT
    """,
    """
    CREATE TABLE procedure (
        digest TEXT NOT NULL,
        id TEXT NOT NULL,
        version TEXT NOT NULL,
        domain TEXT NOT NULL,
        content TEXT NOT NULL,
        approved_by TEXT NOT NULL,
        demo_only INTEGER NOT NULL,
        approved INTEGER NOT NULL,
        PRIMARY KEY (digest)
    )
     STRICT
    """,
    """
    CREATE INDEX procedure_domain ON procedure (domain, approved)
    """,
    """
    CREATE TABLE vehicle (
        vehicle_id TEXT NOT NULL,
        status TEXT NOT NULL,
        register_no TEXT NOT NULL,
        vin TEXT NOT NULL,
        own_number TEXT NOT NULL,
        make TEXT NOT NULL,
        model TEXT NOT NULL,
        title TEXT NOT NULL,
        drive TEXT NOT NULL,
        condition TEXT NOT NULL,
        received_at TEXT NOT NULL,
        run_id TEXT NOT NULL,
        changed TEXT NOT NULL,
        position INTEGER NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (vehicle_id)
    )
     STRICT
    """,
    """
    CREATE INDEX vehicle_vin ON vehicle (vin)
    """,
    """
    CREATE INDEX vehicle_position ON vehicle (position)
    """,
    """
    CREATE INDEX vehicle_board ON vehicle (status, changed)
    """,
    """
    CREATE TABLE part (
        position INTEGER NOT NULL,
        part_id TEXT NOT NULL,
        vehicle_id TEXT NOT NULL,
        part_type TEXT NOT NULL,
        side TEXT NOT NULL,
        oe_number TEXT NOT NULL,
        grade TEXT NOT NULL,
        route TEXT NOT NULL,
        status TEXT NOT NULL,
        place TEXT NOT NULL,
        harvested_at TEXT NOT NULL,
        changed TEXT NOT NULL,
        state TEXT NOT NULL,
        PRIMARY KEY (position),
        UNIQUE (part_id)
    )
     STRICT
    """,
    """
    CREATE INDEX part_status ON part (status, position)
    """,
    """
    CREATE INDEX part_grade ON part (grade, position)
    """,
    """
    CREATE INDEX part_vehicle ON part (vehicle_id, position)
    """,
    """
    CREATE TABLE run (
        run_id TEXT NOT NULL,
        vehicle_id TEXT NOT NULL,
        digest TEXT NOT NULL,
        status TEXT NOT NULL,
        reason TEXT NOT NULL,
        station TEXT NOT NULL,
        done INTEGER NOT NULL,
        total INTEGER NOT NULL,
        last_change TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY (run_id)
    )
     STRICT
    """,
    """
    CREATE INDEX run_digest ON run (digest)
    """,
    """
    CREATE TABLE event_subject (
        subject TEXT NOT NULL,
        hlc INTEGER NOT NULL,
        terminal TEXT NOT NULL,
        incarnation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        event INTEGER NOT NULL,
        PRIMARY KEY (subject, hlc, terminal, incarnation, seq),
        FOREIGN KEY(event) REFERENCES event (id)
    )
     WITHOUT ROWID,
     STRICT
    """,
    """
    CREATE VIRTUAL TABLE part_text USING fts5(words,
        tokenize='unicode61 remove_diacritics 2', prefix='2 3')
    """,
)


def upgrade() -> None:
    """Forward only; the way back is the backup taken before."""
    for statement in _TABLES:
        op.execute(statement)
