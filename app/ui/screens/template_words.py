"""Templates of labels in words: what they are of, what stands on them, what a version changes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.arrangement import fits
from app.ui.language import Language, shipped
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.arrangement import Arrangement, TemplateShape
    from app.domain.label_template import TemplateStanding

_SIZE: Final = re.compile(r"_(\d+)x(\d+)$")


def template_word(template: str) -> str:
    """What a template is of, and its size."""
    return " · ".join(filter(None, kind_and_size(template)))


def kind_and_size(template: str) -> tuple[str, str]:
    """The same apart; its name where nobody wrote a word for it."""
    found = _SIZE.search(template)
    kind = template[: found.start()] if found else template
    size = f"{found[1]}\u00a0×\u00a0{found[2]}\u00a0mm" if found else ""
    return _kinds().get(kind, kind), size


def block_word(key: str) -> str:
    """What a line of a label says; its own name where nobody wrote a word for it."""
    words = _blocks()
    return " · ".join(words.get(one, one) for one in key.split("+"))


def standing_word(stood: TemplateStanding) -> tuple[str, State]:
    """Which version is printed, and whether somebody must look."""
    tr = QCoreApplication.translate
    if not stood.usable:
        return tr("Templates", "version {number} fits no more: printed as shipped").format(
            number=stood.versions[-1].number
        ), State.LOOK
    if stood.in_force is None:
        return tr("Templates", "as shipped"), State.OFF
    return version_word(stood.in_force.number), State.INFO


def label_languages(codes: Sequence[str]) -> Mapping[str, str]:
    """Languages of labels by the names their speakers give them; the code where nobody knows."""
    known = shipped(look().theme.resources)
    return {one: known.get(Language(one), one) for one in codes}


def version_word(number: int) -> str:
    """What a version is called."""
    tr = QCoreApplication.translate
    return tr("Templates", "version {number}").format(number=number)


def changes_word(shape: TemplateShape, arrangement: Arrangement) -> str:
    """What differs from the shipped template; that nothing does."""
    tr = QCoreApplication.translate
    if not fits(shape, arrangement):
        return tr("Templates", "has other lines than the template has now")
    return " · ".join(_changes(shape, arrangement)) or tr("Templates", "as shipped")


def _changes(shape: TemplateShape, arrangement: Arrangement) -> Iterator[str]:
    tr = QCoreApplication.translate
    if arrangement.hidden:
        what = ", ".join(map(block_word, arrangement.hidden))
        yield tr("Templates", "hidden: {what}").format(what=what)
    moved = [one for one, was in zip(arrangement.order, shape.keys, strict=True) if one != was]
    if moved:
        what = ", ".join(map(block_word, moved))
        yield tr("Templates", "moved: {what}").format(what=what)
    worded = [
        block_word(block.key)
        for block in shape.blocks
        if block.words.keys() & arrangement.words.keys()
    ]
    if worded:
        yield tr("Templates", "worded otherwise: {what}").format(what=", ".join(worded))


def _kinds() -> Mapping[str, str]:
    tr = QCoreApplication.translate
    return {
        "badge": tr("Templates", "Badge"),
        "battery": tr("Templates", "Battery"),
        "bin": tr("Templates", "Bin or place"),
        "command": tr("Templates", "Command card"),
        "container": tr("Templates", "Container of waste"),
        "part": tr("Templates", "Part"),
        "part_minimum": tr("Templates", "Part, the least"),
        "quarantine": tr("Templates", "Quarantine"),
        "roof": tr("Templates", "Vehicle roof"),
    }


def _blocks() -> Mapping[str, str]:
    return {**_of_parts(), **_of_others(), **_of_sites()}


def _of_parts() -> Mapping[str, str]:
    tr = QCoreApplication.translate
    return {
        "demo": tr("Templates", "DEMO mark"),
        "origin": tr("Templates", "Reused part"),
        "part_name": tr("Templates", "Name of the part"),
        "position": tr("Templates", "Position"),
        "oe_number": tr("Templates", "OE number"),
        "oe_line": tr("Templates", "OE number"),
        "donor": tr("Templates", "Donor vehicle"),
        "donor_line": tr("Templates", "Donor and day"),
        "removed_on": tr("Templates", "Day of removal"),
        "grade": tr("Templates", "Grade, letter"),
        "grade_words": tr("Templates", "Grade in words"),
        "grade_rule": tr("Templates", "Rule of the grade"),
        "warning": tr("Templates", "Warnings"),
        "warning_line": tr("Templates", "Warnings"),
        "code": tr("Templates", "Code"),
        "reprint": tr("Templates", "Reprint mark"),
        "danger": tr("Templates", "High voltage"),
        "danger_rule": tr("Templates", "Rule of high voltage"),
        "chemistry": tr("Templates", "Chemistry"),
        "volts": tr("Templates", "Voltage"),
        "kg": tr("Templates", "Mass"),
        "carrying": tr("Templates", "How to carry it"),
        "emergency": tr("Templates", "In an emergency"),
    }


def _of_others() -> Mapping[str, str]:
    tr = QCoreApplication.translate
    return {
        "person_number": tr("Templates", "Number of the person"),
        "person_name": tr("Templates", "Name of the person"),
        "place_code": tr("Templates", "Code of the place"),
        "place_name": tr("Templates", "Name of the place"),
        "command": tr("Templates", "Command"),
        "hazardous_waste": tr("Templates", "Hazardous waste"),
        "harmless_waste": tr("Templates", "Waste"),
        "material": tr("Templates", "Material"),
        "waste_code": tr("Templates", "Waste code"),
        "container": tr("Templates", "Container"),
        "since_on": tr("Templates", "Since when"),
        "quarantine": tr("Templates", "Quarantine"),
        "quarantine_rule": tr("Templates", "Rule of quarantine"),
        "held": tr("Templates", "What is held"),
        "reason": tr("Templates", "Why"),
        "register_no": tr("Templates", "Register number"),
        "vehicle_name": tr("Templates", "Make and model"),
        "received": tr("Templates", "Day of reception"),
        "vin": tr("Templates", "VIN"),
    }


def _of_sites() -> Mapping[str, str]:
    tr = QCoreApplication.translate
    return {
        "site_name": tr("Templates", "Name of the workshop"),
        "site_address": tr("Templates", "Address"),
        "site_contact": tr("Templates", "Contact"),
        "site_line": tr("Templates", "Permit, address, contact"),
        "permit": tr("Templates", "Permit"),
    }
