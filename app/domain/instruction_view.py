"""How much of a step an operator reads, and which steps are shown whole to everybody."""

from __future__ import annotations

from typing import Final

from app.domain.procedure import Step

NOVICE: Final = "novice"
EXPERT: Final = "expert"
VIEWS: Final = (NOVICE, EXPERT)

_EVERYDAY: Final = frozenset({"ACID", "CHEM", "CUT", "HOT", "LOAD", "NOISE"})
"""Hazards that what is worn stands against. Any other, an unknown one too, is read every time."""
_AT_VOLTAGE: Final = frozenset({"face_arc", "gloves_class0", "gloves_hv0", "insulating_shoes"})
_STOPS: Final = ("abort", "quarantine")
_LIFE_AND_LIMB: Final = "A"
"""Class of a joint by VDI/VDE 2862: its failure endangers life and limb."""


def always_whole(step: Step) -> bool:
    """Whether nobody may read the step in short: lives hang on it, or a second person signs.

    A hold point; high voltage by hazard, qualification or what is worn; a state proved or needed;
    a waiting time; a hazard that is not everyday; a joint of class A; a failure that stops all.
    """
    return (
        step.hold is not None
        or step.critical
        or bool(step.needs)
        or step.wait is not None
        or not _EVERYDAY.issuperset(step.hazard)
        or any(code.startswith("HV") for code in step.qual)
        or not _AT_VOLTAGE.isdisjoint(step.ppe)
        or any(one.vdi == _LIFE_AND_LIMB for one in step.fields)
        or step.on_fail.do in _STOPS
    )


def in_short(step: Step, view: str) -> bool:
    """Whether somebody with this view sees title, inputs and one line alone."""
    return view == EXPERT and not always_whole(step)
