"""The sheets of the counter: who a part is kept for, who gets it, how it came back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.events.counter import SoldPart
from app.domain.part import GRADES
from app.operations.hand_over_parts import Buyer, Sale
from app.operations.reserve_for_buyer import Reservation
from app.operations.return_part import BACK_TO, REASONS, Return
from app.ui.kit.choice import Choice, Option
from app.ui.kit.text import Text
from app.ui.screens.counter_words import back_words, money_text, reason_words
from app.ui.screens.tiles_sheet import Entry, TilesSheet

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

CURRENCY: Final = "EUR"


class OnSlip(NamedTuple):
    """A part that goes on the slip: its name, whether it may be a PIEC, whose want it serves."""

    part_id: str
    name: str
    piec: bool
    want_id: str


class ReserveSheet(TilesSheet):
    """Name or order number, and until when; `reserved` carries the Reservation."""

    reserved = Signal(object)

    def __init__(self, desk: Desk, frame: Frame, part_id: str, name: str) -> None:
        tr = QCoreApplication.translate
        entries = (
            Entry("buyer", tr("Counter", "Name, kept apart")),
            Entry("reference", tr("Counter", "Order number")),
            Entry("until", tr("Counter", "Until"), "day"),
        )
        title = tr("Counter", "{part}: who is it kept for?").format(part=name)
        super().__init__(desk, frame, title, entries, tr("Counter", "Reserve"))
        self.setObjectName("reserve_sheet")
        self._part_id = part_id
        self.pile.addStretch(1)
        self.record.clicked.connect(lambda: self.reserved.emit(self._order()))
        self.changed()

    def changed(self) -> None:
        """A name or an order number is enough."""
        if self.said["buyer"] or self.said["reference"]:
            self.record.ready()
        else:
            text = QCoreApplication.translate("Counter", "waiting for a name or an order number")
            self.record.wait_for(text)

    def _order(self) -> Reservation:
        until = self.said["until"]
        day = date.fromisoformat(until) if until else None
        return Reservation(self._part_id, self.said["buyer"], self.said["reference"], day)


class SaleSheet(TilesSheet):
    """The buyer, a price for each part, and whether they go as parts of the circular economy.

    `sold` carries the Sale. piec: whether the law of the country knows such a statement.
    """

    sold = Signal(object)

    def __init__(self, desk: Desk, frame: Frame, parts: tuple[OnSlip, ...], *, piec: bool) -> None:
        tr = QCoreApplication.translate
        price = tr("Counter", "Price · {part}")
        entries = (
            Entry("name", tr("Counter", "Buyer, kept apart")),
            Entry("address", tr("Counter", "Address")),
            Entry("document", tr("Counter", "Identity document")),
            *(
                Entry(f"price:{one.part_id}", price.format(part=one.name), "money", CURRENCY)
                for one in parts
            ),
        )
        title = tr("Counter", "Who gets it?")
        super().__init__(desk, frame, title, entries, tr("Counter", "Hand over"))
        self.setObjectName("sale_sheet")
        self._parts = parts
        self._stated = piec and any(one.piec for one in parts)
        self._choice = Choice(
            [
                Option("plain", tr("Counter", "Plain sale")),
                Option("piec", tr("Counter", "As PIEC, with its statement")),
            ],
            columns=2,
        )
        for one in ("plain", "piec"):
            self._choice.tile(one).setObjectName(f"sale:{one}")
        self._choice.choose("piec" if self._stated else "plain")
        self._choice.setVisible(self._stated)
        self.pile.addWidget(self._choice)
        self.pile.addStretch(1)
        self.record.clicked.connect(lambda: self.sold.emit(self._sale()))
        self.changed()

    def changed(self) -> None:
        """The police book asks for the buyer; prices may stay open."""
        total = self._total()
        if not self.said["name"]:
            text = QCoreApplication.translate("Counter", "waiting for the buyer's name")
            self.record.wait_for(text)
            return
        self.record.ready(money_text(total, CURRENCY, self.frame.language))

    def _total(self) -> Decimal | None:
        prices = [self._price(one) for one in self._parts]
        known = [one for one in prices if one is not None]
        return sum(known, Decimal(0)) if known else None

    def _price(self, one: OnSlip) -> Decimal | None:
        raw = self.said[f"price:{one.part_id}"]
        return Decimal(raw) if raw else None

    def _sale(self) -> Sale:
        stated = self._choice.chosen() == ("piec",)
        lines = tuple(
            SoldPart(one.part_id, self._price(one), stated and one.piec) for one in self._parts
        )
        buyer = Buyer(self.said["name"], self.said["address"], self.said["document"])
        wants = tuple(dict.fromkeys(one.want_id for one in self._parts if one.want_id))
        return Sale(lines, buyer, CURRENCY, wants)


class ReturnSheet(TilesSheet):
    """Why it came back, how it is, where it goes, what is paid back; `returned` carries the Return.

    price: what was paid for it, None where nobody said.
    """

    returned = Signal(object)

    def __init__(
        self, desk: Desk, frame: Frame, part_id: str, name: str, price: Decimal | None
    ) -> None:
        tr = QCoreApplication.translate
        entries = [Entry("words", tr("Counter", "In words"))]
        if price is not None:
            entries.append(Entry("credit", tr("Counter", "Paid back"), "money", CURRENCY))
        title = tr("Counter", "{part} comes back").format(part=name)
        super().__init__(desk, frame, title, tuple(entries), tr("Counter", "Take back"))
        self.setObjectName("return_sheet")
        self._part_id = part_id
        self._reason = self._asked("reason", tr("Counter", "Why?"), dict(reason_words()), REASONS)
        grades = {one: one for one in GRADES}
        self._grade = self._asked("grade", tr("Counter", "Grade today"), grades, GRADES)
        self._route = self._asked("route", tr("Counter", "Where to?"), dict(back_words()), BACK_TO)
        self.pile.addStretch(1)
        self.record.clicked.connect(lambda: self.returned.emit(self._order()))
        self.changed()

    def _asked(
        self, name: str, caption: str, words: dict[str, str], keys: tuple[str, ...]
    ) -> Choice:
        choice = Choice([Option(one, words[one]) for one in keys], columns=len(keys))
        for one in keys:
            choice.tile(one).setObjectName(f"{name}:{one}")
        choice.changed.connect(lambda _: self.changed())
        self.pile.addWidget(Text(caption, "strong"))
        self.pile.addWidget(choice)
        return choice

    def changed(self) -> None:
        """Reason, grade and way are all needed, and words for `something else`."""
        chosen = (self._reason.chosen(), self._grade.chosen(), self._route.chosen())
        if not all(chosen):
            text = QCoreApplication.translate("Counter", "waiting for reason, grade and way")
            self.record.wait_for(text)
        elif chosen[0] == ("other",) and not self.said["words"]:
            self.record.wait_for(QCoreApplication.translate("Counter", "waiting for words"))
        else:
            self.record.ready()

    def _order(self) -> Return:
        (reason,), (grade,) = self._reason.chosen(), self._grade.chosen()
        (route,), credit = self._route.chosen(), self.said.get("credit", "")
        paid = Decimal(credit) if credit else None
        return Return(self._part_id, reason, grade, route, self.said["words"], paid)
