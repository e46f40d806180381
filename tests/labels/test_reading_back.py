"""What is printed can be scanned: every code comes back byte for byte."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from app.domain.errors import ShopError
from app.domain.identifiers import BASE36, PartId
from app.domain.label import PartLabel
from app.labels.label_maker import LabelMakerFromTemplates
from app.labels.pdf import draw_on, open_page
from app.labels.reading_back import check_reads_back
from app.labels.template import read_template
from app.paper.fonts import register_fonts
from app.paper.page import INSET_DOTS
from app.paper.picture import burnt, grey
from app.paper.symbols import Symbol, symbol_of

POPPLER = shutil.which("pdftoppm")
TEMPLATES = ("part_100x60", "part_57x32")
needs_poppler = pytest.mark.skipif(POPPLER is None, reason="pdftoppm (poppler) is not installed")

codes = st.builds(
    PartId.mint,
    st.text(BASE36, min_size=4, max_size=4),
    st.integers(1, 36 * 36 - 1),
    st.integers(0, 36**6 - 1),
).filter(lambda code: code is not None)
names = st.text(max_size=300)


def coded(door: PartLabel, code: str, prefix: str, link: str) -> PartLabel:
    code128 = f"8004{prefix}{code}" if prefix else code
    return replace(door, code=code, code128=code128, gs1=bool(prefix), qr=f"{link}{code}")


@pytest.fixture(params=[(t, p, li) for t in TEMPLATES for p in ("", "3400000") for li in (0, 1)])
def label(request: pytest.FixtureRequest, door: PartLabel) -> PartLabel:
    template, prefix, linked = request.param
    link = "https://parts.example/p/" if linked else ""
    return replace(coded(door, "A1B210001LMK", prefix, link), template=template)


def page_of(
    maker: LabelMakerFromTemplates, resources: Path, label: PartLabel, inset: float = INSET_DOTS
) -> tuple[bytes, list[Symbol]]:
    template = read_template(resources / "labels" / f"{label.template}.toml")
    layout = maker.lay_out(label.said)
    fonts = register_fonts(resources / "fonts")
    page = open_page(template, label.said, fonts, 203, inset=inset)
    draw_on(page, layout)
    return page.finish(), [one.symbol for one in layout.symbols]


def poppler_dots(pdf: bytes, folder: Path) -> NDArray[np.uint8]:
    assert POPPLER is not None
    (folder / "page.pdf").write_bytes(pdf)
    command = [POPPLER, "-r", "203", "-mono", "-singlefile", "page.pdf", "page"]
    subprocess.run(command, cwd=folder, check=True)
    return np.array(Image.open(folder / "page.pbm").convert("L"))


def test_the_one_bit_print_at_203_dpi_reads_back(
    maker: LabelMakerFromTemplates, resources: Path, label: PartLabel
) -> None:
    pdf, symbols = page_of(maker, resources, label)
    check_reads_back(burnt(pdf, 203), symbols)


@needs_poppler
def test_popplers_one_bit_print_at_203_dpi_reads_back(
    maker: LabelMakerFromTemplates, resources: Path, label: PartLabel, tmp_path: Path
) -> None:
    pdf, symbols = page_of(maker, resources, label)
    check_reads_back(poppler_dots(pdf, tmp_path), symbols)


def test_the_grey_picture_at_300_dpi_reads_back(
    maker: LabelMakerFromTemplates, resources: Path, label: PartLabel
) -> None:
    pdf, symbols = page_of(maker, resources, label)
    check_reads_back(grey(pdf, 300), symbols)


def test_gs1_is_told_from_literal_text_by_its_symbology_identifier(door: PartLabel) -> None:
    plain = symbol_of(door.said.codes["linear"])
    gs1 = symbol_of(coded(door, "A1B210001LMK", "3400000", "").said.codes["linear"])
    assert (plain.identifier, plain.payload) == ("]C0", b"A1B210001LMK")
    assert (gs1.identifier, gs1.payload) == ("]C1", b"80043400000A1B210001LMK")


@needs_poppler
def test_control_bars_that_reach_over_their_dots_grow_together_and_cannot_be_read(
    maker: LabelMakerFromTemplates, resources: Path, door: PartLabel, tmp_path: Path
) -> None:
    small = replace(door, template="part_57x32")
    pdf, symbols = page_of(maker, resources, small, inset=-0.1)
    with pytest.raises(ShopError, match="label-not-readable"):
        check_reads_back(poppler_dots(pdf, tmp_path), symbols)


def test_control_bars_that_touch_the_next_dot_cannot_be_read(
    maker: LabelMakerFromTemplates, resources: Path, door: PartLabel
) -> None:
    small = replace(door, template="part_57x32")
    pdf, symbols = page_of(maker, resources, small, inset=-0.25)
    with pytest.raises(ShopError, match="label-not-readable"):
        check_reads_back(burnt(pdf, 203), symbols)


@pytest.mark.parametrize(
    "wrong",
    [
        {"code128": "A1B210001LMX"},
        {"qr": "https://parts.example/p/A1B210001LMX"},
        {"code128": "8004A1B210001LMK", "gs1": True},
    ],
)
def test_control_a_page_with_another_payload_is_refused(
    maker: LabelMakerFromTemplates, resources: Path, door: PartLabel, wrong: dict[str, object]
) -> None:
    pdf, _ = page_of(maker, resources, door)
    other = replace(door, **wrong).said.codes  # type: ignore[arg-type]
    with pytest.raises(ShopError, match="label-not-readable"):
        check_reads_back(burnt(pdf, 203), [symbol_of(other["linear"]), symbol_of(other["qr"])])


@settings(max_examples=30)
@given(
    code=codes,
    prefix=st.sampled_from(["", "3400000", "376000000017"]),
    link=st.sampled_from(["", "https://r.example/", "https://parts.re-cycle.example/label/part/"]),
    template=st.sampled_from(TEMPLATES),
)
def test_every_code_reads_back(
    maker: LabelMakerFromTemplates,
    door: PartLabel,
    code: PartId,
    prefix: str,
    link: str,
    template: str,
) -> None:
    label = replace(coded(door, code.code, prefix, link), template=template)
    assert maker.draw(label.said).pdf.startswith(b"%PDF")


@settings(max_examples=30)
@given(name=names, oe=names, site=names, address=names, template=st.sampled_from(TEMPLATES))
def test_no_text_keeps_a_label_from_being_drawn(
    maker: LabelMakerFromTemplates,
    door: PartLabel,
    name: str,
    oe: str,
    site: str,
    address: str,
    template: str,
) -> None:
    label = replace(
        door,
        template=template,
        part_name=name,
        position=name,
        oe_number=oe,
        donor=oe,
        site_name=site,
        site_permit=site,
        site_address=address,
    )
    assert maker.draw(label.said).png.startswith(b"\x89PNG")
