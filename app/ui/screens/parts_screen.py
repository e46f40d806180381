"""Parts in stock: search, look at one, move it, label it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout
from shiboken6 import isValid

from app.operations.release_part import release_part
from app.operations.store_part import store_part
from app.stations.base import Standing
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, row
from app.ui.language import format_number
from app.ui.print_spool import print_spool_of
from app.ui.screens.bin_choice import bin_sheet
from app.ui.screens.label_issue import issue_label
from app.ui.screens.part_detail import PartDetail, PartFile, gather_part
from app.ui.screens.part_filter_sheet import FilterSheet
from app.ui.screens.part_recognition import LabelGone
from app.ui.screens.part_undo import offer_storing_back
from app.ui.screens.part_words import co2_text
from app.ui.screens.parts_search import PartsSearch
from app.ui.screens.parts_sheets import ReleaseSheet, ReprintSheet
from app.ui.screens.places import PartPlace, VehiclePlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.unknown_code import AtHand, take_unknown
from app.ui.screens.viewfinder_sheet import look_through
from app.ui.screens.words import part_status_word
from app.ui.steps.entry_sheet import TextSheet

if TYPE_CHECKING:
    from app.domain.rules import RulePack
    from app.domain.site import Place
    from app.operations.ports.queries import PartFilter
    from app.reading.scan import Scan


class PartsScreen(Screen):
    """A list that follows every key, and the chosen part beside it."""

    key = "parts"
    rail = "parts"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._chosen = ""
        self._file: PartFile | None = None
        self._text: TextSheet | None = None
        self._filter: FilterSheet | None = None
        self._search = PartsSearch(desk, frame)
        self._search.tapped.connect(self._choose)
        self._search.typing.connect(self._type)
        self._search.filtering.connect(self._ask_filter)
        self._search.counted.connect(self._heading)
        self._search.emptied.connect(self._let_go_of_part)
        self._detail = PartDetail(desk, frame.language)
        self._detail.moving.connect(self._ask_bin)
        self._detail.labelling.connect(self._ask_label)
        self._detail.releasing.connect(self._ask_release)
        self._detail.opening.connect(self._open_vehicle)
        whole = row(gap_mm=3)
        whole.addLayout(self._list_side(), 23)
        wants = ActionButton(QCoreApplication.translate("PartsScreen", "Wanted parts"))
        wants.setObjectName("wants")
        wants.clicked.connect(lambda: frame.go("wants"))
        self._labels = ActionButton(QCoreApplication.translate("LabelsScreen", "Labels"))
        self._labels.setObjectName("labels")
        self._labels.clicked.connect(lambda: frame.go("labels"))
        print_spool_of(desk).changed.connect(self._say_stuck)
        self._say_stuck()
        ways = row(wants, self._labels)
        ways.setStretch(0, 3)
        ways.setStretch(1, 2)
        beside = column(ways, self._detail)
        beside.setStretch(1, 1)
        whole.addLayout(beside, 10)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)

    def _list_side(self) -> QVBoxLayout:
        """The search, and below it the ways for a part that no scanner reaches."""
        self._gone = LabelGone(self.desk, self.frame)
        gone = ActionButton(QCoreApplication.translate("PartRecognition", "Part without its label"))
        gone.setObjectName("label_gone")
        gone.clicked.connect(self._gone.begin)
        tr = QCoreApplication.translate
        self._camera = ActionButton(tr("Reception", "Camera"), icon="camera")
        self._camera.setObjectName("use_camera")
        self._camera.clicked.connect(self._use_camera)
        self._counter = ActionButton(tr("Rail", "Counter"))
        self._counter.setObjectName("counter")
        self._counter.clicked.connect(lambda: self.frame.go("counter"))
        ways = row(self._camera, gone, self._counter)
        ways.setStretch(1, 1)
        side = column(self._search, ways)
        side.setStretch(0, 1)
        return side

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Show the list anew, opened on a part if one was meant."""
        self._text = None
        self._camera.setVisible(self.desk.edges.viewfinder is not None)
        person = self.desk.person
        self._counter.setVisible(person is not None and person.may("supervisor"))
        self._heading(0)
        if isinstance(where, PartPlace):
            self._choose(where.part_id)
        elif self._chosen:
            self._choose(self._chosen)
        self._search.restart()

    def leave(self) -> None:
        """What was half typed is forgotten."""
        self._search.stop()

    def refresh(self, topics: frozenset[str]) -> None:
        """A part changed: its row and its file."""
        if "part" in topics and self._chosen:
            self._choose(self._chosen)

    def scanned(self, scan: Scan) -> bool:
        """A label opens its part, words are searched for, a bin is left to the station.

        A code of somebody else leads to what it was linked to, or can be linked to the part.
        """
        self._search.stop()
        if scan.kind == "place" and self._filter is not None and isValid(self._filter):
            self._filter.set_place(scan.value)
            return True
        if scan.kind == "place" and self._gone.scanned(scan.value):
            return True
        if scan.kind == "part":
            self._choose(scan.value)
            return True
        if scan.kind == "unknown":
            if self._text is not None and isValid(self._text):
                self.frame.close_sheet()
            self._text = None
            vehicle = self._file.part.vehicle_id if self._file and self._chosen else ""
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

    def _heading(self, total: int) -> None:
        text = QCoreApplication.translate("PartsScreen", "{count} parts here")
        if total == 1:
            text = QCoreApplication.translate("PartsScreen", "{count} part here")
        count = format_number(total, self.frame.language)
        title = QCoreApplication.translate("PartsScreen", "Parts")
        self.frame.heading(title, text.format(count=count) if total else "")

    def _say_stuck(self) -> None:
        """Labels that did not come out are told where one looks for the part."""
        failed = print_spool_of(self.desk).stuck_count
        text = QCoreApplication.translate("PartsScreen", "not printed: {count}")
        self._labels.set_subline(text.format(count=failed) if failed else "")

    # ------------------------------------------------------------------------- the search

    def _use_camera(self) -> None:
        look_through(self.desk, self.frame, self.frame.open_sheet)

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

    def _ask_filter(self) -> None:
        sheet = FilterSheet(self._search.wanted.only)
        sheet.chosen.connect(self._filtered)
        sheet.choosing_bin.connect(self._ask_bins)
        self._filter = sheet
        self.frame.open_sheet(sheet)

    def _filtered(self, only: PartFilter) -> None:
        self.frame.close_sheet()
        self._search.narrow(only)

    def _ask_bins(self) -> None:
        self.desk.ask(lambda queries: queries.places("bin"), self._choose_bin, self.frame.refuse)

    def _choose_bin(self, bins: tuple[Place, ...]) -> None:
        if self._filter is None or not isValid(self._filter):
            return
        tr = QCoreApplication.translate
        sheet, tiles = bin_sheet(tr("PartsScreen", "In which bin?"), bins)
        tiles.chosen.connect(self._in_bin)
        every = ActionButton(tr("PartsScreen", "All bins"))
        every.setObjectName("bin_any")
        every.clicked.connect(lambda: self._in_bin(""))
        sheet.bar.add(every)
        self.frame.open_sheet(sheet)

    def _in_bin(self, place: str) -> None:
        self.frame.close_sheet()
        if self._filter is not None and isValid(self._filter):
            self._filter.set_place(place)

    # --------------------------------------------------------------------------- one part

    def _choose(self, part_id: str) -> None:
        self._chosen = part_id
        self._search.choose(part_id)
        self.desk.ask(lambda queries: gather_part(queries, part_id), self._show, self.frame.refuse)

    def _let_go_of_part(self) -> None:
        """Beside a search that finds nothing no part stands, and no bin is scanned for it."""
        self._chosen, self._file = "", None
        self._search.choose("")
        self._detail.show_nothing()
        self.frame.stand_on(Standing())

    def _show(self, file: PartFile) -> None:
        if not isValid(self) or file.part.part_id != self._chosen:
            return
        self._file = file
        self._detail.show_part(file)
        self._search.show_changed(file.part)
        self.frame.stand_on(Standing(part_id=self._chosen))

    def _ask_bin(self) -> None:
        if self._file is None:
            return
        title = QCoreApplication.translate("PartsScreen", "{part}: which bin?")
        name = self._file.name(self.frame.language)
        sheet, tiles = bin_sheet(title.format(part=name), self._file.bins, self._file.part.place)
        tiles.chosen.connect(self._move)
        self.frame.open_sheet(sheet)

    def _move(self, place: str) -> None:
        self.frame.close_sheet()
        part_id, by = self._chosen, self.desk.by
        self.desk.submit(
            lambda uow: store_part(uow, part_id, place, by),
            lambda _: self._moved(part_id, place),
            self.frame.refuse,
        )

    def _moved(self, part_id: str, place: str) -> None:
        self.frame.confirmed(QCoreApplication.translate("PartsScreen", "Stored"), place)
        offer_storing_back(self.desk, self.frame, part_id, place)

    def _ask_label(self) -> None:
        if self._file is None:
            return
        if not self._file.part.labels:
            self._issue("")
            return
        sheet = ReprintSheet()
        sheet.chosen.connect(self._reprint)
        self.frame.open_sheet(sheet)

    def _reprint(self, reason: str) -> None:
        self.frame.close_sheet()
        self._issue(reason)

    def _issue(self, reason: str) -> None:
        if self._file is not None:
            language = self._file.label_language
            issue_label(self.desk, self.frame, self._chosen, language, lambda: None, reason)

    def _ask_release(self) -> None:
        if self._file is None:
            return
        sheet = ReleaseSheet(self._file.name(self.frame.language))
        sheet.chosen.connect(self._ask_who)
        self.frame.open_sheet(sheet)

    def _ask_who(self, how: str) -> None:
        """Who gets it may stay open; a name is kept apart."""
        self.frame.close_sheet()
        title = QCoreApplication.translate("PartsScreen", "Who gets it?")
        hint = QCoreApplication.translate("PartsScreen", "may stay empty; kept apart")
        self._text = TextSheet(title, self.frame.language, hint=hint, required=False)
        self._text.setObjectName("text_sheet")
        self._text.entered.connect(lambda to: self._let_go(how, to))
        self.frame.open_sheet(self._text)

    def _let_go(self, how: str, to: str) -> None:
        self.frame.close_sheet()
        self._text = None
        file, edges = self._file, self.desk.edges
        if file is None:
            return
        country, part_id = file.site.country if file.site else "", file.part.part_id
        # Reading the rules may take a while: never inside the transaction.
        self.desk.work(
            lambda: edges.rules(country),
            lambda rules: self._release(part_id, how, to, rules),
            self.frame.refuse,
        )

    def _release(self, part_id: str, how: str, to: str, rules: RulePack) -> None:
        by, language = self.desk.by, self.frame.language
        self.desk.submit(
            lambda uow: release_part(uow, part_id, how, rules, by, to=to),
            lambda known: self.frame.confirmed(part_status_word(how), co2_text(known, language)),
            self.frame.refuse,
        )

    def _open_vehicle(self) -> None:
        if self._file is not None:
            self.frame.go("vehicle", VehiclePlace(self._file.part.vehicle_id))
