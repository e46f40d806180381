"""Every kind of station this release knows."""

from __future__ import annotations

from collections.abc import Mapping

from app.stations.base import StationType
from app.stations.dismantling import DISMANTLING

STATIONS: Mapping[str, StationType] = {one.domain: one for one in (DISMANTLING,)}
