"""The dismantling line: from the gate to the hulk."""

from app.stations.dismantling.station import DISMANTLING

__all__ = ["DISMANTLING"]
