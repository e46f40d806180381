"""Damages of a part on its drawing: touch where, say what kind, count the units."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QSizePolicy, QWidget

from app.domain.part import Damage, GradedAs, parse_damage, written_damage
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.keys import Key
from app.ui.kit.layouts import column, reading_row, row
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.clearing import clear
from app.ui.screens.damage_map import map_card
from app.ui.screens.damage_marks import GradeBadge, MarkRow
from app.ui.screens.grade_words import rule_line
from app.ui.screens.part_words import damage_words
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from app.ui.language import Language
    from app.ui.screens.damage_outline import Outline

_HALF: Final = Decimal("0.5")
_MOST: Final = Decimal(99)
_NOWHERE: Final = -1
_FIRST_KINDS: Final = "DSRJT"
_COLUMNS: Final = 2


class DamageSheet(Sheet):
    """Builds a list of damage codes; `finished` carries it, empty for looked at and none seen.

    `rule` gives the grade that follows from a list of codes. A zone holds one damage of a kind.
    """

    finished = Signal(tuple)

    def __init__(
        self,
        part: str,
        outline: Outline,
        damages: Sequence[str],
        rule: Callable[[Sequence[str]], GradedAs],
        language: Language,
    ) -> None:
        title = QCoreApplication.translate("DamageSheet", "Touch where it is damaged")
        super().__init__(title, caption=part)
        self.setObjectName("damage_sheet")
        self.back_button.setObjectName("sheet_back")
        self._rule, self._language = rule, language
        self._damages = [one for code in damages for one in parse_damage(code)]
        self._zone, self._current = _NOWHERE, _NOWHERE
        self._more_kinds = False
        across = row(gap_mm=3)
        across.addWidget(self._map_part(outline), 11)
        across.addWidget(self._entry_part(), 9)
        self.body.addLayout(across, 1)
        self._make_bar()
        self._update()

    # ------------------------------------------------------------------------- the parts

    def _map_part(self, outline: Outline) -> QWidget:
        card, self._map = map_card(outline)
        self._map.tapped.connect(self._turn_to)
        size = QCoreApplication.translate("DamageSheet", "1 unit = one credit card")
        self._code = Text("", "mono_strong")
        self._code.setObjectName("damage_code")
        self._code.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._badge = GradeBadge()
        self._verdict = Text("", "strong")
        said = column(self._verdict, Text(size, "small", state=State.OFF), gap_mm=0)
        foot = reading_row(self._badge, said, self._code, gap_mm=3)
        foot.setStretch(1, 3)
        foot.setStretch(2, 2)
        card.body.addLayout(foot)
        return card

    def _entry_part(self) -> QWidget:
        self._ask = Text("", "title")
        words = damage_words()
        first = [Option(code, words[code]) for code in _FIRST_KINDS]
        rest = [Option(code, word) for code, word in words.items() if code not in _FIRST_KINDS]
        more = QCoreApplication.translate("DamageSheet", "Other…")
        fewer = QCoreApplication.translate("DamageSheet", "‹ Back")
        self._kinds = Choice([*first, Option("more", more)], columns=3, multiple=True)
        self._rest = Choice([*rest, Option("more", fewer)], columns=4, multiple=True)
        for choice, options in ((self._kinds, first), (self._rest, rest)):
            for option in options:
                choice.tile(option.key).setObjectName(f"damage_kind:{option.key}")
            for key in (*(one.key for one in options), "more"):
                choice.tile(key).clicked.connect(lambda _=False, key=key: self._kind_tapped(key))
        self._kinds.tile("more").setObjectName("more_kinds")
        self._rest.tile("more").setObjectName("fewer_kinds")
        marks = QWidget()
        self._pile = column(gap_mm=1)
        marks.setLayout(self._pile)
        return _pile(self._ask, self._kinds, self._rest, self._units_row(), PagedArea(marks))

    def _units_row(self) -> QHBoxLayout:
        less, more = Key(icon="minus", name="-"), Key(icon="plus", name="+")
        for key, name, by in ((less, "units_less", -_HALF), (more, "units_more", _HALF)):
            key.setObjectName(name)
            key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            key.clicked.connect(lambda _=False, by=by: self._step(by))
        self._unit_keys = (less, more)
        self._units = Text("", "value", wrap=False)
        self._units.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._remove = ActionButton("")
        self._remove.setObjectName("remove_damage")
        self._remove.clicked.connect(self._remove_current)
        units = reading_row(less, self._units, more, self._remove)
        for place, share in enumerate((2, 2, 2, 3)):
            units.setStretch(place, share)
        return units

    def _make_bar(self) -> None:
        none = ActionButton(QCoreApplication.translate("DamageSheet", "No damage"), icon="check")
        none.setObjectName("sheet_no_damage")
        none.clicked.connect(lambda: self.finished.emit(()))
        self.bar.add(none)
        self._whole = ActionButton(QCoreApplication.translate("DamageSheet", "0 · whole part"))
        self._whole.setObjectName("zone:0")
        self._whole.clicked.connect(lambda: self._turn_to(0))
        self.bar.add(self._whole)
        self._done = ActionButton("", role=Role.PRIMARY)
        self._done.setObjectName("damage_done")
        self._done.clicked.connect(lambda: self.finished.emit(self._codes()))
        self.bar.set_primary(self._done)

    # -------------------------------------------------------------------------- the taps

    def _turn_to(self, zone: int, current: int | None = None) -> None:
        """A zone: its last damage can be changed at once."""
        here = [place for place, one in enumerate(self._damages) if one.location == zone]
        self._zone = zone
        self._current = here[-1] if current is None and here else _NOWHERE
        if current is not None:
            self._current = current
        self._more_kinds = False
        self._update()

    def _kind_tapped(self, kind: str) -> None:
        if kind == "more":
            self._more_kinds = not self._more_kinds
        elif self._zone != _NOWHERE:
            known = self._place_of(self._zone, kind)
            if known == _NOWHERE:
                self._damages.append(Damage(self._zone, kind, Decimal(1)))
                known = len(self._damages) - 1
            self._current = known
        self._update()

    def _place_of(self, zone: int, kind: str) -> int:
        places = (
            place
            for place, one in enumerate(self._damages)
            if (one.location, one.kind) == (zone, kind)
        )
        return next(places, _NOWHERE)

    def _step(self, by: Decimal) -> None:
        one = self._damages[self._current]
        units = min(max(one.units + by, _HALF), _MOST)
        self._damages[self._current] = replace(one, units=units)
        self._update()

    def _remove_current(self) -> None:
        del self._damages[self._current]
        self._turn_to(self._zone)

    # ------------------------------------------------------------------------- what shows

    def _codes(self) -> tuple[str, ...]:
        return tuple(written_damage(one) for one in self._damages)

    def _update(self) -> None:
        codes = self._codes()
        self._map.show_damage(self._damages, self._zone, self._current)
        self._whole.set_role(Role.PRIMARY if not self._zone else Role.PLAIN)
        self._code.setText(", ".join(codes))
        self._show_kinds()
        self._show_units()
        rule = self._rule(codes)
        self._badge.set_grade(rule.grade if codes else "")
        self._verdict.setText(rule_line(rule, self._language) if codes else self._nothing())
        done = QCoreApplication.translate("DamageSheet", "Done")
        grade = QCoreApplication.translate("DamageSheet", "Grade {grade}")
        self._done.set_title(grade.format(grade=rule.grade) if codes else done)
        count = QCoreApplication.translate("DamageSheet", "{count} noted")
        if codes:
            self._done.ready(count.format(count=len(codes)))
        else:
            self._done.wait_for(
                QCoreApplication.translate("DamageSheet", "waiting for: zone and kind")
            )
        self._show_rows()

    def _nothing(self) -> str:
        return QCoreApplication.translate("DamageSheet", "Nothing marked yet")

    def _show_kinds(self) -> None:
        ask = QCoreApplication.translate("DamageSheet", "First touch a zone")
        if self._zone > 0:
            ask = QCoreApplication.translate("DamageSheet", "Zone {zone} · kind")
        elif not self._zone:
            ask = QCoreApplication.translate("DamageSheet", "Whole part · kind")
        self._ask.setText(ask.format(zone=self._zone))
        here = [one.kind for one in self._damages if one.location == self._zone]
        for choice in (self._kinds, self._rest):
            choice.choose(*here)
            choice.setEnabled(self._zone != _NOWHERE)
        self._kinds.setVisible(not self._more_kinds)
        self._rest.setVisible(self._more_kinds)

    def _show_units(self) -> None:
        some = self._current != _NOWHERE
        text = format_number(self._damages[self._current].units, self._language) if some else "–"
        self._units.setText(text)
        for key in self._unit_keys:
            key.setEnabled(some)
        remove = QCoreApplication.translate("DamageSheet", "Remove")
        self._remove.set_title(remove)
        self._remove.setEnabled(some)
        self._remove.set_subline(written_damage(self._damages[self._current]) if some else "")

    def _show_rows(self) -> None:
        clear(self._pile)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(look().scale.key_gap)
        for place, one in enumerate(self._damages):
            code = written_damage(one)
            made = MarkRow(one.kind, place + 1, code, damage_words()[one.kind])
            made.setObjectName(f"mark:{code}")
            made.set_chosen(place == self._current)
            made.clicked.connect(
                lambda _=False, zone=one.location, place=place: self._turn_to(zone, place)
            )
            grid.addWidget(made, place // _COLUMNS, place % _COLUMNS)
        for side in range(_COLUMNS):
            grid.setColumnStretch(side, 1)
        holder = QWidget()
        holder.setLayout(grid)
        self._pile.addWidget(holder)
        self._pile.addStretch(1)


def _pile(*pieces: QWidget | QLayout | int) -> QWidget:
    holder = QWidget()
    made = column(*pieces, gap_mm=2)
    made.setStretch(made.count() - 1, 1)
    holder.setLayout(made)
    return holder
