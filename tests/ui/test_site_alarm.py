"""A battery called hot at one terminal is RED at every terminal that hears it, without a server."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.errors import Refused
from app.exchange.alarm_word import seal, unseal
from app.operations.open_step import open_step
from app.operations.ports.site_alarm import Word
from app.operations.trust_terminal import trust_terminal
from app.ui.edges import Local
from app.ui.kit.banner import Banner
from app.ui.kit.text import Text
from app.ui.language import Language
from app.ui.screens.places import StepPlace
from app.ui.theme import State
from tests.exchange.a_ticket import MemoryKey
from tests.shop import VIN, badge
from tests.ui.hot_battery import danger_banner, dangers, hold, leave, rescue_words
from tests.ui.screens.window import Window


@dataclass
class PlayedLine:
    """One terminal's end; `air` carries sealed words to those who believe it."""

    key: MemoryKey
    air: Air
    word: Word = field(default_factory=lambda: Word(""))
    believed: Mapping[str, bytes] = field(default_factory=dict)
    waiting: list[Word] = field(default_factory=list)
    silent: dict[str, float] = field(default_factory=dict)
    closed: bool = False

    def tell(self, word: Word, believed: Mapping[str, bytes]) -> None:
        self.word, self.believed = word, believed

    def heard(self) -> tuple[Word, ...]:
        words, self.waiting = tuple(self.waiting), []
        return words

    def silence(self) -> Mapping[str, float | None]:
        return {one: self.silent.get(one) for one in self.believed}

    def close(self) -> None:
        self.closed = True


@dataclass
class Air:
    """What is said goes to every other line, as often as `carry` is called."""

    lines: list[PlayedLine] = field(default_factory=list)

    def line(self) -> PlayedLine:
        self.lines.append(PlayedLine(MemoryKey(len(self.lines) + 1), self))
        return self.lines[-1]

    def carry(self) -> None:
        for one in self.lines:
            for datagram in seal(one.word, one.key) if one.believed else ():
                for other in self.lines:
                    word = unseal(datagram, other.believed, other.key)
                    if word is not None:
                        other.waiting.append(word)
                        other.silent[word.terminal] = 0.0


class Site:
    """Two terminals whose supervisors scanned each other's key cards."""

    def __init__(self, folder: Path) -> None:
        self.air = Air()
        self.lines = (self.air.line(), self.air.line())
        self.here, self.there = (
            self._terminal(folder / name, line)
            for name, line in zip(("here", "there"), self.lines, strict=True)
        )
        self.trust(self.here, self.there, self.lines[1])
        self.trust(self.there, self.here, self.lines[0])

    def _terminal(self, folder: Path, line: PlayedLine) -> Window:
        window = Window(folder, real=("step", "line"), opened=False)
        edges = replace(window.edges, alarm=line)
        window.open(lambda: Local(window.store, window.queries, edges))
        window.shell.speak(Language.EN)
        return window

    def trust(self, one: Window, other: Window, line: PlayedLine) -> None:
        key, boss = line.key.public_key.hex(), one.shop.people["0900"]
        one.shop.do(lambda uow: trust_terminal(uow, other.store.terminal, key, boss))
        one.desk.changed.emit(frozenset({"place"}))
        one.settle()

    def seconds(self, count: int = 2) -> None:
        """Words go to and fro, and both terminals look at what came."""
        for _ in range(count):
            self.air.carry()
            for window in (self.here, self.there):
                window.shell.tick()
                window.settle()

    def give(self) -> str:
        """A vehicle that both know, as after a hand-over; at work here and there."""
        car = self.here.shop.take_in("bev")
        rows = self.here.store.raw.execute("SELECT * FROM event").fetchall()
        self.there.store.receive(tuple(row[1:] for row in rows if car.vehicle_id in row[13]))
        return car.vehicle_id

    def close(self) -> None:
        self.here.shell.speak(Language.EN)
        for window in (self.here, self.there):
            window.close()


def spread_told(window: Window) -> str:
    """What the banner of the rescue screen says below its first line."""
    banner = window.widget(Banner, "rescue_banner")
    return " ".join(one.text() for one in banner.findChildren(Text))


@pytest.fixture
def site(qtbot: QtBot, tmp_path: Path) -> Iterator[Site]:
    one = Site(tmp_path)
    yield one
    one.close()


