"""Where the station's answer to a scan leads on the screens."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotAllowed, NotFound
from app.domain.vehicle import Vehicle
from app.operations.permissions import allows
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.settle_print import verify_label
from app.operations.store_part import store_part
from app.stations.base import OpenPart, OpenVehicle, StorePart
from app.ui.desk import Desk
from app.ui.screens.label_check import job_to_check
from app.ui.screens.part_undo import offer_storing_back
from app.ui.screens.places import PartPlace, ReceptionPlace, VehiclePlace
from app.ui.screens.screen import Frame


def follow(desk: Desk, frame: Frame, intent: OpenVehicle | OpenPart | StorePart) -> None:
    """Open what was scanned; a VIN not yet here, or turned away before, begins its reception."""
    match intent:
        case OpenVehicle(known_as, is_vin):

            def found(vehicles: tuple[Vehicle, ...]) -> None:
                here = [
                    one
                    for one in vehicles
                    if known_as in (one.vin, one.own_number) and one.status != "refused"
                ]
                if here:
                    frame.go("vehicle", VehiclePlace(here[0].vehicle_id))
                elif is_vin and desk.person and not allows(desk.person, "receive_vehicle"):
                    number = desk.person.number
                    frame.refuse(NotAllowed("role-not-allowed", number=number))
                elif is_vin:
                    frame.go("reception", ReceptionPlace(known_as))
                else:
                    frame.refuse(NotFound("vehicle-unknown"))

            desk.ask(lambda queries: queries.find_vehicles(known_as), found, frame.refuse)
        case OpenPart(part_id):
            desk.ask(
                lambda queries: queries.part(part_id),
                lambda part: frame.go("parts", PartPlace(part.part_id)),
                frame.refuse,
            )
        case StorePart(part_id, place):
            _store_scanned(desk, frame, part_id, place)


def _store_scanned(desk: Desk, frame: Frame, part_id: str, place: str) -> None:
    """Whoever scans a part on its way to a bin has scanned its label."""
    by, job_id = desk.by, job_to_check(desk, part_id)

    def store(uow: UnitOfWork) -> None:
        store_part(uow, part_id, place, by)
        if job_id:
            verify_label(uow, job_id, part_id, by)

    def stored(_: None) -> None:
        frame.confirmed(QCoreApplication.translate("Shell", "Stored"), place)
        offer_storing_back(desk, frame, part_id, place)

    desk.submit(store, stored, frame.refuse)
