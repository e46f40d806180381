"""Facts about vehicles, what came out of them, and batteries that got hot, as EPCIS events."""

from __future__ import annotations

from typing import get_args

from app.domain import events
from app.domain.events import Recorded
from app.exchange.epcis_terms import thing, vehicle_uri, word
from app.exchange.epcis_told import (
    Known,
    Told,
    amount,
    at_place,
    declared,
    event,
    mass,
    measured,
    paper,
    replacing,
    seen,
    taken_out,
)

_Entered = (
    events.RefrigerantRecovered
    | events.ContainerClosed
    | events.HulkDispatched
    | events.HulkReceived
)


def received(fact: events.VehicleReceived, recorded: Recorded, known: Known) -> list[Told]:
    """It came in. Its VIN is told as a pseudonym, so that it is known again and not looked up."""
    kind = {
        "elv:make": fact.make,
        "elv:model": fact.model,
        "elv:year": fact.year,
        "elv:drive": fact.drive,
        "elv:vinPseudonym": known.pseudonym(fact.vin) if fact.vin else "",
    }
    step, vehicle = "receiving", vehicle_uri(fact.vehicle_id)
    return [Told(seen(recorded, step, [vehicle], disposition="in_progress", **kind))]


def refused(fact: events.VehicleRefused, recorded: Recorded, known: Known) -> list[Told]:
    """It came to the gate and went away again."""
    vehicle = vehicle_uri(fact.vehicle_id)
    return [Told(seen(recorded, "arriving", [vehicle], disposition="returned"))]


def vin_found(fact: events.VinFound, recorded: Recorded, known: Known) -> list[Told]:
    """What it is was found out later."""
    told = {"elv:vinPseudonym": known.pseudonym(fact.vin)}
    step, vehicle = word("bizstep:identifying"), vehicle_uri(fact.vehicle_id)
    return [Told(seen(recorded, step, [vehicle], **told))]


def weighed(fact: events.MassRecorded, recorded: Recorded, known: Known) -> list[Told]:
    """The whole vehicle was weighed, or that it was is taken back."""
    key = f"mass:{fact.vehicle_id}:{fact.kind}"
    if fact.source == "undone" or fact.kg is None:
        return declared(recorded, key, known)
    told = seen(
        recorded,
        "inspecting",
        [vehicle_uri(fact.vehicle_id)],
        sensorElementList=measured(mass(fact.kg)),
        **{"elv:state": fact.kind},
    )
    return [Told(told, key, ends=key)]


def emptied(fact: events.FractionWeighed, recorded: Recorded, known: Known) -> list[Told]:
    """A fluid, a gas or a material was taken out; measured there again, the last amount counts."""
    key = f"fraction:{fact.vehicle_id}:{fact.run_id}:{fact.step}"
    if fact.source == "undone":
        return declared(recorded, key, known)
    out = [amount(thing("fraction", fact.fraction), fact.kg)]
    told = taken_out(recorded, vehicle_uri(fact.vehicle_id), childQuantityList=out)
    return replacing(recorded, key, known, told, keyed=bool(fact.step))


def certified(fact: events.CertificateSigned, recorded: Recorded, known: Known) -> list[Told]:
    """Its certificate of destruction holds."""
    return [Told(_certificate(fact, recorded, "ADD"))]


def revoked(fact: events.CertificateRevoked, recorded: Recorded, known: Known) -> list[Told]:
    """Its certificate of destruction holds no more."""
    return [Told(_certificate(fact, recorded, "DELETE"))]


def _certificate(
    fact: events.CertificateFact, recorded: Recorded, action: str
) -> dict[str, object]:
    return event(
        recorded,
        "TransactionEvent",
        action=action,
        epcList=[vehicle_uri(fact.vehicle_id)],
        bizTransactionList=paper("certificate", fact.certificate_id, "cert"),
        bizStep=word("bizstep:certifying"),
    )


def _of_step(fact: _Entered) -> str:
    return f"step:{fact.run_id}:{fact.step}:{fact.name}"


def recovered(fact: events.RefrigerantRecovered, recorded: Recorded, known: Known) -> list[Told]:
    """Gas went into a cylinder; that it left the vehicle is told by the fraction weighed."""
    told = event(
        recorded,
        "AggregationEvent",
        action="ADD",
        bizStep="packing",
        parentID=thing("cylinder", fact.cylinder),
        childQuantityList=[amount(thing("refrigerant", fact.gas), fact.kg)],
    )
    return replacing(recorded, _of_step(fact), known, told)


def container_closed(fact: events.ContainerClosed, recorded: Recorded, known: Known) -> list[Told]:
    """A container is full."""
    told = seen(
        recorded,
        "packing",
        [thing("container", fact.container)],
        disposition="container_closed",
        quantityList=[amount(thing("fraction", fact.fraction), fact.gross_kg - fact.tare_kg)]
        if fact.fraction
        else [],
        sensorElementList=measured(mass(fact.gross_kg), mass(fact.tare_kg, word("TareMass"))),
    )
    return replacing(recorded, _of_step(fact), known, told)


