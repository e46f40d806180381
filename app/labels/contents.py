"""A label's texts by field name, in the label's own language."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Any, Final

from app.domain.errors import ShopError
from app.domain.identifiers import PartId
from app.domain.label import Label
from app.domain.part import WARNINGS
from app.labels.template import FALLBACK, TextBox

WORDS_FILE: Final = "words.toml"
_UNGRADED = "X"
_NOTHING = "–"
_PLACES: Final = Formatter()
_BETWEEN_DIGITS: Final = re.compile(r"(?<=\d) (?=\d)")


@dataclass(frozen=True, slots=True)
class Words:
    """The captions of one language."""

    captions: Mapping[str, str]
    grades: Mapping[str, Mapping[str, str]]
    positions: Mapping[str, str]
    warnings: Mapping[str, str]
    commands: Mapping[str, str]
    months: tuple[str, ...]


def read_words(file: Path) -> dict[str, Words]:
    """The captions of every language in `file`, English among them. Raises ShopError."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        words = {language: _words(one) for language, one in raw.items()}
        if FALLBACK not in words:
            raise ValueError(f"{FALLBACK} is missing")
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShopError("label-template-broken", file=file.name, problem=error) from error
    return words


def _words(raw: Mapping[str, Any]) -> Words:
    months = tuple(raw["months"])
    if len(months) != 12 or _UNGRADED not in raw["grades"]:
        raise ValueError("months or grades are incomplete")
    if lost := set(WARNINGS) - raw["warnings"].keys():
        raise ValueError(f"no words for the warnings {', '.join(sorted(lost))}")
    return Words(
        raw["captions"], raw["grades"], raw["positions"], raw["warnings"], raw["commands"], months
    )


def contents(label: Label, languages: Mapping[str, Words]) -> dict[str, str]:
    """Every field a template may place; empty where the label has nothing to say."""
    words = languages.get(label.language, languages[FALLBACK])
    told = {name: _told(name, text, words) for name, text in label.fields.items()}
    command = told.get("command", "")
    marks = {
        "demo": words.captions["demo"] if label.fields.get("demo") else "",
        "command": words.commands.get(command, command),
    }
    said = told | _captions(told, words) | marks
    return said | _of_a_part(defaultdict(str, label.fields), told, words)


def text_of(box: TextBox, contents: Mapping[str, str], language: str) -> str:
    """What stands in a box; its own words, or its fields one after the other."""
    if box.when and not contents[box.when]:
        return ""
    if box.words:
        return _filled(box.words.get(language, box.words[FALLBACK]), contents)
    return _joined(*(contents[one] for one in box.fields))


def _told(name: str, text: str, words: Words) -> str:
    """A day in the words of the language, numbers held together; anything else as it is."""
    if text and name.endswith("_on"):
        return _day(date.fromisoformat(text), words)
    return _BETWEEN_DIGITS.sub("\u00a0", text) if name == "site_contact" else text


def _captions(told: Mapping[str, str], words: Words) -> dict[str, str]:
    """The words of the language; a caption of fields the label has not says nothing."""
    return {name: _filled(caption, told) for name, caption in words.captions.items()}


def _filled(caption: str, told: Mapping[str, str]) -> str:
    named = {name for _, name, _, _ in _PLACES.parse(caption) if name}
    return caption.format_map(told) if all(told.get(name) for name in named) else ""


def _of_a_part(fields: Mapping[str, str], told: Mapping[str, str], words: Words) -> dict[str, str]:
    """What a reused part's label spells out of codes; nothing on a label of anything else."""
    if not fields["short_code"]:
        return {}
    captions, number = words.captions, fields["oe_number"] or _NOTHING
    grade = fields["grade"] if fields["grade"] in words.grades else _UNGRADED
    rules = words.grades[grade]
    warning = _joined(*(words.warnings[code] for code in fields["warnings"].split()))
    permit = _filled(captions["permit"], told)
    return {
        "origin": "" if fields["demo"] else captions["origin"],
        "position": words.positions.get(fields["position"], fields["position"]),
        "oe_number": number,
        "oe_line": f"{captions['oe_short']} {number}",
        "donor": fields["donor"] or _NOTHING,
        "removed_on": told.get("removed_on") or _NOTHING,
        "donor_line": _joined(fields["donor"], told.get("removed_on", "")),
        "grade": grade,
        "grade_words": rules["words"],
        "grade_rule": rules.get(fields["grade_rule"], rules["rule"]),
        "warning": warning,
        "warning_sign": "!" if warning else "",
        "warning_line": f"⚠ {warning}" if warning else "",
        "code": PartId(fields["short_code"]).grouped,
        "site_line": _joined(permit, fields["site_address"], told["site_contact"]),
    }


def _day(day: date, words: Words) -> str:
    return f"{day.day} {words.months[day.month - 1]} {day.year}"


def _joined(*texts: str) -> str:
    # The dot stays at the end of a line that is broken there.
    return "\u00a0· ".join(text for text in texts if text)
