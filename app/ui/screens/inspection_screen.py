"""An archive for an inspector: of one vehicle or of a period, with names only on record."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.register_lines import Period
from app.operations.disclose_private_data import check_discloser, disclose_private_data
from app.operations.ports.office import InspectionWanted
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_date
from app.ui.screens.going import STOPPED, Going
from app.ui.screens.inspection_words import taken_words
from app.ui.screens.local_time import local_now
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.signing import ask_pin
from app.ui.steps.entry_sheet import DaySheet, EntrySheet, TextSheet
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.events import PrivateDataDisclosed
    from app.domain.site import Person
    from app.operations.ports.office import InspectionTaken
    from app.reading.scan import Scan

_NUMBERS = ("vin", "own_number")


class InspectionScreen(Screen):
    """What to take at one side, how far it is at the other."""

    key = "inspection"
    rail = "registers"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        today = local_now(desk).date()
        self._number = ""
        self._days = {"first": today.replace(day=1), "last": today}
        self._sheet: EntrySheet | None = None
        self._going: Going | None = None
        tr = QCoreApplication.translate
        asked = QWidget()
        asked.setLayout(
            column(
                Text(tr("Inspection", "What is inspected?"), "title"),
                self._scopes(),
                self._tiles(),
                Text(tr("Inspection", "Names of persons"), "title"),
                self._names_choice(),
                1,
                gap_mm=3,
            )
        )
        whole = row(gap_mm=5)
        whole.addWidget(asked, 20)
        whole.addWidget(self._progress(), 13)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.gap)
        page.addLayout(whole, 1)
        page.addWidget(self._bar())

    def _scopes(self) -> Choice:
        tr = QCoreApplication.translate
        words = {"one": tr("Inspection", "One vehicle"), "period": tr("Inspection", "A period")}
        self._scope = Choice([Option(key, word) for key, word in words.items()], columns=2)
        for key in words:
            self._scope.tile(key).setObjectName(f"inspect:{key}")
        self._scope.choose("one")
        self._scope.changed.connect(lambda _: self._show())
        return self._scope

    def _tiles(self) -> QWidget:
        tr = QCoreApplication.translate
        hint = tr("Inspection", "scan it, or tap to type")
        self._about = ValueTile(
            tr("Inspection", "VIN, own number or register number"), hint=hint, mono=True
        )
        self._about.setObjectName("inspect_number")
        self._about.clicked.connect(self._ask_number)
        self._day_tiles: dict[str, ValueTile] = {}
        between = row(gap_mm=2)
        for name, caption in _day_captions().items():
            tile = self._day_tiles[name] = ValueTile(caption, words=True)
            tile.setObjectName(f"inspect_{name}")
            tile.clicked.connect(lambda _=False, name=name: self._ask_day(name))
            between.addWidget(tile, 1)
        self._period_place = QWidget()
        self._period_place.setLayout(between)
        holder = QWidget()
        holder.setLayout(column(self._about, self._period_place))
        return holder

    def _names_choice(self) -> Choice:
        tr = QCoreApplication.translate
        without = tr("Inspection", "photos go along, names do not")
        taken = tr("Inspection", "your PIN, and it is recorded")
        options = (
            Option("without", tr("Inspection", "Without names"), without),
            Option("with", tr("Inspection", "With names"), taken),
        )
        self._names = Choice(options, columns=2)
        for one in options:
            self._names.tile(one.key).setObjectName(f"names:{one.key}")
        self._names.choose("without")
        return self._names

    def _progress(self) -> Card:
        card = Card(QCoreApplication.translate("Inspection", "The archive"))
        self._state = Text("", "title")
        self._state.setObjectName("inspection_state")
        self._detail = Text("", "body", state=State.OFF)
        self._detail.setObjectName("inspection_detail")
        card.body.addWidget(self._state)
        card.body.addWidget(self._detail)
        card.body.addStretch(1)
        return card

    def _bar(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        self._stop = ActionButton(tr("Inspection", "Stop writing"))
        self._stop.setObjectName("inspection_stop")
        self._stop.clicked.connect(self._cancel)
        self._stop.setVisible(False)
        self._write = ActionButton(tr("Inspection", "Write the archive"), role=Role.PRIMARY)
        self._write.setObjectName("inspection_write")
        self._write.clicked.connect(self._begin)
        bar.add(back)
        bar.add(self._stop)
        bar.set_primary(self._write)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Nothing is chosen beforehand but the running month; what is being written goes on."""
        del where
        title = QCoreApplication.translate("Inspection", "For an inspector")
        about = QCoreApplication.translate("Inspection", "All that is recorded, with its proof")
        self.frame.heading(title, about)
        if self._going is None:
            self._names.choose("without")
            explained = QCoreApplication.translate(
                "Inspection",
                "Facts with their chain, photos, labels, registers and a summary go into one "
                "file that proves itself.",
            )
            self._say("", explained)
        self._show()

    def scanned(self, scan: Scan) -> bool:
        """A number of a vehicle is the one to inspect."""
        typing = isinstance(self._sheet, TextSheet) and isValid(self._sheet)
        if not typing and self.frame.covered:
            return False
        if scan.kind not in _NUMBERS and scan.kind != "unknown":
            return False
        if typing:
            self.frame.close_sheet()
        self._take_number(scan.value if scan.kind in _NUMBERS else scan.text)
        return True

    def typed(self, text: str) -> None:
        """What a keyboard writes, before Enter."""
        sheet = self._sheet
        if isinstance(sheet, TextSheet) and isValid(sheet):
            if text:
                sheet.keypad.set_text(text)
        elif text and self._single:
            self._about.set_value(text)
        else:
            self._show()

    def tick(self) -> None:
        """How far the archive is."""
        if self._going is not None and not self._going.stopped:
            self._detail.setText(self._going.words(self.frame.language))

    # -------------------------------------------------------------------------- what of

    @property
    def _single(self) -> bool:
        return self._scope.chosen() == ("one",)

    @property
    def _wanted(self) -> InspectionWanted:
        if self._single:
            return InspectionWanted(self._number)
        return InspectionWanted(period=Period(self._days["first"], self._days["last"]))

    def _ask_number(self) -> None:
        tr = QCoreApplication.translate
        title = tr("Inspection", "VIN, own number or register number")
        hint = tr("Inspection", "or scan it")
        sheet = TextSheet(title, self.frame.language, text=self._number, hint=hint)
        self._open(sheet)
        sheet.entered.connect(self._number_entered)

    def _number_entered(self, text: str) -> None:
        self.frame.close_sheet()
        self._take_number(text)

    def _take_number(self, text: str) -> None:
        self._sheet = None
        self._number = text.strip().upper()
        self._scope.choose("one")
        self._show()

    def _ask_day(self, name: str) -> None:
        title = _day_captions()[name]
        sheet = DaySheet(title, self.frame.language, local_now(self.desk).date())
        self._open(sheet)

        def entered(raw: str) -> None:
            self.frame.close_sheet()
            self._days[name] = date.fromisoformat(raw)
            self._show()

        sheet.entered.connect(entered)

    def _open(self, sheet: EntrySheet) -> None:
        sheet.setObjectName("entry_sheet")
        self._sheet = sheet
        self.frame.open_sheet(sheet)

    # -------------------------------------------------------------------------- showing

    def _show(self) -> None:
        tr = QCoreApplication.translate
        language = self.frame.language
        self._about.setVisible(self._single)
        self._period_place.setVisible(not self._single)
        self._about.set_value(self._number)
        for name, tile in self._day_tiles.items():
            tile.set_value(format_date(self._days[name], language))
        self._stop.setVisible(self._going is not None)
        if self._going is not None:
            self._write.wait_for(tr("Inspection", "being written…"))
        elif self._single and not self._number:
            self._write.wait_for(tr("Inspection", "waiting for a number"))
        elif not self._single and self._days["last"] < self._days["first"]:
            self._write.wait_for(tr("Inspection", "the last day is before the first"))
        else:
            self._write.ready()

    def _say(self, state: str, detail: str) -> None:
        self._state.setText(state)
        self._state.setVisible(bool(state))
        self._detail.setText(detail)

    # -------------------------------------------------------------------------- writing

    def _begin(self) -> None:
        wanted, person = self._wanted, self.desk.person
        if person is None:
            return
        if self._names.chosen() == ("without",):
            self._take(wanted, "")
            return
        office = self.desk.edges.office
        self.desk.work(
            lambda: office.to_disclose(wanted),
            lambda told: self._check(wanted, person, told),
            self.frame.refuse,
            "files",
        )

    def _check(
        self, wanted: InspectionWanted, person: Person, told: tuple[PrivateDataDisclosed, ...]
    ) -> None:
        """Whoever may not take names is told so before they type a PIN."""
        self.desk.submit(
            lambda uow: check_discloser(uow, person.person_id),
            lambda _: self._sign(wanted, person, told),
            self.frame.refuse,
        )

    def _sign(
        self, wanted: InspectionWanted, person: Person, told: tuple[PrivateDataDisclosed, ...]
    ) -> None:
        if not isValid(self) or self.desk.person != person:
            return
        what = QCoreApplication.translate("Inspection", "Names of persons go to you")
        ask_pin(
            self.desk,
            self.frame,
            person,
            what,
            "disclose_private_data",
            lambda signature: self.desk.submit(
                lambda uow: disclose_private_data(uow, told, signature.person_id),
                lambda _: self._take(wanted, person.number),
                self.frame.refuse,
                (signature,),
            ),
        )

    def _take(self, wanted: InspectionWanted, by: str) -> None:
        going = Going()
        office, speaks = self.desk.edges.office, self.frame.language.value
        if isValid(self):
            self._going = going
            self._say(
                QCoreApplication.translate("Inspection", "Being written…"),
                going.words(self.frame.language),
            )
            self._show()
        self.desk.work(
            lambda: office.inspect(wanted, speaks, by, going), self._taken, self._not_taken, "files"
        )

    def _cancel(self) -> None:
        if self._going is not None:
            self._going.stopped = True
            self._stop.setVisible(False)
            self._say(QCoreApplication.translate("Inspection", "Being stopped…"), "")

    def _taken(self, taken: InspectionTaken) -> None:
        tr = QCoreApplication.translate
        word, state = tr("Inspection", "Archive written"), State.OK
        if taken.broken_at:
            word, state = tr("Inspection", "Archive written; the chain is broken"), State.STOP
        self._settle(word, taken_words(taken, self.frame.language))
        self.frame.tell(state, word, detail=str(taken.file))

    def _not_taken(self, error: ShopError) -> None:
        said = self.desk.explain(error, self.frame.language.value)
        self._settle(QCoreApplication.translate("Inspection", "No archive was written"), said)
        if error.code == STOPPED:
            self.frame.tell(State.INFO, said)
        else:
            self.frame.refuse(error)

    def _settle(self, state: str, detail: str) -> None:
        if isValid(self):
            self._going = None
            self._say(state, detail)
            self._show()


def _day_captions() -> dict[str, str]:
    tr = QCoreApplication.translate
    return {
        "first": tr("Inspection", "First day"),
        "last": tr("Inspection", "Last day, included"),
    }
