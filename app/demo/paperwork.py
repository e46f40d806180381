"""Plays the papers of one vehicle: its certificate prepared, signed, declared, given away."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QPoint

from app.demo.driver import Counted
from app.demo.stage import Stage
from app.domain.certificate import Certificate

_WAVE = ((10, 60), (40, 20), (65, 70), (95, 25), (130, 65), (170, 30), (230, 55))


@dataclass
class Effort:
    """What a way cost so far: fingers on the glass, scans, seconds of the played terminal."""

    touches: int = 0
    scans: int = 0
    seconds: float = 0.0
    _since: tuple[Counted, float] | None = field(default=None, repr=False)

    def start(self, counted: Counted) -> None:
        """Count from here."""
        self._since = (counted, time.monotonic())

    def stop(self, counted: Counted) -> None:
        """Count no further; the terminal serves another vehicle now, or all is done."""
        if self._since is None:
            return
        before, began = self._since
        self.touches += counted.touches - before.touches
        self.scans += counted.scans - before.scans
        self.seconds += time.monotonic() - began
        self._since = None

    def told(self) -> dict[str, Any]:
        """For the summary."""
        return {
            "touches": self.touches,
            "scans": self.scans,
            "machine_seconds": round(self.seconds, 1),
        }


class Paperwork:
    """The documents of one vehicle, at the screens. `name` begins the names of pictures.

    from_first_scan counts from the first scan of the vehicle to the signed PDF; alone counts
    only what happens in the documents of the file.
    """

    def __init__(self, stage: Stage, name: str) -> None:
        self._stage = stage
        self._name = name
        self.from_first_scan = Effort()
        self.alone = Effort()
        self.vehicle_id = ""

    @property
    def certificate(self) -> Certificate | None:
        """The newest one of this vehicle."""
        found = self._stage.ask(lambda queries: queries.certificates_of(self.vehicle_id))
        return found[0] if found else None

    def open(self) -> None:
        """Scan the tag of the vehicle and open its documents."""
        vehicle = self._stage.ask(lambda queries: queries.vehicle(self.vehicle_id))
        self._stage.driver.scan(vehicle.known_as)
        self._stage.driver.tap("documents")

    def issue(self) -> bool:
        """Prepare, sign, save; False where the button says what the law still lacks."""
        driver = self._stage.driver
        self.alone.start(driver.counted)
        self.open()
        driver.tap("certificate_next")
        if not driver.needed("prepare").isEnabled():
            self._stage.refusals.append(f"certificate: {driver.refusal('prepare')}")
            driver.shoot(f"{self._name}-certificate-refused")
            self._leave("sheet_back", "sheet_back")
            self.alone.stop(driver.counted)
            return False
        driver.shoot(f"{self._name}-certificate-prepare")
        driver.tap("prepare")
        driver.tap("certificate_next")
        for pad in ("pad:workshop", "pad:holder"):
            self._sign(pad)
        driver.shoot(f"{self._name}-certificate-sign")
        driver.tap("sign_certificate")
        self._stage.type_pin(self._stage.who)
        driver.tap("certificate_open")
        driver.tap("paper_save")
        self.alone.stop(driver.counted)
        self.from_first_scan.stop(driver.counted)
        driver.shoot(f"{self._name}-certificate-signed")
        self._leave("sheet_back", "sheet_back")
        return True

    def finish(self, reference: str) -> None:
        """The authority answered: declare, hand over, save what now holds."""
        driver = self._stage.driver
        self.open()
        driver.tap("certificate_next")
        driver.tap("decision_text")
        driver.keys(reference)
        driver.tap("decision_record")
        self._stage.type_pin(self._stage.who)
        driver.tap("certificate_give")
        driver.tap("receiver:holder")
        driver.shoot(f"{self._name}-documents")
        driver.tap("certificate_next")
        driver.tap("paper:fr")
        driver.tap("paper_save")
        driver.tap("paper:en")
        driver.tap("paper_save")
        driver.shoot(f"{self._name}-certificate-declared")
        self._leave("sheet_back", "sheet_back")

    def told(self) -> dict[str, Any]:
        """For the summary."""
        certificate = self.certificate
        if certificate is None:
            return {"vehicle": self._name, "number": "", "status": "none"}
        return {
            "vehicle": self._name,
            "number": certificate.number,
            "status": certificate.status,
            "declared": certificate.declared.what if certificate.declared else "",
            "sha256": certificate.digest,
            "from_first_scan_to_signed_pdf": self.from_first_scan.told(),
            "in_the_documents_alone": self.alone.told(),
        }

    def _sign(self, name: str) -> None:
        self._stage.driver.draw(name, [QPoint(*one) for one in _WAVE])

    def _leave(self, *names: str) -> None:
        for name in names:
            self._stage.driver.tap(name)
