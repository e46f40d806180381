"""The bench: one part, what is said about it, and the label that will be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.procedure import text_in
from app.reading.means import meaning_of
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.screens.damage_entry import DamageSheet
from app.ui.screens.damage_outline import outline_of
from app.ui.screens.grade_sheets import EyeSheet, WhySheet
from app.ui.screens.harvest_draft import PartDraft
from app.ui.screens.harvest_preview import LabelPreview
from app.ui.screens.part_entries import MassSheet, PositionSheet, words_sheet
from app.ui.screens.part_sheet import PartSheet
from app.ui.screens.scales_at_hand import scales_for
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.pictures import Pictures
from app.ui.theme import Role, look

if TYPE_CHECKING:
    from datetime import date

    from app.domain.part import GradedAs, PartType
    from app.reading.scan import Scan
    from app.ui.screens.harvest_bench import Bench
    from app.ui.screens.screen import Frame

_TEXTS: Final = {"oe": "oe_number", "serial": "serial", "remark": "remark"}
_NUMBERS: Final = ("oe", "serial")


class PartBench(QWidget):
    """Fills a draft and shows what follows from it; `finished` asks to record it.

    `broke`: it broke while it was taken off.
    """

    left = Signal()
    broke = Signal()
    finished = Signal()

    def __init__(
        self, desk: Desk, frame: Frame, bench: Bench, kind: PartType, draft: PartDraft
    ) -> None:
        super().__init__()
        self._desk, self._frame, self._bench = desk, frame, bench
        self.kind, self.draft = kind, draft
        self._focus = self._next()
        self._text: TextSheet | None = None
        self._reason: TextSheet | None = None
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
        self._sheet.sound.connect(lambda: self.take_damage(()))
        self._sheet.why.connect(self._explain)
        self._sheet.routed.connect(self._route)
        self._preview = LabelPreview(desk, frame)
        right = QWidget()
        pile = column(gap_mm=2)
        pile.addWidget(self._preview, 1)
        pile.addLayout(self._beside())
        pile.addSpacing(look().scale.gap - pile.spacing())
        pile.addWidget(self._bar())
        right.setLayout(pile)
        whole = row(gap_mm=3)
        whole.addWidget(self._sheet, 1)
        whole.addWidget(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)
        self.update_all()

    def _beside(self) -> QHBoxLayout:
        self._photo = ActionButton("", icon="camera")
        self._photo.setObjectName("photo")
        self._photo.clicked.connect(lambda: self._pictures.take(self._add_photo))
        broke = ActionButton(QCoreApplication.translate("HarvestScreen", "Broke…"))
        broke.setObjectName("broke")
        broke.clicked.connect(self.broke)
        for button, operation in ((self._photo, "keep_photo"), (broke, "note_broken_part")):
            why = barred(self._desk, operation)
            if why:
                button.wait_for(why)
        line = row(self._photo, broke)
        for place in range(2):
            line.setStretch(place, 1)
        return line

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        back = ActionButton(QCoreApplication.translate("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.left)
        self._store = ActionButton("", role=Role.CONFIRM)
        self._store.setObjectName("label_and_store")
        self._store.clicked.connect(self.finished)
        bar.add(back)
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
        none = QCoreApplication.translate("HarvestScreen", "The label comes with the grade")
        if material:
            none = QCoreApplication.translate("HarvestScreen", "Material gets no label")
        self._preview.show_label(None if material or label is None else label.said, none)
        photo, count = QCoreApplication.translate("StepScreen", "Photo"), len(draft.photos)
        self._photo.set_title(f"{photo}\u00a0·\u00a0{count}" if count else photo)
        if material:
            self._store.set_title(QCoreApplication.translate("HarvestScreen", "Record as material"))
            self._let_store(QCoreApplication.translate("HarvestScreen", "no label, no bin"))
        else:
            self._store.set_title(QCoreApplication.translate("HarvestScreen", "Label and store"))
            looked = QCoreApplication.translate("HarvestScreen", "mark damage, or none")
            self._let_store(lacks=looked if draft.waits_to_be_looked_at else "")

    def _let_store(self, said: str = "", *, lacks: str = "") -> None:
        why = barred(self._desk, "harvest_part") or lacks
        if why:
            self._store.wait_for(why)
        else:
            self._store.ready(said)

    def wait(self) -> None:
        """The part is being recorded."""
        self._store.wait_for(QCoreApplication.translate("HarvestScreen", "recording…"))

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
        if self._focus == "remark":
            self.draft.remark_reason = ""
        self._focus = self._next()
        self.update_all()

    def scanned(self, scan: Scan) -> bool:
        """A number for the value in focus; False where none is wanted or a sheet lies over it.

        A label that tells part number and serial itself fills both, whatever is in focus.
        """
        text, asked = scan.text, self._text is not None and isValid(self._text)
        if not asked and not self._frame.covered and self._fill_both(scan.sent):
            return True
        if not self._focus or (self._frame.covered and not asked):
            return False
        if text.strip() in (self.draft.oe_number, self.draft.serial) and not asked:
            return True
        self.fill(text)
        return True

    def _fill_both(self, sent: str) -> bool:
        """What a maker's label says of itself; nothing that was entered otherwise is replaced."""
        read = meaning_of(sent, self._desk.edges.maker_labels())
        number, serial = (read.fields.get(one, "") for one in ("oe_number", "serial"))
        draft = self.draft
        if read.kind != "part" or not (number or serial):
            return False
        if number in ("", draft.oe_number) and serial in ("", draft.serial):
            return True  # the same label once more
        if not ((number and not draft.oe_number) or (serial and not draft.serial)):
            return False
        draft.oe_number, draft.serial = draft.oe_number or number, draft.serial or serial
        self._focus = self._next()
        self.update_all()
        return True

    def _next(self) -> str:
        """What was given is overwritten only where somebody turns to it again."""
        return next((one for one in _NUMBERS if not getattr(self.draft, _TEXTS[one])), "")

    def typed(self, text: str) -> None:
        """A keyboard writes into the sheet that is open."""
        for sheet in (self._reason, self._text):
            if text and sheet is not None and isValid(sheet):
                sheet.keypad.set_text(text)
                return

    def _enter(self, name: str) -> None:
        language = self._frame.language
        if name in _TEXTS:
            self._focus = name
            self.update_all()
            self._text = words_sheet(name, self.draft, language)
            self._text.entered.connect(self.fill)
            self._frame.open_sheet(self._text)
        elif name == "mass":
            self._weigh()
        elif name == "position":
            position = PositionSheet(self.draft.position)
            position.entered.connect(lambda code: self._take("position", code))
            self._frame.open_sheet(position)
        else:
            self.ask_damage()

    def _weigh(self) -> None:
        at_scale = scales_for(self._desk, self._frame)
        sheet = MassSheet(at_scale, self.draft.kg, self.draft.origin)

        def entered(kg: str) -> None:
            self.draft.origin = sheet.origin
            self._take("kg", kg)

        sheet.entered.connect(entered)
        self._frame.open_sheet(sheet)

    def _take(self, name: str, value: str) -> None:
        self._frame.close_sheet()
        setattr(self.draft, name, value)
        self.update_all()

    def ask_damage(self) -> None:
        """Let the damages be marked on the drawing."""
        sheet = DamageSheet(
            self._name,
            outline_of(self.kind.code, self.draft.position),
            self.draft.damages,
            lambda codes: self._bench.rule(
                self.kind, PartDraft(damages=list(codes)), self._today()
            ),
            self._frame.language,
        )
        sheet.finished.connect(self._damage_entered)
        self._frame.open_sheet(sheet)

    def _damage_entered(self, codes: tuple[str, ...]) -> None:
        self._frame.close_sheet()
        self.take_damage(codes)

    def take_damage(self, codes: tuple[str, ...]) -> None:
        """What was seen counts: a grade by eye, given for what was seen before, is asked anew."""
        if list(codes) != self.draft.damages:
            self.draft.eye = self.draft.eye_reason = self.draft.remark_reason = ""
        self.draft.mark(list(codes))
        self.draft.give_grade(self.draft.grade(self.rule), self.draft.eye_reason, self.rule)
        self.update_all()

    @property
    def _name(self) -> str:
        return text_in(self.kind.names, self._frame.language)

    def _grade(self, grade: str) -> None:
        """A grade tapped; one that the rule does not give needs a reason first."""
        self.update_all()
        if grade == self.rule.grade:
            self._give(grade, "")
        elif grade != self.draft.eye:
            sheet = EyeSheet(self._name, self.rule, grade, self._frame.language)
            sheet.given.connect(lambda reason: self._reasoned(grade, reason))
            sheet.typing.connect(lambda: self._type_reason(grade))
            self._frame.open_sheet(sheet)

    def _type_reason(self, grade: str) -> None:
        title = QCoreApplication.translate("GradeSheets", "Why {grade}, not as the rule says?")
        self._reason = TextSheet(title.format(grade=grade), self._frame.language)
        self._reason.setObjectName("text_sheet")
        self._reason.entered.connect(lambda words: self._typed_reason(grade, words))
        self._frame.open_sheet(self._reason)

    def _typed_reason(self, grade: str, words: str) -> None:
        self._frame.close_sheet()
        self._reasoned(grade, words)

    def _reasoned(self, grade: str, reason: str) -> None:
        self._frame.close_sheet()
        self._give(grade, reason)

    def _give(self, grade: str, reason: str) -> None:
        self.draft.give_grade(grade, reason, self.rule)
        self.update_all()

    def _explain(self) -> None:
        draft, rule = self.draft, self.rule
        sheet = WhySheet(
            self._name, rule, draft.grade(rule), draft.eye_reason, self._frame.language
        )
        sheet.by_rule.connect(lambda: self._reasoned(rule.grade, ""))
        self._frame.open_sheet(sheet)

    def _route(self, route: str) -> None:
        self.draft.route = route
        self.update_all()

    def _add_photo(self, sha256: str) -> None:
        self.draft.photos.append(sha256)
        if isValid(self):
            self.update_all()
