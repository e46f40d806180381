"""Many labels at once: why, in which size, on what paper; and another printer for a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.label import PART_TEMPLATE, size_of
from app.domain.print_job import grids_for, sheet_of
from app.domain.tags import is_for_parts
from app.operations.settle_print import move_print
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.label_words import size_words
from app.ui.screens.part_words import REPRINTS, reprint_words
from app.ui.steps.entry_sheet import NumberSheet
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.print_job import PrintJob
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class LabelOrderSheet(Sheet):
    """`ordered` once everything is said; `reason`, `template`, `sheet`, `printer`: what was chosen.

    Another size has other sheets of A4, and maybe another printer.
    """

    ordered = Signal()

    def __init__(self, desk: Desk, frame: Frame, count: int) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("LabelOrder", "Print {count} labels").format(count=count))
        self.setObjectName("label_order")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._first = desk, frame, 1
        words, sizes = reprint_words(), part_sizes(desk)
        self._why = _choice("why", {one: words[one] for one in REPRINTS}, 3)
        self._size = _choice("size", sizes, 6)
        names = [one.name for one in desk.edges.printers.all]
        self._printer = _choice("printer", {one: one for one in names}, 4)
        self._start = ActionButton("")
        self._start.setObjectName("first_place")
        self._start.clicked.connect(self._ask_first)
        self._papers = QVBoxLayout()
        self._size.choose(PART_TEMPLATE)
        self._paper = self._lay_paper()
        for title, piece in (
            (tr("LabelOrder", "Why once more?"), self._why),
            (tr("LabelOrder", "Size in mm"), self._size),
            (tr("LabelOrder", "Paper"), self._papers),
            (tr("LabelOrder", "Printer"), self._printer),
        ):
            self.body.addWidget(Text(title, "strong"))
            if isinstance(piece, QWidget):
                self.body.addWidget(piece)
            else:
                self.body.addLayout(piece)
        self.body.addStretch(1)
        self._why.changed.connect(self._say_all)
        self._size.changed.connect(self._turn_to_size)
        self._go = ActionButton(tr("LabelOrder", "Print"), icon="printer", role=Role.PRIMARY)
        self._go.setObjectName("order_labels")
        self._go.clicked.connect(self.ordered)
        self.bar.add(self._start)
        self.bar.set_primary(self._go)
        self._turn_to_size()

    @property
    def reason(self) -> str:
        """One of the reasons for a label once more."""
        return next(iter(self._why.chosen()), "")

    @property
    def template(self) -> str:
        """The label in a size."""
        return next(iter(self._size.chosen()), PART_TEMPLATE)

    @property
    def sheet(self) -> str:
        """As PrintAsked tells it, '' for one after the other."""
        grid = next(iter(self._paper.chosen()), "")
        return f"{grid}+{self._first}" if grid else ""

    @property
    def printer(self) -> str:
        """Its name."""
        return next(iter(self._printer.chosen()), "")

    def _lay_paper(self) -> Choice:
        tr = QCoreApplication.translate
        paper = {"": tr("LabelOrder", "One after the other")}
        for grid in grids_for(size_of(self.template)):
            paper[grid] = tr("LabelOrder", "A4, {grid}").format(grid=grid.replace("x", " × "))
        choice = _choice("paper", paper, 3)
        choice.choose("")
        choice.changed.connect(self._turn_to_paper)
        self._papers.addWidget(choice)
        return choice

    def _turn_to_size(self) -> None:
        before = self._paper
        self._papers.removeWidget(before)
        before.hide()
        before.deleteLater()
        self._paper = self._lay_paper()
        self._printer.choose(self._desk.edges.printers.for_template(self.template).name)
        self._turn_to_paper()

    def _turn_to_paper(self) -> None:
        self._first = 1
        self._say_all()

    def _ask_first(self) -> None:
        grid = sheet_of(self.sheet)
        if grid is None:
            return
        tr = QCoreApplication.translate
        said = tr("LabelOrder", "1 to {most}, row by row").format(most=grid.places)
        title = tr("LabelOrder", "First free place on the sheet")
        asked = NumberSheet(
            title, self._frame.language, whole=True, lines=(said,), raw=str(self._first)
        )

        asked.setObjectName("number_sheet")

        def entered(raw: str) -> None:
            self._frame.close_sheet()
            number = int(raw) if raw.isdecimal() else 0
            self._first = min(max(1, number), grid.places)
            self._say_all()

        asked.entered.connect(entered)
        self._frame.open_sheet(asked)

    def _say_all(self) -> None:
        tr = QCoreApplication.translate
        self._start.setVisible(bool(self.sheet))
        self._start.set_title(tr("LabelOrder", "First place: {place}").format(place=self._first))
        if self.reason:
            self._go.ready()
        else:
            self._go.wait_for(tr("LabelOrder", "waiting for: the reason"))


def part_sizes(desk: Desk) -> dict[str, str]:
    """Templates for parts and how large each is, the usual one first."""
    tr = QCoreApplication.translate
    found = [one for one in desk.edges.templates.names if is_for_parts(one)]
    words = {}
    for one in sorted(found, key=lambda name: (name != PART_TEMPLATE, "part" not in name, name)):
        size = words[one] = size_words(one).replace(" ", "\u00a0")
        if one.startswith("battery"):
            words[one] = tr("LabelOrder", "Battery {size}").format(size=size)
        elif "minimum" in one:
            words[one] = tr("LabelOrder", "{size}, the least").format(size=size)
    return words


class PrinterSheet(Sheet):
    """Another printer for what waits, and how that printer is called."""

    def __init__(self, desk: Desk, frame: Frame, job: PrintJob) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("LabelOrder", "Which printer?"))
        self.setObjectName("printer_sheet")
        self.back_button.setObjectName("sheet_back")
        names = other_printers(desk, job)
        choice = _choice("printer", {one: one for one in names}, 3)

        def move(name: str) -> None:
            frame.close_sheet()
            desk.submit(
                lambda uow: move_print(uow, job.job_id, name, desk.by),
                lambda _: frame.confirmed(tr("LabelOrder", "Goes to"), name, settles=True),
                frame.refuse,
            )

        choice.changed.connect(lambda keys: move(keys[0]))
        note = tr("LabelOrder", "Only what has not gone to a printer yet is moved.")
        self.body.addWidget(choice)
        self.body.addWidget(Text(note, "body", state=State.OFF))
        self.body.addStretch(1)


def other_printers(desk: Desk, job: PrintJob) -> list[str]:
    """Where it could go instead."""
    return [one.name for one in desk.edges.printers.all if one.name != job.printer]


def _choice(name: str, words: dict[str, str], columns: int) -> Choice:
    choice = Choice([Option(key, word) for key, word in words.items()], columns=columns)
    for key in words:
        choice.tile(key).setObjectName(f"{name}:{key}")
    return choice
