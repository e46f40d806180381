"""Labels: what is on its way to the printer, what got stuck, what came out, and many at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.print_job import (
    DOUBTFUL,
    MOST_LABELS,
    UNFINISHED,
    PrintJob,
)
from app.ui.desk import Desk
from app.ui.kit.banner import Banner
from app.ui.kit.layouts import column, row
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.print_spool import ends_with_roll, print_spool_of
from app.ui.screens.label_acts import ask_why, once_more, print_instead, say_it_came, stop_job
from app.ui.screens.label_bar import LabelBar, Offered
from app.ui.screens.label_check import check_label, check_rows, codes_to_check, scan_hint
from app.ui.screens.label_detail import LabelDetail
from app.ui.screens.label_head import HISTORY, QUEUE, TO_CHECK, LabelHead
from app.ui.screens.label_issue import issue_labels, issue_tags
from app.ui.screens.label_order_sheet import LabelOrderSheet, PrinterSheet
from app.ui.screens.label_rows import (
    CHECK,
    JOB,
    LABEL_COLUMNS,
    LATEST,
    ORDER,
    Printable,
    found,
    job_row,
    part_row,
    printable,
)
from app.ui.screens.roll_sheet import RollSheet
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.tag_sheet import TagSheet
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.part import Part
    from app.domain.tags import Tag
    from app.reading.scan import Scan

_NEWEST: Final = 200


class LabelsScreen(Screen):
    """Jobs first, the stuck ones on top; below them the newest parts, to print once more."""

    key = "labels"
    rail = "parts"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._chosen, self._wanted, self._section = "", "", QUEUE
        self._many: dict[str, None] | None = None
        self._known: Printable | None = None
        self._rows: list[ListRow] = []
        self._text: TextSheet | None = None
        self._tag_sheet: TagSheet | None = None
        self._spool = print_spool_of(desk)
        self._spool.changed.connect(self._ask)
        self._model = RowModel(lambda _: self._model.append(self._rows, complete=True), self)
        self._list = RowList(self._model, columns=LABEL_COLUMNS)
        self._list.setObjectName("labels_list")
        self._list.tapped.connect(self._tap)
        self._detail = LabelDetail(desk, frame)
        self._problem = Banner(State.STOP, "")
        self._problem.setObjectName("label_problem")
        self._head = self._make_head()
        whole = row(gap_mm=3)
        whole.addWidget(self._list, 21)
        whole.addWidget(self._detail, 12)
        holder = QWidget()
        holder.setLayout(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.gap)
        page.addWidget(self._head)
        page.addWidget(self._problem)
        page.addLayout(column(holder), 1)
        page.addWidget(self._make_bar())

    def _make_head(self) -> LabelHead:
        head = LabelHead()
        head.turned.connect(self._turn_to)
        head.searching.connect(self._type)
        head.choosing.connect(self._choose_several)
        return head

    def _make_bar(self) -> LabelBar:
        bar = self._bar = LabelBar(self.desk)
        bar.back.connect(self.frame.back)
        bar.cancelled.connect(self._drop)
        bar.otherwise.connect(self._act_otherwise)
        bar.tags.connect(self._open_tags)
        bar.acted.connect(self._act)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Ask which parts were taken off last; what is stuck is shown first."""
        del where
        self._many, self._chosen, self._section = None, "", QUEUE
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A label was asked for, or a part found its bin."""
        if "part" in topics:
            self._ask()

    def tick(self) -> None:
        """How many labels of a long job are drawn."""
        drawing = self._spool.drawing
        job = self._job()
        if drawing is not None and job is not None and drawing.job_id == job.job_id:
            self._detail.show_progress(drawing.done, drawing.count)
        else:
            self._detail.show_progress(0, 0)

    def scanned(self, scan: Scan) -> bool:
        """A label that has come out is scanned where it sticks; words are searched for."""
        if scan.kind == "unknown":
            self._searched(scan.text)
            return True
        if self._tag_sheet is not None and isValid(self._tag_sheet):
            return self._tag_sheet.take(scan)
        expected = self._chosen.removeprefix(CHECK) if self._section == TO_CHECK else ""
        return scan.kind == "part" and check_label(self.desk, self.frame, scan.value, expected)

    def typed(self, text: str) -> None:
        """What a keyboard writes goes into the sheet."""
        if self._text is not None and isValid(self._text) and text:
            self._text.keypad.set_text(text)

    # ---------------------------------------------------------------------------- the rows

    def _ask(self) -> None:
        if not isValid(self):
            return
        jobs = self._spool.jobs[-_NEWEST:] if self._section == HISTORY else self._spool.unfinished
        codes = codes_to_check(self._spool.jobs) if self._section == TO_CHECK else []
        most = MOST_LABELS if self._many is not None else LATEST
        wanted = self._wanted
        self.desk.ask(
            lambda queries: printable(queries, wanted, most, jobs, codes),
            self._know,
            self.frame.refuse,
        )

    def _know(self, known: Printable) -> None:
        self._known = known
        self._show()

    def _show(self) -> None:
        known = self._known
        if not isValid(self) or known is None:
            return
        under_way = sorted(self._spool.unfinished, key=lambda one: ORDER.index(one.state))
        if self._section == HISTORY:
            jobs = [
                one for one in self._spool.jobs[: -_NEWEST - 1 : -1] if found(one, self._wanted)
            ]
            self._rows = [self._job_row(one) for one in jobs if one.state not in UNFINISHED]
        elif self._section == TO_CHECK:
            self._rows = check_rows(self._spool.jobs, known, self.desk, self.frame.language)
        elif self._many is not None:
            self._rows = [self._part_row(one) for one in known.parts]
        else:
            busy = {copy.code for one in under_way if one.thing == "part" for copy in one.left}
            parts = [one for one in known.parts if one.part_id not in busy]
            self._rows = [*map(self._job_row, under_way), *map(self._part_row, parts)]
        self._model.start()
        tr = QCoreApplication.translate
        count = sum(len(one.left) for one in under_way)
        said = tr("LabelsScreen", "on their way: {count}").format(count=count)
        nothing = tr("LabelsScreen", "No label waits, and none was printed yet.")
        if self._section == TO_CHECK:
            said = tr("LabelsScreen", "to scan: {count}").format(count=len(self._rows))
            nothing = tr("LabelsScreen", "Every label was scanned where it sticks.")
        self._list.set_summary(said)
        self._list.set_nothing(nothing)
        self.frame.heading(tr("LabelsScreen", "Labels"), said)
        self._head.show_state(self._section, self._wanted, several=self._many is not None)
        if self._chosen not in {one.key for one in self._rows}:
            first = self._section != TO_CHECK and bool(self._rows)
            self._chosen = self._rows[0].key if first else ""
        self._choose(self._chosen)

    def _job_row(self, job: PrintJob) -> ListRow:
        assert self._known is not None
        return job_row(job, self._known, self.desk, self.frame.language)

    def _part_row(self, part: Part) -> ListRow:
        assert self._known is not None
        ticked = None if self._many is None else part.part_id in self._many
        return part_row(part, self._known, self.desk, self.frame.language, ticked)

    def _turn_to(self, section: str) -> None:
        self._section, self._many = section, None
        self._ask()

    def _type(self) -> None:
        title = QCoreApplication.translate("LabelsScreen", "Search labels")
        self._text = TextSheet(title, self.frame.language, text=self._wanted, required=False)
        self._text.setObjectName("text_sheet")
        self._text.entered.connect(self._searched)
        self.frame.open_sheet(self._text)

    def _searched(self, text: str) -> None:
        if self.frame.covered:
            self.frame.close_sheet()
        self._wanted = text.strip()
        self._ask()

    # ----------------------------------------------------------------------- what is chosen

    def _tap(self, key: str) -> None:
        if self._many is not None:
            if key in self._many:
                del self._many[key]
            elif len(self._many) < MOST_LABELS:
                self._many[key] = None
            known = self._known
            part = next((one for one in known.parts if one.part_id == key), None) if known else None
            if part is not None:
                self._model.replace(self._part_row(part))
        self._choose("" if self._section == TO_CHECK and key == self._chosen else key)

    def _choose_several(self) -> None:
        """Once: choose; again: all that were found."""
        if self._many is None:
            self._many, self._section = {}, QUEUE
            self._ask()
        elif self._known is not None:
            self._many = dict.fromkeys(one.part_id for one in self._known.parts[:MOST_LABELS])
            self._show()

    def _job(self) -> PrintJob | None:
        key = self._chosen
        return self._spool.job(key.removeprefix(JOB)) if key.startswith(JOB) else None

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._list.choose(key or None)
        job = self._job()
        problem = job.problem if job is not None and job.state in UNFINISHED else None
        if job is not None:
            self._detail.show_job(job)
        else:
            hint = scan_hint(key) if self._section == TO_CHECK else ""
            self._detail.show_part(key.removeprefix(CHECK), hint)
        said = self.desk.say(problem, self.frame.language) if problem is not None else ""
        self._problem.set(State.STOP, said)
        self._problem.setVisible(problem is not None)
        self.tick()
        count = None if self._many is None else len(self._many)
        self._bar.offer(Offered(job, key, count, in_queue=self._section == QUEUE))

    # ------------------------------------------------------------------------- what is done

    def _drop(self) -> None:
        """The part keeps its identity: it is printed again whenever somebody asks."""
        if self._many is not None:
            self._many = None
            self._ask()
            return
        job = self._job()
        if job is not None:
            stop_job(self.desk, self.frame, job)

    def _act(self) -> None:
        job = self._job()
        if self._many is not None:
            self._order_many(tuple(self._many))
        elif job is None:
            self._print_part()
        elif job.state == DOUBTFUL:
            say_it_came(self.desk, self.frame, job)
        elif ends_with_roll(job):
            sheet = RollSheet(self.desk, self.frame, job.printer, self._spool.try_now)
            self.frame.open_sheet(sheet)
        elif job.state in UNFINISHED:
            self._spool.try_now()
        else:
            once_more(self.desk, self.frame, job, self._ask)

    def _act_otherwise(self) -> None:
        job = self._job()
        if job is None:
            return
        if job.state == DOUBTFUL:
            print_instead(self.desk, self.frame, job, self._ask)
            return
        sheet = PrinterSheet(self.desk, self.frame, job)
        self.frame.open_sheet(sheet)

    def _order_many(self, codes: tuple[str, ...]) -> None:
        sheet = LabelOrderSheet(self.desk, self.frame, len(codes))

        def ordered() -> None:
            self._many = None
            self.frame.close_sheet()
            market = self._known.language if self._known else "en"
            issue_labels(
                self.desk,
                self.frame,
                codes,
                market,
                self._ask,
                sheet.reason,
                sheet=sheet.sheet,
                printer=sheet.printer,
                template=sheet.template,
            )

        sheet.ordered.connect(ordered)
        self.frame.open_sheet(sheet)

    def _open_tags(self) -> None:
        sheet = self._tag_sheet = TagSheet(self.desk, self.frame)

        def ordered(thing: Tag, codes: tuple[str, ...]) -> None:
            self.frame.close_sheet()
            issue_tags(self.desk, self.frame, thing, codes, self._ask)

        sheet.ordered.connect(ordered)
        self.frame.open_sheet(sheet)

    def _print_part(self) -> None:
        known, codes = self._known, (self._chosen.removeprefix(CHECK),)
        has_one = self._chosen.startswith(CHECK)
        if known is not None:
            has_one |= any(one.part_id == self._chosen and one.labels for one in known.parts)
        if has_one:
            ask_why(self.frame, lambda reason: self._issue(codes, reason))
        else:
            self._issue(codes, "")

    def _issue(self, codes: tuple[str, ...], reason: str) -> None:
        market = self._known.language if self._known else "en"
        issue_labels(self.desk, self.frame, codes, market, self._ask, reason)