def test_a_vehicle_called_hot_here_is_red_there_and_says_where_it_came_from(site: Site) -> None:
    car = site.here.shop.take_in("bev")
    site.here.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(site.here, 1000)
    assert danger_banner(site.there) == ""
    site.seconds()

    assert f"…{VIN[-6:]} Renault" in danger_banner(site.there)
    assert site.here.store.terminal in danger_banner(site.there)
    assert "alarm" in site.there.sound.tones
    assert site.there.queries.vehicle(car.vehicle_id).red


def test_the_first_terminal_says_where_it_is_red_too(site: Site) -> None:
    car = site.here.shop.take_in("bev")
    site.here.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(site.here, 1000)
    assert "No other terminal knows" in spread_told(site.here)
    site.seconds(3)

    assert rescue_words(site.here)[0] is State.OK
    too = f"RED on the other terminals too: {site.there.store.terminal}"
    assert too in spread_told(site.here)


@pytest.mark.parametrize("come_back", [True, False])
def test_who_comes_back_or_changes_the_language_is_told_again(site: Site, come_back: bool) -> None:
    car = site.here.shop.take_in("bev")
    site.here.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(site.here, 1000)
    site.seconds(3)
    if come_back:
        leave(site.here)
        site.here.shell.watch_danger(dangers(site.here)[0].danger_id)
        assert f"other terminals too: {site.there.store.terminal}" in spread_told(site.here)
    else:
        site.here.shell.speak(Language.FR)
        site.here.settle()
        assert f"les autres terminaux : {site.there.store.terminal}" in spread_told(site.here)


def test_one_that_fell_silent_is_told_by_somebody_on_foot(site: Site) -> None:
    car = site.here.shop.take_in("bev")
    site.here.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(site.here, 1000)
    site.seconds(3)
    site.lines[0].silent[site.there.store.terminal] = 96.0
    site.here.shell.tick()

    assert "No other terminal knows" in spread_told(site.here)


def test_work_on_a_shared_vehicle_stops_there_until_a_supervisor_releases_it(site: Site) -> None:
    vehicle = site.give()
    run = site.there.queries.vehicle(vehicle).run_id
    assert site.there.queries.run(run).status == "running"
    hold(site.here, 1000)
    site.here.tap("which_vehicle", f"vehicle:{vehicle}")
    site.seconds(3)

    assert site.there.queries.run(run).status == "held"
    assert [one.kind for one in site.there.queries.run(run).problems] == ["battery_hot"]
    with pytest.raises(Refused, match="vehicle-red"):
        site.there.shop.do(lambda uow: open_step(uow, run, "A010", site.there.shop.people["0417"]))


def test_readings_taken_there_come_back_and_count_once(site: Site) -> None:
    hold(site.here, 1000)
    leave(site.here)
    site.seconds()
    site.there.shell.watch_danger(dangers(site.there)[0].danger_id)
    site.there.tap("enter_temperature", "key:6", "key:3", "accept")
    site.seconds(4)

    (here,), (there,) = dangers(site.here), dangers(site.there)
    assert here == there
    assert [str(one.celsius) for one in here.readings] == ["63"]


def test_a_terminal_nobody_trusts_here_turns_nothing_red(site: Site) -> None:
    site.lines[1].tell(Word(site.there.store.terminal), {})
    hold(site.here, 1000)
    site.seconds()

    assert dangers(site.there) == ()
    assert danger_banner(site.there) == ""


def test_what_cannot_be_written_is_tried_again_with_the_next_word(site: Site) -> None:
    site.there.store.raw.execute("PRAGMA query_only=ON")
    hold(site.here, 1000)
    site.seconds()
    assert dangers(site.there) == ()

    site.there.store.raw.execute("PRAGMA query_only=OFF")
    site.seconds()
    assert len(dangers(site.there)) == 1


def test_a_row_of_the_real_log_fits_a_datagram_that_no_network_cuts(site: Site) -> None:
    car = site.here.shop.take_in("bev")
    site.here.scan(badge("0417")).go("step", StepPlace(car.run_id))
    hold(site.here, 1000)

    assert site.lines[0].word.rows
    assert max(map(len, seal(site.lines[0].word, site.lines[0].key))) <= 1472


def test_the_line_falls_silent_with_the_terminal(qtbot: QtBot, tmp_path: Path) -> None:
    site = Site(tmp_path)
    site.close()
    assert all(one.closed for one in site.lines)
