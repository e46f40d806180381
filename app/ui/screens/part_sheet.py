"""What is said about one part: numbers, mass, damage, grade, and where it goes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.part import ROUTES
from app.domain.procedure import text_in
from app.ui.kit.card import Card
from app.ui.kit.choice import Choice, Option
from app.ui.kit.keys import Key
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.pill import Pill
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_number
from app.ui.screens.grade_words import grade_line, grade_options
from app.ui.screens.part_words import position_words, warning_words
from app.ui.screens.words import route_word
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.part import GradedAs, PartType
    from app.ui.language import Language
    from app.ui.screens.harvest_draft import PartDraft

# Keeps the third line of a tile, so that all of a row stand level.
_BLANK: Final = "\u00a0"


class PartSheet(Card):
    """The left side of the bench. `tapped` names the value to enter; grade and route are tiles.

    `sound` says that there is no damage, `why` asks what the grade follows from.
    warnings are the codes that hold for this part.
    """

    tapped = Signal(str)
    graded = Signal(str)
    sound = Signal()
    why = Signal()
    routed = Signal(str)

    def __init__(self, kind: PartType, warnings: Sequence[str], language: Language) -> None:
        super().__init__()
        self._kind, self._language = kind, language
        self._tiles: dict[str, ValueTile] = {}
        tiles = column(self._title_row())
        if warnings:
            tiles.addLayout(_pills(warnings))
        tiles.addLayout(self._first_row())
        tiles.addLayout(self._condition_row())
        self.body.addLayout(tiles)
        self._why = Text("", "small_strong")
        self._grade = self._grades()
        self._route = self._routes()
        self.body.addStretch(1)

    def _title_row(self) -> QHBoxLayout:
        caption = QCoreApplication.translate("HarvestScreen", "Part taken off")
        position = ValueTile(QCoreApplication.translate("HarvestScreen", "Position"), compact=True)
        name = QWidget()
        title = Text(text_in(self._kind.names, self._language), "h1")
        name.setLayout(column(Text(caption, "caption", state=State.OFF), title, 1, gap_mm=0.5))
        line = reading_row(name, gap_mm=2)
        line.addLayout(self._line({"position": position}, (1,)))
        line.setStretch(0, 10)
        line.setStretch(1, 4)
        return line

    def _first_row(self) -> QHBoxLayout:
        scan = QCoreApplication.translate("HarvestScreen", "scan or tap")
        oe = ValueTile(
            QCoreApplication.translate("HarvestScreen", "OE number"), mono=True, hint=scan
        )
        serial = ValueTile(
            QCoreApplication.translate("HarvestScreen", "Serial"), mono=True, hint=scan
        )
        mass = ValueTile(
            QCoreApplication.translate("HarvestScreen", "Mass"), unit="kg", compact=True
        )
        return self._line({"oe": oe, "serial": serial, "mass": mass}, (5, 5, 4))

    def _condition_row(self) -> QHBoxLayout:
        """Looking at the part is one tap where there is nothing to see, the drawing else."""
        no_damage = QCoreApplication.translate("HarvestScreen", "No damage")
        self._sound = Choice([Option("sound", no_damage)], columns=1, role=Role.CONFIRM)
        self._sound.tile("sound").setObjectName("no_damage")
        self._sound.changed.connect(lambda _: self.sound.emit())
        damage = ValueTile(QCoreApplication.translate("HarvestScreen", "Damage"), mono=True)
        remark = ValueTile(QCoreApplication.translate("HarvestScreen", "Remark"), compact=True)
        line = reading_row(gap_mm=2)
        line.addWidget(self._sound, 5)
        line.addLayout(self._line({"damage": damage, "remark": remark}, (5, 4)), 9)
        return line

    def _line(self, tiles: dict[str, ValueTile], shares: tuple[int, ...]) -> QHBoxLayout:
        line = reading_row(gap_mm=2)
        for (name, tile), share in zip(tiles.items(), shares, strict=True):
            tile.setObjectName(name)
            tile.clicked.connect(lambda _=False, name=name: self.tapped.emit(name))
            line.addWidget(tile, share)
        self._tiles |= tiles
        return line

    def _grades(self) -> Choice:
        options = grade_options(self._kind)
        choice = Choice(options, columns=len(options), role=Role.CONFIRM)
        for option in options:
            choice.tile(option.key).setObjectName(f"grade:{option.key}")
        choice.changed.connect(lambda keys: self.graded.emit(keys[0]))
        title = Text(QCoreApplication.translate("HarvestScreen", "Grade"), "title", wrap=False)
        head = reading_row(title, self._why, gap_mm=3)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        ask = Key("?", name=QCoreApplication.translate("HarvestScreen", "Why?"), kind="title")
        ask.setObjectName("why_grade")
        ask.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        ask.clicked.connect(self.why)
        line = reading_row(choice, ask, gap_mm=2)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        return choice

    def _routes(self) -> Choice:
        routes = [one for one in ROUTES if one != "core" or self._kind.core]
        choice = Choice([Option(one, route_word(one)) for one in routes], columns=len(routes))
        for one in routes:
            choice.tile(one).setObjectName(f"route:{one}")
        choice.changed.connect(lambda keys: self.routed.emit(keys[0]))
        title = QCoreApplication.translate("HarvestScreen", "Where it goes")
        self.body.addWidget(Text(title, "title"))
        self.body.addWidget(choice)
        return choice

    def show_draft(self, draft: PartDraft, rule: GradedAs, focus: str) -> None:
        """Everything as it stands; `focus` is what the next scan fills."""
        tap = QCoreApplication.translate("HarvestScreen", "tap")
        self._value("oe", draft.oe_number)
        self._value("serial", draft.serial)
        self._value("remark", draft.remark, tap)
        self._value("position", position_words().get(draft.position, draft.position), tap)
        mark = QCoreApplication.translate("HarvestScreen", "tap to mark")
        self._value("damage", ", ".join(draft.damages), mark)
        self._sound.choose(*(["sound"] if draft.sound else []))
        mass = format_number(Decimal(draft.kg), self._language) if draft.kg else ""
        self._value("mass", mass, QCoreApplication.translate("HarvestScreen", "not weighed"))
        for name, tile in self._tiles.items():
            tile.set_focus(name == focus)
        grade = draft.grade(rule)
        self._grade.choose(grade)
        self._why.setText(grade_line(grade, rule, self._language, draft.eye_reason))
        self._why.set_state(State.LOOK if draft.eye or not grade else State.OFF)
        self._route.choose(draft.route)

    def _value(self, name: str, value: str, hint: str | None = None) -> None:
        tile = self._tiles[name]
        if value:
            tile.clear(_BLANK)
            tile.set_value(value)
        else:
            tile.clear(hint if hint is not None else self._scan_hint())

    @staticmethod
    def _scan_hint() -> str:
        return QCoreApplication.translate("HarvestScreen", "scan or tap")


def _pills(warnings: Sequence[str]) -> QHBoxLayout:
    words, line = warning_words(), reading_row(gap_mm=1)
    for code in warnings:
        pill = Pill(words[code], State.LOOK, small=True)
        pill.setObjectName(f"warning:{code}")
        line.addWidget(pill)
    line.addStretch(1)
    return line
