"""The slips of the counter fit their page in every language and draw texts as texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.documents.counter_slips import delivery_paper, transfer_paper
from app.documents.maker import DocumentMakerFromWords
from app.domain.counter_slip import DeliverySlip, SlipPart, TransferSlip
from app.domain.identifiers import PartId
from tests.documents.conftest import texts_of
from tests.documents.test_hulk_slip import HAND, HOSTILE, SITE

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
MINTED = [one for n in range(1, 160) if (one := PartId.mint("T3ST", 1, n)) is not None]
CODES = [one.code for one in MINTED]
DOOR = SlipPart(
    CODES[0],
    "Porte avant gauche",
    "801010123R",
    "A",
    "Renault Clio 2016",
    "2026-K7Q2-00007",
    Decimal("18.5"),
    Decimal("120.00"),
    reuse=True,
)
LAMP = replace(DOOR, part_id=CODES[1], name="Phare droit", price=Decimal("45.50"), reuse=False)
SOLD = DeliverySlip(
    "BL-2026-K7Q2-00001",
    NOON,
    "0417",
    (DOOR, LAMP),
    "EUR",
    "Pièce issue de l'économie circulaire (agrément PR78 00000 D), L. 224-67.",
    "statement.piec from 2017-01-01",
    "Garage Martin",
    "12 rue des Lilas, 78410 Aubergenville",
    HAND.as_text(),
)
SENT = TransferSlip(
    "BT-2026-K7Q2-00003",
    NOON,
    "0417",
    "recycle",
    "retrofit",
    "0034531200000000001",
    "B-01",
    (DOOR, LAMP),
    "on_the_way",
)
GOT = replace(
    SENT,
    status="differences",
    received_at=NOON,
    parts=(replace(DOOR, note="cracked at the hinge"), LAMP),
    extra=(replace(LAMP, part_id=CODES[2]),),
    missing=(CODES[1],),
)


def delivered(
    maker: DocumentMakerFromWords, slip: DeliverySlip = SOLD, language: str = "en"
) -> list[str]:
    words = maker.words[language]
    paper = delivery_paper(slip, SITE, words, language, "ab" * 32, demo=False)
    return [" ".join(page.split()) for page in texts_of(maker.draw(paper))]


def transferred(
    maker: DocumentMakerFromWords, slip: TransferSlip = SENT, language: str = "en"
) -> list[str]:
    words = maker.words[language]
    paper = transfer_paper(slip, SITE, words, language, "ab" * 32, demo=False)
    return [" ".join(page.split()) for page in texts_of(maker.draw(paper))]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Delivery slip", "165.50 EUR", "Origin of the parts", "Garage Martin")),
        ("fr", ("Bon de livraison", "165,50 EUR", "Origine des pièces", "Acheteur")),
        ("nl", ("Leveringsbon", "165,50 EUR", "Herkomst van de onderdelen", "Koper")),
    ],
)
def test_a_delivery_slip_is_one_page_in_every_language(
    maker: DocumentMakerFromWords, language: str, said: tuple[str, ...]
) -> None:
    (page,) = delivered(maker, language=language)
    assert [one for one in said if one not in page] == []
    assert "2026-K7Q2-00007" in page
    assert "PR78 00000 D" in page


def test_without_a_price_for_each_there_is_no_total(maker: DocumentMakerFromWords) -> None:
    (page,) = delivered(maker, replace(SOLD, parts=(DOOR, replace(LAMP, price=None))))
    assert "Total" not in page


def test_where_nothing_is_stated_no_origin_is_claimed(maker: DocumentMakerFromWords) -> None:
    (page,) = delivered(maker, replace(SOLD, statement="", buyer="", signature=""))
    assert "Origin of the parts" not in page
    assert page.count("sign here") == 2
    assert "not recorded" in page


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Transfer slip", "Re-Cycle", "Re-Trofit", "18.5 kg")),
        ("fr", ("Bon de transfert", "Re-Cycle", "Re-Trofit", "18,5 kg")),
        ("nl", ("Overdrachtsbon", "Re-Cycle", "Re-Trofit", "18,5 kg")),
    ],
)
def test_a_transfer_slip_says_from_where_to_where(
    maker: DocumentMakerFromWords, language: str, said: tuple[str, ...]
) -> None:
    (page,) = transferred(maker, language=language)
    assert [one for one in said if one not in page] == []


def test_what_differs_is_named_part_by_part(maker: DocumentMakerFromWords) -> None:
    (page,) = transferred(maker, GOT)
    missing, extra = PartId(CODES[1]).grouped, PartId(CODES[2]).grouped
    assert f"Missing: {missing}" in page
    assert "cracked at the hinge" in page
    assert extra in page


def test_when_all_arrived_the_slip_says_so(maker: DocumentMakerFromWords) -> None:
    (page,) = transferred(maker, replace(SENT, status="received", received_at=NOON))
    assert "Everything arrived" in page


def test_a_hundred_parts_go_over_pages_and_none_is_lost(maker: DocumentMakerFromWords) -> None:
    codes = MINTED[:100]
    parts = tuple(replace(DOOR, part_id=one.code) for one in codes)
    told = " ".join(delivered(maker, replace(SOLD, parts=parts)))
    assert [one.code for one in codes if one.grouped not in told] == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_is_drawn_as_text(maker: DocumentMakerFromWords, text: str) -> None:
    odd = replace(DOOR, name=text, oe_number=text, donor=text)
    assert delivered(maker, replace(SOLD, parts=(odd,), buyer=text, address=text, statement=text))
    assert transferred(maker, replace(GOT, unit=text, parts=(replace(odd, note=text),)))
