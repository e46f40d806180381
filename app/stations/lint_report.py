"""Collects findings and finds the line each belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.stations.procedure_shape import Places
from app.stations.procedure_source import Finding, Level


@dataclass
class Report:
    """Findings of one procedure, in the order they were found."""

    places: Places
    findings: list[Finding] = field(default_factory=list)

    def error(self, code: str, message: str, step: str = "", one: str = "", key: str = "") -> None:
        """Something that must be put right before the procedure can be used."""
        self._note("error", code, message, (step, one, key))

    def warn(self, code: str, message: str, step: str = "", one: str = "", key: str = "") -> None:
        """Something an author should look at."""
        self._note("warning", code, message, (step, one, key))

    def _note(self, level: Level, code: str, message: str, where: tuple[str, str, str]) -> None:
        place = self.places.find(*where)
        named = f"{where[0]}: {message}" if where[0] else message
        found = Finding(place.file, place.line, level, code, named)
        if found not in self.findings:
            self.findings.append(found)
