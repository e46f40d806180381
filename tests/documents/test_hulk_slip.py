"""A hulk's slip fits one page in every language, names what is open and draws texts as texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from app.documents.hulk_slip import hulk_slip
from app.documents.maker import DocumentMakerFromWords
from app.domain.register_lines import HulkLine
from app.domain.site import Site
from tests.documents.conftest import texts_of

SITE = Site("Re-Cycle Flins", "78410 Aubergenville", "+33 1 30", "PR78 00000 D", "FR", ("fr",))
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


def drawn(
    maker: DocumentMakerFromWords,
    line: HulkLine = LINE,
    language: str = "en",
    *,
    demo: bool = False,
) -> list[str]:
    paper = hulk_slip(line, SITE, maker.words[language], language, "ab" * 32, demo=demo)
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
    assert page.count("not recorded") == 3 + 1, "three boxes, and the note on SIRET numbers"


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
