"""EPCIS 2.0 events and documents as GS1 publishes them, typed; what is no such thing is refused.

A name that stands for nothing in the standard is an extension: allowed where it is a URI or a
CURIE, and only where the standard leaves room for one. Absent texts are '', absent lists empty.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StrictFloat,
    StrictInt,
    Tag,
    model_validator,
)
from pydantic.alias_generators import to_camel

from app.exchange import epcis_words as words
from app.exchange.epcis_text import HexBinary, Offset, Time, Unit, Uri, canonical_json, is_uri

_NOTHING: Final[Any] = Field(default_factory=list)
"""Made anew for each event: a list written as the default is copied with care, and slowly."""
_STANDARD: Final = frozenset(
    {"ObjectEvent", "AggregationEvent", "TransactionEvent", "TransformationEvent"}
    | {"AssociationEvent"}
)


def told(value: Any) -> Any:
    """What stands under a name that may be left out. Raises ValueError for null."""
    if value is None:
        raise ValueError("null is no value: leave the name out")
    return value


def _once(values: list[Any]) -> list[Any]:
    if len({canonical_json(one) for one in values}) != len(values):
        raise ValueError("one stands twice")
    return values


def _name(field: str) -> str:
    """`biz_step` as the standard writes it; identifiers keep their capitals."""
    name = re.sub(r"Id(s?)$", r"ID\1", to_camel(field))
    return re.sub(r"(?<=[a-z])Epc(?=s$|List$)", "EPC", name)


class Open(BaseModel):
    """Where the schema lets anything stand beside what it names."""

    model_config = ConfigDict(alias_generator=_name, extra="allow", strict=True, frozen=True)


class Extended(Open):
    """Where extensions may stand, each under a URI or a CURIE."""

    @model_validator(mode="after")
    def _extensions_are_named(self) -> Extended:
        for name in self.__pydantic_extra__ or {}:
            if not is_uri(name):
                raise ValueError(f"{name[:60]} is neither of the standard nor an extension")
        return self


class Closed(Open):
    """Where the standard leaves no room for extensions."""

    model_config = ConfigDict(extra="forbid")


Number = StrictInt | StrictFloat
Epcs = Annotated[list[Uri], AfterValidator(_once)]
Context = Uri | dict[str, Any] | Annotated[list[Uri | dict[str, Any]], AfterValidator(_once)]


class Place(Open):
    """Where something was read, or where it is afterwards."""

    id: Uri


PlaceTold = Annotated[Place | None, BeforeValidator(told)]


class QuantityElement(Closed):
    """An amount of something that has no identity of its own."""

    epc_class: Uri
    quantity: Number = 0
    uom: Unit = ""


class BizTransaction(Closed):
    """A paper or an order that the event belongs to."""

    type: words.BizTransactionType = ""
    biz_transaction: Uri


class Source(Closed):
    """Who gave, or from where."""

    type: words.PartyType
    source: Uri


class Destination(Closed):
    """Who got, or to where."""

    type: words.PartyType
    destination: Uri


class SensorMetadata(Extended):
    """When and by what was measured."""

    time: Time = ""
    device_id: Uri = ""
    device_metadata: Uri = ""
    raw_data: Uri = ""
    start_time: Time = ""
    end_time: Time = ""
    data_processing_method: Uri = ""
    biz_rules: Uri = ""


class SensorReport(Extended):
    """One thing that was measured."""

    type: words.MeasurementType
    exception: words.AlertType = ""
    device_id: Uri = ""
    device_metadata: Uri = ""
    raw_data: Uri = ""
    data_processing_method: Uri = ""
    biz_rules: Uri = ""
    time: Time = ""
    microorganism: Uri = ""
    chemical_substance: Uri = ""
    coordinate_reference_system: Uri = ""
    value: Number = 0
    component: words.Component = ""
    string_value: str = ""
    boolean_value: bool = False
    hex_binary_value: HexBinary = ""
    uri_value: Uri = ""
    min_value: Number = 0
    max_value: Number = 0
    mean_value: Number = 0
    s_dev: Number = 0
    perc_rank: Number = 0
    perc_value: Number = 0
    uom: str = ""


class SensorElement(Extended):
    """What was measured at once."""

    sensor_metadata: Annotated[SensorMetadata | None, BeforeValidator(told)] = None
    sensor_report: Annotated[list[SensorReport], Field(min_length=1)]


class PersistentDisposition(Closed):
    """What stays true of a thing until it is taken back."""

    set: Annotated[list[words.Disposition], Field(min_length=1), AfterValidator(_once)] = _NOTHING
    unset: Annotated[list[words.Disposition], Field(min_length=1), AfterValidator(_once)] = _NOTHING

    @model_validator(mode="after")
    def _says_something(self) -> PersistentDisposition:
        if not self.set and not self.unset:
            raise ValueError("neither set nor unset")
        return self


class ErrorDeclaration(Extended):
    """The event of this id was recorded wrongly."""

    declaration_time: Time
    reason: words.ErrorReason = ""
    corrective_event_ids: Annotated[list[Uri], Field(alias="correctiveEventIDs")] = _NOTHING

    @model_validator(mode="after")
    def _nothing_replaces_what_never_was(self) -> ErrorDeclaration:
        if self.reason == "did_not_occur" and self.corrective_event_ids:
            raise ValueError("what did not occur has no corrective event")
        return self


class Ilmd(Extended):
    """What a thing is from its birth on: extensions only."""


class BareEvent(Open):
    """What every event has, those of other vocabularies too."""

    ld_context: Annotated[Context, Field(alias="@context")] = ""
    event_time: Time
    event_time_zone_offset: Offset
    record_time: Time = ""
    event_id: Uri = ""
    certification_info: Uri | list[Uri] = ""
    error_declaration: Annotated[ErrorDeclaration | None, BeforeValidator(told)] = None


class OtherEvent(BareEvent):
    """An event of a type that the standard does not know: kept as it is."""

    type: Uri


class Event(BareEvent, Extended):
    """What the five kinds of the standard share."""

    biz_step: words.BizStep = ""
    disposition: words.Disposition = ""
    read_point: PlaceTold = None
    biz_location: PlaceTold = None
    biz_transaction_list: list[BizTransaction] = _NOTHING
    source_list: list[Source] = _NOTHING
    destination_list: list[Destination] = _NOTHING
    sensor_element_list: list[SensorElement] = _NOTHING


class ObjectEvent(Event):
    """Something was seen, born or ended."""

    type: Literal["ObjectEvent"]
    action: words.Action
    epc_list: Epcs = _NOTHING
    quantity_list: list[QuantityElement] = _NOTHING
    persistent_disposition: Annotated[PersistentDisposition | None, BeforeValidator(told)] = None
    ilmd: Annotated[Ilmd | None, BeforeValidator(told)] = None

    @model_validator(mode="after")
    def _is_about_something(self) -> ObjectEvent:
        measured = self.sensor_element_list and self.read_point
        if "epc_list" not in self.model_fields_set and not self.quantity_list and not measured:
            raise ValueError("an ObjectEvent is about things, amounts, or what a place measured")
        if self.ilmd is not None and self.action != "ADD":
            raise ValueError("only a birth (ADD) tells ilmd")
        return self


class Composite(Event):
    """What belongs together from now on, or no more."""

    action: words.Action
    parent_id: Uri = ""
    child_epcs: Annotated[list[Uri], Field(alias="childEPCs")] = _NOTHING
    child_quantity_list: list[QuantityElement] = _NOTHING

    @model_validator(mode="after")
    def _has_children(self) -> Composite:
        if self.action != "DELETE" and not self.child_epcs and not self.child_quantity_list:
            raise ValueError("only DELETE may leave the children out")
        return self


class AggregationEvent(Composite):
    """Things on a pallet, in a box: put together or taken apart."""

    type: Literal["AggregationEvent"]


class AssociationEvent(Composite):
    """A part put into, or taken off, what it belongs to."""

    type: Literal["AssociationEvent"]
    parent_id: Uri


class TransactionEvent(Event):
    """Things are bound to a paper or an order, or freed of it."""

    type: Literal["TransactionEvent"]
    action: words.Action
    biz_transaction_list: Annotated[list[BizTransaction], Field(min_length=1)]
    parent_id: Uri = ""
    epc_list: list[Uri] = _NOTHING
    quantity_list: list[QuantityElement] = _NOTHING

    @model_validator(mode="after")
    def _is_about_something(self) -> TransactionEvent:
        told = "epc_list" in self.model_fields_set or self.quantity_list
        if self.action != "DELETE" and not told:
            raise ValueError("only DELETE may leave the things out")
        return self


class TransformationEvent(Event):
    """Something became something else."""

    type: Literal["TransformationEvent"]
    input_epc_list: Epcs = _NOTHING
    input_quantity_list: list[QuantityElement] = _NOTHING
    output_epc_list: Epcs = _NOTHING
    output_quantity_list: list[QuantityElement] = _NOTHING
    transformation_id: Uri = ""
    persistent_disposition: Annotated[PersistentDisposition | None, BeforeValidator(told)] = None
    ilmd: Annotated[Ilmd | None, BeforeValidator(told)] = None

    @model_validator(mode="after")
    def _has_both_sides(self) -> TransformationEvent:
        goes_in = bool(self.input_epc_list or self.input_quantity_list)
        comes_out = bool(self.output_epc_list or self.output_quantity_list)
        joined = self.transformation_id and (goes_in or comes_out)
        if not joined and not (goes_in and comes_out):
            raise ValueError("one side is missing, and no transformationID joins it to another")
        return self


def _kind(value: Any) -> str:
    kind = value.get("type") if isinstance(value, dict) else getattr(value, "type", "")
    return kind if isinstance(kind, str) and kind in _STANDARD else "OtherEvent"


AnyEvent = Annotated[
    Annotated[ObjectEvent, Tag("ObjectEvent")]
    | Annotated[AggregationEvent, Tag("AggregationEvent")]
    | Annotated[TransactionEvent, Tag("TransactionEvent")]
    | Annotated[TransformationEvent, Tag("TransformationEvent")]
    | Annotated[AssociationEvent, Tag("AssociationEvent")]
    | Annotated[OtherEvent, Tag("OtherEvent")],
    Discriminator(_kind),
]
