"""Every shipped label, on paper of every kind: the same picture, and codes that read back.

What a printer shows comes from renderers that are not ours: PDFium, poppler and Ghostscript for
the PDF, zebrash for ZPL. Bytes and symbology identifiers are compared, never texts alone.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from app.devices.opencv import import_cv2
from app.domain.errors import ShopError
from app.domain.label import Code, Label
from app.labels.label_maker import LabelMakerFromTemplates
from app.labels.layout import PlacedSymbol
from app.labels.reading_back import check_placed, check_reads_back
from app.labels.samples import LANGUAGES, PARTS, samples
from app.labels.zpl_symbols import as_dots
from app.paper.page import Page
from app.paper.picture import burnt, burnt_pages
from app.paper.symbols import symbol_of
from tests.labels.printer import needs_renderer, printed

Dots = NDArray[np.uint8]
GOLDEN = Path(__file__).parent / "golden"
TEMPLATES = tuple(samples("en"))
RESOLUTIONS = (203, 300)
WISHES = [(language, gs1) for language in LANGUAGES for gs1 in (False, True)]
HOSTILE = "^XA~JA^XZ<b>&amp;\x00\x1d\u202e مرحبا 🚗 \\5E _1 >8 " + "W" * 200


def test_there_is_a_sample_of_every_shipped_template(resources: Path) -> None:
    shipped = {one.stem for one in (resources / "labels").glob("*_*x*.toml")}
    assert shipped == set(TEMPLATES)


def poppler(pdf: Path, dpi: int) -> list[Dots]:
    command = ["pdftoppm", "-r", str(dpi), "-mono", pdf.name, pdf.stem]
    subprocess.run(command, cwd=pdf.parent, check=True)
    return _pages(pdf.parent, f"{pdf.stem}-*.pbm")


def ghostscript(pdf: Path, dpi: int) -> list[Dots]:
    command = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pbmraw", f"-r{dpi}"]
    command += [f"-sOutputFile={pdf.stem}-%02d.pbm", pdf.name]
    subprocess.run(command, cwd=pdf.parent, check=True)
    return _pages(pdf.parent, f"{pdf.stem}-*.pbm")


def _pages(folder: Path, pattern: str) -> list[Dots]:
    return [np.array(Image.open(one).convert("L")) for one in sorted(folder.glob(pattern))]


RASTERISERS = [
    pytest.param(draw, marks=pytest.mark.skipif(not shutil.which(name), reason=f"no {name}"))
    for draw, name in ((poppler, "pdftoppm"), (ghostscript, "gs"))
]


@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize("rasterised", RASTERISERS)
@pytest.mark.parametrize(("language", "gs1"), WISHES)
def test_every_template_in_one_bit_reads_back(
    maker: LabelMakerFromTemplates,
    tmp_path: Path,
    rasterised: Callable[[Path, int], list[Dots]],
    dpi: int,
    language: str,
    gs1: bool,
) -> None:
    labels = list(samples(language, gs1=gs1).values())
    file = tmp_path / "labels.pdf"
    file.write_bytes(maker.draw_many(labels, dpi=dpi))
    pages = rasterised(file, dpi)
    assert len(pages) == len(labels)
    for page, label in zip(pages, labels, strict=True):
        check_reads_back(page, [one.symbol for one in maker.lay_out(label, dpi).symbols])


@needs_renderer
@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize(("language", "gs1"), WISHES)
def test_every_template_in_zpl_reads_back_and_looks_like_its_page(
    maker: LabelMakerFromTemplates, dpi: int, language: str, gs1: bool
) -> None:
    labels = list(samples(language, gs1=gs1).values())
    pages = list(burnt_pages(maker.draw_many(labels, dpi=dpi), dpi))
    jobs = [
        (maker.zpl(label, dpi), (page.shape[1], page.shape[0]), dpi)
        for label, page in zip(labels, pages, strict=True)
    ]
    for label, page, out in zip(labels, pages, printed(jobs), strict=True):
        placed = maker.lay_out(label, dpi).symbols
        check_reads_back(out, [one.symbol for one in placed])
        assert unlike(*without_matrices(placed, dpi, out, page)) < 0.001, label.template


@needs_renderer
def test_control_a_label_with_another_word_does_not_look_like_the_page(
    maker: LabelMakerFromTemplates,
) -> None:
    label = samples("en")["part_100x60"]
    other = replace(label, fields={**label.fields, "part_name": "Doors, front left"})
    page = burnt(maker.draw_many([label]), 203)
    (out,) = printed([(maker.zpl(other), (page.shape[1], page.shape[0]), 203)])
    assert unlike(*without_matrices(maker.lay_out(label).symbols, 203, out, page)) > 0.001


@needs_renderer
def test_a_hostile_text_prints_and_commands_nothing(maker: LabelMakerFromTemplates) -> None:
    labels = [hostile(one) for one in samples("en").values()]
    pages = list(burnt_pages(maker.draw_many(labels), 203))
    jobs = [
        (maker.zpl(label), (page.shape[1], page.shape[0]), 203)
        for label, page in zip(labels, pages, strict=True)
    ]
    for label, page, out in zip(labels, pages, printed(jobs), strict=True):
        placed = maker.lay_out(label).symbols
        check_reads_back(out, [one.symbol for one in placed])
        assert unlike(*without_matrices(placed, 203, out, page)) < 0.001, label.template


def hostile(label: Label) -> Label:
    kept = ("removed_on", "since_on", "received_on", "short_code", "warnings", "copy")
    fields = {name: text if name in kept else HOSTILE for name, text in label.fields.items()}
    return replace(label, fields=fields)


def without_matrices(
    symbols: Sequence[PlacedSymbol], dpi: int, *pictures: Dots
) -> tuple[Dots, Dots]:
    """Two pictures without QR codes and Data Matrices: a printer is free to mask them its way."""
    one, other = (picture.copy() for picture in pictures)
    for placed in symbols:
        left, top = (round(mm * dpi / 25.4) for mm in (placed.x, placed.y))
        side = placed.symbol.columns * placed.dots
        if not placed.symbol.linear:
            for picture in (one, other):
                picture[top : top + side, left : left + side] = 255
    return one, other


def unlike(one: Dots, other: Dots) -> float:
    """The share of dots with no dot of the other picture within two of them."""
    assert one.shape == other.shape
    around = np.ones((5, 5), np.uint8)
    dark = [(picture < 128).astype(np.uint8) for picture in (one, other)]
    wide = [import_cv2().dilate(picture, around) for picture in dark]
    astray = np.count_nonzero(dark[0] > wide[1]) + np.count_nonzero(dark[1] > wide[0])
    return astray / max(1, sum(np.count_nonzero(picture) for picture in dark))


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_picture_is_the_golden_one(maker: LabelMakerFromTemplates, template: str) -> None:
    label = samples("fr", gs1=True)[template]
    drawn = burnt(maker.draw_many([label]), 203)
    golden = GOLDEN / f"{template}.png"
    if not golden.exists():
        Image.fromarray(drawn).convert("1").save(golden, optimize=True)
        pytest.fail(f"{golden.name} was drawn anew: look at it, then keep the file")
    assert unlike(drawn, np.array(Image.open(golden).convert("L"))) < 0.001


@pytest.mark.parametrize("template", PARTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_always_says_its_name_its_donor_and_who_sells_it(
    maker: LabelMakerFromTemplates, template: str, language: str
) -> None:
    label = samples(language)[template]
    said = " ".join(one.text for one in maker.lay_out(label).lines).replace("\u00a0", " ")
    asked = ("part_name", "donor", "site_name", "site_address", "site_contact")
    assert [one for one in asked if label.fields[one] not in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_cut_on_any_shipped_label(maker: LabelMakerFromTemplates, language: str) -> None:
    for label in samples(language, gs1=True).values():
        cut = [one.text for one in maker.lay_out(label).lines if "…" in one.text]
        assert cut == [], label.template


def test_a_finer_printer_gets_finer_dots_and_never_single_ones(
    maker: LabelMakerFromTemplates,
) -> None:
    for label in samples("en").values():
        for dpi in (203, 300, 600):
            assert min(one.dots for one in maker.lay_out(label, dpi).symbols) >= 2


def test_control_a_symbol_with_ink_in_its_quiet_zone_is_refused(
    maker: LabelMakerFromTemplates,
) -> None:
    label = samples("en")["part_100x60"]
    page = burnt(maker.draw_many([label]), 203)
    placed = maker.lay_out(label).symbols
    check_placed(page, placed, 203)
    linear = next(one for one in placed if one.symbol.linear)
    left = round(linear.x * 203 / 25.4)
    page[:, max(0, left - 4) : left] = 0
    with pytest.raises(ShopError, match="label-not-readable"):
        check_placed(page, [linear], 203)


def alone(one: PlacedSymbol) -> tuple[Dots, tuple[int, int, int, int]]:
    """An empty page with one symbol on it, and the symbol's left, top, right and bottom dot."""
    left, top = (round(mm * 203 / 25.4) for mm in (one.x, one.y))
    dark = as_dots(one.symbol, one.dots, round(one.height * 203 / 25.4))
    right, bottom = left + dark.shape[1], top + dark.shape[0]
    page = np.full((bottom + 50, right + 50), 255, np.uint8)
    page[top:bottom, left:right][dark] = 0
    return page, (left, top, right, bottom)


