"""What is in the way: six large tiles, and the hold for a hot battery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout

from app.domain.part import Catalogue
from app.domain.procedure import Step, text_in
from app.operations.harvest_part import note_absent_part
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.report_problem import report_problem
from app.ui.desk import Desk
from app.ui.kit.buttons import HoldButton
from app.ui.kit.card import TapCard
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.broken_sheet import Breaking
from app.ui.screens.screen import Frame
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.wording import problem_words
from app.ui.steps.work import Work
from app.ui.theme import Role, State, look

_ABSENT = {"broke": "broken", "not_listed": "missing"}


class ProblemSheet(Sheet):
    """Six kinds of trouble. `chosen` carries the kind, `battery_hot` only after a full hold."""

    chosen = Signal(str)

    def __init__(self, caption: str) -> None:
        title = QCoreApplication.translate("ProblemSheet", "What is in the way?")
        back = QCoreApplication.translate("ProblemSheet", "Back to the step")
        super().__init__(title, caption=caption, back_word=back)
        self.setObjectName("problem_sheet")
        self.back_button.setObjectName("sheet_back")
        grid = QGridLayout()
        grid.setSpacing(look().scale.px(16))
        for place, (kind, title, what, then) in enumerate(_kinds()):
            tile = _tile(title, what, then)
            tile.setObjectName(f"problem:{kind}")
            tile.tapped.connect(lambda kind=kind: self.chosen.emit(kind))
            grid.addWidget(tile, place // 3, place % 3)
        for place in range(3):
            grid.setColumnStretch(place, 1)
        self.body.addLayout(grid, 1)
        stays = QCoreApplication.translate(
            "ProblemSheet", "A reason, a photo and your badge stay with the vehicle."
        )
        self.body.addWidget(Text(stays, "small", state=State.OFF))
        hot = HoldButton(
            QCoreApplication.translate("ProblemSheet", "Hold: battery hot"),
            role=Role.ALARM,
            subline=QCoreApplication.translate("ProblemSheet", "smoke, hiss, heat, smell"),
        )
        hot.setObjectName("problem:battery_hot")
        hot.setMinimumWidth(look().scale.px(300))
        hot.held.connect(lambda: self.chosen.emit("battery_hot"))
        self.bar.set_primary(hot)


@dataclass(frozen=True)
class Problems:
    """The way of a problem from the tile to the fact.

    photo: the newest picture of the step, or ''. reading: leads back to the inputs. way_out:
    leads to the way out of the input whose turn it is; None where there is none.
    """

    desk: Desk
    frame: Frame
    open_sheet: Callable[[Sheet], None]
    work: Work
    step: Step
    photo: str
    reading: Callable[[], None]
    way_out: Callable[[], None] | None

    def open(self) -> None:
        """Ask what is in the way."""
        number = QCoreApplication.translate("ProblemSheet", "Step {number} · {title}")
        title = text_in(self.step.title, self.frame.language)
        sheet = ProblemSheet(number.format(number=self.work.number_of(self.step), title=title))

        def chosen(kind: str) -> None:
            # A closure keeps this object alive; Qt itself holds bound methods only weakly.
            self._chosen(kind)

        sheet.chosen.connect(chosen)
        self.open_sheet(sheet)

    def _chosen(self, kind: str) -> None:
        self.frame.close_sheet()
        if kind == "reading":
            self.reading()
        elif kind == "unreachable" and self.way_out is not None:
            self.way_out()
        elif kind == "battery_hot":
            self.frame.alarm()
        elif kind == "help":
            self._report(kind, "", "")
        elif kind in _ABSENT and self.step.harvest:
            self._ask_part(kind)
        else:
            self._ask_words(kind, "")

    def _ask_part(self, kind: str) -> None:
        sheet = Sheet(QCoreApplication.translate("ProblemSheet", "Which part?"))
        sheet.setObjectName("part_sheet")
        sheet.back_button.setObjectName("sheet_back")
        names = self.work.part_names
        options = [
            Option(code, text_in(names.get(code, {}), self.frame.language) or code)
            for code in self.step.harvest
        ]
        choice = Choice(options, columns=4)
        for option in options:
            choice.tile(option.key).setObjectName(f"part:{option.key}")
        choice.changed.connect(lambda chosen: self._part(kind, chosen))
        sheet.body.addWidget(choice)
        sheet.body.addStretch(1)
        self.open_sheet(sheet)

    def _part(self, kind: str, chosen: Sequence[str]) -> None:
        self.frame.close_sheet()
        if kind != "broke":
            self._ask_words(kind, chosen[0])
            return
        self.desk.ask(
            lambda queries: queries.catalogue,
            lambda catalogue: self._ask_broken(catalogue, chosen[0]),
            self.frame.refuse,
        )

    def _ask_broken(self, catalogue: Catalogue, part_type: str) -> None:
        """The pieces are a fact of their own; a problem would wait for somebody to solve it."""
        Breaking(
            self.desk,
            self.frame,
            self.work.run.run_id,
            self.step.id,
            catalogue,
            self.open_sheet,
            lambda _: None,
        ).open(catalogue.parts[part_type])

    def _ask_words(self, kind: str, part_type: str) -> None:
        hint = QCoreApplication.translate("ProblemSheet", "what you see, in a few words")
        sheet = TextSheet(problem_words()[kind], self.frame.language, hint=hint)
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self.frame.close_sheet()
            self._report(kind, words, part_type)

        sheet.entered.connect(entered)
        self.open_sheet(sheet)

    def _report(self, kind: str, words: str, part_type: str) -> None:
        by, run_id, step = self.desk.by, self.work.run.run_id, self.step
        holds = kind == "unreachable" and step.critical
        photo = self.photo

        def record(uow: UnitOfWork) -> None:
            report_problem(uow, run_id, step.id, kind, words, photo, by, holds=holds)
            if part_type:
                note_absent_part(uow, run_id, step.id, part_type, _ABSENT[kind], by)

        self.desk.submit(record, lambda _: self._recorded(kind, holds), self.frame.refuse)

    def _recorded(self, kind: str, holds: bool) -> None:
        if self.work.run.status == "handed_over":
            text = QCoreApplication.translate(
                "ProblemSheet", "Recorded here: the other terminal does not know of it."
            )
            detail = QCoreApplication.translate(
                "ProblemSheet",
                "Keep everybody away from the vehicle and tell whoever works on it there.",
            )
            self.frame.tell(State.STOP, text, detail=detail)
        elif holds:
            text = QCoreApplication.translate("ProblemSheet", "Recorded: the vehicle is held.")
            detail = QCoreApplication.translate(
                "ProblemSheet",
                "Treat it as live. A supervisor decides how to go on; take another vehicle.",
            )
            self.frame.tell(State.STOP, text, detail=detail)
        elif kind == "help":
            text = QCoreApplication.translate("ProblemSheet", "Help is asked for.")
            detail = QCoreApplication.translate(
                "ProblemSheet", "It stands on the line board. Other steps can go on."
            )
            self.frame.tell(State.LOOK, text, detail=detail)
        else:
            self.frame.confirmed(
                QCoreApplication.translate("ProblemSheet", "Recorded"), problem_words()[kind]
            )


def _tile(title: str, what: str, then: str) -> TapCard:
    tile = TapCard()
    tile.setAccessibleName(title)
    tile.body.addStretch(1)
    tile.body.addWidget(Text(title, "h2"))
    tile.body.addWidget(Text(what, "body", state=State.OFF))
    tile.body.addWidget(Text(then, "small_strong", state=State.INFO))
    tile.body.addStretch(1)
    return tile


def _kinds() -> tuple[tuple[str, str, str, str], ...]:
    return (
        (
            "unreachable",
            QCoreApplication.translate("ProblemSheet", "Cannot be reached"),
            QCoreApplication.translate("ProblemSheet", "crushed, jammed, not there"),
            QCoreApplication.translate("ProblemSheet", "A supervisor decides how to go on"),
        ),
        (
            "reading",
            QCoreApplication.translate("ProblemSheet", "Reading out of limits"),
            QCoreApplication.translate("ProblemSheet", "record it as it is"),
            QCoreApplication.translate("ProblemSheet", "Back to the inputs of this step"),
        ),
        (
            "broke",
            QCoreApplication.translate("ProblemSheet", "Broke while removing"),
            QCoreApplication.translate("ProblemSheet", "damage, cause, photo"),
            QCoreApplication.translate("ProblemSheet", "Material; other part, or wanted"),
        ),
        (
            "not_listed",
            QCoreApplication.translate("ProblemSheet", "Not as listed"),
            QCoreApplication.translate("ProblemSheet", "missing, extra, other type"),
            QCoreApplication.translate("ProblemSheet", "The list is a hint: write what is there"),
        ),
        (
            "tool",
            QCoreApplication.translate("ProblemSheet", "Tool or device"),
            QCoreApplication.translate("ProblemSheet", "scale, tester, printer, scanner"),
            QCoreApplication.translate("ProblemSheet", "Say what is missing, go on elsewhere"),
        ),
        (
            "help",
            QCoreApplication.translate("ProblemSheet", "I need help"),
            QCoreApplication.translate("ProblemSheet", "supervisor, HV lead, maintenance"),
            QCoreApplication.translate("ProblemSheet", "They see it at once, you go on elsewhere"),
        ),
    )


def enter_as_it_is(frame: Frame) -> None:
    """A reading beyond its limit is no problem to report: the procedure knows what follows."""
    text = QCoreApplication.translate("StepScreen", "Enter the reading as it is.")
    detail = QCoreApplication.translate(
        "StepScreen",
        "A value beyond a limit is recorded and leads to what the procedure asks for.",
    )
    frame.tell(State.INFO, text, detail=detail)
