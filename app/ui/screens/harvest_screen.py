"""Taking parts off: which one, what it is like, its label, its bin."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.part import NO_DAMAGE, OWN_PICTURE
from app.domain.procedure import text_in
from app.domain.remarks import contradiction
from app.operations.harvest_part import harvest_part, note_absent_part
from app.operations.keep_photo import keep_photo
from app.operations.store_part import store_part
from app.stations.base import Standing
from app.ui.desk import Desk
from app.ui.kit.page import Pages
from app.ui.screens.bin_choice import PartStore
from app.ui.screens.broken_sheet import Breaking
from app.ui.screens.harvest_bench import gather_bench
from app.ui.screens.harvest_draft import part_drafts_of
from app.ui.screens.label_issue import issue_label
from app.ui.screens.local_time import local_now
from app.ui.screens.part_bench import PartBench
from app.ui.screens.part_choice import AbsentSheet, KindSearchSheet, PartChoice
from app.ui.screens.part_undo import offer_part_back, offer_storing_back
from app.ui.screens.places import HarvestPlace
from app.ui.screens.remark_check import RemarkSheet
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.want_words import reserved_words
from app.ui.steps.entry_sheet import TextSheet

if TYPE_CHECKING:
    from app.domain.part import PartType
    from app.domain.remarks import Contradiction
    from app.operations.ports.unit_of_work import UnitOfWork
    from app.reading.scan import Scan
    from app.ui.screens.harvest_bench import Bench


class HarvestScreen(Screen):
    """Three pages after each other: choose a part, say what it is like, put it into a bin."""

    key = "harvest"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._place = HarvestPlace("", "")
        self._vehicle_id = ""
        self._bench: Bench | None = None
        self._part: PartBench | None = None
        self._search: KindSearchSheet | None = None
        self._front = False
        self._pages = Pages()
        self._choice = PartChoice(desk, frame.language)
        self._choice.chosen.connect(self._go)
        self._choice.absent.connect(self._ask_absent)
        self._choice.other.connect(self._ask_other)
        self._choice.left.connect(frame.back)
        self._pages.addWidget(self._choice)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(self._pages)

    # ------------------------------------------------------------------------- the frame

    @property
    def vehicle_id(self) -> str:
        """The vehicle the parts come off."""
        return self._vehicle_id

    def enter(self, where: object) -> None:
        """Ask for the step, then show the page that the place names."""
        self._search = None
        self._front = True
        if isinstance(where, HarvestPlace):
            self._place = where
        self._ask()

    def leave(self) -> None:
        """What comes back later leads nowhere any more."""
        self._front = False

    def resume(self) -> None:
        """What is chosen on the sheet leads somewhere again."""
        self._front = True

    def refresh(self, topics: frozenset[str]) -> None:
        """Parts noted or taken show on the tiles."""
        if "vehicle" in topics and not self._place.part_type:
            self._ask()

    def scanned(self, scan: Scan) -> bool:
        """A bin stores the part in hand, a number fills the sheet, words search for a kind."""
        if self._place.part_id and scan.kind == "place":
            self._store(scan.value)
            return True
        if scan.kind != "unknown" or self._place.part_id:
            return False
        if self._search is not None and isValid(self._search):
            self._search.set_text(scan.text)
            self._search.accept()
            return True
        if self._part is None:
            return False
        if not self._part.scanned(scan):
            # The part at hand has no code yet, to which another one could be linked.
            self.frame.refuse(ShopError("scan-unknown", text=scan.text[:40]))
        return True

    def typed(self, text: str) -> None:
        """A keyboard writes into the sheet that is open."""
        if text and self._search is not None and isValid(self._search):
            self._search.set_text(text)
        elif self._part is not None:
            self._part.typed(text)

    # ------------------------------------------------------------------------- the pages

    def _ask(self) -> None:
        place, today = self._place, local_now(self.desk).date()
        self.desk.ask(
            lambda queries: gather_bench(queries, place, today),
            lambda bench: self._show(bench) if isValid(self) and place == self._place else None,
            self.frame.refuse,
        )

    def _go(self, part_type: str = "", part_id: str = "") -> None:
        if isValid(self) and self._front:
            here = self._place
            self.frame.go("harvest", HarvestPlace(here.run_id, here.step_id, part_type, part_id))

    def _show(self, bench: Bench) -> None:
        self._bench, self._part = bench, None
        self.frame.heading(
            QCoreApplication.translate("HarvestScreen", "Taking parts off"),
            f"{bench.vehicle.known_as} · {text_in(bench.step.title, self.frame.language)}",
        )
        self._vehicle_id = bench.vehicle.vehicle_id
        kind = bench.catalogue.parts.get(self._place.part_type)
        if kind is None:
            self._choice.show_bench(bench)
            self._turn_to(self._choice)
        elif self._place.part_id:
            self.frame.stand_on(Standing(part_id=self._place.part_id))
            name = text_in(kind.names, self.frame.language)
            store = PartStore(self._place.part_id, name, bench.bins, reserved_words(bench.reserved))
            store.chosen.connect(self._store)
            store.later.connect(self._go)
            self._turn_to(store)
        else:
            self._turn_to(self._bench_of(bench, kind))

    def _bench_of(self, bench: Bench, kind: PartType) -> PartBench:
        draft = part_drafts_of(self.desk).of(self._place, kind)
        self._part = PartBench(self.desk, self.frame, bench, kind, draft)
        self._part.left.connect(self._go)
        self._part.finished.connect(self._check)
        self._part.broke.connect(lambda: self._ask_broken(kind))
        return self._part

    def _turn_to(self, page: QWidget) -> None:
        while self._pages.count() > 1:
            gone = self._pages.widget(1)
            if gone is not None:
                self._pages.removeWidget(gone)
                gone.deleteLater()
        if page is not self._choice:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _ask_absent(self, code: str) -> None:
        if self._bench is None:
            return
        kind = self._bench.catalogue.parts[code]
        sheet = AbsentSheet(text_in(kind.names, self.frame.language))
        sheet.chosen.connect(lambda cause: self._note_absent(code, cause))
        self.frame.open_sheet(sheet)

    def _ask_broken(self, kind: PartType) -> None:
        if self._bench is None:
            return
        place = self._place
        Breaking(
            self.desk,
            self.frame,
            place.run_id,
            place.step_id,
            self._bench.catalogue,
            self.frame.open_sheet,
            lambda then: self._broken(kind, then),
            self._part.draft.oe_number if self._part is not None else "",
        ).open(kind)

    def _broken(self, kind: PartType, then: str) -> None:
        here = self._place
        draft_of = HarvestPlace(here.run_id, here.step_id, kind.code)
        part_drafts_of(self.desk).drop(draft_of)
        self._go()
        if then == "other_part":
            self._ask_other()

    def _note_absent(self, code: str, cause: str) -> None:
        self.frame.close_sheet()
        if cause == "broken" and self._bench is not None:
            self._ask_broken(self._bench.catalogue.parts[code])
            return
        place, by = self._place, self.desk.by
        self.desk.submit(
            lambda uow: note_absent_part(uow, place.run_id, place.step_id, code, cause, by),
            lambda _: self.frame.confirmed(QCoreApplication.translate("HarvestScreen", "Noted")),
            self.frame.refuse,
        )

    def _ask_other(self) -> None:
        if self._bench is None:
            return
        title = QCoreApplication.translate("HarvestScreen", "Which other part?")
        self._search = KindSearchSheet(self._bench.catalogue, self.frame.language, title)
        self._search.chosen.connect(self._go)
        self._search.typing.connect(self._type_search)
        self.frame.open_sheet(self._search)

    def _type_search(self, begun: str) -> None:
        title = QCoreApplication.translate("HarvestScreen", "Which other part?")
        sheet = TextSheet(title, self.frame.language, text=begun, required=False)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(self._searched)
        self.frame.open_sheet(sheet)

    def _searched(self, text: str) -> None:
        self.frame.close_sheet()
        if self._search is not None:
            self._search.set_text(text)

    # ------------------------------------------------------------------------- the facts

    def _check(self) -> None:
        """Ask which is right where the remark and the marks do not say the same."""
        part, bench = self._part, self._bench
        if part is None or bench is None:
            return
        draft = part.draft
        kinds = [one.kind for one in draft.damage]
        found = contradiction(kinds, draft.remark, bench.catalogue.remarks)
        if found is None or draft.remark_reason:
            self._record(part)
            return
        sheet = RemarkSheet(draft.remark, draft.code or NO_DAMAGE, found)
        sheet.trust_code.connect(lambda: self._settled(part, remark=""))
        sheet.keep.connect(lambda reason: self._settled(part, reason=reason))
        sheet.trust_remark.connect(lambda: self._trust_remark(part, found))
        self.frame.open_sheet(sheet)

    def _settled(self, part: PartBench, *, remark: str | None = None, reason: str = "") -> None:
        self.frame.close_sheet()
        if remark is not None:
            part.draft.remark = remark
        part.draft.remark_reason = reason
        self._record(part)

    def _trust_remark(self, part: PartBench, found: Contradiction) -> None:
        """Marks that a remark denies altogether go; else the drawing says what there is."""
        self.frame.close_sheet()
        if found.kind == "denies" and not found.kinds:
            part.take_damage(())
        else:
            part.ask_damage()

    def _record(self, part: PartBench) -> None:
        place, by, photos = self._place, self.desk.by, tuple(part.draft.photos)
        order = part.draft.order(place, part.rule)

        def record(uow: UnitOfWork) -> str:
            part_id = harvest_part(uow, order, by)
            for sha256 in photos:
                keep_photo(uow, f"part:{part_id}", sha256, OWN_PICTURE, by)
            return part_id

        part.wait()
        self.desk.submit(
            record, lambda part_id: self._recorded(place, order.route, part_id), self._failed
        )

    def _failed(self, error: ShopError) -> None:
        if isValid(self) and self._part is not None:
            self._part.update_all()
        self.frame.refuse(error)

    def _recorded(self, place: HarvestPlace, route: str, part_id: str) -> None:
        part_drafts_of(self.desk).recorded(place, route)
        if route == "material":
            self._go()
            self.frame.confirmed(QCoreApplication.translate("HarvestScreen", "Recorded"))
            offer_part_back(self.desk, self.frame, part_id, self._go, labelled=False)
            return
        language = self._bench.label_language if self._bench else "en"
        issue_label(
            self.desk,
            self.frame,
            part_id,
            language,
            lambda: self._to_store(place.part_type, part_id),
            failed=self._without_label,
        )

    def _to_store(self, part_type: str, part_id: str) -> None:
        """The page of the bins; the part can be taken back there."""
        self._go(part_type, part_id)
        offer_part_back(self.desk, self.frame, part_id, self._go, labelled=True)

    def _without_label(self, error: ShopError) -> None:
        self._go()
        self.frame.refuse(error)

    def _store(self, bin_code: str) -> None:
        place, by = self._place, self.desk.by
        self.desk.submit(
            lambda uow: store_part(uow, place.part_id, bin_code, by),
            lambda _: self._stored(place, bin_code),
            self.frame.refuse,
        )

    def _stored(self, place: HarvestPlace, bin_code: str) -> None:
        self._go()
        self.frame.confirmed(QCoreApplication.translate("HarvestScreen", "Stored"), bin_code)
        again = partial(self._to_store, place.part_type, place.part_id)
        offer_storing_back(self.desk, self.frame, place.part_id, bin_code, again)
