"""Which widget asks for which kind of field. A new kind is one file and one line here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from app.domain.procedure import Field, FieldType
from app.ui.steps.choice_input import INLINE, ChoiceInput, LongChoiceInput, PlanInput, YesNoInput
from app.ui.steps.contents_input import RECORDS as CONTENTS
from app.ui.steps.contents_input import ContentsInput
from app.ui.steps.number_input import ComputedInput, NumberInput, TorqueInput
from app.ui.steps.photo_input import FileInput, PartsInput, PhotoInput
from app.ui.steps.signature_input import SignatureInput
from app.ui.steps.step_input import Around, StepInput
from app.ui.steps.text_input import CodeInput, DayInput, ListInput, TextInput
from app.ui.steps.weight_input import WeightInput, is_weighed
from app.ui.steps.zone_input import ZoneInput

INPUTS: Final[Mapping[FieldType, type[StepInput]]] = {
    "bool": YesNoInput,
    "choice": ChoiceInput,
    "multi": ChoiceInput,
    "number": NumberInput,
    "count": NumberInput,
    "torque": TorqueInput,
    "computed": ComputedInput,
    "text": TextInput,
    "code": CodeInput,
    "date": DayInput,
    "list": ListInput,
    "photo": PhotoInput,
    "file": FileInput,
    "signature": SignatureInput,
    "zone": ZoneInput,
    "parts": PartsInput,
}


def input_for(one: Field, around: Around) -> StepInput:
    """The input of a field; a choice with many answers opens a sheet, a mass asks the scales."""
    if one.records == CONTENTS:
        return ContentsInput(one, around)
    if one.type in ("choice", "multi") and len(one.options) > INLINE:
        return LongChoiceInput(one, around)
    if one.type == "bool" and one.records == "harvest_plan":
        return PlanInput(one, around)
    return WeightInput(one, around) if is_weighed(one) else INPUTS[one.type](one, around)
