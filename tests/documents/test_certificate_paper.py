"""The certificate of destruction says all seven items, and never more than is true."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import zxingcpp

from app.documents.maker import DocumentMakerFromWords
from app.domain.certificate import Certificate, Done, Holder
from app.domain.certificate_sheet import CertificateSheet
from app.domain.events import CertificatePrepared, PrivateRef
from app.domain.signature import Signature
from app.paper.picture import grey
from tests.documents.conftest import texts_of

REF = PrivateRef("record-of-the-holder", "d" * 64)
STATED = CertificatePrepared(
    certificate_id="c1",
    vehicle_id="v1",
    number="CD-2026-K7Q2-00001",
    issuer_name="Re-Cycle Flins",
    issuer_address="Bd Pierre Lefaucheux, 78410 Aubergenville",
    issuer_permit="PR78 00000 D",
    authority_name="Préfecture des Yvelines",
    authority_address="1 rue Jean Houdon, 78000 Versailles",
    vin="VF1LB240530987654",
    country="F",
    category="m1",
    make="Renault",
    model="Clio II",
    document_state="voided",
    private=REF,
)
AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
HAND = Signature(
    9000,
    4000,
    (
        ((500, 3000), (1500, 500), (2200, 3200), (3000, 1200), (3600, 2800), (4500, 2000)),
        ((5000, 2600), (6000, 1400), (7000, 2900), (8200, 1800)),
    ),
)
SIGNED = Done("p1", AT, day=date(2026, 11, 22), private=REF)
DECLARED = Done("p1", AT, "SIV-2026-4711", date(2026, 11, 23))
STATES = {
    "prepared": Certificate(STATED, Done("p2", AT)),
    "signed": Certificate(STATED, Done("p2", AT), SIGNED),
    "declared": Certificate(STATED, Done("p2", AT), SIGNED, DECLARED),
    "handed_over": Certificate(STATED, Done("p2", AT), SIGNED, DECLARED, Done("p1", AT, "holder")),
    "handed_over_undeclared": Certificate(
        STATED,
        Done("p2", AT),
        SIGNED,
        handed_over=Done("p1", AT, "holder", because="no network <b>"),
    ),
    "revoked": Certificate(
        STATED, Done("p2", AT), SIGNED, revoked=Done("p1", AT, "wrong holder <b>")
    ),
}
HOLDER = Holder("Jeanne Dupont", "3 rue des Lilas, 78000 Versailles", "FR", "AB-123-CD")


def sheet_of(state: str, *, demo: bool = False) -> CertificateSheet:
    certificate = STATES[state]
    hand = HAND if certificate.signed else None
    signer = "0900 Nadia" if certificate.signed else ""
    return CertificateSheet(certificate, HOLDER, signer, hand, hand, demo)


def page_of(maker: DocumentMakerFromWords, sheet: CertificateSheet, language: str = "en") -> str:
    (page,) = texts_of(maker.certificate(sheet, language).pdf)
    return " ".join(page.split())


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
@pytest.mark.parametrize("state", STATES)
def test_all_seven_items_stand_on_one_page_in_every_state(
    maker: DocumentMakerFromWords, state: str, language: str
) -> None:
    page = page_of(maker, sheet_of(state), language)
    for fact in (
        *("Re-Cycle Flins", "Bd Pierre Lefaucheux, 78410 Aubergenville", "PR78 00000 D"),
        *("Préfecture des Yvelines", "1 rue Jean Houdon, 78000 Versailles"),
        *("AB-123-CD", "M1,", "Renault", "Clio II", "VF1LB240530987654"),
        *("Jeanne Dupont", "3 rue des Lilas, 78000 Versailles"),
        *(STATED.number, STATES[state].digest),
    ):
        assert fact in page
    assert "…" not in page


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "NOT DECLARED"), ("fr", "NON DÉCLARÉ"), ("nl", "NIET GEMELD")],
)
def test_before_the_authority_answered_it_says_so(
    maker: DocumentMakerFromWords, language: str, said: str
) -> None:
    assert page_of(maker, sheet_of("signed"), language).count(said) == 2
    declared = page_of(maker, sheet_of("declared"), language)
    assert said not in declared
    assert declared.count("SIV-2026-4711") == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "before it was declared: no network <b>"),
        ("fr", "avant la déclaration : no network <b>"),
        ("nl", "vóór de melding: no network <b>"),
    ],
)
def test_one_that_went_undeclared_says_why(
    maker: DocumentMakerFromWords, language: str, said: str
) -> None:
    page = page_of(maker, sheet_of("handed_over_undeclared"), language)
    assert said in page.replace("\u202f", " ").replace("\xa0", " ")


def test_a_draft_is_no_certificate(maker: DocumentMakerFromWords) -> None:
    page = page_of(maker, sheet_of("prepared"))
    assert "Draft: not signed, not valid" in page
    assert "not issued yet" in page
    assert page.count("not signed") == 3


def test_a_revoked_one_says_so_across_the_page_with_its_reason(
    maker: DocumentMakerFromWords,
) -> None:
    page = page_of(maker, sheet_of("revoked"))
    assert "REVOKED" in page
    assert "Revoked on 22 November 2026. Reason: wrong holder <b>" in page
    assert "REVOKED" not in page_of(maker, sheet_of("declared"))


def test_a_successor_names_what_it_replaces(maker: DocumentMakerFromWords) -> None:
    again = replace(STATED, replaces="CD-2026-K7Q2-00000")
    sheet = replace(sheet_of("signed"), certificate=replace(STATES["signed"], stated=again))
    assert "Replaces certificate CD-2026-K7Q2-00000" in page_of(maker, sheet)


def test_who_did_not_sign_is_said_with_the_reason(maker: DocumentMakerFromWords) -> None:
    absent = replace(STATED, unsigned_because="abandoned, order of the town hall")
    certificate = replace(STATES["signed"], stated=absent)
    page = page_of(maker, replace(sheet_of("signed"), certificate=certificate, holder_hand=None))
    assert "abandoned, order of the town hall" in page


def test_erased_personal_data_leave_words_not_gaps(maker: DocumentMakerFromWords) -> None:
    bare = CertificateSheet(STATES["declared"], Holder())
    page = page_of(maker, bare)
    assert page.count("erased at the end of its retention") == 6
    assert STATES["declared"].digest in page


def test_the_code_carries_number_and_hash(maker: DocumentMakerFromWords) -> None:
    pdf = maker.certificate(sheet_of("declared"), "fr").pdf
    (found,) = zxingcpp.read_barcodes(grey(pdf, 200))
    assert found.text == f"{STATED.number} SHA256:{STATES['declared'].digest}"


def test_a_demonstration_is_marked_and_named_by_number_and_language(
    maker: DocumentMakerFromWords,
) -> None:
    drawn = maker.certificate(sheet_of("declared", demo=True), "fr")
    assert "DÉMO · document fictif" in " ".join(texts_of(drawn.pdf))
    assert drawn.name == "CD-2026-K7Q2-00001-fr"
    assert len(drawn.pages) == 1
    assert drawn.pages[0].startswith(b"\x89PNG")


def test_a_language_nobody_translated_is_english(maker: DocumentMakerFromWords) -> None:
    assert maker.certificate(sheet_of("signed"), "de").name.endswith("-en")


def test_the_same_state_gives_the_same_bytes(maker: DocumentMakerFromWords) -> None:
    first, again = (maker.certificate(sheet_of("declared"), "nl") for _ in range(2))
    assert (first.pdf, first.data) == (again.pdf, again.data)


def test_a_machine_reads_the_same_facts(maker: DocumentMakerFromWords) -> None:
    data = json.loads(maker.certificate(sheet_of("declared"), "fr").data)
    assert data["schema"] == "refactory.certificate-of-destruction/1"
    assert (data["status"], data["declared"]) == ("declared", True)
    assert data["states"]["vin"] == STATED.vin
    assert data["holder"]["plate"] == "AB-123-CD"
    assert data["history"]["declared"]["what"] == "SIV-2026-4711"
    assert data["sha256"] == STATES["declared"].digest
    assert "record-of-the-holder" not in json.dumps(data)


def test_a_hostile_name_stays_in_its_place(maker: DocumentMakerFromWords) -> None:
    for name in ("x" * 10_000, "<font size=90>Big</font>", "a\u202eb\x00", "שלום"):
        sheet = replace(sheet_of("declared"), holder=replace(HOLDER, name=name, address=name))
        page = page_of(maker, sheet)
        assert "VF1LB240530987654" in page
        assert name[:3] in page or "■" in page or "ab" in page
