"""The first-run sheet while it is being filled in: kept in memory only."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject

from app.domain.pin import Pin
from app.domain.site import COMPANY_NUMBER, EMERGENCY_NUMBER
from app.operations.enrol_person import Enrolment, Evidence
from app.operations.establish_site import SiteSheet
from app.ui.desk import Desk
from app.ui.language import shipped
from app.ui.theme import look

_BADGE_SIGNS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_VALID: Final = timedelta(days=365)
MOST_BINS: Final = 500


def new_badge() -> str:
    """A badge text nobody can guess: RB- and 130 random bits."""
    return "RB-" + "".join(secrets.choice(_BADGE_SIGNS) for _ in range(26))


@dataclass
class PersonDraft:
    """Somebody who will work here."""

    number: str = ""
    name: str = ""
    badge: str = ""
    roles: tuple[str, ...] = ("operator",)
    language: str = "en"
    quals: tuple[str, ...] = ()
    issuer: str = ""
    pin: Pin | None = None

    def order(self, today: date, verifier: str) -> Enrolment:
        """The person as recorded; qualifications hold for one year. verifier: of their PIN."""
        until = today + _VALID
        return Enrolment(
            self.number,
            self.name,
            self.badge,
            self.roles,
            self.language,
            tuple(Evidence(code, self.issuer, "", today, until) for code in self.quals),
            verifier,
        )


@dataclass
class SetupDraft:
    """Everything of the sheet, as text."""

    name: str = ""
    address: str = ""
    contact: str = ""
    permit: str = ""
    country: str = ""
    company_number: str = ""
    emergency_number: str = "112"
    label_language: str = "en"
    gs1_prefix: str = ""
    link_base: str = ""
    shows_vin: bool = False
    bin_prefix: str = "A"
    bin_count: str = "20"
    people: list[PersonDraft] = field(default_factory=list)

    def bins(self) -> tuple[str, ...]:
        """Codes such as A-01; none while prefix or count are no such thing."""
        prefix = self.bin_prefix.strip().upper()
        count = int(self.bin_count) if self.bin_count.isdecimal() else 0
        if not prefix or not 0 < count <= MOST_BINS:
            return ()
        width = max(2, len(str(count)))
        return tuple(f"{prefix}-{number:0{width}d}" for number in range(1, count + 1))

    @property
    def has_supervisor(self) -> bool:
        """Whether somebody can decide."""
        return any("supervisor" in one.roles for one in self.people)

    @property
    def can_sign(self) -> bool:
        """Whether a supervisor has a PIN."""
        return any("supervisor" in one.roles and one.pin is not None for one in self.people)

    def sheet(self, today: date, keep: Callable[[Pin], str]) -> SiteSheet:
        """The sheet as recorded; the first language is the one of the labels.

        keep: puts a PIN into the vault, slowly, and returns its name there.
        """
        others = tuple(one for one in shipped(look().theme.resources) if one != self.label_language)
        return SiteSheet(
            self.name,
            self.address,
            self.contact,
            self.permit,
            self.country,
            (self.label_language, *others),
            self.gs1_prefix,
            self.link_base,
            self.shows_vin,
            settings={
                COMPANY_NUMBER: self.company_number.strip(),
                EMERGENCY_NUMBER: self.emergency_number.strip(),
            },
            people=tuple(
                one.order(today, keep(one.pin) if one.pin is not None else "")
                for one in self.people
            ),
            places=tuple((code, "bin", "") for code in self.bins()),
        )


class _Kept(QObject):
    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.draft = SetupDraft()


def setup_draft_of(desk: Desk) -> SetupDraft:
    """The draft kept at a desk; it outlives a change of language."""
    found = desk.findChild(_Kept)
    return (found if isinstance(found, _Kept) else _Kept(desk)).draft
