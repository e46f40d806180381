"""What a played shift came to."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from app.demo.stage import Stage
from app.domain.procedure import text_in
from app.operations.ports.queries import Queries


def summarize(stage: Stage, certificates: list[dict[str, Any]]) -> dict[str, Any]:
    """Vehicles, steps done, refusals, events, parts, labels and fractions, as the database says."""
    vehicles = stage.ask(lambda queries: queries.find_vehicles("", 50))
    told = [stage.ask(_telling(one.vehicle_id)) for one in vehicles]
    labels = sorted(path.name for path in (stage.out / "labels").glob("*.pdf"))
    return {
        "vehicles": told,
        "steps_done": sum(one["steps_done"] for one in told),
        "failed_attempts": [text for one in told for text in one["failed_attempts"]],
        "refusals": stage.refusals,
        "events": stage.ask(lambda queries: queries.events_count()),
        "parts": [part for one in told for part in one["parts"]],
        "labels": labels,
        "certificates": certificates,
        "certificate_files": sorted(path.name for path in (stage.out / "certificates").iterdir()),
        "fractions_kg": _sum([one["fractions_kg"] for one in told]),
        "screens": sorted(path.name for path in (stage.out / "screens").glob("*.png")),
    }


def _telling(vehicle_id: str) -> Callable[[Queries], dict[str, Any]]:
    return lambda queries: _vehicle(queries, vehicle_id)


def _vehicle(queries: Queries, vehicle_id: str) -> dict[str, Any]:
    vehicle = queries.vehicle(vehicle_id)
    run = queries.run(vehicle.run_id)
    return {
        "known_as": vehicle.known_as,
        "own_number": vehicle.own_number,
        "register_no": vehicle.register_no,
        "drive": vehicle.drive,
        "state": vehicle.state,
        "status": vehicle.status,
        "steps_done": len(run.settled),
        "failed_attempts": [
            f"{step}: {failure}"
            for step, attempts in run.failures.items()
            for attempt in attempts
            for failure in attempt.failures
        ],
        "mass_in_kg": _told(vehicle.mass_in_kg),
        "mass_hulk_kg": _told(vehicle.mass_hulk_kg),
        "reused_kg": _told(vehicle.reuse_kg),
        "fractions_kg": {code: str(kg) for code, kg in sorted(vehicle.fractions.items())},
        "parts": [
            {
                "code": one.part_id,
                "name": text_in(queries.catalogue.parts[one.part_type].names, "en"),
                "grade": one.grade,
                "place": one.place,
                "left": one.left,
                "vehicle": vehicle.known_as,
            }
            for one in queries.parts_of(vehicle_id)
        ],
    }


def _told(kg: Decimal | None) -> str:
    return "not weighed" if kg is None else str(kg)


def _sum(fractions: list[dict[str, str]]) -> dict[str, str]:
    total: dict[str, Decimal] = {}
    for one in fractions:
        for code, kg in one.items():
            total[code] = total.get(code, Decimal(0)) + Decimal(kg)
    return {code: str(kg) for code, kg in sorted(total.items())}
