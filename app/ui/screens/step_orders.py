"""What is ordered about a step or its run beside doing it: leave out, pause, go on, wait less."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from app.domain.errors import ShopError
from app.domain.pin import Signature
from app.operations.pause_run import pause_run, resume_run
from app.operations.shorten_wait import shorten_wait
from app.operations.skip_step import skip_step
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.language import Language
from app.ui.steps.entry_sheet import EntrySheet, NumberSheet, TextSheet

Refused = Callable[[ShopError], None]
Signing = Callable[[str, str, Callable[[Signature], None]], None]


class StepOrders:
    """Asks for what an order needs and gives it; `opened` shows a sheet, `closed` takes it away.

    sign: asks the person at work for their PIN under what is shown, for a purpose.
    """

    def __init__(
        self,
        desk: Desk,
        language: Language,
        opened: Callable[[Sheet], None],
        closed: Callable[[], None],
        refused: Refused,
        sign: Signing,
    ) -> None:
        self._desk = desk
        self._language = language
        self._opened = opened
        self._closed = closed
        self._refused = refused
        self._sign = sign

    def leave_out(self, run_id: str, step_id: str, done: Callable[[], None]) -> None:
        """Leave a step out, with a reason."""

        def record(reason: str, signature: Signature) -> None:
            self._desk.submit(
                lambda uow: skip_step(uow, run_id, step_id, reason, signature.person_id),
                lambda _: done(),
                self._refused,
                (signature,),
            )

        def with_reason(reason: str) -> None:
            what = QCoreApplication.translate("StepScreen", "Leave this step out: {reason}")
            purpose = f"leave_out run:{run_id} {step_id}"
            self._sign(what.format(reason=reason), purpose, lambda one: record(reason, one))

        title = QCoreApplication.translate("StepScreen", "Why is this step left out?")
        self._ask(TextSheet(title, self._language), with_reason)

    def pause(self, run_id: str) -> None:
        """Let the whole vehicle rest, with a reason."""

        def record(reason: str) -> None:
            self._desk.submit(
                lambda uow: pause_run(uow, run_id, reason, self._desk.by),
                lambda _: None,
                self._refused,
            )

        title = QCoreApplication.translate("StepScreen", "Why does the vehicle rest?")
        self._ask(TextSheet(title, self._language), record)

    def resume(self, run_id: str) -> None:
        """Go on with a vehicle that rested."""
        self._desk.submit(
            lambda uow: resume_run(uow, run_id, self._desk.by), lambda _: None, self._refused
        )

    def wait_less(self, run_id: str, step_id: str) -> None:
        """Use the maker's own waiting time: minutes, then where it is written."""

        def record(seconds: int, source: str, signature: Signature) -> None:
            by = signature.person_id
            self._desk.submit(
                lambda uow: shorten_wait(uow, run_id, step_id, seconds, source, by),
                lambda _: None,
                self._refused,
                (signature,),
            )

        def with_source(seconds: int, source: str) -> None:
            what = QCoreApplication.translate("StepScreen", "Wait {minutes} min: {source}")
            shown = what.format(minutes=seconds // 60, source=source)
            purpose = f"wait_less run:{run_id} {step_id}"
            self._sign(shown, purpose, lambda one: record(seconds, source, one))

        def with_minutes(text: str) -> None:
            seconds = int(Decimal(text) * 60)
            title = QCoreApplication.translate("StepScreen", "Where does the maker say so?")
            self._ask(TextSheet(title, self._language), lambda source: with_source(seconds, source))

        title = QCoreApplication.translate("StepScreen", "The maker's own waiting time")
        self._ask(NumberSheet(title, self._language, unit="min"), with_minutes)

    def _ask(self, sheet: EntrySheet, taken: Callable[[str], None]) -> None:
        def entered(text: str) -> None:
            self._closed()
            taken(text)

        sheet.entered.connect(entered)
        self._opened(sheet)