def container_left(fact: events.ContainerLeft, recorded: Recorded, known: Known) -> list[Told]:
    """A container was weighed and sent away; never to whom."""
    net = amount(thing("fraction", fact.fraction), fact.gross_kg - fact.tare_kg)
    told = seen(
        recorded,
        "shipping",
        [thing("container", fact.container)],
        disposition="in_transit",
        quantityList=[net],
        bizTransactionList=paper("ticket", fact.number, "bol"),
    )
    return [Told(told, f"ticket:{fact.number}")]


def ticket_withdrawn(
    fact: events.WeighTicketWithdrawn, recorded: Recorded, known: Known
) -> list[Told]:
    """It was entered wrongly."""
    return declared(recorded, f"ticket:{fact.number}", known)


def hulk_sent(fact: events.HulkDispatched, recorded: Recorded, known: Known) -> list[Told]:
    """What is left of the vehicle went to the shredder, or to another dismantler."""
    told = seen(
        recorded,
        "shipping",
        [vehicle_uri(fact.vehicle_id)],
        disposition="in_transit",
        bizTransactionList=paper("slip", fact.slip, "desadv"),
        sensorElementList=measured(mass(fact.kg)),
        **{"elv:destination": fact.destination, "elv:operation": fact.operation},
    )
    return replacing(recorded, _of_step(fact), known, told)


def hulk_arrived(fact: events.HulkReceived, recorded: Recorded, known: Known) -> list[Told]:
    """The receipt came back. What became of it there is the receiver's to tell."""
    told = seen(
        recorded,
        "receiving",
        [vehicle_uri(fact.vehicle_id)],
        disposition="in_progress",
        bizTransactionList=paper("receipt", fact.receipt, "recadv"),
        sensorElementList=measured(mass(fact.kg)),
    )
    return replacing(recorded, _of_step(fact), known, told)


def entry_taken_back(fact: events.EntryTakenBack, recorded: Recorded, known: Known) -> list[Told]:
    """What its step entered does not hold."""
    keys = [f"step:{fact.run_id}:{fact.step}:{one.__name__}" for one in get_args(_Entered)]
    return [one for key in keys for one in declared(recorded, key, known)]


def danger_raised(fact: events.BatteryDangerRaised, recorded: Recorded, known: Known) -> list[Told]:
    """A battery got hot; its vehicle, where one is known, is not as it should be."""
    return _danger(fact, recorded, fact.place)


def danger_named(fact: events.BatteryVehicleNamed, recorded: Recorded, known: Known) -> list[Told]:
    """It became known which vehicle it is."""
    return _danger(fact, recorded, "")


def _danger(
    fact: events.BatteryDangerRaised | events.BatteryVehicleNamed, recorded: Recorded, place: str
) -> list[Told]:
    told = seen(
        recorded,
        "inspecting",
        [vehicle_uri(fact.vehicle_id)] if fact.vehicle_id else [],
        disposition="non_conformant",
        persistentDisposition={"set": ["non_conformant"]},
        bizLocation=at_place(place),
        **{"elv:danger": thing("danger", fact.danger_id)},
    )
    return [Told(told, f"danger:{fact.danger_id}")]


def temperature_read(
    fact: events.BatteryTemperatureRead, recorded: Recorded, known: Known
) -> list[Told]:
    """It was measured."""
    report = {"type": "Temperature", "value": float(fact.celsius), "uom": "CEL"}
    told = seen(
        recorded,
        "inspecting",
        _endangered(fact.danger_id, known),
        sensorElementList=measured(report),
        **{"elv:danger": thing("danger", fact.danger_id)},
    )
    return [Told(told)]


def quarantined(fact: events.BatteryQuarantined, recorded: Recorded, known: Known) -> list[Told]:
    """It stands apart."""
    told = seen(
        recorded,
        "holding",
        _endangered(fact.danger_id, known),
        bizLocation=at_place(fact.place),
        **{"elv:danger": thing("danger", fact.danger_id)},
    )
    return [Told(told)]


def danger_ended(fact: events.BatteryDangerEnded, recorded: Recorded, known: Known) -> list[Told]:
    """A supervisor says that it is over."""
    told = seen(
        recorded,
        "inspecting",
        [vehicle_uri(fact.vehicle_id)] if fact.vehicle_id else [],
        persistentDisposition={"unset": ["non_conformant"]},
        **{"elv:danger": thing("danger", fact.danger_id)},
    )
    return [Told(told)]


def _endangered(danger_id: str, known: Known) -> list[str]:
    return [epc for one in known.under(f"danger:{danger_id}") for epc in one["epcList"]]
