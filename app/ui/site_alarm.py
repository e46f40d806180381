"""Hot batteries of other terminals go into the log here, and those of this one are told there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from app.domain.battery_danger import BatteryDanger
from app.domain.errors import NotFound
from app.operations.ports.site_alarm import Word
from app.operations.raise_battery_danger import hold_endangered

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.errors import ShopError
    from app.operations.ports.queries import Queries
    from app.operations.ports.site_alarm import SiteAlarm
    from app.operations.ports.store import Row
    from app.ui.desk import Desk

# Three times the pause between two words of a terminal where nothing is hot.
_STILL_THERE_S: Final = 95
_KEPT_TELLING: Final = timedelta(days=7)
_NEWEST: Final = 20
_NAME: Final = 10
_ALWAYS: Final = ("BatteryDangerRaised", "BatteryVehicleNamed", "BatteryDangerEnded")
_TOPICS: Final = frozenset({"danger", "place", "site"})
_NONE: Final = Word("")


@dataclass(frozen=True, slots=True)
class Spread:
    """Terminals by code: those where a danger is RED too, and those that did not say so."""

    knowing: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()

    @property
    def everywhere(self) -> bool:
        """Whether every terminal known here is RED."""
        return bool(self.knowing) and not self.silent


class SiteAlarmHand(QObject):
    """Tells and listens once the database is open; the log here is what is shown, as ever."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._words: dict[str, Word] = {}
        self._taken: set[Row] = set()
        desk.changed.connect(self._changed)

    def spread(self, danger_id: str) -> Spread:
        """Which other terminals know of a danger, and which are not known to."""
        knowing = tuple(
            one for one in reached(self._alarm) if danger_id in self._words.get(one, _NONE).knows
        )
        believed = self._alarm.silence() if self._alarm is not None else {}
        return Spread(knowing, tuple(sorted({*believed} - {*knowing})))

    @property
    def names(self) -> Mapping[str, str]:
        """What other terminals call their vehicles, by id."""
        return {key: name for word in self._words.values() for key, name in word.names.items()}

    @property
    def _alarm(self) -> SiteAlarm | None:
        return self._desk.edges.alarm if self._desk.is_open else None

    def _changed(self, topics: frozenset[str]) -> None:
        if topics & _TOPICS:
            self.ask()

    def ask(self) -> None:
        """Ask what is hot here, and say it from now on."""
        if self._alarm is not None:
            now = self._desk.edges.clock.now().wall
            self._desk.ask(lambda queries: _gathered(queries, now), self._tell, _ignore)

    def _tell(self, told: tuple[Word, Mapping[str, bytes]]) -> None:
        if self._alarm is not None:
            self._alarm.tell(*told)

    def tick(self) -> bool:
        """A second went by; whether anything was heard."""
        words = self._alarm.heard() if self._alarm is not None else ()
        for word in words:
            names = {**self._words.get(word.terminal, _NONE).names, **word.names}
            self._words[word.terminal] = Word(word.terminal, word.knows, (), names)
        fresh = {row for word in words for row in word.rows} - self._taken
        if fresh:
            self._take_in(fresh)
        return bool(words)

    def _take_in(self, fresh: set[Row]) -> None:
        """What cannot be taken in now is told again in seconds, and tried again."""
        self._taken |= fresh

        def failed(error: ShopError) -> None:
            self._taken -= fresh
            _ignore(error)

        self._desk.receive(tuple(fresh), self._received, failed)

    def _received(self, new: int) -> None:
        if new:
            self._desk.submit(hold_endangered, lambda _: None, _ignore)


def reached(alarm: SiteAlarm | None) -> tuple[str, ...]:
    """The other terminals that were heard lately, by code."""
    silent = alarm.silence() if alarm is not None else {}
    return tuple(
        sorted(one for one, gone in silent.items() if gone is not None and gone <= _STILL_THERE_S)
    )


def _ignore(error: ShopError) -> None:
    import logging

    logging.getLogger(__name__).warning("a hot battery of another terminal: %s", error)


def _gathered(queries: Queries, now: datetime) -> tuple[Word, Mapping[str, bytes]]:
    """What to say, and the keys of those to believe."""
    believed = {
        one.code.removeprefix("terminal:"): bytes.fromhex(one.label)
        for one in queries.places("terminal")
    }
    dangers = [one for one in queries.dangers() if _is_news(one, now)] if believed else []
    running = [one for one in dangers if one.running]
    rows = [row for one in dangers for row in _chosen(queries.danger_rows(one.danger_id))]
    return (
        Word(
            queries.terminal,
            tuple(one.danger_id for one in running),
            tuple(rows),
            _names(queries, running),
        ),
        believed,
    )


def _is_news(danger: BatteryDanger, now: datetime) -> bool:
    """Terminals that were switched off hear for a week that it is over."""
    ended = danger.ended_at
    return danger.running or ended is None or now - ended.wall < _KEPT_TELLING


def _chosen(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """All of a danger but its older readings: what was said once is in the log elsewhere."""
    return (*(one for one in rows[:-_NEWEST] if one[_NAME] in _ALWAYS), *rows[-_NEWEST:])


def _names(queries: Queries, running: Sequence[BatteryDanger]) -> Mapping[str, str]:
    """As much as is needed to find the vehicle in the yard; never its whole VIN."""
    names = dict[str, str]()
    for vehicle_id in {one for danger in running for one in danger.vehicles}:
        try:
            vehicle = queries.vehicle(vehicle_id)
        except NotFound:
            continue
        if vehicle.known_as:
            short = f"…{vehicle.known_as[-6:]}" if vehicle.vin else vehicle.known_as
            names[vehicle_id] = f"{short} {vehicle.make} {vehicle.model}".strip()
    return names
