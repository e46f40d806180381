"""Tickets of the catalogue that ships, and keys made of nothing, for the tests of the texts."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.domain.events import VehicleSnapshot
from app.domain.handover import Ticket, snapshot_of
from app.domain.procedure import Procedure, Raw
from app.domain.run import RunState
from app.stations.procedure_file import load
from app.stations.simulation import Outcome, Scenario, any_context, simulate

CATALOGUE = (
    Path(__file__).parents[2] / "resources" / "procedures" / "dismantling" / "catalogue.yaml"
)
TICKET_ID = "019379f0-6b5a-7c3e-8d21-0a1b2c3d4e5f"
RUN_ID = "019379f0-0001-7c3e-8d21-0a1b2c3d4e5f"
VEHICLE = VehicleSnapshot(
    "019379f0-0000-7c3e-8d21-0a1b2c3d4e5f",
    "2026-K7Q2-1-00042",
    "VF1BM0A0H33445566",
    "",
    "Renault",
    "Grand Scénic dCi 130",
    "2014",
    "bev",
    "crashed",
    2,
    datetime(2026, 11, 22, 8, tzinfo=UTC),
    Decimal("1502.5"),
    None,
    {"F-OIL": Decimal("3.125")},
)


class MemoryKey:
    """A signer without a file."""

    def __init__(self, seed: int) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(bytes([seed]) * 32)

    @property
    def public_key(self) -> bytes:
        """32 bytes."""
        return self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """64 bytes."""
        return self._key.sign(message)

    def is_signed(self, message: bytes, signature: bytes, public_key: bytes) -> bool:
        """Whether it is right."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


@cache
def catalogue() -> Procedure:
    """The hundred steps."""
    return load(CATALOGUE)


def walked(seed: int, drive: str, until: str | None = None, careless: float = 0) -> Outcome:
    """A run of the catalogue, to the end or until a step."""
    context = {
        **any_context(catalogue(), random.Random(seed)),
        "vehicle.drive": drive,
        "vehicle.state": "crashed",
    }
    answers: dict[str, Raw] = {"REC050.powertrain": drive, "REC080.missing": ("none",)}
    return simulate(catalogue(), Scenario(seed, context, answers, careless, careless, until))


def ticket_of(run: RunState, **more: object) -> Ticket:
    """The ticket of a run of the catalogue."""
    given: dict[str, object] = {
        "ticket_id": TICKET_ID,
        "terminal": "K7Q2",
        "hlc": 116_000_000_000_000_000,
        "run_id": RUN_ID,
        "digest": run.digest,
        "demo": True,
        "context": dict(run.context),
        "vehicle": VEHICLE,
        "snapshot": snapshot_of(catalogue(), run),
        **more,
    }
    return Ticket(**given)  # type: ignore[arg-type]
