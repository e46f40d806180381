"""Many labels at once: why, on what paper, from which printer; and another printer for a job."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.label import PART_TEMPLATE
from app.operations.settle_print import move_print
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.part_words import REPRINTS, reprint_words
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.print_job import PrintJob
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_SHEETS: Final = ("2x4", "2x3")
"""Columns and rows of A4 sheets that hold labels of 100 x 60 mm, whole and with room to cut."""
_FIRST: Final = (1, 2, 3, 4, 5, 6, 7, 8)


class LabelOrderSheet(Sheet):
    """`ordered` once everything is said; `reason`, `sheet` and `printer` are what was chosen."""

    ordered = Signal()

    def __init__(self, desk: Desk, count: int) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("LabelOrder", "Print {count} labels").format(count=count))
        self.setObjectName("label_order")
        self.back_button.setObjectName("sheet_back")
        words = reprint_words()
        self._why = _choice("why", {one: words[one] for one in REPRINTS}, 3)
        paper = {"": tr("LabelOrder", "One after the other")}
        paper |= {one: tr("LabelOrder", "A4, {grid}").format(grid=one) for one in _SHEETS}
        self._paper = _choice("paper", paper, 3)
        self._start = _choice("start", {str(one): str(one) for one in _FIRST}, 8)
        names = [one.name for one in desk.edges.printers.all]
        self._printer = _choice("printer", {one: one for one in names}, 3)
        self._paper.choose("")
        self._start.choose("1")
        self._printer.choose(desk.edges.printers.for_template(PART_TEMPLATE).name)
        self._place = Text(tr("LabelOrder", "First free place on the sheet"), "strong")
        for title, choice in (
            (Text(tr("LabelOrder", "Why once more?"), "strong"), self._why),
            (Text(tr("LabelOrder", "Paper"), "strong"), self._paper),
            (self._place, self._start),
            (Text(tr("LabelOrder", "Printer"), "strong"), self._printer),
        ):
            self.body.addWidget(title)
            self.body.addWidget(choice)
            choice.changed.connect(self._say_all)
        self.body.addStretch(1)
        self._go = ActionButton(tr("LabelOrder", "Print"), icon="printer", role=Role.PRIMARY)
        self._go.setObjectName("order_labels")
        self._go.clicked.connect(self.ordered)
        self.bar.set_primary(self._go)
        self._say_all()

    @property
    def reason(self) -> str:
        """One of the reasons for a label once more."""
        return next(iter(self._why.chosen()), "")

    @property
    def sheet(self) -> str:
        """As PrintAsked tells it, '' for one after the other."""
        grid = next(iter(self._paper.chosen()), "")
        return f"{grid}+{next(iter(self._start.chosen()), '1')}" if grid else ""

    @property
    def printer(self) -> str:
        """Its name."""
        return next(iter(self._printer.chosen()), "")

    def _say_all(self) -> None:
        on_sheets = bool(self.sheet)
        self._place.setVisible(on_sheets)
        self._start.setVisible(on_sheets)
        if self.reason:
            self._go.ready()
        else:
            self._go.wait_for(QCoreApplication.translate("LabelOrder", "waiting for: the reason"))


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
