"""A hulk's slip fits one page in every language, names what is open and draws texts as texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.documents.hulk_slip import hulk_slip
from app.documents.maker import DocumentMakerFromWords
from app.domain.movement_slip import Hands
from app.domain.register_lines import HulkLine
from app.domain.signature import Signature
from app.domain.site import Site
from tests.documents.conftest import texts_of

NUMBER = {"company_number": "123 456 789 00020"}
SITE = Site(
    *("Re-Cycle Flins", "78410 Aubergenville", "+33 1 30", "PR78 00000 D", "FR", ("fr",)),
    settings=NUMBER,
)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
LINE = HulkLine(
    at=NOON,
    register_no="2026-K7Q2-00007",
    vehicle="VF1BM0A0H33445566",
    slip="BSD-9",
    lot="",
    waste_code="16 01 06",
    electric_or_hybrid=True,
    mass_kg=Decimal(640),
    destination="shredder",
    receiver="Broyeur SA",
    receiver_permit="PR-77",
    operation="r4",
    carrier="Transports Noir",
    carrier_no="12345678901234",
    plates="AA-111-AA BB-222-BB",
    receipt="REC-5",
    received_kg=Decimal("638.5"),
    received_at=NOON,
    by="0417",
    open=(),
)
HOSTILE = (
    "<b>bold</b> <img src='http://x/y.png'/>",
    "=HYPERLINK(\"http://x\")",
    "\u202egnp.exe\u202c شركة النقل",
    "x" * 10_000,
    "\x00\x07\n\r\t",
)  # fmt: skip


NOBODY = Hands()
HAND = Signature(4000, 2000, (((100, 200), (3000, 1500), (900, 1200)),))


def drawn(
    maker: DocumentMakerFromWords,
    line: HulkLine = LINE,
    language: str = "en",
    *,
    site: Site = SITE,
    hands: Hands = NOBODY,
    demo: bool = False,
) -> list[str]:
    paper = hulk_slip(line, site, maker.words[language], language, "ab" * 32, hands, demo=demo)
    return [" ".join(page.split()) for page in texts_of(maker.draw(paper))]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Movement slip of a hulk", "0.640 t", "approved shredder", "Complete", "0.638 t")),
        ("fr", ("Bordereau de suivi d'un VHU", "0,640 t", "broyeur agréé", "Complet")),
        ("nl", ("Begeleidingsbrief van een casco", "0,640 t", "erkende shredder", "Volledig")),
    ],
)
def test_every_field_of_the_form_stands_on_one_page(
    maker: DocumentMakerFromWords, language: str, said: tuple[str, ...]
) -> None:
    (page,) = drawn(maker, language=language)
    known = ("BSD-9", "16 01 06", LINE.vehicle, LINE.register_no, "Broyeur SA", "PR-77", "REC-5")
    for fact in (*said, *known, "Transports Noir", "12345678901234", "AA-111-AA BB-222-BB"):
        assert fact in page
    assert "…" not in page


def test_what_nobody_recorded_is_named_and_never_an_empty_box(
    maker: DocumentMakerFromWords,
) -> None:
    nothing = replace(LINE, carrier="", mass_kg=None, plates="", open=("carrier", "mass_kg"))
    (page,) = drawn(maker, nothing)
    assert "Still to fill in: 2" in page and "carrier, mass" in page
    assert page.count("not recorded") == 3 + 1, "three boxes, and the receiver's number"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "Still to fill in: 1 company number of the sender"),
        ("fr", "À compléter : 1 SIRET de l'émetteur"),
        ("nl", "Nog in te vullen: 1 ondernemingsnummer afzender"),
    ],
)
def test_a_slip_is_not_complete_while_the_workshop_has_no_number(
    maker: DocumentMakerFromWords, language: str, said: str
) -> None:
    (page,) = drawn(maker, language=language, site=replace(SITE, settings={}))
    assert said in page
    (named,) = drawn(maker, language=language)
    assert "12345678900020" in named and said not in named


def test_plates_that_are_kept_apart_are_not_called_missing(maker: DocumentMakerFromWords) -> None:
    apart = replace(LINE, plates="", apart=("plates",), receiver_no="12345678900012")
    (page,) = drawn(maker, apart)
    assert "kept apart" in page and "12345678900012" in page
    assert "not recorded" not in page


def test_signatures_are_drawn_where_they_are_at_hand_and_named_where_they_are_kept(
    maker: DocumentMakerFromWords,
) -> None:
    blank, apart, signed = (
        drawn(maker, hands=hands)[0]
        for hands in (Hands(), Hands(recorded=True), Hands(HAND, HAND, True))
    )
    said = "signed on the terminal, kept apart"
    assert (blank.count("sign here"), blank.count(said)) == (3, 0)
    assert (apart.count("sign here"), apart.count(said)) == (1, 2)
    assert (signed.count("sign here"), signed.count(said)) == (1, 0), "the receiver has not signed"


def test_a_mass_that_is_not_the_scales_is_told_first(maker: DocumentMakerFromWords) -> None:
    odd = replace(LINE, mass_kg=Decimal(20_000), weighed_kg=Decimal(652), odd=("mass_kg",))
    (page,) = drawn(maker, odd, "fr")
    assert "La masse n'est pas celle de la bascule" in page
    assert "Au bordereau 20,000 t, à la bascule 0,652 t" in page


def test_a_demo_is_marked_on_the_paper(maker: DocumentMakerFromWords) -> None:
    assert "DEMO" in drawn(maker, demo=True)[0]
    assert "DEMO" not in drawn(maker)[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_drawn_as_texts_and_fit(maker: DocumentMakerFromWords, text: str) -> None:
    strange = replace(LINE, receiver=text, carrier=text, plates=text, slip=text)
    (page,) = drawn(maker, strange)
    assert not set("\u202e\u202c\x00\x07") & set(page)
    if text.startswith(("<b>", "=")):
        assert text.split(maxsplit=1)[0] in page
