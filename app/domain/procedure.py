"""A procedure: what must be done, in which order, by whom, with which limits.

Immutable and sealed by the SHA-256 of its canonical form. The file format is described
in docs/adding-a-procedure.md; app/stations/procedure_file.py reads and lints it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from app.domain import codec

SCHEMA = "refactory.procedure/1"

VariableType = Literal["num", "str", "bool"]
FieldType = Literal[
    "bool",
    "choice",
    "multi",
    "number",
    "count",
    "text",
    "code",
    "list",
    "photo",
    "torque",
    "signature",
    "date",
    "file",
    "zone",
    "parts",
    "computed",
]
LimitOp = Literal["min", "max", "below", "abs_below"]
LimitLevel = Literal["legal", "site"]
FailAction = Literal["repeat", "rework", "goto", "quarantine", "nonconformity", "abort"]
WayOut = Literal["go_on", "hold", "goto"]
Order = Literal["sequence", "graph"]
Text = Mapping[str, str]
Raw = bool | str | tuple[str, ...]
Value = bool | str | Decimal | tuple[str, ...] | tuple[Decimal, ...]


def text_in(text: Text, language: str) -> str:
    """The text in a language, else English, else any other: a step is never blank."""
    return text.get(language) or text.get("en") or next(iter(text.values()), "")


@dataclass(frozen=True)
class Variable:
    """A named value from outside the steps: run context, or a parameter with its source.

    `value` is raw: a number stands as text and becomes an exact decimal by `type`.
    """

    type: VariableType
    unit: str = ""
    value: bool | str | None = None
    source: str = ""
    valid_from: str = ""
    unverified: bool = False


@dataclass(frozen=True)
class Instrument:
    """A kind of measuring device that steps ask for; its calibration period in days."""

    name: Text = field(default_factory=dict)
    calibration_d: int | None = None
    note: str = ""


@dataclass(frozen=True)
class Option:
    """One answer of a choice."""

    id: str
    label: Text = field(default_factory=dict)


@dataclass(frozen=True)
class Limit:
    """A bound on a number, as an expression in the field's unit or a plain number."""

    op: LimitOp
    bound: str
    level: LimitLevel = "legal"
    source: str = ""


@dataclass(frozen=True)
class NotPossible:
    """The way out of an input that cannot be given: who may take it and where it leads."""

    who: tuple[str, ...] = ()
    then: WayOut = "hold"
    to: str | None = None
    photo: bool = True


REGISTER_RECORDS = (
    "holder_name",
    "holder_address",
    "holder_nationality",
    "holder_document",
    "plate",
    "mass_registered",
    "holder_capacity",
    "price",
    "payment",
    "refrigerant_gas",
    "cylinder",
    "container",
    "container_fraction",
    "waste_code",
    "tare",
    "gross",
    "slip",
    "slip_lot",
    "slip_destination",
    "slip_operation",
    "slip_permit",
    "slip_mass",
    "slip_receiver",
    "slip_receiver_no",
    "slip_carrier",
    "slip_carrier_no",
    "slip_plates",
    "slip_driver",
    "slip_sender",
    "receipt",
    "receipt_mass",
)
"""What an input may enter into the registers of the law; see enter_in_registers."""


@dataclass(frozen=True)
class Field:
    """One typed input of a step.

    `private` values (names, addresses, plates, signatures) never stand in an event.
    `records` names the fact the value also is: mass_in, mass_hulk, odometer, make, model,
    first_registration, fraction:<code>; what the certificate of destruction states: country,
    category, document_state; `certificate` marks the step at which it is issued; `harvest_plan`
    shows the plan beside a bool; or one of REGISTER_RECORDS. `value` is the expression of a
    computed field.
    """

    id: str
    type: FieldType
    label: Text = field(default_factory=dict)
    unit: str = ""
    limits: tuple[Limit, ...] = ()
    ok: str | None = None
    warn: str | None = None
    decimals: int | None = None
    typical: str = ""
    options: tuple[Option, ...] = ()
    good: tuple[str, ...] = ()
    pattern: str | None = None
    count: int = 1
    optional: bool = False
    private: bool = False
    item: Literal["text", "number"] = "text"
    value: str | None = None
    prefill: str | None = None
    records: str | None = None
    component: str | None = None
    instrument: str | None = None
    pset: str | None = None
    vdi: Literal["A", "B", "C"] | None = None
    source: str = ""
    unverified: bool = False
    not_possible: NotPossible | None = None


@dataclass(frozen=True)
class Hold:
    """A hold point: every qualification in `who` signs, all distinct, none the performer."""

    who: tuple[str, ...]


@dataclass(frozen=True)
class OnFail:
    """What a failed attempt leads to."""

    do: FailAction = "repeat"
    to: str | None = None
    max_repeats: int | None = None


@dataclass(frozen=True)
class Guard:
    """A state this step needs, proved and unexpired on this terminal."""

    state: str
    value: str


