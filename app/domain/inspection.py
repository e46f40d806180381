"""What an inspection takes along: which facts, pictures and private records belong to it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.domain.balance_report import BalanceReport
from app.domain.part import Part
from app.domain.register_lines import Line
from app.domain.registers import VehicleFile

_SHA256 = re.compile(r"[0-9a-f]{64}")
_OWN = ("run:", "part:", "certificate:")
_PICTURED = ("sha256", "photo", "answers")


@dataclass(frozen=True, slots=True)
class Link:
    """Where a fact stands in the chain of its terminal: its hash is the next one's `prev`."""

    terminal: str
    incarnation: int
    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class PrivateText:
    """A private record as its digest was made: SHA-256 of salt + text."""

    record: str
    salt: str
    text: str


@dataclass(frozen=True, slots=True)
class Inspected:
    """What the summary states. about: a VIN, or '' for a period (inclusive dates).

    broken: the first broken link of the whole log, '' where every chain is whole. heads: the
    end of every chain. by: the number of the person who took names along, '' without names.
    erased: private records that belong to it and are gone; known only where names were taken.
    balances: of each vehicle, or the one of the period.
    """

    about: str
    first: date | None
    last: date | None
    made_at: datetime
    by: str
    facts: int
    facts_sha256: str
    pictures: int
    missing_pictures: int
    labels: int
    broken: str
    heads: tuple[Link, ...]
    missing_numbers: tuple[str, ...]
    counts: Mapping[str, int]
    vehicles: tuple[VehicleFile, ...]
    lines: tuple[tuple[str, Line], ...]
    parts: tuple[Part, ...]
    erased: tuple[str, ...] = ()
    balances: tuple[BalanceReport, ...] = ()


def names_more(body: str) -> bool:
    """Whether a fact's body, as it is stored, may name pictures or private records."""
    return any(f'"{name}"' in body for name in (*_PICTURED, "private"))


def own_subjects(subjects: tuple[str, ...]) -> Iterator[str]:
    """The runs, parts and certificates a vehicle's fact names: their facts belong to it too."""
    return (one for one in subjects if one.startswith(_OWN))


def pictures_in(body: Mapping[str, Any]) -> Iterator[str]:
    """The hashes of pictures that a fact's body names."""
    for name in _PICTURED:
        if name in body:
            value = body[name]
            yield from _SHA256.findall(value if isinstance(value, str) else json.dumps(value))


def private_in(body: Mapping[str, Any]) -> Iterator[str]:
    """The private records that a fact's body points at."""
    private = body.get("private")
    if isinstance(private, Mapping) and isinstance(private.get("record"), str):
        yield private["record"]
