"""A workshop with one person who may do everything, and one vehicle at its gate."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Final

from app import paths
from app.demo.story import Guest
from app.devices.media_files import MediaFiles
from app.devices.pin_files import PinFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.pin import Pin
from app.domain.procedure import Procedure
from app.main import open_database
from app.operations.approve_procedure import run_as_demo
from app.operations.enrol_person import Enrolment, Evidence
from app.operations.establish_site import SiteSheet, establish_site
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.register_procedure import register_procedure
from app.settings import Settings
from app.stations.procedure_file import load
from app.stations.procedure_pictures import keep_pictures
from tests.acceptance.walk.floor import Floor
from tests.shop import START

BADGE: Final = "RB-ALONE-0417"
PIN: Final = "271828"
CATALOGUE: Final = Path("procedures") / "dismantling" / "catalogue.yaml"
CAR: Final = Guest(
    "car",
    "VF1LB240530987654",
    "petrol",
    "whole",
    "2",
    "1110",
    {
        "holder_name": "Jan",
        "holder_address": "Dorp 1",
        "holder_nationality": "NL",
        "id_document": "7",
        "plate": "7",
        "make": "Renault",
        "model": "Clio",
        "REC050.powertrain": "petrol",
        "REC050.odometer": "9000",
        "mass_registered": "1080",
        "mass_in": "1110",
        "route": "deploy",
        "HUL020.mass": "652",
        "HUL030.receiver": "Schroot",
    },
    {"BOD030": ("DFL",)},
)
"""What is entered is short, so that the run is: every step and every kind of input stays."""
AUTHORITY: Final = {"authority_name": "RDW", "authority_address": "Zwolle"}
"""What the first certificate of a workshop asks for."""


@dataclass
class Workshop(Floor):
    """As a Floor, with the one person's id and the catalogue that is worked by."""

    person_id: str = ""
    catalogue: Procedure = field(kw_only=True)


def workshop(home: Path, language: str) -> Workshop:
    """A terminal whose one operator reads a language, has a PIN, and every qualification."""
    file = paths.resources() / CATALOGUE
    shop = Workshop(Settings(home), SimulatedClock(START), {"0417": BADGE}, catalogue=load(file))
    keep_pictures(shop.catalogue, file.parent, MediaFiles(shop.settings.media))
    store, queries = open_database(shop.settings, shop.clock, demo=True)
    with store, closing(queries):
        pin = PinFiles(home).keep(Pin.choose(PIN, "0417"))
        shop.person_id = store.perform(lambda uow: _furnish(uow, shop, language, pin)).value
    return shop


def _furnish(uow: UnitOfWork, shop: Workshop, language: str, pin: str) -> str:
    held = tuple(
        Evidence(code, "Test", "paper", date(2026, 1, 1), date(2026, 12, 31))
        for code in shop.catalogue.quals
    )
    both = ("operator", "supervisor")
    one = Enrolment("0417", "Jan", BADGE, both, language, held, pin)
    establish_site(
        uow,
        SiteSheet(
            "Re-Cycle",
            "Dorp 1",
            "112",
            "VHU 1",
            "NL",
            ("nl",),
            people=(one,),
            places=(("B-01", "bin", ""),),
        ),
    )
    person_id = uow.person_by_badge(BADGE).person_id
    digest = register_procedure(uow, shop.catalogue, person_id)
    run_as_demo(uow, digest, person_id)
    return person_id
