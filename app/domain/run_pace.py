"""How long a vehicle has stood at its station, and how long it was meant to."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.procedure import Procedure
from app.domain.run_state import RunState
from app.domain.run_view import Applicability, RunView


@dataclass(frozen=True, slots=True)
class Pace:
    """Time at the station against the time planned for it; no plan, no judgement."""

    spent: timedelta
    planned: timedelta | None

    @property
    def over(self) -> timedelta:
        """How far beyond the plan, zero within it or without one."""
        if self.planned is None:
            return timedelta(0)
        return max(timedelta(0), self.spent - self.planned)


def pace(
    procedure: Procedure,
    state: RunState,
    stations: Collection[str],
    now: datetime,
    *,
    begun: datetime,
    takt: timedelta | None = None,
) -> Pace:
    """The pace of a run at stations that count as one.

    It came there when the last step of another station was settled, or when it was begun. Planned
    is the site's takt, else the standard times of the stations' steps that are part of the run.
    """
    elsewhere = [
        settled
        for step_id, settled in state.settled.items()
        if step_id in procedure.by_id and procedure.by_id[step_id].station not in stations
    ]
    since = max(elsewhere, key=lambda one: one.order).at.wall if elsewhere else begun
    planned = takt or _standard(procedure, state, stations)
    return Pace(max(timedelta(0), now - since), planned)


def _standard(procedure: Procedure, state: RunState, stations: Collection[str]) -> timedelta | None:
    view = RunView(procedure, state)
    seconds = sum(
        step.std_s
        for step in procedure.steps
        if step.station in stations
        and view.applicability_of(step.id) is not Applicability.NOT_APPLICABLE
    )
    return timedelta(seconds=seconds) if seconds else None