@dataclass(frozen=True)
class Sets:
    """A state this step proves when confirmed; dropped after ttl_min or when a step of `until`
    is confirmed.

    `renew` names the steps that, together with this one, prove a lapsed state again
    without undoing the work that came after; without it only going back does.
    """

    state: str
    value: str
    ttl_min: int | None = None
    until: tuple[str, ...] = ()
    renew: tuple[str, ...] = ()


@dataclass(frozen=True)
class Wait:
    """A time that must pass before the step can be confirmed.

    Counts from the confirmation of `after`, or from the opening of the step. The default
    holds unless a maker's source is recorded, and never less than min_s. Seconds.
    """

    default_s: int
    min_s: int
    after: str | None = None
    source: str = ""
    unverified: bool = False


@dataclass(frozen=True)
class Skip:
    """Who may leave this step out, with a reason; absent means nobody may."""

    who: tuple[str, ...]


@dataclass(frozen=True)
class Requirement:
    """A step that must be done or not applicable first; `when` lets a site setting reorder."""

    step: str
    when: str | None = None


@dataclass(frozen=True)
class Step:
    """One thing to do on one screen."""

    id: str
    title: Text
    text: Text = field(default_factory=dict)
    why: Text = field(default_factory=dict)
    station: str = ""
    hazard: tuple[str, ...] = ()
    ppe: tuple[str, ...] = ()
    tools: tuple[Text, ...] = ()
    qual: tuple[str, ...] = ()
    when: str | None = None
    requires: tuple[Requirement, ...] = ()
    needs: tuple[Guard, ...] = ()
    sets: tuple[Sets, ...] = ()
    instrument: str | None = None
    fields: tuple[Field, ...] = ()
    wait: Wait | None = None
    hold: Hold | None = None
    on_fail: OnFail = OnFail()
    skip: Skip | None = None
    not_possible: NotPossible | None = None
    harvest: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    ref: tuple[str, ...] = ()
    std_s: int = 0
    trainee: Literal["allowed", "supervised", "no"] = "supervised"

    @property
    def critical(self) -> bool:
        """Whether lives hang on it: a failed attempt here can never be accepted as it is."""
        return bool(self.sets) or "HV" in self.hazard

    def field_named(self, field_id: str) -> Field | None:
        """The input with this id, or None."""
        return next((one for one in self.fields if one.id == field_id), None)


@dataclass(frozen=True)
class Section:
    """A phase of the work."""

    id: str
    title: Text
    steps: tuple[Step, ...]


@dataclass(frozen=True, eq=False)
class Procedure:
    """A whole procedure; see the module text. Equal when the content is: by its digest."""

    id: str
    version: str
    title: Text
    domain: str
    languages: tuple[str, ...]
    author: str
    sections: tuple[Section, ...]
    order: Order = "sequence"
    drafts: tuple[str, ...] = ()
    stations: Mapping[str, Text] = field(default_factory=dict)
    quals: Mapping[str, Text] = field(default_factory=dict)
    instruments: Mapping[str, Instrument] = field(default_factory=dict)
    states: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    safe: Mapping[str, str] = field(default_factory=dict)
    context: Mapping[str, Variable] = field(default_factory=dict)
    params: Mapping[str, Variable] = field(default_factory=dict)
    derived: Mapping[str, str] = field(default_factory=dict)
    verdict: Mapping[str, str] = field(default_factory=dict)
    dossier: tuple[str, ...] = ()
    not_possible: NotPossible | None = None

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """All steps in declared order."""
        return tuple(step for section in self.sections for step in section.steps)

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """Steps by id."""
        return {step.id: step for step in self.steps}

    @cached_property
    def position(self) -> Mapping[str, int]:
        """Declared position of each step id."""
        return {step.id: index for index, step in enumerate(self.steps)}

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of the canonical form: the name a run pins."""
        return hashlib.sha256(codec.canonical(codec.plain(self)).encode()).hexdigest()

    def __eq__(self, other: object) -> bool:
        """The same sealed content."""
        return isinstance(other, Procedure) and self.digest == other.digest

    def __hash__(self) -> int:
        """By the digest, so that what is worked out of a procedure is worked out once."""
        return hash(self.digest)

    def way_out(self, step: Step, one: Field) -> NotPossible | None:
        """The way out that holds for an input: its own, its step's, or the procedure's."""
        return one.not_possible or step.not_possible or self.not_possible

    def proves_without(self, step: Step, one: Field) -> bool:
        """Whether a step still proves its states when this input could not be given.

        Only what is merely kept on record may be lacking: pictures and notes, or a value
        that its author lets go on by itself. At high voltage no measured value may.
        """
        if one.type not in ("bool", "choice", "multi", "number", "count", "torque", "computed"):
            return True
        own = one.not_possible is not None and one.not_possible.then == "go_on"
        return own and "HV" not in step.hazard
