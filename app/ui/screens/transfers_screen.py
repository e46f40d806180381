"""Parts on their way between the poles: what travels, what is sent, what arrives."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app.domain.identifiers import PartId
from app.domain.pole import POLES
from app.operations.transfer_parts import Arrival, Dispatch, dispatch_parts, receive_parts
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import ActionBar, column
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.counter_words import pole_words
from app.ui.screens.paper_sheet import PaperSheet
from app.ui.screens.screen import Frame, Screen
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.transfer import Transfer
    from app.operations.ports.queries import Queries
    from app.reading.scan import Scan

_COLUMNS: Final = (Column("title", 220), Column("text", 200), Column("pill", 200))
LIST, SEND, RECEIVE = "list", "send", "receive"


class TransfersScreen(Screen):
    """One list: of transfers, of what is to be sent, or of what is to arrive."""

    key = "transfers"
    rail = "counter"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._doing, self._chosen = LIST, ""
        self._transfers: Mapping[str, Transfer] = {}
        self._scanned: list[str] = []
        self._damaged: dict[str, str] = {}
        self._rows: list[ListRow] = []
        self._model = RowModel(lambda _: self._model.append(self._rows, complete=True), self)
        nothing = QCoreApplication.translate("Transfers", "Nothing travels between the poles.")
        self._list = RowList(self._model, columns=_COLUMNS, nothing=nothing)
        self._list.setObjectName("transfers_list")
        self._list.tapped.connect(self._tap)
        self._hint = Text("", "body", state=State.OFF)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.gap)
        page.addLayout(column(self._hint, self._list), 1)
        page.addWidget(self._bar())

    def _bar(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        self._back = ActionButton(tr("Sheet", "Back"), icon="back")
        self._slip = ActionButton(tr("Transfers", "Slip…"))
        self._receive = ActionButton(tr("Transfers", "Receive…"))
        self._type = ActionButton(tr("Transfers", "Type a code…"))
        self._damage = ActionButton(tr("Transfers", "Damaged…"))
        for button, name, act in (
            (self._back, "back", self._go_back),
            (self._slip, "transfer_slip", self._show_slip),
            (self._receive, "receive", lambda: self._begin(RECEIVE)),
            (self._type, "type_code", self._ask_code),
            (self._damage, "damaged", self._ask_damage),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
            bar.add(button)
        self._act = ActionButton("", role=Role.PRIMARY)
        self._act.setObjectName("transfer_act")
        self._act.clicked.connect(self._acted)
        bar.set_primary(self._act)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Ask for what travels; what is being scanned stays."""
        del where
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """Something was sent or arrived, here or elsewhere."""
        if "transfer" in topics:
            self._ask()

    def scanned(self, scan: Scan) -> bool:
        """A part is put on what is sent or arrived; a slip's number chooses its transfer."""
        if scan.kind == "part" and self._doing != LIST:
            self._toggle(scan.value, on=True)
            return True
        number = scan.sent.strip().upper()
        found = (key for key, one in self._transfers.items() if one.sent.number == number)
        chosen = next(found, "")
        if not chosen or self._doing != LIST:
            return False
        self._chosen = chosen
        self._show()
        return True

    def _ask(self) -> None:
        def question(queries: Queries) -> Mapping[str, Transfer]:
            return queries.transfers()

        self.desk.ask(question, self._show_all, self.frame.refuse)

    def _show_all(self, transfers: Mapping[str, Transfer]) -> None:
        self._transfers = transfers
        if self._chosen not in transfers:
            self._chosen = next(iter(transfers), "")
        self._show()

    # ------------------------------------------------------------------------- showing

    def _show(self) -> None:
        tr = QCoreApplication.translate
        hints = {
            LIST: tr("Transfers", "Scan a transfer slip, or tap a line."),
            SEND: tr("Transfers", "Scan each part that goes."),
            RECEIVE: tr("Transfers", "Scan each part that arrived, or tap it."),
        }
        self._hint.setText(hints[self._doing])
        self.frame.heading(tr("Transfers", "Transfers"), hints[self._doing])
        self._rows = self._transfer_rows() if self._doing == LIST else self._part_rows()
        self._model.start()
        self._list.choose(self._chosen if self._doing == LIST else None)
        listed = self._doing == LIST
        chosen = self._transfers.get(self._chosen)
        self._slip.setVisible(listed and chosen is not None)
        open_ = chosen is not None and bool(chosen.missing)
        self._receive.setVisible(listed and open_)
        self._type.setVisible(not listed)
        self._damage.setVisible(self._doing == RECEIVE and bool(self._scanned))
        self._show_act()

    def _show_act(self) -> None:
        tr = QCoreApplication.translate
        titles = {
            LIST: tr("Transfers", "Send parts…"),
            SEND: tr("Transfers", "Send"),
            RECEIVE: tr("Transfers", "Receive"),
        }
        self._act.set_title(titles[self._doing])
        if self._doing == SEND and not self._scanned:
            self._act.wait_for(tr("Transfers", "scan a part"))
        elif self._doing == RECEIVE:
            text = tr("Transfers", "{there} of {all} there")
            sent = self._transfers[self._chosen]
            there = sum(1 for one in self._scanned if one in sent.missing)
            self._act.ready(text.format(there=there, all=len(sent.missing)))
        else:
            self._act.ready()

    def _transfer_rows(self) -> list[ListRow]:
        tr = QCoreApplication.translate
        words = pole_words()
        standing = {
            "on_the_way": (tr("Transfers", "on its way"), State.INFO),
            "differences": ("", State.LOOK),
            "received": (tr("Transfers", "received"), State.OK),
        }
        rows = []
        for key, one in self._transfers.items():
            pill, state = standing[one.status]
            if one.status == "differences":
                pill = tr("Transfers", "{count} missing").format(count=len(one.missing))
            way = tr("Transfers", "from {one} to {other}").format(
                one=words.get(one.sent.from_pole, one.sent.from_pole),
                other=words.get(one.sent.to_pole, one.sent.to_pole),
            )
            rows.append(ListRow(key, one.sent.number, one.sent.unit, way, pill=pill, state=state))
        return rows

    def _part_rows(self) -> list[ListRow]:
        tr = QCoreApplication.translate
        sent = self._transfers[self._chosen].missing if self._doing == RECEIVE else ()
        rows = []
        for code in dict.fromkeys((*sent, *self._scanned)):
            there = code in self._scanned
            pill, state = tr("Transfers", "there"), State.OK
            if self._doing == SEND:
                pill = ""
            elif not there:
                pill, state = tr("Transfers", "missing"), State.LOOK
            elif self._doing == RECEIVE and code not in sent:
                pill, state = tr("Transfers", "not on the slip"), State.LOOK
            if code in self._damaged:
                pill, state = tr("Transfers", "damaged"), State.STOP
            about = self._damaged.get(code, "")
            name = PartId(code).grouped
            rows.append(ListRow(code, name, "", about, pill=pill, state=state, ticked=there))
        return rows

    # ------------------------------------------------------------------------- acting

    def _tap(self, key: str) -> None:
        if self._doing == LIST:
            self._chosen = key
            self._show()
        else:
            self._toggle(key, on=key not in self._scanned)

    def _toggle(self, code: str, *, on: bool) -> None:
        """On or off what is scanned; the one scanned last is what `Damaged…` speaks of."""
        self._scanned = [one for one in self._scanned if one != code] + ([code] if on else [])
        if not on:
            self._damaged.pop(code, None)
        self._show()

    def _begin(self, doing: str) -> None:
        self._doing = doing
        self._scanned.clear()
        self._damaged.clear()
        self._show()

    def _go_back(self) -> None:
        if self._doing == LIST:
            self.frame.back()
        else:
            self._begin(LIST)

    def _acted(self) -> None:
        if self._doing == LIST:
            self._begin(SEND)
        elif self._doing == SEND:
            self._ask_pole()
        else:
            self._take_in()

    def _ask_code(self) -> None:
        title = QCoreApplication.translate("Transfers", "Code of the part")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(self._typed)
        self.frame.open_sheet(sheet)

    def _typed(self, text: str) -> None:
        self.frame.close_sheet()
        self.frame.scan(text)

    def _ask_damage(self) -> None:
        text = QCoreApplication.translate("Transfers", "What is wrong with {part}?")
        code = self._scanned[-1]
        sheet = TextSheet(text.format(part=PartId(code).grouped), self.frame.language)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(lambda words: self._note(code, words))
        self.frame.open_sheet(sheet)

    def _note(self, code: str, words: str) -> None:
        self.frame.close_sheet()
        self._damaged[code] = words
        self._show()

    def _ask_pole(self) -> None:
        sheet = Sheet(QCoreApplication.translate("Transfers", "Which pole do they go to?"))
        sheet.setObjectName("pole_sheet")
        sheet.back_button.setObjectName("sheet_back")
        words = pole_words()
        choice = Choice([Option(one, words[one]) for one in POLES], columns=3)
        for one in POLES:
            choice.tile(one).setObjectName(f"pole:{one}")
        choice.changed.connect(lambda keys: self._send(keys[0]))
        sheet.body.addWidget(choice)
        sheet.body.addStretch(1)
        self.frame.open_sheet(sheet)

    def _send(self, pole: str) -> None:
        self.frame.close_sheet()
        order, by = Dispatch(tuple(self._scanned), pole), self.desk.by
        self.desk.submit(lambda uow: dispatch_parts(uow, order, by), self._sent, self.frame.refuse)

    def _sent(self, transfer_id: str) -> None:
        self._chosen = transfer_id
        self._begin_list(QCoreApplication.translate("Transfers", "Sent"))

    def _take_in(self) -> None:
        order = Arrival(self._chosen, tuple(self._scanned), "", dict(self._damaged))
        by = self.desk.by
        self.desk.submit(lambda uow: receive_parts(uow, order, by), self._taken, self.frame.refuse)

    def _taken(self, transfer: Transfer) -> None:
        word = QCoreApplication.translate("Transfers", "Received")
        if transfer.missing:
            text = QCoreApplication.translate("Transfers", "Received, {count} missing")
            word = text.format(count=len(transfer.missing))
        self._begin_list(word)

    def _begin_list(self, word: str) -> None:
        self._doing = LIST
        self._scanned.clear()
        self._damaged.clear()
        self.frame.confirmed(word)
        self._ask()

    def _show_slip(self) -> None:
        draw, key = self.desk.edges.office.transfer_paper, self._chosen
        number = self._transfers[key].sent.number
        paper = PaperSheet(self.desk, self.frame, number, lambda language: draw(key, language))
        self.frame.open_sheet(paper)
