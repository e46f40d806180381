"""Five hundred labels asked for at once: facts, job, drawing, reading back, one whole file.

Through the real desk with its threads, the real database and the folder printer. The floor draws
the same labels and reads them back: nothing recorded, no queue, no file.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication

from app.db.queries import SqliteQueries
from app.demo.site import prepare_demo
from app.devices.simulated_clock import SimulatedClock
from app.domain.events import PartHarvested
from app.domain.print_job import CANCELLED, PRINTED, PrintJob
from app.main import load_catalogue, load_sentences, new_application, open_database, open_local
from app.operations.order_labels import LabelOrder, order_labels
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.read_paper import read_paper
from app.operations.settle_print import cancel_print
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.print_spool import PrintSpool, print_spool_of
from benchmarks.big_database import TODAY
from benchmarks.figure import Figure
from benchmarks.filled_shop import receive

MANY = 500
GATE = 1.5
_PATIENCE = 120.0
_KINDS = 5
_DRAWN_BEFORE_CANCEL = 0.2
"""The share of the labels after which somebody cancels."""


def measure(rounds: int = 3, many: int = MANY) -> list[Figure]:
    """Batches in turns with their floor, then one that is cancelled."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    new_application()
    with TemporaryDirectory() as folder:
        settings, clock = Settings(home=Path(folder)), SimulatedClock(TODAY)
        prepare_demo(settings, clock)
        codes, by = _parts(settings, clock, many)
        desk = Desk(load_sentences)
        desk.open(lambda: open_local(settings, clock))
        _until(lambda: desk.is_open)
        spool = print_spool_of(desk)
        with closing(desk):
            return _measured(_Bench(desk, spool, settings, codes, by), rounds)


class _Bench:
    """A terminal with parts, and whoever asks for their labels."""

    def __init__(
        self, desk: Desk, spool: PrintSpool, settings: Settings, codes: tuple[str, ...], by: str
    ) -> None:
        self.desk, self.spool, self.settings = desk, spool, settings
        self.codes, self.by = codes, by

    def order(self) -> str:
        """Ask for all labels; the id of the job."""
        name = self.desk.edges.printers.all[0].name
        order, asked = LabelOrder(self.codes, "en", name, "torn"), list[str]()
        self.desk.submit(lambda uow: order_labels(uow, order, self.by), asked.append, _refused)
        _until(lambda: bool(asked))
        return asked[0]

    def printed(self) -> tuple[float, int, PrintJob]:
        """Seconds from asking to the whole file, and how often it could be told how far it was."""
        began, told = time.perf_counter(), set[int]()
        job_id = self.order()

        def is_out() -> bool:
            if self.spool.drawing is not None:
                told.add(self.spool.drawing.done)
            job = self.spool.job(job_id)
            return job is not None and job.state == PRINTED

        _until(is_out)
        seconds = time.perf_counter() - began
        job = self.spool.job(job_id)
        assert job is not None
        return seconds, len(told), job

    def drawn(self, job: PrintJob) -> float:
        """Seconds for the same labels, drawn and read back alone."""
        edges = self.desk.edges
        with closing(SqliteQueries(self.settings.database, load_catalogue())) as queries:
            waiting = PrintJob(
                job.asked, job.at, job.by, job.terminal, job.incarnation, job.printer, job.at
            )
            paper = read_paper(queries, edges.templates, edges.rules, waiting, len(job.labels))
        began = time.perf_counter()
        edges.label_maker.draw_many(paper.labels)
        return time.perf_counter() - began

    def cancelled(self) -> float:
        """Seconds from the touch to a job that is over; raises RuntimeError where it prints on."""
        job_id = self.order()
        enough = int(len(self.codes) * _DRAWN_BEFORE_CANCEL)
        _until(lambda: self.spool.drawing is not None and self.spool.drawing.done >= enough)
        began = time.perf_counter()
        self.spool.stop_drawing(job_id)
        self.desk.submit(lambda uow: cancel_print(uow, job_id, self.by), lambda _: None, _refused)
        _until(lambda: (job := self.spool.job(job_id)) is not None and job.state == CANCELLED)
        seconds = time.perf_counter() - began
        _until(lambda: not self.desk.busy)
        return seconds


def _measured(bench: _Bench, rounds: int) -> list[Figure]:
    many, ours, floor, steps = len(bench.codes), list[float](), list[float](), list[int]()
    bench.drawn(bench.printed()[2])
    for _ in range(rounds):
        seconds, told, job = bench.printed()
        ours.append(seconds)
        steps.append(told)
        floor.append(bench.drawn(job))
    file = max(bench.settings.papers.glob("*.pdf"), key=lambda one: one.stat().st_mtime)
    size = f"{file.stat().st_size / 1e6:.1f} MB, told {min(steps)} times how far it was"
    stops = [bench.cancelled() for _ in range(rounds)]
    return [
        Figure.of(f"{many} labels through the spool", ours, floor, GATE, size),
        Figure.of("the same, cancelled on the way", stops, floor, None, "from touch to settled"),
    ]


def _parts(settings: Settings, clock: SimulatedClock, many: int) -> tuple[tuple[str, ...], str]:
    """So many parts of one vehicle, and who works there."""
    store, queries = open_database(settings, clock)
    with store, closing(queries):
        kinds = tuple(queries.catalogue.parts)[:_KINDS]

        def harvest(uow: UnitOfWork) -> tuple[str, ...]:
            vehicle_id = receive(uow, 1)
            return tuple(_harvest(uow, vehicle_id, kinds[one % len(kinds)]) for one in range(many))

        codes = store.perform(harvest).value
        person = next(one for one in queries.people() if one.may("operator"))
        return codes, person.person_id


def _harvest(uow: UnitOfWork, vehicle_id: str, kind: str) -> str:
    code = uow.mint_part_id().code
    uow.record(
        PartHarvested(
            code,
            vehicle_id,
            "run",
            "DEP010",
            kind,
            "L",
            "1K0 941 005",
            "",
            "000",
            "A",
            "stock",
            None,
            "",
        ),
        "ada",
    )
    return code


def _until(done: Callable[[], bool]) -> None:
    """Turn the event loop. Raises RuntimeError where that never comes."""
    began = time.perf_counter()
    while not done():
        QCoreApplication.processEvents()
        time.sleep(0.0005)
        if time.perf_counter() - began > _PATIENCE:
            raise RuntimeError("the spool never came to an end")


def _refused(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    from benchmarks.figure import table

    print(table(measure()))
