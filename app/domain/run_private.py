"""Answers that are personal data: judged like any other, and never part of a fact."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.errors import Reason
from app.domain.procedure import Field, Raw, Step
from app.domain.run_judgement import is_blank

_MANY = ("photo", "file", "list", "multi", "zone", "torque")
_TELLING = ("value", "answer")


def keeps_apart(one: Field) -> bool:
    """Whether an answer is personal data and must never stand in a fact."""
    return one.private or one.type == "signature"


def sort_out(
    step: Step, answers: Mapping[str, Raw], private: Mapping[str, str]
) -> tuple[Mapping[str, Raw], Mapping[str, str]]:
    """All answers for judging, and the texts to keep apart, whichever way they were given.

    A blank private answer is none.
    """
    apart = {name: _as_text(raw) for name, raw in answers.items() if _is_apart(step, name)}
    apart.update((name, text) for name, text in private.items() if text.strip())
    apart = {name: text for name, text in apart.items() if text.strip()}
    told = {name: raw for name, raw in answers.items() if not _is_apart(step, name)}
    return {**told, **{name: _as_answer(step, name, text) for name, text in apart.items()}}, apart


def given_of(
    step: Step, answers: Mapping[str, Raw], privately: frozenset[str]
) -> tuple[Mapping[str, Raw], tuple[str, ...]]:
    """The answers a fact may hold, and the names of those that are kept apart."""
    secret = privately | {one.id for one in step.fields if keeps_apart(one)}
    blank = {one.id for one in step.fields if one.id in answers and is_blank(one, answers[one.id])}
    apart = (privately | (secret & answers.keys())) - blank
    return {k: raw for k, raw in answers.items() if k not in secret}, tuple(sorted(apart))


def hushed(reasons: tuple[Reason, ...], apart: tuple[str, ...]) -> tuple[Reason, ...]:
    """The reasons without what a private answer said."""
    return tuple(
        replace(one, params={k: "…" if k in _TELLING else v for k, v in one.params.items()})
        if one.params.get("field") in apart
        else one
        for one in reasons
    )


def _is_apart(step: Step, name: str) -> bool:
    one = step.field_named(name)
    return one is not None and keeps_apart(one)


def _as_text(raw: Raw) -> str:
    return "\n".join(raw) if isinstance(raw, tuple) else str(raw)


def _as_answer(step: Step, name: str, text: str) -> Raw:
    one = step.field_named(name)
    if one is not None and one.type in _MANY:
        return tuple(text.split("\n"))
    if one is not None and one.type == "bool" and text in ("True", "False"):
        return text == "True"
    return text
