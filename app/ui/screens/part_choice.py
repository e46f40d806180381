"""Which part comes off: what the step names, and a search for any other kind."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.procedure import text_in
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.field import Field
from app.ui.kit.layouts import ActionBar, column
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.clearing import clear
from app.ui.screens.part_words import ABSENT, absent_words
from app.ui.screens.want_words import choice_words, line_words
from app.ui.steps.barred import barred
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.harvest_plan import PlanLine
    from app.domain.part import Catalogue, PartType
    from app.ui.desk import Desk
    from app.ui.language import Language
    from app.ui.screens.harvest_bench import Bench

_FOUND_COLUMNS: Final = 4
_COLUMNS: Final = 2


class PartChoice(QWidget):
    """The step's parts as tiles with what became of them; one tap notes a part as absent."""

    chosen = Signal(str)
    absent = Signal(str)
    other = Signal()
    left = Signal()

    def __init__(self, desk: Desk, language: Language) -> None:
        super().__init__()
        self._desk, self._language = desk, language
        self._title = Text(
            QCoreApplication.translate("HarvestScreen", "Which part comes off?"), "h1"
        )
        self._step = Text("", "body", state=State.OFF)
        self._untaken = Text("", "strong", state=State.LOOK)
        self._untaken.setObjectName("untaken")
        tiles = QWidget()
        self._pile = column()
        tiles.setLayout(self._pile)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.mm(2))
        page.addWidget(self._title)
        page.addWidget(self._step)
        page.addWidget(self._untaken)
        page.addWidget(PagedArea(tiles), 1)
        page.addWidget(self._bar())

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        back = ActionButton(
            QCoreApplication.translate("HarvestScreen", "Back to the step"), icon="back"
        )
        back.setObjectName("back")
        back.clicked.connect(self.left)
        other = ActionButton(
            QCoreApplication.translate("HarvestScreen", "Other part…"), icon="search"
        )
        other.setObjectName("other_part")
        other.clicked.connect(self.other)
        bar.add(back)
        bar.add(other)
        return bar

    def show_bench(self, bench: Bench) -> None:
        """The tiles anew."""
        language = self._language
        self._step.setText(text_in(bench.step.title, language))
        codes = (
            *bench.step.harvest,
            *(one for one in {**bench.taken, **bench.broken} if one not in bench.step.harvest),
        )
        wanted = {one.part_type: one for one in bench.plan.wanted}
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look().scale.gap if wanted.keys() & codes else look().scale.key_gap)
        self._say_untaken(bench, [code for code in bench.step.harvest if code in wanted])
        codes = tuple(sorted(codes, key=lambda code: code not in wanted))
        for place, code in enumerate(code for code in codes if code in bench.catalogue.parts):
            line, side = divmod(place, _COLUMNS)
            kind = bench.catalogue.parts[code]
            grid.addWidget(self._tile(bench, kind, wanted.get(code)), line, side * 2)
            if code in bench.step.harvest:
                grid.addWidget(self._absent_button(code), line, side * 2 + 1)
        for side in range(_COLUMNS):
            grid.setColumnStretch(side * 2, 1)
        holder = QWidget()
        holder.setLayout(grid)
        clear(self._pile)
        self._pile.addWidget(holder)
        self._pile.addStretch(1)

    def _say_untaken(self, bench: Bench, wanted: Sequence[str]) -> None:
        """A wanted part is taken, or somebody says why not."""
        open_ = [
            one
            for one in wanted
            if not (bench.taken.get(one) or bench.broken.get(one) or one in bench.absent)
        ]
        names = ", ".join(bench.plan.name(one, self._language) for one in open_)
        text = QCoreApplication.translate(
            "HarvestScreen", "Wanted: {parts}. Take it or say why not."
        )
        self._untaken.setText(text.format(parts=names))
        self._untaken.setVisible(bool(open_))

    def _tile(self, bench: Bench, kind: PartType, wanted: PlanLine | None) -> ActionButton:
        taken, cause = bench.taken.get(kind.code, 0), bench.absent.get(kind.code, "")
        broken, said = bench.broken.get(kind.code, 0), []
        if taken:
            text = QCoreApplication.translate("HarvestScreen", "taken off · {count}")
            said.append(text.format(count=taken))
        if broken:
            text = QCoreApplication.translate("HarvestScreen", "broke, material · {count}")
            said.append(text.format(count=broken))
        if cause and not said:
            said.append(absent_words().get(cause, cause))
        if wanted is not None and not said:
            said.append(f"{choice_words()['wanted']} · {line_words(wanted)}")
        subline = ", ".join(said)
        mark = "check" if taken else "warning" if broken else "minus" if cause else ""
        name = text_in(kind.names, self._language)
        role = Role.PRIMARY if wanted is not None and not mark else Role.PLAIN
        tile = ActionButton(name, subline=subline, icon=mark, role=role)
        tile.setObjectName(f"kind:{kind.code}")
        tile.clicked.connect(lambda: self.chosen.emit(kind.code))
        return tile

    def _absent_button(self, code: str) -> ActionButton:
        button = ActionButton(QCoreApplication.translate("HarvestScreen", "Not there…"))
        button.setObjectName(f"absent:{code}")
        button.clicked.connect(lambda: self.absent.emit(code))
        why = barred(self._desk, "note_absent_part")
        if why:
            button.wait_for(why)
        return button


