"""Brings out what was asked for: one step at a time, each recorded before or after it is done.

What was begun when the program ended is never sent again by itself: somebody looks first.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import Reason, ShopError
from app.domain.print_job import (
    DOUBTFUL,
    HELD,
    SENDING,
    TAKEN,
    UNFINISHED,
    WAITING,
    PrintJob,
    sheet_of,
)
from app.domain.printer_roll import Roll, fits, fold_roll, paper_of
from app.operations.bring_out import (
    begin_print,
    doubt_print,
    end_print,
    hold_print,
    note_taken,
)
from app.operations.ports.printers import PaperInDoubt, PaperOrder, Printer
from app.operations.read_paper import PrintPaper, read_paper
from app.ui.desk import Desk

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.operations.ports.store import Operation
    from app.operations.ports.watch import Stage

OTHER_ROLL: Final = "print-other-roll"
_FIRST_REST_MS: Final = 2_000
_LONGEST_REST_MS: Final = 60_000
_LOOK_AGAIN_MS: Final = 500


@dataclass(frozen=True)
class _Known:
    """The jobs of this terminal, the rolls they print on, and which life of its database it is."""

    jobs: Mapping[str, PrintJob]
    rolls: Mapping[str, Roll | None]
    incarnation: int


class Drawing:
    """How far the labels of a job are drawn; told on the thread that draws."""

    def __init__(self, job_id: str, count: int) -> None:
        self.job_id, self.count, self.done = job_id, count, 0
        self.stopped = False

    def __call__(self, stage: Stage, done: int) -> None:
        """Raises ShopError once somebody cancelled the job."""
        del stage
        self.done = done
        if self.stopped:
            raise ShopError("work-stopped")


class PrintSpool(QObject):
    """The jobs of this terminal in the order they were asked for.

    changed: something about them is told anew. came, stuck: a job's labels are all out, or
    something keeps them from coming (also carried by `jobs`).
    """

    changed = Signal()
    came = Signal(object)
    stuck = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._jobs: Mapping[str, PrintJob] = {}
        self._rolls: Mapping[str, Roll | None] = {}
        self._sorted_out = self._at_work = self._asked = self._outdated = False
        self._rests: dict[str, tuple[int, int]] = {}
        self._told: dict[str, tuple[str, str]] = {}
        self.drawing: Drawing | None = None
        self._wake = QTimer(self)
        self._wake.setSingleShot(True)
        self._wake.timeout.connect(self._go_on)
        desk.changed.connect(self._changed)
        desk.opened.connect(self._ask)
        if desk.is_open:
            self._ask()

    # ------------------------------------------------------------------- what screens see

    @property
    def jobs(self) -> tuple[PrintJob, ...]:
        """Every job of this terminal that is known, the oldest first."""
        return tuple(self._jobs.values())

    @property
    def unfinished(self) -> tuple[PrintJob, ...]:
        """What has not come out, the first one first."""
        return tuple(one for one in self._jobs.values() if one.state in UNFINISHED)

    @property
    def stuck_count(self) -> int:
        """How many wait for a hand."""
        return sum(one.state in (HELD, DOUBTFUL) for one in self.unfinished)

    def job(self, job_id: str) -> PrintJob | None:
        """A job by its id."""
        return self._jobs.get(job_id)

    def stop_drawing(self, job_id: str) -> None:
        """Somebody cancels a job: its drawing need not end."""
        if self.drawing is not None and self.drawing.job_id == job_id:
            self.drawing.stopped = True

    def try_now(self) -> None:
        """Somebody has seen to the printer: do not wait for the next try."""
        self._rests.clear()
        self._go_on()

    # ------------------------------------------------------------------------ what is known

    def _changed(self, topics: frozenset[str]) -> None:
        if {"print", "printer"} & topics:
            self._ask()

    def _ask(self) -> None:
        if self._asked:
            self._outdated = True
            return
        self._asked, self._outdated = True, False
        self._desk.ask(_own_jobs, self._know, self._not_known)

    def _not_known(self, error: ShopError) -> None:
        del error
        self._asked = False
        if self._outdated:
            self._ask()

    def _know(self, known: _Known) -> None:
        self._asked = False
        if self._outdated:
            # Read before the last fact was recorded: the next step would never be taken.
            self._ask()
            return
        self._jobs, self._rolls = known.jobs, known.rolls
        if not self._sorted_out:
            self._sorted_out = True
            self._sort_out(known)
        self._tell()
        self.changed.emit()
        self._go_on()

    def _sort_out(self, known: _Known) -> None:
        """What the last run of the program left behind, or an older state of the database."""
        for job in self.unfinished:
            printer = {"printer": job.printer}
            if job.state == DOUBTFUL:
                continue
            if job.incarnation != known.incarnation:
                self._doubt(job, Reason("print-restored", printer))
            elif job.state == SENDING or (job.state == TAKEN and not job.ticket):
                self._doubt(job, Reason("print-interrupted", printer))

    def _tell(self) -> None:
        """Once for every new state: what was seen at the start is news to nobody."""
        news = []
        for job in self._jobs.values():
            state = (job.state, job.problem.code if job.problem else "")
            if self._told.get(job.job_id) not in (None, state):
                news.append(job)
            self._told[job.job_id] = state
        for job in news:
            if job.problem is not None and job.state in UNFINISHED:
                self.stuck.emit(job)
            elif job.state == "printed":
                self.came.emit(job)

    # ------------------------------------------------------------------------- the next step

    def _go_on(self) -> None:
        """One step, for the first job whose printer is not resting."""
        if self._at_work or self._asked or not self._desk.is_open:
            return
        now = self._desk.edges.clock.now().mono_ms
        busy = {one.printer for one in self.unfinished if one.state in (SENDING, TAKEN)}
        soonest: int | None = None
        for job in self.unfinished:
            if job.state not in (*WAITING, TAKEN) or (job.state in WAITING and job.printer in busy):
                continue
            if job.state in WAITING and (misfit := self._misfit(job)) is not None:
                # Others of the printer's own size need not wait for a change of rolls.
                if job.problem != misfit:
                    self._at_work = True
                    self._record(partial(hold_print, job_id=job.job_id, problem=misfit))
                    return
                continue
            due = self._rests.get(job.printer, (0, 0))[0]
            if due <= now:
                self._at_work = True
                (self._look_after if job.state == TAKEN else self._begin)(job)
                return
            soonest = due if soonest is None else min(soonest, due)
        if soonest is not None:
            self._wake.start(max(1, soonest - now))

    def _misfit(self, job: PrintJob) -> Reason | None:
        """Why the labels in the printer are none for a job."""
        roll = self._rolls.get(job.printer)
        if roll is None or fits(roll, job.asked):
            return None
        needed, loaded = ("{} × {}".format(*one) for one in (paper_of(job.asked), roll.size))
        return Reason(OTHER_ROLL, {"printer": job.printer, "needed": needed, "loaded": loaded})

    def _done(self) -> None:
        self._at_work = False
        self._go_on()

    def _rest(self, printer: str, *, short: bool = False) -> None:
        """Each try that fails doubles the pause before the next."""
        now = self._desk.edges.clock.now().mono_ms
        _, pause = self._rests.get(printer, (0, 0))
        pause = _LOOK_AGAIN_MS if short else min(_LONGEST_REST_MS, pause * 2 or _FIRST_REST_MS)
        self._rests[printer] = (now + pause, 0 if short else pause)

    def _record(self, operation: Operation[None]) -> None:
        """The last thing of a step; whatever came of it, the jobs are asked for anew."""

        def gone_wrong(error: ShopError) -> None:
            del error
            self._at_work = False
            self._ask()

        def recorded(_: None) -> None:
            self._at_work = False
            self._ask()

        self._desk.submit(operation, recorded, gone_wrong)

    def _hold(self, job: PrintJob, error: ShopError) -> None:
        self._rest(job.printer)
        self._record(lambda uow: hold_print(uow, job.job_id, error.reason))

    def _doubt(self, job: PrintJob, reason: Reason) -> None:
        self._record(lambda uow: doubt_print(uow, job.job_id, reason))

    # ------------------------------------------------------------------- a job that waits

    def _begin(self, job: PrintJob) -> None:
        try:
            printer = self._desk.edges.printers.named(job.printer)
        except ShopError as error:
            self._hold(job, error)
            return
        upto = len(job.labels)
        if printer.at_once and not job.asked.sheet:
            upto = min(upto, job.done + printer.at_once)
        held, edges = self._holding(job), self._desk.edges
        self._desk.ask(
            lambda queries: read_paper(queries, edges.templates, edges.rules, job, upto),
            lambda paper: self._draw(job, printer, paper),
            held,
        )

    def _holding(self, job: PrintJob) -> Callable[[ShopError], None]:
        def held(error: ShopError) -> None:
            self.drawing = None
            if error.code == "work-stopped":
                self._done()
                return
            self._hold(job, error)

        return held

    def _draw(self, job: PrintJob, printer: Printer, paper: PrintPaper) -> None:
        draw = self._desk.edges.draw_labels
        order = PaperOrder(printer.speaks, printer.dpi, job.asked.sets, sheet_of(job.asked.sheet))
        drawing = self.drawing = Drawing(job.job_id, len(paper.labels))

        def drawn(page: bytes) -> None:
            self.drawing = None
            self._desk.work(
                printer.look, lambda _: self._send(job, printer, page, paper), held, "printer"
            )

        held = self._holding(job)
        many = len(paper.labels) > 1
        self._desk.work(
            lambda: draw(paper.labels, order, drawing), drawn, held, "files" if many else "edges"
        )

    def _send(self, job: PrintJob, printer: Printer, page: bytes, paper: PrintPaper) -> None:
        """Recorded first that it may come out; then, and only then, the bytes leave."""

        def begun(_: None) -> None:
            self._desk.work(lambda: printer.send(paper.name, page), taken, not_taken, "printer")

        def taken(ticket: str) -> None:
            self._rests.pop(job.printer, None)
            self._record(lambda uow: note_taken(uow, job.job_id, ticket))

        def not_taken(error: ShopError) -> None:
            if isinstance(error, PaperInDoubt):
                self._doubt(job, error.reason)
            else:
                self._hold(job, error)

        def refused(error: ShopError) -> None:
            """Cancelled or moved while it was drawn."""
            del error
            self._at_work = False
            self._ask()

        self._desk.submit(
            lambda uow: begin_print(uow, job.job_id, paper.upto, paper.arranged), begun, refused
        )

    # -------------------------------------------------------------- a job the printer has

    def _look_after(self, job: PrintJob) -> None:
        try:
            printer = self._desk.edges.printers.named(job.printer)
        except ShopError as error:
            self._doubt(job, error.reason)
            return

        def seen(out: bool) -> None:
            if out:
                self._rests.pop(job.printer, None)
                self._record(lambda uow: end_print(uow, job.job_id))
            else:
                self._rest(job.printer, short=True)
                self._done()

        def unwell(error: ShopError) -> None:
            if isinstance(error, PaperInDoubt):
                self._doubt(job, error.reason)
            else:
                self._hold(job, error)

        self._desk.work(lambda: printer.came_out(job.ticket), seen, unwell, "printer")


def needs_roll(job: PrintJob) -> bool:
    """Whether it waits until labels of its size are in the printer."""
    return _waits_for(job, OTHER_ROLL)


def ends_with_roll(job: PrintJob) -> bool:
    """Whether it goes on once a roll or ribbon is in the printer."""
    return _waits_for(job, OTHER_ROLL, "printer-paper-out", "printer-ribbon-out")


def _waits_for(job: PrintJob, *problems: str) -> bool:
    return job.state in WAITING and job.problem is not None and job.problem.code in problems


def print_spool_of(desk: Desk) -> PrintSpool:
    """The one kept at a desk."""
    found = desk.findChild(PrintSpool)
    return found if isinstance(found, PrintSpool) else PrintSpool(desk)


def _own_jobs(queries: Queries) -> _Known:
    jobs = queries.spool.jobs()
    own = {key: one for key, one in jobs.items() if one.terminal == queries.terminal}
    names = {one.printer for one in own.values() if one.state in UNFINISHED}
    rolls = {name: fold_roll(queries.history(f"printer:{name}")) for name in names}
    return _Known(own, rolls, queries.incarnation)
