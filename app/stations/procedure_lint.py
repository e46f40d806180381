"""What is wrong or doubtful in a procedure that reads well: each finding with its line."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Collection, Iterator

from app.domain import units
from app.domain.procedure import (
    REGISTER_RECORDS,
    Field,
    NotPossible,
    Procedure,
    Step,
    Text,
    Variable,
)
from app.stations import lint_expressions, lint_flow
from app.stations.lint_limits import crossing
from app.stations.lint_patterns import may_never_end
from app.stations.lint_report import Report
from app.stations.procedure_shape import Places
from app.stations.procedure_source import Finding

_STEP_ID = re.compile(r"[A-Z]{1,4}[0-9]{3}")
_FIELD_ID = re.compile(r"[a-z][a-z0-9_]*")
_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_DOMAINS = ("dismantling", "retrofit", "battery")
_MASSES = ("mass_in", "mass_hulk")
_MOST = 100
_RECORDS = (
    *_MASSES,
    *("odometer", "make", "model", "first_registration", "harvest_plan"),
    *("certificate", "country", "category", "document_state"),
    *REGISTER_RECORDS,
)
_REGISTER_MASSES = ("tare", "gross", "slip_mass", "receipt_mass")


def lint(procedure: Procedure, places: Places, languages: tuple[str, ...]) -> list[Finding]:
    """All findings of a procedure; texts are looked for in `languages`."""
    report = Report(places)
    _top(procedure, report)
    _texts(procedure, report, languages)
    _duplicates(procedure, report)
    for step in procedure.steps:
        _step(procedure, step, report)
        for one in step.fields:
            _field(procedure, step, one, report)
    lint_expressions.lint(procedure, report)
    lint_flow.lint(procedure, report)
    return report.findings


def lint_fractions(
    procedure: Procedure, places: Places, fractions: Collection[str]
) -> list[Finding]:
    """The inputs that record a fraction the catalogue, with its codes `fractions`, lacks."""
    report = Report(places)
    for step in procedure.steps:
        for one in step.fields:
            for option in one.options if one.records == "container_fraction" else ():
                if option.id not in fractions:
                    message = f"the catalogue fractions.csv has no fraction '{option.id}'"
                    report.error("unknown-fraction", message, step.id, one.id, "options")
            kind, colon, code = (one.records or "").partition(":")
            if (kind, colon) == ("fraction", ":") and code not in fractions:
                message = f"the catalogue fractions.csv has no fraction '{code}'"
                report.error("unknown-fraction", message, step.id, one.id, "records")
    return report.findings


def _top(procedure: Procedure, report: Report) -> None:
    if not _VERSION.fullmatch(procedure.version):
        report.error("version", "the version has three numbers such as 1.0.0", key="version")
    if procedure.domain not in _DOMAINS:
        report.error("domain", f"the domain is one of {', '.join(_DOMAINS)}", key="domain")
    if not procedure.author.strip():
        report.error("author", "the author's name is missing", key="author")
    if not procedure.steps:
        report.error("empty", "a procedure needs at least one step", key="sections")
    for state, value in procedure.safe.items():
        if value not in procedure.states.get(state, ()):
            report.error("unknown-state", f"{state} has no value {value}", key="safe")
    for key, variables in (("params", procedure.params), ("context", procedure.context)):
        for name, one in variables.items():
            _variable(report, key, name, one)


def _variable(report: Report, key: str, name: str, one: Variable) -> None:
    if one.type == "num" and one.unit not in units.UNITS:
        report.error("unknown-unit", f"{name}: the unit {one.unit} is not known", "", name, key)
    if one.value is None:
        if key == "params":
            report.error("value-missing", f"the parameter {name} has no value", "", name, key)
        return
    number = isinstance(one.value, str) and units.parse_number(one.value) is not None
    fits = {"num": number, "bool": isinstance(one.value, bool), "str": isinstance(one.value, str)}
    if not fits[one.type]:
        report.error("type", f"{name}: the value is no {one.type}", "", name, key)


def _texts(procedure: Procedure, report: Report, languages: tuple[str, ...]) -> None:
    def look(text: Text, what: str, step: str = "", one: str = "", key: str = "") -> None:
        lacking = [code for code in languages if not text.get(code, "").strip()]
        if text and lacking:
            message = f"{what} has no text in {', '.join(lacking)}"
            report.error("text-missing", message, step, one, key)

    look(procedure.title, "the title", key="title")
    for key, named in (("stations", procedure.stations), ("quals", procedure.quals)):
        for name, text in named.items():
            look(text, f"{key} {name}", key=key)
    for name, instrument in procedure.instruments.items():
        look(instrument.name, f"the instrument {name}", key="instruments")
    for section in procedure.sections:
        first = section.steps[0].id if section.steps else ""
        look(section.title, f"the section {section.id}", first)
    for step in procedure.steps:
        look(step.title, "the title", step.id, key="title")
        look(step.text, "the text", step.id, key="text")
        look(step.why, "the reason", step.id, key="why")
        for tool in step.tools:
            look(tool, "a tool", step.id, key="tools")
        for one in step.fields:
            look(one.label, f"the label of {one.id}", step.id, one.id, "label")
            if not one.label:
                report.warn("label-missing", f"{one.id} has no label", step.id, one.id)
            for option in one.options:
                look(option.label, f"the option {option.id}", step.id, one.id, "options")


def _duplicates(procedure: Procedure, report: Report) -> None:
    for name, count in Counter(step.id for step in procedure.steps).items():
        if count > 1:
            report.error("duplicate-id", f"the step id {name} stands {count} times", name, key="id")
    for name, count in Counter(section.id for section in procedure.sections).items():
        if count > 1:
            report.error("duplicate-id", f"the section id {name} stands {count} times")
    for step in procedure.steps:
        for name, count in Counter(one.id for one in step.fields).items():
            if count > 1:
                message = f"the field id {name} stands {count} times in {step.id}"
                report.error("duplicate-id", message, step.id, name, "id")


def _step(procedure: Procedure, step: Step, report: Report) -> None:
    if not _STEP_ID.fullmatch(step.id):
        message = f"{step.id} is no step id: one to four capitals and three digits, as HV040"
        report.error("bad-id", message, step.id, key="id")
    if step.station and step.station not in procedure.stations:
        message = f"the station {step.station} is not known"
        report.error("unknown-station", message, step.id, key="station")
    signers = step.hold.who if step.hold else ()
    for key, codes in (
        ("qual", step.qual),
        ("hold", signers),
        ("skip", step.skip.who if step.skip else ()),
        ("not_possible", step.not_possible.who if step.not_possible else ()),
    ):
        _qualifications(procedure, report, codes, step.id, key)
    _instrument(procedure, report, step.instrument, step.id)
    if "HV" in step.hazard and not step.qual:
        message = "a high-voltage step needs a qualification of the person who does it"
        report.error("hv-unqualified", message, step.id, key="hazard")
    if step.hold is not None and not signers:
        report.error("hold-unsigned", "a hold point needs somebody who signs", step.id, key="hold")
    named = [("needs", one.state, one.value) for one in step.needs]
    named += [("sets", one.state, one.value) for one in step.sets]
    for key, state, value in named:
        if value not in procedure.states.get(state, ()):
            message = f"the state {state} has no value {value}"
            report.error("unknown-state", message, step.id, key=key)
    if step.wait is not None and step.wait.default_s < step.wait.min_s:
        message = f"the wait of {step.wait.default_s} s is below its minimum {step.wait.min_s} s"
        report.error("wait-below-minimum", message, step.id, key="wait")


def _qualifications(
    procedure: Procedure, report: Report, codes: tuple[str, ...], step: str, key: str
) -> None:
    for code in codes:
        if code not in procedure.quals:
            message = f"the qualification {code} is not known"
            report.error("unknown-qualification", message, step, key=key)


def _instrument(
    procedure: Procedure, report: Report, name: str | None, step: str, one: str = ""
) -> None:
    if name is not None and name not in procedure.instruments:
        message = f"the instrument {name} is not known"
        report.error("unknown-instrument", message, step, one, "instrument")


def _field(procedure: Procedure, step: Step, one: Field, report: Report) -> None:
    def error(code: str, message: str, key: str = "") -> None:
        report.error(code, message, step.id, one.id, key)

    if not _FIELD_ID.fullmatch(one.id) or keyword.iskeyword(one.id):
        error("bad-id", f"{one.id} is no field id: small letters, digits and _, no Python word")
    if one.unit not in units.UNITS:
        error("unknown-unit", f"the unit {one.unit} is not known", "unit")
    _instrument(procedure, report, one.instrument, step.id, one.id)
    _qualifications(
        procedure, report, one.not_possible.who if one.not_possible else (), step.id, "fields"
    )
    for code, message, key in (*_options(one), *_shape(one), *crossing(procedure, one)):
        error(code, message, key)
    way = procedure.way_out(step, one)
    if way is None and not one.optional and one.type != "computed":
        error("no-way-out", "a required input needs a way out: not_possible or optional: true")
    if way is not None and not one.optional:
        _way_out(procedure, step, one, way, report)
    if one.pattern is not None and may_never_end(one.pattern):
        message = "a choice or a repetition inside a repetition, as (a+)+ or (a|b)*, can take "
        error(
            "slow-pattern", message + "for ever on a wrong text; use a class, as [ab]*", "pattern"
        )
    measured = one.type in ("number", "torque")
    excused = one.ok or one.warn or one.source or one.unverified or one.optional
    if measured and not one.limits and not excused:
        message = "a number without limit, ok, warn, source or unverified accepts anything"
        report.warn("unlimited", message, step.id, one.id)


def _way_out(
    procedure: Procedure, step: Step, one: Field, way: NotPossible, report: Report
) -> None:
    if way.then == "goto" and way.to not in procedure.by_id:
        message = f"the way out leads to {way.to or 'no step'}, which is not known"
        report.error("unknown-step", message, step.id, one.id, "not_possible")
    if way.then == "goto" and way.to == step.id:
        message = "the way out leads back to its own step, which asks the same again"
        report.error("dead-end", message, step.id, one.id, "not_possible")
    if way.then == "go_on" and step.sets and not procedure.proves_without(step, one):
        message = f"the state is not proved without {one.id}; let the way out hold or goto"
        report.error("unproved", message, step.id, one.id, "not_possible")


def _options(one: Field) -> Iterator[tuple[str, str, str]]:
    ids = [option.id for option in one.options]
    if one.type in ("choice", "multi") and not ids:
        yield "options", "a choice needs options", "options"
    if len(set(ids)) != len(ids):
        yield "duplicate-id", "an option stands twice", "options"
    if unknown := [answer for answer in one.good if answer not in ids]:
        yield "options", f"the good answer {unknown[0]} is none of the options", "good"


def _shape(one: Field) -> Iterator[tuple[str, str, str]]:
    if one.pattern is not None:
        try:
            re.compile(one.pattern)
        except re.error as error:
            yield "pattern", f"the pattern is no regular expression: {error}", "pattern"
    if (one.type == "computed") != (one.value is not None):
        yield "value", "a computed field, and no other, has a value expression", "value"
    if one.limits and one.type not in ("number", "count", "parts", "torque", "computed", "list"):
        yield "limit-type", f"a {one.type} has no limits", ""
    if one.count > _MOST:
        yield "count", f"an input asks for at most {_MOST} at once", "count"
    if one.records is not None:
        yield from _records(one, one.records)


def _records(one: Field, what: str) -> Iterator[tuple[str, str, str]]:
    """The fact must fit the value: an amount is one number, in the unit it is recorded in."""
    fraction, mass = what.startswith("fraction:"), what in _MASSES
    if not fraction and what not in _RECORDS:
        yield "records", f"records is {', '.join(_RECORDS)} or fraction:CODE", "records"
    if (fraction or mass) and one.type not in ("number", "count", "parts"):
        yield "records", f"{what} is recorded from a number, not from a {one.type}", "records"
    if what == "harvest_plan" and one.type != "bool":
        yield "records", f"the harvest plan stands beside a bool, not a {one.type}", "records"
    if what == "container_fraction" and one.type != "choice":
        yield "records", f"what a container holds is chosen, not a {one.type}", "records"
    if what == "waste_code":
        message = "waste codes come from the dated rules: let container_fraction be chosen instead"
        yield "records", message, "records"
    if mass and one.unit != "kg":
        yield "records", f"{what} is recorded in kg", "records"
    if what in _REGISTER_MASSES and (one.type != "number" or one.unit not in ("kg", "t")):
        yield "records", f"{what} is recorded from a number in kg or t", "records"
    if fraction and one.unit not in ("kg", "L"):
        yield "records", "a fraction is recorded in kg or L", "records"
