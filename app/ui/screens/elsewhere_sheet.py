"""Where another part can come from after one broke: the stock, and vehicles that have it still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.procedure import text_in
from app.domain.want import NO, YES, Want, fits_vehicle
from app.operations.ports.queries import PartFilter
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.places import PartPlace, VehiclePlace, WantPlace
from app.ui.screens.vehicle_plan import explained_kinds
from app.ui.screens.want_words import who_waits
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.part import PartType
    from app.domain.vehicle import Vehicle
    from app.operations.ports.queries import BoardRow, PartRow, Queries
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_PART, _VEHICLE = "part:", "vehicle:"
_FREE: Final = PartFilter(held="free")


@dataclass(frozen=True)
class Wish:
    """A kind of part that broke at a run. want_id: the want that looks for it, '' for none."""

    kind: PartType
    run_id: str
    want_id: str
    oe_number: str = ""


@dataclass(frozen=True)
class Elsewhere:
    """What was found. stock: those of the same number first; vehicles: those that fit first.

    want None: the vehicle's model is not known, so that nothing is looked for.
    """

    want: Want | None
    stock: tuple[PartRow, ...]
    vehicles: tuple[tuple[BoardRow, str], ...]


def gather_elsewhere(queries: Queries, wish: Wish) -> Elsewhere:
    """Parts nobody waits for, and vehicles here whose part is neither off nor explained."""
    vehicle = queries.vehicle(queries.run(wish.run_id).vehicle_id)
    want = queries.wants().get(wish.want_id)
    found = sorted(_vehicles(queries, wish, vehicle, want), key=lambda one: one[1] != YES)
    return Elsewhere(want, tuple(_stock(queries, wish, vehicle)), tuple(found))


def _stock(queries: Queries, wish: Wish, vehicle: Vehicle) -> Iterator[PartRow]:
    """By the number that was read, then by kind and model."""
    code, seen = wish.kind.code, set[str]()
    by_model = f"{code} {vehicle.make} {vehicle.model}" if vehicle.make and vehicle.model else ""
    for text in (wish.oe_number.strip(), by_model):
        for one in queries.find_parts(text, _FREE).rows if text else ():
            if one.part_type == code and one.part_id not in seen:
                seen.add(one.part_id)
                yield one


def _vehicles(
    queries: Queries, wish: Wish, vehicle: Vehicle, want: Want | None
) -> Iterator[tuple[BoardRow, str]]:
    for line in queries.board() if want is not None else ():
        if line.vehicle_status != "received" or line.vehicle_id == vehicle.vehicle_id:
            continue
        fits = fits_vehicle(want.asked, queries.vehicle(line.vehicle_id)) if want else NO
        if fits != NO and wish.kind.code not in explained_kinds(queries, line.vehicle_id):
            yield line, fits


class ElsewhereSheet(Sheet):
    """What became of the wish, and a row for every place; `chosen` carries the row's key."""

    chosen = Signal(str)
    listed = Signal()

    def __init__(self, name: str, found: Elsewhere) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Elsewhere", "{part}: where is another one?").format(part=name))
        self.setObjectName("elsewhere_sheet")
        self.back_button.setObjectName("sheet_back")
        said = Text(_said(found.want), "body", state=State.OFF)
        said.setObjectName("wish")
        self.body.addWidget(said)
        model = RowModel(lambda _: None)
        nothing = tr("Elsewhere", "None is free in stock, and no vehicle here still has one.")
        if found.want is None:
            nothing = tr("Elsewhere", "None of this number is free in stock.")
        rows = RowList(model, nothing=nothing)
        rows.setObjectName("elsewhere_list")
        model.start()
        model.append(list(_rows(found)), complete=True)
        rows.tapped.connect(self.chosen)
        self.body.addWidget(rows, 1)
        if found.want is not None:
            want = ActionButton(tr("Elsewhere", "See the want"), icon="list")
            want.setObjectName("see_want")
            want.clicked.connect(self.listed)
            self.bar.add(want)


def open_elsewhere(
    desk: Desk, frame: Frame, open_sheet: Callable[[Sheet], None], wish: Wish
) -> None:
    """Ask and show; a tap leads to the part or to the file of the vehicle."""

    def show(found: Elsewhere) -> None:
        sheet = ElsewhereSheet(text_in(wish.kind.names, frame.language), found)
        sheet.chosen.connect(lead)
        sheet.listed.connect(lambda: leave("wants", WantPlace(wish.want_id)))
        open_sheet(sheet)

    def lead(key: str) -> None:
        kind, _, name = key.partition(":")
        if f"{kind}:" == _PART:
            leave("parts", PartPlace(name))
        else:
            leave("vehicle", VehiclePlace(name))

    def leave(screen: str, place: object) -> None:
        frame.close_sheet()
        frame.go(screen, place)

    desk.ask(lambda queries: gather_elsewhere(queries, wish), show, frame.refuse)


def _said(want: Want | None) -> str:
    tr = QCoreApplication.translate
    if want is None:
        return tr(
            "Elsewhere", "The model of this vehicle is not known: no other vehicle is marked."
        )
    text = tr("Elsewhere", "Vehicles that fit are marked as wanted. Waiting: {who}.")
    return text.format(who=who_waits(want))


def _rows(found: Elsewhere) -> Iterator[ListRow]:
    tr = QCoreApplication.translate
    for part in found.stock:
        yield ListRow(
            _PART + part.part_id,
            tr("Elsewhere", "In stock"),
            part.oe_number,
            part.vehicle_title,
            badge=part.grade,
            pill=tr("Elsewhere", "Take this one"),
            state=State.OK,
            side=part.place,
        )
    for line, fits in found.vehicles:
        sure = fits == YES
        yield ListRow(
            _VEHICLE + line.vehicle_id,
            line.title or tr("LineScreen", "No VIN plate"),
            line.known_as,
            tr("Elsewhere", "on the line"),
            pill=tr("Elsewhere", "Marked as wanted") if sure else tr("Elsewhere", "May fit: look"),
            state=State.INFO if sure else State.LOOK,
            side=f"{100 * line.done // max(line.total, 1)} %",
        )
