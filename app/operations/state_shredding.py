"""Record what a shredder states of the hulks of a month or year, or that it does not count."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from app.domain.errors import Refused
from app.domain.events import ShredderStated, ShredderStatementWithdrawn
from app.domain.shredder_statement import outcome_of
from app.operations.permissions import require
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.sign import require_pin
from app.operations.tidy import tidy

_PERIOD: Final = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")


def state_shredding(uow: UnitOfWork, said: ShredderStated, by: str) -> None:
    """It completes the rates and tables of its period from now on; the last one counts.

    Raises NotAllowed for anybody but a supervisor who signed with the PIN, Refused for shares
    that are none or do not add up, without source or number, for a period that is none.
    """
    require(uow, "state_shredding", by)
    require_pin(uow, by)
    source, reference = tidy(said.source), tidy(said.reference)
    if not source or not reference:
        raise Refused("shredder-statement-incomplete")
    told = replace(said, period=_period(said.period), source=source, reference=reference)
    outcome_of(told)
    uow.record(told, by)


def withdraw_shredding(uow: UnitOfWork, period: str, reason: str, by: str) -> None:
    """Raises NotAllowed for anybody but a supervisor who signed with the PIN, Refused without
    a reason."""
    require(uow, "withdraw_shredding", by)
    require_pin(uow, by)
    why = tidy(reason)
    if not why:
        raise Refused("reason-missing")
    uow.record(ShredderStatementWithdrawn(_period(period), why), by)


def _period(text: str) -> str:
    if not _PERIOD.fullmatch(text):
        raise Refused("period-unreadable", text=text[:20])
    return text
