"""Certificates as screens ask for them: newest first, with what is kept apart until erased."""

from __future__ import annotations

from app.db.queries import SqliteQueries
from app.db.rebuild import rebuild_projections
from app.db.store import SqliteStore
from app.domain.certificate import digest_of
from app.domain.events import CertificateDeclared, CertificateRevoked, CertificateSigned
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.read_certificate import read_certificate
from tests.db.test_store_contract import a_certificate
from tests.operations.certified import HAND, TODAY
from tests.shop_floor import found_site, take_in


def two_of_one_vehicle(uow: UnitOfWork) -> str:
    """The first revoked, the second signed and declared."""
    found_site(uow)
    vehicle = take_in(uow).vehicle_id
    for number in (1, 2):
        stated = a_certificate(uow, vehicle=vehicle)
        key = (stated.certificate_id, vehicle)
        if number == 1:
            uow.record(CertificateRevoked(*key, "wrong"), "ada")
            continue
        kept = uow.keep_private({"workshop": HAND.as_text(), "holder": HAND.as_text()})
        uow.record(CertificateSigned(*key, digest_of(stated), TODAY, kept), "ada")
        uow.record(CertificateDeclared(*key, "SIV-1", TODAY), "ada")
    return vehicle


def test_the_newest_comes_first_and_says_how_far_it_is(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    vehicle = store.perform(two_of_one_vehicle).value
    found = queries.certificates_of(vehicle)
    assert [(one.number[-5:], one.status) for one in found] == [
        ("00002", "declared"),
        ("00001", "revoked"),
    ]
    assert queries.certificates_of("nobody") == ()


def test_they_are_the_same_after_a_rebuild(store: SqliteStore, queries: SqliteQueries) -> None:
    vehicle = store.perform(two_of_one_vehicle).value
    before = queries.certificates_of(vehicle)
    rebuild_projections(store)
    assert queries.certificates_of(vehicle) == before
    again = store.perform(lambda uow: a_certificate(uow, vehicle=vehicle)).value
    assert again.number.endswith("-00003")


def test_a_sheet_shows_what_is_kept_apart_until_it_is_erased(
    store: SqliteStore, queries: SqliteQueries
) -> None:
    vehicle = store.perform(two_of_one_vehicle).value
    certificate = queries.certificates_of(vehicle)[0]
    sheet = read_certificate(queries, certificate)
    assert sheet.holder.name == "Jane"
    assert sheet.workshop_hand == sheet.holder_hand == HAND
    assert certificate.signed is not None
    assert certificate.signed.private is not None
    for record in (certificate.stated.private.record, certificate.signed.private.record):
        store.erase(record)
    erased = read_certificate(queries, certificate)
    assert erased.holder.name == ""
    assert erased.holder_hand is None
    assert queries.certificates_of(vehicle)[0].digest == certificate.digest
