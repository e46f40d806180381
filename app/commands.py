"""What the command line does: each function builds what it needs through main and answers data."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING, Any

from app import paths
from app.devices.media_files import MediaFiles
from app.devices.system_clock import SystemClock
from app.display import require_display
from app.domain.errors import InvalidProcedure, NotFound, Reason, ShopError, StoreUnavailable
from app.domain.identifiers import PartId, Vin
from app.domain.procedure import text_in
from app.main import back_up as back_up_database
from app.main import (
    build_edges,
    label_maker,
    load_catalogue,
    load_rules,
    load_sentences,
    open_database,
    run_terminal,
    shipped,
)
from app.operations.approve_procedure import approve_procedure as approve
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.register_procedure import register_procedure
from app.settings import Settings

if TYPE_CHECKING:
    from app.db.health import Check
    from app.db.queries import SqliteQueries
    from app.db.store import SqliteStore
    from app.disclosure import Taker
    from app.domain.part import Catalogue
    from app.operations.ports.office import InspectionWanted


LANGUAGES = ("en", "fr", "nl")


def procedure_file(path: Path) -> Path:
    """The file meant: as the path says, else shipped content below resources/procedures.

    Raises InvalidProcedure where neither is there.
    """
    for one in (path, paths.resources() / "procedures" / path):
        if one.is_file():
            return one
    raise InvalidProcedure("procedure-file-missing", file=path)


def site_languages(settings: Settings) -> tuple[str, ...]:
    """What people of this terminal's workshop read; the shipped languages while none is here."""
    from app.db.queries import SqliteQueries

    if not settings.database.exists():
        return LANGUAGES
    try:
        with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
            site = queries.site()
    except StoreUnavailable:
        # A text can be checked beside a database that cannot be opened; doctor tells of it.
        return LANGUAGES
    return site.languages if site and site.languages else LANGUAGES


def check_procedure(path: Path, languages: tuple[str, ...] = LANGUAGES) -> list[dict[str, Any]]:
    """Every finding about a procedure file, by file and line; texts in `languages`."""
    from app.stations.procedure_file import check

    found = check(procedure_file(path), languages, load_catalogue().fractions)
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


def decode_pictures(files: list[Path]) -> Iterator[dict[str, Any] | ShopError]:
    """The codes of each picture in its turn, or why it could not be read."""
    from app.devices.code_pictures import code_pictures

    with code_pictures() as reader:
        for file in files:
            try:
                read = reader.read(file)
            except ShopError as unreadable:
                yield unreadable
                continue
            codes = [
                {"symbology": one.symbology, "text": one.text, "bytes": one.raw.hex()}
                for one in read.codes
            ]
            yield {"file": str(file), "codes": codes, "ms": read.ms}


def approve_procedure(
    settings: Settings, path: Path, badge: str, pin: Callable[[], str]
) -> dict[str, str]:
    """Check, register and approve, or none of it. The badge names the supervisor, the PIN signs.

    pin: asks for it, once everything else is sound.

    Raises InvalidProcedure while the file has errors, NotFound for an unknown badge or where
    no workshop is yet, NotAllowed for anybody but a supervisor and for the author.
    """
    from app.signing import bearer, sign
    from app.stations.procedure_file import load
    from app.stations.procedure_pictures import keep_pictures

    _check_sound(settings, path)
    file = procedure_file(path)
    procedure = load(file)
    keep_pictures(procedure, file.parent, MediaFiles(settings.media))

    def register_and_approve(uow: UnitOfWork) -> str:
        digest = register_procedure(uow, procedure, by)
        approve(uow, digest, by)
        return digest

    store, queries = open_workshop(settings)
    with store, closing(queries):
        person = bearer(queries, badge)
        by = person.person_id
        signature = sign(settings, store, person, pin, "approve_procedure")
        digest = store.perform(register_and_approve, (signature,)).value
    return {"id": procedure.id, "version": procedure.version, "digest": digest}


