"""What a certificate states never changes, in whatever order or how often facts arrive."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from app.domain.certificate import Certificate, digest_of, fold_certificate
from app.domain.events import (
    CertificateDeclared,
    CertificateHandedOver,
    CertificatePrepared,
    CertificateRevoked,
    CertificateSigned,
    Event,
    PrivateRef,
    Recorded,
    body_of,
    read,
)
from app.domain.moment import Moment

DAY = date(2026, 11, 22)
REF = PrivateRef("record", "d1")
STATED = CertificatePrepared(
    *("c1", "v1", "CD-2026-K7Q2-00001", "Yard", "Street 1", "P1", "DREAL", "Lyon"),
    *("VF1BM0A0H33445566", "F", "m1", "Renault", "Clio", "voided", REF),
)
SIGNED = CertificateSigned("c1", "v1", digest_of(STATED), DAY, REF)
AFTER: list[Event] = [
    SIGNED,
    CertificateSigned("c1", "v1", "0" * 64, DAY, REF),
    CertificateDeclared("c1", "v1", "SIV-1", DAY),
    CertificateDeclared("c1", "v1", "SIV-2", DAY),
    CertificateHandedOver("c1", "v1", "holder"),
    CertificateRevoked("c1", "v1", "wrong"),
    replace(STATED, model="Zoe"),
]


def told(*events: Event) -> list[Recorded]:
    at = Moment(datetime(2026, 11, 22, 9, tzinfo=UTC), 0, "b", "s")
    return [
        Recorded(f"e{n}", "K7Q2", 1, n, n, at, "boss", one)
        for n, one in zip(count(1), events, strict=False)
    ]


def folded(*events: Event) -> Certificate:
    certificate = fold_certificate(told(*events))
    assert certificate is not None
    return certificate


def test_before_it_is_prepared_there_is_none() -> None:
    assert fold_certificate(told(SIGNED)) is None


def test_its_subjects_are_its_series_its_vin_and_last_its_vehicle() -> None:
    assert STATED.subjects() == (
        "certificate:c1",
        "series:CD-2026-K7Q2",
        "vin:VF1BM0A0H33445566",
        "vehicle:v1",
    )


def test_a_signature_under_something_else_counts_for_nothing() -> None:
    assert folded(STATED, AFTER[1]).status == "prepared"
    assert folded(STATED, AFTER[1], SIGNED).status == "signed"


@given(st.lists(st.sampled_from(AFTER), max_size=8))
def test_the_first_of_each_stands_and_the_contents_never_change(events: list[Event]) -> None:
    certificate = folded(STATED, *events)
    assert certificate.stated == STATED
    references = [one.reference for one in events if isinstance(one, CertificateDeclared)]
    assert (certificate.declared.what if certificate.declared else "") == (
        references[0] if references else ""
    )
    assert certificate.stands == (not any(isinstance(e, CertificateRevoked) for e in events))
    assert (certificate.status == "revoked") == (not certificate.stands)


@given(st.sampled_from(["vin", "country", "category", "make", "model", "replaces", "number"]))
def test_its_hash_covers_everything_it_states(name: str) -> None:
    changes: dict[str, str] = {name: "other"}
    assert digest_of(replace(STATED, **changes)) != digest_of(STATED)  # type: ignore[arg-type]
    assert digest_of(replace(STATED, private=PrivateRef("record", "d2"))) != digest_of(STATED)


@given(st.sampled_from([STATED, *AFTER]))
def test_its_facts_survive_storage(event: Event) -> None:
    assert read(event.name, event.subjects(), body_of(event)) == event
