"""One label of every shipped template, as full as they come: shown and proved with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from app.domain import tags
from app.domain.label import Label, PartLabel
from app.domain.site import Site
from app.domain.vehicle import Vehicle

LANGUAGES = ("en", "fr", "nl")
SITE = Site(
    "Re-Cycle Flins",
    "Bd Pierre Lefaucheux, 78410 Aubergenville",
    "+33 1 30 95 00 00",
    "PR78 00000 D",
    "FR",
    ("fr", "en", "nl"),
)
DOOR = PartLabel(
    template="part_100x60",
    language="en",
    part_name="Door, front left",
    position="FL",
    oe_number="801012345R",
    grade="A",
    donor="2026-04711",
    removed_on=date(2026, 11, 22),
    site_name=SITE.name,
    site_address=SITE.address,
    site_contact=SITE.contact,
    site_permit=SITE.permit,
    code="A1B210001LMK",
    code128="A1B210001LMK",
    gs1=False,
    qr="https://parts.example/p/A1B210001LMK",
    grade_rule="damage_units",
    warnings=("pyro", "heavy"),
)
_CLIO = Vehicle(
    "v1",
    register_no="2026-04711",
    vin="VF1BM0A0H33445566",
    make="Renault",
    model="Zoe",
    year="2019",
    drive="bev",
    received_at=datetime(2026, 11, 20, 9, 0, tzinfo=UTC),
)
_SAID = {
    "en": ("Door, front left", "Traction battery", "Waste oil, mineral", "Cell voltage unequal"),
    "fr": (
        "Porte avant gauche",
        "Batterie de traction",
        "Huiles usagées, minérales",
        "Tension de cellule inégale, boîtier enfoncé",
    ),
    "nl": (
        "Voorportier linksvoor",
        "Tractiebatterij",
        "Afgewerkte olie, mineraal",
        "Celspanning ongelijk, behuizing ingedeukt",
    ),
}
PARTS = ("part_100x60", "part_100x50", "part_57x32", "part_50x25", "part_minimum_57x32")


def samples(language: str, *, gs1: bool = False) -> Mapping[str, Label]:
    """By template; gs1: of a site with a company prefix."""
    door, battery, oil, reason = _SAID[language]
    part = replace(DOOR, language=language, part_name=door)
    if gs1:
        part = replace(part, gs1=True, code128="80043400000A1B210001LMK", copy_no=1)
    pack = replace(part, part_name=battery, warnings=("hv", "heavy"), position="")
    day = date(2026, 11, 22)
    told = [replace(part, template=one).said for one in PARTS]
    told += [
        tags.battery_label(pack, "NMC", Decimal("400"), Decimal("305.0"), "112"),
        tags.place_tag(SITE.name, "B-02-14", oil, language),
        tags.badge_tag(SITE.name, "0417", "Maximiliane van den Broeck", "RB-" + 26 * "K", language),
        tags.command_tag("CONFIRM", "RC-CONFIRM", language),
        tags.roof_tag(_CLIO, SITE, language),
        tags.container_tag("OIL-01", oil, "13 02 05*", day, SITE, language),
        tags.quarantine_tag(battery, pack.code, reason, day, "Q-1", SITE, language),
    ]
    return {one.template: one for one in told}
