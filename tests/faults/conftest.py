"""The one PostgreSQL of the inventory's tests, for what is killed before it."""

from __future__ import annotations

from tests.hub.conftest import postgres

__all__ = ["postgres"]
