"""One vehicle on the board: who it is, what holds it up, how far it is and how long it stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.procedure import Procedure
from app.domain.run import RunState
from app.domain.run_pace import Pace
from app.operations.ports.queries import BoardRow
from app.ui.kit.card import TapCard
from app.ui.kit.pill import Pill
from app.ui.kit.progress import ProgressBar
from app.ui.kit.text import Text
from app.ui.screens.words import drive_word, run_status_word
from app.ui.steps.wording import stop_word
from app.ui.theme import State, look

_STOPPED: Final = ("held", "quarantined", "aborted")
_EXPLAINED: Final = (*_STOPPED, "paused")
_BREAK: Final = "\u200b"
_LEAST_OVER: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class OnLine:
    """A vehicle's row with its run, where it has one that is not over; red: its battery is hot."""

    line: BoardRow
    procedure: Procedure | None = None
    run: RunState | None = None
    pace: Pace | None = None
    red: bool = False

    @property
    def stopped(self) -> bool:
        """Where there is no room for every vehicle, those that need somebody come first."""
        return self.red or self.line.run_status in _STOPPED


class BoardCard(TapCard):
    """The card of a vehicle; `safety` is the pill of its high-voltage state."""

    def __init__(self, one: OnLine, safety: QWidget | None, now: datetime, language: str) -> None:
        line, over = one.line, _over(one)
        late = State.LOOK if over else None
        super().__init__(state=State.STOP if one.stopped else late)
        # A VIN stays on one line of a sixth of the board, and two cards stand in a column.
        self.body.setContentsMargins(*(look().scale.px(n) for n in (12, 8, 12, 10)))
        self.body.setSpacing(look().scale.px(4))
        self.setObjectName(f"vehicle:{line.vehicle_id}")
        title = line.title or QCoreApplication.translate("LineScreen", "No VIN plate")
        self.setAccessibleName(f"{title} {line.known_as}")
        self.body.addWidget(Text(title, "strong"))
        self.body.addWidget(_identifier(line.known_as))
        share = 100 * line.done // max(line.total, 1)
        standing = _whole(span(now - line.received_at))
        # One text: in a sixth of the board the time goes below the drive as soon as it must.
        about = f"{drive_word(line.drive)} · {share}\u00a0% · {standing}"
        self.body.addWidget(Text(about, "small"))
        if one.red:
            word = QCoreApplication.translate("Danger", "RED")
            self.body.addWidget(Pill(word, State.STOP, small=True))
        else:
            self._show_state(one, safety, language)
        if over:
            word = QCoreApplication.translate("LineScreen", "{time} over takt")
            pill = Pill(word.format(time=span(over)), State.LOOK, small=True, breaks=True)
            pill.setObjectName("over_takt")
            self.body.addWidget(pill)
        bar = ProgressBar()
        bar.set(line.done, max(line.total, 1))
        self.body.addWidget(bar)

    def _show_state(self, one: OnLine, safety: QWidget | None, language: str) -> None:
        line = one.line
        if safety is not None:
            self.body.addWidget(safety)
        if line.run_status not in ("running", "finished", ""):
            state = State.STOP if one.stopped else State.LOOK
            self.body.addWidget(Pill(run_status_word(line.run_status), state, small=True))
        if one.procedure is not None and line.run_reason and line.run_status in _EXPLAINED:
            self.body.addWidget(Text(stop_word(one.procedure, line.run_reason, language), "small"))


def span(time: timedelta) -> str:
    """A time as people say it on the line: minutes, hours, days."""
    minutes = max(0, int(time.total_seconds()) // 60)
    tr = QCoreApplication.translate
    if minutes < 60:
        return tr("LineScreen", "{minutes} min").format(minutes=minutes)
    if minutes < 48 * 60:
        return tr("LineScreen", "{hours} h {minutes:02d}").format(
            hours=minutes // 60, minutes=minutes % 60
        )
    return tr("LineScreen", "{days} days").format(days=minutes // 1440)


def _whole(text: str) -> str:
    """Words that break together or not at all."""
    return text.replace(" ", "\u00a0")


def _over(one: OnLine) -> timedelta:
    """Only work that goes on is late; what stands still says why instead."""
    if one.pace is None or one.line.run_status != "running" or one.pace.over < _LEAST_OVER:
        return timedelta(0)
    return one.pace.over


def _identifier(known_as: str) -> Text:
    """Where a column is narrow it breaks in the middle, as before the serial number of a VIN."""
    middle = (len(known_as) + 1) // 2
    text = Text(known_as[:middle] + _BREAK + known_as[middle:], "mono")
    text.setAccessibleName(known_as)
    return text
