"""What the qualifications of the shipped procedures are called."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from app import paths
from app.domain.procedure import Text as Names
from app.stations.procedure_file import load


@cache
def read_qualifications(domain: str) -> Mapping[str, Names]:
    """The qualifications the shipped procedure of a domain asks for, by code."""
    return load(paths.resources() / "procedures" / domain / "catalogue.yaml").quals
