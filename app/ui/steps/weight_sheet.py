"""A mass: taken from a scale that stands still, else typed with its weigh ticket."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.mass_origin import MassOrigin
from app.domain.units import UNITS
from app.operations.ports.scale import Reading, Scale, Weighs
from app.reading.scan import Scan
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language, format_number
from app.ui.steps.entry_sheet import NumberSheet, TextSheet
from app.ui.steps.scale_words import standing_words
from app.ui.theme import Role, State

_EVERY_MS: Final = 200
_FINEST: Final = Decimal("0.000001")


@dataclass(frozen=True)
class AtScale:
    """What a weighing may ask of the screen around it.

    photograph: takes a picture of the ticket; it is told the hash.
    """

    scales: Sequence[Scale]
    language: Language
    open_sheet: Callable[[Sheet], None]
    close_sheet: Callable[[], None]
    photograph: Callable[[Callable[[str], None]], None]
    refuse: Callable[[ShopError], None]

    def of(self, weighs: Weighs) -> tuple[Scale, ...]:
        """The scales such a thing is put on."""
        return tuple(one for one in self.scales if weighs in one.weighs)


class WeightSheet(NumberSheet):
    """`entered` carries the figure; `origin` then says where it is from.

    ticketed: whether a typed mass may bring its weigh ticket.
    """

    def __init__(
        self,
        title: str,
        around: AtScale,
        weighs: Weighs,
        *,
        unit: str = "kg",
        lines: Sequence[str] = (),
        raw: str = "",
        origin: MassOrigin | None = None,
        way_out: bool = False,
        ticketed: bool = True,
    ) -> None:
        # What a scale said is weighed anew, or typed anew: never the one passed off as the other.
        said = "" if origin is not None and origin.scale else raw
        super().__init__(title, around.language, unit=unit, lines=lines, raw=said, way_out=way_out)
        self.setObjectName("weight_sheet")
        self._around, self._unit = around, unit
        self._scales = around.of(weighs)
        self._scale = self._scales[0] if self._scales else None
        before = origin or MassOrigin()
        self._typed = MassOrigin(ticket=before.ticket, photo=before.photo)
        self._taken: MassOrigin | None = None
        self._asked: TicketNumberSheet | None = None
        if self._scale is not None:
            self._add_scale(self._scale)
        self._ticketed = ticketed
        if ticketed:
            self._add_ticket()

    @property
    def origin(self) -> MassOrigin:
        """Of the figure that was entered."""
        return self._taken or self._typed

    # ------------------------------------------------------------------------- the scale

    def _add_scale(self, scale: Scale) -> None:
        tr = QCoreApplication.translate
        self._live = ValueTile(scale.name, unit=self._unit)
        self._live.setObjectName("live_weight")
        self._live.clicked.connect(self._take)
        self._take_it = ActionButton(tr("WeightSheet", "Take this weight"), role=Role.CONFIRM)
        self._take_it.setObjectName("take_weight")
        self._take_it.clicked.connect(self._take)
        self._tare = ActionButton(tr("WeightSheet", "Tare"))
        self._tare.setObjectName("tare")
        self._tare.clicked.connect(self._switch_tare)
        self._zero = ActionButton(tr("WeightSheet", "Zero"))
        self._zero.setObjectName("zero_scale")
        self._zero.clicked.connect(self._zero_it)
        pieces: list[Choice | ValueTile | ActionButton] = [self._live, self._take_it]
        if len(self._scales) > 1:
            choice = Choice([Option(one.name, one.name) for one in self._scales], columns=2)
            for one in self._scales:
                choice.tile(one.name).setObjectName(f"scale:{one.name}")
            choice.choose(scale.name)
            choice.changed.connect(lambda keys: self._turn_to(keys[0]))
            pieces.insert(0, choice)
        self.words.insertLayout(0, column(*pieces, row(self._tare, self._zero), gap_mm=5))
        timer = QTimer(self)
        timer.setInterval(_EVERY_MS)
        timer.timeout.connect(self.show_live)
        timer.start()
        self.show_live()

    def _turn_to(self, name: str) -> None:
        self._scale = next(one for one in self._scales if one.name == name)
        self.show_live()

    def show_live(self) -> None:
        """The scale as it stands now."""
        if self._scale is None:
            return
        look = self._scale.look()
        reading = look.reading
        words, state = standing_words(look)
        self._live.set_caption(self._scale.name)
        language = self._around.language
        figure = "" if reading is None else format_number(self._in_unit(reading), language)
        self._live.set_value(figure)
        self._live.set_verdict(words, state)
        tared = reading is not None and reading.tare_kg != 0
        tr = QCoreApplication.translate
        gross = tr("WeightSheet", "Weigh gross")
        self._tare.set_title(gross if tared else tr("WeightSheet", "Tare"))
        self._tare.set_subline(self._tare_words(reading) if reading is not None else "")
        self._tare.setEnabled(tared or (look.standing == "stable"))
        self._zero.setVisible(self._scale.zeroes)
        if self._takeable(reading):
            self._take_it.ready()
        else:
            self._take_it.wait_for(words)

    def _tare_words(self, reading: Reading) -> str:
        if reading.tare_kg == 0:
            return ""
        text = QCoreApplication.translate("WeightSheet", "{kg} kg taken off")
        return text.format(kg=format_number(reading.tare_kg, self._around.language))

    @staticmethod
    def _takeable(reading: Reading | None) -> bool:
        return reading is not None and reading.stable and reading.kg > 0

    def _in_unit(self, reading: Reading) -> Decimal:
        """As the input asks for it; a pound has more decimals than any scale means."""
        amount = reading.kg / UNITS[self._unit].factor
        rounded = amount.quantize(_FINEST)
        return amount if amount == rounded else rounded

    def _take(self) -> None:
        """What stands on the scale at this moment, not what was painted last."""
        if self._scale is None:
            return
        reading = self._scale.look().reading
        self.show_live()
        if reading is None or not self._takeable(reading):
            return
        self._taken = reading.origin(self._scale.name)
        self.entered.emit(format(self._in_unit(reading), "f"))

    def _switch_tare(self) -> None:
        if self._scale is None:
            return
        reading = self._scale.look().reading
        try:
            if reading is not None and reading.tare_kg != 0:
                self._scale.clear_tare()
            else:
                self._scale.tare()
        except ShopError as error:
            self._around.refuse(error)
        self.show_live()

    def _zero_it(self) -> None:
        if self._scale is not None:
            self._scale.zero()

    # ------------------------------------------------------------------------ the ticket

    def _add_ticket(self) -> None:
        tr = QCoreApplication.translate
        self._ticket = ActionButton(tr("WeightSheet", "Weigh ticket…"))
        self._ticket.setObjectName("weight_ticket")
        self._ticket.clicked.connect(self._ask_ticket)
        self._photo = ActionButton(tr("WeightSheet", "Its picture"), icon="camera")
        self._photo.setObjectName("weight_photo")
        self._photo.clicked.connect(lambda: self._around.photograph(self._pictured))
        self.bar.add(self._ticket)
        self.bar.add(self._photo)
        self._show_ticket()

    def _show_ticket(self) -> None:
        tr = QCoreApplication.translate
        self._ticket.set_subline(self._typed.ticket or tr("WeightSheet", "of what is typed"))
        kept = tr("WeightSheet", "kept")
        self._photo.set_subline(kept if self._typed.photo else tr("WeightSheet", "not taken"))

    def _ask_ticket(self) -> None:
        sheet = self._asked = TicketNumberSheet(self._around.language, self._typed.ticket)

        def entered(number: str) -> None:
            self._around.close_sheet()
            self._numbered(number)

        sheet.entered.connect(entered)
        self._around.open_sheet(sheet)

    def _numbered(self, number: str) -> None:
        if isValid(self):
            self._typed = replace(self._typed, ticket=number)
            self._show_ticket()

    def _pictured(self, sha256: str) -> None:
        if isValid(self):
            self._typed = replace(self._typed, photo=sha256)
            self._show_ticket()

    def scanned(self, scan: Scan) -> bool:
        """The bar code of a weigh ticket, whether its number is just being typed or not."""
        if scan.kind != "unknown" or not self._ticketed:
            return False
        if self._asked is not None and isValid(self._asked) and self._asked.isVisible():
            return self._asked.scanned(scan)
        self._numbered(scan.text.strip())
        return True


class TicketNumberSheet(TextSheet):
    """The number of a weigh ticket, typed or scanned."""

    def __init__(self, language: Language, number: str) -> None:
        title = QCoreApplication.translate("WeightSheet", "Number of the weigh ticket")
        hint = QCoreApplication.translate("TextInput", "or scan it")
        super().__init__(title, language, text=number, hint=hint)
        self.setObjectName("text_sheet")

    def scanned(self, scan: Scan) -> bool:
        """The bar code of the ticket."""
        if scan.kind != "unknown":
            return False
        self.entered.emit(scan.text.strip())
        return True


def origin_words(origin: MassOrigin | None) -> tuple[str, State]:
    """Where a mass is from, in a few words; amber where nothing stands behind it."""
    tr = QCoreApplication.translate
    if origin is not None and origin.scale:
        return tr("WeightSheet", "from {scale}").format(scale=origin.scale), State.OK
    if origin is not None and origin.ticket:
        return tr("WeightSheet", "typed, ticket {number}").format(number=origin.ticket), State.OK
    if origin is not None and origin.photo:
        return tr("WeightSheet", "typed, ticket as a picture"), State.OK
    return tr("WeightSheet", "typed, no weigh ticket"), State.LOOK
