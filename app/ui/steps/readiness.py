"""What the confirm button says: ready, recording a failure, or what it still waits for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Reason
from app.domain.procedure import Step
from app.domain.run_rules import Verdict, takes_failure
from app.ui.desk import Desk
from app.ui.language import Language, inside
from app.ui.steps.barred import barred
from app.ui.steps.limits import consequence
from app.ui.steps.wording import countdown, explain, label_of, qualification_word, title_of
from app.ui.steps.work import Work

# Signs that still go into two lines of the button on the narrowest panel.
_ROOM: Final = 44


@dataclass(frozen=True)
class Readiness:
    """The button: its word, the line below, whether it may be pressed."""

    title: str
    subline: str
    on: bool


def readiness(
    desk: Desk,
    work: Work,
    step: Step,
    blocked: Sequence[Reason],
    verdict: Verdict,
    unsigned: int,
    language: Language,
) -> Readiness:
    """Judge the button. unsigned: how many second persons are still missing."""
    confirm = QCoreApplication.translate("Readiness", "Confirm step")
    not_mine = barred(desk, "confirm_step")
    if not_mine:
        return Readiness(confirm, not_mine, on=False)
    failing = bool(verdict.failures) and not verdict.malformed
    if blocked and not (failing and _takes_failure(work, blocked)):
        return Readiness(confirm, short_reason(desk, work, step, blocked[0], language), on=False)
    if failing:
        return Readiness(_failing_word(verdict), consequence(step), on=True)
    open_fields = [*verdict.missing, *(reason.params["field"] for reason in verdict.malformed)]
    waiting = [inside(label_of(one, language)) for one in step.fields if one.id in open_fields]
    second = QCoreApplication.translate("Readiness", "second person")
    waiting += [second] * min(unsigned, 1)
    if not waiting:
        return Readiness(confirm, "", on=True)
    fits = len(waiting) <= 3 and sum(map(len, waiting)) <= _ROOM
    shown = waiting if fits or len(waiting) < 2 else [*waiting[:1], _more(len(waiting) - 1)]
    text = QCoreApplication.translate("Readiness", "waiting for: {things}")
    return Readiness(confirm, text.format(things=", ".join(shown)), on=False)


def _takes_failure(work: Work, blocked: Sequence[Reason]) -> bool:
    """Whether a danger may be written down at once; a step that is done is opened again first."""
    settled = any(reason.code == "step-settled" for reason in blocked)
    return not settled and takes_failure(work.run, blocked)


def short_reason(desk: Desk, work: Work, step: Step, reason: Reason, language: Language) -> str:
    """A reason in the few words a button has room for."""
    if reason.code == "wait-running":
        text = QCoreApplication.translate("Readiness", "wait {time}")
        return text.format(time=countdown(int(reason.params["seconds"])))
    if reason.code == "step-requires":
        ids = reason.params["steps"].split(", ")
        text = QCoreApplication.translate("Readiness", "first: {steps}")
        first = title_of(work.procedure, ids[0], language)
        return text.format(steps=first if len(ids) == 1 else f"{first} {_plus(len(ids) - 1)}")
    if reason.code == "qualification-missing":
        text = QCoreApplication.translate("Readiness", "needs {qualification}")
        name = qualification_word(work.procedure, reason.params["code"], language)
        return text.format(qualification=name)
    if reason.code == "vehicle-red":
        return QCoreApplication.translate("Readiness", "RED: battery hot, keep away")
    if reason.code in ("run-held", "run-quarantined"):
        return QCoreApplication.translate("Readiness", "a supervisor must release the vehicle")
    if reason.code == "nonconformity-open":
        return QCoreApplication.translate("Readiness", "a supervisor must decide")
    return explain(desk, reason, work.procedure, step, language, work.people)


def _failing_word(verdict: Verdict) -> str:
    measured = {"legal-limit-broken", "site-limit-broken"}
    if any(reason.code in measured for reason in verdict.failures):
        return QCoreApplication.translate("Readiness", "Record reading")
    return QCoreApplication.translate("Readiness", "Record as failed")


def _more(count: int) -> str:
    return QCoreApplication.translate("Readiness", "{count} more").format(count=count)


def _plus(count: int) -> str:
    return f"+{count}"
