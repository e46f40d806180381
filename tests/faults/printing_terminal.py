"""A terminal that brings out one label and dies where it is told to.

Arguments: its folder, the file that stands for the printer's paper, and where it dies: the name
of a fact (right after its commit), `before-paper`, `after-paper`, or `never`. With `sin` as a
fourth one it sends again whatever it finds begun. At the end it says how the job stands.
"""

from __future__ import annotations

import os
import signal
import sys
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QCoreApplication, QEventLoop

from app import main
from app.db.queries import SqliteQueries
from app.db.store import SqliteStore
from app.devices.file_printer import FilePrinter
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import Reason
from app.domain.print_job import SENDING, TAKEN, fold_print
from app.labels.templates_in_use import LabelTemplatesInUse
from app.operations.bring_out import hold_print
from app.operations.order_labels import LabelOrder, order_labels
from app.operations.ports.printers import Printers, Rule
from app.operations.ports.store import Operation, Receipt
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.edges import Local
from app.ui.print_spool import print_spool_of
from tests.operations.house import PROCEDURE, House
from tests.shop import START, catalogue, small_procedure


def die() -> None:
    """As a power cut: nothing is closed, nothing is said."""
    os.kill(os.getpid(), signal.SIGKILL)


class Dying(SqliteStore):
    """Dies right after the commit of a fact."""

    at = ""

    def perform(self, operation: Operation[Any], signed: Any = ()) -> Receipt[Any]:
        """Commit, and die where it is told to."""
        receipt = super().perform(operation, signed)
        if self.at in [one.event.name for one in receipt.recorded]:
            die()
        return receipt


class Paper(FilePrinter):
    """Every label is a line in a file that outlives the program."""

    at = ""
    file = Path()

    def send(self, name: str, page: bytes) -> str:
        """Print, and die before or after it."""
        if self.at == "before-paper":
            die()
        with self.file.open("ab") as paper:
            paper.write(f"{name}\n".encode())
            paper.flush()
            os.fsync(paper.fileno())
        if self.at == "after-paper":
            die()
        return ""


def sin(store: SqliteStore, queries: SqliteQueries) -> None:
    """Take what was begun for what never left, as one would who trusts the database alone."""
    for job in queries.spool.jobs().values():
        if job.state in (SENDING, TAKEN):
            facts = queries.history(f"print:{job.job_id}")
            assert fold_print(facts) == job
            store.perform(partial(_back, job_id=job.job_id))


def _back(uow: UnitOfWork, job_id: str) -> None:
    hold_print(uow, job_id, Reason("unexpected"))


def run(folder: Path, paper: Path, at: str, *, sinful: bool) -> None:
    """Order a label where none was ordered, and bring out whatever waits."""
    app, clock = QCoreApplication([]), SimulatedClock(START)
    store = Dying(folder / "shop.sqlite", clock, catalogue(), demo=True)
    shop = House(store, clock, small_procedure(folder, PROCEDURE))
    fresh = store.raw.execute("SELECT count(*) FROM part").fetchone()[0] == 0
    code = shop.furnish().part() if fresh else ""
    queries = SqliteQueries(folder / "shop.sqlite", catalogue())
    if sinful:
        sin(store, queries)
    printer = Paper(folder, "paper")
    printer.at, printer.file = at, paper
    edges: Any = SimpleNamespace(
        clock=clock,
        printers=Printers((Rule(printer),)),
        templates=LabelTemplatesInUse(main.label_maker()),
        rules=main.load_rules,
        draw_labels=lambda labels, *_: labels[0].fields["short_code"].encode(),
        alarm=None,
        inventory=None,
        scanners=(),
        scales=(),
    )
    store.at = at
    desk = Desk(main.load_sentences)
    desk.open(lambda: Local(store, queries, edges))
    print_spool_of(desk)
    if code:
        order = LabelOrder((code,), "en", "paper")
        by = shop.people["0417"]
        desk.submit(lambda uow: order_labels(uow, order, by), lambda _: None, _fail)
    while desk.busy:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    (job,) = queries.spool.jobs().values()
    os.write(sys.stdout.fileno(), f"{job.state}\n".encode())
    desk.close()


def _fail(error: Exception) -> None:
    raise error


if __name__ == "__main__":
    run(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sinful="sin" in sys.argv[4:])
