"""What every input of a step shares: one answer, its verdict, and who may be asked for more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.domain.errors import ShopError
from app.domain.mass_origin import MassOrigin
from app.domain.procedure import Field, Raw
from app.domain.run_rules import ShownLimit
from app.domain.run_view import unit_of
from app.ui.desk import Desk
from app.ui.kit.card import Card
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language
from app.ui.steps.limits import Judged, shown_label
from app.ui.steps.wording import unit_word
from app.ui.theme import State, look


@dataclass(frozen=True)
class Around:
    """What inputs may ask of the screen around them; field ids where they name an input.

    sign: asks the person at work for their PIN, then goes on. photograph: takes a picture that
    answers no input; it is told the hash. refuse: says why something did not happen.
    """

    desk: Desk
    language: Language
    open_sheet: Callable[[Sheet], None]
    close_sheet: Callable[[], None]
    take_photo: Callable[[str], None]
    pick_file: Callable[[str], None]
    harvest: Callable[[], None]
    way_out: Callable[[str], None]
    plan: Callable[[], None]
    sign: Callable[[Callable[[], None]], None]
    photograph: Callable[[Callable[[str], None]], None]
    refuse: Callable[[ShopError], None]


class StepInput(QWidget):
    """One input. `given` comes when somebody answered, `touched` when they turned to it.

    `wide` inputs take a whole row of the screen. origin: which scale or ticket a mass is from.
    """

    given = Signal(str)
    touched = Signal(str)
    wide: bool = False
    takes_scans: ClassVar[bool] = False

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__()
        self.one = one
        self.around = around
        self.raw: Raw | None = None
        self.origin: MassOrigin | None = None
        self.limits: tuple[ShownLimit, ...] = ()
        self.may_be_impossible = False
        self.setObjectName(f"input:{one.id}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def label(self) -> str:
        """What the input is called, in the operator's language."""
        return shown_label(self.one, self.around.language)

    @property
    def unit(self) -> str:
        """The unit as it is written."""
        return unit_word(unit_of(self.one))

    def give(self, raw: Raw | None) -> None:
        """Somebody answered."""
        self.show_raw(raw)
        self.given.emit(self.one.id)

    def show_raw(self, raw: Raw | None) -> None:
        """Show an answer without anybody having given it now."""
        self.raw = raw
        self.draw()

    def draw(self) -> None:
        """Bring what is seen up to date with `raw`."""

    def judge(self, judged: Judged) -> None:
        """Show how the answer stands."""

    def set_focus(self, focused: bool) -> None:
        """Mark the input as the one whose turn it is."""

    def scan(self, text: str) -> bool:
        """Take a scanned text, if this input can."""
        if self.takes_scans:
            self.give(text.strip())
        return self.takes_scans

    def _fill(self, widget: QWidget) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(widget)


class TileInput(StepInput):
    """An input shown as a value, entered on a sheet of its own."""

    mono: ClassVar[bool] = False
    words: ClassVar[bool] = True

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        self.tile = ValueTile(
            self.label,
            unit=self.unit,
            hint=self.hint(),
            words=self.words,
            mono=self.mono,
        )
        self.tile.setObjectName(f"tile:{one.id}")
        self.tile.clicked.connect(self.tap)
        self._fill(self.tile)

    def hint(self) -> str:
        """What a tap will do."""
        return QCoreApplication.translate("StepInput", "tap to enter")

    def written(self) -> str:
        """The answer as people write it; empty while there is none."""
        return self.raw if isinstance(self.raw, str) else ""

    def tap(self) -> None:
        """Turn to this input and open its sheet."""
        self.touched.emit(self.one.id)
        self.enter()

    def enter(self) -> None:
        """Let somebody answer."""
        raise NotImplementedError

    def draw(self) -> None:
        """Show the answer; an empty one takes its verdict away too."""
        if self.written():
            self.tile.set_value(self.written())
        else:
            self.tile.clear()

    def judge(self, judged: Judged) -> None:
        """The verdict stands in the place of the hint."""
        self.tile.set_verdict(judged.text, judged.state)

    def set_focus(self, focused: bool) -> None:
        """A blue edge."""
        self.tile.set_focus(focused)


class FramedInput(StepInput):
    """An input answered where it stands: its label, its buttons, and the verdict below."""

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        self._card = Card()
        self._card.setObjectName(f"tile:{one.id}")
        scale = look().scale
        self._card.body.setContentsMargins(*(scale.px(n) for n in (14, 11, 14, 11)))
        self._card.body.setSpacing(scale.px(6))
        self._verdict = Text("", "small_strong")
        self._verdict.setVisible(False)
        self._judged = Judged()
        self._focused = False
        self._card.body.addWidget(Text(self.label, "small", state=State.OFF))
        self._fill(self._card)

    def add(self, *widgets: QWidget) -> None:
        """Put what answers the input between label and verdict."""
        for widget in widgets:
            self._card.body.addWidget(widget)
        self._card.body.addStretch(1)
        self._card.body.addWidget(self._verdict)

    def judge(self, judged: Judged) -> None:
        """Only what is not simply right is put into words here: the buttons say the rest."""
        self._judged = judged
        loud = judged.state in (State.STOP, State.LOOK)
        self._verdict.setVisible(loud)
        self._verdict.setText(judged.text if loud else "")
        self._verdict.set_state(judged.state)
        self._edge()

    def set_focus(self, focused: bool) -> None:
        """A blue edge."""
        self._focused = focused
        self._edge()

    def _edge(self) -> None:
        plain = self._judged.state is State.OFF
        self._card.set_state(
            State.FOCUS if self._focused else None if plain else self._judged.state
        )
