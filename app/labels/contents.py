"""A part label's texts by field name, in the label's own language."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.domain.errors import ShopError
from app.domain.identifiers import PartId
from app.domain.label import PartLabel
from app.domain.part import WARNINGS

_FALLBACK = "en"
_UNGRADED = "X"
_NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Words:
    """The captions of one language."""

    captions: Mapping[str, str]
    grades: Mapping[str, Mapping[str, str]]
    positions: Mapping[str, str]
    warnings: Mapping[str, str]
    months: tuple[str, ...]


def read_words(file: Path) -> dict[str, Words]:
    """The captions of every language in `file`, English among them. Raises ShopError."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        words = {language: _words(one) for language, one in raw.items()}
        if _FALLBACK not in words:
            raise ValueError(f"{_FALLBACK} is missing")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShopError("label-template-broken", file=file.name, problem=error) from error
    return words


def _words(raw: Mapping[str, Any]) -> Words:
    months = tuple(raw["months"])
    if len(months) != 12 or _UNGRADED not in raw["grades"]:
        raise ValueError("months or grades are incomplete")
    if lost := set(WARNINGS) - raw["warnings"].keys():
        raise ValueError(f"no words for the warnings {', '.join(sorted(lost))}")
    return Words(raw["captions"], raw["grades"], raw["positions"], raw["warnings"], months)


def contents(label: PartLabel, languages: Mapping[str, Words]) -> dict[str, str]:
    """Every field a template may place; empty where the label has nothing to say."""
    words = languages.get(label.language, languages[_FALLBACK])
    captions = words.captions
    grade = label.grade if label.grade in words.grades else _UNGRADED
    permit = captions["permit"].format(permit=label.site_permit) if label.site_permit else ""
    day = _day(label.removed_on, words)
    warning = _joined(*(words.warnings[code] for code in label.warnings))
    return {
        "origin": "" if label.demo else captions["origin"],
        "demo": captions["demo"] if label.demo else "",
        "part_name": label.part_name,
        "position": words.positions.get(label.position, label.position),
        "oe_caption": captions["oe_number"],
        "oe_number": label.oe_number or _NOTHING,
        "oe_line": f"{captions['oe_short']} {label.oe_number or _NOTHING}",
        "donor_caption": captions["donor"],
        "donor": label.donor or _NOTHING,
        "removed_caption": captions["removed_on"],
        "removed_on": day,
        "donor_line": _joined(label.donor, day),
        "grade": grade,
        "grade_words": words.grades[grade]["words"],
        "grade_rule": words.grades[grade].get(label.grade_rule, words.grades[grade]["rule"]),
        "warning": warning,
        "warning_sign": "!" if warning else "",
        "warning_line": f"⚠ {warning}" if warning else "",
        "code": PartId(label.code).grouped,
        "reprint": captions["reprint"].format(copy=label.copy_no) if label.copy_no else "",
        "site_name": label.site_name,
        "site_address": label.site_address,
        "site_contact": label.site_contact,
        "site_permit": permit,
        "site_line": _joined(permit, label.site_address, label.site_contact),
    }


def _day(day: date, words: Words) -> str:
    return f"{day.day} {words.months[day.month - 1]} {day.year}"


def _joined(*texts: str) -> str:
    return " · ".join(text for text in texts if text)
