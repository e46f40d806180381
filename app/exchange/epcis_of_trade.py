"""Facts about parts between the poles, back from a buyer, or from an earlier stock, as EPCIS."""

from __future__ import annotations

from app.domain.events import Recorded
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import TransferDispatched, TransferReceived
from app.exchange.epcis_terms import event_uri, thing
from app.exchange.epcis_told import Known, Told, at_place, event, paper, seen


def dispatched(fact: TransferDispatched, recorded: Recorded, known: Known) -> list[Told]:
    """Parts left one pole for another, all at once."""
    told = seen(
        recorded,
        "shipping",
        [known.part(one) for one in fact.parts],
        disposition="in_transit",
        bizTransactionList=paper("transfer", fact.transfer_id, "desadv"),
        sourceList=[{"type": "location", "source": thing("pole", fact.from_pole)}],
        destinationList=[{"type": "location", "destination": thing("pole", fact.to_pole)}],
    )
    return [Told(told)]


def arrived(fact: TransferReceived, recorded: Recorded, known: Known) -> list[Told]:
    """What was there; what came damaged is told apart, what is missing was not seen."""
    there = [known.part(one) for one in (*fact.arrived, *fact.extra)]
    where = {
        "bizTransactionList": paper("transfer", fact.transfer_id, "recadv"),
        "bizLocation": at_place(fact.place),
    }
    told = [Told(seen(recorded, "receiving", there, disposition="in_progress", **where))]
    if fact.damaged:
        bad = [known.part(one) for one in fact.damaged]
        judged = seen(recorded, "inspecting", bad, disposition="damaged", **where)
        told.append(Told({**judged, "eventID": event_uri(recorded.event_id, 1)}))
    return told


def returned(fact: PartReturned, recorded: Recorded, known: Known) -> list[Told]:
    """It came back; never from whom or why."""
    told = seen(
        recorded,
        "receiving",
        [known.part(fact.part_id)],
        disposition="non_sellable_other" if fact.route == "material" else "returned",
        bizTransactionList=paper("slip", fact.slip, "rma") if fact.slip else [],
    )
    return [Told(told)]


def taken_over(fact: PartTakenOver, recorded: Recorded, known: Known) -> list[Told]:
    """It was there before, and has an identity from now on."""
    ilmd = {
        "elv:partType": fact.part_type,
        "elv:position": fact.position,
        "elv:oeNumber": fact.oe_number,
        "elv:grade": fact.grade,
    }
    born = event(
        recorded,
        "ObjectEvent",
        action="ADD",
        bizStep="commissioning",
        disposition="active",
        epcList=[known.part(fact.part_id)],
        bizLocation=at_place(fact.place),
        ilmd={name: one for name, one in ilmd.items() if one},
    )
    return [Told(born, f"harvested:{fact.part_id}")]
