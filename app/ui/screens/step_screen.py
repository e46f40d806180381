"""The step player: one step of a run, what it needs, and the one button that confirms it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.instruction_view import EXPERT, NOVICE, in_short
from app.domain.procedure import Step, text_in
from app.operations.choose_view import choose_view
from app.operations.open_step import open_step, release_step
from app.operations.ports.unit_of_work import UnitOfWork
from app.reading.scan import Scan
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.kit.text import Text
from app.ui.language import captioned
from app.ui.screens.places import StepPlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.step_actions import StepActions
from app.ui.screens.step_undo import StepUndo
from app.ui.screens.words import drive_word
from app.ui.steps.barred import barred
from app.ui.steps.hand import Hand
from app.ui.steps.run_column import RunColumn
from app.ui.steps.safety import safety_line, states_that_matter
from app.ui.steps.step_page import Live, StepPage
from app.ui.steps.wording import explain
from app.ui.steps.work import Work, gather
from app.ui.theme import Role, State, look


class StepScreen(Screen):
    """Asks for a run whenever it changes; judges every answer; records only on Confirm."""

    key: ClassVar[str] = "step"
    rail: ClassVar[str] = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._run_id = self._wanted = self._after = ""
        self._front = False
        self._taken: tuple[str, str, str] = ("", "", "")
        self._asked: tuple[str, int] = ("", 0)
        self._at = StepActions(desk, frame, self._show_live, self._go)
        self._column = RunColumn()
        self._column.all_steps.connect(lambda: self._at.list_steps(only_open=False))
        self._column.other_view.connect(self._switch_view)
        self._undo = StepUndo(desk, frame, self._at, self._go)
        self._column.undo.connect(self._undo.act)
        self._card = Card()
        self._card.body.setContentsMargins(*(look().scale.px(n) for n in (18, 14, 18, 14)))
        self._card.setObjectName("step_card")
        right = column(self._card, self._action_bar(), gap_mm=3)
        right.setStretch(0, 1)
        whole = row(self._column, right, gap_mm=3)
        whole.setStretch(1, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(whole)

    def _action_bar(self) -> ActionBar:
        bar = ActionBar()
        back = ActionButton(QCoreApplication.translate("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        self._problem = ActionButton(
            QCoreApplication.translate("StepScreen", "Problem"), role=Role.DANGER
        )
        self._problem.setObjectName("problem")
        self._problem.clicked.connect(self._at.ask_problem)
        self._photo = ActionButton("")
        self._photo.setObjectName("photo")
        self._photo.clicked.connect(lambda: self._at.photos.take(""))
        self._confirm = ActionButton(
            QCoreApplication.translate("StepScreen", "Confirm step"), role=Role.PRIMARY
        )
        self._confirm.setObjectName("confirm")
        self._confirm.setMaximumWidth(look().scale.px(360))
        self._confirm.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._confirm.clicked.connect(self._at.submit)
        for button in (back, self._problem, self._photo):
            bar.add(button)
        bar.set_primary(self._confirm)
        return bar

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow panel the column gives way to the step."""
        super().resizeEvent(event)
        wanted = look().scale.px(267)
        self._column.setFixedWidth(min(wanted, event.size().width() * 27 // 100))

    # ------------------------------------------------------------------- coming and going

    def enter(self, where: object) -> None:
        """Show the step asked for, or the first that is open to the operator."""
        if not isinstance(where, StepPlace):
            return
        self._at.hand = None
        if where.run_id != self._run_id:
            self._at.work = None
            self._show_page(None)
        self._run_id, self._wanted, self._after = where.run_id, where.step_id, ""
        self._taken = ("", "", "")
        self._front = True
        self._load()

    @property
    def vehicle_id(self) -> str:
        """The vehicle of the run."""
        return self._at.work.vehicle.vehicle_id if self._at.work is not None else ""

    @property
    def in_hand(self) -> tuple[str, str]:
        """Run and step in front, empty while none is in hand."""
        hand = self._at.hand
        return (self._run_id, hand.step.id if hand else "")

    def leave(self) -> None:
        """Nothing is let go: the step stays in hand, the draft in memory."""
        self._front = False
        self.frame.safety("", State.OFF)

    def resume(self) -> None:
        """The step is in hand again, and nobody's signature stands on it any more."""
        self._front = True
        if self._at.hand is not None:
            self._at.hand.draft.unsign(self._at.hand.step.fields)
        self._load()

    def refresh(self, topics: frozenset[str]) -> None:
        """Something about a run, a vehicle, a part or a person changed."""
        if topics & {"run", "vehicle", "part", "person"}:
            self._load()

    def tick(self) -> None:
        """Waits and proofs run out on the screen."""
        if self._front and self._at.work is not None:
            self._show_safety(self._at.work)
            if self._at.hand is not None and self._at.hand.runs_out:
                self._show_live()

    def scanned(self, scan: Scan) -> bool:
        """Badges sign hold points; other scans answer the input whose turn it is."""
        return self._at.scanned(scan)

    def _go(self, step_id: str, after: str) -> None:
        """Lead to a step, or to whatever comes after one."""
        if isValid(self):
            self._wanted, self._after = step_id, after
            self._at.hand = None
            self._load()

    def _load(self) -> None:
        run_id, asked = self._run_id, (self._run_id, self.desk.revision)
        if run_id and self._front and asked != self._asked:
            self._asked = asked
            self.desk.ask(
                lambda queries: gather(queries, run_id),
                lambda work: self._loaded(work, asked),
                self._not_loaded,
            )

    def _not_loaded(self, error: ShopError) -> None:
        self._asked = ("", 0)
        if isValid(self) and self._front:
            self.frame.refuse(error)

    def _loaded(self, work: Work, asked: tuple[str, int]) -> None:
        """An answer from before the last question would lead back to a step that is done."""
        if not isValid(self) or asked != self._asked:
            return
        self._asked = ("", 0)
        if not self._front or work.run.run_id != self._run_id:
            return
        self._at.work = work
        me, now = Hand.qualified(self.desk), self.desk.edges.clock.now()
        step = work.procedure.by_id.get(self._wanted) or work.choose(me, now, self._after)
        self._wanted = step.id if step is not None else ""
        self.frame.moved(StepPlace(self._run_id, self._wanted))
        self._show_heading(work, step)
        if step is None:
            self._at.hand = None
            self._show_page(None)
            self._show_nothing(work)
        elif self._at.hand is None or not self._at.hand.is_on(step.id, self.desk.by):
            self._at.hand = Hand(self.desk, work, step)
            self._show_page(self._made_page(work, self._at.hand))
        else:
            self._at.hand.work = work
            if self._at.page is not None and self._at.page.short != self._short(work, step):
                self._show_page(self._made_page(work, self._at.hand))
        self._show_live()
        if step is not None:
            self._take_in_hand(work, step)

    def _made_page(self, work: Work, hand: Hand) -> StepPage:
        """All of the step, or in short for whoever asked for that and may have it so."""
        short = self._short(work, hand.step)
        return StepPage(work, hand.step, hand.draft, self._at.around, short=short)

    def _short(self, work: Work, step: Step) -> bool:
        return in_short(step, self._view) and step.id not in work.run.failed_now

    @property
    def _view(self) -> str:
        return self.desk.person.view if self.desk.person is not None else NOVICE

    def _switch_view(self) -> None:
        """Read more or less from now on; what was entered and signed stays."""
        view, by = NOVICE if self._view == EXPERT else EXPERT, self.desk.by

        def chosen(_: None) -> None:
            person = self.desk.person
            if person is None or person.person_id != by:
                return
            self.desk.person = replace(person, view=view)
            work, hand = self._at.work, self._at.hand
            if isValid(self) and work is not None and hand is not None:
                self._show_page(self._made_page(work, hand))
                self._show_live()

        self.desk.submit(lambda uow: choose_view(uow, view, by), chosen, self._at.refused)

    def _take_in_hand(self, work: Work, step: Step) -> None:
        """Open the step for this person, once; what they held before is let go."""
        run_id, by = work.run.run_id, self.desk.by
        mark = (run_id, step.id, by)
        held = tuple(work.held_here(by))
        if not by or self._taken == mark or self._at.hand is None or self._at.hand.blocked_for_good:
            return
        if barred(self.desk, "open_step"):
            return
        self._taken = mark
        if step.id in held:
            return

        def take(uow: UnitOfWork) -> None:
            for other in held:
                release_step(uow, run_id, other, by)
            open_step(uow, run_id, step.id, by)

        self.desk.submit(take, lambda _: None, self._at.refused)

    # --------------------------------------------------------------------------- showing

    def _show_page(self, page: StepPage | None) -> None:
        while self._card.body.count():
            item = self._card.body.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self._at.page = page
        if page is None:
            return
        page.given.connect(self._at.given)
        page.touched.connect(self._at.touched)
        page.signer_dropped.connect(self._at.drop_signer)
        page.others.connect(lambda: self._at.list_steps(only_open=True))
        page.decide.connect(self._at.ask_decision)
        page.skip.connect(self._at.ask_skip)
        page.wait_less.connect(self._at.ask_maker_wait)
        self._card.body.addWidget(page)

    def _show_nothing(self, work: Work) -> None:
        """No step is open to this person: say why, and whose turn it is."""
        title = QCoreApplication.translate("StepScreen", "Nothing here is open to you now")
        if work.run.status == "finished":
            title = QCoreApplication.translate("StepScreen", "This vehicle is finished")
        self._card.body.addWidget(Text(title, "h1"))
        me, now = Hand.qualified(self.desk), self.desk.edges.clock.now()
        for step in work.open(now)[:4]:
            reasons = work.reasons(step, me, now)
            if reasons:
                why = explain(
                    self.desk, reasons[0], work.procedure, step, self.frame.language, work.people
                )
                name = text_in(step.title, self.frame.language)
                self._card.body.addWidget(Text(captioned(name, why), "body"))
        self._card.body.addStretch(1)

    def _show_heading(self, work: Work, step: Step | None) -> None:
        vehicle = work.vehicle
        station = "" if step is None else step.station
        title = text_in(work.procedure.stations.get(station, {}), self.frame.language)
        known = f"{vehicle.known_as} · {vehicle.make} {vehicle.model}".strip(" ·")
        self.frame.heading(title or text_in(work.procedure.title, self.frame.language), known)

    def _show_live(self) -> None:
        """Everything that hangs on answers, time and other people."""
        work, hand, page = self._at.work, self._at.hand, self._at.page
        if work is None or not isValid(self):
            return
        language = self.frame.language
        self._column.show_run(
            work, hand.step.id if hand else "", drive_word(work.vehicle.drive), language
        )
        last = self._undo.step
        self._column.show_undo(text_in(last.title, language) if last is not None else "")
        whole = hand is None or page is None or not page.short
        self._column.show_view(short=self._view == EXPERT, kept=whole and self._view == EXPERT)
        self._show_safety(work)
        for button, operation in ((self._problem, "report_problem"), (self._photo, "keep_photo")):
            why = barred(self.desk, operation)
            button.setEnabled(hand is not None and not why)
            button.set_subline(why)
        count = len(hand.draft.photos) if hand else 0
        photo = QCoreApplication.translate("StepScreen", "Photo")
        self._photo.set_title(f"{photo}\u00a0·\u00a0{count}" if count else photo)
        if hand is None or page is None:
            self._confirm.wait_for(QCoreApplication.translate("StepScreen", "no step is open"))
            return
        hand.judge()
        for one in page.inputs.values():
            if one.one.type == "parts":
                one.show_raw(hand.draft.get(one.one))
        page.show_live(work, self._theirs(hand.live(language)), hand.focus)
        ready = hand.readiness(language)
        self._confirm.set_title(ready.title)
        if self._at.recording:
            self._confirm.wait_for(QCoreApplication.translate("StepScreen", "recording…"))
        elif ready.on:
            self._confirm.ready(ready.subline)
        else:
            self._confirm.wait_for(ready.subline)

    def _theirs(self, live: Live) -> Live:
        """Whoever may only look is offered nothing that leads on."""
        if not barred(self.desk, "confirm_step"):
            return live
        return replace(live, decide="", may_skip=False, may_wait_less=False, ways=frozenset())

    def _show_safety(self, work: Work) -> None:
        now, zone = self.desk.edges.clock.now(), self._zone
        lines = [safety_line(work, name, now, zone) for name in states_that_matter(work)]
        text, state = lines[0] if lines else ("", State.OFF)
        if work.vehicle.red:
            text, state = QCoreApplication.translate("Danger", "RED · battery hot"), State.STOP
        self.frame.safety(text, state)
        self._column.show_safety(lines[1:])

    def _zone(self, moment: datetime) -> datetime:
        return moment if self.desk.edges.clock.simulated else moment.astimezone()
