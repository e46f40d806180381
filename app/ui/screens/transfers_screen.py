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
from app.ui.screens.bin_choice import bin_sheet
from app.ui.screens.counter_words import pole_words
from app.ui.screens.paper_sheet import PaperSheet
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.transfer_rows import Names, Scanned, names_of, part_rows
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.site import Place
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
        self._names: dict[str, Mapping[str, str]] = {}
        self._place = ""
        self._rows: list[ListRow] = []
        self._model = RowModel(lambda _: self._model.append(self._rows, complete=True), self)
        nothing = QCoreApplication.translate("Transfers", "Nothing travels between the poles.")
        self._list = RowList(self._model, columns=_COLUMNS, nothing=nothing)
        self._list.setObjectName("transfers_list")
        self._list.tapped.connect(self._tap)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.gap)
        page.addLayout(column(self._list), 1)
        page.addWidget(self._bar())

    def _bar(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        self._back = ActionButton(tr("Sheet", "Back"), icon="back")
        self._slip = ActionButton(tr("Transfers", "Slip…"))
        self._receive = ActionButton(tr("Transfers", "Receive…"))
        self._type = ActionButton(tr("Transfers", "Type a code…"))
        self._damage = ActionButton(tr("Transfers", "Damaged…"))
        self._bin = ActionButton(tr("Transfers", "Bin…"))
        for button, name, act in (
            (self._back, "back", self._go_back),
            (self._slip, "transfer_slip", self._show_slip),
            (self._receive, "receive", lambda: self._begin(RECEIVE)),
            (self._type, "type_code", self._ask_code),
            (self._damage, "damaged", self._ask_damage),
            (self._bin, "transfer_bin", self._ask_bins),
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
        if scan.kind == "place" and self._doing == RECEIVE:
            self._put_into(scan.value)
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
        self._bin.setVisible(self._doing == RECEIVE)
        self._bin.ready(self._place)
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
        expected = self._transfers[self._chosen].missing if self._doing == RECEIVE else None
        scanned = Scanned(self._scanned, self._damaged, expected)
        unknown = [one for one in scanned.shown if one not in self._names]
        if unknown:
            self._names.update({one: {} for one in unknown})
            self.desk.ask(
                lambda queries: names_of(queries, unknown), self._named, self.frame.refuse
            )
        return part_rows(scanned, self._names, self.frame.language)

    def _named(self, names: Names) -> None:
        self._names.update(names)
        self._show()

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
        self._let_go()
        self._show()

    def _let_go(self) -> None:
        self._scanned.clear()
        self._damaged.clear()
        self._place = ""

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

    def _ask_bins(self) -> None:
        pole = self._transfers[self._chosen].sent.to_pole

        def question(queries: Queries) -> tuple[Place, ...]:
            return tuple(one for one in queries.places("bin") if one.pole in ("", pole))

        self.desk.ask(question, self._choose_bin, self.frame.refuse)

    def _choose_bin(self, bins: tuple[Place, ...]) -> None:
        title = QCoreApplication.translate("Transfers", "Which bin do they go into?")
        sheet, tiles = bin_sheet(title, bins)
        tiles.chosen.connect(self._binned)
        later = ActionButton(QCoreApplication.translate("Transfers", "No bin yet"))
        later.setObjectName("bin_later")
        later.clicked.connect(lambda: self._binned(""))
        sheet.bar.add(later)
        self.frame.open_sheet(sheet)

    def _binned(self, place: str) -> None:
        self.frame.close_sheet()
        self._put_into(place)

    def _put_into(self, place: str) -> None:
        self._place = place
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
        order = Arrival(self._chosen, tuple(self._scanned), self._place, dict(self._damaged))
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
        self._let_go()
        self.frame.confirmed(word)
        self._ask()

    def _show_slip(self) -> None:
        draw, key = self.desk.edges.office.transfer_paper, self._chosen
        number = self._transfers[key].sent.number
        paper = PaperSheet(self.desk, self.frame, number, lambda language: draw(key, language))
        self.frame.open_sheet(paper)
