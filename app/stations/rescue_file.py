"""What to do about a hot battery, from a TOML file: rescue steps by drive, and the rules."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from app.domain.battery_danger import DangerRules, Rule
from app.domain.errors import ShopError
from app.domain.procedure import Text
from app.domain.vehicle import DRIVES

_STATUSES = ("seen", "unverified")


@dataclass(frozen=True, slots=True)
class RescueStep:
    """One line of the rescue screen, few words that may hold `{number}`, and a detail for
    whoever stands close; with where it comes from.
    """

    text: Text
    detail: Text
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class RescueGuide:
    """by_drive: the steps; '' where nobody knows the vehicle."""

    by_drive: Mapping[str, tuple[RescueStep, ...]]
    rules: DangerRules

    def steps(self, drive: str) -> tuple[RescueStep, ...]:
        """The steps for a drive; an unknown one is taken for the gravest."""
        return self.by_drive.get(drive) or self.by_drive[""]


def load_rescue(path: Path) -> RescueGuide:
    """Raises ShopError naming the file and what is wrong with it."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        rules = {one.name: _rule(told["rules"][one.name]) for one in fields(DangerRules)}
        guides = [(one["drives"], tuple(map(_step, one["steps"]))) for one in told["guides"]]
    except (OSError, ValueError, KeyError, TypeError, InvalidOperation) as fault:
        raise ShopError("content-unreadable", file=path.name, fault=fault) from fault
    by_drive = {drive: steps for drives, steps in guides for drive in drives}
    if set(by_drive) != set(DRIVES) or not all(by_drive.values()):
        odd = ", ".join(sorted(set(by_drive) ^ set(DRIVES))) or "steps"
        raise ShopError("content-unreadable", file=path.name, fault=odd)
    return RescueGuide({**by_drive, "": guides[0][1]}, DangerRules(**rules))


def _rule(told: Mapping[str, Any]) -> Rule:
    return Rule(Decimal(told["value"]), told["unit"], *_source(told))


def _step(told: Mapping[str, Any]) -> RescueStep:
    return RescueStep(_texts(told), _texts(told["detail"]), *_source(told))


def _texts(told: Mapping[str, Any]) -> Text:
    """By language; what is no text in some language stands beside them under longer names."""
    return {"en": told["en"], **{code: text for code, text in told.items() if len(code) == 2}}


def _source(told: Mapping[str, Any]) -> tuple[str, str]:
    if not told["source"].strip() or told["status"] not in _STATUSES:
        raise ValueError(f"source or status of {told}")
    return told["source"], told["status"]
