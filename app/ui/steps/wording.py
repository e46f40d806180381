"""Reasons, figures and ids in the operator's words: labels, titles, names of people and units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Reason, Refused, ShopError
from app.domain.procedure import Field, Procedure, Step, text_in
from app.domain.units import parse_number
from app.ui.desk import Desk
from app.ui.language import Language, captioned, format_date, format_number

_UNIT_SIGNS: Final = {
    "1": "",
    "pc": "",
    "degC": "°C",
    "deg": "°",
    "mohm": "mΩ",
    "ohm": "Ω",
    "kohm": "kΩ",
    "Mohm": "MΩ",
    "Gohm": "GΩ",
    "ohm/V": "Ω/V",
}
_FIGURES: Final = ("bound", "value", "have", "need")


def unit_word(unit: str) -> str:
    """A unit as it is written beside a value."""
    words = {
        "d": QCoreApplication.translate("Units", "days"),
        "a": QCoreApplication.translate("Units", "years"),
        "EUR": "€",
    }
    return _UNIT_SIGNS.get(unit, words.get(unit, unit))


def figure(value: Decimal, unit: str, language: Language, places: int | None = None) -> str:
    """A number with its unit, as `12,5 V`."""
    return f"{format_number(value, language, places)} {unit_word(unit)}".strip()


def number_word(raw: str, language: Language) -> str:
    """A raw number as people of this language write it; anything else unchanged."""
    number = parse_number(raw)
    return raw if number is None else format_number(number, language)


def countdown(seconds: int) -> str:
    """Time left as 04:09, or 1:04:09 from an hour on."""
    minutes, rest = divmod(max(0, seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"


def label_of(one: Field, language: str) -> str:
    """What an input is called; its id where the author gave no label."""
    return text_in(one.label, language) or one.id


def option_word(one: Field | None, answer: str, language: str) -> str:
    """What an answer of a choice is called."""
    options = one.options if one is not None else ()
    return next(
        (text_in(o.label, language) or o.id for o in options if o.id == answer),
        answer,
    )


def title_of(procedure: Procedure, step_id: str, language: str) -> str:
    """The title of a step; the id where the procedure has no such step."""
    step = procedure.by_id.get(step_id)
    return step_id if step is None else text_in(step.title, language) or step_id


def qualification_word(procedure: Procedure, code: str, language: str) -> str:
    """The name of a qualification."""
    return text_in(procedure.quals.get(code, {}), language) or code


def state_name(state: str) -> str:
    """What a proved state is about, short enough for the top bar."""
    names = {
        "hv": QCoreApplication.translate("Wording", "HV"),
        "lv": QCoreApplication.translate("Wording", "12 V"),
        "gas": QCoreApplication.translate("Wording", "GAS"),
        "pyro": QCoreApplication.translate("Wording", "AIRBAGS"),
    }
    return names.get(state, state.upper())


def state_value_word(value: str) -> str:
    """What a state is proved to be."""
    words = {
        "dead": QCoreApplication.translate("Wording", "dead"),
        "live": QCoreApplication.translate("Wording", "live"),
        "off": QCoreApplication.translate("Wording", "off"),
        "purged": QCoreApplication.translate("Wording", "purged"),
        "closed": QCoreApplication.translate("Wording", "disposed of"),
    }
    return words.get(value, value)


def cause_words() -> Mapping[str, str]:
    """Why an input cannot be given, by the word kept in the fact."""
    return {
        "unreachable": QCoreApplication.translate("Wording", "Cannot be reached"),
        "absent": QCoreApplication.translate("Wording", "Not there"),
        "broken": QCoreApplication.translate("Wording", "Broken"),
        "tool_missing": QCoreApplication.translate("Wording", "Tool missing"),
    }


def problem_words() -> Mapping[str, str]:
    """What is in the way, by the kind kept in the fact."""
    return {
        "unreachable": QCoreApplication.translate("Wording", "Cannot be reached"),
        "reading": QCoreApplication.translate("Wording", "Reading out of limits"),
        "broke": QCoreApplication.translate("Wording", "Broke while removing"),
        "not_listed": QCoreApplication.translate("Wording", "Not as listed"),
        "tool": QCoreApplication.translate("Wording", "Tool or device"),
        "help": QCoreApplication.translate("Wording", "Help needed"),
        "battery_hot": QCoreApplication.translate("Wording", "Battery hot"),
    }


def stop_word(procedure: Procedure, reason: str, language: str) -> str:
    """Why a run stands still, from the ids in its state: step, input and cause in words."""
    key, _, cause = reason.partition(": ")
    step_id, _, field_id = key.partition(".")
    step = procedure.by_id.get(step_id)
    known = {**problem_words(), **cause_words()}
    if step is None:
        return known.get(reason, reason)
    title = title_of(procedure, step_id, language)
    one = step.field_named(field_id)
    if one is None:
        return title
    return captioned(f"{title}, {label_of(one, language)}", known.get(cause, cause))


def named(
    reason: Reason,
    procedure: Procedure,
    step: Step | None,
    language: Language,
    people: Mapping[str, str] | None = None,
) -> Reason:
    """The reason with every id replaced by what an operator calls it.

    people: numbers of persons by id.
    """
    shown = dict(reason.params)
    one = step.field_named(shown.get("field", "")) if step is not None else None
    for key, text in reason.params.items():
        shown[key] = _named(key, text, procedure, one, language, people or {})
    return Reason(reason.code, shown)


def _named(
    key: str,
    text: str,
    procedure: Procedure,
    one: Field | None,
    language: Language,
    people: Mapping[str, str],
) -> str:
    if key == "field":
        return label_of(one, language) if one is not None else text
    if key in ("step", "steps"):
        return _listed(title_of(procedure, part, language) for part in _parts(text))
    if key in ("code", "who"):
        return _listed(qualification_word(procedure, part, language) for part in _parts(text))
    if key == "person":
        return people.get(text, text)
    if key == "seconds":
        return countdown(int(text)) if text.isdigit() else text
    if key in ("until", "since"):
        return _day(text, language)
    if key == "state":
        return state_name(text)
    if key == "unit":
        return unit_word(text)
    if key == "answer":
        return option_word(one, text, language)
    if key == "reason":
        return stop_word(procedure, text, language)
    if key == "proved" or (key == "value" and parse_number(text) is None):
        return state_value_word(text)
    return number_word(text, language) if key in _FIGURES else text


def _parts(text: str) -> list[str]:
    return [part for part in text.replace(",", " ").split() if part]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)


def _day(text: str, language: Language) -> str:
    try:
        return format_date(date.fromisoformat(text), language)
    except ValueError:
        return text


def explain(
    desk: Desk,
    reason: Reason,
    procedure: Procedure,
    step: Step | None,
    language: Language,
    people: Mapping[str, str] | None = None,
) -> str:
    """A reason as the sentence an operator reads, with names instead of ids."""
    return desk.say(named(reason, procedure, step, language, people), language)


def named_error(
    error: ShopError,
    procedure: Procedure,
    step: Step | None,
    language: Language,
    people: Mapping[str, str] | None = None,
) -> ShopError:
    """The error with names instead of ids, to be shown by the frame."""
    reasons = error.reasons if isinstance(error, Refused) else ()
    turned = [named(one, procedure, step, language, people) for one in reasons]
    own = named(error.reason, procedure, step, language, people)
    return Refused(own.code, *turned, **own.params)
