"""A ticket was scanned: whose run it is, and the one button that takes it over."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.handover import SealedTicket
from app.operations.hand_over_run import take_over_run
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.places import StepPlace
from app.ui.screens.screen import Frame
from app.ui.screens.words import drive_word
from app.ui.theme import Role, State, look


class TakeOverSheet(Sheet):
    """The signature is checked already, and once more when the run is recorded here."""

    def __init__(self, desk: Desk, frame: Frame, sealed: SealedTicket) -> None:
        tr = QCoreApplication.translate
        ticket, vehicle = sealed.ticket, sealed.ticket.vehicle
        self._known_as = vehicle.vin or vehicle.own_number
        super().__init__(tr("TakeOver", "Take over {vehicle}?").format(vehicle=self._known_as))
        self.setObjectName("take_over_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._sealed = desk, frame, sealed
        name = " ".join(one for one in (vehicle.make, vehicle.model, vehicle.year) if one)
        done = sum(kind != "skipped" for kind in ticket.snapshot.settled.values())
        card = Card()
        for caption, value in (
            (tr("TakeOver", "Vehicle"), name or self._known_as),
            (tr("TakeOver", "Drive"), drive_word(vehicle.drive)),
            (tr("TakeOver", "Register number"), vehicle.register_no),
            (tr("TakeOver", "From terminal"), ticket.terminal),
            (tr("TakeOver", "Steps done"), str(done)),
        ):
            card.body.addWidget(FactRow(caption, Text(value, "strong", wrap=False)))
        self.body.addWidget(card)
        anew = tr(
            "TakeOver",
            "No proof came along. Treat the vehicle as live until the proofs are taken anew here.",
        )
        self.body.addWidget(Text(anew, "strong", state=State.LOOK))
        self.body.addStretch(1)
        self._take = ActionButton(tr("TakeOver", "Take over"), role=Role.PRIMARY)
        self._take.setObjectName("take_over")
        self._take.setMinimumWidth(look().scale.px(320))
        self._take.clicked.connect(self._submit)
        self.bar.set_primary(self._take)

    def _submit(self) -> None:
        self._take.wait_for(QCoreApplication.translate("TakeOver", "recording…"))
        sealed, signer, by = self._sealed, self._desk.edges.signer, self._desk.by
        self._desk.submit(
            lambda uow: take_over_run(uow, sealed, signer, by), self._taken, self._refused
        )

    def _taken(self, run_id: str) -> None:
        word = QCoreApplication.translate("TakeOver", "Taken over")
        self._frame.confirmed(word, self._known_as)
        self._frame.go("step", StepPlace(run_id))

    def _refused(self, error: ShopError) -> None:
        if isValid(self):
            self._take.ready()
        self._frame.refuse(error)


class PiecesSheet(Sheet):
    """One of several codes was read; says which are still to come."""

    def __init__(self, read: int, count: int, missing: Sequence[int]) -> None:
        tr = QCoreApplication.translate
        title = tr("TakeOver", "{read} of {count} codes of the ticket are read")
        super().__init__(title.format(read=read, count=count))
        self.setObjectName("pieces_sheet")
        self.back_button.setObjectName("sheet_back")
        still = tr("TakeOver", "Scan next: code {numbers}. Nothing is recorded yet.")
        numbers = ", ".join(str(one) for one in missing)
        self.body.addWidget(Text(still.format(numbers=numbers), "title"))
        self.body.addStretch(1)
