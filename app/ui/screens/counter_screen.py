"""The counter: find a part, keep it for somebody, hand it over with a slip, take it back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from app.domain.origin_statement import NOT_PIEC, STATEMENT
from app.operations.hand_over_parts import hand_over_parts
from app.operations.reserve_for_buyer import Reservation, free_part, reserve_for_buyer
from app.operations.return_part import Return, return_part
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, row
from app.ui.screens.counter_card import AtCounter, CounterCard, SlipCard, gather
from app.ui.screens.counter_sheets import OnSlip, ReserveSheet, ReturnSheet, SaleSheet
from app.ui.screens.local_time import local_now
from app.ui.screens.paper_sheet import PaperSheet
from app.ui.screens.parts_search import PartsSearch
from app.ui.screens.places import PartPlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.unknown_code import AtHand, take_unknown
from app.ui.steps.entry_sheet import TextSheet

if TYPE_CHECKING:
    from app.domain.rules import RulePack
    from app.operations.hand_over_parts import Sale
    from app.reading.scan import Scan


class CounterScreen(Screen):
    """A list that follows every key, the part in hand beside it, and the slip below."""

    key = "counter"
    rail = "counter"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._chosen = ""
        self._file: AtCounter | None = None
        self._slip: dict[str, OnSlip] = {}
        self._text: TextSheet | None = None
        self._search = PartsSearch(desk, frame)
        self._search.tapped.connect(self._choose)
        self._search.typing.connect(self._type)
        self._search.hide_filter()
        self._card = CounterCard(desk, frame.language)
        self._card.listing.connect(self._list)
        self._card.reserving.connect(self._ask_reserve)
        self._card.freeing.connect(self._ask_free)
        self._card.returning.connect(self._ask_return)
        self._card.opening.connect(self._open_slip)
        self._slip_card = SlipCard()
        self._slip_card.selling.connect(self._ask_sale)
        self._slip_card.emptied.connect(self._empty)
        beside = column(self._card, self._slip_card)
        beside.setStretch(0, 1)
        whole = row(gap_mm=3)
        transfers = ActionButton(QCoreApplication.translate("Transfers", "Transfers"))
        transfers.setObjectName("transfers")
        transfers.clicked.connect(lambda: frame.go("transfers"))
        found = column(self._search, transfers)
        found.setStretch(0, 1)
        whole.addLayout(found, 23)
        whole.addLayout(beside, 11)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Show the list anew, opened on a part if one was meant."""
        self._text = None
        tr = QCoreApplication.translate
        self.frame.heading(tr("Counter", "Counter"), tr("Counter", "reserve, hand over, take back"))
        self._show_slip()
        if isinstance(where, PartPlace):
            self._choose(where.part_id)
        self._search.restart()

    def leave(self) -> None:
        """What was half typed is forgotten; the slip stays."""
        self._search.stop()

    def refresh(self, topics: frozenset[str]) -> None:
        """A part changed: what may be done with it as well."""
        if topics & {"part", "want"} and self._chosen:
            self._choose(self._chosen)

    def scanned(self, scan: Scan) -> bool:
        """A label takes its part in hand; a code of somebody else what it stands for."""
        self._search.stop()
        if scan.kind == "part":
            self._choose(scan.value)
            return True
        if scan.kind == "unknown":
            if self._text is not None and isValid(self._text):
                self.frame.close_sheet()
            self._text = None
            vehicle = self._file.part.vehicle_id if self._file else ""
            at_hand = AtHand(self._chosen, vehicle)
            take_unknown(self.desk, self.frame, scan.sent, at_hand, self._search.search)
            return True
        return False

    def typed(self, text: str) -> None:
        """Search while somebody types; into the sheet while that is open."""
        if self._text is not None and isValid(self._text):
            if text:
                self._text.keypad.set_text(text)
        else:
            self._search.typed(text)

    # ------------------------------------------------------------------------- the search

    def _type(self) -> None:
        title = QCoreApplication.translate("PartsScreen", "Search parts")
        begun = self._search.wanted.text
        self._text = TextSheet(title, self.frame.language, text=begun, required=False)
        self._text.setObjectName("text_sheet")
        self._text.entered.connect(self._entered)
        self.frame.open_sheet(self._text)

    def _entered(self, text: str) -> None:
        self.frame.close_sheet()
        self._text = None
        self._search.search(text)

    # --------------------------------------------------------------------------- one part

    def _choose(self, part_id: str) -> None:
        self._chosen = part_id
        self._search.choose(part_id)
        self.desk.ask(lambda queries: gather(queries, part_id), self._show, self.frame.refuse)

    def _show(self, file: AtCounter) -> None:
        if not isValid(self) or file.part.part_id != self._chosen:
            return
        self._file = file
        if file.part.left:
            self._slip.pop(file.part.part_id, None)
            self._show_slip()
        self._card.show_part(file, listed=file.part.part_id in self._slip)
        self._search.show_changed(file.part)

    def _ask_reserve(self) -> None:
        if self._file is None:
            return
        part_id, name = self._file.part.part_id, self._file.name(self.frame.language)
        sheet = ReserveSheet(self.desk, self.frame, part_id, name)
        sheet.reserved.connect(self._reserve)
        self.frame.open_sheet(sheet)

    def _reserve(self, order: Reservation) -> None:
        by, word = self.desk.by, QCoreApplication.translate("Counter", "Reserved")

        def reserved(_: str) -> None:
            self.frame.close_sheet()
            self.frame.confirmed(word)

        self.desk.submit(lambda uow: reserve_for_buyer(uow, order, by), reserved, self.frame.refuse)

    def _ask_free(self) -> None:
        title = QCoreApplication.translate("WantsScreen", "Why does nobody wait any more?")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(self._free)
        self.frame.open_sheet(sheet)

    def _free(self, reason: str) -> None:
        self.frame.close_sheet()
        part_id, by = self._chosen, self.desk.by
        word = QCoreApplication.translate("Counter", "Free again")
        self.desk.submit(
            lambda uow: free_part(uow, part_id, reason, by),
            lambda _: self.frame.confirmed(word),
            self.frame.refuse,
        )

    def _ask_return(self) -> None:
        if self._file is None:
            return
        part, name = self._file.part, self._file.name(self.frame.language)
        price = part.price if part.slip else None
        sheet = ReturnSheet(self.desk, self.frame, part.part_id, name, price)
        sheet.returned.connect(self._return)
        self.frame.open_sheet(sheet)

    def _return(self, order: Return) -> None:
        by, word = self.desk.by, QCoreApplication.translate("Counter", "Taken back")

        def returned(note: str) -> None:
            self.frame.close_sheet()
            self.frame.confirmed(word, note)

        self.desk.submit(lambda uow: return_part(uow, order, by), returned, self.frame.refuse)

    # --------------------------------------------------------------------------- the slip

    def _list(self) -> None:
        """On the slip, or off it again."""
        file = self._file
        if file is None:
            return
        part_id = file.part.part_id
        if self._slip.pop(part_id, None) is None:
            piec = file.kind is not None and NOT_PIEC not in file.kind.warnings
            want = file.reserved.want_id if file.reserved else ""
            name = file.name(self.frame.language)
            self._slip[part_id] = OnSlip(part_id, name, piec, want)
        self._card.show_part(file, listed=part_id in self._slip)
        self._show_slip()

    def _empty(self) -> None:
        self._slip.clear()
        self._show_slip()
        if self._file is not None:
            self._card.show_part(self._file, listed=False)

    def _show_slip(self) -> None:
        self._slip_card.show_names(tuple(one.name for one in self._slip.values()))

    def _ask_sale(self) -> None:
        """The rules of the country say whether there is a statement of origin to offer."""
        country, rules = self._file.country if self._file else "", self.desk.edges.rules
        self.desk.work(lambda: rules(country), self._open_sale, self.frame.refuse)

    def _open_sale(self, rules: RulePack) -> None:
        if not self._slip:
            return
        piec = rules.at(local_now(self.desk).date()).get(STATEMENT) is not None
        sheet = SaleSheet(self.desk, self.frame, tuple(self._slip.values()), piec=piec)
        sheet.sold.connect(partial(self._sell, rules))
        self.frame.open_sheet(sheet)

    def _sell(self, rules: RulePack, sale: Sale) -> None:
        by = self.desk.by
        self.desk.submit(
            lambda uow: hand_over_parts(uow, sale, rules, by), self._sold, self.frame.refuse
        )

    def _sold(self, slip: str) -> None:
        self._slip.clear()
        self._show_slip()
        self.frame.close_sheet()
        self.frame.confirmed(QCoreApplication.translate("Counter", "Handed over"), slip)
        self._show_paper(slip)

    def _open_slip(self) -> None:
        if self._file is not None:
            self._show_paper(self._file.part.slip)

    def _show_paper(self, slip: str) -> None:
        draw = self.desk.edges.office.delivery_paper
        paper = PaperSheet(self.desk, self.frame, slip, lambda language: draw(slip, language))
        self.frame.open_sheet(paper)
