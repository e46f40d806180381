"""A demonstration workshop: its sheet, its people, and badges made for this database alone."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from app import paths
from app.devices.media_files import MediaFiles
from app.devices.pin_files import PinFiles
from app.domain.errors import NotFound, Refused
from app.domain.pin import DIGITS, Pin, Signature
from app.domain.procedure import Procedure
from app.domain.site import COMPANY_NUMBER
from app.main import open_database
from app.operations.approve_procedure import run_as_demo
from app.operations.enrol_person import Enrolment, Evidence
from app.operations.establish_site import SiteSheet, establish_site
from app.operations.name_authority import name_authority
from app.operations.ports.clock import Clock
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.register_procedure import register_procedure
from app.settings import Settings
from app.stations.procedure_file import load
from app.stations.procedure_pictures import keep_pictures

CATALOGUE = Path("procedures") / "dismantling" / "catalogue.yaml"
CARDS = "demo-cards.json"
_AUTHORITY = ("Préfecture d'Exemple (DÉMO)", "1 place de la Préfecture, 78000 Exempleville")
_BADGE_SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_LINE = ("MECH", "DEPOL", "DEPOL_LEAD", "FGAS", "PYRO", "GAS", "RECEPTION", "BENCH", "DISPATCH")
_HV = ("HV_AWARE", "HV_WORK", "HV_LOTO", "HV_TEST")


@dataclass(frozen=True, slots=True)
class Player:
    """Somebody of the demonstration."""

    number: str
    name: str
    roles: tuple[str, ...]
    qualifications: tuple[str, ...]
    language: str = "en"


PLAYERS = (
    Player("0417", "Léa", ("operator",), (*_LINE, *_HV)),
    Player("0512", "Tom", ("operator",), (*_LINE, *_HV, "HV_LEAD", "HV_LIVE")),
    Player("0633", "Sam", ("operator",), ("MECH", "RECEPTION")),
    Player("0900", "Nadia", ("operator", "supervisor"), (*_LINE, "SUPERVISOR", "PLANNER")),
)


def new_badge() -> str:
    """A badge text nobody can guess: RB- and 130 random bits."""
    return "RB-" + "".join(secrets.choice(_BADGE_SIGNS) for _ in range(26))


def new_pin(number: str) -> Pin:
    """Six random digits that may be chosen."""
    while True:
        try:
            return Pin.choose(f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}", number)
        except Refused:
            continue


def prepare_demo(settings: Settings, clock: Clock) -> Mapping[str, tuple[str, str]]:
    """Create the demo database if there is none; badge and PIN of whoever can be played, by name.

    Both are random and of this database alone; a demonstration without PINs is set aside by hand.
    """
    known = settings.home / CARDS
    if known.is_file() and settings.database.is_file():
        kept: dict[str, list[str]] = json.loads(known.read_text(encoding="utf-8"))
        return {name: (badge, pin) for name, (badge, pin) in kept.items()}
    cards = {_called(one): (new_badge(), new_pin(one.number)) for one in PLAYERS}
    store, queries = open_database(settings, clock, demo=True)
    with store, closing(queries):
        today, vault = clock.now().wall.date(), PinFiles(settings.home)
        dealt = {name: (badge, vault.keep(pin)) for name, (badge, pin) in cards.items()}
        file = paths.resources() / CATALOGUE
        catalogue = load(file)
        keep_pictures(catalogue, file.parent, MediaFiles(settings.media))
        boss = store.perform(lambda uow: _furnish(uow, dealt, today, catalogue)).value
        signed = Signature(boss, clock.now())
        store.perform(lambda uow: name_authority(uow, *_AUTHORITY, boss), (signed,))
    told = {name: (badge, pin.digits) for name, (badge, pin) in cards.items()}
    known.write_text(json.dumps(told, ensure_ascii=False, indent=2), encoding="utf-8")
    return told


def _called(player: Player) -> str:
    return f"{player.number} {player.name}"


def _furnish(
    uow: UnitOfWork, cards: Mapping[str, tuple[str, str]], today: date, catalogue: Procedure
) -> str:
    """The supervisor's id."""
    try:
        uow.site()
    except NotFound:
        establish_site(uow, _sheet(cards, today))
    supervisor = uow.person_by_badge(cards["0900 Nadia"][0]).person_id
    digest = register_procedure(uow, catalogue, supervisor)
    run_as_demo(uow, digest, supervisor)
    return supervisor


def _sheet(cards: Mapping[str, tuple[str, str]], today: date) -> SiteSheet:
    return SiteSheet(
        name="Re-Cycle Demo",
        address="12 rue de la Boucle, 78410 Exempleville",
        contact="+33 1 00 00 00 00",
        permit="DEMO 78 00000",
        country="FR",
        settings={COMPANY_NUMBER: "00000000000018"},
        people=tuple(_enrolment(one, *cards[_called(one)], today) for one in PLAYERS),
        places=tuple(
            (f"B-{rack:02d}-{shelf:02d}", "bin", "") for rack in (1, 2) for shelf in range(1, 7)
        ),
    )


def _enrolment(player: Player, badge: str, pin: str, today: date) -> Enrolment:
    return Enrolment(
        player.number,
        player.name,
        badge,
        player.roles,
        player.language,
        tuple(
            Evidence(code, "Demo", "demonstration", today - timedelta(30), today + timedelta(335))
            for code in player.qualifications
        ),
        pin,
    )
