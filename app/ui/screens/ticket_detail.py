"""One container or weigh ticket beside the list, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.moment import local_day
from app.domain.weigh_ticket import Container, WeighTicket
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.language import format_date, format_number
from app.ui.screens.clearing import clear
from app.ui.screens.ticket_words import NOT_SAID, load_word, treatment_words, weigher_words
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import look

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from app.domain.part import Catalogue
    from app.ui.screens.screen import Frame


class TicketDetail(Card):
    """Asks for what its button says: to withdraw the ticket that is shown."""

    withdrawn = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._name = Text("", "h2")
        self._name.setObjectName("ticket_name")
        rows = QWidget()
        self._rows = column(gap_mm=0)
        rows.setLayout(self._rows)
        self.body.addWidget(self._name)
        self.body.addWidget(PagedArea(rows), 1)
        self._withdraw = ActionButton(QCoreApplication.translate("Tickets", "Withdraw…"))
        self._withdraw.setObjectName("withdraw_ticket")
        self._withdraw.clicked.connect(self.withdrawn)
        self.body.addSpacing(look().scale.key_gap - self.body.spacing())
        self.body.addWidget(self._withdraw)

    def show_one(
        self, one: Container | WeighTicket | None, catalogue: Catalogue, *, may_withdraw: bool
    ) -> None:
        """Everything about it; None: nothing stands here and nothing left."""
        clear(self._rows)
        ticket = isinstance(one, WeighTicket) and not one.withdrawn
        self._withdraw.setVisible(ticket and may_withdraw)
        match one:
            case Container():
                self._name.setText(one.code)
                facts = self._of_container(one, catalogue)
            case WeighTicket():
                self._name.setText(load_word(one.stated.fraction, catalogue, self._frame.language))
                facts = self._of_ticket(one)
            case None:
                nothing = QCoreApplication.translate("Tickets", "No container is closed here.")
                self._name.setText(nothing)
                facts = iter(())
        for caption, value in facts:
            if value:
                self._rows.addWidget(FactRow(caption, value))
        self._rows.addStretch(1)

    def _of_container(self, one: Container, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
        tr = QCoreApplication.translate
        if one.fraction:
            language = self._frame.language
            yield tr("Tickets", "Contents"), load_word(one.fraction, catalogue, language)
        yield tr("Tickets", "Waste code"), one.waste_code
        yield tr("Tickets", "Net at closing"), self._kg(one.net_kg)
        yield tr("Tickets", "Gross"), self._kg(one.gross_kg)
        yield tr("Tickets", "Tare"), self._kg(one.tare_kg)
        closed = format_date(local_day(one.closed_at), self._frame.language)
        yield tr("Tickets", "Closed on"), closed

    def _of_ticket(self, one: WeighTicket) -> Iterator[tuple[str, str]]:
        tr = QCoreApplication.translate
        told = one.stated
        yield tr("Tickets", "Withdrawn"), one.withdrawn
        yield tr("Tickets", "Ticket number"), told.number
        yield tr("Tickets", "Container"), told.container
        yield tr("Tickets", "Net"), self._kg(one.net_kg)
        yield tr("Tickets", "Net at closing"), self._kg(one.closed_kg)
        yield tr("Tickets", "Gross"), self._kg(told.gross_kg)
        yield tr("Tickets", "Tare"), self._kg(told.tare_kg)
        yield tr("Tickets", "Day on the ticket"), format_date(told.day, self._frame.language)
        yield tr("Tickets", "Waste code"), told.waste_code
        yield tr("Tickets", "Taker"), f"{told.taker} · {told.country}"
        yield tr("Tickets", "Scale, or place"), told.scale
        yield tr("Tickets", "Weighed on"), weigher_words().get(told.weighed_by, "")
        made = treatment_words().get(told.treatment or NOT_SAID, "")
        yield tr("Tickets", "What the taker makes of it"), made

    def _kg(self, kg: Decimal | None) -> str:
        return "" if kg is None else f"{format_number(kg, self._frame.language)} kg"
