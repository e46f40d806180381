"""Hand a run to another terminal: give it away, then show the ticket until it is scanned."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.pin import Signature
from app.exchange.ticket import seal
from app.operations.hand_over_run import hand_over_run, take_back_run
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.layouts import column, row
from app.ui.kit.qr_code import QrCode
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.key_card_sheet import KeyCardSheet
from app.ui.screens.places import StepPlace
from app.ui.screens.screen import Frame
from app.ui.screens.signing import ask_pin
from app.ui.theme import Role, State

Codes = tuple[tuple[str, ...], ...]


class HandOverSheet(Sheet):
    """Asks first; nothing is given away before the hold, no code is shown before the commit.

    A run that is handed over already shows its ticket at once.
    """

    def __init__(
        self, desk: Desk, frame: Frame, run_id: str, known_as: str, *, given: bool
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("HandOver", "Hand over to another terminal"), caption=known_as)
        self.setObjectName("hand_over_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._run_id, self._known_as = desk, frame, run_id, known_as
        self._codes: Codes = ()
        self._shown = 0
        self._words = Text("", "title")
        self._more = Text("", "body", state=State.OFF)
        self._next = ActionButton("", icon="scan")
        self._next.setObjectName("next_code")
        self._next.clicked.connect(self._show_next)
        self._code = QrCode()
        self._code.setObjectName("ticket_code")
        words = column(self._words, self._more, self._next, 1, gap_mm=3)
        whole = row(words, self._code, gap_mm=5)
        whole.setStretch(0, 2)
        whole.setStretch(1, 3)
        self.body.addLayout(whole, 1)
        self._fill_bar()
        self._ask()
        if given:
            self._give()

    def _fill_bar(self) -> None:
        tr = QCoreApplication.translate
        key = ActionButton(tr("HandOver", "Key card"), subline=tr("HandOver", "of this terminal"))
        key.setObjectName("key_card")
        key.clicked.connect(self._show_key)
        self._back = HoldButton(
            tr("HandOver", "Hold: take back"),
            subline=tr("HandOver", "nobody scanned it"),
            role=Role.PLAIN,
        )
        self._back.setObjectName("take_back")
        self._back.held.connect(self._sign_back)
        self._give_away = HoldButton(
            tr("HandOver", "Hold: hand over"), subline=tr("HandOver", "proofs end here")
        )
        self._give_away.setObjectName("hand_over_now")
        self._give_away.held.connect(self._give)
        self.bar.add(key)
        self.bar.add(self._back)
        self.bar.set_primary(self._give_away)

    def _ask(self) -> None:
        tr = QCoreApplication.translate
        self._words.setText(tr("HandOver", "Work on this vehicle ends at this terminal."))
        self._more.setText(
            tr(
                "HandOver",
                "The other terminal goes on where you stop. High voltage and every other proof "
                "count no more: they are taken anew there.",
            )
        )
        self._next.hide()
        self._back.hide()
        self._code.hide()

    # ---------------------------------------------------------------------------- the ticket

    def _give(self) -> None:
        """Record the hand-over and seal the ticket in one transaction: both or neither."""
        edges, run_id, by = self._desk.edges, self._run_id, self._desk.by
        self._give_away.wait_for(QCoreApplication.translate("HandOver", "recording…"))

        def give(uow: UnitOfWork) -> tuple[str, ...]:
            ticket = hand_over_run(uow, run_id, by)
            return seal(ticket, uow.procedure(ticket.digest), edges.signer)

        self._desk.submit(give, self._given, self._refused)

    def _given(self, texts: tuple[str, ...]) -> None:
        qr = self._desk.edges.qr
        self._desk.work(lambda: tuple(qr(one) for one in texts), self._drawn, self._refused)

    def _drawn(self, codes: Codes) -> None:
        if not isValid(self):
            return
        self._codes, self._shown = codes, 0
        self._give_away.hide()
        person = self._desk.person
        self._back.setVisible(person is not None and person.may("supervisor"))
        self._code.show()
        self._show_code()

    def _show_next(self) -> None:
        self._shown = (self._shown + 1) % len(self._codes)
        self._show_code()

    def _show_code(self) -> None:
        tr = QCoreApplication.translate
        count = len(self._codes)
        self._code.set_rows(self._codes[self._shown])
        self._code.setAccessibleName(tr("HandOver", "Hand-over ticket"))
        self._words.setText(tr("HandOver", "Scan this on the other terminal. Proofs end here."))
        more = tr(
            "HandOver",
            "The ticket can be shown again from the vehicle's file. The other terminal must know "
            "the key card of this one.",
        )
        if count > 1:
            several = tr("HandOver", "Code {number} of {count}: scan all, in any order.")
            more = f"{several.format(number=self._shown + 1, count=count)}\n\n{more}"
        self._more.setText(more)
        following = tr("HandOver", "Show code {number}")
        self._next.set_title(following.format(number=(self._shown + 1) % count + 1))
        self._next.setVisible(count > 1)

    def _refused(self, error: ShopError) -> None:
        if isValid(self):
            self._give_away.ready(QCoreApplication.translate("HandOver", "proofs end here"))
        self._frame.refuse(error)

    # ------------------------------------------------------------------------ the other ways

    def _show_key(self) -> None:
        self._frame.open_sheet(KeyCardSheet(self._desk, self._frame))

    def _sign_back(self) -> None:
        tr = QCoreApplication.translate
        person = self._desk.person
        if person is not None:
            what = f"{tr('HandOver', 'Take back')} · {self._known_as}"
            purpose = f"take_back run:{self._run_id}"
            ask_pin(self._desk, self._frame, person, what, purpose, self._take_back)

    def _take_back(self, signature: Signature) -> None:
        run_id, by = self._run_id, signature.person_id
        self._desk.submit(
            lambda uow: take_back_run(uow, run_id, by),
            lambda _: self._taken_back(),
            self._frame.refuse,
            (signature,),
        )

    def _taken_back(self) -> None:
        taken = QCoreApplication.translate("HandOver", "Taken back")
        self._frame.confirmed(taken, self._known_as)
        self._frame.go("step", StepPlace(self._run_id))
