"""A furnished workshop in memory for every test of an operation."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.devices.simulated_clock import SimulatedClock
from tests.memory_store import MemoryStore
from tests.shop import START, Shop, catalogue, small_procedure


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    """People, bins and an approved procedure of five steps."""
    clock = SimulatedClock(START)
    return Shop(MemoryStore(clock, catalogue()), clock, small_procedure(tmp_path)).furnish()
