"""An upgrade happens wholly or not at all, after a proved backup, and can be tried again."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event

from app import paths
from app.db import tables
from app.db.backup import backups_of
from app.db.driver import SCHEMA_VERSION, connect
from app.db.engine import writer_engine
from app.db.store import SqliteStore
from app.db.upgrade import migrate, schema_version, upgrade
from app.db.verify import verify
from app.domain.errors import StoreUnavailable
from tests.shop_floor import CATALOGUE, MORNING, PlayedClock, take_in

RELEASED = Path(__file__).parent / "released"
NEXT = SCHEMA_VERSION + 1
_NEXT = f"""
from alembic import op
revision = "{NEXT:04d}"
down_revision = "{SCHEMA_VERSION:04d}"

def upgrade():
    op.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY, words TEXT) STRICT")
    op.execute("INSERT INTO extra (words) SELECT name FROM event")
    with op.batch_alter_table("place") as place:
        place.drop_column("label")
    op.execute("ALTER TABLE vehicle ADD COLUMN colour TEXT NOT NULL DEFAULT ''")
    op.execute("CREATE INDEX vehicle_colour ON vehicle (colour)")
"""


@pytest.fixture
def scripts(tmp_path: Path) -> Path:
    """The migrations of a release to come."""
    folder = tmp_path / "migrations"
    shutil.copytree(paths.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{NEXT:04d}_next.py").write_text(_NEXT)
    return folder


@pytest.fixture
def old(path: Path) -> Path:
    """A closed database of this release."""
    with SqliteStore(path, PlayedClock(), CATALOGUE, demo=True) as store:
        store.perform(take_in)
    return path


def schema(path: Path) -> list[Any]:
    """Every table and index as SQLite describes it, however its text is laid out."""
    raw = connect(path)
    try:
        names = raw.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY 1, 2")
        found = []
        for kind, name, table in names.fetchall():
            about = "table_xinfo" if kind == "table" else "index_xinfo"
            found.append((kind, name, table, raw.execute(f"PRAGMA {about}('{name}')").fetchall()))
        options = raw.execute("SELECT name, type, wr, strict FROM pragma_table_list ORDER BY 1")
        return [found, options.fetchall()]
    finally:
        raw.close()


def test_the_migrations_lead_to_the_schema_a_new_database_gets(path: Path) -> None:
    engine = writer_engine(path, create=True)
    with engine.begin() as connection:
        tables.create_all(connection)
    engine.dispose()
    migrated = path.with_name("migrated.sqlite")
    migrate(migrated, paths.migrations(), SCHEMA_VERSION)
    assert schema(migrated) == schema(path)


def test_the_head_named_in_the_tables_is_the_last_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(paths.migrations()))
    revisions = list(ScriptDirectory.from_config(config).walk_revisions())
    assert revisions[0].revision == tables.HEAD
    assert len(revisions) == SCHEMA_VERSION


@pytest.mark.parametrize("packed", sorted(RELEASED.glob("*.gz")), ids=lambda one: one.name)
def test_a_database_of_every_release_is_brought_up_to_date(packed: Path, path: Path) -> None:
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    with SqliteStore(path, PlayedClock(), CATALOGUE) as store:
        assert store.perform(lambda uow: uow.vehicle_by_vin("VF1RFB00066000001")).value
        store.perform(lambda uow: take_in(uow, "VF1RFB00066000009"))
    assert schema_version(path) == SCHEMA_VERSION
    assert verify(path, thorough=True).ok


def test_there_is_a_stored_database_of_every_released_schema() -> None:
    stored = {one.name.partition(".")[0] for one in RELEASED.glob("*.gz")}
    assert stored == {f"{number:04d}" for number in range(1, SCHEMA_VERSION + 1)}


def test_a_backup_is_proved_before_anything_is_changed(old: Path, scripts: Path) -> None:
    kept = upgrade(old, MORNING, scripts=scripts, to=NEXT)
    assert kept is not None
    assert backups_of(old) == (kept,)
    assert schema_version(kept) == SCHEMA_VERSION
    assert schema_version(old) == NEXT
    assert verify(kept, thorough=True).ok
    assert verify(old, thorough=True).ok


def test_without_a_backup_nothing_is_changed(old: Path, scripts: Path) -> None:
    raw = connect(old)
    raw.execute("UPDATE event SET person = 'x'")
    raw.close()
    before = schema(old)
    with pytest.raises(StoreUnavailable) as refused:
        upgrade(old, MORNING, scripts=scripts, to=NEXT)
    assert refused.value.code == "backup-failed"
    assert schema(old) == before


def test_a_database_that_is_up_to_date_is_left_alone(old: Path) -> None:
    before = old.read_bytes()
    assert upgrade(old, MORNING) is None
    assert old.read_bytes() == before
    assert backups_of(old) == ()


def test_a_database_of_a_later_release_or_another_program_is_refused(old: Path) -> None:
    raw = connect(old)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    with pytest.raises(StoreUnavailable) as newer:
        SqliteStore(old, PlayedClock(), CATALOGUE)
    assert newer.value.code == "database-newer"
    foreign = old.with_name("foreign.sqlite")
    other = sqlite3.connect(foreign)
    other.execute("CREATE TABLE music (title TEXT)")
    other.close()
    with pytest.raises(StoreUnavailable) as refused:
        SqliteStore(foreign, PlayedClock(), CATALOGUE)
    assert refused.value.code == "database-foreign"


def _statements(path: Path, scripts: Path) -> int:
    """How many statements the upgrade takes."""
    said: list[str] = []

    def note(*told: Any) -> None:
        said.append(told[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        migrate(path, scripts, NEXT)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return len(said)


def _killed_at(path: Path, scripts: Path, number: int) -> int:
    """Run the upgrade in a child that dies right before a statement; its exit code."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = number

    def die(*_: object) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os._exit(9)

    event.listen(Engine, "before_cursor_execute", die)
    try:
        migrate(path, scripts, NEXT)
    finally:
        os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a child that shares what is imported")
def test_an_upgrade_killed_before_any_statement_leaves_the_old_schema_and_can_be_repeated(
    old: Path, scripts: Path
) -> None:
    before = schema(old)
    done = old.with_name("done.sqlite")
    shutil.copyfile(old, done)
    statements = _statements(done, scripts)
    after = schema(done)
    assert after != before
    for number in range(statements):
        victim = old.with_name(f"killed{number}.sqlite")
        shutil.copyfile(old, victim)
        assert _killed_at(victim, scripts, number) == 9
        assert schema(victim) == before
        assert verify(victim, thorough=True).ok
        migrate(victim, scripts, NEXT)
        assert schema(victim) == after


def test_with_the_drivers_own_transactions_a_killed_upgrade_leaves_half_a_schema(
    old: Path, scripts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half_way(connection: Connection, cursor: Any, statement: str, *_: object) -> None:
        if "colour" in statement:
            raise KeyboardInterrupt

    before = schema(old)
    monkeypatch.setattr("app.db.engine._begin_immediate", lambda connection: None)
    event.listen(Engine, "before_cursor_execute", half_way)
    try:
        with pytest.raises(KeyboardInterrupt):
            migrate(old, scripts, NEXT)
    finally:
        event.remove(Engine, "before_cursor_execute", half_way)
    assert schema(old) != before
