"""A machine that stands in another time zone, for one test."""

from __future__ import annotations

import time

import pytest

BRUSSELS = "CET-1CEST,M3.5.0,M10.5.0/3"
"""As a rule (POSIX), so that no table of zones is needed."""


def in_zone(patch: pytest.MonkeyPatch, name: str) -> None:
    """Stand in the zone; `at_utc` of the suite puts the machine back after the test."""
    patch.setenv("TZ", name)
    time.tzset()
