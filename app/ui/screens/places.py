"""What a screen is opened on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReceptionPlace:
    """A reception, begun with a VIN that was read, or empty."""

    vin: str = ""


@dataclass(frozen=True, slots=True)
class StepPlace:
    """A run at a step; empty: the first step open to the operator."""

    run_id: str
    step_id: str = ""


@dataclass(frozen=True, slots=True)
class HarvestPlace:
    """Taking parts off at a step; part_type empty: choose one first.

    part_id: the part that has its label and waits for a bin.
    """

    run_id: str
    step_id: str
    part_type: str = ""
    part_id: str = ""


@dataclass(frozen=True, slots=True)
class VehiclePlace:
    """The file of a vehicle."""

    vehicle_id: str


@dataclass(frozen=True, slots=True)
class PartPlace:
    """The parts screen, opened on one part."""

    part_id: str


@dataclass(frozen=True, slots=True)
class PersonPlace:
    """The list of people, opened on one of them."""

    person_id: str


@dataclass(frozen=True, slots=True)
class WantPlace:
    """The list of wanted parts, opened on one want."""

    want_id: str


@dataclass(frozen=True, slots=True)
class TemplatePlace:
    """A template of a label, by its name."""

    template: str
