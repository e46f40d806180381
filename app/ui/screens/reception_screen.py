"""Taking a vehicle in: VIN, drive, condition, mass and keys on one page."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.errors import InvalidIdentifier, ShopError
from app.domain.identifiers import Vin
from app.domain.mass_origin import MassOrigin
from app.domain.vehicle import DRIVES, STATES
from app.operations.receive_vehicle import Received, Reception, receive_vehicle, refuse_vehicle
from app.reading.scan import Scan
from app.reading.vin_maker import Maker, maker_of
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, Option
from app.ui.kit.facts import FactRow
from app.ui.kit.layouts import ActionBar, column, reading_row, row
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_number
from app.ui.screens.places import ReceptionPlace, StepPlace
from app.ui.screens.reception_checks import checks
from app.ui.screens.reception_draft import ReceptionDraft
from app.ui.screens.reception_wants import ReceptionWants
from app.ui.screens.scales_at_hand import scales_for
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.viewfinder_sheet import look_through
from app.ui.screens.vin_sheet import vin_sheet
from app.ui.screens.words import drive_word, state_word, vehicle_status_word
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import EntrySheet, NumberSheet, TextSheet
from app.ui.steps.tile_grid import PagedArea
from app.ui.steps.weight_sheet import WeightSheet, origin_words
from app.ui.theme import Role, State, look


class ReceptionScreen(Screen):
    """The reception sheet; nothing is recorded before "Take it in"."""

    key = "reception"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._vin = ""
        self._no_plate = False
        self._maker = Maker("", "")
        self._mass: Decimal | None = None
        self._origin = MassOrigin()
        self._keys = ""
        self._asking: Sheet | None = None
        left = QWidget()
        left.setLayout(column(self._vehicle_card(), self._drive_card(), 1, gap_mm=2))
        told = PagedArea(left, keys_below=True)
        right = QWidget()
        self._checks = Card(title=QCoreApplication.translate("Reception", "Before it goes on"))
        self._wanted = ReceptionWants(desk, frame)
        checked = PagedArea(self._checks)
        pile = column(checked, self._wanted, self._figures(), gap_mm=2)
        pile.setStretch(0, 1)
        right.setLayout(pile)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.gap)
        whole = row(gap_mm=3)
        whole.addWidget(told, 8)
        whole.addWidget(right, 5)
        page.addLayout(whole, 1)
        page.addWidget(self._actions())

    def _vehicle_card(self) -> Card:
        tr = QCoreApplication.translate
        card = _close_card()
        caption = Text(tr("Reception", "VEHICLE"), "caption", wrap=False, state=State.OFF)
        self._vin_text = Text("", "mono_big", wrap=False)
        self._vin_pill = Pill("", State.OFF, breaks=True)
        self._maker_pill = Pill("", State.OFF, mark=False)
        self._type = ActionButton(tr("Reception", "Type the VIN"))
        self._type.setObjectName("type_vin")
        self._type.clicked.connect(self._type_vin)
        self._plate = ActionButton(tr("Reception", "No VIN plate"))
        self._plate.setObjectName("no_plate")
        self._plate.clicked.connect(self._without_plate)
        card.body.addLayout(reading_row(caption, 1, self._maker_pill, self._vin_pill))
        card.body.addWidget(self._vin_text)
        self._camera = ActionButton(tr("Reception", "Camera"), icon="camera")
        self._camera.setObjectName("use_camera")
        self._camera.clicked.connect(self._use_camera)
        card.body.addLayout(row(self._type, self._camera, self._plate))
        return card

    def _drive_card(self) -> Card:
        tr = QCoreApplication.translate
        card = _close_card()
        self._drive = Choice([Option(one, drive_word(one)) for one in DRIVES], columns=5)
        self._state = Choice([Option(one, state_word(one)) for one in STATES], columns=4)
        for choice, name, ids in ((self._drive, "drive", DRIVES), (self._state, "state", STATES)):
            for one in ids:
                choice.tile(one).setObjectName(f"{name}:{one}")
            choice.changed.connect(lambda _: self._told())
        card.body.addWidget(Text(tr("Reception", "Drive"), "strong"))
        card.body.addWidget(self._drive)
        card.body.addWidget(Text(tr("Reception", "Condition"), "strong"))
        card.body.addWidget(self._state)
        return card

    def _figures(self) -> QWidget:
        tr = QCoreApplication.translate
        self._mass_tile = ValueTile(
            tr("Reception", "Mass in"), unit="kg", hint=tr("Reception", "tap, or weigh later")
        )
        self._mass_tile.setObjectName("mass")
        self._mass_tile.clicked.connect(self._enter_mass)
        self._keys_tile = ValueTile(tr("Reception", "Keys"), hint=tr("Reception", "tap to count"))
        self._keys_tile.setObjectName("keys")
        self._keys_tile.clicked.connect(self._enter_keys)
        holder = QWidget()
        holder.setLayout(row(self._mass_tile, self._keys_tile))
        return holder

    def _actions(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        refuse = self._turn_away = ActionButton(tr("Reception", "Refuse…"), role=Role.DANGER)
        refuse.setObjectName("refuse")
        refuse.clicked.connect(self._refuse)
        self._take = ActionButton(tr("Reception", "Take it in"), role=Role.CONFIRM)
        self._take.setObjectName("take_in")
        self._take.clicked.connect(self._take_in)
        bar.add(back)
        bar.add(refuse)
        bar.set_primary(self._take)
        return bar

    def enter(self, where: object) -> None:
        """Begin a new sheet, with the VIN that was scanned, or go on with the one left behind."""
        begun = where if isinstance(where, ReceptionDraft) else ReceptionDraft()
        if isinstance(where, ReceptionPlace):
            begun = ReceptionDraft(vin=where.vin)
        self._wanted.start()
        self._camera.setVisible(self.desk.edges.viewfinder is not None)
        self._vin, self._no_plate = begun.vin, begun.no_plate
        self._mass, self._keys, self._origin = begun.mass, begun.keys, begun.origin
        self._maker = maker_of(Vin(begun.vin)) if begun.vin else Maker("", "")
        self._drive.choose(begun.drive)
        self._state.choose(begun.state)
        tr = QCoreApplication.translate
        self.frame.heading(
            tr("Reception", "Reception"), tr("Reception", "Scan the VIN, then say what you see")
        )
        self._update()

    def refresh(self, topics: frozenset[str]) -> None:
        """Somebody waits for a part, or does not any more."""
        if "want" in topics:
            self._wanted.start()
            self._update()

    def _told(self) -> None:
        """The operator said something: whoever comes back finds it, in any language."""
        draft = ReceptionDraft(
            self._vin,
            self._no_plate,
            (*self._drive.chosen(), "")[0],
            (*self._state.chosen(), "")[0],
            self._mass,
            self._keys,
            self._origin,
        )
        self.frame.moved(draft)
        self._update()

    def scanned(self, scan: Scan) -> bool:
        """A VIN fills the sheet; anything else that is no known code is tried as a VIN."""
        weighing = self._asking
        if isinstance(weighing, WeightSheet) and isValid(weighing) and weighing.scanned(scan):
            return True
        if scan.kind == "vin":
            self._stop_asking()
            self._set_vin(scan.value)
            return True
        if scan.kind == "unknown":
            self._try_vin(scan.text)
            return True
        return False

    def _ask(self, sheet: Sheet) -> None:
        """One question at a time: a new one takes the place of the one before."""
        self._stop_asking()
        self._asking = sheet
        self.frame.open_sheet(sheet)

    def _stop_asking(self) -> None:
        if self._asking is not None and isValid(self._asking) and self._asking.isVisible():
            self.frame.close_sheet()
        self._asking = None

    def _try_vin(self, text: str) -> None:
        try:
            self._set_vin(Vin.parse(text).text)
        except InvalidIdentifier as error:
            self.frame.refuse(error)
            self._ask(vin_sheet(self.frame, text, self._set_vin))

    def _set_vin(self, vin: str) -> None:
        self._vin, self._no_plate = vin, False
        self._maker = maker_of(Vin(vin))
        self._told()

    def _type_vin(self) -> None:
        self._ask(vin_sheet(self.frame, self._vin, self._set_vin))

    def _use_camera(self) -> None:
        look_through(self.desk, self.frame, self._ask, self._set_vin)

    def _without_plate(self) -> None:
        self._vin, self._no_plate = "", True
        self._maker = Maker("", "")
        self._told()

    def _enter_mass(self) -> None:
        title = QCoreApplication.translate("Reception", "Mass in")
        raw = "" if self._mass is None else format(self._mass, "f")
        at_scale = scales_for(self.desk, self.frame)
        sheet = WeightSheet(title, at_scale, "vehicle", raw=raw, origin=self._origin)

        def entered(raw: str) -> None:
            self._origin = sheet.origin
            self._set_mass(raw)

        self._ask_for(sheet, entered)

    def _ask_for(self, sheet: EntrySheet, taken: Callable[[str], None]) -> None:
        def entered(raw: str) -> None:
            self.frame.close_sheet()
            taken(raw)

        sheet.entered.connect(entered)
        self._ask(sheet)

    def _set_mass(self, raw: str) -> None:
        mass = Decimal(raw)
        if mass <= 0:
            self.frame.refuse(ShopError("mass-not-positive"))
            return
        self._mass = mass
        self._told()

    def _enter_keys(self) -> None:
        title = QCoreApplication.translate("Reception", "Keys")
        sheet = NumberSheet(title, self.frame.language, whole=True, raw=self._keys)
        sheet.setObjectName("number_sheet")
        self._ask_for(sheet, self._set_keys)

    def _set_keys(self, raw: str) -> None:
        self._keys = raw
        self._told()

    def _update(self) -> None:
        tr = QCoreApplication.translate
        shown = self._vin or (tr("Reception", "own number") if self._no_plate else "—")
        self._vin_text.setText(shown)
        if self._vin:
            self._vin_pill.set(*self._vin_verdict())
        elif self._no_plate:
            self._vin_pill.set(tr("Reception", "No plate: our own number is given"), State.LOOK)
        else:
            self._vin_pill.set(tr("Reception", "Scan the VIN"), State.INFO)
        origin = " · ".join(one for one in (self._maker.make, self._maker.country) if one)
        self._maker_pill.set(origin, State.OFF)
        self._maker_pill.setVisible(bool(origin))
        known = bool(self._vin or self._no_plate)
        self._wanted.look_for(self._maker.make, self._vin, known=known)
        self._show_figures()
        self._show_checks()
        missing, not_mine = self._missing(), barred(self.desk, "receive_vehicle")
        if not_mine:
            self._take.wait_for(not_mine)
            self._turn_away.wait_for(not_mine)
        elif missing:
            self._take.wait_for(
                tr("Reception", "waiting for: {what}").format(what=", ".join(missing))
            )
        else:
            self._take.ready(tr("Reception", "starts the vehicle's file"))

    def _show_figures(self) -> None:
        language = self.frame.language
        if self._mass is not None:
            self._mass_tile.set_value(format_number(self._mass, language))
            self._mass_tile.set_verdict(*origin_words(self._origin))
        else:
            self._mass_tile.clear(QCoreApplication.translate("Reception", "tap, or weigh later"))
        if self._keys:
            self._keys_tile.set_value(self._keys)
            self._keys_tile.set_verdict(
                QCoreApplication.translate("Reception", "counted"), State.OK
            )
        else:
            self._keys_tile.clear(QCoreApplication.translate("Reception", "tap to count"))

    def _missing(self) -> list[str]:
        tr = QCoreApplication.translate
        wanted = {
            tr("Reception", "VIN"): bool(self._vin or self._no_plate),
            tr("Reception", "drive"): bool(self._drive.chosen()),
            tr("Reception", "condition"): bool(self._state.chosen()),
            tr("Reception", "keys"): bool(self._keys),
        }
        return [word for word, there in wanted.items() if not there]

    def _vin_verdict(self) -> tuple[str, State]:
        """A wrong check digit is told where the region makes it compulsory, never refused."""
        vin = Vin(self._vin)
        if vin.check_digit_expected and not vin.check_digit_right:
            text = QCoreApplication.translate("Reception", "VIN read, check digit does not fit")
            return text, State.LOOK
        return QCoreApplication.translate("Reception", "VIN read"), State.OK

    def _show_checks(self) -> None:
        drive = (*self._drive.chosen(), "")[0]
        condition = (*self._state.chosen(), "")[0]
        body = self._checks.body
        while body.count() > 1:
            item = body.takeAt(1)
            if item is not None and (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for caption, (text, colour) in checks(drive, condition):
            body.addWidget(FactRow(caption, Pill(text, colour, small=True), divided=True))
        body.addStretch(1)

    def _take_in(self) -> None:
        by = self.desk.by
        sheet = Reception(
            vin=self._vin or None,
            drive=self._drive.chosen()[0],
            state=self._state.chosen()[0],
            keys=int(self._keys),
            make=self._maker.make,
            mass_kg=self._mass,
            mass_origin=self._origin,
        )
        self._take.wait_for(QCoreApplication.translate("Reception", "recording…"))
        self.desk.submit(lambda uow: receive_vehicle(uow, sheet, by), self._received, self._failed)

    def _received(self, received: Received) -> None:
        self.frame.moved(ReceptionPlace())
        self.frame.confirmed(
            QCoreApplication.translate("Reception", "Taken in"), received.register_no
        )
        self.frame.go("step", StepPlace(received.run_id))

    def _failed(self, error: ShopError) -> None:
        self._update()
        self.frame.refuse(error)

    def _refuse(self) -> None:
        title = QCoreApplication.translate("Reception", "Why is it refused?")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")
        self._ask_for(sheet, self._refused)

    def _refused(self, reason: str) -> None:
        vin, by = self._vin, self.desk.by
        self.desk.submit(
            lambda uow: refuse_vehicle(uow, vin, reason, by), self._turned_away, self.frame.refuse
        )

    def _turned_away(self, vehicle_id: str) -> None:
        del vehicle_id
        self.frame.back()
        self.frame.confirmed(vehicle_status_word("refused"), self._vin)


def _close_card() -> Card:
    """Its pieces close together: on a small panel the whole sheet fits without turning a page."""
    card = Card()
    card.body.setSpacing(look().scale.px(5))
    return card
