"""Whether a vehicle is safe to touch, as it may be said in the top bar: never more than proved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.moment import Moment
from app.domain.run_proofs import Safety, StateShown
from app.domain.run_rules import Applicability, proof_of
from app.ui.language import format_time
from app.ui.steps.wording import state_name
from app.ui.steps.work import Work
from app.ui.theme import State

_DEADLIEST_FIRST: Final = ("hv", "gas", "pyro")


def states_that_matter(work: Work) -> tuple[str, ...]:
    """The states with a safe value that some step of this run sets or needs, deadliest first."""
    part = work.applicability
    active = [step for step in work.procedure.steps if part[step.id] is Applicability.ACTIVE]
    named = {one.state for step in active for one in step.sets}
    named |= {one.state for step in active for one in step.needs}
    known = [*_DEADLIEST_FIRST, *(name for name in work.procedure.safe)]
    return tuple(dict.fromkeys(one for one in known if one in named and one in work.procedure.safe))


def safety_line(
    work: Work, name: str, now: Moment, zone: Callable[[datetime], datetime]
) -> tuple[str, State]:
    """A state with how long that holds, and how it is to be shown; zone: the clock's."""
    shown = proof_of(work.procedure, work.run, name, now, work.here)
    text = _sentence(name, shown, zone)
    return text, State.OK if shown.kind is Safety.SAFE else State.STOP


def _sentence(name: str, shown: StateShown, zone: Callable[[datetime], datetime]) -> str:
    word = state_name(name)
    if shown.kind is Safety.SAFE and shown.until is not None:
        text = QCoreApplication.translate("Safety", "{state} · SAFE until {time}")
        return text.format(state=word, time=format_time(zone(shown.until)))
    if shown.kind is Safety.SAFE:
        return QCoreApplication.translate("Safety", "{state} · SAFE").format(state=word)
    if shown.kind is Safety.NOT_SAFE:
        return QCoreApplication.translate("Safety", "{state} · NOT SAFE").format(state=word)
    text = QCoreApplication.translate("Safety", "{state} · NOT KNOWN, TREAT AS LIVE")
    return text.format(state=word)
