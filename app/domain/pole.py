"""The three poles that a part goes between: taken apart, built in again, used as energy."""

from __future__ import annotations

from typing import Final

POLES: Final = ("recycle", "retrofit", "energy")
HOME: Final = "recycle"
"""Where a part is while no fact says otherwise: parts come off vehicles at Re-Cycle."""
