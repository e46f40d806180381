"""The pages of the first-run sheet about people: who, their badge, what they may do."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column, row
from app.ui.kit.qr_code import QUIET, SMALLEST, QrCode
from app.ui.kit.text import Text
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.first_run_draft import new_badge
from app.ui.screens.first_run_pages import SetupPage
from app.ui.screens.person_choices import PersonChoices
from app.ui.screens.words import role_word
from app.ui.steps.new_pin_sheet import NewPinSheet
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.pin import Pin
    from app.reading.scan import Scan
    from app.ui.desk import Desk
    from app.ui.screens.first_run_draft import PersonDraft, SetupDraft
    from app.ui.screens.screen import Frame

_CODE_MM: Final = 25


class PeoplePage(SetupPage):
    """Everybody so far, each with the badge in full, and the way to the next."""

    key = "people"
    chosen = Signal(int)
    added = Signal()

    def __init__(self, frame: Frame, draft: SetupDraft) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            frame,
            draft,
            tr("FirstRun", "The first people"),
            tr(
                "FirstRun",
                "Print each badge text as a barcode now: afterwards nobody can read it here.",
            ),
        )
        pile = column(gap_mm=2)
        for place, person in enumerate(draft.people):
            roles = ", ".join(role_word(role) for role in person.roles)
            who = ActionButton(
                f"{person.number} · {person.name}", subline=f"{person.badge} · {roles}"
            )
            who.setObjectName(f"person:{place}")
            who.clicked.connect(lambda _=False, place=place: self.chosen.emit(place))
            pile.addWidget(who)
        add = ActionButton(tr("FirstRun", "Add a person"), icon="plus")
        add.setObjectName("add_person")
        add.clicked.connect(self.added)
        pile.addWidget(add)
        pile.addStretch(1)
        holder = QWidget()
        holder.setLayout(pile)
        self.body.addWidget(PagedArea(holder), 1)

    def missing(self) -> list[str]:
        """Somebody must be able to decide."""
        if not self.draft.has_supervisor:
            return [QCoreApplication.translate("FirstRun", "at least one supervisor")]
        if not self.draft.can_sign:
            return [QCoreApplication.translate("FirstRun", "the PIN of a supervisor")]
        return []


class PersonPage(SetupPage):
    """Number, name, badge, roles and language of one person.

    The badge shows as a QR code as well, large enough to be scanned or photographed for print.
    """

    key = "person"
    removed = Signal()

    def __init__(self, desk: Desk, frame: Frame, draft: SetupDraft, person: PersonDraft) -> None:
        tr = QCoreApplication.translate
        words = tr("FirstRun", "Scan the card, or let the program make a badge.")
        super().__init__(frame, draft, tr("FirstRun", "A person"), words)
        self.person, self._desk = person, desk
        asked = [
            Asked("number", tr("FirstRun", "Number"), tr("FirstRun", "shown to all, as 0417")),
            Asked("name", tr("FirstRun", "Name"), tr("FirstRun", "kept apart, can be erased")),
        ]
        left = column(gap_mm=5)
        self.add_fields(FieldTiles(frame, asked), left)
        if self.fields is not None:
            self.fields.show_values(number=person.number, name=person.name)
        self._code = QrCode()
        self._code.setObjectName("badge_code")
        self._code.setAccessibleName(tr("FirstRun", "badge"))
        self._badge = Text("", "mono_strong")
        self._badge.setObjectName("badge_text")
        make = ActionButton(tr("FirstRun", "Make a badge"), icon="badge")
        make.setObjectName("new_badge")
        make.clicked.connect(lambda: self._set_badge(new_badge()))
        remove = HoldButton(tr("FirstRun", "Hold: remove"), pill=True)
        remove.setObjectName("remove_person")
        remove.held.connect(self.removed)
        self._pin = ActionButton(tr("FirstRun", "Set the PIN"), icon="lock")
        self._pin.setObjectName("set_pin")
        self._pin.clicked.connect(self._ask_pin)
        left.addLayout(row(make, self._pin, 1, remove, gap_mm=5))
        left.addWidget(self._badge)
        head = row(left, self._code, gap_mm=4)
        head.setStretch(0, 1)
        self.body.addLayout(head)
        choices = PersonChoices(person.roles, person.language)
        choices.roles.connect(self._set_roles)
        choices.language.connect(self._set_language)
        self.body.addWidget(choices)
        self.body.addStretch(1)
        self._show_pin()
        self._set_badge(person.badge)

    def _ask_pin(self) -> None:
        sheet = NewPinSheet(self.person.number, self.frame.refuse)
        sheet.chosen.connect(self._set_pin)
        self.frame.open_sheet(sheet)

    def _set_pin(self, pin: Pin) -> None:
        self.frame.close_sheet()
        self.person.pin = pin
        self._show_pin()
        self.changed.emit()

    def _show_pin(self) -> None:
        """A PIN belongs to a number: it may not be among the first that is tried for it."""
        tr = QCoreApplication.translate
        if not self.person.number:
            self._pin.wait_for(tr("FirstRun", "number first"))
        else:
            self._pin.ready(tr("FirstRun", "set") if self.person.pin else "")

    def take(self, name: str, text: str) -> None:
        """A value of the person."""
        setattr(self.person, name, text)
        if name == "number":
            self.person.pin = None
            self._show_pin()
        self.changed.emit()

    def scanned(self, scan: Scan) -> None:
        """A badge is a badge; Enter after anything else ends a value."""
        if scan.kind == "badge":
            self.typed("")
            self._set_badge(scan.value)
        else:
            super().scanned(scan)

    def missing(self) -> list[str]:
        """Number, name, badge and a role; nobody shares a number or badge."""
        tr = QCoreApplication.translate
        found = super().missing()
        person = self.person
        others = [one for one in self.draft.people if one is not person]
        if not person.badge:
            found.append(tr("FirstRun", "badge"))
        elif any(one.badge == person.badge for one in others):
            found.append(tr("FirstRun", "another badge: this one is in use"))
        if person.number and any(one.number == person.number for one in others):
            found.append(tr("FirstRun", "another number: this one is in use"))
        if not person.roles:
            found.append(tr("FirstRun", "role"))
        return found

    def _set_badge(self, badge: str) -> None:
        self.person.badge = badge
        none = QCoreApplication.translate("FirstRun", "no badge yet")
        self._badge.setText(badge or none)
        self._badge.set_state(None if badge else State.OFF)
        self._code.setVisible(False)
        if badge:
            qr = self._desk.edges.qr
            self._desk.work(lambda: qr(badge), lambda rows: self._draw(badge, rows), self._undrawn)
        self.changed.emit()

    def _draw(self, badge: str, rows: tuple[str, ...]) -> None:
        if isValid(self) and badge == self.person.badge:
            self._code.set_rows(rows)
            self._code.setFixedSize(printable(rows))
            self._code.setVisible(True)

    def _undrawn(self, error: ShopError) -> None:
        if isValid(self):
            self.frame.refuse(error)

    def _set_roles(self, roles: tuple[str, ...]) -> None:
        self.person.roles = roles
        self.changed.emit()

    def _set_language(self, language: str) -> None:
        self.person.language = language
        self.changed.emit()


def printable(rows: Sequence[str]) -> QSize:
    """Pixels for a QR code of at least 25 mm and the light ground around it."""
    module = math.ceil(look().scale.px_per_mm * _CODE_MM / max(1, len(rows)))
    side = (len(rows) + 2 * QUIET) * max(module, SMALLEST)
    return QSize(side, side)


class QualificationsPage(SetupPage):
    """What the person is qualified for by the shipped procedure, and who says so."""

    key = "quals"

    def __init__(
        self, frame: Frame, draft: SetupDraft, person: PersonDraft, quals: Mapping[str, str]
    ) -> None:
        tr = QCoreApplication.translate
        title = tr("FirstRun", "{name}: qualified for").format(name=person.name)
        words = tr("FirstRun", "Each holds for one year from today.")
        super().__init__(frame, draft, title, words)
        self.person = person
        asked = [Asked("issuer", tr("FirstRun", "Who issued the evidence"), optional=True)]
        self.add_fields(FieldTiles(frame, asked, columns=1))
        if self.fields is not None:
            self.fields.show_values(issuer=person.issuer)
        options = [Option(code, code, name) for code, name in quals.items()]
        choice = Choice(options, columns=4, multiple=True)
        for code in quals:
            choice.tile(code).setObjectName(f"qual:{code}")
        choice.choose(*person.quals)
        choice.changed.connect(self._choose)
        holder = QWidget()
        holder.setLayout(column(choice, 1))
        self.body.addWidget(PagedArea(holder), 1)

    def take(self, name: str, text: str) -> None:
        """Who issued the evidence."""
        setattr(self.person, name, text)
        self.changed.emit()

    def missing(self) -> list[str]:
        """A qualification needs somebody who vouches for it."""
        if self.person.quals and not self.person.issuer:
            return [QCoreApplication.translate("FirstRun", "who issued the evidence")]
        return []

    def _choose(self, codes: tuple[str, ...]) -> None:
        self.person.quals = codes
        self.changed.emit()
