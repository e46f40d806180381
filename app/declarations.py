"""Balances for command line and window: gathers, computes, writes files and a paper."""

from __future__ import annotations

import hashlib
import json
import re
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from app import paths
from app.devices.durable_file import write_durably
from app.devices.system_clock import SystemClock
from app.domain.balance_report import BalanceReport, report_of_period, report_of_vehicle
from app.domain.errors import NotFound, Refused, ShopError
from app.domain.moment import local_day, midnight_of
from app.domain.register_lines import Period
from app.domain.shredder_statement import outcome_of, read_statement, standing
from app.exchange.balance_files import BalanceFiles
from app.exchange.safe_csv import csv_text
from app.operations.ports.documents import DrawnDocument
from app.operations.ports.watch import unwatched

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from app.domain.mass_balance import HulkOutcome
    from app.domain.rules import RulePack
    from app.domain.site import Site
    from app.domain.vehicle import Vehicle
    from app.operations.ports.balances import BalanceQueries
    from app.operations.ports.office import BalanceWanted
    from app.operations.ports.watch import Watch
    from app.settings import Settings
    from app.shipped import Shipped

_FILE_NAME: Final = re.compile(r"[^0-9A-Za-z-]")
_MOST_NAMED: Final = 20
_PREVIEW_DPI: Final = 110
_RANGE: Final = ("low_kg", "middle_kg", "high_kg")


@dataclass(frozen=True, slots=True)
class Time:
    """From a moment to before another, and the label people know it by."""

    label: str
    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class Account:
    """A balance that was gathered, whose it is, and all that is needed to tell it."""

    report: BalanceReport
    site: Site
    shipped: Shipped
    language: str
    demo: bool

    def files(self) -> BalanceFiles:
        """The account as files others read."""
        return BalanceFiles(
            self.report, self.shipped.catalogue, self.shipped.sentences(), self.language
        )


def gather_balance(
    settings: Settings, shipped: Shipped, wanted: BalanceWanted, watch: Watch = unwatched
) -> Account:
    """Raises Refused for a request that is none, NotFound where no workshop or vehicle is, and
    what the watch raises.
    """
    from app.db.queries import SqliteQueries

    if len([one for one in (wanted.vin, wanted.month, wanted.year) if one.strip()]) != 1:
        raise Refused("balance-of-one-thing")
    outcome = read_statement(wanted.recycled, wanted.energy, wanted.lines, wanted.statement)
    if not settings.database.exists():
        raise NotFound("site-missing")
    with closing(SqliteQueries(settings.database, shipped.catalogue)) as queries:
        site, demo = queries.site(), queries.demo
        if site is None:
            raise NotFound("site-missing")
        outcome = outcome or _recorded(queries, wanted.month or wanted.year)
        report = _report(queries, wanted, shipped.rules(site.country), outcome, watch)
    return Account(report, site, shipped, settings.language, demo)


def write_balance(
    settings: Settings, shipped: Shipped, wanted: BalanceWanted, out: Path
) -> dict[str, Any]:
    """Write JSON, CSV and PDF of a balance into `out`; answers the document and the files.

    Raises as `gather_balance` does, and ShopError where nothing can be written.
    """
    account = gather_balance(settings, shipped, wanted)
    document = account.files().document()
    data, digest = _packed(document)
    files = _files(account, data, digest)
    written = [_write(out / name, content) for name, content in files.items()]
    return {**document, "sha256": digest, "files": [str(one) for one in written]}


def balance_files(account: Account) -> dict[str, bytes]:
    """Every file of an account, by the name `write_balance` gives it."""
    return _files(account, *_packed(account.files().document()))


