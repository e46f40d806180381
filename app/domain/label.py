"""What a part label says, not how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.identifiers import PartId
from app.domain.part import Part, PartType
from app.domain.procedure import text_in
from app.domain.site import Site
from app.domain.vehicle import Vehicle


@dataclass(frozen=True, slots=True)
class PartLabel:
    """Everything on a reused part's label, ready in the market's language.

    code128 is the short code, or with `gs1` the element string of AI 8004; qr is the
    link, or the bare code where no link base is set. copy_no 0 is the first print.
    grade_rule '' is not known; warnings are codes of a kind of part.
    """

    template: str
    language: str
    part_name: str
    position: str
    oe_number: str
    grade: str
    donor: str
    removed_on: date
    site_name: str
    site_address: str
    site_contact: str
    site_permit: str
    code: str
    code128: str
    gs1: bool
    qr: str
    grade_rule: str = ""
    warnings: tuple[str, ...] = ()
    copy_no: int = 0
    demo: bool = False


def part_label(
    part: Part,
    kind: PartType,
    vehicle: Vehicle,
    site: Site,
    language: str,
    *,
    removed_on: date,
    copy_no: int = 0,
    demo: bool = False,
) -> PartLabel:
    """The label of a part. The donor is the register number, or the VIN where the site says so."""
    code = PartId.parse(part.part_id)
    return PartLabel(
        template="part_100x60",
        language=language,
        part_name=text_in(kind.names, language),
        position=part.position,
        oe_number=part.oe_number,
        grade=part.grade,
        donor=vehicle.known_as if site.label_shows_vin else vehicle.register_no,
        removed_on=removed_on,
        site_name=site.name,
        site_address=site.address,
        site_contact=site.contact,
        site_permit=site.permit,
        code=code.code,
        code128=f"8004{code.giai(site.gs1_prefix)}" if site.gs1_prefix else code.code,
        gs1=bool(site.gs1_prefix),
        qr=f"{site.link_base}{code.code}" if site.link_base else code.code,
        grade_rule=part.grade_rule,
        warnings=kind.warnings_from(vehicle.drive),
        copy_no=copy_no,
        demo=demo,
    )