def _check_sound(settings: Settings, path: Path) -> None:
    errors = [
        one for one in check_procedure(path, site_languages(settings)) if one["level"] == "error"
    ]
    if errors:
        first = errors[0]
        raise InvalidProcedure(
            "procedure-has-errors",
            file=first["file"],
            line=first["line"],
            message=first["message"],
            count=len(errors),
        )


def open_workshop(settings: Settings) -> tuple[SqliteStore, SqliteQueries]:
    """The database of this terminal; a command never creates one. Raises NotFound."""
    look_for_workshop(settings)
    return open_database(settings, SystemClock())


def look_for_workshop(settings: Settings) -> None:
    """Raises NotFound where no workshop is yet."""
    if not settings.database.exists():
        raise NotFound("site-missing")


def find_parts(settings: Settings, text: str) -> list[dict[str, Any]]:
    """The newest fifty parts that match. Raises NotFound where no workshop is yet."""
    from app.db.queries import SqliteQueries

    look_for_workshop(settings)
    catalogue = load_catalogue()
    with closing(SqliteQueries(settings.database, catalogue)) as queries:
        rows, site, database = queries.find_parts(text).rows, queries.site(), queries.database
    prefix = site.gs1_prefix if site else ""
    return [
        {
            "code": one.part_id,
            "uri": PartId(one.part_id).uri(prefix, database),
            "name": part_name(catalogue, one.part_type, settings.language),
            "position": one.position,
            "oe": one.oe_number,
            "vehicle": one.vehicle_title,
            "grade": one.grade,
            "status": one.status,
            "place": one.place,
        }
        for one in rows
    ]


def part_name(catalogue: Catalogue, code: str, language: str) -> str:
    """What a kind of part is called; its code where this release does not know it."""
    kind = catalogue.parts.get(code)
    return text_in(kind.names, language) if kind else code


def write_command_sheet(out: Path, language: str) -> None:
    """The sheet of command cards as PDF. Raises ShopError for a folder that takes nothing."""
    from app.labels.command_sheet import command_sheet

    folder = paths.resources()
    _write(out, command_sheet(folder / "labels", folder / "fonts", language))


def write_label(settings: Settings, code: str, out: Path, template: str, dpi: int) -> None:
    """The label of what a code names: ZPL where the file is called so, else PDF.

    Raises ShopError for a code that names nothing, a workshop that is not here, a template that
    is none, a folder that takes nothing.
    """
    from app.db.queries import SqliteQueries
    from app.labels.templates_in_use import LabelTemplatesInUse
    from app.operations.read_label import LabelWanted, read_label
    from app.operations.read_template import as_arranged

    look_for_workshop(settings)
    today, maker = SystemClock().now().wall.date(), label_maker()
    with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
        wanted = LabelWanted(code, settings.language, today, template)
        said = read_label(queries, wanted, load_rules)
        label = as_arranged(queries, LabelTemplatesInUse(maker), said)
    zpl = out.suffix.lower() == ".zpl"
    _write(out, maker.zpl(label, dpi) if zpl else maker.draw_many([label], dpi=dpi))


def _write(out: Path, pdf: bytes) -> None:
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(pdf)
    except OSError as fault:
        problem = fault.strerror or type(fault).__name__
        raise ShopError("label-not-written", folder=out.parent, problem=problem) from fault


def write_certificate(settings: Settings, vin: str, out: Path, language: str) -> dict[str, Any]:
    """The newest certificate of a vehicle as PDF, and the same facts as JSON beside it.

    Raises ShopError for a VIN that is none, a vehicle, certificate or workshop that is not
    here, a folder that takes nothing.
    """
    from app.db.queries import SqliteQueries
    from app.devices.document_folder import write_document
    from app.operations.read_certificate import read_certificate

    look_for_workshop(settings)
    wanted = Vin.parse(vin).text
    with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
        vehicles = [one for one in queries.find_vehicles(wanted) if one.vin == wanted]
        if not vehicles:
            raise NotFound("vehicle-unknown", vehicle=wanted)
        found = [one for car in vehicles for one in queries.certificates_of(car.vehicle_id)]
        if not found:
            raise NotFound("certificate-none", vin=wanted)
        newest = max(found, key=lambda one: (one.prepared.at, one.number))
        sheet = read_certificate(queries, newest)
    drawn = build_edges(settings, SystemClock()).documents.certificate(sheet, language)
    write_document(out, drawn)
    return {
        "number": newest.number,
        "status": newest.status,
        "declared": newest.declared is not None,
        "sha256": newest.digest,
        "pdf": str(out),
        "json": str(out.with_suffix(".json")),
    }


