"""A certificate of destruction: one per VIN, complete, immutable, and answered for by name."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain import codec
from app.domain.certificate import Certificate, Holder
from app.domain.errors import NotAllowed, Refused
from app.domain.events import PrivateRef, RunReleased, body_of
from app.domain.signature import Signature
from app.operations.declare_certificate import declare_certificate
from app.operations.hand_over_certificate import hand_over_certificate, hand_over_undeclared
from app.operations.name_authority import name_authority
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.prepare_certificate import prepare_certificate
from app.operations.receive_vehicle import Received, refuse_vehicle
from app.operations.report_problem import report_problem
from app.operations.revoke_certificate import revoke_certificate
from app.operations.sign_certificate import Hands, sign_certificate
from tests.memory_store import MemoryStore
from tests.operations.certified import (
    BOSS,
    HAND,
    HOLDER,
    OPERATOR,
    TODAY,
    declared,
    described,
    look_at,
    name_the_authority,
    order,
    prepared,
    signed,
)
from tests.shop import SMALL, START, VIN, Shop, catalogue, small_procedure

OTHER_VIN = "VF1BM0A0H33445577"
LATE = SMALL.replace(
    "{id: oil,", "{id: cod, type: bool, records: certificate,\n label: {en: c}}, {id: oil,"
)


@pytest.fixture
def vehicle(shop: Shop) -> str:
    """A vehicle everything is known of."""
    name_the_authority(shop)
    received = shop.take_in()
    described(shop, received.vehicle_id)
    return received.vehicle_id


def act(shop: Shop, operation: Callable[..., object], *told: object, by: str = BOSS) -> None:
    shop.do(lambda uow: operation(uow, *told, shop.people[by]))


def refusal(shop: Shop, operation: Callable[..., object], *told: object, by: str = BOSS) -> Refused:
    before = shop.store.events  # type: ignore[attr-defined]
    with pytest.raises(Refused) as caught:
        act(shop, operation, *told, by=by)
    assert shop.store.events == before  # type: ignore[attr-defined]
    return caught.value


# ------------------------------------------------------------------------------ preparing


def test_it_states_the_site_the_authority_and_the_vehicle(shop: Shop, vehicle: str) -> None:
    stated = prepared(shop, vehicle).stated
    assert (stated.issuer_name, stated.issuer_permit) == ("Test yard", "VHU 1")
    assert stated.authority_name == "Préfecture des Yvelines"
    assert (stated.vin, stated.country, stated.category) == (VIN, "F", "m1")
    assert (stated.make, stated.model, stated.document_state) == ("Renault", "Clio II", "voided")


def test_who_the_holder_is_stands_in_no_fact(shop: Shop, vehicle: str) -> None:
    certificate = signed(shop, prepared(shop, vehicle))
    store = shop.store
    assert isinstance(store, MemoryStore)
    facts = " ".join(codec.canonical(body_of(one.event)) for one in store.events)
    for secret in (HOLDER.name, HOLDER.address, HOLDER.plate, "2600"):
        assert secret not in facts
    assert store.private(certificate.stated.private.record)["name"] == HOLDER.name
    assert certificate.signed is not None
    assert isinstance(certificate.signed.private, PrivateRef)
    kept = store.private(certificate.signed.private.record)
    assert Signature.parse(kept["holder"]) == Signature.parse(kept["workshop"]) == HAND


def test_numbers_have_no_gaps_whatever_is_refused_between(shop: Shop, vehicle: str) -> None:
    first = prepared(shop, vehicle)
    refusal(shop, prepare_certificate, order(vehicle))
    act(shop, revoke_certificate, first.certificate_id, "wrong holder")
    second = prepared(shop, vehicle)
    other = shop.take_in(vin=OTHER_VIN).vehicle_id
    described(shop, other)
    assert [one.number for one in (first, second, prepared(shop, other))] == [
        f"CD-2026-T3ST-0000{count}" for count in (1, 2, 3)
    ]


def test_another_year_and_another_life_begin_anew(tmp_path: Path) -> None:
    numbers = []
    for incarnation, days in ((1, 0), (2, 0), (1, 60)):
        from app.devices.simulated_clock import SimulatedClock

        clock = SimulatedClock(START)
        store = MemoryStore(clock, catalogue(), incarnation=incarnation)
        shop = Shop(store, clock, small_procedure(tmp_path)).furnish()
        name_the_authority(shop)
        vehicle = shop.take_in().vehicle_id
        described(shop, vehicle)
        clock.advance(days * 86_400)
        numbers.append(prepared(shop, vehicle).number)
    assert numbers == ["CD-2026-T3ST-00001", "CD-2026-T3ST2-00001", "CD-2027-T3ST-00001"]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"holder": Holder("", "street", "FR", "AB")}, "certificate-needs-holder"),
        ({"holder": Holder("Jeanne", " ", "FR", "AB")}, "certificate-needs-holder"),
        ({"holder": Holder("Jeanne", "street", "", "AB")}, "certificate-needs-holder"),
        ({"holder": Holder("Jeanne", "street", "FR", "")}, "certificate-needs-plate"),
        ({"holder": Holder("?", "street", "FR", "AB")}, "certificate-needs-holder"),
        ({"holder": Holder("Jeanne", "street", "FR", "-")}, "certificate-needs-plate"),
        ({"country": ""}, "certificate-needs-plate"),
        ({"country": "<F>"}, "certificate-needs-plate"),
        ({"category": "m9"}, "certificate-needs-class"),
        ({"document_state": ""}, "certificate-needs-document"),
    ],
)
def test_none_of_the_seven_items_may_be_missing(
    shop: Shop, vehicle: str, changes: dict[str, object], code: str
) -> None:
    refused = refusal(shop, prepare_certificate, order(vehicle, **changes), by=OPERATOR)
    assert refused.code == "certificate-incomplete"
    assert [one.code for one in refused.reasons] == [code]


def test_everything_missing_is_named_at_once(shop: Shop) -> None:
    vehicle = shop.take_in(vin=None).vehicle_id
    bare = order(vehicle, holder=Holder(), country="", category="", document_state="")
    refused = refusal(shop, prepare_certificate, bare, by=OPERATOR)
    assert [one.code.removeprefix("certificate-needs-") for one in refused.reasons] == [
        "authority",
        "plate",
        "document",
        "class",
        "vin",
        "holder",
    ]


def test_a_supervisor_names_the_authority_while_preparing(shop: Shop) -> None:
    vehicle = shop.take_in().vehicle_id
    described(shop, vehicle)
    told = order(vehicle, authority_name="DREAL", authority_address="Lyon")
    assert refusal(shop, prepare_certificate, told, by=OPERATOR).code == "needs-supervisor"
    act(shop, prepare_certificate, told)
    assert shop.do(lambda uow: uow.site()).authority_name == "DREAL"


def test_an_authority_needs_name_address_and_a_supervisor(shop: Shop) -> None:
    assert refusal(shop, name_authority, "DREAL", " ").code == "authority-incomplete"
    assert refusal(shop, name_authority, "DREAL", "Lyon", by=OPERATOR).code == "needs-supervisor"


def test_a_vehicle_turned_away_gets_none(shop: Shop) -> None:
    by = shop.people[OPERATOR]
    away = shop.do(lambda uow: refuse_vehicle(uow, OTHER_VIN, "stolen", by))
    assert refusal(shop, prepare_certificate, order(away)).code == "certificate-vehicle-not-here"


def test_a_stopped_vehicle_gets_none_until_it_is_released(shop: Shop) -> None:
    name_the_authority(shop)
    received = shop.take_in()
    described(shop, received.vehicle_id)
    stop(shop, received)
    wanted = order(received.vehicle_id)
    assert refusal(shop, prepare_certificate, wanted).code == "certificate-vehicle-stopped"
    act_release(shop, received)
    act(shop, prepare_certificate, wanted)


def stop(shop: Shop, received: Received) -> None:
    told = (received.run_id, "A010", "broke", "stolen?", "", shop.people[OPERATOR])
    shop.do(lambda uow: report_problem(uow, *told, holds=True))


def act_release(shop: Shop, received: Received) -> None:
    shop.do(lambda uow: uow.record(RunReleased(received.run_id, "checked"), shop.people[BOSS]))


def test_the_procedure_says_which_steps_come_first(tmp_path: Path) -> None:
    from app.devices.simulated_clock import SimulatedClock

    clock = SimulatedClock(START)
    late = Shop(MemoryStore(clock, catalogue()), clock, small_procedure(tmp_path, LATE)).furnish()
    name_the_authority(late)
    vehicle = late.take_in().vehicle_id
    described(late, vehicle)
    refused = refusal(late, prepare_certificate, order(vehicle))
    assert (refused.code, refused.reason.params) == ("certificate-too-early", {"steps": "A010"})


def test_one_vin_has_one_certificate_even_when_it_comes_back(shop: Shop, vehicle: str) -> None:
    from app.domain.events import VehicleClosed

    first = prepared(shop, vehicle)
    closed = VehicleClosed(vehicle, None, None, None, None)
    shop.do(lambda uow: uow.record(closed, shop.people[OPERATOR]))
    again = shop.take_in().vehicle_id
    described(shop, again)
    refused = refusal(shop, prepare_certificate, order(again))
    assert (refused.code, refused.reason.params["number"]) == ("certificate-stands", first.number)


# -------------------------------------------------------------------------------- signing


def test_signing_takes_a_supervisor(shop: Shop, vehicle: str) -> None:
    certificate = prepared(shop, vehicle)
    hands = Hands(certificate.digest, TODAY, HAND, HAND)
    refused = refusal(shop, sign_certificate, certificate.certificate_id, hands, by=OPERATOR)
    assert isinstance(refused, NotAllowed)
    assert signed(shop, certificate).status == "signed"


def test_it_is_signed_once(shop: Shop, vehicle: str) -> None:
    certificate = signed(shop, prepared(shop, vehicle))
    hands = Hands(certificate.digest, TODAY, HAND, HAND)
    again = refusal(shop, sign_certificate, certificate.certificate_id, hands)
    assert again.code == "certificate-signed"


@pytest.mark.parametrize(
    ("hands", "code"),
    [
        (lambda digest: Hands(digest, TODAY, HAND), "glass-signature-missing"),
        (lambda digest: Hands("0" * 64, TODAY, HAND, HAND), "certificate-other-shown"),
        (lambda digest: Hands(digest, date(2025, 1, 1), HAND, HAND), "certificate-day"),
        (
            lambda digest: Hands(digest, TODAY, Signature(80, 30, ()), HAND),
            "glass-signature-missing",
        ),
    ],
)
def test_what_is_no_signature_of_this_certificate_is_refused(
    shop: Shop, vehicle: str, hands: Callable[[str], Hands], code: str
) -> None:
    certificate = prepared(shop, vehicle)
    told = hands(certificate.digest)
    assert refusal(shop, sign_certificate, certificate.certificate_id, told).code == code


def test_an_absent_holder_is_answered_for_by_a_supervisor(shop: Shop, vehicle: str) -> None:
    absent = order(vehicle, unsigned_because="abandoned, order of the town hall")
    assert refusal(shop, prepare_certificate, absent, by=OPERATOR).code == "needs-supervisor"
    key = shop.do(lambda uow: prepare_certificate(uow, absent, shop.people[BOSS]))
    assert signed(shop, look_at(shop, key), holder=None).status == "signed"


# ------------------------------------------------------------- declaring, giving, revoking


def test_the_whole_way(shop: Shop, vehicle: str) -> None:
    certificate = declared(shop, signed(shop, prepared(shop, vehicle)), "SIV 2026/77")
    assert certificate.status == "declared"
    assert certificate.declared is not None
    assert certificate.declared.what == "SIV 2026/77"
    act(shop, hand_over_certificate, certificate.certificate_id, "holder", by=OPERATOR)
    assert look_at(shop, certificate.certificate_id).status == "handed_over"


def test_it_is_not_given_away_before_it_is_declared(shop: Shop, vehicle: str) -> None:
    certificate = signed(shop, prepared(shop, vehicle))
    key = certificate.certificate_id
    for who in (OPERATOR, BOSS):
        refused = refusal(shop, hand_over_certificate, key, "carrier", by=who)
        assert refused.code == "certificate-not-declared"
    assert look_at(shop, key).handed_over is None
    declared(shop, certificate)
    act(shop, hand_over_certificate, key, "carrier", by=OPERATOR)
    given = look_at(shop, key).handed_over
    assert given is not None
    assert given.because == ""


def test_a_supervisor_lets_it_go_undeclared_with_a_reason(shop: Shop, vehicle: str) -> None:
    certificate = signed(shop, prepared(shop, vehicle))
    key = certificate.certificate_id
    told = (key, "holder")
    refused = refusal(shop, hand_over_undeclared, *told, "no network", by=OPERATOR)
    assert refused.code == "needs-supervisor"
    assert refusal(shop, hand_over_undeclared, *told, "  ").code == "reason-missing"
    act(shop, hand_over_undeclared, *told, "no network")
    given = look_at(shop, key).handed_over
    assert given is not None
    assert (given.what, given.because) == ("holder", "no network")
    assert declared(shop, certificate).declared is not None, "it is declared once it can be"


def test_a_declared_one_needs_no_reason(shop: Shop, vehicle: str) -> None:
    key = declared(shop, signed(shop, prepared(shop, vehicle))).certificate_id
    refused = refusal(shop, hand_over_undeclared, key, "holder", "why")
    assert refused.code == "certificate-declared"


@pytest.mark.parametrize(
    ("reference", "day", "code"),
    [
        ("  ", TODAY, "certificate-reference-missing"),
        ("x" * 61, TODAY, "text-too-long"),
        ("SIV", TODAY - timedelta(days=1), "certificate-day"),
        ("SIV", TODAY + timedelta(days=2), "certificate-day"),
    ],
)
def test_a_declaration_needs_a_reference_and_a_day_that_can_be(
    shop: Shop, vehicle: str, reference: str, day: date, code: str
) -> None:
    key = signed(shop, prepared(shop, vehicle)).certificate_id
    assert refusal(shop, declare_certificate, key, reference, day).code == code


def test_nothing_is_declared_or_given_away_unsigned(shop: Shop, vehicle: str) -> None:
    key = prepared(shop, vehicle).certificate_id
    assert refusal(shop, declare_certificate, key, "SIV", TODAY).code == "certificate-not-signed"
    assert refusal(shop, hand_over_certificate, key, "holder").code == "certificate-not-signed"


def test_declaring_and_revoking_take_a_supervisor(shop: Shop, vehicle: str) -> None:
    key = signed(shop, prepared(shop, vehicle)).certificate_id
    for operation, told in ((declare_certificate, ("S", TODAY)), (revoke_certificate, ("why",))):
        refused = refusal(shop, operation, key, *told, by=OPERATOR)
        assert refused.code == "needs-supervisor"


def test_a_revoked_one_is_dead_and_its_successor_names_it(shop: Shop, vehicle: str) -> None:
    first = signed(shop, prepared(shop, vehicle))
    key = first.certificate_id
    assert refusal(shop, revoke_certificate, key, " ").code == "reason-missing"
    act(shop, revoke_certificate, key, "wrong holder")
    for operation, told in (
        (sign_certificate, (Hands(first.digest, TODAY, HAND, HAND),)),
        (declare_certificate, ("S", TODAY)),
        (hand_over_certificate, ("holder",)),
        (revoke_certificate, ("again",)),
    ):
        assert refusal(shop, operation, key, *told).code == "certificate-revoked"
    second = prepared(shop, vehicle)
    assert second.stated.replaces == first.number
    assert second.digest != first.digest


def test_nobody_is_handed_it_who_is_nobody(shop: Shop, vehicle: str) -> None:
    key = declared(shop, signed(shop, prepared(shop, vehicle))).certificate_id
    assert refusal(shop, hand_over_certificate, key, "neighbour").code == "certificate-receiver"


def test_the_vehicle_knows_its_certificates(shop: Shop, vehicle: str) -> None:
    first = prepared(shop, vehicle)
    act(shop, revoke_certificate, first.certificate_id, "wrong")
    second = prepared(shop, vehicle)

    def known(uow: UnitOfWork) -> tuple[str, ...]:
        return uow.vehicle(vehicle).certificates

    assert shop.do(known) == (first.certificate_id, second.certificate_id)


def test_certificates_are_told_apart_by_what_they_state(shop: Shop, vehicle: str) -> None:
    one: Certificate = prepared(shop, vehicle)
    assert one.digest == look_at(shop, one.certificate_id).digest
    assert signed(shop, one).digest == one.digest
