"""A vehicle whose certificate is drawn up, signed and declared, for tests."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.certificate import Certificate, Holder
from app.domain.events import VehicleDescribed
from app.domain.signature import Signature
from app.operations.declare_certificate import declare_certificate
from app.operations.find_certificate import find_certificate
from app.operations.name_authority import name_authority
from app.operations.prepare_certificate import Preparation, prepare_certificate
from app.operations.sign_certificate import Hands, sign_certificate
from tests.shop import Shop

TODAY = date(2026, 11, 22)
BOSS, OPERATOR = "0900", "0417"
HOLDER = Holder("Jeanne Dupont", "3 rue des Lilas, 78000 Versailles", "FR", "AB-123-CD")
HAND = Signature(8000, 3000, (((100, 2000), (1500, 400), (2600, 2500)), ((4000, 900),)))


def order(vehicle_id: str, **changes: object) -> Preparation:
    """A complete preparation."""
    whole = Preparation(vehicle_id, HOLDER, "F", "m1", "voided")
    return replace(whole, **changes)  # type: ignore[arg-type]


def name_the_authority(shop: Shop) -> None:
    """Once per site."""
    words = ("Préfecture des Yvelines", "1 rue Jean Houdon, 78000 Versailles")
    shop.do(lambda uow: name_authority(uow, *words, shop.people[BOSS]))


def described(shop: Shop, vehicle_id: str) -> None:
    """What the registration document says."""
    known = VehicleDescribed(vehicle_id, "Renault", "Clio II")
    shop.do(lambda uow: uow.record(known, shop.people[OPERATOR]))


def prepared(shop: Shop, vehicle_id: str, **changes: object) -> Certificate:
    """Draw one up as an operator."""
    wanted = order(vehicle_id, **changes)
    made = shop.do(lambda uow: prepare_certificate(uow, wanted, shop.people[OPERATOR]))
    return look_at(shop, made)


def signed(shop: Shop, certificate: Certificate, **changes: object) -> Certificate:
    """Workshop and holder sign in front of the supervisor."""
    hands = replace(Hands(certificate.digest, TODAY, HAND, HAND), **changes)  # type: ignore[arg-type]
    key = certificate.certificate_id
    shop.do(lambda uow: sign_certificate(uow, key, hands, shop.people[BOSS]))
    return look_at(shop, key)


def declared(shop: Shop, certificate: Certificate, reference: str = "SIV-1") -> Certificate:
    """The authority answered."""
    key = certificate.certificate_id
    shop.do(lambda uow: declare_certificate(uow, key, reference, TODAY, shop.people[BOSS]))
    return look_at(shop, key)


def look_at(shop: Shop, key: str) -> Certificate:
    """As it stands now."""
    return shop.do(lambda uow: find_certificate(uow, key))