def take_inspection(
    settings: Settings, wanted: InspectionWanted, out: Path, names_for: Taker | None = None
) -> dict[str, Any]:
    """Write the archive; names_for: who takes names along, with the terminal closed.

    Raises as `inspect` and `disclose` do; that names go is recorded before anything is written.
    """
    from app.inspection import inspect, to_disclose

    by = ""
    if names_for is not None:
        from app.disclosure import disclose

        by = disclose(settings, to_disclose(settings, shipped(), wanted), names_for)
    return inspect(settings, shipped(), wanted, out, by)


def rebuild(settings: Settings) -> dict[str, Any]:
    """Make every projection anew; refuses while the terminal runs."""
    from app.db.rebuild import rebuild_projections

    store, queries = open_workshop(settings)
    with store, closing(queries):
        return {"events": rebuild_projections(store)}


def back_up(settings: Settings) -> Path:
    """A proved copy of the database. Raises StoreUnavailable, NotFound where no workshop is yet."""
    look_for_workshop(settings)
    return back_up_database(settings, SystemClock())


def restore(settings: Settings, source: Path) -> str:
    """Put a backup in place; answers who the terminal is now. Raises StoreUnavailable."""
    from app.db.backup import restore as put_back

    terminal = put_back(source, settings.database, SystemClock().now().wall)
    return f"{terminal.code}, incarnation {terminal.incarnation}"


def examine(settings: Settings) -> dict[str, Any]:
    """What doctor found; a fault is a sentence in the terminal's language."""
    from app.db.health import examine as look

    sentences, found = load_sentences(), look(settings.database, SystemClock().now())
    if all(one.ok for one in found if one.what in ("database", "schema", "pages")):
        found = (*found, _templates(settings))
    checks = [
        {
            "what": one.what,
            "ok": one.ok,
            "found": sentences.say(one.reason, settings.language) if one.reason else one.found,
        }
        for one in found
    ]
    return {"ok": all(one["ok"] for one in checks), "checks": checks}


def _templates(settings: Settings) -> Check:
    """Whether every label prints as the workshop arranged it."""
    from app.db.health import Check
    from app.db.queries import SqliteQueries
    from app.labels.templates_in_use import LabelTemplatesInUse
    from app.operations.read_template import read_templates

    try:
        with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
            stood = read_templates(queries, LabelTemplatesInUse(label_maker()))
    except ShopError as error:
        return Check("templates", False, str(error), error.reason)
    unfit = ", ".join(name for name, one in stood.items() if not one.usable)
    own = sum(one.in_force is not None for one in stood.values())
    reason = Reason("template-fits-no-more", {"templates": unfit}) if unfit else None
    return Check("templates", reason is None, f"{len(stood)}, {own} arranged here", reason)


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
    """Play a whole shift through the windows, offscreen; answers the summary that was written.

    Raises ShopError where nothing can be written in `out`.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=out):
            pass
    except OSError as fault:
        problem = fault.strerror or type(fault).__name__
        raise ShopError("demo-not-written", folder=out, problem=problem) from fault
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from app.demo.shift import play

    return play(out)


def show_demo() -> int:
    """Open the terminal on a demo database of its own, prepared for trying out.

    An inventory runs beside it, so that what is recorded is seen to arrive there.
    """
    from app.demo.inventory_beside import inventory_beside
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
    require_display(sys.platform, os.environ)
    demo = prepare_demo(settings, SystemClock())
    with inventory_beside(settings.home) as beside:
        return run_terminal(settings, demo, beside.enrol)
