"""The bench: one part, what is said about it, and the label that will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.procedure import text_in
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.screens.damage_entry import DamageSheet
from app.ui.screens.harvest_draft import PartDraft
from app.ui.screens.harvest_preview import LabelPreview
from app.ui.screens.part_entries import MassSheet, PositionSheet, words_sheet
from app.ui.screens.part_sheet import PartSheet
from app.ui.steps.pictures import Pictures
from app.ui.theme import Role

if TYPE_CHECKING:
    from datetime import date

    from app.domain.part import GradedAs, PartType
    from app.ui.screens.harvest_bench import Bench
    from app.ui.screens.screen import Frame
    from app.ui.steps.entry_sheet import TextSheet

_TEXTS: Final = {"oe": "oe_number", "serial": "serial", "remark": "remark"}
_NUMBERS: Final = ("oe", "serial")


class PartBench(QWidget):
    """Fills a draft and shows what follows from it; `finished` asks to record it."""

    left = Signal()
    finished = Signal()

    def __init__(
        self, desk: Desk, frame: Frame, bench: Bench, kind: PartType, draft: PartDraft
    ) -> None:
        super().__init__()
        self._desk, self._frame, self._bench = desk, frame, bench
        self.kind, self.draft = kind, draft
        self._focus = self._next()
        self._text: TextSheet | None = None
        self._pictures = Pictures(
            desk,
            frame.open_sheet,
            frame.close_sheet,
            frame.refuse,
            lambda error: desk.explain(error, frame.language),
        )
        self._sheet = PartSheet(kind, bench.warnings(kind), frame.language)
        self._sheet.tapped.connect(self._enter)
        self._sheet.graded.connect(self._grade)
        self._sheet.routed.connect(self._route)
        self._preview = LabelPreview(desk, frame)
        right = QWidget()
        pile = column(gap_mm=2)
        pile.addWidget(self._preview, 1)
        pile.addWidget(self._bar())
        right.setLayout(pile)
        whole = row(gap_mm=3)
        whole.addWidget(self._sheet, 1)
        whole.addWidget(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)
        self.update_all()

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        back = ActionButton(QCoreApplication.translate("HarvestScreen", "‹ Back"))
        back.setObjectName("back")
        back.clicked.connect(self.left)
        self._photo = ActionButton("")
        self._photo.setObjectName("photo")
        self._photo.clicked.connect(lambda: self._pictures.take(self._add_photo))
        self._store = ActionButton("", role=Role.CONFIRM)
        self._store.setObjectName("label_and_store")
        self._store.clicked.connect(self.finished)
        bar.add(back)
        bar.add(self._photo)
        bar.set_primary(self._store)
        return bar

    # ------------------------------------------------------------------------- what is so

    @property
    def rule(self) -> GradedAs:
        """The grade that follows by rule."""
        return self._bench.rule(self.kind, self.draft, self._today())

    def update_all(self) -> None:
        """Show the draft, its grade and its label."""
        draft, rule = self.draft, self.rule
        material = draft.route == "material"
        self._sheet.show_draft(draft, rule, self._focus)
        label = self._bench.preview(self.kind, draft, rule, self._today())
        self._preview.show_label(None if material else label)
        photo, count = QCoreApplication.translate("StepScreen", "Photo"), len(draft.photos)
        self._photo.set_title(f"{photo}\u00a0·\u00a0{count}" if count else photo)
        if material:
            self._store.set_title(QCoreApplication.translate("HarvestScreen", "Record as material"))
            self._store.ready(QCoreApplication.translate("HarvestScreen", "no label, no bin"))
        else:
            self._store.set_title(QCoreApplication.translate("HarvestScreen", "Label and store"))
            self._store.ready()

    def wait(self) -> None:
        """The part is being recorded."""
        self._store.wait_for(QCoreApplication.translate("HarvestScreen", "recording …"))

    def _today(self) -> date:
        return self._desk.edges.clock.now().wall.date()

    # ------------------------------------------------------------------------ the values

    def fill(self, text: str) -> None:
        """Scanned or typed: the value in focus; then it is the turn of the next empty number."""
        if self._text is not None and isValid(self._text):
            self._frame.close_sheet()
        self._text = None
        clean = text.strip().upper() if self._focus == "oe" else text.strip()
        setattr(self.draft, _TEXTS[self._focus], clean)
        self._focus = self._next()
        self.update_all()

    def scanned(self, text: str) -> bool:
        """A number for the value in focus; False where none is wanted or a sheet lies over it."""
        asked = self._text is not None and isValid(self._text)
        if not self._focus or (self._frame.covered and not asked):
            return False
        if text.strip() in (self.draft.oe_number, self.draft.serial) and not asked:
            return True
        self.fill(text)
        return True

    def _next(self) -> str:
        """What was given is overwritten only where somebody turns to it again."""
        return next((one for one in _NUMBERS if not getattr(self.draft, _TEXTS[one])), "")

    def typed(self, text: str) -> None:
        """A keyboard writes into the sheet that is open."""
        if text and self._text is not None and isValid(self._text):
            self._text.keypad.set_text(text)

    def _enter(self, name: str) -> None:
        language = self._frame.language
        if name in _TEXTS:
            self._focus = name
            self.update_all()
            self._text = words_sheet(name, self.draft, language)
            self._text.entered.connect(self.fill)
            self._frame.open_sheet(self._text)
        elif name == "mass":
            mass = MassSheet(language, self.draft.kg)
            mass.entered.connect(lambda kg: self._take("kg", kg))
            self._frame.open_sheet(mass)
        elif name == "position":
            position = PositionSheet(self.draft.position)
            position.entered.connect(lambda code: self._take("position", code))
            self._frame.open_sheet(position)
        else:
            self.ask_damage()

    def _take(self, name: str, value: str) -> None:
        self._frame.close_sheet()
        setattr(self.draft, name, value)
        self.update_all()

    def ask_damage(self) -> None:
        """Let the damages be noted."""
        sheet = DamageSheet(
            text_in(self.kind.names, self._frame.language),
            self.draft.damages,
            lambda codes: self._bench.rule(
                self.kind, PartDraft(damages=list(codes)), self._today()
            ),
            self._frame.language,
        )
        sheet.finished.connect(self._take_damage)
        self._frame.open_sheet(sheet)

    def _take_damage(self, codes: tuple[str, ...]) -> None:
        self._frame.close_sheet()
        self.draft.damages = list(codes)
        self._grade(self.draft.grade(self.rule))

    def _grade(self, grade: str) -> None:
        self.draft.give_grade(grade, self.rule)
        self.update_all()

    def _route(self, route: str) -> None:
        self.draft.route = route
        self.update_all()

    def _add_photo(self, sha256: str) -> None:
        self.draft.photos.append(sha256)
        if isValid(self):
            self.update_all()
