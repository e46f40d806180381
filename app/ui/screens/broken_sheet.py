"""A part broke while it was taken off: what broke it, a picture, and how it goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from shiboken6 import isValid

from app.domain.mass_origin import MassOrigin
from app.domain.procedure import text_in
from app.operations.note_broken_part import (
    BREAK_CAUSES,
    BREAK_THENS,
    Breakage,
    note_broken_part,
)
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import reading_row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_number
from app.ui.screens.elsewhere_sheet import Wish, open_elsewhere
from app.ui.screens.part_entries import MassSheet
from app.ui.screens.part_words import break_words
from app.ui.screens.scales_at_hand import scales_for
from app.ui.steps.pictures import Pictures
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.part import Catalogue, PartType
    from app.ui.desk import Desk
    from app.ui.language import Language
    from app.ui.screens.screen import Frame


@dataclass
class BrokenDraft:
    """What was said so far about the pieces. kg stands raw; '' is not weighed.

    origin: which scale or weigh ticket it is from.
    """

    cause: str = ""
    kg: str = ""
    fraction: str = ""
    photos: list[str] = field(default_factory=list)
    origin: MassOrigin = field(default_factory=MassOrigin)


class BrokenSheet(Sheet):
    """Cause and picture, then one of three ways on, which records.

    `chosen` carries the way on; `photo`, `mass` and `fraction` ask for more.
    """

    chosen = Signal(str)
    photo = Signal()
    mass = Signal()
    fraction = Signal()

    def __init__(self, name: str, catalogue: Catalogue, language: Language) -> None:
        title = QCoreApplication.translate("BrokenSheet", "Broke while removing: what broke it?")
        super().__init__(title, caption=name)
        self.setObjectName("broken_sheet")
        self.back_button.setObjectName("sheet_back")
        self._catalogue, self._language = catalogue, language
        words = break_words()
        self.causes = Choice([Option(code, words[code]) for code in BREAK_CAUSES], columns=4)
        for code in BREAK_CAUSES:
            self.causes.tile(code).setObjectName(f"broke:{code}")
        self.body.addWidget(self.causes)
        self._mass = ValueTile(
            QCoreApplication.translate("BrokenSheet", "Mass of the pieces"), unit="kg", compact=True
        )
        self._fraction = ValueTile(
            QCoreApplication.translate("BrokenSheet", "Goes to"), compact=True
        )
        for tile, tile_name, asked in (
            (self._mass, "broken_mass", self.mass),
            (self._fraction, "broken_fraction", self.fraction),
        ):
            tile.setObjectName(tile_name)
            tile.clicked.connect(asked)
        more = reading_row(self._mass, self._fraction, gap_mm=2)
        more.setStretch(0, 1)
        more.setStretch(1, 2)
        self.body.addLayout(more)
        self._says = Text("", "body", state=State.OFF)
        self.body.addWidget(self._says)
        self.body.addStretch(1)
        asks = QCoreApplication.translate("BrokenSheet", "It is material. How does it go on?")
        self.body.addWidget(Text(asks, "title"))
        self._ways = self._make_ways()
        self.body.addSpacing(look().scale.gap)
        self._photo = ActionButton("", icon="camera")
        self._photo.setObjectName("broken_photo")
        self._photo.clicked.connect(self.photo)
        self.bar.add(self._photo)

    def _make_ways(self) -> dict[str, ActionButton]:
        titles, line = _ways(), reading_row(gap_mm=5)
        made = {}
        for code in BREAK_THENS:
            button = ActionButton(titles[code][0], role=Role.PRIMARY)
            button.setObjectName(f"then:{code}")
            button.clicked.connect(lambda _=False, code=code: self.chosen.emit(code))
            line.addWidget(button, 1)
            made[code] = button
        self.body.addLayout(line)
        return made

    def show_draft(self, draft: BrokenDraft) -> None:
        """Everything as it stands; nothing is recorded without a cause."""
        tr = QCoreApplication.translate
        self.causes.choose(draft.cause)
        photo, count = tr("StepScreen", "Photo"), len(draft.photos)
        self._photo.set_title(f"{photo}\u00a0·\u00a0{count}" if count else photo)
        if draft.kg:
            self._mass.set_value(format_number(Decimal(draft.kg), self._language))
        else:
            self._mass.set_value("")
            self._mass.clear(tr("HarvestScreen", "not weighed"))
        kind = self._catalogue.fractions.get(draft.fraction)
        self._fraction.set_value(text_in(kind.names, self._language) if kind else "")
        together = tr("BrokenSheet", "Not weighed by itself: its fraction is weighed with it.")
        alone = tr("BrokenSheet", "Weighed by itself: do not weigh it again with its fraction.")
        self._says.setText(alone if draft.kg else together)
        for code, button in self._ways.items():
            if not draft.cause:
                button.wait_for(tr("BrokenSheet", "waiting for: the cause"))
            elif draft.kg and not draft.fraction:
                button.wait_for(tr("BrokenSheet", "waiting for: the fraction"))
            else:
                button.ready(_ways()[code][1])


@dataclass(frozen=True)
class Breaking:
    """The way of a broken part from the sheet to the fact; `recorded` gets how it goes on.

    oe_number: of the part that broke, where it was read before.
    """

    desk: Desk
    frame: Frame
    run_id: str
    step_id: str
    catalogue: Catalogue
    open_sheet: Callable[[Sheet], None]
    recorded: Callable[[str], None]
    oe_number: str = ""

    def open(self, kind: PartType) -> None:
        """Ask about a kind of part."""
        language = self.frame.language
        draft = BrokenDraft(fraction=kind.fraction)
        sheet = BrokenSheet(text_in(kind.names, language), self.catalogue, language)
        # Closures keep this object alive; Qt itself holds bound methods only weakly.
        sheet.causes.changed.connect(lambda keys: self._cause(sheet, draft, keys[0]))
        sheet.chosen.connect(lambda then: self._record(kind, draft, then))
        sheet.photo.connect(lambda: self._photograph(sheet, draft))
        sheet.mass.connect(lambda: self._ask_mass(sheet, draft))
        sheet.fraction.connect(lambda: self._ask_fraction(sheet, draft))
        sheet.show_draft(draft)
        self.open_sheet(sheet)

    def _cause(self, sheet: BrokenSheet, draft: BrokenDraft, cause: str) -> None:
        draft.cause = cause
        sheet.show_draft(draft)

    def _photograph(self, sheet: BrokenSheet, draft: BrokenDraft) -> None:
        desk, frame = self.desk, self.frame

        def kept(sha256: str) -> None:
            draft.photos.append(sha256)
            if isValid(sheet):
                sheet.show_draft(draft)

        Pictures(
            desk,
            self.open_sheet,
            frame.close_sheet,
            frame.refuse,
            lambda error: desk.explain(error, frame.language),
        ).take(kept)

    def _ask_mass(self, sheet: BrokenSheet, draft: BrokenDraft) -> None:
        at_scale = scales_for(self.desk, self.frame)
        asked = MassSheet(at_scale, draft.kg, draft.origin, ticketed=True)

        def entered(kg: str) -> None:
            draft.kg, draft.origin = kg, asked.origin
            self.frame.close_sheet()
            sheet.show_draft(draft)

        asked.entered.connect(entered)
        self.open_sheet(asked)

    def _ask_fraction(self, sheet: BrokenSheet, draft: BrokenDraft) -> None:
        asked = Sheet(QCoreApplication.translate("BrokenSheet", "Which material?"))
        asked.setObjectName("fraction_sheet")
        asked.back_button.setObjectName("sheet_back")
        names = {
            code: text_in(one.names, self.frame.language)
            for code, one in self.catalogue.fractions.items()
            if one.density is None
        }
        choice = Choice([Option(code, name) for code, name in names.items()], columns=4)
        for code in names:
            choice.tile(code).setObjectName(f"fraction:{code}")
        choice.choose(draft.fraction)

        def taken(keys: tuple[str, ...]) -> None:
            self.frame.close_sheet()
            draft.fraction = keys[0]
            sheet.show_draft(draft)

        choice.changed.connect(taken)
        asked.body.addWidget(PagedArea(choice), 1)
        self.open_sheet(asked)

    def _record(self, kind: PartType, draft: BrokenDraft, then: str) -> None:
        order = Breakage(
            self.run_id,
            self.step_id,
            kind.code,
            draft.cause,
            then,
            Decimal(draft.kg) if draft.kg else None,
            draft.fraction,
            photos=tuple(draft.photos),
            origin=draft.origin,
        )
        by = self.desk.by
        self.frame.close_sheet()
        self.desk.submit(
            lambda uow: note_broken_part(uow, order, by),
            lambda want_id: self._done(kind, then, want_id),
            self.frame.refuse,
        )

    def _done(self, kind: PartType, then: str, want_id: str) -> None:
        self.recorded(then)
        word = QCoreApplication.translate("BrokenSheet", "Recorded as material")
        self.frame.confirmed(word, _ways()[then][0])
        if then == "wanted":
            wish = Wish(kind, self.run_id, want_id, self.oe_number)
            open_elsewhere(self.desk, self.frame, self.open_sheet, wish)


def _ways() -> dict[str, tuple[str, str]]:
    """How it goes on, and what that means."""
    tr = QCoreApplication.translate
    return {
        "material": (tr("BrokenSheet", "Material"), tr("BrokenSheet", "nothing else to do")),
        "other_part": (
            tr("BrokenSheet", "Other part"),
            tr("BrokenSheet", "take another off this vehicle"),
        ),
        "wanted": (
            tr("BrokenSheet", "Wanted elsewhere"),
            tr("BrokenSheet", "see where another one is"),
        ),
    }
