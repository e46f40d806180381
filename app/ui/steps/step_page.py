"""One step on one page: what is dangerous, what to do, why, what to enter, what holds it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.procedure import Step, text_in
from app.domain.run_rules import Verdict
from app.domain.site import Person
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, reading_row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.steps.at_hand import AtHand
from app.ui.steps.compare_sheet import CompareSheet
from app.ui.steps.draft import Draft
from app.ui.steps.hazards import danger_icon, danger_sentence
from app.ui.steps.hold_tile import HoldTile
from app.ui.steps.limits import Judged, judged_inputs, limit_lines
from app.ui.steps.photo_input import PhotoInput
from app.ui.steps.pictures import show_picture
from app.ui.steps.registry import input_for
from app.ui.steps.step_content import Pieces, StepContent
from app.ui.steps.step_input import Around, StepInput
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.steps.wording import cause_words, countdown, label_of, qualification_word
from app.ui.steps.work import Work
from app.ui.theme import State, look


@dataclass(frozen=True)
class Live:
    """What changes on a page while it is in front.

    signers: by place of the hold point. notice: why nothing can be done, and its state.
    wait: seconds left, None when there is nothing to wait for.
    """

    verdict: Verdict
    signers: Sequence[Person | None]
    notice: str
    notice_state: State
    wait: int | None
    others: bool
    decide: str
    may_skip: bool
    may_wait_less: bool
    ways: frozenset[str]


class StepPage(QWidget):
    """The page of a step; made anew for each."""

    given = Signal(str)
    touched = Signal(str)
    signer_dropped = Signal(int)
    others = Signal()
    decide = Signal()
    skip = Signal()
    wait_less = Signal()

    def __init__(
        self, work: Work, step: Step, draft: Draft, around: Around, *, short: bool = False
    ) -> None:
        super().__init__()
        self.step = step
        self.short = short
        self._around = around
        self._wanted = ""
        self.inputs: dict[str, StepInput] = {one.id: input_for(one, around) for one in step.fields}
        self.hold_tiles: list[HoldTile] = []
        self._limits = Text("", "small", state=State.OFF)
        self._wait = Text("", "strong")
        self._wait.setObjectName("wait")
        self._notice = Banner(State.INFO, "")
        self._notice.setObjectName("notice")
        self._others = self._button("other_steps", self.others)
        self._others.set_title(QCoreApplication.translate("StepPage", "Other open steps"))
        self._decide = self._button("decide", self.decide)
        self._skip = self._button("skip", self.skip)
        self._wait_less = self._button("wait_less", self.wait_less)
        self._wait_less.set_title(QCoreApplication.translate("StepPage", "Maker's time…"))
        self._skip.set_title(QCoreApplication.translate("StepPage", "Leave out…"))
        self._way_out = ActionButton("")
        self._way_out.clicked.connect(lambda: around.way_out(self._wanted))
        self._placed = False  # whether the room is known; what is arranged for none is lost
        self._grid = TileGrid()
        self._content = StepContent(self._pieces(work, around.language))
        self._pages = PagedArea(self._content)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._fill(work, draft)

    def _button(self, name: str, signal: SignalInstance) -> ActionButton:
        button = ActionButton("")
        button.setObjectName(name)
        button.clicked.connect(signal)
        button.setVisible(False)
        return button

    def _pieces(self, work: Work, language: Language) -> Pieces:
        top = column(gap_mm=0)
        top.setSpacing(look().scale.px(8))
        danger = danger_sentence(self.step)
        if danger:
            banner = Banner(State.STOP, danger, icon=danger_icon(self.step))
            banner.setObjectName("danger")
            top.addWidget(banner)
        top.addWidget(self._notice)
        signs = AtHand(self.step, language)
        return Pieces(
            top=top,
            words=self._words(work, language),
            told=reading_row(self._others, self._decide, self._skip, self._wait_less, 1, gap_mm=5),
            asked=column(self._grid, reading_row(self._way_out, 1), 1),
            picture=self._picture(),
            signs=None if self.short or signs.empty else signs,
            way_out=self._way_out,
        )

    def _words(self, work: Work, language: Language) -> QVBoxLayout:
        step = self.step
        title = Text(text_in(step.title, language), "h1")
        title.setObjectName("step_title")
        words = column(gap_mm=0)
        words.setSpacing(look().scale.px(4))
        words.addWidget(Text(_caption(work, step), "caption", state=State.OFF))
        words.addWidget(title)
        for line in self._instructions(language):
            words.addWidget(line)
        words.addWidget(self._limits)
        words.addWidget(self._wait)
        words.addStretch(1)
        return words

    def _instructions(self, language: Language) -> list[Text]:
        """What to do, line by line, and why; in short the first thing to do alone."""
        text = [line for line in text_in(self.step.text, language).splitlines() if line.strip()]
        if self.short:
            return [Text(line, "body", state=State.OFF) for line in text[:1]]
        numbered = len(text) > 1
        lines = [
            Text(f"{place}. {line}" if numbered else line, "body")
            for place, line in enumerate(text, 1)
        ]
        why = text_in(self.step.why, language)
        return [*lines, Text(why, "small", state=State.OFF)] if why else lines

    def _picture(self) -> QWidget | None:
        """The reference picture, where the step has one and takes none to stand beside it."""
        photos = [one for one in self.inputs.values() if isinstance(one, PhotoInput)]
        if self.short or not self.step.media:
            return None
        if photos:
            photos[0].compare_with(self.step.media[0])
            return None
        name = QCoreApplication.translate("StepPage", "picture of the place")
        tile = PhotoTile(name)
        tile.setObjectName("reference")
        pictures = {name: self.step.media[0]}
        title = text_in(self.step.title, self._around.language)
        tile.clicked.connect(
            lambda: self._around.open_sheet(CompareSheet(self._around.desk, title, pictures))
        )
        show_picture(self._around.desk, self.step.media[0], tile)
        return tile

    def _fill(self, work: Work, draft: Draft) -> None:
        for one in self.inputs.values():
            one.origin = draft.origins.get(one.one.id)
            one.show_raw(draft.get(one.one))
            one.given.connect(self.given)
            one.touched.connect(self.touched)
        tiles: list[tuple[QWidget, bool]] = [(one, one.wide) for one in self.inputs.values()]
        for place, code in enumerate(self.step.hold.who if self.step.hold else ()):
            name = qualification_word(work.procedure, code, self._around.language)
            tile = HoldTile(name, place)
            tile.dropped.connect(lambda at=place: self.signer_dropped.emit(at))
            self.hold_tiles.append(tile)
            tiles.append((tile, False))
        self._grid.set_tiles(tiles)

    def show_live(self, work: Work, live: Live, focus: str) -> None:
        """Show how everything stands now. `focus` is the input whose turn it is, or `signer`."""
        language = self._around.language
        self._limits.setText(" ".join(limit_lines(self.step, live.verdict, language)))
        self._limits.setVisible(bool(self._limits.text()))
        self.show_wait(live.wait)
        self._notice.setVisible(bool(live.notice))
        self._notice.set(live.notice_state, live.notice)
        self._others.setVisible(live.others)
        self._decide.setVisible(bool(live.decide))
        self._decide.set_title(live.decide)
        self._skip.setVisible(live.may_skip)
        self._wait_less.setVisible(live.may_wait_less)
        self._show_inputs(work, live)
        for tile, person in zip(self.hold_tiles, live.signers, strict=True):
            tile.show_signer(person)
        self.turn_to(focus, live.ways)

    def turn_to(self, focus: str, ways: frozenset[str]) -> None:
        """Mark whose turn it is and offer that input's way out."""
        for name, one in self.inputs.items():
            one.set_focus(name == focus)
        waiting = [tile for tile in self.hold_tiles if not tile.signed]
        for tile in self.hold_tiles:
            tile.set_focus(focus == "signer" and tile in waiting[:1])
        self._offer_way_out(focus if focus in ways else "")
        if self._placed:
            self.arrange()

    def show_wait(self, left: int | None) -> None:
        """Time left, or that it is over; nothing for a step without a wait."""
        self._wait.setVisible(self.step.wait is not None)
        if left is None:
            self._wait.setText(QCoreApplication.translate("StepPage", "Waiting time: over"))
            self._wait.set_state(State.OK)
            return
        text = QCoreApplication.translate("StepPage", "Waiting time: {time} left")
        self._wait.setText(text.format(time=countdown(left)))
        self._wait.set_state(State.LOOK)

    def _show_inputs(self, work: Work, live: Live) -> None:
        language = self._around.language
        judged = judged_inputs(self.step, live.verdict, language)
        for name, one in self.inputs.items():
            if one.one.type == "computed":
                value = live.verdict.computed.get(name)
                one.show_raw(value if value is None or isinstance(value, bool) else str(value))
            one.limits = live.verdict.limits.get(name, ())
            one.may_be_impossible = name in live.ways
            cause = work.run.impossible.get(f"{self.step.id}.{name}")
            if cause is not None and one.raw is None:
                text = QCoreApplication.translate("StepPage", "cannot be given: {cause}")
                word = cause_words().get(cause, cause)
                one.judge(Judged(text.format(cause=word), State.LOOK))
            else:
                blank = one.raw is None
                one.judge(Judged() if blank else judged.get(name, Judged()))

    def _offer_way_out(self, name: str) -> None:
        self._wanted = name
        self._way_out.setObjectName(f"not_possible:{name}")
        one = self.step.field_named(name)
        if one is not None:
            text = QCoreApplication.translate("StepPage", "“{label}” cannot be given…")
            label = label_of(one, self._around.language)
            self._way_out.set_title(text.format(label=label))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size may hold another arrangement."""
        super().resizeEvent(event)
        self._placed = True
        self.arrange()

    def arrange(self) -> None:
        """Let everything find its place in the room there is."""
        self._grid.settle()
        self._content.arrange(self.size(), way_out=bool(self._wanted))

    def reveal(self, name: str) -> None:
        """Turn to an input."""
        if name in self.inputs:
            self._pages.reveal(self.inputs[name])


def _caption(work: Work, step: Step) -> str:
    number = QCoreApplication.translate("StepPage", "Step {number}")
    parts = [number.format(number=work.number_of(step))]
    if step.hold is not None:
        parts.append(QCoreApplication.translate("StepPage", "Hold point"))
        two = QCoreApplication.translate("StepPage", "Two persons")
        many = QCoreApplication.translate("StepPage", "{count} persons")
        count = len(step.hold.who) + 1
        parts.append(two if count == 2 else many.format(count=count))
    return " · ".join(parts)