class AbsentSheet(Sheet):
    """Why a listed part does not come off."""

    chosen = Signal(str)

    def __init__(self, name: str) -> None:
        title = QCoreApplication.translate("HarvestScreen", "{part}: what is with it?")
        super().__init__(title.format(part=name))
        self.setObjectName("absent_sheet")
        self.back_button.setObjectName("sheet_back")
        choice = Choice([Option(cause, absent_words()[cause]) for cause in ABSENT], columns=4)
        for cause in ABSENT:
            choice.tile(cause).setObjectName(f"cause:{cause}")
        choice.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        words = QCoreApplication.translate(
            "HarvestScreen", "It is recorded for this vehicle; the part may still be taken later."
        )
        self.body.addWidget(choice)
        self.body.addWidget(Text(words, "body", state=State.OFF))
        self.body.addStretch(1)


class KindSearchSheet(Sheet):
    """All kinds of parts, fewer while one types: by name in any language, or by code.

    `typing` asks for the screen's own keys.
    """

    chosen = Signal(str)
    typing = Signal(str)

    def __init__(self, catalogue: Catalogue, language: Language, title: str) -> None:
        super().__init__(title)
        self.setObjectName("search_sheet")
        self.back_button.setObjectName("search_back")
        self._catalogue, self._language = catalogue, language
        self._field = Field(hint=QCoreApplication.translate("HarvestScreen", "type a few letters"))
        self._field.setObjectName("search")
        self._field.set_active(True)
        self._field.tapped.connect(lambda: self.typing.emit(self._field.text()))
        holder = QWidget()
        self._pile = column()
        holder.setLayout(self._pile)
        self.body.addWidget(self._field)
        self.body.addWidget(PagedArea(holder), 1)
        self.set_text("")

    def set_text(self, text: str) -> None:
        """Show the kinds that fit what was typed."""
        self._field.set_text(text)
        kinds = find_kinds(self._catalogue, text, self._language)
        options = [Option(one.code, text_in(one.names, self._language)) for one in kinds]
        found = Choice(options, columns=_FOUND_COLUMNS)
        for option in options:
            found.tile(option.key).setObjectName(f"found:{option.key}")
        found.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        clear(self._pile)
        self._pile.addWidget(found)
        if not kinds:
            none = QCoreApplication.translate("HarvestScreen", "No kind of part is called so.")
            self._pile.addWidget(Text(none, "body", state=State.LOOK))
        self._pile.addStretch(1)

    def accept(self) -> None:
        """Enter: take the only kind that fits."""
        kinds = find_kinds(self._catalogue, self._field.text(), self._language)
        if len(kinds) == 1:
            self.chosen.emit(kinds[0].code)


def find_kinds(catalogue: Catalogue, text: str, language: Language) -> Sequence[PartType]:
    """Kinds of which every word of the text begins a word of the name in any language, or the code.

    By name in the operator's language; accents and capitals do not count.
    """
    wanted = _plain(text).split()

    def fits(kind: PartType) -> bool:
        words = _plain(" ".join((kind.code, *kind.names.values()))).split()
        return all(any(word.startswith(one) for word in words) for one in wanted)

    found = [kind for kind in catalogue.parts.values() if fits(kind)]
    return sorted(found, key=lambda kind: _plain(text_in(kind.names, language)))


def _plain(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(one for one in apart if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in kept)
