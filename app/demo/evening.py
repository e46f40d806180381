"""The evening after the played shift: every other drive goes from the gate to the closed file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import replace
from typing import Any

from app.demo.camera import DemoCamera
from app.demo.crew import HAND, MOST_STEPS, Crew, CrewStuck
from app.demo.evening_story import EVENING
from app.demo.story import ANYBODY, Guest
from app.devices.document_folder import FileFolder
from app.devices.file_printer import FilePrinter
from app.devices.media_files import MediaFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.certificate import Certificate, Holder
from app.domain.label import PartLabel
from app.main import document_maker, label_maker, open_database
from app.operations.declare_certificate import declare_certificate
from app.operations.find_certificate import find_certificate
from app.operations.hand_over_certificate import hand_over_certificate
from app.operations.ports.queries import Queries
from app.operations.ports.store import Store
from app.operations.prepare_certificate import CERTIFICATE_STEP, Preparation, prepare_certificate
from app.operations.read_certificate import read_certificate
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
        certificates = [one.work() for one in evening]
        _print((label for one in evening for label in one.labels), settings)
        maker, folder = document_maker(), FileFolder(settings.documents)
        for one in certificates:
            sheet = read_certificate(queries, one)
            for language in _LANGUAGES:
                folder.keep(maker.certificate(sheet, language))
    return [_told(guest, one) for guest, one in zip(EVENING, certificates, strict=True)]


def _print(labels: Iterable[PartLabel], settings: Settings) -> None:
    printer, maker = FilePrinter(settings.papers), label_maker()
    for one in labels:
        printer.print_label(one.code, maker.draw(one).pdf)


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
        self.labels = self._crew.labels
        boss = queries.person_by_badge(badges[_SUPERVISOR])
        self._boss = boss.person_id if boss else ""

    def work(self) -> Certificate:
        """Every step, with the certificate where the catalogue asks for its number."""
        crew, key = self._crew, ""
        for _ in range(MOST_STEPS):
            run, _procedure = crew.state()
            if run.status == "finished":
                return self._finish(key)
            step = crew.next_step()
            if any(one.records == CERTIFICATE_STEP for one in step.fields):
                key = key or self._issue()
                crew.guest = self._with_number(step.id, self._found(key).number)
            crew.confirm(crew.take_in_hand(step))
        raise CrewStuck(f"{self._guest.name} was not finished after {MOST_STEPS} steps")

    def _with_number(self, step: str, number: str) -> Guest:
        return replace(self._guest, answers={**self._guest.answers, f"{step}.number": number})

    def _issue(self) -> str:
        """The certificate's id, prepared and signed."""
        holder = Holder(*(str(ANYBODY[name]) for name in _OF_THE_HOLDER))
        stated = (str(ANYBODY[name]) for name in _OF_THE_VEHICLE)
        wanted = Preparation(self._crew.vehicle_id, holder, *stated)
        boss, signed = self._boss, self._crew.signed()
        key = self._store.perform(lambda uow: prepare_certificate(uow, wanted, boss), signed).value
        hands = Hands(self._found(key).digest, self._clock.now().wall.date(), HAND, HAND)
        self._store.perform(lambda uow: sign_certificate(uow, key, hands, boss), signed)
        return key

    def _finish(self, key: str) -> Certificate:
        """The authority answered, and the holder took the paper along."""
        boss, signed = self._boss, self._crew.signed()
        day = self._clock.now().wall.date()
        reference = f"SIV-DEMO-{self._found(key).number[-5:]}"
        self._store.perform(lambda uow: declare_certificate(uow, key, reference, day, boss), signed)
        self._store.perform(lambda uow: hand_over_certificate(uow, key, "holder", boss), signed)
        return self._found(key)

    def _found(self, key: str) -> Certificate:
        return self._store.perform(lambda uow: find_certificate(uow, key)).value
