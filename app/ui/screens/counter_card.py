"""What stands beside the search at the counter: one part, and the slip that is being filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.identifiers import PartId
from app.domain.part import WAYS_OUT
from app.domain.procedure import text_in
from app.domain.want import reserved_for
from app.operations.reserve_for_buyer import NOT_REUSABLE
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.counter_words import money_text
from app.ui.screens.want_words import who_waits
from app.ui.screens.words import part_status_word
from app.ui.steps.barred import barred
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.domain.part import Part, PartType
    from app.domain.want import Want
    from app.operations.ports.queries import Queries
    from app.ui.desk import Desk
    from app.ui.language import Language


@dataclass(frozen=True)
class AtCounter:
    """A part with what the counter asks of it. country: of the site."""

    part: Part
    kind: PartType | None
    reserved: Want | None
    vehicle: str
    country: str

    def name(self, language: Language) -> str:
        """What kind of part it is."""
        return text_in(self.kind.names, language) if self.kind else self.part.part_type

    @property
    def alone(self) -> bool:
        """Whether it is kept for one buyer, so that giving it free concerns nobody else."""
        asked = self.reserved.asked if self.reserved else None
        return asked is not None and (asked.why, asked.quantity) == ("reservation", 1)

    @property
    def gone(self) -> bool:
        """Whether it was sold or fitted, so that it can come back."""
        return self.part.left in WAYS_OUT


def gather(queries: Queries, part_id: str) -> AtCounter:
    """Ask for a part. Raises NotFound."""
    part, site = queries.part(part_id), queries.site()
    vehicle = queries.vehicle(part.vehicle_id) if part.vehicle_id else None
    known = (vehicle.make, vehicle.model, vehicle.year) if vehicle else ()
    return AtCounter(
        part,
        queries.catalogue.parts.get(part.part_type),
        reserved_for(queries.wants().values(), part_id),
        " ".join(filter(None, known)),
        site.country if site else "",
    )


class CounterCard(Card):
    """Asks for what its buttons say; a hint while no part is chosen."""

    listing = Signal()
    reserving = Signal()
    freeing = Signal()
    returning = Signal()
    opening = Signal()

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self._desk, self._language = desk, language
        self._name = Text("", "h2")
        self._name.setObjectName("counter_name")
        self._code = Text("", "mono", wrap=False)
        rows = QWidget()
        self._rows = column(gap_mm=0)
        rows.setLayout(self._rows)
        for piece in (self._name, self._code):
            self.body.addWidget(piece)
        self.body.addWidget(PagedArea(rows), 1)
        tr = QCoreApplication.translate
        self._list = ActionButton(tr("Counter", "On the slip"))
        self._reserve = ActionButton(tr("Counter", "Reserve…"))
        self._free = ActionButton(tr("Counter", "Free it…"))
        self._return = ActionButton(tr("Counter", "Comes back…"))
        self._paper = ActionButton(tr("Counter", "Slip…"))
        for button, name, signal in (
            (self._list, "on_slip", self.listing),
            (self._reserve, "reserve", self.reserving),
            (self._free, "free", self.freeing),
            (self._return, "return", self.returning),
            (self._paper, "slip_open", self.opening),
        ):
            button.setObjectName(name)
            button.clicked.connect(signal)
        self._buttons = (self._list, self._reserve, self._free, self._return, self._paper)
        self.body.addLayout(column(*self._buttons, gap_mm=5))
        self.show_nothing()

    def show_nothing(self) -> None:
        """No part is chosen."""
        hint = QCoreApplication.translate("Counter", "Scan the part, or search for it.")
        self._name.setText(hint)
        self._code.setText("")
        clear(self._rows)
        for button in self._buttons:
            button.setVisible(False)

    def show_part(self, file: AtCounter, *, listed: bool) -> None:
        """What may be done with a part now."""
        tr = QCoreApplication.translate
        part = file.part
        self._name.setText(file.name(self._language))
        self._code.setText(PartId(part.part_id).grouped)
        clear(self._rows)
        for caption, value in self._values(file).items():
            if value:
                self._rows.addWidget(FactRow(caption, value))
        self._rows.addStretch(1)
        reserved = file.reserved is not None and file.reserved.status == "open"
        self._list.setVisible(not file.gone)
        self._reserve.setVisible(not file.gone and not reserved)
        self._free.setVisible(not file.gone and reserved)
        self._return.setVisible(file.gone)
        self._paper.setVisible(file.gone and bool(part.slip))
        held = _held(file)
        self._list.set_title(tr("Counter", "Off the slip") if listed else self._on_slip)
        self._set(self._list, "" if listed else held or barred(self._desk, "hand_over_parts"))
        self._set(self._reserve, held or barred(self._desk, "reserve_for_buyer"))
        shared = "" if file.alone else tr("Barred", "a supervisor does this")
        self._set(self._free, shared or barred(self._desk, "free_part"))
        self._set(self._return, barred(self._desk, "return_part"))

    @property
    def _on_slip(self) -> str:
        return QCoreApplication.translate("Counter", "On the slip")

    def _set(self, button: ActionButton, why: str) -> None:
        if why:
            button.wait_for(why)
        else:
            button.ready()

    def _values(self, file: AtCounter) -> dict[str, str]:
        tr = QCoreApplication.translate
        part = file.part
        return {
            tr("Counter", "Kept for"): who_waits(file.reserved) if file.reserved else "",
            tr("Counter", "Status"): part_status_word(part.status),
            tr("Counter", "Bin"): part.place if part.status == "stored" else "",
            tr("Counter", "From"): file.vehicle,
            tr("Counter", "Grade"): part.grade,
            tr("Counter", "OE number"): part.oe_number,
            tr("Counter", "Number until now"): part.number,
            tr("Counter", "Price"): money_text(part.price, part.currency, self._language),
            tr("Counter", "Slip"): part.slip,
        }


def _held(file: AtCounter) -> str:
    """Why a part that is here can neither be sold nor kept for somebody."""
    tr = QCoreApplication.translate
    part = file.part
    if part.left or part.transit:
        return part_status_word(part.status)
    if part.route == "material":
        return tr("Counter", "goes to material")
    if file.kind is not None and NOT_REUSABLE in file.kind.warnings:
        return tr("Counter", "must never be used again")
    return "" if part.marked else tr("Counter", "label first")


class SlipCard(Card):
    """How many parts are on the slip, and the way to hand them over."""

    selling = Signal()
    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._names = Text("", "body")
        self._names.setObjectName("slip_names")
        self._sell = ActionButton(tr("Counter", "Hand over…"), role=Role.PRIMARY)
        self._sell.setObjectName("sell")
        self._sell.clicked.connect(self.selling)
        self._empty = ActionButton(tr("Counter", "Empty the slip"))
        self._empty.setObjectName("empty_slip")
        self._empty.clicked.connect(self.emptied)
        self.body.addWidget(self._names)
        self.body.addLayout(column(self._empty, self._sell, gap_mm=5))

    def show_names(self, names: tuple[str, ...]) -> None:
        """What is on it."""
        tr = QCoreApplication.translate
        self._names.setText(" · ".join(names) or tr("Counter", "The slip is empty."))
        self._empty.setVisible(bool(names))
        if names:
            count = tr("Counter", "{count} on the slip").format(count=len(names))
            self._sell.ready(count)
        else:
            self._sell.wait_for(tr("Counter", "put a part on it"))