def balances_within(
    queries: BalanceQueries,
    settings: Settings,
    shipped: Shipped,
    site: Site,
    about: Iterable[str] | Period,
) -> Iterator[Account]:
    """The accounts of vehicles (by id), or the one of the vehicles sealed in a period."""
    pack = shipped.rules(site.country)
    told = (shipped, settings.language, queries.demo)
    if isinstance(about, Period):
        yield Account(_report_between(queries, pack, about), site, *told)
        return
    for vehicle_id in about:
        yield Account(_report_of(queries, vehicle_id, pack, None), site, *told)


def draw_balance(account: Account) -> DrawnDocument:
    """The paper with its pages as pictures, as it would be written."""
    from app.paper.picture import coloured

    data, digest = _packed(account.files().document())
    pdf = _draw(account, digest)
    name = f"balance-{_label(account.report)}-{account.language}"
    return DrawnDocument(name, pdf, data, tuple(coloured(pdf, _PREVIEW_DPI)))


def _packed(document: dict[str, Any]) -> tuple[bytes, str]:
    """The JSON of a document and its SHA-256 (hex)."""
    data = (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    return data, hashlib.sha256(data).hexdigest()


def balance_lines(answer: dict[str, Any]) -> list[str]:
    """The answer for people: rates first, what is open, the files."""
    total = answer["total"]
    head = f"{answer['label']}: {total['counted']} balanced, {len(total['left_out'])} left out"
    lines = [head, f"  reuse A: {total['reuse_kg'] or 'not known'} kg of {total['mass_kg']} kg"]
    for one in answer["rates"]:
        percent, limit = one["percent"] or "not known", one["limit_percent"]
        state = {True: "reached", False: "missed", None: "not proved yet"}[one["reached"]]
        lines.append(f"  {one['rate']}: {percent} %, limit {limit} %: {state}")
    told = answer["avoided_co2e"]
    span = "not known"
    if told["low_kg"]:
        span = f"{' – '.join(told[one] for one in _RANGE)} kg CO2e"
    lines.append(f"  avoided, {told['parts_left']} parts left: {span}")
    lines += [f"  {one['kind']}: {one['text']}" for one in answer["open"]]
    return [*lines, *answer["files"]]


# ------------------------------------------------------------------------------ gathering


def _report(
    queries: BalanceQueries,
    wanted: BalanceWanted,
    pack: RulePack,
    outcome: HulkOutcome | None,
    watch: Watch,
) -> BalanceReport:
    watch("vehicles", 0)
    if wanted.vin:
        return _report_of(queries, _vehicle(queries, wanted.vin).vehicle_id, pack, outcome)
    time = _time(wanted)
    last_day = (time.until - timedelta(days=1)).date()
    begin = datetime(last_day.year - 1, last_day.month, 1).astimezone()
    begin = (begin.replace(day=1) + timedelta(days=32)).replace(day=1)
    trend = queries.closed_between(min(begin, time.since), time.until)
    watch("vehicles", len(trend))
    weighed_then = queries.closed_between(time.since, time.until)
    watch("vehicles", len(trend) + len(weighed_then))
    return report_of_period(
        "month" if wanted.month else "year",
        time.label,
        last_day,
        weighed_then,
        pack,
        queries.left_between(time.since, time.until),
        outcome,
        trend,
        queries.registers.yard().tickets,
    )


def _recorded(queries: BalanceQueries, period: str) -> HulkOutcome | None:
    """What a supervisor recorded of the shredder's statement for a month or year."""
    stated = standing(queries.history(f"statement:{period.strip()}")) if period else None
    return outcome_of(stated) if stated else None


def _report_of(
    queries: BalanceQueries, vehicle_id: str, pack: RulePack, outcome: HulkOutcome | None
) -> BalanceReport:
    weighed, today = queries.weighed_vehicle(vehicle_id), local_day(SystemClock().now().wall)
    left, tickets = queries.left_of(vehicle_id), queries.registers.yard().tickets
    return report_of_vehicle(weighed, pack, today, left, outcome, tickets)


def _report_between(queries: BalanceQueries, pack: RulePack, period: Period) -> BalanceReport:
    since, until = midnight_of(period.first), midnight_of(period.last + timedelta(days=1))
    return report_of_period(
        "period",
        f"{period.first.isoformat()}/{period.last.isoformat()}",
        period.last,
        queries.closed_between(since, until),
        pack,
        queries.left_between(since, until),
        tickets=queries.registers.yard().tickets,
        first_day=period.first,
    )


def _vehicle(queries: BalanceQueries, text: str) -> Vehicle:
    """The one vehicle meant. Raises NotFound, or Refused where several could be."""
    found = queries.find_vehicles(text, _MOST_NAMED)
    meant = text.strip().upper()
    exact = [one for one in found if meant in (one.vin, one.own_number, one.register_no)]
    # The newest of a VIN that came twice: its earlier file is named by its register number.
    if exact or len(found) == 1:
        return (exact or list(found))[0]
    if not found:
        raise NotFound("vehicle-unknown", vehicle=text[:40])
    raise Refused("balance-vehicle-many", text=text[:40], count=len(found))


def _time(wanted: BalanceWanted) -> Time:
    """The month or year in this machine's zone. Raises Refused."""
    text = wanted.month or wanted.year
    form = r"(\d{4})-(\d{2})" if wanted.month else r"(\d{4})()"
    match = re.fullmatch(form, text.strip())
    if match is None or not 1970 < int(match[1]) < 9999 or not 1 <= int(match[2] or 1) <= 12:
        raise Refused("period-unreadable", text=text[:20])
    year, month = int(match[1]), int(match[2] or 1)
    after = (year + 1, 1) if not match[2] or month == 12 else (year, month + 1)
    # Local days: a vehicle sealed at half past midnight belongs to the new month of its yard.
    since = datetime(year, month, 1).astimezone()
    return Time(text.strip(), since, datetime(*after, 1).astimezone())


# -------------------------------------------------------------------------------- writing


def _files(account: Account, data: bytes, digest: str) -> dict[str, bytes]:
    tables = _contents(account.report, account.files())
    told = {**tables, "json": data, "pdf": _draw(account, digest)}
    return {_name(account.report, kind): content for kind, content in told.items()}


def _contents(report: BalanceReport, files: BalanceFiles) -> dict[str, bytes]:
    rows = {"vehicles.csv": files.vehicle_rows(), "tables.csv": files.table_rows()}
    if report.tickets:
        rows["tickets.csv"] = files.ticket_rows()
    if report.scope == "year":
        rows["declaration.csv"] = files.declaration_rows()
    return {name: csv_text(one).encode() for name, one in rows.items()}


def _draw(account: Account, digest: str) -> bytes:
    from app.documents.balance_paper import BalancePaper
    from app.documents.maker import DocumentMakerFromWords
    from app.documents.paper import Issuer

    report, site, shipped = account.report, account.site, account.shipped
    language, resources = account.language, paths.resources()
    maker = DocumentMakerFromWords(resources / "documents", resources / "fonts")
    issuer = Issuer(site.name, site.address, site.contact, site.permit)
    words = maker.words.get(language, maker.words["en"])
    told = (shipped.sentences(), language, digest, shipped.catalogue)
    paper = BalancePaper(report, issuer, words, *told, account.demo)
    return maker.draw(paper.paper())


def _label(report: BalanceReport) -> str:
    return _FILE_NAME.sub("-", report.label) or "vehicle"


def _name(report: BalanceReport, kind: str) -> str:
    label = _label(report)
    if kind == "declaration.csv":
        return f"declaration-{label}.csv"
    return f"balance-{label}{'.' if kind in ('json', 'pdf') else '-'}{kind}"


def _write(file: Path, content: bytes) -> Path:
    try:
        write_durably(file, content)
    except OSError as fault:
        problem = fault.strerror or type(fault).__name__
        raise ShopError("balance-not-written", folder=file.parent, problem=problem) from fault
    return file
