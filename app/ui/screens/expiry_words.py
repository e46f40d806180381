"""Qualifications that end soon, in words: to the person themselves and to supervisors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.expiry import Expiry, expiring
from app.domain.procedure import text_in
from app.domain.site import Person
from app.ui.theme import State

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.ui.language import Language

WEIGHTS: Final = {60: State.INFO, 30: State.LOOK, 7: State.STOP, 0: State.STOP}
"""How loudly each stage is told."""
Names = Mapping[str, str]
_NONE: Final[Names] = MappingProxyType({})


def qualification_names(queries: Queries, language: Language) -> Names:
    """What the procedures of this workshop call the qualifications they ask for, by code."""
    return {
        code: text_in(names, language)
        for procedure in queries.approved_procedures()
        for code, names in procedure.quals.items()
    }


def ends_soon(person: Person, today: date, names: Names = _NONE) -> str:
    """What of a person ends within 60 days, the most urgent first; empty where nothing does."""
    return said_of(expiring(person, today), names)


def said_of(found: Iterable[Expiry], names: Names = _NONE) -> str:
    """What ends when, by name where one is known."""
    return ", ".join(_said(one, names.get(one.code, one.code)) for one in found)


def what_to_do(one: Expiry) -> str:
    """What the person does about the most urgent one; nothing while there is much time."""
    tr = QCoreApplication.translate
    return {
        60: "",
        30: tr("Expiry", "Ask your supervisor when it is renewed."),
        7: tr("Expiry", "After that day its steps are closed to you. Tell your supervisor today."),
        0: tr("Expiry", "Its steps are closed to you until it is renewed. Tell your supervisor."),
    }[one.stage]


def how_many_end(count: int) -> str:
    """For the heading: how many qualifications end within 60 days."""
    if not count:
        return QCoreApplication.translate("Expiry", "no qualification ends within 60 days")
    words = QCoreApplication.translate("Expiry", "qualifications that end within 60 days: {count}")
    return words.format(count=count)


def _said(one: Expiry, name: str) -> str:
    if one.days < 0:
        words = QCoreApplication.translate("Expiry", "{code}: over")
    elif one.days == 0:
        words = QCoreApplication.translate("Expiry", "{code}: ends today")
    elif one.days == 1:
        words = QCoreApplication.translate("Expiry", "{code}: ends tomorrow")
    else:
        words = QCoreApplication.translate("Expiry", "{code}: ends in {days} days")
    return words.format(code=name, days=one.days)
