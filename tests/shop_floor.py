"""A small workshop for tests of the store: a clock, a catalogue, a procedure, people at work."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from app.domain import codec
from app.domain.events import (
    LabelPrinted,
    PartHarvested,
    PartStored,
    PersonEnrolled,
    PlaceRegistered,
    ProcedureApproved,
    ProcedureRegistered,
    QualificationGranted,
    RunStarted,
    SiteEstablished,
    StepConfirmed,
    StepOpened,
    VehicleReceived,
)
from app.domain.moment import Moment
from app.domain.part import Catalogue, PartType
from app.domain.procedure import Field, Procedure, Section, Step
from app.domain.site import badge_digest
from app.operations.ports.unit_of_work import UnitOfWork

MORNING = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)
STEPS = ("REC010", "HV010", "DEP010")


class PlayedClock:
    """A clock that stands still until it is told to go on, or back."""

    def __init__(self, wall: datetime = MORNING, *, simulated: bool = True) -> None:
        self.wall = wall
        self.simulated = simulated

    def now(self) -> Moment:
        """The played present."""
        gone = (self.wall - MORNING) // timedelta(milliseconds=1)
        return Moment(self.wall, max(gone, 0), "boot", "session")

    def go(self, **by: float) -> None:
        """Move the wall clock; negative amounts set it back."""
        self.wall += timedelta(**by)


def _kind(code: str, en: str, fr: str, nl: str) -> PartType:
    return PartType(code, {"en": en, "fr": fr, "nl": nl}, "any", None, "mech", core=True)


CATALOGUE = Catalogue(
    {
        "STA": _kind("STA", "Starter motor", "Démarreur", "Startmotor"),
        "HLL": _kind("HLL", "Headlamp left", "Projecteur gauche", "Koplamp links"),
        "GBX": _kind("GBX", "Gearbox", "Boîte de vitesses", "Versnellingsbak"),
    },
    {},
)
PROCEDURE = Procedure(
    id="small",
    version="1.0.0",
    title={"en": "Small"},
    domain="dismantling",
    languages=("en",),
    author="Ada",
    sections=(
        Section(
            "all",
            {"en": "All"},
            tuple(
                Step(name, {"en": name}, station=f"S{index}0", fields=(Field("seen", "bool"),))
                for index, name in enumerate(STEPS, 1)
            ),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a vehicle and its run are called."""

    vehicle_id: str
    run_id: str


def found_site(uow: UnitOfWork) -> str:
    """A site, a supervisor with badge `ADA`, two bins and an approved procedure."""
    uow.record(SiteEstablished("Yard", "Road 1", "yard@site", "P-1", "FR", ("fr", "en")), "")
    ada = uow.new_id()
    private = uow.keep_private({"name": "Ada Lovelace"})
    uow.record(PersonEnrolled(ada, "001", private, badge_digest("ADA"), ("supervisor",), "en"), "")
    until = date(2030, 1, 1)
    uow.record(QualificationGranted(ada, "HV", "TUV", "card", date(2026, 1, 1), until), ada)
    for code in ("B-01", "B-02"):
        uow.record(PlaceRegistered(code, "bin", f"Bin {code}"), ada)
    register(uow, PROCEDURE, ada)
    uow.record(ProcedureApproved(PROCEDURE.digest, PROCEDURE.id, ada), ada)
    return ada


def register(uow: UnitOfWork, procedure: Procedure, by: str = "") -> None:
    """Bring a procedure's content in."""
    content = codec.canonical(codec.plain(procedure))
    uow.record(
        ProcedureRegistered(
            procedure.digest,
            procedure.id,
            procedure.version,
            procedure.domain,
            procedure.author,
            content,
        ),
        by,
    )


def take_in(
    uow: UnitOfWork, vin: str = "VF1RFB00066000001", make: str = "Renault", model: str = "Zoe"
) -> Opened:
    """A vehicle with its run."""
    opened = Opened(uow.new_id(), uow.new_id())
    number = uow.next_register_number()
    own = "" if vin else uow.next_own_vehicle_number()
    uow.record(
        VehicleReceived(
            opened.vehicle_id, number, vin, own, make, model, "2016", "bev", "whole", 1
        ),
        "ada",
    )
    uow.record(RunStarted(opened.run_id, opened.vehicle_id, PROCEDURE.digest, {}), "ada")
    return opened


def work(uow: UnitOfWork, opened: Opened, step: str) -> None:
    """Open a step and confirm it."""
    uow.record(StepOpened(opened.run_id, step), "ada")
    uow.record(StepConfirmed(opened.run_id, step, {"seen": True}), "ada")


def harvest(
    uow: UnitOfWork, opened: Opened, part_type: str = "STA", oe_number: str = "8200-426-586"
) -> str:
    """A part off the vehicle; returns its code."""
    code = uow.mint_part_id().code
    uow.record(
        PartHarvested(
            code,
            opened.vehicle_id,
            opened.run_id,
            "DEP010",
            part_type,
            "L",
            oe_number,
            "",
            "",
            "A",
            "stock",
            Decimal("3.5"),
            "",
        ),
        "ada",
    )
    return code


def label(uow: UnitOfWork, code: str, copy_no: int = 0) -> None:
    """A label for a part."""
    uow.record(LabelPrinted(code, "part-62x29", "screen", copy_no, ""), "ada")


def shelve(uow: UnitOfWork, code: str, place: str = "B-01") -> None:
    """A part into a bin."""
    uow.record(PartStored(code, place), "ada")
