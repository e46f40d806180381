"""The line board: every vehicle in its column, how far it is, and why one is held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.battery_danger import running
from app.domain.procedure import Procedure, text_in
from app.operations.ports.queries import BoardRow, BoardTotals, Queries
from app.stations.base import Column
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card, TapCard
from app.ui.kit.layouts import row
from app.ui.kit.pill import Pill
from app.ui.kit.progress import ProgressBar
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.board_column import BoardColumn
from app.ui.screens.board_safety import BoardSafety, works_at_high_voltage
from app.ui.screens.local_time import local_now
from app.ui.screens.places import ReceptionPlace, StepPlace, VehiclePlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.words import drive_word, run_status_word
from app.ui.steps.wording import stop_word
from app.ui.steps.work import Work
from app.ui.theme import Role, State, look

_STOPPED: Final = ("held", "quarantined", "aborted")
_BREAK: Final = "\u200b"


@dataclass(frozen=True)
class Board:
    """What the board shows; works: the runs of open high-voltage vehicles.

    ended: the procedures of the runs that were stopped for good, by run id. red: vehicles
    whose battery is hot; hot: how many batteries are, or stand in quarantine.
    """

    site: str
    rows: tuple[BoardRow, ...]
    totals: BoardTotals
    works: Mapping[str, Work]
    ended: Mapping[str, Procedure]
    red: frozenset[str]
    hot: int


class LineScreen(Screen):
    """Vehicles on the line; a tap goes on with one, a scanned VIN begins the next."""

    key = "line"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        tr = QCoreApplication.translate
        find = ActionButton(tr("LineScreen", "Parts in stock"), role=Role.PLAIN)
        find.setObjectName("find_parts")
        find.clicked.connect(lambda: frame.go("parts"))
        take = ActionButton(
            tr("LineScreen", "Scan VIN to start"),
            role=Role.PRIMARY,
            subline=tr("LineScreen", "or type it"),
        )
        take.setObjectName("start_reception")
        take.clicked.connect(lambda: frame.go("reception", ReceptionPlace()))
        title = Text(tr("LineScreen", "Vehicles on the line"), "h1", wrap=False)
        self._quarantine = ActionButton("", role=Role.DANGER)
        self._quarantine.setObjectName("quarantine")
        self._quarantine.clicked.connect(lambda: frame.go("quarantine"))
        self._quarantine.hide()
        self._red: frozenset[str] = frozenset()
        self._safety: BoardSafety | None = None
        self._ended: Mapping[str, Procedure] = {}
        self._columns = row(gap_mm=2)
        self._tiles = row(gap_mm=2)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(row(title, 1, self._quarantine, find, take, gap_mm=5))
        page.addLayout(self._columns, 1)
        page.addLayout(self._tiles)

    def enter(self, where: object) -> None:
        """Ask for the board."""
        del where
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A vehicle, run, part or danger changed."""
        if topics & {"vehicle", "run", "part", "danger"}:
            self._ask()

    def _ask(self) -> None:
        now = local_now(self.desk)
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)

        def question(queries: Queries) -> Board:
            site, rows = queries.site(), queries.board()
            works = works_at_high_voltage(queries, rows)
            ended = {
                one.run_id: queries.procedure(queries.run(one.run_id).digest)
                for one in rows
                if one.run_status == "aborted"
            }
            hot = running(queries.dangers())
            red = frozenset(
                name for one in hot for name in one.vehicles if name not in one.ended_for
            )
            apart = sum(one.run_status == "quarantined" for one in rows)
            name, totals = site.name if site else "", queries.totals(midnight)
            return Board(name, rows, totals, works, ended, red, len(hot) + apart)

        self.desk.ask(question, self._show, self.frame.refuse)

    def tick(self) -> None:
        """Proofs run out on the board too."""
        if self._safety is not None:
            self._safety.tick()

    def _show(self, board: Board) -> None:
        rows = board.rows
        self._safety = BoardSafety(self.desk, board.works)
        self._ended, self._red = board.ended, board.red
        tr = QCoreApplication.translate
        at_work = sum(1 for one in rows if one.vehicle_status == "received")
        station = self.desk.edges.station
        self.frame.heading(
            text_in(station.title, self.frame.language),
            tr("LineScreen", "{site} · vehicles on the line: {count}").format(
                site=board.site, count=at_work
            ),
        )
        self._quarantine.set_title(tr("LineScreen", "Quarantine"))
        self._quarantine.set_subline(tr("LineScreen", "{count} to watch").format(count=board.hot))
        self._quarantine.setVisible(board.hot > 0)
        firsts = {one.title: one.first for one in self._columns_shown()}
        _empty(self._columns)
        known = {code for one in station.columns for code in one.stations}
        for one in station.columns:
            mine = [line for line in rows if line.station in one.stations]
            if one is station.columns[-1]:
                mine += [line for line in rows if line.station not in known]
            self._columns.addWidget(self._column(one, mine, firsts), 1)
        self._show_totals(board.totals)

    def _columns_shown(self) -> Iterator[BoardColumn]:
        for place in range(self._columns.count()):
            item = self._columns.itemAt(place)
            shown = item.widget() if item is not None else None
            if isinstance(shown, BoardColumn):
                yield shown

    def _column(self, one: Column, rows: Sequence[BoardRow], firsts: Mapping[str, int]) -> QWidget:
        newest = rows[::-1]
        first = sorted(newest, key=self._calm)
        title = text_in(one.title, self.frame.language)
        cards = [self._card(line) for line in first]
        return BoardColumn(title, cards, firsts.get(title, 0))

    def _calm(self, line: BoardRow) -> tuple[bool, bool]:
        return line.vehicle_id not in self._red, not _is_stopped(line)

    def _card(self, line: BoardRow) -> QWidget:
        red = line.vehicle_id in self._red
        stopped = red or _is_stopped(line)
        card = TapCard(state=State.STOP if stopped else None)
        # A VIN stays on one line of a sixth of the board.
        card.body.setContentsMargins(*(look().scale.px(n) for n in (12, 12, 12, 12)))
        card.setObjectName(f"vehicle:{line.vehicle_id}")
        card.tapped.connect(lambda: self._open(line))
        title = line.title or QCoreApplication.translate("LineScreen", "No VIN plate")
        card.body.addWidget(Text(title, "strong"))
        card.body.addWidget(_identifier(line.known_as))
        card.body.addWidget(Pill(drive_word(line.drive), State.OFF, small=True, mark=False))
        safety = self._safety.pill(line) if self._safety is not None else None
        if red:
            text = QCoreApplication.translate("Danger", "RED")
            card.body.addWidget(Pill(text, State.STOP, small=True))
        elif safety is not None:
            card.body.addWidget(safety)
        if not red and line.run_status not in ("running", "finished", ""):
            word = run_status_word(line.run_status)
            state = State.STOP if stopped else State.LOOK
            card.body.addWidget(Pill(word, state, small=True))
        if line.run_id in self._ended:
            why = stop_word(self._ended[line.run_id], line.run_reason, self.frame.language)
            card.body.addWidget(Text(why, "small"))
        bar = ProgressBar()
        bar.set(line.done, max(line.total, 1))
        card.body.addWidget(bar)
        share = 100 * line.done // max(line.total, 1)
        percent = Text(f"{share} %", "small", wrap=False)
        age = Text(self._since(line.received_at), "small", wrap=False)
        card.body.addLayout(row(percent, 1, age, mirrored=False))
        return card

    def _since(self, then: datetime) -> str:
        minutes = int((self.desk.edges.clock.now().wall - then).total_seconds()) // 60
        tr = QCoreApplication.translate
        if minutes < 60:
            return tr("LineScreen", "{minutes} min").format(minutes=max(minutes, 0))
        if minutes < 48 * 60:
            return tr("LineScreen", "{hours} h {minutes:02d}").format(
                hours=minutes // 60, minutes=minutes % 60
            )
        return tr("LineScreen", "{days} days").format(days=minutes // 1440)

    def _open(self, line: BoardRow) -> None:
        goes_on = line.run_id and line.run_status != "aborted"
        if goes_on and line.vehicle_status == "received":
            self.frame.go("step", StepPlace(line.run_id))
        else:
            self.frame.go("vehicle", VehiclePlace(line.vehicle_id))

    def _show_totals(self, totals: BoardTotals) -> None:
        tr = QCoreApplication.translate
        language = self.frame.language
        share = (
            100 * totals.reuse_kg / totals.mass_closed_kg if totals.mass_closed_kg else Decimal(0)
        )
        _empty(self._tiles)
        for caption, value, note in (
            (tr("LineScreen", "Taken in today"), str(totals.vehicles_in), ""),
            (tr("LineScreen", "Closed today"), str(totals.vehicles_closed), ""),
            (tr("LineScreen", "Parts labelled"), str(totals.parts_labelled), ""),
            (
                tr("LineScreen", "Fractions"),
                f"{format_number(totals.fractions_kg, language, 0)} kg",
                "",
            ),
            (
                tr("LineScreen", "Prepared for reuse"),
                f"{format_number(totals.reuse_kg, language, 0)} kg",
                tr("LineScreen", "{share} % of mass").format(
                    share=format_number(share, language, 1)
                )
                if totals.mass_closed_kg
                else "",
            ),
        ):
            card = Card()
            card.body.addWidget(Text(caption, "small"))
            card.body.addWidget(Text(value, "h2", wrap=False))
            card.body.addWidget(Text(note, "small"))
            card.setMinimumHeight(look().scale.px(98))
            self._tiles.addWidget(card, 1)


def _is_stopped(line: BoardRow) -> bool:
    """Where there is no room for every vehicle, those that need somebody come first."""
    return line.run_status in _STOPPED


def _identifier(known_as: str) -> Text:
    """Where a column is narrow it breaks in the middle, as before the serial number of a VIN."""
    middle = (len(known_as) + 1) // 2
    text = Text(known_as[:middle] + _BREAK + known_as[middle:], "mono")
    text.setAccessibleName(known_as)
    return text


def _empty(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
