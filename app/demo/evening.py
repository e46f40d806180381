"""The evening after the played shift: every other drive goes from the gate to the closed file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from functools import partial
from typing import Any

from app.demo.camera import DemoCamera
from app.demo.crew import MOST_STEPS, Crew, CrewStuck
from app.demo.evening_story import EVENING, GONE, TICKETS
from app.demo.hand import HAND
from app.demo.story import Guest
from app.devices.document_folder import FileFolder
from app.devices.file_printer import FilePrinter
from app.devices.media_files import MediaFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.certificate import Certificate, Holder
from app.domain.label import PartLabel
from app.domain.run_rules import waiting
from app.main import document_maker, label_maker, load_rules, open_database
from app.operations.declare_certificate import declare_certificate
from app.operations.enter_weigh_ticket import enter_weigh_ticket
from app.operations.find_certificate import find_certificate
from app.operations.hand_over_certificate import hand_over_certificate
from app.operations.ports.queries import Queries
from app.operations.ports.store import Store
from app.operations.prepare_certificate import CERTIFICATE_STEP, Preparation, prepare_certificate
from app.operations.read_certificate import read_certificate
from app.operations.release_part import release_part
from app.operations.sign_certificate import Hands, sign_certificate
from app.settings import Settings

_SUPERVISOR = "0900 Nadia"
_LANGUAGES = ("fr", "en")
_OF_THE_HOLDER = ("holder_name", "holder_address", "holder_nationality", "plate")
_OF_THE_VEHICLE = ("country", "category", "document_state")


def work_the_evening(
    settings: Settings, clock: SimulatedClock, badges: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Work one vehicle of each drive; what their certificates came to. The window is closed."""
    store, queries = open_database(settings, clock)
    with store, closing(queries):
        picture = MediaFiles(settings.media).keep(DemoCamera().take(), "image/jpeg")
        evening = [_Vehicle(store, queries, clock, badges, guest, picture) for guest in EVENING]
        _in_turns(evening)
        certificates = [one.certificate() for one in evening]
        _print((label for one in evening for label in one.labels), settings)
        _let_go(store, queries, evening[0].boss)
        maker, folder = document_maker(), FileFolder(settings.documents)
        for one in certificates:
            sheet = read_certificate(queries, one)
            for language in _LANGUAGES:
                folder.keep(maker.certificate(sheet, language))
    return [_told(guest, one) for guest, one in zip(EVENING, certificates, strict=True)]


def _in_turns(evening: Sequence[_Vehicle]) -> None:
    """Each until it has to wait; the next are worked on meanwhile."""
    at_work = [*evening]
    for _ in range(MOST_STEPS * len(evening)):
        if not at_work:
            return
        one = next((one for one in at_work if not one.waits()), at_work[0])
        if one.go_on():
            at_work.remove(one)
    raise CrewStuck("the evening did not end")


def _let_go(store: Store, queries: Queries, boss: str) -> None:
    """What leaves at the end of it: two full containers, a part sold and one fitted."""
    rules = load_rules(store.perform(lambda uow: uow.site()).value.country)
    for said in TICKETS:
        store.perform(partial(enter_weigh_ticket, said=said, rules=rules, by=boss))
    parts = {
        part.part_type: part.part_id
        for vehicle in queries.find_vehicles("", MOST_STEPS)
        for part in queries.parts_of(vehicle.vehicle_id)
    }
    for kind, how, to in GONE:
        if kind in parts:
            gone = partial(release_part, part_id=parts[kind], how=how, rules=rules, by=boss, to=to)
            store.perform(gone)


def _print(labels: Iterable[PartLabel], settings: Settings) -> None:
    printer, maker = FilePrinter(settings.papers), label_maker()
    for one in labels:
        printer.print_label(one.code, maker.draw(one.said).pdf)


def _told(guest: Guest, certificate: Certificate) -> dict[str, Any]:
    return {
        "vehicle": guest.name,
        "number": certificate.number,
        "status": certificate.status,
        "declared": certificate.declared.what if certificate.declared else "",
        "sha256": certificate.digest,
    }


class _Vehicle:
    def __init__(
        self,
        store: Store,
        queries: Queries,
        clock: SimulatedClock,
        badges: Mapping[str, str],
        guest: Guest,
        picture: str,
    ) -> None:
        self._store, self._clock, self._guest = store, clock, guest
        self._crew = Crew(store, queries, clock, badges, guest, picture)
        self._key, self._step = "", self._crew.next_step()
        self.labels = self._crew.labels
        boss = queries.person_by_badge(badges[_SUPERVISOR])
        self.boss = boss.person_id if boss else ""

    def waits(self) -> bool:
        """Whether every open step has time to wait for."""
        self._step = self._crew.next_step()
        run, procedure = self._crew.state()
        return waiting(procedure, run, self._step, self._clock.now()) is not None

    def go_on(self) -> bool:
        """One step, with the certificate where its number is asked for; True at the end."""
        crew, step = self._crew, self._step
        if any(one.records == CERTIFICATE_STEP for one in step.fields):
            self._key = self._key or self._issue()
            crew.guest = self._guest.telling(f"{step.id}.number", self._found(self._key).number)
        crew.confirm(crew.take_in_hand(step))
        if crew.state()[0].status != "finished":
            return False
        self._finish(self._key)
        return True

    def certificate(self) -> Certificate:
        """The one that was declared and handed over."""
        return self._found(self._key)

    def _issue(self) -> str:
        """The certificate's id, prepared and signed."""
        holder = Holder(*map(self._guest.holder, _OF_THE_HOLDER))
        stated = map(self._guest.holder, _OF_THE_VEHICLE)
        wanted = Preparation(self._crew.vehicle_id, holder, *stated)
        boss, signed = self.boss, self._crew.signed()
        key = self._store.perform(lambda uow: prepare_certificate(uow, wanted, boss), signed).value
        hands = Hands(self._found(key).digest, self._clock.now().wall.date(), HAND, HAND)
        self._store.perform(lambda uow: sign_certificate(uow, key, hands, boss), signed)
        return key

    def _finish(self, key: str) -> None:
        """The authority answered, and the holder took the paper along."""
        boss, signed = self.boss, self._crew.signed()
        day = self._clock.now().wall.date()
        reference = f"SIV-DEMO-{self._found(key).number[-5:]}"
        self._store.perform(lambda uow: declare_certificate(uow, key, reference, day, boss), signed)
        self._store.perform(lambda uow: hand_over_certificate(uow, key, "holder", boss), signed)

    def _found(self, key: str) -> Certificate:
        return self._store.perform(lambda uow: find_certificate(uow, key)).value
