"""What a label says and where: compared in mm with a file that people can read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import ShopError
from app.domain.label import PartLabel
from app.labels.label_maker import LabelMakerFromTemplates
from app.labels.layout import Layout
from app.paper.fonts import register_fonts
from tests.shop import catalogue

GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = ("part_100x60", "part_57x32")
HOSTILE = "<img src=/etc/passwd>&amp; \u202egnp.exe\x00\x07 مرحبا 🚗 Ωé" + "W" * 300


def as_text(layout: Layout) -> str:
    fills = [f"fill {b.x:g} {b.y:g} {b.width:g} x {b.height:g}" for b in layout.fills]
    lines = [
        f"{one.field}: {one.align} {one.x:.2f} {one.baseline:.2f} {one.face} {one.size:g} pt"
        f"{' white' if one.white else ''} | {one.text}"
        for one in layout.lines
    ]
    symbols = [
        f"{one.symbol.identifier} {one.x:.2f} {one.y:.2f} {one.dots} dots,"
        f" {one.height:.2f} high | {one.symbol.payload.decode()}"
        for one in layout.symbols
    ]
    return "\n".join([*fills, *lines, *symbols]) + "\n"


def said(layout: Layout, field: str) -> str:
    return " ".join(one.text for one in layout.lines if one.field == field)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(
    ("language", "change"),
    [
        ("en", {}),
        ("fr", {"part_name": "Porte avant gauche", "grade": "B", "copy_no": 1}),
        ("nl", {"part_name": "Voorportier linksvoor", "grade": "C", "demo": True, "warnings": ()}),
    ],
)
def test_the_layout_is_the_golden_one(
    maker: LabelMakerFromTemplates,
    door: PartLabel,
    template: str,
    language: str,
    change: dict[str, object],
) -> None:
    label = replace(door, template=template, language=language, **change)  # type: ignore[arg-type]
    drawn = as_text(maker.lay_out(label.said))
    golden = GOLDEN / f"{template}.{language}.txt"
    if not golden.exists():
        golden.write_text(drawn, encoding="utf-8")
        pytest.fail(f"{golden.name} was written anew: look at the label, then keep the file")
    assert drawn == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("OE number", "Grade A · very good", "22 Nov 2026", "front left", "Permit PR78")),
        (
            "fr",
            ("Réf.", "Grade A · très bon état", "22 nov. 2026", "avant gauche", "Agrément PR78"),
        ),
        (
            "nl",
            ("OE-nummer", "Klasse A · zeer goed", "22 nov 2026", "linksvoor", "Vergunning PR78"),
        ),
        ("de", ("OE number", "Grade A · very good", "22 Nov 2026", "front left", "Permit PR78")),
    ],
)
def test_a_label_speaks_its_own_language_and_english_where_it_has_none(
    maker: LabelMakerFromTemplates, door: PartLabel, language: str, words: tuple[str, ...]
) -> None:
    drawn = maker.draw(replace(door, language=language).said)
    document = pypdfium2.PdfDocument(drawn.pdf)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    assert [word for word in words if word not in text] == []


def test_a_day_that_nobody_knows_is_a_dash(maker: LabelMakerFromTemplates, door: PartLabel) -> None:
    drawn = maker.lay_out(replace(door, removed_on=None).said)
    assert said(drawn, "removed_on") == "–"


@pytest.mark.parametrize(
    ("language", "rules"),
    [
        ("en", ("up to 1 damage unit", "low mileage", "judged by eye")),
        ("fr", ("au plus 1 unité de dommage", "faible kilométrage", "évalué à l'œil")),
        ("nl", ("hoogstens 1 schade-eenheid", "lage km-stand", "op zicht beoordeeld")),
    ],
)
def test_a_grade_is_told_with_the_rule_it_follows_from(
    maker: LabelMakerFromTemplates, door: PartLabel, language: str, rules: tuple[str, ...]
) -> None:
    labels = [
        replace(door, language=language, grade_rule=rule)
        for rule in ("damage_units", "mileage", "by_eye")
    ]
    assert tuple(said(maker.lay_out(label.said), "grade_rule") for label in labels) == rules


def test_a_grade_of_an_unrecorded_rule_names_both(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    layout = maker.lay_out(replace(door, grade_rule="").said)
    assert said(layout, "grade_rule") == "up to 1 damage unit, or low mileage"


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_the_warnings_of_every_kind_of_part_are_read_in_full(
    maker: LabelMakerFromTemplates, door: PartLabel, template: str, language: str
) -> None:
    for kind in catalogue().parts.values():
        label = replace(door, template=template, language=language, warnings=kind.warnings)
        layout = maker.lay_out(label.said)
        told = said(layout, "warning") + said(layout, "warning_line")
        assert "…" not in told, kind.code
        assert bool(told) == bool(kind.warnings), kind.code


def test_a_first_print_has_no_reprint_mark_and_a_second_says_which(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    assert said(maker.lay_out(door.said), "reprint") == ""
    assert said(maker.lay_out(replace(door, copy_no=2).said), "reprint") == "R2"


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_demo_label_says_so_in_white_on_black(
    maker: LabelMakerFromTemplates, door: PartLabel, template: str
) -> None:
    real = maker.lay_out(replace(door, template=template).said)
    demo = maker.lay_out(replace(door, template=template, demo=True).said)
    assert said(real, "demo") == ""
    assert said(demo, "demo").startswith("DEMO")
    assert len(demo.fills) == len(real.fills) + 1


def test_the_short_code_stands_in_groups_for_reading_aloud(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    assert said(maker.lay_out(door.said), "code") == "A1B2-1000-1LMK"


def test_the_small_label_carries_the_short_code_even_where_gs1_would_not_fit(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    gs1 = replace(door, template="part_57x32", gs1=True, code128="80043400000A1B210001LMK")
    found = {(s.symbol.identifier, s.symbol.payload) for s in maker.lay_out(gs1.said).symbols}
    assert ("]C0", b"A1B210001LMK") in found


def test_an_unknown_grade_promises_nothing(maker: LabelMakerFromTemplates, door: PartLabel) -> None:
    layout = maker.lay_out(replace(door, grade="A+").said)
    assert (said(layout, "grade"), said(layout, "grade_words")) == ("X", "Not graded")


@settings(max_examples=40)
@given(text=st.one_of(st.just(HOSTILE), st.text(max_size=300)), template=st.sampled_from(TEMPLATES))
def test_nothing_ever_leaves_its_box(
    maker: LabelMakerFromTemplates, resources: Path, door: PartLabel, text: str, template: str
) -> None:
    texts = dict.fromkeys(
        ("part_name", "position", "oe_number", "donor", "site_name", "site_address"),
        text,
    )
    label = replace(door, template=template, site_contact=text, site_permit=text, **texts)  # type: ignore[arg-type]
    fonts = register_fonts(resources / "fonts")
    width, height = (100, 60) if template == "part_100x60" else (57, 32)
    for line in maker.lay_out(label.said).lines:
        across = fonts.width(line.text, line.face, line.size)
        left = line.x - across * {"left": 0, "centre": 0.5, "right": 1}[line.align]
        assert left >= 2
        assert left + across <= width - 2
        assert 0 < line.baseline < height - 0.5


def test_equal_labels_give_equal_bytes(maker: LabelMakerFromTemplates, door: PartLabel) -> None:
    assert maker.draw(door.said) == maker.draw(replace(door).said)


def test_a_link_too_long_for_the_label_is_refused(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    with pytest.raises(ShopError, match="label-code-too-long"):
        maker.draw(
            replace(door, template="part_57x32", qr="https://parts.example/" + "x" * 400).said
        )


def test_a_label_nobody_designed_is_refused(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    with pytest.raises(ShopError, match="label-template-missing"):
        maker.draw(replace(door, template="../../etc/passwd").said)
