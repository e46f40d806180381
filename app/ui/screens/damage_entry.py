"""Damages of a part as ARA codes: where, what kind, how many units."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from app.domain.part import GradedAs, parse_damage
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.keys import Key
from app.ui.kit.layouts import column, reading_row, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.clearing import clear
from app.ui.screens.part_words import damage_words, rule_line
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ui.language import Language

_HALF: Final = Decimal("0.5")
_MOST: Final = Decimal(99)
_ZONES: Final = 9


class DamageSheet(Sheet):
    """Builds a list of damage codes; `finished` carries it.

    `rule` gives the grade that follows from a list of codes.
    """

    finished = Signal(tuple)

    def __init__(
        self,
        part: str,
        damages: Sequence[str],
        rule: Callable[[Sequence[str]], GradedAs],
        language: Language,
    ) -> None:
        title = QCoreApplication.translate("DamageSheet", "Where is it damaged?")
        super().__init__(title, caption=part)
        self.setObjectName("damage_sheet")
        self.back_button.setObjectName("sheet_back")
        self._rule, self._language = rule, language
        self._damages = list(damages)
        self._units = Decimal(1)
        across = row(gap_mm=3)
        for side, share in ((self._zone_part(), 4), (self._kind_part(), 7), (self._list_part(), 5)):
            across.addWidget(side, share)
        self.body.addLayout(across, 1)
        done = ActionButton(QCoreApplication.translate("DamageSheet", "Done"), role=Role.PRIMARY)
        done.setObjectName("damage_done")
        done.clicked.connect(lambda: self.finished.emit(tuple(self._damages)))
        self._done = done
        self.bar.set_primary(done)
        self._update()

    def _zone_part(self) -> QWidget:
        whole = QCoreApplication.translate("DamageSheet", "0 · whole part")
        self._whole = Choice([Option("0", whole)], columns=1)
        self._zones = Choice([Option(str(n), str(n)) for n in range(1, _ZONES + 1)], columns=3)
        self._whole.tile("0").setObjectName("zone:0")
        for n in range(1, _ZONES + 1):
            self._zones.tile(str(n)).setObjectName(f"zone:{n}")
        self._whole.changed.connect(lambda _: self._zone_tapped(self._zones))
        self._zones.changed.connect(lambda _: self._zone_tapped(self._whole))
        words = QCoreApplication.translate(
            "DamageSheet", "1 to 9 from front to rear, row by row from the top."
        )
        title = Text(QCoreApplication.translate("DamageSheet", "Zone"), "strong")
        hint = Text(words, "small", state=State.OFF)
        return _pile(title, self._whole, self._zones, hint, 1)

    def _kind_part(self) -> QWidget:
        words = damage_words()
        self._kind = Choice([Option(code, word) for code, word in words.items()], columns=3)
        for code in words:
            self._kind.tile(code).setObjectName(f"damage_kind:{code}")
        self._kind.changed.connect(lambda _: self._update())
        title = Text(QCoreApplication.translate("DamageSheet", "Kind"), "strong")
        return _pile(title, self._kind, 1)

    def _units_row(self) -> QHBoxLayout:
        less, more = Key(icon="minus", name="-"), Key(icon="plus", name="+")
        for key, name, by in ((less, "units_less", -_HALF), (more, "units_more", _HALF)):
            key.setObjectName(name)
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            key.clicked.connect(lambda _=False, by=by: self._step(by))
        self._units_text = Text("", "value", wrap=False)
        self._units_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        units = reading_row(less, self._units_text, more)
        for place in range(3):
            units.setStretch(place, 1)
        return units

    def _list_part(self) -> QWidget:
        self._add = ActionButton("", role=Role.PRIMARY, tall=False)
        self._add.setObjectName("add_damage")
        self._add.clicked.connect(self._add_one)
        self._verdict = Text("", "strong")
        rows = QWidget()
        self._pile = column()
        rows.setLayout(self._pile)
        title = Text(QCoreApplication.translate("DamageSheet", "Units"), "strong")
        size = QCoreApplication.translate("DamageSheet", "1 unit = one credit card")
        head = reading_row(title, Text(size, "small", state=State.OFF))
        return _pile(head, self._units_row(), self._add, self._verdict, PagedArea(rows))

    def _zone_tapped(self, other: Choice) -> None:
        other.clear()
        self._update()

    def _step(self, by: Decimal) -> None:
        self._units = min(max(self._units + by, _HALF), _MOST)
        self._update()

    def _code(self) -> str:
        zone = (*self._whole.chosen(), *self._zones.chosen(), "")[0]
        kind = (*self._kind.chosen(), "")[0]
        units = f"{self._units.normalize():f}"
        return f"{zone}{kind}{units}" if zone and kind else ""

    def _add_one(self) -> None:
        code = self._code()
        if code and code not in self._damages:
            self._damages.append(code)
        self._whole.clear()
        self._zones.clear()
        self._kind.clear()
        self._units = Decimal(1)
        self._update()

    def _remove(self, code: str) -> None:
        self._damages.remove(code)
        self._update()

    def _update(self) -> None:
        self._units_text.setText(format_number(self._units, self._language))
        code = self._code()
        add = QCoreApplication.translate("DamageSheet", "Note {code}")
        self._add.set_title(add.format(code=code or "…"))
        if code in self._damages:
            self._add.wait_for(QCoreApplication.translate("DamageSheet", "it is noted already"))
        elif code:
            self._add.ready(self._said(code))
        else:
            self._add.wait_for(
                QCoreApplication.translate("DamageSheet", "waiting for: zone and kind")
            )
        self._verdict.setText(rule_line(self._rule(self._damages), self._language))
        count = QCoreApplication.translate("DamageSheet", "{count} noted")
        none = QCoreApplication.translate("DamageSheet", "no damage")
        self._done.set_subline(count.format(count=len(self._damages)) if self._damages else none)
        self._show_rows()

    def _show_rows(self) -> None:
        clear(self._pile)
        for code in self._damages:
            self._pile.addWidget(self._row(code))
        self._pile.addStretch(1)

    def _row(self, code: str) -> ActionButton:
        row = ActionButton(code, subline=self._said(code), icon="close")
        row.setAccessibleDescription(QCoreApplication.translate("DamageSheet", "Remove"))
        row.setObjectName(f"remove_damage:{code}")
        row.clicked.connect(lambda: self._remove(code))
        return row

    def _said(self, code: str) -> str:
        one = parse_damage(code)[0]
        word = damage_words()[one.kind]
        text = QCoreApplication.translate("DamageSheet", "{kind}, zone {zone}, {units} units")
        if not one.location:
            text = QCoreApplication.translate("DamageSheet", "{kind}, whole part, {units} units")
        units = format_number(one.units, self._language)
        return text.format(kind=word, zone=one.location, units=units)


def _pile(*pieces: QWidget | QLayout | int) -> QWidget:
    holder = QWidget()
    holder.setLayout(column(*pieces, gap_mm=2))
    return holder
