"""What qualifications are called: those of the shipped procedures and of the workshop's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from app import paths
from app.domain.procedure import Text as Names
from app.stations.procedure_file import load

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries


@cache
def read_qualifications(domain: str) -> Mapping[str, Names]:
    """The qualifications the shipped procedure of a domain asks for, by code."""
    return load(paths.resources() / "procedures" / domain / "catalogue.yaml").quals


def every_qualification(queries: Queries, domain: str) -> Mapping[str, Names]:
    """What can be granted here, by code: what shipped and approved procedures ask for."""
    approved = queries.approved_procedures()
    return {
        **read_qualifications(domain),
        **{code: names for one in approved for code, names in one.quals.items()},
    }
