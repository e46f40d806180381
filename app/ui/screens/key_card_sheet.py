"""How terminals come to trust each other: one shows its key card, a supervisor scans it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.pin import Signature
from app.exchange.ticket import key_card
from app.operations.ports.queries import Queries
from app.operations.trust_terminal import trust_terminal
from app.ui.desk import Desk
from app.ui.kit.buttons import HoldButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column, row
from app.ui.kit.qr_code import QrCode
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.screen import Frame
from app.ui.screens.signing import ask_pin
from app.ui.theme import State

_SHOWN = 16


class KeyCardSheet(Sheet):
    """This terminal's key card; both screens show the same check signs."""

    def __init__(self, desk: Desk, frame: Frame) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("KeyCard", "Key card of this terminal"))
        self.setObjectName("key_card_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame = desk, frame
        self._code = QrCode()
        self._code.setObjectName("key_code")
        self._facts = Card()
        words = column(
            Text(tr("KeyCard", "A supervisor scans this on the other terminal, once."), "title"),
            Text(
                tr("KeyCard", "The check signs must be the same on both screens."),
                "body",
                state=State.OFF,
            ),
            self._facts,
            1,
            gap_mm=3,
        )
        whole = row(words, self._code, gap_mm=5)
        whole.setStretch(0, 2)
        whole.setStretch(1, 3)
        self.body.addLayout(whole, 1)
        signer, qr = desk.edges.signer, desk.edges.qr

        def question(queries: Queries) -> tuple[str, str, tuple[str, ...]]:
            key = signer.public_key
            return queries.terminal, key.hex(), qr(key_card(queries.terminal, key))

        desk.ask(question, self._show, frame.refuse)

    def _show(self, card: tuple[str, str, tuple[str, ...]]) -> None:
        if not isValid(self):
            return
        terminal, key, rows = card
        for one in check_rows(terminal, key):
            self._facts.body.addWidget(one)
        self._code.set_rows(rows)
        self._code.setAccessibleName(QCoreApplication.translate("KeyCard", "Key card"))


class TrustSheet(Sheet):
    """Asks a supervisor whether to trust another terminal; known: its key until now, or ''."""

    def __init__(self, desk: Desk, frame: Frame, terminal: str, key: str, known: str) -> None:
        tr = QCoreApplication.translate
        title = tr("KeyCard", "Trust the tickets of terminal {terminal}?")
        super().__init__(title.format(terminal=terminal))
        self.setObjectName("trust_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._terminal, self._key = desk, frame, terminal, key
        self.body.addWidget(
            Text(tr("KeyCard", "Compare the check signs with those on its screen."), "title")
        )
        card = Card()
        for one in check_rows(terminal, key):
            card.body.addWidget(one)
        self.body.addWidget(card)
        if known and known != key:
            changed = tr(
                "KeyCard",
                "This terminal had another key before. Go on only if it was set up anew.",
            )
            self.body.addWidget(Text(changed, "strong", state=State.STOP))
        self.body.addStretch(1)
        trust = HoldButton(tr("KeyCard", "Hold: trust it"))
        trust.setObjectName("trust_terminal")
        trust.held.connect(self._sign)
        self.bar.set_primary(trust)

    def _sign(self) -> None:
        person, terminal = self._desk.person, self._terminal
        what = QCoreApplication.translate("KeyCard", "Trust the tickets of terminal {terminal}?")
        if person is not None:
            shown, purpose = what.format(terminal=terminal), f"trust terminal:{terminal}"
            ask_pin(self._desk, self._frame, person, shown, purpose, self._trust)

    def _trust(self, signature: Signature) -> None:
        terminal, key, by = self._terminal, self._key, signature.person_id
        self._desk.submit(
            lambda uow: trust_terminal(uow, terminal, key, by),
            lambda _: self._trusted(),
            self._frame.refuse,
            (signature,),
        )

    def _trusted(self) -> None:
        self._frame.close_sheet()
        word = QCoreApplication.translate("KeyCard", "Terminal trusted")
        self._frame.confirmed(word, self._terminal)


def check_rows(terminal: str, key: str) -> tuple[FactRow, ...]:
    """The terminal and the beginning of its key, in fours."""
    shown = " ".join(key[at : at + 4] for at in range(0, _SHOWN, 4)).upper()
    return (
        _row(QCoreApplication.translate("KeyCard", "Terminal"), terminal),
        _row(QCoreApplication.translate("KeyCard", "Check signs"), shown),
    )


def _row(caption: str, value: str) -> FactRow:
    return FactRow(caption, Text(value, "mono_strong", wrap=False))
