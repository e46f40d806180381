"""The file of a vehicle: who it is, what happened, what it weighed, what came off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from app.operations.record_vin import record_vin
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import ActionBar, reading_row, row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.begin_anew_sheet import BeginAnewSheet
from app.ui.screens.hand_over_sheet import HandOverSheet
from app.ui.screens.history_words import when
from app.ui.screens.local_time import local, local_now
from app.ui.screens.places import PartPlace, StepPlace, VehiclePlace
from app.ui.screens.plan_sheet import open_plan
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.vehicle_documents import VehicleDocuments
from app.ui.screens.vehicle_file import VehicleFile, gather_vehicle
from app.ui.screens.vehicle_masses import Masses
from app.ui.screens.vehicle_parts import PartsAndPictures, Timeline
from app.ui.screens.vin_sheet import vin_sheet
from app.ui.screens.words import drive_word, run_status_word, state_word, vehicle_status_word
from app.ui.steps.barred import barred
from app.ui.steps.pictures import show_picture
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.reading.scan import Scan

_MAY_LEAVE = ("running", "paused", "handed_over")
_STOPPED = ("held", "quarantined", "aborted")


class VehicleScreen(Screen):
    """One vehicle from the gate to the hulk."""

    key = "vehicle"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._vehicle_id = ""
        self._file: VehicleFile | None = None
        self._asking: Sheet | None = None
        self._beginning: BeginAnewSheet | None = None
        self._documents = VehicleDocuments(desk, frame)
        self._timeline = Timeline(desk, frame.language)
        self._masses = Masses(desk, frame)
        self._parts = PartsAndPictures(desk, frame.language)
        self._parts.part_tapped.connect(lambda part: frame.go("parts", PartPlace(part)))
        self._parts.picture_tapped.connect(self._enlarge)
        columns = row(gap_mm=3)
        for piece, share in ((self._timeline, 5), (self._masses, 4), (self._parts, 4)):
            columns.addWidget(piece, share)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.mm(2))
        page.addWidget(self._header())
        page.addLayout(columns, 1)
        page.addSpacing(look().scale.gap - page.spacing())
        page.addWidget(self._bar())

    def _header(self) -> Card:
        card = Card()
        self._known_as = Text("", "mono_big", wrap=False)
        self._known_as.setObjectName("known_as")
        self._about = Text("", "body", state=State.OFF)
        self._pills = {
            name: Pill("", mark=name == "status") for name in ("status", "drive", "state")
        }
        card.body.addLayout(reading_row(self._known_as, 1, *self._pills.values(), gap_mm=2))
        card.body.addWidget(self._about)
        return card

    def _bar(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        self._vin = ActionButton(tr("VehicleScreen", "Record VIN"))
        self._vin.setObjectName("record_vin")
        self._vin.clicked.connect(self._ask_vin)
        self._go_on = ActionButton("", role=Role.PRIMARY)
        self._go_on.setObjectName("go_on")
        self._go_on.clicked.connect(self._work)
        self._hand_over = ActionButton(tr("VehicleScreen", "Hand over…"))
        self._hand_over.setObjectName("hand_over")
        self._hand_over.clicked.connect(self._ask_hand_over)
        self._plan = ActionButton(tr("VehicleScreen", "Plan…"))
        self._plan.setObjectName("plan")
        self._plan.clicked.connect(
            lambda: open_plan(self.desk, self.frame, self.frame.open_sheet, self._vehicle_id)
        )
        papers = ActionButton(tr("VehicleScreen", "Documents…"))
        papers.setObjectName("documents")
        papers.clicked.connect(lambda: self._documents.open(self._vehicle_id))
        bar.add(back)
        bar.add(papers)
        bar.add(self._plan)
        bar.add(self._vin)
        bar.add(self._hand_over)
        bar.set_primary(self._go_on)
        return bar

    # ------------------------------------------------------------------------- the frame

    @property
    def vehicle_id(self) -> str:
        """The vehicle of the file."""
        return self._vehicle_id

    def enter(self, where: object) -> None:
        """Open a file."""
        if isinstance(where, VehiclePlace):
            self._vehicle_id = where.vehicle_id
        self._go_on.wait_for(QCoreApplication.translate("VehicleScreen", "being read…"))
        self._vin.setVisible(False)
        self._hand_over.setVisible(False)
        self._plan.setVisible(False)
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """Something about a vehicle, run or part was recorded."""
        if topics & {"vehicle", "run", "part"}:
            self._ask()
        if topics & {"vehicle", "certificate"}:
            self._documents.refresh()

    def scanned(self, scan: Scan) -> bool:
        """A VIN scanned while one is asked for is the vehicle's own; a badge answers a sheet."""
        sheet = self._beginning
        if sheet is not None and isValid(sheet) and sheet.isVisible():
            return sheet.scanned(scan)
        if scan.kind == "vin" and self._asking is not None and isValid(self._asking):
            self.frame.close_sheet()
            self._record_vin(scan.value)
            return True
        waiting = self._documents.badge_sheet()
        return waiting is not None and waiting.scanned(scan)

    def _ask(self) -> None:
        vehicle_id = self._vehicle_id
        self.desk.ask(
            lambda queries: gather_vehicle(queries, vehicle_id), self._show, self.frame.refuse
        )

    def _show(self, file: VehicleFile) -> None:
        if not isValid(self) or file.vehicle.vehicle_id != self._vehicle_id:
            return
        self._file = file
        self._show_header(file)
        for part in (self._timeline, self._masses, self._parts):
            part.show_file(file)
        self._plan.setVisible(file.vehicle.status == "received" and file.run is not None)
        self._vin.setVisible(not file.vehicle.vin and file.vehicle.status == "received")
        leaves = file.run is not None and file.run.status in _MAY_LEAVE
        here = file.vehicle.status == "received" and not file.vehicle.red
        self._hand_over.setVisible(leaves and here)
        for button, operation in (
            (self._vin, "record_vin"),
            (self._hand_over, "hand_over_run"),
        ):
            why = barred(self.desk, operation)
            if why:
                button.wait_for(why)
        self._show_go_on(file)

    def _show_header(self, file: VehicleFile) -> None:
        tr = QCoreApplication.translate
        vehicle = file.vehicle
        name = " ".join(one for one in (vehicle.make, vehicle.model, vehicle.year) if one)
        self.frame.heading(tr("VehicleScreen", "Vehicle file"), name or vehicle.known_as)
        self._known_as.setText(vehicle.known_as)
        self._pills["drive"].set(drive_word(vehicle.drive), State.OFF)
        self._pills["state"].set(state_word(vehicle.state), State.OFF)
        for pill, known in (("drive", vehicle.drive), ("state", vehicle.state)):
            self._pills[pill].setVisible(bool(known))
        self._show_status(file)
        taken_in = ""
        if vehicle.received_at is not None:
            at = when(
                local(self.desk, vehicle.received_at), local_now(self.desk), self.frame.language
            )
            taken_in = tr("VehicleScreen", "taken in {time}").format(time=at)
        number = tr("VehicleScreen", "register number {number}").format(number=vehicle.register_no)
        keys = tr("VehicleScreen", "{count} keys")
        if vehicle.keys == 1:
            keys = tr("VehicleScreen", "{count} key")
        about = [name, number if vehicle.register_no else vehicle.reason, taken_in]
        if taken_in:
            about.append(keys.format(count=vehicle.keys))
        self._about.setText(" · ".join(one for one in about if one))

    def _show_status(self, file: VehicleFile) -> None:
        status, run_status = file.vehicle.status, file.run.status if file.run else ""
        if file.vehicle.red:
            text = QCoreApplication.translate("Danger", "RED · battery hot")
            self._pills["status"].set(text, State.STOP)
            return
        if status == "received" and run_status:
            state = State.STOP if run_status in _STOPPED else State.INFO
            self._pills["status"].set(run_status_word(run_status), state)
        else:
            self._pills["status"].set(vehicle_status_word(status), State.OFF)

    def _show_go_on(self, file: VehicleFile) -> None:
        tr = QCoreApplication.translate
        stopped = file.run is not None and file.run.status == "aborted"
        begin, go_on = tr("VehicleScreen", "Begin new work…"), tr("VehicleScreen", "Go on working")
        self._go_on.set_title(begin if stopped else go_on)
        if file.vehicle.red:
            self._go_on.wait_for(tr("Readiness", "RED: battery hot, keep away"))
        elif file.vehicle.status != "received":
            self._go_on.wait_for(vehicle_status_word(file.vehicle.status))
        elif file.run is None:
            self._go_on.wait_for(tr("VehicleScreen", "no work was started"))
        elif stopped and barred(self.desk, "open_step"):
            self._go_on.wait_for(barred(self.desk, "open_step"))
        else:
            self._go_on.ready()

    # --------------------------------------------------------------------------- what next

    def _work(self) -> None:
        if self._file is None or self._file.run is None:
            return
        if self._file.run.status == "aborted":
            self._beginning = BeginAnewSheet(self.desk, self.frame, self._file)
            self.frame.open_sheet(self._beginning)
        else:
            self.frame.go("step", StepPlace(self._file.vehicle.run_id))

    def _ask_hand_over(self) -> None:
        if self._file is None or self._file.run is None:
            return
        run, known_as = self._file.run, self._file.vehicle.known_as
        given = run.status == "handed_over"
        sheet = HandOverSheet(self.desk, self.frame, run.run_id, known_as, given=given)
        self.frame.open_sheet(sheet)

    def _ask_vin(self) -> None:
        self._asking = vin_sheet(self.frame, "", self._record_vin)
        self.frame.open_sheet(self._asking)

    def _record_vin(self, vin: str) -> None:
        vehicle_id, by = self._vehicle_id, self.desk.by
        self.desk.submit(
            lambda uow: record_vin(uow, vehicle_id, vin, "vehicle file", by),
            lambda _: self.frame.confirmed(
                QCoreApplication.translate("VehicleScreen", "VIN recorded"), vin
            ),
            self.frame.refuse,
        )

    def _enlarge(self, sha256: str) -> None:
        title = QCoreApplication.translate("VehicleScreen", "Photo")
        sheet = Sheet(title)
        sheet.back_button.setObjectName("sheet_back")
        tile = PhotoTile(title, height=460)
        show_picture(self.desk, sha256, tile)
        sheet.body.addWidget(tile, 1)
        self.frame.open_sheet(sheet)
