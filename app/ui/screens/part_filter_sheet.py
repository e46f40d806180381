"""Which parts are shown: grade, how far, where they go, put aside or free, and in which bin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.part import GRADES, ROUTES, WAYS_OUT
from app.operations.ports.queries import PartFilter
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.grade_words import grade_words
from app.ui.screens.words import part_status_word, route_word
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, look

CHIPS: Final = ("status", "grade", "route", "held", "place")
_STATUSES: Final = ("stored", "labelled", "harvested", *WAYS_OUT)
_HELD: Final = ("free", "reserved")
_ANY: Final = "-"


def held_words() -> Mapping[str, str]:
    """Whether somebody waits for it."""
    tr = QCoreApplication.translate
    return {
        "free": tr("PartsScreen", "Free"),
        "reserved": tr("PartsScreen", "Put aside"),
    }


def filter_words(only: PartFilter) -> Mapping[str, str]:
    """What a filter is narrowed by, each in words."""
    tr = QCoreApplication.translate
    said = {
        "status": part_status_word(only.status) if only.status else "",
        "grade": tr("PartsScreen", "Grade {grade}").format(grade=only.grade) if only.grade else "",
        "route": route_word(only.route) if only.route else "",
        "held": held_words().get(only.held, ""),
        "place": only.place,
    }
    return {name: words for name, words in said.items() if words}


class FilterSheet(Sheet):
    """One of each kind, or any; `chosen` carries the PartFilter, `choosing_bin` asks for a bin."""

    chosen = Signal(object)
    choosing_bin = Signal()

    def __init__(self, only: PartFilter) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("PartsScreen", "Which parts?"))
        self.setObjectName("filter_sheet")
        self.back_button.setObjectName("sheet_back")
        self._only = only
        grades = grade_words()
        held = held_words()
        asked = [
            self._asked(
                "grade",
                tr("PartsScreen", "Grade"),
                [Option(one, one, grades[one]) for one in GRADES],
            ),
            self._asked(
                "status",
                tr("PartsScreen", "Where"),
                [Option(one, part_status_word(one)) for one in _STATUSES],
            ),
            self._asked(
                "route",
                tr("PartsScreen", "Goes to"),
                [Option(one, route_word(one)) for one in ROUTES],
            ),
        ]
        self._bin = ActionButton("")
        self._bin.setObjectName("filter_bin")
        self._bin.clicked.connect(self.choosing_bin)
        title = Text(tr("PartsScreen", "Bin"), "strong")
        waits = self._asked(
            "held", tr("PartsScreen", "For somebody"), [Option(one, held[one]) for one in _HELD]
        )
        last = row(waits, column(title, self._bin, gap_mm=1), gap_mm=5)
        last.setStretch(0, 3)
        last.setStretch(1, 2)
        holder = QWidget()
        holder.setLayout(column(*asked, last, 1, gap_mm=2.5))
        self.body.addWidget(PagedArea(holder), 1)
        self._buttons()
        self.set_place(only.place)

    def _asked(self, name: str, title: str, options: Sequence[Option]) -> QVBoxLayout:
        every = Option(_ANY, QCoreApplication.translate("PartsScreen", "All"))
        choice = Choice([every, *options], columns=len(options) + 1)
        for one in (every, *options):
            choice.tile(one.key).setObjectName(f"{name}:{one.key}")
        choice.choose(getattr(self._only, name) or _ANY)
        choice.changed.connect(lambda keys: self._choose(name, keys[0]))
        return column(Text(title, "strong"), choice, gap_mm=1)

    def _buttons(self) -> None:
        tr = QCoreApplication.translate
        show = ActionButton(tr("PartsScreen", "Show"), role=Role.PRIMARY)
        show.setObjectName("filter_done")
        show.setMinimumWidth(look().scale.px(240))
        show.clicked.connect(lambda: self.chosen.emit(self._only))
        self.bar.set_primary(show)

    def _choose(self, name: str, key: str) -> None:
        self._only = replace(self._only, **{name: "" if key == _ANY else key})

    def set_place(self, place: str) -> None:
        """Only this bin; empty: any."""
        self._only = replace(self._only, place=place)
        self._bin.set_title(place or QCoreApplication.translate("PartsScreen", "All bins"))
