"""What is known of the hot batteries here, asked once, and how it is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.battery_danger import BatteryDanger, running
from app.domain.errors import NotFound
from app.domain.site import USUAL_EMERGENCY
from app.ui.language import Language, format_number, format_time
from app.ui.theme import State

if TYPE_CHECKING:
    from datetime import datetime

    from app.domain.moment import Moment
    from app.domain.vehicle import Vehicle
    from app.operations.ports.queries import Queries
    from app.ui.site_alarm import Spread


@dataclass(frozen=True)
class DangerNews:
    """dangers: those running, oldest first; vehicles they were told of; people: numbers by id;
    away: vehicles that were handed over to another terminal. terminal: this one.
    told: what other terminals call vehicles that never were here.
    """

    dangers: tuple[BatteryDanger, ...] = ()
    vehicles: Mapping[str, Vehicle] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)
    places: tuple[tuple[str, str], ...] = ()
    number: str = USUAL_EMERGENCY
    away: frozenset[str] = frozenset()
    terminal: str = ""
    told: Mapping[str, str] = field(default_factory=dict)

    def danger(self, danger_id: str) -> BatteryDanger | None:
        """A running danger."""
        return next((one for one in self.dangers if one.danger_id == danger_id), None)

    def drive(self, danger: BatteryDanger) -> str:
        """What moves the vehicle; '' where nobody knows, or where several are meant."""
        drives = {self.vehicles[one].drive for one in danger.vehicles if one in self.vehicles}
        return drives.pop() if len(drives) == 1 else ""


def gather_news(queries: Queries) -> DangerNews:
    """Ask for everything a danger is shown with."""
    site, dangers = queries.site(), running(queries.dangers())
    number = site.emergency_number if site else USUAL_EMERGENCY
    if not dangers:
        return DangerNews(number=number, terminal=queries.terminal)
    vehicles: dict[str, Vehicle] = {}
    away = set()
    for one in {name for danger in dangers for name in danger.vehicles}:
        try:
            vehicles[one] = queries.vehicle(one)
            if queries.run(vehicles[one].run_id).status == "handed_over":
                away.add(one)
        except NotFound:
            continue
    return DangerNews(
        dangers,
        vehicles,
        {one.person_id: one.number for one in queries.people()},
        tuple((one.code, one.kind) for one in queries.places() if one.kind != "terminal"),
        number,
        frozenset(away),
        queries.terminal,
    )


def subject_of(danger: BatteryDanger, news: DangerNews) -> str:
    """What the vehicles are called, and which other terminal told of them."""
    tr = QCoreApplication.translate
    vehicles = ", ".join(_called(one, news) for one in danger.vehicles)
    subject = vehicles or tr("Danger", "vehicle not known")
    if danger.terminal in ("", news.terminal) or not news.terminal:
        return subject
    return tr("Danger", "{vehicle}, told by {terminal}").format(
        vehicle=subject, terminal=danger.terminal
    )


def _called(vehicle_id: str, news: DangerNews) -> str:
    vehicle = news.vehicles.get(vehicle_id)
    if vehicle is None or not vehicle.known_as:
        return news.told.get(vehicle_id, "?")
    return f"{vehicle.known_as} {vehicle.make} {vehicle.model}".strip()


def spread_words(spread: Spread) -> str:
    """Where else it is RED, and whom somebody must tell."""
    tr = QCoreApplication.translate
    knowing, silent = ", ".join(spread.knowing), ", ".join(spread.silent)
    if not knowing:
        return tr("Danger", "No other terminal knows: tell everybody.")
    if not silent:
        return tr("Danger", "RED on the other terminals too: {knowing}.").format(knowing=knowing)
    text = tr("Danger", "RED on {knowing} too. Not on {silent}: tell whoever works there.")
    return text.format(knowing=knowing, silent=silent)


def timer_word(gone: timedelta) -> str:
    """Hours, minutes and seconds, as 01:02:03; days in front where there are any."""
    seconds = max(int(gone.total_seconds()), 0)
    clock = f"{seconds // 3600 % 24:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    if seconds < 86_400:
        return clock
    days = QCoreApplication.translate("Danger", "{days} d").format(days=seconds // 86_400)
    return f"{days} {clock}"


def ago_word(gone: timedelta) -> str:
    """How old something is, in minutes or hours."""
    minutes = max(int(gone.total_seconds()), 0) // 60
    tr = QCoreApplication.translate
    if minutes < 60:
        return tr("Danger", "{minutes} min ago").format(minutes=minutes)
    text = tr("Danger", "{hours} h {minutes:02d} ago")
    return text.format(hours=minutes // 60, minutes=minutes % 60)


def since_word(danger: BatteryDanger, now: Moment) -> str:
    """The timer since it was raised."""
    raised = danger.raised_at
    return timer_word(now.elapsed_since(raised) if raised is not None else timedelta(0))


def reading_word(danger: BatteryDanger, now: Moment, language: Language) -> str:
    """The last temperature and its age."""
    last = danger.last_reading
    if last is None:
        return QCoreApplication.translate("Danger", "not measured yet")
    celsius = f"{format_number(last.celsius, language)} °C"
    return f"{celsius} · {ago_word(now.elapsed_since(last.at))}"


def look_word(
    danger: BatteryDanger, news: DangerNews, now: Moment, at: datetime | None
) -> tuple[str, State]:
    """Who looks next and when, `at` on the clock on the wall; overdue in words and colour."""
    tr = QCoreApplication.translate
    if danger.next_look is None or at is None:
        return tr("Danger", "Nobody looks next: choose who and when"), State.LOOK
    who = news.people.get(danger.who, "") or tr("Danger", "whoever is here")
    if danger.overdue(now):
        minutes = int((now.wall - danger.next_look).total_seconds()) // 60
        text = tr("Danger", "OVERDUE {minutes} min · {who} at {time}")
        return text.format(minutes=minutes, who=who, time=format_time(at)), State.STOP
    text = tr("Danger", "{who} looks at {time}")
    return text.format(who=who, time=format_time(at)), State.INFO
