"""What can be done at a step: confirm it, sign it, photograph it, say why it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.errors import NotFound, Refused, ShopError
from app.domain.pin import Signature
from app.domain.procedure import Step, text_in
from app.domain.site import Person
from app.operations.confirm_step import Confirmation, Outcome, confirm_step
from app.reading.scan import Scan
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.screens.back_sheet import BackSheet
from app.ui.screens.badge_sheet import BadgeSheet
from app.ui.screens.decision_sheet import DecisionSheet
from app.ui.screens.places import HarvestPlace, VehiclePlace
from app.ui.screens.plan_sheet import open_plan
from app.ui.screens.problem_sheet import Problems, enter_as_it_is
from app.ui.screens.screen import Frame
from app.ui.screens.signing import ask_pin
from app.ui.screens.slip_card import slip_leaves
from app.ui.screens.step_orders import StepOrders
from app.ui.screens.step_photos import StepPhotos
from app.ui.screens.steps_sheet import StepsSheet
from app.ui.screens.way_out_sheet import WayOutSheet
from app.ui.steps.barred import barred
from app.ui.steps.draft import drafts_of
from app.ui.steps.entry_sheet import EntrySheet
from app.ui.steps.hand import Hand
from app.ui.steps.outcome import what_failed, what_now
from app.ui.steps.pictures import Pictures
from app.ui.steps.step_input import Around
from app.ui.steps.step_page import StepPage
from app.ui.steps.weight_sheet import TicketNumberSheet, WeightSheet
from app.ui.steps.wording import named, named_error, title_of
from app.ui.steps.work import Work
from app.ui.theme import State

_NEVER_AN_ANSWER = ("badge", "command")


class StepActions:
    """Acts on the step in front. `live` shows it anew; `go` leads to a step, or behind one."""

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        live: Callable[[], None],
        go: Callable[[str, str], None],
    ) -> None:
        self._desk, self._frame = desk, frame
        self._live, self._go = live, go
        self._sheets: list[Sheet] = []
        self.recording = False
        self._failed = ""
        self.work: Work | None = None
        self.hand: Hand | None = None
        self.page: StepPage | None = None
        pictures = Pictures(
            desk,
            self.open_sheet,
            frame.close_sheet,
            frame.refuse,
            lambda error: desk.explain(error, frame.language),
        )
        self.photos = StepPhotos(desk, pictures, self, live, self.refused)
        self.around = Around(
            desk,
            frame.language,
            self.open_sheet,
            frame.close_sheet,
            self.photos.take,
            self.photos.pick_file,
            self._harvest,
            self._ask_way_out,
            self._plan,
            self._sign_own,
            self.photos.take_for,
            self.refused,
        )
        self._orders = StepOrders(
            desk, frame.language, self.open_sheet, frame.close_sheet, self.refused, self._sign
        )

    def open_sheet(self, sheet: Sheet) -> None:
        """Lay a sheet over the step and remember it, for scans belong to it first."""
        self._sheets = [one for one in self._sheets if isValid(one)]
        self._sheets.append(sheet)
        self._frame.open_sheet(sheet)

    def refused(self, error: ShopError) -> None:
        """Say why something did not happen, with names instead of ids."""
        if self.work is None:
            self._frame.refuse(error)
            return
        step = self.hand.step if self.hand else None
        language, work = self._frame.language, self.work
        self._frame.refuse(named_error(error, work.procedure, step, language, work.people))

    # ------------------------------------------------------------------------- answering

    def given(self, field_id: str) -> None:
        """An input was answered. Who has signed before has signed something else."""
        if self.hand is None or self.page is None:
            return
        one = self.page.inputs[field_id]
        if self.recording:
            one.show_raw(self.hand.draft.get(one.one))
            return
        if one.one.type == "signature":
            self.hand.draft.signers.clear()
        else:
            self.hand.draft.unsign(self.hand.step.fields)
            for other in self.page.inputs.values():
                if other.one.type == "signature":
                    other.show_raw(None)
        self.hand.draft.put(one.one, one.raw, one.origin)
        self.hand.touched = ""
        self._live()
        self.page.reveal(self.hand.focus)

    def touched(self, field_id: str) -> None:
        """Somebody turned to an input."""
        if self.hand is not None and self.page is not None:
            self.hand.touched = field_id
            self.page.turn_to(self.hand.focus, self.hand.ways)

    def scanned(self, scan: Scan) -> bool:
        """A badge signs, a sheet takes its own, any other text answers a text or code field."""
        top = self._top_sheet()
        if isinstance(top, BadgeSheet | WeightSheet | TicketNumberSheet):
            return top.scanned(scan)
        if (
            self.hand is None
            or self.page is None
            or not (top is None or isinstance(top, EntrySheet))
        ):
            return False
        if scan.kind == "badge":
            return self._badge(scan.value)
        one = self.page.inputs.get(self.hand.focus)
        if one is None or scan.kind in _NEVER_AN_ANSWER or not one.takes_scans:
            return False
        if top is not None:
            self._frame.close_sheet()
        return one.scan(scan.text)

    def _top_sheet(self) -> Sheet | None:
        return next(
            (one for one in reversed(self._sheets) if isValid(one) and one.isVisible()), None
        )

    # --------------------------------------------------------------------------- signing

    def _badge(self, badge: str) -> bool:
        if self.hand is None or not self.hand.unsigned or not self._desk.by:
            return False
        asked = self.hand
        self._desk.ask(
            lambda queries: queries.person_by_badge(badge),
            lambda person: self._signed(asked, person),
            self._frame.refuse,
        )
        return True

    def _signed(self, hand: Hand, person: Person | None) -> None:
        work = self.work
        if hand is not self.hand or work is None:
            return
        if person is None:
            self._frame.refuse(NotFound("badge-unknown"))
            return
        reason = hand.refuses(person)
        if reason is not None:
            language = self._frame.language
            shown = named(reason, work.procedure, hand.step, language, work.people)
            self._frame.refuse(Refused(shown.code, shown, **shown.params))
            return
        ask_pin(
            self._desk,
            self,
            person,
            title_of(work.procedure, hand.step.id, self._frame.language),
            f"second_person run:{work.run.run_id} {hand.step.id}",
            lambda signature: self._second_person(hand, person, signature),
        )

    def _second_person(self, hand: Hand, person: Person, signature: Signature) -> None:
        if hand is not self.hand or hand.refuses(person) is not None:
            return
        hand.draft.signers.append(person)
        hand.draft.signatures[person.person_id] = signature
        signed = QCoreApplication.translate("StepScreen", "Signed")
        operator = QCoreApplication.translate("StepScreen", "Operator {number}")
        self._frame.confirmed(signed, operator.format(number=person.number))
        self._live()

    def close_sheet(self) -> None:
        """Take the topmost sheet away."""
        self._frame.close_sheet()

    def refuse(self, error: ShopError) -> None:
        """Say why a PIN was not taken."""
        self.refused(error)

    def _sign(self, what: str, purpose: str, then: Callable[[Signature], None]) -> None:
        """The person at work signs with their PIN."""
        if self._desk.person is not None:
            ask_pin(self._desk, self, self._desk.person, what, purpose, then)

    def _sign_own(self, then: Callable[[], None]) -> None:
        """The person at work seals what they drew."""
        hand, work = self.hand, self.work
        if hand is None or work is None:
            return

        def sealed(signature: Signature) -> None:
            if hand is self.hand:
                hand.draft.signatures[signature.person_id] = signature
                then()

        what = title_of(work.procedure, hand.step.id, self._frame.language)
        self._sign(what, f"signature run:{work.run.run_id} {hand.step.id}", sealed)

    def drop_signer(self, place: int) -> None:
        """Take a signature back that is not recorded yet."""
        if self.hand is None:
            return
        person = self.hand.signers()[place]
        if person is not None:
            self.hand.draft.signers.remove(person)
        self._live()

    # ------------------------------------------------------------------------ confirming

    def submit(self) -> None:
        """Record the step as it was answered."""
        hand, work, by = self.hand, self.work, self._desk.by
        if hand is None or work is None or self.recording:
            return
        draft, step = hand.draft, hand.step
        order = Confirmation(
            work.run.run_id,
            step.id,
            dict(draft.answers),
            dict(draft.private),
            tuple(one.person_id for one in draft.signers) if step.hold else (),
            origins=dict(draft.origins),
        )
        self.recording = True
        self._live()
        self._desk.submit(
            lambda uow: confirm_step(uow, order, by),
            lambda outcome: self._recorded(work, step, outcome),
            self._not_recorded,
            tuple(draft.signatures.values()),
        )

    def _not_recorded(self, error: ShopError) -> None:
        self.recording = False
        self.refused(error)
        self._live()

    def _recorded(self, work: Work, step: Step, outcome: Outcome) -> None:
        self.recording = False
        drafts_of(self._desk).drop(work.run.run_id, step.id)
        language = self._frame.language
        if not outcome.done:
            text = what_failed(self._desk, work, step, outcome, language)
            self._frame.tell(State.STOP, text, detail=what_now(work, step, language))
            self._failed = step.id
            leads = step.on_fail.do in ("goto", "rework") and step.on_fail.to
            self._go(leads or step.id, "")
            return
        done = QCoreApplication.translate("StepScreen", "Done")
        self._frame.confirmed(done, text_in(step.title, language), settles=step.id == self._failed)
        slip_leaves(self._desk, self._frame, step, work.vehicle.vehicle_id)
        if outcome.finished:
            self._frame.go("vehicle", VehiclePlace(work.vehicle.vehicle_id))
        else:
            self._go("", step.id)

    # ----------------------------------------------------------------------------- sheets

    def ask_problem(self) -> None:
        """What is in the way?"""
        hand, work = self.hand, self.work
        if hand is None or work is None:
            return
        photo = hand.draft.photos[-1] if hand.draft.photos else ""
        focus = hand.focus
        way_out = partial(self._ask_way_out, focus) if focus in hand.ways else None
        Problems(
            self._desk,
            self._frame,
            self.open_sheet,
            work,
            hand.step,
            photo,
            self._back_to_inputs,
            way_out,
        ).open()

    def _back_to_inputs(self) -> None:
        enter_as_it_is(self._frame)
        if self.hand is not None and self.page is not None:
            numbers = [one.id for one in self.hand.step.fields if one.limits]
            self.hand.touched = numbers[0] if numbers else ""
            self._live()
            self.page.reveal(self.hand.touched)

    def _ask_way_out(self, field_id: str) -> None:
        hand, work = self.hand, self.work
        one = hand.step.field_named(field_id) if hand else None
        if hand is None or work is None or one is None:
            return
        way = work.procedure.way_out(hand.step, one)
        if way is None:
            return
        if isinstance(self._top_sheet(), EntrySheet):
            self._frame.close_sheet()
        self.open_sheet(
            WayOutSheet(self._desk, self._frame, work, hand.step, one, way, self.photos.take_for)
        )

    def ask_skip(self) -> None:
        """Leave the step in hand out."""
        if self.hand is not None:
            step_id = self.hand.step.id
            self._orders.leave_out(self._run_id, step_id, lambda: self._go("", step_id))

    def ask_maker_wait(self) -> None:
        """Use the maker's own waiting time for the step in hand."""
        if self.hand is not None:
            self._orders.wait_less(self._run_id, self.hand.step.id)

    def _pause(self) -> None:
        self._frame.close_sheet()
        self._orders.pause(self._run_id)

    @property
    def _run_id(self) -> str:
        return self.work.run.run_id if self.work is not None else ""

    def ask_decision(self) -> None:
        """Let a supervisor decide on the stopped vehicle, or on this failed step."""
        hand, work = self.hand, self.work
        if work is None:
            return
        if work.run.status == "paused":
            self._orders.resume(work.run.run_id)
            return
        if work.run.status == "aborted":
            self._frame.go("vehicle", VehiclePlace(work.vehicle.vehicle_id))
            return
        stopped = work.run.status in ("held", "quarantined")
        step = None if stopped or hand is None else hand.step
        self.open_sheet(DecisionSheet(self._desk, self._frame, work, step))

    def list_steps(self, *, only_open: bool) -> None:
        """All steps, or those that can be worked on now."""
        if self.work is None:
            return
        now = self._desk.edges.clock.now()
        sheet = StepsSheet(self._desk, self.work, now, self._frame.language, only_open=only_open)
        sheet.chosen.connect(self._step_chosen)
        sheet.pause.connect(self._pause)
        self.open_sheet(sheet)

    def _step_chosen(self, step_id: str) -> None:
        work = self.work
        if work is None:
            return
        self._frame.close_sheet()
        step = work.procedure.by_id[step_id]
        again = work.open(self._desk.edges.clock.now())
        done = step_id in work.run.settled and step not in again
        if done and not barred(self._desk, "go_back"):
            back = BackSheet(self._desk, self._frame, work, step, partial(self._go, step_id, ""))
            self.open_sheet(back)
        else:
            self._go(step_id, "")

    def _plan(self) -> None:
        if self.work is not None:
            vehicle_id = self.work.vehicle.vehicle_id
            open_plan(self._desk, self._frame, self.open_sheet, vehicle_id)

    def _harvest(self) -> None:
        if self.work is not None and self.hand is not None:
            place = HarvestPlace(self.work.run.run_id, self.hand.step.id)
            self._frame.go("harvest", place)
