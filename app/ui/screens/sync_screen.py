"""How this terminal stands with the inventory: what waits, what is put aside, and enrolling."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.operations.ports.inventory_link import SyncState
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, reading_row, row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.claim_sheet import ClaimSheet
from app.ui.screens.claim_words import ShownClaim, gather_claims
from app.ui.screens.claims_card import ClaimsCard
from app.ui.screens.clearing import clear
from app.ui.screens.history_words import when
from app.ui.screens.kept_banner import kept_words
from app.ui.screens.local_time import local, local_now
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.signing import ask_pin
from app.ui.screens.sync_aside import ahead_words, aside_lines
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import TextSheet
from app.ui.sync_words import clock_is_off, pill_words
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.pin import Signature
    from app.reading.scan import Scan

_MOST_ASIDE: Final = 2
"""The newest; the pill says how many there are."""
_AS_TRUSTING: Final = "trust_terminal"
"""Whom this terminal tells all it records is a supervisor's to decide, as whom it believes."""


class SyncScreen(Screen):
    """Everybody looks; a supervisor enrols. Asks the link once a second, it answers at once."""

    key = "sync"
    rail = "sync"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._shown: SyncState | None = None
        self._enrolling = False
        self._state, self._aside = Card(), Card()
        self._claims = ClaimsCard(self._look)
        self._pill = Pill("", State.OFF, small=True)
        self._pill.setObjectName("sync_state")
        self._said = column()
        self._state.body.addLayout(reading_row(self._pill, 1))
        self._state.body.addLayout(self._said)
        side = QWidget()
        now, enrol = self._actions()
        side.setLayout(column(self._how, self._claims, 1, enrol, now, gap_mm=5))
        whole = row(gap_mm=5)
        whole.addLayout(column(self._state, self._aside, 1, gap_mm=3), 2)
        whole.addWidget(side, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)

    def _actions(self) -> tuple[QWidget, ...]:
        tr = QCoreApplication.translate
        self._now = ActionButton(tr("Sync", "Exchange now"), role=Role.PRIMARY)
        self._now.setObjectName("exchange_now")
        self._now.clicked.connect(self._exchange)
        self._enrol = ActionButton(tr("Sync", "Enrol…"))
        self._enrol.setObjectName("enrol")
        self._enrol.clicked.connect(self._type)
        how = tr(
            "Sync",
            "To enrol, show an enrolment code on the inventory's page and scan it here. It works "
            "once and for 15 minutes.",
        )
        self._how = Text(how, "small", state=State.OFF)
        return self._now, self._enrol

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Show how it stands; `where`: an invitation that was scanned elsewhere."""
        title = QCoreApplication.translate("Sync", "Sync")
        about = QCoreApplication.translate("Sync", "This terminal and the inventory")
        self.frame.heading(title, about)
        self.resume()
        if isinstance(where, str) and where:
            self._ask(where)

    def resume(self) -> None:
        """Whoever comes back sees how it stands now."""
        self._shown = None
        self.tick()
        self.desk.ask(gather_claims, self._show_claims, self.frame.refuse)

    def refresh(self, topics: frozenset[str]) -> None:
        """The inventory decided, or somebody looked."""
        if "claims" in topics:
            self.desk.ask(gather_claims, self._show_claims, self.frame.refuse)

    def _show_claims(self, claims: tuple[ShownClaim, ...]) -> None:
        self._claims.show_claims(claims, self.frame.language)

    def _look(self, claim: ShownClaim) -> None:
        self.frame.open_sheet(ClaimSheet(self.desk, self.frame, claim))

    def scanned(self, scan: Scan) -> bool:
        """An invitation enrols, once a supervisor signed."""
        if scan.kind != "invitation":
            return False
        self._ask(scan.text)
        return True

    def tick(self) -> None:
        """Show what changed."""
        state = self._link_state()
        if state != self._shown:
            self._shown = state
            self._show(state)

    def _link_state(self) -> SyncState:
        link = self.desk.edges.inventory
        return link.state if link is not None else SyncState()

    # ------------------------------------------------------------------------- the state

    def _show(self, state: SyncState) -> None:
        tr = QCoreApplication.translate
        language = self.frame.language
        words, look = pill_words(state, language)
        self._state.set_state(look if look in (State.LOOK, State.STOP) else None)
        self._pill.set(words, look)
        clear(self._said)
        if state.standing == "alone":
            alone = tr(
                "Sync", "Nothing of this terminal is kept elsewhere. Work needs no inventory."
            )
            self._said.addWidget(Text(alone, "body"))
        elif state.reason is not None:
            why = self.desk.say(state.reason, language.value)
            self._said.addWidget(Text(why, "body", state=look))
        for caption, value in self._facts(state):
            self._said.addWidget(FactRow(caption, value, divided=True))
        self._show_aside(state)
        self._show_actions(state)

    def _facts(self, state: SyncState) -> list[tuple[str, str]]:
        tr = QCoreApplication.translate
        waiting = format_number(state.waiting.count, self.frame.language)
        if state.waiting.oldest:
            oldest = self._time(datetime.fromisoformat(state.waiting.oldest))
            waiting = tr("Sync", "{count}, the oldest of {time}").format(count=waiting, time=oldest)
        facts = [(tr("Sync", "This terminal"), state.terminal)]
        if state.standing != "alone":
            never = tr("Sync", "not yet")
            facts = [
                (tr("Sync", "Inventory"), state.inventory),
                *facts,
                (tr("Sync", "Facts kept here alone"), waiting),
                (tr("Sync", "Last exchange"), self._time(state.last) if state.last else never),
            ]
        kept = kept_words(self.desk, self.frame.language)
        if kept:
            facts.append((tr("Sync", "People, places, settings"), kept))
        if state.since is not None and state.standing in ("offline", "stopped"):
            facts.append((tr("Sync", "Since"), self._time(state.since)))
        if clock_is_off(state) and state.clock_ahead_s is not None:
            facts.append((tr("Sync", "This clock"), ahead_words(state.clock_ahead_s)))
        return facts

    def _time(self, moment: datetime) -> str:
        return when(local(self.desk, moment), local_now(self.desk), self.frame.language)

    def _show_aside(self, state: SyncState) -> None:
        tr = QCoreApplication.translate
        clear(self._aside.body)
        self._aside.setVisible(bool(state.aside))
        self._aside.set_state(State.LOOK)
        title = tr("Sync", "Facts of this terminal that the inventory put aside")
        self._aside.body.addWidget(Text(title, "title"))
        for said, why in islice(aside_lines(state, self._time), _MOST_ASIDE):
            self._aside.body.addWidget(FactRow(said, why, divided=True))

    def _show_actions(self, state: SyncState) -> None:
        tr = QCoreApplication.translate
        why_not = barred(self.desk, _AS_TRUSTING)
        if self.desk.edges.inventory is None:
            why_not = why_not or tr("Sync", "not in this program")
        if self._enrolling:
            why_not = tr("Sync", "being enrolled…")
        self._how.setVisible(state.standing in ("alone", "stopped"))
        for button, alone in ((self._now, True), (self._enrol, False)):
            if why_not:
                button.wait_for(why_not)
            elif alone and state.standing == "alone":
                button.wait_for(tr("Sync", "enrol first"))
            else:
                button.ready()

    # --------------------------------------------------------------------------- the acts

    def _exchange(self) -> None:
        link = self.desk.edges.inventory
        if link is not None:
            link.exchange_now()

    def _type(self) -> None:
        tr = QCoreApplication.translate
        title = tr("Sync", "Enrolment code of the inventory")
        sheet = TextSheet(title, self.frame.language, text="RH1:")
        sheet.setObjectName("enrol_sheet")

        def entered(text: str) -> None:
            self.frame.close_sheet()
            self._ask(text)

        sheet.entered.connect(entered)
        self.frame.open_sheet(sheet)

    def _ask(self, text: str) -> None:
        """A supervisor signs: from then on everything recorded here is told there."""
        person = self.desk.person
        if person is None or barred(self.desk, _AS_TRUSTING) or self._enrolling:
            self.tick()
            return
        address = text.partition("#")[0].removeprefix("RH1:").removeprefix("rh1:")
        what = QCoreApplication.translate("Sync", "Enrol at {inventory}").format(inventory=address)

        def signed(signature: Signature) -> None:
            del signature
            self._begin(text)

        ask_pin(self.desk, self.frame, person, what, "enrol_terminal", signed)

    def _begin(self, text: str) -> None:
        link = self.desk.edges.inventory
        if link is None:
            return
        self._enrolling = True
        self._show_actions(self._link_state())
        self.desk.work(lambda: link.enrol(text), lambda _: self._enrolled(), self._failed, "files")

    def _enrolled(self) -> None:
        self._settle()
        tr = QCoreApplication.translate
        about = self._link_state().inventory
        self.frame.confirmed(tr("Sync", "Enrolled"), about, settles=True)

    def _failed(self, error: ShopError) -> None:
        self._settle()
        self.frame.refuse(error)

    def _settle(self) -> None:
        if isValid(self):
            self._enrolling = False
            self._shown = None
            self.tick()
