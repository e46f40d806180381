"""What a failed attempt came to: what happened, what is safe, what to do now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Reason
from app.domain.procedure import Step
from app.operations.confirm_step import Outcome
from app.ui.desk import Desk
from app.ui.language import Language
from app.ui.steps.wording import explain, title_of
from app.ui.steps.work import Work


def what_failed(desk: Desk, work: Work, step: Step, outcome: Outcome, language: Language) -> str:
    """What happened, in one line."""
    said = [
        explain(desk, reason, work.procedure, step, language, work.people)
        for reason in gravest(outcome.failures)[:2]
    ]
    recorded = QCoreApplication.translate("Outcome", "Recorded as a failed attempt.")
    return " ".join([*said, recorded])


def gravest(failures: Sequence[Reason]) -> list[Reason]:
    """One reason for each input: beyond the legal limit is beyond the site's as well."""
    legal = {one.params.get("field") for one in failures if one.code == "legal-limit-broken"}
    return [
        one
        for one in failures
        if one.code != "site-limit-broken" or one.params.get("field") not in legal
    ]


def what_now(work: Work, step: Step, language: Language) -> str:
    """What is safe, and what to do."""
    parts = []
    if step.critical:
        parts.append(QCoreApplication.translate("Outcome", "Treat the vehicle as live."))
    parts.append(_next(work, step, language))
    return " ".join(parts)


def _next(work: Work, step: Step, language: Language) -> str:
    rule = step.on_fail
    if rule.do == "quarantine":
        return QCoreApplication.translate(
            "Outcome", "The vehicle goes to quarantine: keep away until a supervisor releases it."
        )
    if rule.do == "abort":
        return QCoreApplication.translate("Outcome", "This work ends here; call a supervisor.")
    if rule.do == "nonconformity":
        return QCoreApplication.translate("Outcome", "A supervisor decides on this step.")
    if rule.do in ("goto", "rework") and rule.to is not None:
        text = QCoreApplication.translate("Outcome", "Go on with: {step}.")
        return text.format(step=title_of(work.procedure, rule.to, language))
    return QCoreApplication.translate("Outcome", "Do this step again.")
