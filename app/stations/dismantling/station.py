"""Rules and routing of the dismantling line."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.procedure import Text
from app.stations.base import (
    Column,
    Intent,
    NotUnderstood,
    OpenPart,
    OpenVehicle,
    ScanKind,
    Standing,
    StorePart,
    SwitchPerson,
    TakeOver,
    TrustTerminal,
)


@dataclass(frozen=True, slots=True)
class Dismantling:
    """The station type of the Re-Cycle pole."""

    domain: str = "dismantling"
    icon: str = "line"
    title: Text = field(
        default_factory=lambda: {
            "en": "Dismantling line",
            "fr": "Ligne de démontage",
            "nl": "Demontagelijn",
        }
    )
    columns: tuple[Column, ...] = (
        Column({"en": "Reception", "fr": "Réception", "nl": "Ontvangst"}, ("S10",)),
        Column(
            {"en": "Make safe", "fr": "Mise en sécurité", "nl": "Veiligstellen"}, ("S20", "S40")
        ),
        Column({"en": "Depollution", "fr": "Dépollution", "nl": "Vloeistoffen"}, ("S30",)),
        Column({"en": "Body", "fr": "Carrosserie", "nl": "Carrosserie"}, ("S50", "S60")),
        Column({"en": "Powertrain", "fr": "Mécanique", "nl": "Aandrijving"}, ("S70", "S80")),
        Column({"en": "Hulk", "fr": "Carcasse", "nl": "Casco"}, ("S90", "S95")),
    )

    def route(self, kind: ScanKind, value: str, standing: Standing) -> Intent:
        """A badge opens work, a VIN its vehicle, a part label the part, a bin stores it.

        A ticket brings a run from another terminal, a key card makes that one believed.
        """
        match kind:
            case "badge":
                return SwitchPerson(value)
            case "vin" | "own_number":
                return OpenVehicle(value, is_vin=kind == "vin")
            case "part":
                return OpenPart(value)
            case "place" if standing.part_id:
                return StorePart(standing.part_id, value)
            case "ticket":
                return TakeOver(value)
            case "key_card":
                return TrustTerminal(value)
        return NotUnderstood(value)


DISMANTLING = Dismantling()
