"""Yes or no, one of several, some of several: answered by large tiles."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import Field, Raw
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.steps.step_input import Around, FramedInput, TileInput
from app.ui.steps.wording import option_word
from app.ui.theme import Role

INLINE: Final = 8
_SHORT: Final = 10
_NONE: Final = "-"
_NOTHING: Final = (_NONE, "none")


class YesNoInput(FramedInput):
    """Two tiles; a step whose answer must be yes says so when it is no."""

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        yes = QCoreApplication.translate("ChoiceInput", "Yes")
        no = QCoreApplication.translate("ChoiceInput", "No")
        self._choice = Choice([Option("yes", yes), Option("no", no)], columns=2, role=Role.CONFIRM)
        for key in ("yes", "no"):
            self._choice.tile(key).setObjectName(f"{one.id}:{key}")
        self._choice.changed.connect(self._press)
        self.add(self._choice)

    def draw(self) -> None:
        """Choose what was answered."""
        if isinstance(self.raw, bool):
            self._choice.choose("yes" if self.raw else "no")
            self._choice.tile("no").set_role(Role.PLAIN)
        else:
            self._choice.clear()

    def _press(self, chosen: tuple[str, ...]) -> None:
        self.touched.emit(self.one.id)
        self.give(chosen == ("yes",))


class PlanInput(YesNoInput):
    """Whether the harvest plan is right, and the way to look at it."""

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        look_at = ActionButton(
            QCoreApplication.translate("ChoiceInput", "See the plan"), icon="list"
        )
        look_at.setObjectName("see_plan")
        look_at.clicked.connect(around.plan)
        self.add(look_at)


class ChoiceInput(FramedInput):
    """All answers at once, three or four in a row."""

    wide = True

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        self._choice = tiles(one, around, columns=_columns(one, around.language))
        self._choice.changed.connect(self._press)
        self.add(self._choice)

    def draw(self) -> None:
        """Choose what was answered."""
        self._choice.choose(*_chosen(self.raw))

    def _press(self, chosen: tuple[str, ...]) -> None:
        self.touched.emit(self.one.id)
        self.give(answer(self.one, self.raw, chosen))


class LongChoiceInput(TileInput):
    """More answers than a step has room for: chosen on a sheet."""

    _begun: Raw | None = None

    def hint(self) -> str:
        """What a tap will do."""
        return QCoreApplication.translate("ChoiceInput", "tap to choose")

    def written(self) -> str:
        """What was chosen."""
        if self.raw == ():
            return _none_word()
        words = (option_word(self.one, key, self.around.language) for key in _chosen(self.raw))
        return ", ".join(words)

    def enter(self) -> None:
        """All answers on a sheet."""
        self.offer({})

    def offer(self, beneath: Mapping[str, str]) -> None:
        """The sheet; one of several closes it at once. beneath: a line for some answers, by id."""
        sheet = Sheet(self.label)
        sheet.setObjectName("choice_sheet")
        sheet.back_button.setObjectName("sheet_back")
        choice = tiles(self.one, self.around, columns=4, beneath=beneath)
        self._begun = self.raw
        choice.choose(*_chosen(self.raw))
        sheet.body.addWidget(choice)
        sheet.body.addStretch(1)
        if self.one.type == "multi":
            ready = ActionButton(
                QCoreApplication.translate("ChoiceInput", "Done"), role=Role.PRIMARY
            )
            ready.setObjectName("choice_done")
            ready.clicked.connect(lambda: self._take(self._begun))
            choice.changed.connect(lambda chosen: self._collect(choice, chosen))
            sheet.bar.set_primary(ready)
        else:
            choice.changed.connect(lambda chosen: self._take(answer(self.one, None, chosen)))
        self.around.open_sheet(sheet)

    def _collect(self, choice: Choice, chosen: tuple[str, ...]) -> None:
        self._begun = answer(self.one, self._begun, chosen)
        choice.choose(*_chosen(self._begun))

    def _take(self, raw: Raw | None) -> None:
        self.around.close_sheet()
        self.give(raw)


def tiles(
    one: Field, around: Around, *, columns: int, beneath: Mapping[str, str] = MappingProxyType({})
) -> Choice:
    """The answers of a field as tiles, named `<field>:<option>`, with a line beneath some.

    Where several may be chosen and none of them says so, a tile for none is added.
    """
    options = [
        Option(o.id, option_word(one, o.id, around.language), beneath.get(o.id, ""))
        for o in one.options
    ]
    if one.type == "multi" and not any(option.key in _NOTHING for option in options):
        options.append(Option(_NONE, _none_word()))
    choice = Choice(options, columns=columns, multiple=one.type == "multi")
    for option in options:
        choice.tile(option.key).setObjectName(f"{one.id}:{option.key}")
    return choice


def _columns(one: Field, language: str) -> int:
    """Four short answers go into a row, three long ones."""
    longest = max((len(option_word(one, o.id, language)) for o in one.options), default=0)
    return 4 if longest <= _SHORT else 3


def answer(one: Field, before: Raw | None, chosen: tuple[str, ...]) -> Raw | None:
    """The raw answer after a press. `none` and anything else exclude each other: the later wins."""
    if one.type != "multi":
        return chosen[0]
    nothing = next((key for key in chosen if key in _NOTHING), None)
    if nothing is None:
        return chosen or None
    was_nothing = before == () or nothing in _chosen(before)
    if was_nothing and len(chosen) > 1:
        return tuple(key for key in chosen if key != nothing)
    return () if nothing == _NONE else (nothing,)


def _chosen(raw: Raw | None) -> tuple[str, ...]:
    if raw == ():
        return (_NONE,)
    if isinstance(raw, tuple):
        return raw
    return (raw,) if isinstance(raw, str) and raw else ()


def _none_word() -> str:
    return QCoreApplication.translate("ChoiceInput", "None of these")
