"""The line board: every vehicle in its column, how far it is, and why one is held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.domain.battery_danger import running
from app.domain.procedure import Procedure, text_in
from app.domain.run import RunState
from app.domain.run_pace import pace
from app.domain.site import Site
from app.operations.ports.queries import BoardRow, BoardTotals, Queries
from app.stations.base import Column
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import reading_row, row
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.board_card import BoardCard, OnLine, span
from app.ui.screens.board_column import BoardColumn
from app.ui.screens.board_safety import BoardSafety, works_at_high_voltage
from app.ui.screens.local_time import local_now
from app.ui.screens.places import ReceptionPlace, StepPlace, VehiclePlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.tasks.all_tasks import all_tasks
from app.ui.screens.tasks.task import Asked
from app.ui.steps.barred import barred
from app.ui.steps.work import Work
from app.ui.theme import Role, look


@dataclass(frozen=True)
class Board:
    """What the board shows.

    works: the runs of open high-voltage vehicles; runs: those of all open ones, both by run id.
    red: vehicles whose battery is hot; hot: how many batteries are, or stand in quarantine.
    tasks: what waits for a supervisor, not counted for anybody else.
    """

    site: str
    rows: tuple[BoardRow, ...]
    totals: BoardTotals
    works: Mapping[str, Work]
    runs: Mapping[str, tuple[Procedure, RunState]]
    takt: timedelta | None
    red: frozenset[str]
    hot: int
    tasks: int


class LineScreen(Screen):
    """Vehicles on the line; a tap goes on with one, a scanned VIN begins the next."""

    key = "line"
    rail = "line"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        tr = QCoreApplication.translate
        self._find = find = ActionButton(tr("LineScreen", "Parts in stock"), role=Role.PLAIN)
        find.setObjectName("find_parts")
        find.clicked.connect(lambda: frame.go("parts"))
        self._take = take = ActionButton(
            tr("LineScreen", "Scan VIN to start"),
            role=Role.PRIMARY,
            subline=tr("LineScreen", "or type it"),
        )
        take.setObjectName("start_reception")
        take.clicked.connect(lambda: frame.go("reception", ReceptionPlace()))
        self._tasks = ActionButton("", role=Role.PLAIN)
        self._tasks.setObjectName("tasks")
        self._tasks.clicked.connect(lambda: frame.go("tasks"))
        self._tasks.hide()
        title = Text(tr("LineScreen", "Vehicles on the line"), "h1", wrap=False)
        self._quarantine = ActionButton("", role=Role.DANGER)
        self._quarantine.setObjectName("quarantine")
        self._quarantine.clicked.connect(lambda: frame.go("quarantine"))
        self._quarantine.hide()
        self._safety: BoardSafety | None = None
        self._seconds = 0
        # Reception comes first for every hand: the line is read in the order of its stations.
        self._columns = reading_row(gap_mm=2)
        self._tiles = reading_row(gap_mm=2)
        self._totals = QWidget()
        self._totals.setLayout(self._tiles)
        self._head = row(title, 1, self._quarantine, self._tasks, find, take, gap_mm=5)
        page = self._page = QVBoxLayout(self)
        # One's number in the bar is pressed too: 5 mm, with the room the frame leaves.
        page.setContentsMargins(0, max(0, look().scale.gap - look().scale.px(16)), 0, 0)
        page.addLayout(self._head)
        page.addLayout(self._columns, 1)
        page.addWidget(self._totals)

    def enter(self, where: object) -> None:
        """Ask for the board."""
        del where
        why = barred(self.desk, "receive_vehicle")
        if why:
            self._take.wait_for(why)
        else:
            self._take.ready(QCoreApplication.translate("LineScreen", "or type it"))
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A vehicle, run, part, want, person or danger changed."""
        if topics & {"vehicle", "run", "part", "want", "person", "danger"}:
            self._ask()

    def _ask(self) -> None:
        now = local_now(self.desk)
        supervisor = self.desk.person is not None and self.desk.person.may("supervisor")
        language = self.frame.language
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)

        def question(queries: Queries) -> Board:
            site, rows = queries.site(), queries.board()
            works = works_at_high_voltage(queries, rows)
            runs = {one.run_id: _run(queries, one.run_id) for one in rows if _at_work(one)}
            hot = running(queries.dangers())
            red = frozenset(
                name for one in hot for name in one.vehicles if name not in one.ended_for
            )
            apart = sum(one.run_status == "quarantined" for one in rows)
            name, totals = site.name if site else "", queries.totals(midnight)
            tasks = len(all_tasks(Asked(queries, language, now.date()))) if supervisor else 0
            hot_now = len(hot) + apart
            return Board(name, rows, totals, works, runs, _takt(site), red, hot_now, tasks)

        self.desk.ask(question, self._show, self.frame.refuse)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A banner may have come or gone."""
        super().resizeEvent(event)
        self._give_way()

    def event(self, event: QEvent) -> bool:
        """The columns have found their width, or a card has grown."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._give_way()
        return super().event(event)

    def _give_way(self) -> None:
        """The totals leave their room to a vehicle that would be cut."""
        least = max((one.least() for one in self._columns_shown()), default=0)
        margin = self._page.contentsMargins().top()
        above = margin + self._head.sizeHint().height() + 2 * self._page.spacing()
        room = self.height() - above - self._totals.sizeHint().height()
        self._totals.setVisible(room >= least)

    def tick(self) -> None:
        """Proofs run out on the board too, and vehicles grow late."""
        if self._safety is not None:
            self._safety.tick()
        self._seconds += 1
        if self._seconds % 60 == 0:
            self._ask()

    def _show(self, board: Board) -> None:
        rows = board.rows
        self._show_tasks(board.tasks)
        self._safety = BoardSafety(self.desk, board.works)
        tr = QCoreApplication.translate
        at_work = sum(1 for one in rows if one.vehicle_status == "received")
        station = self.desk.edges.station
        self.frame.heading(
            text_in(station.title, self.frame.language),
            self._subtitle(board, at_work),
        )
        self._quarantine.set_title(tr("LineScreen", "Quarantine"))
        self._quarantine.set_subline(tr("LineScreen", "{count} to watch").format(count=board.hot))
        self._quarantine.setVisible(board.hot > 0)
        # The rail leads to the parts as well: what is dangerous needs the room.
        self._find.setVisible(board.hot == 0)
        firsts = {one.title: one.first for one in self._columns_shown()}
        _empty(self._columns)
        known = {code for one in station.columns for code in one.stations}
        for one in station.columns:
            mine = [line for line in rows if line.station in one.stations]
            if one is station.columns[-1]:
                mine += [line for line in rows if line.station not in known]
            here = [self._on_line(board, line, one) for line in mine]
            # A station without vehicles leaves half its room to those that have some.
            self._columns.addWidget(self._column(one, here, firsts), 2 if here else 1)
        self._show_totals(board.totals)
        self._give_way()

    def _show_tasks(self, count: int) -> None:
        supervisor = self.desk.person is not None and self.desk.person.may("supervisor")
        text = QCoreApplication.translate("LineScreen", "Tasks · {count}")
        self._tasks.set_title(text.format(count=count))
        self._tasks.set_role(Role.DANGER if count else Role.PLAIN)
        self._tasks.setVisible(supervisor)

    def _subtitle(self, board: Board, at_work: int) -> str:
        tr = QCoreApplication.translate
        told = tr("LineScreen", "{site} · vehicles at work: {count}").format(
            site=board.site, count=at_work
        )
        if board.takt is None:
            return told
        takt = tr("LineScreen", "takt {time}").format(time=span(board.takt))
        return f"{told} · {takt}"

    def _columns_shown(self) -> Iterator[BoardColumn]:
        for place in range(self._columns.count()):
            item = self._columns.itemAt(place)
            shown = item.widget() if item is not None else None
            if isinstance(shown, BoardColumn):
                yield shown

    def _on_line(self, board: Board, line: BoardRow, one: Column) -> OnLine:
        red = line.vehicle_id in board.red
        if line.run_id not in board.runs:
            return OnLine(line, red=red)
        procedure, run = board.runs[line.run_id]
        now = self.desk.edges.clock.now().wall
        here = pace(procedure, run, one.stations, now, begun=line.received_at, takt=board.takt)
        return OnLine(line, procedure, run, here, red=red)

    def _column(self, one: Column, rows: Sequence[OnLine], firsts: Mapping[str, int]) -> QWidget:
        newest = rows[::-1]
        first = sorted(newest, key=lambda line: (not line.red, not line.stopped))
        title = text_in(one.title, self.frame.language)
        cards = [self._card(line) for line in first]
        return BoardColumn(title, cards, firsts.get(title, 0))

    def _card(self, one: OnLine) -> QWidget:
        proofs = None if one.red else self._safety
        safety = proofs.pill(one.line) if proofs is not None else None
        now = self.desk.edges.clock.now().wall
        card = BoardCard(one, safety, now, self.frame.language)
        card.tapped.connect(lambda: self._open(one.line))
        return card

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
            figures = reading_row(Text(value, "h2", wrap=False), Text(note, "small"), gap_mm=2)
            figures.setStretch(1, 1)
            card.body.addLayout(figures)
            card.body.setSpacing(look().scale.px(4))
            self._tiles.addWidget(card, 1)


def _at_work(line: BoardRow) -> bool:
    return bool(line.run_id and line.run_status) and line.vehicle_status == "received"


def _run(queries: Queries, run_id: str) -> tuple[Procedure, RunState]:
    run = queries.run(run_id)
    return queries.procedure(run.digest), run


def _takt(site: Site | None) -> timedelta | None:
    """The site's own takt for every station, in minutes; None leaves it to the standard times."""
    return timedelta(minutes=site.takt_minutes) if site and site.takt_minutes else None


def _empty(layout: QBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
