"""Any document: what it says can be read, looks the same every time, and obeys nobody."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st

from app.documents.maker import DocumentMaker
from app.documents.paper import (
    Block,
    Column,
    NewPage,
    Notice,
    Pair,
    Pairs,
    Paper,
    Paragraph,
    Section,
    Signature,
    Signatures,
    Table,
)
from app.documents.setting import HEIGHT, WIDTH, Area, Ink, Line, Rule, Setter
from app.documents.words import read_words
from app.domain.errors import ShopError
from app.paper.fonts import register_fonts
from app.paper.picture import grey
from tests.documents.conftest import STROKES, texts_of

MARKUP = '<img src="file:///etc/passwd"/><b>bold</b>&amp;<para>'


def test_every_fact_can_be_read_back(maker: DocumentMaker, sheet: Paper) -> None:
    (page,) = texts_of(maker.draw(sheet))
    for said in (
        "Re-Cycle Flins",
        "Bd Pierre Lefaucheux, 78410 Aubergenville",
        "Permit PR78 00000 D",
        "Weighing slip",
        "2026-K7Q2-00017",
        "VF1LB240530987654",
        "13 02 05*",
        "34.14",
        "Jeanne Dupont",
        "not signed",
        "Page 1 of 1",
        f"SHA-256 of the facts {'ab' * 32}",
    ):
        assert said in page


@pytest.mark.parametrize(
    ("language", "said"),
    [("fr", ("Agrément", "Page 1 sur 1")), ("nl", ("Vergunning", "Pagina 1 van 1"))],
)
def test_it_speaks_the_language_asked_for(
    maker: DocumentMaker, sheet: Paper, language: str, said: tuple[str, ...]
) -> None:
    (page,) = texts_of(maker.draw(replace(sheet, language=language)))
    assert all(one in page for one in said)


def test_the_same_facts_give_the_same_bytes(maker: DocumentMaker, sheet: Paper) -> None:
    first = maker.draw(sheet)
    assert first == maker.draw(sheet)
    other = replace(sheet, number="2026-K7Q2-00018")
    assert first != maker.draw(other)


def test_a_demonstration_says_so_on_every_page(maker: DocumentMaker, sheet: Paper) -> None:
    long = replace(sheet, demo=True, blocks=(*sheet.blocks, NewPage(), Paragraph("more")))
    pages = texts_of(maker.draw(long))
    assert len(pages) == 2
    assert all("DEMO · not a real document" in page for page in pages)
    assert not any("DEMO" in page for page in texts_of(maker.draw(sheet)))


def test_a_stamp_stands_on_every_page(maker: DocumentMaker, sheet: Paper) -> None:
    long = replace(sheet, stamp="REVOKED", blocks=(*sheet.blocks, NewPage(), Paragraph("more")))
    assert all("REVOKED" in page for page in texts_of(maker.draw(long)))


def test_the_code_in_the_head_can_be_scanned(maker: DocumentMaker, sheet: Paper) -> None:
    found = zxingcpp.read_barcodes(grey(maker.draw(sheet), 150))
    assert [one.text for one in found] == ["2026-K7Q2-00017"]


def test_strokes_are_lines_of_the_page_not_a_picture(maker: DocumentMaker, sheet: Paper) -> None:
    signed = grey(maker.draw(sheet), 100)
    bare = replace(sheet, blocks=(*sheet.blocks[:-1], _unsigned()))
    assert int(np.sum(signed < 60)) > int(np.sum(grey(maker.draw(bare), 100) < 60)) + 100
    assert b"/Subtype /Image" not in maker.draw(sheet)


def _unsigned() -> Signatures:
    return Signatures(
        (Signature("Holder", "Jeanne Dupont", "today"), Signature("Operator", blank="not signed"))
    )


def test_markup_is_words(maker: DocumentMaker, sheet: Paper) -> None:
    hostile = replace(sheet, blocks=(Paragraph(MARKUP), Pairs((Pair("Name", MARKUP),))))
    pdf = maker.draw(hostile)
    (page,) = texts_of(pdf)
    assert re.sub(r"\s", "", page).count(re.sub(r"\s", "", MARKUP)) == 2
    assert b"/Subtype /Image" not in pdf


def test_control_and_direction_signs_go_and_unknown_letters_are_seen(
    maker: DocumentMaker, sheet: Paper
) -> None:
    name = "Ann\x00a\u202e evil\u2066 שלום"
    (page,) = texts_of(maker.draw(replace(sheet, blocks=(Pairs((Pair("Name", name),)),))))
    assert "Anna evil ■■■■" in page


def test_a_name_of_ten_thousand_signs_ends_visibly(maker: DocumentMaker, sheet: Paper) -> None:
    name = "x" * 10_000
    hostile = replace(
        sheet,
        blocks=(
            Pairs((Pair("Name", name),)),
            Table((Column("A"), Column("B", exact=True)), ((name, name),)),
            Notice(name, name),
            Section(name),
            Signatures((Signature(name, name, name, blank=name),)),
        ),
        title=name,
        number=name[:200],
        basis=name,
    )
    pages = texts_of(maker.draw(replace(hostile, issuer=replace(sheet.issuer, name=name))))
    assert len(pages) == 1
    assert pages[0].count("…") >= 10


def test_a_long_table_repeats_its_titles(maker: DocumentMaker, sheet: Paper) -> None:
    rows = tuple((f"{n:03d}", "Tyres", "1") for n in range(120))
    columns = (Column("Code"), Column("Fraction"), Column("kg"))
    pages = texts_of(maker.draw(replace(sheet, blocks=(Table(columns, rows),))))
    assert len(pages) > 2
    assert all("Fraction" in page and f"of {len(pages)}" in page for page in pages)
    assert all(f"{n:03d}" in "".join(pages) for n in range(120))


def test_a_caption_is_not_left_at_the_foot(maker: DocumentMaker, sheet: Paper) -> None:
    for filling in range(24, 44, 2):
        lines: list[Block] = [Paragraph(f"line {n}") for n in range(filling)]
        signed = (*lines, Section("Signed"), _unsigned())
        pages = texts_of(maker.draw(replace(sheet, blocks=signed)))
        (with_caption,) = [page for page in pages if "Signed" in page]
        assert "Jeanne Dupont" in with_caption


texts = st.text(max_size=400)
blocks = st.one_of(
    st.builds(Section, texts),
    st.builds(Paragraph, texts),
    st.builds(Notice, texts, texts),
    st.builds(
        Pairs, st.lists(st.builds(Pair, texts, texts, st.booleans()), max_size=7), st.integers(1, 3)
    ),
    st.builds(
        lambda rows: Table((Column("A", 2), Column("B", 1, "right", True)), rows),
        st.lists(st.tuples(texts, texts), max_size=30),
    ),
    st.builds(lambda n: Signatures((Signature(n, n, n, STROKES, 3000, 1500),) * 2), texts),
)


@settings(max_examples=40)
@given(st.lists(blocks, max_size=8))
def test_nothing_ever_leaves_the_page(resources: Path, told: list[Paragraph]) -> None:
    fonts = register_fonts(resources / "fonts")
    for page in Setter(fonts, 66, 34).set_all(told):
        for mark in page:
            match mark:
                case Line():
                    width = fonts.width(mark.text, mark.face, mark.size)
                    left = mark.x - {"left": 0, "centre": width / 2, "right": width}[mark.align]
                    assert left >= 0
                    assert left + width <= WIDTH - 10
                    assert mark.baseline <= HEIGHT - 20
                case Area() | Rule():
                    assert mark.x + mark.width <= WIDTH - 10
                    assert mark.y <= HEIGHT - 20
                case Ink():
                    assert mark.y <= HEIGHT - 20


def test_broken_words_are_named(tmp_path: Path, resources: Path) -> None:
    whole = (resources / "documents" / "words.toml").read_text(encoding="utf-8")
    (tmp_path / "words.toml").write_text(whole.replace("[nl.captions]\nnumber", "[nl.captions]\nn"))
    with pytest.raises(ShopError, match=r"document-words-broken.*nl differs in n, number"):
        read_words(tmp_path)
