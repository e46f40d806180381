"""Facts about a harvested part: identity, label, bin."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from app.domain.avoided_co2 import Avoided
from app.domain.events.base import Event, PrivateRef, Subject
from app.domain.mass_origin import MassOrigin


@dataclass(frozen=True, slots=True)
class PartHarvested(Event):
    """A part was taken off, graded and given an identity. kg None when not weighed.

    damage: ARA codes, `000` for looked at and none seen, '' where nobody said. grade_rule:
    `damage_units`, `mileage` or `by_eye`; '' in facts of version 1. grade_reason: why a grade
    was given by eye. remark_reason: why a remark stays that says something else than the code.
    Both are '' in facts before version 3. origin: of the mass, None where there is none and before
    version 4.
    """

    version: ClassVar[int] = 4

    part_id: str
    vehicle_id: str
    run_id: str
    step: str
    part_type: str
    position: str
    oe_number: str
    serial: str
    damage: str
    grade: str
    route: str
    kg: Decimal | None
    remark: str
    grade_rule: str = ""
    grade_reason: str = ""
    remark_reason: str = ""
    origin: MassOrigin | None = None

    def subjects(self) -> tuple[Subject, ...]:
        """The part, and the vehicle it came from."""
        return (f"part:{self.part_id}", f"vehicle:{self.vehicle_id}")


@dataclass(frozen=True, slots=True)
class PartNotHarvested(Event):
    """A listed part is missing, broken or left on: the template is a hint."""

    vehicle_id: str
    run_id: str
    step: str
    part_type: str
    cause: str

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class PartBroken(Event):
    """A part broke while it was taken off: it is material, and never gets a part's identity.

    cause and then are codes of the operation. kg None: not weighed by itself, so that its mass
    is in the fraction it went to. fraction '' where nobody knows. photo: a hash, or ''.
    """

    vehicle_id: str
    run_id: str
    step: str
    part_type: str
    cause: str
    then: str
    kg: Decimal | None
    fraction: str
    words: str
    photo: str

    def subjects(self) -> tuple[Subject, ...]:
        """The vehicle."""
        return (f"vehicle:{self.vehicle_id}",)


@dataclass(frozen=True, slots=True)
class LabelPrinted(Event):
    """A label of a part was handed to a printer; copy 0 is the first, 1 the first reprint."""

    part_id: str
    template: str
    printer: str
    copy_no: int
    reason: str

    def subjects(self) -> tuple[Subject, ...]:
        """The part."""
        return (f"part:{self.part_id}",)


@dataclass(frozen=True, slots=True)
class PartStored(Event):
    """A part was put into a bin."""

    part_id: str
    place: str

    def subjects(self) -> tuple[Subject, ...]:
        """The part."""
        return (f"part:{self.part_id}",)


@dataclass(frozen=True, slots=True)
class StoringTakenBack(Event):
    """A part was put into a bin by mistake: it lies at `place` as before, '' for in no bin."""

    part_id: str
    place: str

    def subjects(self) -> tuple[Subject, ...]:
        """The part."""
        return (f"part:{self.part_id}",)


@dataclass(frozen=True, slots=True)
class PartTakenBack(Event):
    """A part was recorded by mistake: it does not exist, its code names nothing any more.

    want_id: who waits again, because it was put aside for them; '' for nobody.
    """

    part_id: str
    vehicle_id: str
    run_id: str
    step: str
    want_id: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The part, the vehicle it was to come from, and who waits again."""
        both = (f"part:{self.part_id}", f"vehicle:{self.vehicle_id}")
        return (*both, f"want:{self.want_id}") if self.want_id else both


@dataclass(frozen=True, slots=True)
class PartLeft(Event):
    """A part left the stock for good: how `sold` or `fitted`.

    to: who got it, kept apart, None where nobody was named. into: the vehicle it was fitted
    into, empty where that is none of ours. avoided: the comparison as it stood that day.
    price: in `currency` (ISO 4217), None where nobody said. slip: the delivery slip that it went
    with. want_id: who it had been put aside for. The last four are empty before version 2.
    """

    version: ClassVar[int] = 2

    part_id: str
    vehicle_id: str
    how: str
    to: PrivateRef | None = None
    into: str = ""
    avoided: Avoided | None = None
    price: Decimal | None = None
    currency: str = ""
    slip: str = ""
    want_id: str = ""

    def subjects(self) -> tuple[Subject, ...]:
        """The part, and the vehicle it came from."""
        return (f"part:{self.part_id}", f"vehicle:{self.vehicle_id}")
