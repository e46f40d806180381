"""What a label says, not how it is drawn: of anything, and of a part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from app.domain.arrangement import Arrangement
from app.domain.element_string import digital_link
from app.domain.identifiers import PartId
from app.domain.part import Part, PartType
from app.domain.procedure import text_in
from app.domain.site import Site
from app.domain.vehicle import Vehicle

PART_TEMPLATE: Final = "part_100x60"
Symbology = Literal["code128", "gs1-128", "code39", "qr", "gs1-qr", "datamatrix", "gs1-datamatrix"]


_SIZE: Final = re.compile(r"_(\d{1,3})x(\d{1,3})$")


def size_of(template: str) -> tuple[int, int]:
    """Width and height of a label in mm, with which its template's name ends; 0 and 0 for none."""
    found = _SIZE.search(template)
    return (int(found[1]), int(found[2])) if found else (0, 0)


@dataclass(frozen=True, slots=True)
class Code:
    """What one symbol carries; with GS1 an element string as `[8004]3400000A1B2`."""

    symbology: Symbology
    text: str


@dataclass(frozen=True, slots=True)
class Label:
    """Facts and codes by the names a template places them under; words come from its language.

    fields: codes of grades, positions and warnings (these divided by spaces), days as ISO 8601,
    texts as they are; a name that is missing or empty is nothing to say. title: the name of the
    page and of the print job. arrangement: how the workshop arranged the template, None as shipped.
    """

    template: str
    language: str
    title: str
    fields: Mapping[str, str]
    codes: Mapping[str, Code]
    arrangement: Arrangement | None = None


@dataclass(frozen=True, slots=True)
class PartLabel:
    """Everything on a reused part's label, ready in the market's language.

    code128 is the short code, or with `gs1` the element string of AI 8004; qr is the
    link, or the bare code where no link base is set. copy_no 0 is the first print.
    removed_on None: nobody knows when it came off. grade_rule '' is not known; warnings are codes
    of a kind of part.
    """

    template: str
    language: str
    part_name: str
    position: str
    oe_number: str
    grade: str
    donor: str
    removed_on: date | None
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

    @property
    def said(self) -> Label:
        """The same in the form every label is drawn from."""
        fields = {
            "part_name": self.part_name,
            "position": self.position,
            "oe_number": self.oe_number,
            "grade": self.grade,
            "grade_rule": self.grade_rule,
            "warnings": " ".join(self.warnings),
            "donor": self.donor,
            "removed_on": self.removed_on.isoformat() if self.removed_on else "",
            "short_code": self.code,
            "copy": str(self.copy_no) if self.copy_no else "",
            "demo": "1" if self.demo else "",
            "site_name": self.site_name,
            "site_address": self.site_address,
            "site_contact": self.site_contact,
            "site_permit": self.site_permit,
        }
        own = Code("code128", self.code)
        giai = f"[8004]{self.code128.removeprefix('8004')}"
        codes = {
            "linear": Code("gs1-128", giai) if self.gs1 else Code("code128", self.code128),
            "short": own,
            "qr": Code("qr", self.qr),
            "matrix": Code("gs1-datamatrix", giai) if self.gs1 else Code("datamatrix", self.code),
        }
        title = f"{self.code} {self.part_name}"
        return Label(self.template, self.language, title, fields, codes)


def part_label(
    part: Part,
    kind: PartType,
    vehicle: Vehicle,
    site: Site,
    language: str,
    *,
    removed_on: date | None,
    copy_no: int = 0,
    demo: bool = False,
) -> PartLabel:
    """The label of a part. The donor is the register number, or the VIN where the site says so."""
    code = PartId.parse(part.part_id)
    return PartLabel(
        template=PART_TEMPLATE,
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
        qr=_link(site, code),
        grade_rule=part.grade_rule,
        warnings=kind.warnings_from(vehicle.drive),
        copy_no=copy_no,
        demo=demo,
    )


def _link(site: Site, code: PartId) -> str:
    """The site's own link; without one GS1's, where it has a prefix, and else the bare code."""
    if site.link_base:
        return f"{site.link_base}{code.code}"
    if site.gs1_prefix:
        return digital_link((("8004", code.giai(site.gs1_prefix)),))
    return code.code
