"""When somebody last used a qualification: told by the steps they confirmed or signed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Any

from app.domain.errors import NotFound
from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.exchange.fact_row import wall_of


def last_used(
    confirmed: Iterable[Any],
    person_id: str,
    run_of: Callable[[str], RunState],
    procedure_of: Callable[[str], Procedure],
) -> Mapping[str, datetime]:
    """By code. confirmed: wall time, person and body of StepConfirmed rows, newest first."""
    used: dict[str, datetime] = {}
    for wall, person, text in confirmed:
        body = json.loads(text)
        try:
            step = procedure_of(run_of(body["run_id"]).digest).by_id.get(body["step"])
        except NotFound:
            continue
        codes = step.qual if step is not None and person == person_id else ()
        if step is not None and step.hold is not None and person_id in body.get("signers", ()):
            codes = step.hold.who
        for code in codes:
            used.setdefault(code, wall_of(wall))
    return used
