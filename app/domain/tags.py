"""What labels of other things than parts say: places, people, commands, vehicles, materials."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from app.domain.label import Code, Label, PartLabel
from app.domain.site import Site
from app.domain.vehicle import Vehicle

BADGE_TEMPLATE: Final = "badge_86x54"
PLACE_TEMPLATE: Final = "bin_100x60"
Tag = Literal["place", "vehicle", "material", "command", "held"]
"""What has a label but is no part, and a part nobody may touch: held."""
Thing = Literal["part"] | Tag
TAGS: Final[Mapping[Tag, str]] = {
    "vehicle": "roof_100x150",
    "place": PLACE_TEMPLATE,
    "material": "container_100x150",
    "held": "quarantine_100x150",
    "command": "command_60x34",
}
"""The template of each."""
_THINGS: Final[Mapping[str, Thing]] = {
    template.split("_")[0]: thing for thing, template in TAGS.items()
}
_OF_PARTS: Final = ("part", "battery")
_HIGH_VOLTAGE: Final = ("hev", "phev", "bev", "fcev")


def thing_of(template: str) -> Thing:
    """What a template is a label of; a template's name begins with its family."""
    return _THINGS.get(template.split("_", maxsplit=1)[0], "part")


def is_for_parts(template: str) -> bool:
    """Whether a template is one of the labels a part itself is known by."""
    return template.split("_", maxsplit=1)[0] in _OF_PARTS


def place_tag(site_name: str, code: str, name: str, language: str = "en") -> Label:
    """The label of a bin, area or station; name: what people call it, may be empty."""
    text = f"RL-{code}"
    fields = {"place_code": code, "place_name": name, "site_name": site_name}
    codes = {"linear": Code("code128", text), "qr": Code("qr", text)}
    return Label(TAGS["place"], language, f"Place {code}", fields, codes)


def badge_tag(site_name: str, number: str, name: str, badge: str, language: str = "en") -> Label:
    """A person's card. badge: the random text, which stands on it in codes alone."""
    fields = {"person_number": number, "person_name": name, "site_name": site_name}
    codes = {"linear": Code("code128", badge), "qr": Code("qr", badge)}
    return Label(BADGE_TEMPLATE, language, f"Badge {number}", fields, codes)


def command_tag(command: str, code: str, language: str) -> Label:
    """One card of the command sheet, to stick where the hand is. command: as CONFIRM."""
    codes = {"linear": Code("code128", code), "matrix": Code("datamatrix", code)}
    return Label(TAGS["command"], language, f"Command {command}", {"command": command}, codes)


def roof_tag(vehicle: Vehicle, site: Site, language: str) -> Label:
    """What stands on a vehicle's roof while it is in the yard, read from across it."""
    known = vehicle.vin or vehicle.own_number
    day = vehicle.received_at.date().isoformat() if vehicle.received_at else ""
    fields = {
        "register_no": vehicle.register_no,
        "vehicle_name": " ".join(filter(None, (vehicle.make, vehicle.model, vehicle.year))),
        "vin": known,
        "received_on": day,
        "high_voltage": "1" if vehicle.drive in _HIGH_VOLTAGE else "",
        **_of_site(site),
    }
    codes = {"linear": Code("code39", known), "qr": Code("qr", known)}
    return Label(TAGS["vehicle"], language, f"Vehicle {vehicle.register_no}", fields, codes)


def container_tag(
    container: str,
    material: str,
    waste_code: str,
    since: date | None,
    site: Site,
    language: str,
) -> Label:
    """A container of waste: what is in it, since when, and where it comes from.

    waste_code: of the European list (Decision 2000/532/EC), hazardous where it ends in `*`.
    """
    hazardous = waste_code.rstrip().endswith("*")
    fields = {
        "container": container,
        "material": material,
        "waste_code": waste_code,
        "since_on": since.isoformat() if since else "",
        "hazardous": "1" if hazardous else "",
        "harmless": "" if hazardous else "1",
        **_of_site(site),
    }
    text = f"RL-{container}"
    codes = {"linear": Code("code128", text), "qr": Code("qr", text)}
    return Label(TAGS["material"], language, f"Container {container}", fields, codes)


def quarantine_tag(
    what: str, code: str, reason: str, since: date, place: str, site: Site, language: str
) -> Label:
    """What nobody may touch: why, since when, and who is called. code: what a scanner reads."""
    fields = {
        "held": what,
        "reason": reason,
        "since_on": since.isoformat(),
        "place_code": place,
        "emergency_number": site.emergency_number,
        **_of_site(site),
    }
    codes = {"linear": Code("code128", code), "matrix": Code("datamatrix", code)}
    return Label(TAGS["held"], language, f"Quarantine {code}", fields, codes)


def battery_label(
    part: PartLabel, chemistry: str, volts: Decimal | None, kg: Decimal | None, emergency: str
) -> Label:
    """A traction battery that is kept: its part label with what a carrier must see."""
    said = replace(part, template="battery_100x150").said
    fields = {
        **said.fields,
        "chemistry": chemistry,
        "volts": f"{volts.normalize():f}" if volts is not None else "",
        "kg": f"{kg.normalize():f}" if kg is not None else "",
        "high_voltage": "1" if "hv" in part.warnings else "",
        "emergency_number": emergency,
    }
    return replace(said, fields=fields)


def _of_site(site: Site) -> dict[str, str]:
    return {
        "site_name": site.name,
        "site_address": site.address,
        "site_contact": site.contact,
        "site_permit": site.permit,
    }
