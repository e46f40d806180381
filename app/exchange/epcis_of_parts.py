"""Facts about parts as EPCIS events."""

from __future__ import annotations

from app.domain import events
from app.domain.events import Recorded
from app.domain.events.printing import LabelVerified
from app.exchange.epcis_terms import thing, vehicle_uri, word
from app.exchange.epcis_told import (
    Known,
    Told,
    at_place,
    declared,
    event,
    mass,
    measured,
    paper,
    seen,
    taken_out,
)


def harvested(fact: events.PartHarvested, recorded: Recorded, known: Known) -> list[Told]:
    """An identity is born, a vehicle has a part less, and the part was looked at."""
    part, key = known.part(fact.part_id), f"harvested:{fact.part_id}"
    ilmd = {
        "elv:partType": fact.part_type,
        "elv:position": fact.position,
        "elv:oeNumber": fact.oe_number,
        "elv:serial": fact.serial,
    }
    born = event(
        recorded,
        "ObjectEvent",
        action="ADD",
        bizStep="commissioning",
        disposition="active",
        epcList=[part],
        ilmd={name: one for name, one in ilmd.items() if one},
    )
    off = taken_out(recorded, vehicle_uri(fact.vehicle_id), 1, childEPCs=[part])
    graded = _graded(fact, recorded, part)
    return [Told(one, key) for one in (born, off, *graded)]


def _graded(fact: events.PartHarvested, recorded: Recorded, part: str) -> list[dict[str, object]]:
    """Grade, damage and mass, where somebody said one."""
    said = {"Grade": fact.grade, "Damage": fact.damage}
    reports = [{"type": word(name), "stringValue": one} for name, one in said.items() if one]
    found = measured(*reports, mass(fact.kg))
    if not found:
        return []
    judged = "non_conformant" if fact.route == "material" else "conformant"
    told = seen(
        recorded,
        "inspecting",
        [part],
        2,
        disposition=judged if fact.grade else "",
        sensorElementList=found,
        **{"elv:route": fact.route},
    )
    return [told]


def broken(fact: events.PartBroken, recorded: Recorded, known: Known) -> list[Told]:
    """It left the vehicle as material: no identity, one piece."""
    piece = {"epcClass": thing("part-type", fact.part_type), "quantity": 1}
    vehicle = vehicle_uri(fact.vehicle_id)
    told = taken_out(
        recorded,
        vehicle,
        childQuantityList=[piece],
        disposition="damaged",
        sensorElementList=measured(mass(fact.kg)),
    )
    return [Told(told)]


def labelled(fact: events.LabelPrinted, recorded: Recorded, known: Known) -> list[Told]:
    """`encoding` of the vocabulary is for transactions only, so the step is a word of ours."""
    step = word("bizstep:relabelling" if fact.copy_no else "bizstep:labelling")
    return [Told(seen(recorded, step, [known.part(fact.part_id)]))]


def verified(fact: LabelVerified, recorded: Recorded, known: Known) -> list[Told]:
    """Its label was read where it sticks."""
    return [Told(seen(recorded, "inspecting", [known.part(fact.part_id)], disposition="active"))]


def recognised(fact: events.PartRecognised, recorded: Recorded, known: Known) -> list[Told]:
    """It was found without a readable label: where it lies is known again."""
    step, part = word("bizstep:identifying"), known.part(fact.part_id)
    return [Told(seen(recorded, step, [part], bizLocation=at_place(fact.place)))]


def stored(fact: events.PartStored, recorded: Recorded, known: Known) -> list[Told]:
    """It lies in a bin."""
    told = seen(
        recorded,
        "storing",
        [known.part(fact.part_id)],
        disposition="sellable_not_accessible",
        bizLocation=at_place(fact.place),
    )
    key = f"stored:{fact.part_id}"
    return [Told(told, key, ends=key)]


def storing_taken_back(
    fact: events.StoringTakenBack, recorded: Recorded, known: Known
) -> list[Told]:
    """The last storing is wrong; where the part lies instead, if in a bin at all, is right."""
    key = f"stored:{fact.part_id}"
    if not fact.place:
        return declared(recorded, key, known)
    right = seen(
        recorded,
        "storing",
        [known.part(fact.part_id)],
        disposition="sellable_not_accessible",
        bizLocation=at_place(fact.place),
    )
    wrong = declared(recorded, key, known, corrective=[str(right["eventID"])])
    return [*wrong, Told(right, key)]


def taken_back(fact: events.PartTakenBack, recorded: Recorded, known: Known) -> list[Told]:
    """It was never there: everything told of its birth is declared wrong under the same ids."""
    wrong = declared(recorded, f"harvested:{fact.part_id}", known)
    if wrong:
        return wrong
    gone = event(
        recorded,
        "ObjectEvent",
        action="DELETE",
        bizStep="decommissioning",
        disposition="inactive",
        epcList=[known.part(fact.part_id)],
    )
    return [Told(gone)]


def left(fact: events.PartLeft, recorded: Recorded, known: Known) -> list[Told]:
    """Sold, or fitted into another vehicle; never to whom."""
    part = known.part(fact.part_id)
    if fact.how == "sold":
        return [Told(seen(recorded, "retail_selling", [part], disposition="retail_sold"))]
    if fact.how == "fitted" and fact.into:
        fitted = event(
            recorded,
            "AssociationEvent",
            action="ADD",
            bizStep="installing",
            disposition="in_progress",
            parentID=vehicle_uri(fact.into),
            childEPCs=[part],
        )
        return [Told(fitted)]
    step = "installing" if fact.how == "fitted" else "other"
    return [Told(seen(recorded, step, [part], disposition="unavailable"))]


def reserved(fact: events.PartReserved, recorded: Recorded, known: Known) -> list[Told]:
    """`reserving` of the vocabulary hands out ranges of numbers, so the step is a word of ours."""
    told = _allocated(recorded, "ADD", fact.want_id, [known.part(fact.part_id)])
    return [Told(told, f"want:{fact.want_id}")]


def want_closed(fact: events.WantClosed, recorded: Recorded, known: Known) -> list[Told]:
    """Its parts are bound to it no more."""
    key = f"closed:{fact.want_id}"
    bound = [epc for one in known.under(f"want:{fact.want_id}") for epc in one["epcList"]]
    if not bound or known.under(key):
        return []
    return [Told(_allocated(recorded, "DELETE", fact.want_id, bound), key)]


def want_reopened(fact: events.WantReopened, recorded: Recorded, known: Known) -> list[Told]:
    """Closing it was the mistake."""
    return declared(recorded, f"closed:{fact.want_id}", known)


def _allocated(
    recorded: Recorded, action: str, want_id: str, parts: list[str]
) -> dict[str, object]:
    return event(
        recorded,
        "TransactionEvent",
        action=action,
        epcList=list(dict.fromkeys(parts)),
        bizTransactionList=paper("want", want_id),
        bizStep=word("bizstep:allocating"),
        disposition="sellable_not_accessible",
    )
