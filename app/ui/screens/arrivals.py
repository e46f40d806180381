"""What comes from other terminals by scanner: tickets, in pieces perhaps, and key cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.errors import NotAllowed, ShopError
from app.domain.handover import SealedTicket
from app.exchange.ticket import Pieces, add_piece, read_key_card, read_ticket
from app.operations.hand_over_run import check_ticket
from app.operations.ports.queries import Queries
from app.operations.ports.unit_of_work import UnitOfWork
from app.stations.base import TakeOver, TrustTerminal
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.screens.key_card_sheet import TrustSheet
from app.ui.screens.screen import Frame
from app.ui.screens.take_over_sheet import PiecesSheet, TakeOverSheet
from app.ui.theme import State


class Arrivals:
    """Leads each to its sheet on whatever screen is in front; records nothing itself."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        self._desk, self._frame = desk, frame
        self._pieces = Pieces()
        self._sheet: Sheet | None = None

    def take(self, intent: TakeOver | TrustTerminal) -> None:
        """Something was scanned."""
        try:
            if isinstance(intent, TakeOver):
                self._take_ticket(intent.text)
            else:
                self._take_key(*read_key_card(intent.text))
        except ShopError as error:
            self._pieces = Pieces()
            self._frame.refuse(error)

    def _take_ticket(self, text: str) -> None:
        self._pieces = add_piece(self._pieces, text)
        whole, missing = self._pieces.whole, self._pieces.missing
        if missing:
            read = len(self._pieces.read)
            self._open(PiecesSheet(read, self._pieces.count, missing))
            return
        self._pieces = Pieces()
        signer = self._desk.edges.signer

        def check(uow: UnitOfWork) -> SealedTicket:
            sealed = read_ticket(whole, uow.procedure)
            check_ticket(uow, sealed, signer)
            return sealed

        self._desk.submit(check, self._checked, self._frame.refuse)

    def _checked(self, sealed: SealedTicket) -> None:
        self._open(TakeOverSheet(self._desk, self._frame, sealed))

    def _take_key(self, terminal: str, key: str) -> None:
        person = self._desk.person
        if person is None or not person.may("supervisor"):
            raise NotAllowed("needs-supervisor")

        def known(queries: Queries) -> str:
            places = {one.code: one.label for one in queries.places("terminal")}
            return places.get(f"terminal:{terminal}", "")

        self._desk.ask(known, lambda before: self._known(terminal, key, before), self._frame.refuse)

    def _known(self, terminal: str, key: str, before: str) -> None:
        if before == key:
            tr = QCoreApplication.translate
            text = tr("KeyCard", "Terminal {terminal} is trusted already.")
            self._frame.tell(State.OK, text.format(terminal=terminal))
            return
        self._open(TrustSheet(self._desk, self._frame, terminal, key, before))

    def _open(self, sheet: Sheet) -> None:
        """In place of the one opened for the scan before."""
        if self._sheet is not None and isValid(self._sheet) and self._sheet.isVisible():
            self._frame.close_sheet()
        self._sheet = sheet
        self._frame.open_sheet(sheet)
