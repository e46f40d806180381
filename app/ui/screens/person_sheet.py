"""One person: roles, PIN, the lines of the qualification matrix, and what can be changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.pin import Pin, Signature
from app.domain.procedure import Text as Names
from app.domain.procedure import text_in
from app.domain.site import Person, Qualification, Site
from app.operations.change_person import end_work, replace_badge
from app.operations.permissions import OWNED
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.qualify import withdraw_qualification
from app.operations.set_pin import set_pin
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import column, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import format_date
from app.ui.screens.badge_issue import issue_badge
from app.ui.screens.expiry_words import ends_soon
from app.ui.screens.grant_sheet import GrantSheet
from app.ui.screens.kept_banner import kept_banner
from app.ui.screens.local_time import local_now
from app.ui.screens.person_form import PersonForm
from app.ui.screens.qualifications import read_qualifications
from app.ui.screens.screen import Frame
from app.ui.screens.signing import ask_pin, sign_and_record
from app.ui.screens.words import role_word
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.new_pin_sheet import NewPinSheet
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import State


class PersonSheet(Sheet):
    """Whatever is done here closes the sheet: the list behind it tells how things are now."""

    def __init__(
        self, desk: Desk, frame: Frame, person: Person, name: str, site: Site | None
    ) -> None:
        super().__init__(f"{person.number} · {name}".strip(" ·"))
        self.setObjectName("person_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._person, self._name = desk, frame, person, name
        self._site = site
        banner = kept_banner(desk, frame.language)
        if banner is not None:
            self.body.addWidget(banner)
        self._lines = QVBoxLayout()
        across = row(gap_mm=5)
        across.addLayout(self._lines, 3)
        across.addLayout(self._actions(), 2)
        self.body.addLayout(across, 1)
        who = person.person_id
        desk.ask(lambda queries: queries.last_used(who), self._know_used, frame.refuse)

    def _actions(self) -> QVBoxLayout:
        tr = QCoreApplication.translate
        pile = column(gap_mm=2)
        roles = ", ".join(role_word(one) for one in self._person.roles)
        pile.addWidget(Text(roles, "title"))
        warned = ends_soon(self._person, local_now(self._desk).date())
        if warned:
            pile.addWidget(Text(warned, "body", state=State.LOOK))
        if self._person.left:
            pile.addWidget(Text(tr("People", "works here no more"), "body", state=State.LOOK))
            pile.addStretch(1)
            return pile
        for name, asks, title, act in (
            ("change", "change_person", tr("People", "Change…"), self._change),
            ("grant", "grant_qualification", tr("People", "Give a qualification…"), self._grant),
            ("set_pin", self._sets_pin, tr("People", "Set the PIN…"), self._ask_pin),
            ("new_card", "replace_badge", tr("People", "Print a new badge card"), self._new_card),
        ):
            button = ActionButton(title)
            button.setObjectName(name)
            button.clicked.connect(act)
            why = barred(self._desk, asks)
            if why:
                button.wait_for(why)
            button.setVisible(not (self._desk.kept and asks in OWNED))
            pile.addWidget(button)
        pile.addStretch(1)
        leave = HoldButton(tr("People", "Hold: end the work here"))
        leave.setObjectName("end_work")
        leave.held.connect(self._end)
        why = barred(self._desk, "end_work")
        if why:
            leave.wait_for(why)
        leave.setVisible(self._desk.kept is None)
        pile.addWidget(leave)
        return pile

    @property
    def _sets_pin(self) -> str:
        """What setting this person's PIN asks of whoever works here."""
        return "set_own_pin" if self._person.person_id == self._desk.by else "set_pin"

    def _know_used(self, used: Mapping[str, datetime]) -> None:
        if isValid(self):
            domain = self._desk.edges.station.domain
            self._desk.work(
                lambda: (used, read_qualifications(domain)), self._show, self._frame.refuse
            )

    def _show(self, known: tuple[Mapping[str, datetime], Mapping[str, Names]]) -> None:
        if not isValid(self):
            return
        used, names = known
        tr = QCoreApplication.translate
        pile = column(gap_mm=2)
        held = sorted(self._person.qualifications.items(), key=lambda one: one[1].valid_to)
        if not held:
            pile.addWidget(Text(tr("People", "No qualification yet."), "body", state=State.OFF))
        for code, line in held:
            name = text_in(names[code], self._frame.language) if code in names else code
            told = f"{code} · {line.issuer} · {self._told(line, used.get(code))}"
            if self._desk.kept is not None:
                entry = Card(title=name)
                entry.body.addWidget(Text(told, "small", state=State.OFF))
                pile.addWidget(entry)
                continue
            button = ActionButton(name, subline=told)
            button.setObjectName(f"line:{code}")
            button.setEnabled(not self._person.left)
            button.clicked.connect(lambda _=False, code=code: self._withdraw(code))
            pile.addWidget(button)
        pile.addStretch(1)
        holder = QWidget()
        holder.setLayout(pile)
        self._lines.addWidget(PagedArea(holder), 1)

    def _told(self, line: Qualification, used: datetime | None) -> str:
        tr = QCoreApplication.translate
        language = self._frame.language
        dates = f"{format_date(line.valid_from, language)} – {format_date(line.valid_to, language)}"
        last = tr("People", "not used lately")
        if used is not None:
            last = tr("People", "last used {day}").format(day=format_date(used.date(), language))
        return " · ".join(one for one in (dates, line.evidence, last) if one)

    # ------------------------------------------------------------------------- what is done

    def _change(self) -> None:
        self._swap(PersonForm(self._desk, self._frame, self._person, self._name))

    def _grant(self) -> None:
        self._swap(GrantSheet(self._desk, self._frame, self._person))

    def _swap(self, sheet: Sheet) -> None:
        self._frame.close_sheet()
        self._frame.open_sheet(sheet)

    def _withdraw(self, code: str) -> None:
        title = QCoreApplication.translate("People", "Why is {code} withdrawn?")
        who = self._person.person_id
        self._with_reason(
            title.format(code=code),
            f"withdraw_qualification person:{who} {code}",
            lambda uow, reason, by: withdraw_qualification(uow, who, code, reason, by),
        )

    def _end(self) -> None:
        title = QCoreApplication.translate("People", "Why does the work here end?")
        who = self._person.person_id
        self._with_reason(
            title, f"end_work person:{who}", lambda uow, reason, by: end_work(uow, who, reason, by)
        )

    def _with_reason(
        self, title: str, purpose: str, act: Callable[[UnitOfWork, str, str], None]
    ) -> None:
        sheet = TextSheet(title, self._frame.language)
        sheet.setObjectName("text_sheet")

        def entered(reason: str) -> None:
            self._frame.close_sheet()
            sign_and_record(
                self._desk,
                self._frame,
                f"{self._person.number} · {reason}",
                purpose,
                lambda uow, by: act(uow, reason, by),
                lambda _: self._done(),
            )

        sheet.entered.connect(entered)
        self._frame.open_sheet(sheet)

    def _new_card(self) -> None:
        who = self._person.person_id
        issue_badge(
            self._desk,
            self._frame,
            self._site,
            (self._person.number, self._name),
            QCoreApplication.translate("People", "Print a new badge card"),
            f"replace_badge person:{who}",
            lambda uow, badge, by: replace_badge(uow, who, badge, by),
            self._done,
        )

    # ---------------------------------------------------------------------------- the PIN

    def _ask_pin(self) -> None:
        """The person types it; whoever is at work signs for it, unless it is the first of all."""
        sheet = NewPinSheet(self._person.number, self._frame.refuse)
        sheet.chosen.connect(self._keep_pin)
        self._frame.open_sheet(sheet)

    def _keep_pin(self, pin: Pin) -> None:
        self._frame.close_sheet()
        vault = self._desk.edges.pins
        self._desk.work(lambda: vault.keep(pin), self._sign_pin, self._frame.refuse)

    def _sign_pin(self, verifier: str) -> None:
        signer, vault = self._desk.person, self._desk.edges.pins
        if signer is None:
            return
        if not any(vault.knows(one) for one in signer.verifiers):
            self._set_pin(verifier, signer.person_id, ())
            return
        what = QCoreApplication.translate("People", "A new PIN for operator {number}")
        ask_pin(
            self._desk,
            self._frame,
            signer,
            what.format(number=self._person.number),
            f"set_pin person:{self._person.person_id}",
            lambda signature: self._set_pin(verifier, signature.person_id, (signature,)),
        )

    def _set_pin(self, verifier: str, by: str, signed: tuple[Signature, ...]) -> None:
        vault, who = self._desk.edges.pins, self._person.person_id

        def kept(old: tuple[str, ...]) -> None:
            for one in old:
                vault.forget(one)
            self._done()

        self._desk.submit(
            lambda uow: set_pin(uow, vault, who, verifier, by), kept, self._frame.refuse, signed
        )

    def _done(self) -> None:
        self._frame.close_sheet()
        recorded = QCoreApplication.translate("People", "Recorded")
        self._frame.confirmed(recorded, self._person.number)
