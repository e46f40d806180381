"""One vehicle or period for an inspector: everything recorded, in one archive, offline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from app import paths
from app.db.queries import SqliteQueries
from app.declarations import balance_files, balances_within
from app.devices.media_files import MediaFiles
from app.devices.system_clock import SystemClock
from app.documents.certificate import certificate_data
from app.documents.inspection_paper import inspection_paper
from app.documents.maker import DocumentMakerFromWords
from app.domain.errors import NotFound, ShopError, StoreUnavailable
from app.domain.events import PrivateDataDisclosed
from app.domain.inspection import (
    Inspected,
    Link,
    names_more,
    own_subjects,
    pictures_in,
    private_in,
)
from app.domain.moment import local_day
from app.domain.register_lines import Line, Period
from app.domain.registers import VehicleFile
from app.domain.registrar import Names, no_names
from app.domain.weigh_ticket import within
from app.exchange.archive import Archive
from app.exchange.inspection_text import (
    LINK_COLUMNS,
    erased_word,
    fact_line,
    link_line,
    manifest,
    private_line,
)
from app.exchange.safe_csv import MARK, csv_line
from app.labels.label_maker import LabelMakerFromTemplates
from app.operations.ports.office import InspectionWanted
from app.operations.ports.registers import LoggedFact
from app.operations.ports.watch import Watch, unwatched
from app.operations.read_certificate import read_certificate
from app.printing import draw_copy
from app.registers import registrar, write_lines

if TYPE_CHECKING:
    from app.domain.balance_report import BalanceReport
    from app.domain.part import Part
    from app.operations.ports.registers import RegisterReader
    from app.settings import Settings
    from app.shipped import Shipped

_ALWAYS = Period(date.min, date.max)
# The log packs to about a tenth at any level; higher ones only cost the inspector time.
_PACKED = 4
_SIGNS = {b"\xff\xd8": ".jpg", b"\x89PNG": ".png", b"%PDF": ".pdf"}


def to_disclose(
    settings: Settings, shipped: Shipped, wanted: InspectionWanted
) -> tuple[PrivateDataDisclosed, ...]:
    """What is recorded before names go along. Raises as `inspect` does."""
    vehicles, period = _found(settings, shipped, wanted), wanted.period
    if period is not None:
        return (PrivateDataDisclosed("inspection", "", period.first, period.last),)
    return tuple(PrivateDataDisclosed("inspection", one) for one in vehicles)


def inspect(
    settings: Settings,
    shipped: Shipped,
    wanted: InspectionWanted,
    out: Path,
    by: str = "",
    watch: Watch = unwatched,
) -> dict[str, Any]:
    """Write the archive; answers what is in it. by: who takes names along, on record already.

    Raises NotFound for an unknown vehicle or without a workshop, StoreUnavailable, ShopError
    for a place that takes nothing, and what the watch raises.
    """
    found = _found(settings, shipped, wanted)
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:
        archive = _Archive(settings, shipped, queries, wanted, by, watch)
        try:
            return archive.write(out, found)
        except OSError as fault:
            problem = fault.strerror or type(fault).__name__
            raise ShopError("inspection-not-written", file=out, problem=problem) from fault


def _found(settings: Settings, shipped: Shipped, wanted: InspectionWanted) -> tuple[str, ...]:
    """The vehicles meant by a number; none of a period."""
    if not settings.database.exists():
        raise NotFound("site-missing")
    if bool(wanted.vin) == (wanted.period is not None):
        raise ShopError("inspect-what")
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:
        found = queries.registers.vehicles_named(wanted.vin)
    if wanted.vin and not found:
        raise NotFound("vehicle-unknown", vehicle=wanted.vin[:40])
    return found


@dataclass
class _Taken:
    """What has gone into the archive so far."""

    facts: int = 0
    vehicles: list[VehicleFile] = field(default_factory=list)
    spans: dict[tuple[str, int], tuple[Link, Link]] = field(default_factory=dict)
    pictures: dict[str, None] = field(default_factory=dict)
    private: dict[str, None] = field(default_factory=dict)
    erased: list[str] = field(default_factory=list)
    balances: list[BalanceReport] = field(default_factory=list)
    labels: int = 0
    found: int = 0


class _Archive:
    """Writes one archive, a vehicle at a time; only file names and hashes stay in memory."""

    def __init__(
        self,
        settings: Settings,
        shipped: Shipped,
        queries: SqliteQueries,
        wanted: InspectionWanted,
        by: str,
        watch: Watch,
    ) -> None:
        site = queries.site()
        if site is None:
            raise NotFound("site-missing")
        self._settings, self._queries, self._wanted, self._by = settings, queries, wanted, by
        self._rules, self._watch, self._shipped = shipped.rules, watch, shipped
        self._site, self._now = site, SystemClock().now()
        self._media = MediaFiles(settings.media)
        self._taken, self._summary = _Taken(), b""
        resources = paths.resources()
        fonts = resources / "fonts"
        self._maker = DocumentMakerFromWords(resources / "documents", fonts)
        self._labeller = LabelMakerFromTemplates(resources / "labels", fonts)

    @property
    def _reader(self) -> RegisterReader:
        return self._queries.registers

    def write(self, out: Path, vehicles: tuple[str, ...]) -> dict[str, Any]:
        """Beside its place first, then in it: an archive that is there is whole.

        The summary stands beside it as well, for whoever only reads.
        """
        out.parent.mkdir(parents=True, exist_ok=True)
        part = out.with_name(out.name + ".part")
        try:
            with ZipFile(part, "w", compresslevel=_PACKED) as file:
                answer = self._fill(Archive(file, self._now.wall), vehicles)
            summary = out.with_name(f"{out.stem}-summary.pdf")
            summary.write_bytes(self._summary)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
        return {"file": str(out), "summary": str(summary), **answer}

    def _fill(self, archive: Archive, vehicles: tuple[str, ...]) -> dict[str, Any]:
        archive.text("facts.jsonl", self._facts(vehicles))
        archive.text("chain.csv", self._chain())
        if self._by:
            archive.text("names.jsonl", self._names())
        self._pictures(archive)
        self._labels(archive)
        self._certificates(archive)
        self._balances(archive)
        answer, lines = self._registers(archive)
        told = self._inspected(answer, lines, archive.sha256["facts.jsonl"])
        language, maker = self._settings.language, self._maker
        paper = inspection_paper(
            told,
            self._site,
            maker.words.get(language, maker.words["en"]),
            self._queries.catalogue,
            language,
            demo=self._queries.demo,
        )
        self._summary = maker.draw(paper)
        archive.content("summary.pdf", self._summary)
        check = (f"[{code}]\n{one.say('inspection.check')}\n" for code, one in maker.words.items())
        archive.text("CHECK.txt", check)
        listed = manifest(told)
        archive.text("manifest.json", [_json({**listed, "files": archive.sha256})])
        return listed

    # --------------------------------------------------------------------------- facts

    def _files(self, vehicles: tuple[str, ...]) -> Iterable[VehicleFile]:
        if self._wanted.period is not None:
            return self._reader.files(self._wanted.period)
        return (one for key in vehicles if (one := self._reader.file_of(key)))

    def _facts(self, vehicles: tuple[str, ...]) -> Iterable[str]:
        for one in self._files(vehicles):
            self._taken.vehicles.append(one)
            self._watch("vehicles", len(self._taken.vehicles))
            about = f"vehicle:{one.vehicle.vehicle_id}"
            subjects = {about, *own_subjects(self._reader.beside(about))}
            for fact in self._reader.facts(tuple(sorted(subjects))):
                self._note(fact)
                yield fact_line(fact)
        for subject in self._tickets():
            for fact in self._reader.facts((subject,)):
                self._note(fact)
                yield fact_line(fact)

    def _tickets(self) -> Iterable[str]:
        """The weigh tickets of the period; one vehicle has none of its own."""
        period = self._wanted.period
        if period is None:
            return ()
        yard = self._reader.yard()
        shown = within((*yard.tickets, *yard.withdrawn), period.first, period.last)
        return sorted({f"ticket:{one.stated.number}" for one in shown})

    def _note(self, fact: LoggedFact) -> None:
        taken, columns = self._taken, fact.columns
        taken.facts += 1
        taken.labels += columns["name"] == "LabelPrinted"
        text = str(columns["body"])
        if names_more(text):
            body = json.loads(text)
            taken.pictures.update(dict.fromkeys(pictures_in(body)))
            taken.private.update(dict.fromkeys(private_in(body)))
        life, seq = (str(columns["terminal"]), int(columns["incarnation"])), int(columns["seq"])
        span = taken.spans.get(life)
        if span is None or not span[0].seq <= seq <= span[1].seq:
            here = Link(*life, seq, str(columns["hash"]))
            first, last = span or (here, here)
            taken.spans[life] = (here, last) if seq < first.seq else (first, here)

    def _chain(self) -> Iterable[str]:
        yield MARK + csv_line(LINK_COLUMNS)
        for _, (first, last) in sorted(self._taken.spans.items()):
            yield from map(link_line, self._reader.links(first, last))

    def _names(self) -> Iterable[str]:
        for record in self._taken.private:
            private = self._reader.private(record)
            if private is None:
                self._taken.erased += [record] if self._reader.erased(record) else []
            else:
                kept = pictures_in({"answers": private.text})
                self._taken.pictures.update(dict.fromkeys(kept))
                yield private_line(private)

    # --------------------------------------------------------- pictures, labels, registers

    def _pictures(self, archive: Archive) -> None:
        for sha256 in self._taken.pictures:
            try:
                content = self._media.read(sha256)
            except (NotFound, StoreUnavailable):
                continue
            kind = next((end for sign, end in _SIGNS.items() if content.startswith(sign)), "")
            archive.content(f"photos/{sha256}{kind}", content, packed=False)
            self._taken.found += 1
            self._watch("pictures", self._taken.found)

    def _parts(self) -> list[Part]:
        return [
            part
            for one in self._taken.vehicles
            for part in self._queries.parts_of(one.vehicle.vehicle_id)
        ]

    def _labels(self, archive: Archive) -> None:
        """Of one vehicle the labels themselves, of a period the list of them."""
        rows = (
            csv_line((one.part_id, one.part_type, one.grade, one.oe_number, one.prints))
            for file in self._taken.vehicles
            for one in self._reader.printed(file.vehicle.vehicle_id)
        )
        head = MARK + csv_line(("part", "type", "grade", "oe_number", "prints"))
        archive.text("labels/labels.csv", [head, *rows])
        printed = [part for part in self._parts() if part.labels] if self._wanted.vin else []
        for part in printed:
            if part.part_type in self._queries.catalogue.parts:
                day = local_day(part.harvested_at or self._now.wall)
                copy = draw_copy(self._queries, self._labeller, part, self._settings.language, day)
                archive.content(f"labels/{part.part_id}.pdf", copy)

    def _certificates(self, archive: Archive) -> None:
        """Of one vehicle as documents, of a period as what they state.

        The law has them name holder and signer (Decision 2002/151/EC): they do where names were
        asked for, and say else that these are kept back.
        """
        for one in self._taken.vehicles:
            for certificate in self._queries.certificates_of(one.vehicle.vehicle_id):
                sheet = read_certificate(self._queries, certificate, names=bool(self._by))
                archive.content(f"certificates/{certificate.number}.json", certificate_data(sheet))
                if self._wanted.vin:
                    drawn = self._maker.certificate(sheet, self._settings.language)
                    archive.content(f"certificates/{certificate.number}.pdf", drawn.pdf)

    def _balances(self, archive: Archive) -> None:
        """The mass balance of each vehicle, or that of the period: no name stands in it."""
        numbers = {f.vehicle.vehicle_id: f.vehicle.register_no for f in self._taken.vehicles}
        about = self._wanted.period or tuple(numbers)
        told = (self._queries, self._settings, self._shipped, self._site)
        for number, account in enumerate(balances_within(*told, about)):
            self._taken.balances.append(account.report)
            place = f"{tuple(numbers.values())[number]}/" if self._wanted.vin else ""
            for name, content in balance_files(account).items():
                archive.content(f"balance/{place}{name}", content)

    def _registers(self, archive: Archive) -> tuple[dict[str, Any], tuple[tuple[str, Line], ...]]:
        period = self._wanted.period or _ALWAYS
        names: Names = self._told if self._by else no_names
        scribe = registrar(self._queries, self._rules, period, self._settings.language, names)
        with TemporaryDirectory() as folder:
            out = Path(folder) / "registers"
            answer = write_lines(
                self._queries,
                scribe,
                self._watched(),
                out,
                out / "outbox",
                of_yard=self._wanted.period is not None,
                papers=bool(self._wanted.vin),
            )
            for file in sorted(out.rglob("*")):
                if file.is_file():
                    name = file.relative_to(out.parent).as_posix()
                    archive.content(name, file.read_bytes())
        if not self._wanted.vin:
            return answer, ()
        return answer, tuple(line for one in self._taken.vehicles for line in scribe.lines(one))

    def _watched(self) -> Iterator[VehicleFile]:
        for number, one in enumerate(self._taken.vehicles):
            self._watch("registers", number)
            yield one

    def _told(self, record: str, entry: str) -> str:
        private = self._reader.private(record)
        if private is not None:
            return str(json.loads(private.text).get(entry, ""))
        at = self._reader.erased(record)
        return erased_word(at) if at else ""

    # -------------------------------------------------------------------------- summary

    def _inspected(
        self, answer: Mapping[str, Any], lines: tuple[tuple[str, Line], ...], sha256: str
    ) -> Inspected:
        taken, period = self._taken, self._wanted.period
        return Inspected(
            about=self._wanted.vin,
            first=period.first if period else None,
            last=period.last if period else None,
            made_at=self._now.wall.astimezone(),
            by=self._by,
            facts=taken.facts,
            facts_sha256=sha256,
            pictures=taken.found,
            missing_pictures=len(taken.pictures) - taken.found,
            labels=taken.labels,
            broken=self._reader.first_broken_link(),
            heads=self._reader.heads(),
            missing_numbers=tuple(answer["missing_register_numbers"]),
            counts=answer["lines"],
            vehicles=tuple(taken.vehicles),
            lines=lines,
            parts=tuple(self._parts()) if self._wanted.vin else (),
            erased=tuple(taken.erased),
            balances=tuple(taken.balances),
        )


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
