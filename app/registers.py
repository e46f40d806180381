"""Registers of a period as files: what the command line and the screen write."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.db.queries import SqliteQueries
from app.domain.errors import NotFound, ShopError
from app.domain.events import HulkDispatched
from app.domain.movement_slip import Hands, hands_of
from app.domain.register_lines import (
    LEVELS,
    LINES,
    HulkLine,
    Line,
    Period,
    PoliceLine,
)
from app.domain.registers import gaps
from app.domain.registrar import Names, Registrar, no_names, waste_codes
from app.exchange import bsvhu
from app.exchange.register_text import RegisterFile
from app.operations.ports.watch import unwatched
from app.slips import SlipMaker, put_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from app.domain.part import Catalogue
    from app.domain.registers import VehicleFile
    from app.domain.rules import RulePack
    from app.operations.ports.queries import Queries
    from app.operations.ports.watch import Watch
    from app.settings import Settings

    Rules = Callable[[str], RulePack]


_OF_YARD = ("tickets", LEVELS)


@dataclass
class _Written:
    """What the summary tells of the lines: numbers given out in the period, open fields."""

    numbers: list[str] = field(default_factory=list)
    open_fields: dict[str, list[str]] = field(default_factory=dict)

    def note(self, line: Line, period: Period) -> None:
        """Remember the number of a vehicle that came in the period."""
        if isinstance(line, PoliceLine) and period.holds(line.entered_at):
            self.numbers.append(line.register_no)


def period_of(first: str, last: str) -> Period:
    """Two days as written (ISO 8601). Raises ShopError for a text that is no day, or a last
    day before the first."""
    try:
        period = Period(date.fromisoformat(first), date.fromisoformat(last))
    except ValueError as fault:
        raise ShopError("period-shape", first=first[:20], last=last[:20]) from fault
    if period.last < period.first:
        raise ShopError("period-shape", first=first, last=last)
    return period


def registrar(
    queries: Queries, rules: Rules, period: Period, language: str, names: Names = no_names
) -> Registrar:
    """Who writes the lines of a period, with the waste codes of each day."""
    people = {one.person_id: one for one in queries.people()}
    site = queries.site()
    codes = waste_codes(rules(site.country if site else ""))
    return Registrar(period, queries.catalogue, people, codes, language, names)


def write_registers(
    settings: Settings,
    catalogue: Catalogue,
    rules: Rules,
    period: Period,
    out: Path,
    watch: Watch = unwatched,
) -> dict[str, Any]:
    """Every register of a period into a folder, and the hulks' slips into the outbox.

    Without names of persons. Raises NotFound where no workshop is yet, StoreUnavailable,
    ShopError for a folder that takes nothing, and what the watch raises: the registers stay as
    they were then, and slips that were put out already are whole.
    """
    if not settings.database.exists():
        raise NotFound("site-missing")
    with closing(SqliteQueries(settings.database, catalogue)) as queries:
        scribe = registrar(queries, rules, period, settings.language)
        files = _watched(queries.registers.files(period), watch)
        unfinished = out.with_name(f"{out.name}.part")
        try:
            answer = write_lines(queries, scribe, files, unfinished, settings.outbox, papers=True)
            return {**answer, "folder": str(_put_in_place(unfinished, out))}
        except OSError as fault:
            problem = fault.strerror or type(fault).__name__
            raise ShopError("registers-not-written", folder=out, problem=problem) from fault
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)


def _watched(files: Iterator[VehicleFile], watch: Watch) -> Iterator[VehicleFile]:
    for number, one in enumerate(files):
        watch("registers", number)
        yield one


def _put_in_place(unfinished: Path, out: Path) -> Path:
    """What is written takes the place of what was; other files of the folder stay."""
    out.mkdir(parents=True, exist_ok=True)
    for one in unfinished.iterdir():
        one.replace(out / one.name)
    return out


def write_lines(
    queries: Queries,
    scribe: Registrar,
    files: Iterator[VehicleFile],
    out: Path,
    outbox: Path,
    *,
    of_yard: bool = True,
    papers: bool = False,
) -> dict[str, Any]:
    """Write the lines of these vehicles; answers what was written.

    of_yard: tickets and levels as well, which belong to no vehicle. papers: the hulks' slips as
    PDF beside their JSON.
    Raises NotFound where no workshop is yet.
    """
    site = queries.site()
    if site is None:
        raise NotFound("site-missing")
    out.mkdir(parents=True, exist_ok=True)
    written = _Written()
    maker = SlipMaker(site, scribe.language, demo=queries.demo) if papers else None
    with ExitStack() as stack:
        book = {name: _begin(stack, out, name) for name in LINES if of_yard or name not in _OF_YARD}
        for one in files:
            for register, line in scribe.lines(one):
                book[register].write(line)
                written.note(line, scribe.period)
                if isinstance(line, HulkLine):
                    put_out(line, site, outbox, maker, _hands(one, scribe))
                    written.open_fields[line.slip] = list(bsvhu.open_in(line, site))
        for register, line in _of_yard(queries, scribe) if of_yard else ():
            book[register].write(line)
        counts = {name: one.count for name, one in book.items()}
    return _summed_up(scribe.period, out, counts, written)


def _hands(one: VehicleFile, scribe: Registrar) -> Hands:
    fact = one.dispatch.fact if one.dispatch else None
    return hands_of(fact, scribe.names) if isinstance(fact, HulkDispatched) else Hands()


def _summed_up(
    period: Period, out: Path, counts: Mapping[str, int], written: _Written
) -> dict[str, Any]:
    answer = {
        "from": period.first.isoformat(),
        "to": period.last.isoformat(),
        "folder": str(out),
        "lines": counts,
        "missing_register_numbers": list(gaps(written.numbers)),
        "slips": counts["hulks"],
        "open_in_slips": written.open_fields,
    }
    _write_json(out / "summary.json", answer)
    return answer


def _begin(stack: ExitStack, out: Path, name: str) -> RegisterFile:
    table = stack.enter_context((out / f"{name}.csv").open("w", encoding="utf-8", newline=""))
    document = stack.enter_context((out / f"{name}.json").open("w", encoding="utf-8"))
    return stack.enter_context(closing(RegisterFile(name, table, document)))


def _of_yard(queries: Queries, scribe: Registrar) -> Iterator[tuple[str, Line]]:
    """The lines that belong to no vehicle."""
    for ticket in scribe.tickets(queries.registers.yard()):
        yield "tickets", ticket
    last = scribe.period.last
    for level in queries.registers.levels(scribe.waste_code, last):
        yield LEVELS, level


def _write_json(path: Path, value: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
