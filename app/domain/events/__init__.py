"""Every business fact: immutable, past tense, the only way anything changes.

An event names its subjects ("vehicle:…", "run:…"), the things whose history it belongs
to and whose projections it changes. Numbers and answers stand raw (text, true/false);
personal data never stands here, only a PrivateRef.
"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain import codec
from app.domain.events.base import Event, PrivateRef, Recorded, Subject, Unknown
from app.domain.events.claim import CLAIM
from app.domain.events.code import CodeLinked, CodeUnlinked, PartRecognised
from app.domain.events.counter import COUNTER
from app.domain.events.danger import (
    BatteryDangerEnded,
    BatteryDangerRaised,
    BatteryQuarantined,
    BatteryTemperatureRead,
    BatteryVehicleNamed,
    BatteryWatched,
)
from app.domain.events.document import (
    CertificateDeclared,
    CertificateFact,
    CertificateHandedOver,
    CertificatePrepared,
    CertificateRevoked,
    CertificateSigned,
)
from app.domain.events.part import (
    LabelPrinted,
    PartBroken,
    PartHarvested,
    PartLeft,
    PartNotHarvested,
    PartStored,
    PartTakenBack,
    StoringTakenBack,
)
from app.domain.events.person import (
    BadgeReplaced,
    GuideShown,
    LookChosen,
    PersonChanged,
    PersonLeft,
    PinAccepted,
    PinSet,
    PinTried,
    QualificationWithdrawn,
    ViewChosen,
)
from app.domain.events.printing import PRINTING
from app.domain.events.register import (
    ContainerClosed,
    EntryTakenBack,
    HulkDispatched,
    HulkReceived,
    PrivateDataDisclosed,
    PrivateDataErased,
    RefrigerantRecovered,
    VehicleBought,
)
from app.domain.events.run import (
    InputImpossible,
    NonconformityClosed,
    ProblemReported,
    RunFact,
    RunFinished,
    RunHandedOver,
    RunPaused,
    RunReleased,
    RunResumed,
    RunStarted,
    RunTakenOver,
    Snapshot,
    StepConfirmed,
    StepFailed,
    StepOpened,
    StepReleased,
    StepSkipped,
    Tried,
    VehicleSnapshot,
    WaitShortened,
    WentBack,
)
from app.domain.events.site import (
    AuthorityNamed,
    LabelTemplateArranged,
    MasterDataOwned,
    PersonEnrolled,
    PlaceRegistered,
    PlaceRetired,
    ProcedureApproved,
    ProcedureRegistered,
    QualificationGranted,
    ScannerTuned,
    SiteEstablished,
    TerminalTrusted,
)
from app.domain.events.stock import STOCK
from app.domain.events.ticket import (
    ContainerLeft,
    ShredderStated,
    ShredderStatementWithdrawn,
    WeighTicketWithdrawn,
)
from app.domain.events.transfer import TRANSFERS
from app.domain.events.vehicle import (
    FractionWeighed,
    HolderRecorded,
    MassRecorded,
    PhotoTaken,
    VehicleClosed,
    VehicleDescribed,
    VehicleReceived,
    VehicleRefused,
    VinFound,
)
from app.domain.events.want import (
    HarvestPlanned,
    PartReserved,
    PartWanted,
    WantClosed,
    WantReopened,
)

__all__ = [
    "KINDS",
    "AuthorityNamed",
    "BadgeReplaced",
    "BatteryDangerEnded",
    "BatteryDangerRaised",
    "BatteryQuarantined",
    "BatteryTemperatureRead",
    "BatteryVehicleNamed",
    "BatteryWatched",
    "CertificateDeclared",
    "CertificateFact",
    "CertificateHandedOver",
    "CertificatePrepared",
    "CertificateRevoked",
    "CertificateSigned",
    "CodeLinked",
    "CodeUnlinked",
    "ContainerClosed",
    "ContainerLeft",
    "EntryTakenBack",
    "Event",
    "FractionWeighed",
    "GuideShown",
    "HarvestPlanned",
    "HolderRecorded",
    "HulkDispatched",
    "HulkReceived",
    "InputImpossible",
    "LabelPrinted",
    "LabelTemplateArranged",
    "LookChosen",
    "MassRecorded",
    "MasterDataOwned",
    "NonconformityClosed",
    "PartBroken",
    "PartHarvested",
    "PartLeft",
    "PartNotHarvested",
    "PartRecognised",
    "PartReserved",
    "PartStored",
    "PartTakenBack",
    "PartWanted",
    "PersonChanged",
    "PersonEnrolled",
    "PersonLeft",
    "PhotoTaken",
    "PinAccepted",
    "PinSet",
    "PinTried",
    "PlaceRegistered",
    "PlaceRetired",
    "PrivateDataDisclosed",
    "PrivateDataErased",
    "PrivateRef",
    "ProblemReported",
    "ProcedureApproved",
    "ProcedureRegistered",
    "QualificationGranted",
    "QualificationWithdrawn",
    "Recorded",
    "RefrigerantRecovered",
    "RunFact",
    "RunFinished",
    "RunHandedOver",
    "RunPaused",
    "RunReleased",
    "RunResumed",
    "RunStarted",
    "RunTakenOver",
    "ScannerTuned",
    "ShredderStated",
    "ShredderStatementWithdrawn",
    "SiteEstablished",
    "Snapshot",
    "StepConfirmed",
    "StepFailed",
    "StepOpened",
    "StepReleased",
    "StepSkipped",
    "StoringTakenBack",
    "Subject",
    "TerminalTrusted",
    "Tried",
    "Unknown",
    "VehicleBought",
    "VehicleClosed",
    "VehicleDescribed",
    "VehicleReceived",
    "VehicleRefused",
    "VehicleSnapshot",
    "ViewChosen",
    "VinFound",
    "WaitShortened",
    "WantClosed",
    "WantReopened",
    "WeighTicketWithdrawn",
    "WentBack",
    "body_of",
    "read",
]

KINDS: Mapping[str, type[Event]] = {
    kind.__name__: kind
    for kind in (
        SiteEstablished,
        AuthorityNamed,
        PersonEnrolled,
        QualificationGranted,
        QualificationWithdrawn,
        PersonChanged,
        PersonLeft,
        ViewChosen,
        LookChosen,
        GuideShown,
        BadgeReplaced,
        PinSet,
        PinTried,
        PinAccepted,
        PlaceRegistered,
        PlaceRetired,
        TerminalTrusted,
        ScannerTuned,
        LabelTemplateArranged,
        ProcedureRegistered,
        ProcedureApproved,
        MasterDataOwned,
        VehicleReceived,
        VehicleDescribed,
        VehicleRefused,
        VinFound,
        HolderRecorded,
        MassRecorded,
        FractionWeighed,
        PhotoTaken,
        VehicleClosed,
        CertificatePrepared,
        CertificateSigned,
        CertificateDeclared,
        CertificateHandedOver,
        CertificateRevoked,
        PartHarvested,
        PartNotHarvested,
        PartBroken,
        LabelPrinted,
        PartStored,
        StoringTakenBack,
        PartTakenBack,
        PartLeft,
        PartRecognised,
        CodeLinked,
        CodeUnlinked,
        PartWanted,
        PartReserved,
        WantClosed,
        WantReopened,
        HarvestPlanned,
        RunStarted,
        StepOpened,
        StepReleased,
        StepConfirmed,
        StepFailed,
        InputImpossible,
        StepSkipped,
        WentBack,
        WaitShortened,
        NonconformityClosed,
        ProblemReported,
        RunReleased,
        RunPaused,
        RunResumed,
        RunHandedOver,
        RunTakenOver,
        RunFinished,
        BatteryDangerRaised,
        BatteryVehicleNamed,
        BatteryTemperatureRead,
        BatteryQuarantined,
        BatteryWatched,
        BatteryDangerEnded,
        VehicleBought,
        RefrigerantRecovered,
        ContainerClosed,
        ContainerLeft,
        WeighTicketWithdrawn,
        ShredderStated,
        ShredderStatementWithdrawn,
        HulkDispatched,
        HulkReceived,
        EntryTakenBack,
        PrivateDataDisclosed,
        PrivateDataErased,
        *PRINTING,
        *CLAIM,
        *COUNTER,
        *TRANSFERS,
        *STOCK,
    )
}


def body_of(event: Event) -> codec.Json:
    """The event's fields as plain JSON values."""
    if isinstance(event, Unknown):
        return dict(event.body)
    return codec.plain(event)


def read(name: str, about: tuple[Subject, ...], body: codec.Json, version: int = 1) -> Event:
    """The event stored under a type name; Unknown when this release does not know it.

    version: of the type, as stored; a later one whose fields mean nothing here is Unknown too.
    Raises ValueError for a body that does not fit.
    """
    kind = KINDS.get(name)
    if kind is None:
        return _unknown(name, about, body)
    try:
        return codec.build(kind, body)
    except ValueError:
        if version <= kind.version:
            raise
        return _unknown(name, about, body)


def _unknown(name: str, about: tuple[Subject, ...], body: codec.Json) -> Unknown:
    return Unknown(name, about, body if isinstance(body, dict) else {"value": body})
