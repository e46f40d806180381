"""Facts about parts that were sent, came back, were there before or are claimed twice, as EPCIS."""

from __future__ import annotations

from app.domain.claim import PHYSICAL
from app.domain.events import Recorded
from app.domain.events.claim import ClaimDecided, ClaimSettled
from app.domain.events.counter import PartReturned
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import TransferDispatched, TransferReceived
from app.exchange.epcis_terms import event_uri, thing
from app.exchange.epcis_told import Known, Told, at_place, declared_wrong, event, paper, seen


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


def decided(fact: ClaimDecided, recorded: Recorded, known: Known) -> list[Told]:
    """Of two stories one holds: the other frees the part again, or is declared wrong.

    What no decision makes true waits until somebody looked.
    """
    if fact.kind in PHYSICAL:
        return []
    told = []
    for one in known.of_fact(fact.gives_way):
        if one["type"] == "TransactionEvent":
            bound = {name: one[name] for name in ("epcList", "bizTransactionList", "bizStep")}
            told.append(Told(event(recorded, "TransactionEvent", action="DELETE", **bound)))
        else:
            right = [event_uri(fact.stands)]
            told += map(Told, declared_wrong(recorded, [one], right))
    return told


def settled(fact: ClaimSettled, recorded: Recorded, known: Known) -> list[Told]:
    """Somebody looked: what is not true is declared wrong."""
    _, first, second = (*fact.claim.split(":"), "", "")[:3]
    untrue = {"first": [second], "second": [first], "neither": [first, second]}
    right = {"first": [event_uri(first)], "second": [event_uri(second)]}.get(fact.true, [])
    wrong = [told for one in untrue.get(fact.true, []) for told in known.of_fact(one)]
    return [Told(one) for one in declared_wrong(recorded, wrong, right)]
