"""Which facts are told as EPCIS events, how, and why the others are not.

EPCIS tells what happened to things. What people are, agreed or paid stays in the house, and so
do drafts of papers, settings of machines and steps of work: what a step did to a thing is told by
a fact of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from app.domain import events
from app.domain.events import Event, Recorded
from app.domain.events.claim import ClaimDecided, ClaimSettled
from app.domain.events.counter import PartReturned
from app.domain.events.printing import LabelVerified
from app.domain.events.stock import PartTakenOver
from app.domain.events.transfer import TransferDispatched, TransferReceived
from app.exchange import epcis_of_parts as parts
from app.exchange import epcis_of_trade as trade
from app.exchange import epcis_of_vehicles as vehicles
from app.exchange.epcis_told import Known, Told

Way = Callable[[Any, Recorded, Known], list[Told]]

PEOPLE: Final = "about people, who are nobody's business outside"
HOUSE: Final = "how the house is set up: no thing moves or changes"
WORK: Final = "a step of work; what it did to a thing is a fact of its own"
PAPER: Final = "a paper on its way; it is told once it holds"
PLAN: Final = "what is wanted or planned: nothing has happened yet"
PRICE: Final = "what was paid is between buyer and seller"
MASTER: Final = "what a thing is, not what happened to it"
TOGETHER: Final = "told at once with the others of its transfer"
FIGURES: Final = "figures about a period, about no single thing"
PICTURE: Final = "a picture may show people and plates, so not even its digest leaves"
ALIAS: Final = "somebody else's code for a thing may hold a VIN"

WAYS: Final[Mapping[type[Event], Way]] = {
    events.VehicleReceived: vehicles.received,
    events.VehicleRefused: vehicles.refused,
    events.VinFound: vehicles.vin_found,
    events.MassRecorded: vehicles.weighed,
    events.FractionWeighed: vehicles.emptied,
    events.CertificateSigned: vehicles.certified,
    events.CertificateRevoked: vehicles.revoked,
    events.RefrigerantRecovered: vehicles.recovered,
    events.ContainerClosed: vehicles.container_closed,
    events.ContainerLeft: vehicles.container_left,
    events.WeighTicketWithdrawn: vehicles.ticket_withdrawn,
    events.HulkDispatched: vehicles.hulk_sent,
    events.HulkReceived: vehicles.hulk_arrived,
    events.EntryTakenBack: vehicles.entry_taken_back,
    events.BatteryDangerRaised: vehicles.danger_raised,
    events.BatteryVehicleNamed: vehicles.danger_named,
    events.BatteryTemperatureRead: vehicles.temperature_read,
    events.BatteryQuarantined: vehicles.quarantined,
    events.BatteryDangerEnded: vehicles.danger_ended,
    events.PartHarvested: parts.harvested,
    events.PartBroken: parts.broken,
    events.LabelPrinted: parts.labelled,
    LabelVerified: parts.verified,
    events.PartRecognised: parts.recognised,
    events.PartStored: parts.stored,
    events.StoringTakenBack: parts.storing_taken_back,
    events.PartTakenBack: parts.taken_back,
    events.PartLeft: parts.left,
    events.PartReserved: parts.reserved,
    events.WantClosed: parts.want_closed,
    events.WantReopened: parts.want_reopened,
    TransferDispatched: trade.dispatched,
    TransferReceived: trade.arrived,
    PartReturned: trade.returned,
    PartTakenOver: trade.taken_over,
    ClaimDecided: trade.decided,
    ClaimSettled: trade.settled,
}

UNTOLD: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        (
            "PersonEnrolled",
            "PersonChanged",
            "PersonLeft",
            "QualificationGranted",
            "QualificationWithdrawn",
            "ViewChosen",
            "LookChosen",
            "GuideShown",
            "BadgeReplaced",
            "PinSet",
            "PinTried",
            "PinAccepted",
            "HolderRecorded",
            "PrivateDataDisclosed",
            "PrivateDataErased",
            "BatteryWatched",
        ),
        PEOPLE,
    ),
    **dict.fromkeys(
        (
            "SiteEstablished",
            "AuthorityNamed",
            "PlaceRegistered",
            "PlaceRetired",
            "TerminalTrusted",
            "ScannerTuned",
            "LabelTemplateArranged",
            "ProcedureRegistered",
            "ProcedureApproved",
            "MasterDataOwned",
            "RollLoaded",
        ),
        HOUSE,
    ),
    **dict.fromkeys(
        (
            "RunStarted",
            "StepOpened",
            "StepReleased",
            "StepConfirmed",
            "StepFailed",
            "InputImpossible",
            "StepSkipped",
            "WentBack",
            "WaitShortened",
            "NonconformityClosed",
            "ProblemReported",
            "RunReleased",
            "RunPaused",
            "RunResumed",
            "RunHandedOver",
            "RunTakenOver",
            "RunFinished",
            "PartNotHarvested",
        ),
        WORK,
    ),
    **dict.fromkeys(
        (
            "CertificatePrepared",
            "CertificateDeclared",
            "CertificateHandedOver",
            "VehicleClosed",
            "PrintAsked",
            "PrintBegan",
            "PrintTaken",
            "PrintHeld",
            "PrintDoubted",
            "PrintCame",
            "PrintMoved",
            "PrintDropped",
        ),
        PAPER,
    ),
    **dict.fromkeys(("PartWanted", "HarvestPlanned"), PLAN),
    **dict.fromkeys(("ShredderStated", "ShredderStatementWithdrawn"), FIGURES),
    **dict.fromkeys(("CodeLinked", "CodeUnlinked"), ALIAS),
    **dict.fromkeys(("PartDispatched", "PartArrived"), TOGETHER),
    **dict.fromkeys(("VehicleBought", "DeliverySlipIssued"), PRICE),
    "VehicleDescribed": MASTER,
    "PhotoTaken": PICTURE,
}


def told_of(recorded: Recorded, known: Known) -> list[Told]:
    """The events of a fact, in their order; none for a fact that is not told."""
    way = WAYS.get(type(recorded.event))
    return way(recorded.event, recorded, known) if way else []