@settings(max_examples=60)
@given(
    x=st.integers(600, 30_000).map(lambda one: one / 200),
    y=st.integers(600, 6_000).map(lambda one: one / 200),
    dpi=st.sampled_from([203, 300, 600]),
    code=st.sampled_from([Code("datamatrix", "A1B2"), Code("code128", "A1B2")]),
)
@example(x=149.225 + 2 * 5 * 25.4 / 300, y=10.16, dpi=300, code=Code("datamatrix", "A1B2"))
def test_a_symbol_reads_back_wherever_on_the_paper_it_stands(
    x: float, y: float, dpi: int, code: Code
) -> None:
    """Also on the line between two dots, which is drawn and looked at as the same dot."""
    symbol = symbol_of(code)
    side = symbol.columns * 4 * 25.4 / dpi
    page = Page(200, 60, dpi, title="", author="")
    page.symbol(symbol, x, y, 4, side)
    check_placed(burnt(page.finish(), dpi), [PlacedSymbol(symbol, x, y, 4, side)], dpi)


@settings(max_examples=60)
@given(
    name=st.sampled_from(TEMPLATES),
    number=st.integers(0, 9),
    before=st.booleans(),
    upright=st.booleans(),
    along=st.floats(0, 1),
    off=st.floats(0, 1),
)
def test_control_a_module_of_ink_anywhere_in_a_quiet_zone_is_refused(
    maker: LabelMakerFromTemplates,
    name: str,
    number: int,
    before: bool,
    upright: bool,
    along: float,
    off: float,
) -> None:
    placed = maker.lay_out(samples("en")[name]).symbols
    one = placed[number % len(placed)]
    page, (left, top, right, bottom) = alone(one)
    check_placed(page, [one], 203)
    away = 1 + round(off * (one.symbol.quiet - 1))
    if one.symbol.linear:
        at = left - away * one.dots if before else right + (away - 1) * one.dots
        page[top:bottom, max(0, at) : at + one.dots] = 0
    else:
        first, last, start = (top, bottom, left) if upright else (left, right, top)
        at = first - away * one.dots if before else last + (away - 1) * one.dots
        beside = start + round(along * (right - left - one.dots))
        turned = page if upright else page.T
        turned[max(0, at) : at + one.dots, beside : beside + one.dots] = 0
    with pytest.raises(ShopError, match="label-not-readable"):
        check_placed(page, [one], 203)


def test_many_labels_are_told_one_by_one_and_can_be_stopped(
    maker: LabelMakerFromTemplates,
) -> None:
    labels = list(samples("en").values())
    told: list[int] = []
    maker.zpl_many(labels, lambda stage, done: told.append(done))
    assert told == list(range(1, len(labels) + 1))

    def stop(stage: str, done: int) -> None:
        if done == 3:
            raise ShopError("stopped")

    for many in (maker.draw_many, maker.zpl_many):
        with pytest.raises(ShopError, match="stopped"):
            many(labels, stop)


def test_a_stream_is_its_labels_one_after_the_other(maker: LabelMakerFromTemplates) -> None:
    labels = list(samples("en").values())
    assert maker.zpl_many(labels) == b"".join(maker.zpl(one) for one in labels)
