"""Limits beside the values they bound, and what crossing one will lead to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Reason
from app.domain.procedure import Field, LimitOp, Step
from app.domain.run_rules import ShownLimit, Verdict
from app.domain.run_view import unit_of
from app.domain.units import parse_number
from app.ui.language import Language, captioned
from app.ui.steps.wording import figure, label_of, option_word
from app.ui.theme import State


@dataclass(frozen=True, slots=True)
class Judged:
    """How one input stands: the line below it and its state; OFF while nothing is to say."""

    text: str = ""
    state: State = State.OFF


def within(limit: ShownLimit, unit: str, language: Language) -> str:
    """What a value must be to pass; empty while the bound is not known."""
    if limit.bound is None:
        return ""
    bound = figure(limit.bound, unit, language)
    words = {
        "min": QCoreApplication.translate("Limits", "at least {bound}"),
        "max": QCoreApplication.translate("Limits", "at most {bound}"),
        "below": QCoreApplication.translate("Limits", "below {bound}"),
        "abs_below": QCoreApplication.translate("Limits", "below {bound}"),
    }
    return words[limit.op].format(bound=bound)


def tightest(limits: tuple[ShownLimit, ...], unit: str, language: Language) -> str:
    """All bounds that say something, one per direction, the tightest of each."""
    best: dict[bool, ShownLimit] = {}
    for limit in limits:
        if limit.bound is None:
            continue
        lower = limit.op == "min"
        held = best.get(lower)
        if held is None or held.bound is None or (limit.bound > held.bound) is lower:
            best[lower] = limit
    parts = [within(best[lower], unit, language) for lower in (True, False) if lower in best]
    return ", ".join(parts)


def limit_lines(step: Step, verdict: Verdict, language: Language) -> tuple[str, ...]:
    """The limits of a step as short sentences; equal ones of several inputs are said once.

    That a figure is positive goes without saying; the keypad's sheet names such limits too.
    """
    said: dict[str, list[str]] = {}
    telling = {one.id: [*filter(_tells, verdict.limits.get(one.id, ()))] for one in step.fields}
    bounded = [one for one in step.fields if telling[one.id]]
    for one in bounded:
        for limit in telling[one.id]:
            text = within(limit, unit_of(one), language)
            if text:
                said.setdefault(_levelled(limit, text), []).append(label_of(one, language))
    lines = []
    for text, labels in said.items():
        alone = len(labels) == len(bounded)
        lines.append(text if alone else captioned(", ".join(labels), text))
    return tuple(lines)


def _tells(limit: ShownLimit) -> bool:
    return limit.op != "min" or limit.bound is None or limit.bound > 1


def _levelled(limit: ShownLimit, text: str) -> str:
    if limit.level == "site":
        return QCoreApplication.translate("Limits", "Site limit {limit}.").format(limit=text)
    return QCoreApplication.translate("Limits", "Limit {limit}.").format(limit=text)


def limit_origin(limit: ShownLimit, unit: str, language: Language) -> str:
    """A limit with its formula and its source, for whoever asks.

    The mere name of a figure is no formula: nobody on the floor knows it.
    """
    text = _levelled(limit, within(limit, unit, language) or limit.formula)
    plain = parse_number(limit.formula) is not None or limit.formula.isidentifier()
    formula = "" if plain else limit.formula
    return " · ".join(part for part in (text.rstrip("."), formula, limit.source) if part)


def consequence(step: Step) -> str:
    """What a failed attempt at this step leads to, in a few words."""
    if step.on_fail.do == "repeat":
        return QCoreApplication.translate("Limits", "will be recorded, then repeat")
    if step.on_fail.do == "rework":
        return QCoreApplication.translate("Limits", "will be recorded, then rework")
    return QCoreApplication.translate("Limits", "will be recorded and stops the line")


def judged_inputs(step: Step, verdict: Verdict, language: Language) -> Mapping[str, Judged]:
    """How every input of a step stands; the gravest that was found for each."""
    found: dict[str, Judged] = {}
    for reason in verdict.warnings:
        found[reason.params["field"]] = Judged(_unusual(step, reason, language), State.LOOK)
    for reason in verdict.malformed:
        found[reason.params["field"]] = Judged(_malformed(reason), State.LOOK)
    broken: dict[str, Reason] = {}
    for reason in verdict.failures:
        held = broken.get(reason.params["field"])
        if held is None or reason.code == "legal-limit-broken":
            broken[reason.params["field"]] = reason
    for name, reason in broken.items():
        said = captioned(_broken(step, reason, language), consequence(step))
        found[name] = Judged(said, State.STOP)
    for one in step.fields:
        if one.id not in found and one.id not in verdict.missing:
            text = tightest(verdict.limits.get(one.id, ()), unit_of(one), language)
            found[one.id] = Judged(text or QCoreApplication.translate("Limits", "OK"), State.OK)
    return found


def _unusual(step: Step, reason: Reason, language: Language) -> str:
    one = step.field_named(reason.params["field"])
    if one is None or not one.typical:
        return QCoreApplication.translate("Limits", "unusual: look again")
    number = parse_number(one.typical)
    typical = one.typical if number is None else figure(number, unit_of(one), language)
    text = QCoreApplication.translate("Limits", "unusual: typically {typical}")
    return text.format(typical=typical)


def _malformed(reason: Reason) -> str:
    if reason.code == "too-few":
        text = QCoreApplication.translate("Limits", "{have} of {need}")
        return text.format(**reason.params)
    if reason.code == "malformed-count":
        return QCoreApplication.translate("Limits", "a whole number is needed")
    if reason.code == "malformed-date":
        return QCoreApplication.translate("Limits", "there is no such day")
    if reason.code == "malformed-pattern":
        return QCoreApplication.translate("Limits", "not in the form expected: check every sign")
    return QCoreApplication.translate("Limits", "cannot be read: enter it again")


def _broken(step: Step, reason: Reason, language: Language) -> str:
    one = step.field_named(reason.params["field"])
    if reason.code in ("legal-limit-broken", "site-limit-broken"):
        return _beyond(reason, language)
    if reason.code == "answer-not-good":
        return option_word(one, reason.params.get("answer", ""), language)
    if reason.code == "answer-no":
        return QCoreApplication.translate("Limits", "no")
    if reason.code == "rule-not-known":
        return QCoreApplication.translate("Limits", "cannot be judged yet")
    return QCoreApplication.translate("Limits", "does not fit")


def _beyond(reason: Reason, language: Language) -> str:
    number = parse_number(reason.params["bound"])
    bound = figure(number, reason.params["unit"], language) if number is not None else ""
    return _beyond_word(reason.params["op"]).format(bound=bound)


def _beyond_word(op: LimitOp | str) -> str:
    if op == "min":
        return QCoreApplication.translate("Limits", "below {bound}")
    if op == "max":
        return QCoreApplication.translate("Limits", "above {bound}")
    return QCoreApplication.translate("Limits", "{bound} or more")


def shown_label(one: Field, language: str) -> str:
    """An input's label with what it must be told: that it may stay empty."""
    label = label_of(one, language)
    if not one.optional:
        return label
    return QCoreApplication.translate("Limits", "{label} (if any)").format(label=label)
