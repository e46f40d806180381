"""What the command line does: each function builds what it needs through main and answers data."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from app import paths
from app.devices.system_clock import SystemClock
from app.domain.errors import InvalidProcedure, NotFound
from app.domain.identifiers import PartId
from app.domain.label import part_label
from app.domain.procedure import text_in
from app.main import back_up as back_up_database
from app.main import build_edges, load_catalogue, open_database, run_terminal
from app.operations.approve_procedure import approve_procedure as approve
from app.operations.register_procedure import register_procedure
from app.settings import Settings


def check_procedure(path: Path) -> list[dict[str, Any]]:
    """Every finding about a procedure file, errors first in file order."""
    from app.stations.procedure_file import check

    if not path.is_file():
        raise InvalidProcedure("procedure-file-missing", file=path)
    found = check(path, ("en", "fr", "nl"))
    return [
        {
            "file": one.file,
            "line": one.line,
            "level": one.level,
            "code": one.code,
            "message": one.message,
        }
        for one in found
    ]


def approve_procedure(settings: Settings, path: Path, badge: str) -> dict[str, str]:
    """Check, register and approve; raises InvalidProcedure while the file has errors."""
    from app.stations.procedure_file import load

    errors = [one for one in check_procedure(path) if one["level"] == "error"]
    if errors:
        first = errors[0]
        raise InvalidProcedure(
            "procedure-has-errors",
            file=first["file"],
            line=first["line"],
            message=first["message"],
            count=len(errors),
        )
    procedure = load(path)
    store, queries = open_database(settings, SystemClock())
    with store, closing(queries):
        person = queries.person_by_badge(badge)
        if person is None:
            raise NotFound("badge-unknown")
        by = person.person_id
        digest = store.perform(lambda uow: register_procedure(uow, procedure, by)).value
        store.perform(lambda uow: approve(uow, digest, by))
    return {"id": procedure.id, "version": procedure.version, "digest": digest}


def find_parts(settings: Settings, text: str) -> list[dict[str, Any]]:
    """The newest fifty parts that match."""
    from app.db.queries import SqliteQueries

    catalogue = load_catalogue()
    with closing(SqliteQueries(settings.database, catalogue)) as queries:
        rows = queries.find_parts(text).rows
    return [
        {
            "code": one.part_id,
            "name": text_in(catalogue.parts[one.part_type].names, settings.language),
            "position": one.position,
            "oe": one.oe_number,
            "vehicle": one.vehicle_title,
            "grade": one.grade,
            "status": one.status,
            "place": one.place,
        }
        for one in rows
    ]


def write_label(settings: Settings, code: str, out: Path) -> None:
    """A copy of a part's label as PDF, marked as a copy."""
    from app.db.queries import SqliteQueries

    part_id = PartId.parse(code).code
    clock = SystemClock()
    with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
        part = queries.part(part_id)
        site = queries.site()
        if site is None:
            raise NotFound("site-missing")
        label = part_label(
            part,
            queries.catalogue.parts[part.part_type],
            queries.vehicle(part.vehicle_id),
            site,
            settings.language,
            removed_on=(part.harvested_at or clock.now().wall).date(),
            copy_no=max(part.labels, 1),
            demo=queries.demo,
        )
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(build_edges(settings, clock).label_maker.draw(label).pdf)


def rebuild(settings: Settings) -> dict[str, Any]:
    """Make every projection anew; refuses while the terminal runs."""
    from app.db.rebuild import rebuild_projections

    store, queries = open_database(settings, SystemClock())
    with store, closing(queries):
        return {"events": rebuild_projections(store)}


def back_up(settings: Settings) -> Path:
    """A proved copy of the database. Raises StoreUnavailable."""
    return back_up_database(settings, SystemClock())


def restore(settings: Settings, source: Path) -> str:
    """Put a backup in place; answers who the terminal is now. Raises StoreUnavailable."""
    from app.db.backup import restore as put_back

    terminal = put_back(source, settings.database)
    return f"{terminal.code}, incarnation {terminal.incarnation}"


def examine(settings: Settings) -> dict[str, Any]:
    """What doctor found."""
    from app.db.health import examine as look

    checks = [
        {"what": one.what, "ok": one.ok, "found": one.found}
        for one in look(settings.database, SystemClock().now())
    ]
    return {"ok": all(one["ok"] for one in checks), "checks": checks}


def versions() -> dict[str, str]:
    """What the release stands on."""
    from PySide6 import __version__ as qt
    from sqlalchemy import __version__ as sqlalchemy

    from app.db.driver import sqlite_version

    return {
        "python": sys.version.split()[0],
        "qt": qt,
        "sqlite": sqlite_version(),
        "sqlalchemy": sqlalchemy,
    }


def play_demo(out: Path) -> Mapping[str, Any]:
    """Play a whole shift through the windows, offscreen; answers the summary that was written."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.demo.shift import play

    return play(out)


def show_demo() -> int:
    """Open the terminal on a demo database of its own, prepared for trying out."""
    from app.demo.site import prepare_demo

    settings = Settings.load()
    settings = type(settings)(
        home=paths.data_home() / "demo",
        language=settings.language,
        theme=settings.theme,
        px_per_mm=settings.px_per_mm,
        mirrored=settings.mirrored,
        fullscreen=settings.fullscreen,
    )
    return run_terminal(settings, prepare_demo(settings, SystemClock()))
