"""Facts as one line each, in the operator's words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from app.domain import events
from app.domain.events import printing
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import PartArrived, PartDispatched
from app.domain.procedure import Procedure, text_in
from app.domain.registers import recovered_g
from app.domain.run_undo import TAKEN_BACK
from app.ui.language import Language, captioned, format_date, format_day, format_number, format_time
from app.ui.screens.certificate_words import certificate_line
from app.ui.screens.counter_words import pole_words, reason_words
from app.ui.screens.part_words import absent_words, break_words, reprint_words
from app.ui.screens.words import where_words
from app.ui.steps.weight_sheet import origin_words
from app.ui.steps.wording import (
    cause_words,
    figure,
    label_of,
    problem_words,
    stop_word,
    title_of,
)

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.events import Event, Recorded
    from app.domain.part import Catalogue


class _OfStep(Protocol):
    @property
    def run_id(self) -> str: ...
    @property
    def step(self) -> str: ...


@dataclass(frozen=True)
class HistoryWords:
    """Tells facts. procedure None: step ids stand for themselves; people: numbers by person id.

    earlier: the procedures of other runs of the same vehicle, by run id.
    """

    language: Language
    catalogue: Catalogue
    procedure: Procedure | None = None
    people: Mapping[str, str] | None = None
    earlier: Mapping[str, Procedure | None] | None = None

    def line(self, recorded: Recorded) -> str:
        """What happened; empty for what only passes a step from hand to hand."""
        event = recorded.event
        return (
            self._of_part(event)
            or _of_code(event)
            or self._of_vehicle(event)
            or self._of_danger(event)
            or certificate_line(event)
            or self._of_step(event)
            or self._of_run(event)
        )

    def who(self, recorded: Recorded) -> str:
        """The number of the person, or empty."""
        return (self.people or {}).get(recorded.by, "")

    def _kind(self, code: str) -> str:
        kind = self.catalogue.parts.get(code)
        return code if kind is None else text_in(kind.names, self.language)

    def _procedure_of(self, run_id: str) -> Procedure | None:
        return (self.earlier or {}).get(run_id, self.procedure)

    def _step(self, event: _OfStep) -> str:
        procedure = self._procedure_of(event.run_id)
        return event.step if procedure is None else title_of(procedure, event.step, self.language)

    def _of_part(self, event: Event) -> str:
        tr = QCoreApplication.translate
        match event:
            case events.PartHarvested():
                text = tr("History", "{part} taken off, grade {grade}")
                return text.format(part=self._kind(event.part_type), grade=event.grade)
            case events.PartNotHarvested():
                cause = absent_words().get(event.cause, event.cause)
                return captioned(self._kind(event.part_type), cause)
            case events.PartBroken():
                text = tr("History", "{part} broke while removing ({cause}): material")
                cause = break_words().get(event.cause, event.cause)
                said = text.format(part=self._kind(event.part_type), cause=cause)
                return f"{said}. {event.words}" if event.words else said
            case events.LabelPrinted() if event.copy_no:
                reason = reprint_words().get(event.reason, event.reason)
                text = tr("History", "label printed again, R{copy}: {reason}")
                return text.format(copy=event.copy_no, reason=reason)
            case events.LabelPrinted():
                return tr("History", "label printed")
            case printing.LabelVerified():
                return tr("History", "label checked by scanning it")
            case events.PartReserved():
                return tr("History", "put aside for somebody who waits")
            case events.PartStored():
                return tr("History", "stored in {bin}").format(bin=event.place)
            case events.StoringTakenBack():
                text = tr("History", "storing taken back: in {bin} again")
                nowhere = tr("History", "storing taken back: in no bin")
                return text.format(bin=event.place) if event.place else nowhere
            case events.PartTakenBack():
                text = tr("History", "part {code} taken back: recorded by mistake")
                return text.format(code=event.part_id)
            case events.PartLeft():
                text = tr("History", "part {code} sold")
                if event.how == "fitted":
                    text = tr("History", "part {code} fitted")
                said = text.format(code=event.part_id)
                return f"{said} · {event.slip}" if event.slip else said
        return self._of_ways(event)

    def _of_ways(self, event: Event) -> str:
        """Over the counter, between the poles, and out of an earlier stock."""
        tr = QCoreApplication.translate
        match event:
            case PartReturned():
                text = tr("History", "part {code} came back: {reason}")
                reason = event.words or reason_words().get(event.reason, event.reason)
                return text.format(code=event.part_id, reason=reason)
            case PartDispatched():
                text = tr("History", "sent to {pole}")
                return text.format(pole=pole_words().get(event.to_pole, event.to_pole))
            case PartArrived():
                text = tr("History", "arrived at {pole}")
                said = text.format(pole=pole_words().get(event.pole, event.pole))
                return " · ".join(filter(None, (said, event.place, event.damage)))
            case PartTakenOver():
                text = tr("History", "taken over from an earlier stock, number {number}")
                return text.format(number=event.number)
        return ""

    def _of_vehicle(self, event: Event) -> str:
        tr = QCoreApplication.translate
        match event:
            case events.VehicleReceived():
                text = tr("History", "taken in, register number {number}")
                return text.format(number=event.register_no)
            case events.VehicleDescribed():
                known = " ".join(one for one in (event.make, event.model, event.year) if one)
                return tr("History", "described: {what}").format(what=known)
            case events.VehicleRefused():
                return tr("History", "turned away: {reason}").format(reason=event.reason)
            case events.VinFound():
                return tr("History", "VIN found: {vin}").format(vin=event.vin)
            case events.HarvestPlanned():
                wanted = sum(1 for one in event.choices.values() if one == "wanted")
                return tr("History", "harvest plan saved, {count} wanted").format(count=wanted)
            case events.HolderRecorded():
                return tr("History", "holder recorded, kept apart")
            case events.MassRecorded():
                return self._mass(event)
            case events.FractionWeighed():
                return self._fraction(event)
            case events.PhotoTaken():
                return tr("History", "photo kept")
            case events.VehicleClosed():
                return self._closed(event)
        return self._of_registers(event)

    def _of_registers(self, event: Event) -> str:
        tr = QCoreApplication.translate
        match event:
            case events.VehicleBought():
                if event.price is None:
                    return tr("History", "kind of payment recorded")
                price = figure(event.price, "EUR", self.language)
                return tr("History", "price paid: {price}").format(price=price)
            case events.RefrigerantRecovered():
                grams = figure(recovered_g(event), "g", self.language)
                text = tr("History", "refrigerant: {grams} into cylinder {cylinder}")
                return text.format(grams=grams, cylinder=event.cylinder)
            case events.ContainerClosed():
                text = tr("History", "container {container} closed")
                return text.format(container=event.container)
            case events.HulkDispatched():
                return tr("History", "hulk sent away, slip {slip}").format(slip=event.slip)
            case events.HulkReceived():
                text = tr("History", "receipt for the hulk: {receipt}")
                return text.format(receipt=event.receipt)
            case events.EntryTakenBack():
                text = tr("History", "register entry does not hold: {step}")
                return text.format(step=self._step(event))
            case events.PrivateDataDisclosed():
                return tr("History", "names taken along for an inspection")
            case events.PrivateDataErased():
                return tr("History", "personal data erased for good")
        return ""

    def _mass(self, event: events.MassRecorded) -> str:
        tr = QCoreApplication.translate
        if event.kg is None:
            return tr("History", "weighing taken back")
        text = tr("History", "weighed in: {kg} kg")
        if event.kind != "in":
            text = tr("History", "hulk weighed: {kg} kg")
        return _with_origin(text.format(kg=format_number(event.kg, self.language)), event)

    def _closed(self, event: events.VehicleClosed) -> str:
        if event.reuse_kg is None:
            return QCoreApplication.translate("History", "file closed, not weighed")
        text = QCoreApplication.translate(
            "History", "file closed, {kg} kg neither hulk nor fraction"
        )
        return text.format(kg=format_number(event.reuse_kg, self.language))

    def _fraction(self, event: events.FractionWeighed) -> str:
        fraction = self.catalogue.fractions.get(event.fraction)
        name = text_in(fraction.names, self.language) if fraction else event.fraction
        kg = figure(event.kg, "kg", self.language)
        if event.unit != "kg":
            kg = f"{figure(event.measured, event.unit, self.language)} = {kg}"
        return _with_origin(captioned(name, kg), event)

    def _of_danger(self, event: Event) -> str:
        tr = QCoreApplication.translate
        match event:
            case events.BatteryDangerRaised():
                return tr("History", "RED: battery hot")
            case events.BatteryVehicleNamed():
                return tr("History", "RED: it is the battery of this vehicle")
            case events.BatteryTemperatureRead():
                text = tr("History", "battery measured: {celsius} °C, {where}")
                celsius = format_number(event.celsius, self.language)
                where = where_words().get(event.where, event.where)
                return text.format(celsius=celsius, where=where)
            case events.BatteryQuarantined():
                return tr("History", "battery in quarantine: {place}").format(place=event.place)
            case events.BatteryWatched():
                return tr("History", "next look at the battery arranged")
            case events.BatteryDangerEnded():
                return tr("History", "RED ended: {reason}").format(reason=event.reason)
        return ""

    def _of_step(self, event: Event) -> str:
        tr = QCoreApplication.translate
        match event:
            case events.StepConfirmed():
                return tr("History", "done: {step}").format(step=self._step(event))
            case events.StepFailed():
                return tr("History", "not passed: {step}").format(step=self._step(event))
            case events.StepSkipped():
                text = tr("History", "left out: {step} ({reason})")
                return text.format(step=self._step(event), reason=event.reason)
            case events.WentBack() if event.reason == TAKEN_BACK:
                return tr("History", "taken back: {step}").format(step=self._step(event))
            case events.WentBack():
                text = tr("History", "back to: {step} ({reason})")
                return text.format(step=self._step(event), reason=event.reason)
            case events.InputImpossible():
                return self._impossible(event)
            case events.WaitShortened():
                text = tr("History", "waiting time of the maker: {minutes} min ({source})")
                return text.format(minutes=event.seconds // 60, source=event.source)
            case events.NonconformityClosed():
                text = tr("History", "to be repeated: {step} ({reason})")
                if event.decision == "accept":
                    text = tr("History", "accepted as it is: {step} ({reason})")
                return text.format(step=self._step(event), reason=event.reason)
        return ""

    def _impossible(self, event: events.InputImpossible) -> str:
        procedure = self._procedure_of(event.run_id)
        step = procedure.by_id.get(event.step) if procedure else None
        one = step.field_named(event.field_id) if step else None
        label = label_of(one, self.language) if one else event.field_id
        cause = cause_words().get(event.cause, event.cause)
        text = QCoreApplication.translate("History", "not given: {field} ({cause})")
        return text.format(field=label, cause=cause)

    def _of_run(self, event: Event) -> str:
        tr = QCoreApplication.translate
        match event:
            case events.RunStarted() if event.reason:
                return tr("History", "new work begun: {reason}").format(reason=event.reason)
            case events.RunStarted():
                return tr("History", "work started")
            case events.ProblemReported():
                said = problem_words().get(event.kind, event.kind)
                text = tr("History", "problem: {problem}")
                return text.format(problem=f"{said}. {event.words}" if event.words else said)
            case events.RunReleased():
                return tr("History", "released: {reason}").format(reason=event.reason)
            case events.RunPaused():
                said = tr("History", "work paused")
                return captioned(said, event.reason) if event.reason else said
            case events.RunResumed():
                return tr("History", "work goes on")
            case events.RunHandedOver():
                return tr("History", "given to another terminal")
            case events.RunTakenOver():
                return tr("History", "taken over from another terminal")
            case events.RunFinished():
                return tr("History", "all steps done")
            case events.Unknown():
                return tr("History", "a fact of a later release")
        return ""

    def stop(self, reason: str) -> str:
        """Why a run stands still."""
        return (
            reason if self.procedure is None else stop_word(self.procedure, reason, self.language)
        )


def _of_code(event: Event) -> str:
    tr = QCoreApplication.translate
    match event:
        case events.CodeLinked():
            return tr("History", "code linked: {code}").format(code=event.text)
        case events.CodeUnlinked():
            return tr("History", "code not linked any more: {code}").format(code=event.text)
        case events.PartRecognised():
            text = tr("History", "recognised without its label, one of {count} in {bin}")
            nowhere = tr("History", "recognised without its label, one of {count} in no bin")
            return (text if event.place else nowhere).format(count=event.among, bin=event.place)
    return ""


def when(moment: datetime, now: datetime, language: Language) -> str:
    """A time of today, else the day and time; the year where it is another one."""
    if moment.date() == now.date():
        return format_time(moment)
    day = format_day if moment.year == now.year else format_date
    return f"{day(moment.date(), language)}, {format_time(moment)}"


def _with_origin(said: str, event: events.MassRecorded | events.FractionWeighed) -> str:
    """Where a mass is from, of facts that say so; what was taken back is from nowhere."""
    if event.origin is None or event.source == "undone":
        return said
    return f"{said} · {origin_words(event.origin)[0]}"
