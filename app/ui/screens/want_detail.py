"""One want beside the list: who waits, for what, what was put aside, and what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.identifiers import PartId
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.want_words import fits_words, until_words, want_status_word, why_words
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.domain.want import Want
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


class WantDetail(Card):
    """Asks for what its buttons say; the customer's name is read for supervisors alone."""

    handed_out = Signal()
    withdrawn = Signal()
    reopened = Signal()

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        self._desk, self._frame = desk, frame
        self._want_id = ""
        self._name = Text("", "h2")
        self._name.setObjectName("want_name")
        rows = QWidget()
        self._rows = column(gap_mm=0)
        rows.setLayout(self._rows)
        self.body.addWidget(self._name)
        self.body.addWidget(PagedArea(rows), 1)
        tr = QCoreApplication.translate
        self._hand_out = ActionButton(tr("WantsScreen", "Handed out"), role=Role.PRIMARY)
        self._withdraw = ActionButton(tr("WantsScreen", "Withdraw…"))
        self._reopen = ActionButton(tr("WantsScreen", "Reopen"))
        for button, name, signal in (
            (self._withdraw, "withdraw", self.withdrawn),
            (self._reopen, "reopen", self.reopened),
            (self._hand_out, "hand_out", self.handed_out),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
        self.body.addLayout(column(self._withdraw, self._reopen, self._hand_out, gap_mm=5))

    def show_want(self, want: Want | None, name: str, *, may_change: bool) -> None:
        """Everything about a want; None: nobody waits for anything."""
        tr = QCoreApplication.translate
        self._want_id = want.want_id if want else ""
        self._name.setText(name or tr("WantsScreen", "Nobody waits for a part."))
        clear(self._rows)
        open_ = want is not None and want.status == "open"
        for button, there in (
            (self._hand_out, open_),
            (self._withdraw, open_),
            (self._reopen, want is not None and not open_),
        ):
            button.setVisible(there and may_change)
        if want is None:
            self._rows.addStretch(1)
            return
        if want.missing:
            text = tr("WantsScreen", "still missing: {count}")
            self._hand_out.wait_for(text.format(count=want.missing))
        else:
            self._hand_out.ready()
        for caption, value in self._values(want).items():
            if value:
                self._rows.addWidget(FactRow(caption, value))
        for code in want.parts:
            fact = FactRow(tr("WantsScreen", "Put aside"), PartId(code).grouped, mono=True)
            self._rows.addWidget(fact)
        self._rows.addStretch(1)
        if may_change:
            self._ask_customer(want)

    def _values(self, want: Want) -> Mapping[str, str]:
        tr = QCoreApplication.translate
        asked = want.asked
        status = want_status_word(want.status)
        return {
            tr("WantsScreen", "Why"): why_words().get(asked.why, asked.why),
            tr("WantsScreen", "Order number"): asked.reference,
            tr("WantsScreen", "Fits"): fits_words(asked),
            tr("WantsScreen", "How many"): str(asked.quantity),
            tr("WantsScreen", "When"): until_words(asked, self._frame.language),
            tr("WantsScreen", "Status"): " · ".join(one for one in (status, want.reason) if one),
        }

    def _ask_customer(self, want: Want) -> None:
        private, want_id = want.asked.private, want.want_id
        if private is None:
            return

        def show(kept: Mapping[str, str]) -> None:
            if want_id == self._want_id and kept.get("customer"):
                caption = QCoreApplication.translate("WantsScreen", "Customer")
                self._rows.insertWidget(0, FactRow(caption, kept["customer"]))

        self._desk.submit(lambda uow: uow.private(private.record), show, self._frame.refuse)
