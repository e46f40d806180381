"""Draws part labels from templates, and hands out none whose codes do not read back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from app.domain.errors import ShopError
from app.domain.label import PartLabel
from app.labels.contents import Words, contents, read_words
from app.labels.layout import Layout, lay_out
from app.labels.template import SymbolKind, Template, read_template
from app.operations.ports.label_printer import DrawnLabel
from app.paper.fonts import Fonts, register_fonts
from app.paper.page import INSET_DOTS, Page
from app.paper.picture import burnt, png
from app.paper.symbols import Symbol, code128, gs1_128, qr

WORDS_FILE = "words.toml"
_PREVIEW_DPI = 300
_TEMPLATE_NAME = re.compile(r"[a-z0-9_]+")


class LabelMakerFromTemplates:
    """The LabelMaker of a folder: `words.toml` and one TOML file a template.

    Files are read when they are first needed, so that a broken one spoils its own label alone.
    """

    def __init__(self, resources_labels: Path, fonts: Path) -> None:
        self._folder = resources_labels
        self._fonts_folder = fonts
        self._words: dict[str, Words] = {}
        self._templates: dict[str, Template] = {}

    def draw(self, label: PartLabel) -> DrawnLabel:
        """The page and its picture. Raises ShopError, as when the codes do not read back."""
        template = self._template(label.template)
        layout = self.lay_out(label)
        pdf = draw_page(template, layout, register_fonts(self._fonts_folder), label)
        check_reads_back(burnt(pdf, template.dpi), [one.symbol for one in layout.symbols])
        return DrawnLabel(pdf, png(pdf, _PREVIEW_DPI))

    def lay_out(self, label: PartLabel) -> Layout:
        """Where everything stands on a label. Raises ShopError."""
        template = self._template(label.template)
        self._words = self._words or read_words(self._folder / WORDS_FILE)
        texts = contents(label, self._words)
        self._check_fields(template, texts)
        return lay_out(template, texts, symbols_of(label), register_fonts(self._fonts_folder))

    def _template(self, name: str) -> Template:
        if name not in self._templates:
            file = self._folder / f"{name}.toml"
            if not _TEMPLATE_NAME.fullmatch(name) or not file.is_file():
                raise ShopError("label-template-missing", template=name[:40])
            self._templates[name] = read_template(file)
        return self._templates[name]

    @staticmethod
    def _check_fields(template: Template, texts: dict[str, str]) -> None:
        named = {one.field for one in template.texts} | {one.when for one in template.fills} - {""}
        for field in sorted(named - texts.keys()):
            problem = f"no field is called {field}"
            raise ShopError("label-template-broken", file=f"{template.name}.toml", problem=problem)


def symbols_of(label: PartLabel) -> dict[SymbolKind, Symbol]:
    """The bar codes a label carries. Raises ShopError for what they cannot carry."""
    return {
        "linear": gs1_128(label.code128) if label.gs1 else code128(label.code128),
        "short": code128(label.code),
        "qr": qr(label.qr),
    }


def draw_page(
    template: Template,
    layout: Layout,
    fonts: Fonts,
    label: PartLabel,
    *,
    inset: float = INSET_DOTS,
) -> bytes:
    """The PDF of a laid-out label."""
    page = Page(
        template.width,
        template.height,
        template.dpi,
        title=fonts.drawable(f"{label.code} {label.part_name}", "sans"),
        author=fonts.drawable(label.site_name, "sans"),
        inset=inset,
    )
    for box in layout.fills:
        page.fill(box.x, box.y, box.width, box.height)
    for line in layout.lines:
        page.text(
            line.text,
            line.x,
            line.baseline,
            line.face,
            line.size,
            align=line.align,
            white=line.white,
        )
    for placed in layout.symbols:
        page.symbol(placed.symbol, placed.x, placed.y, placed.dots, placed.height)
    return page.finish()


def check_reads_back(dots: NDArray[np.uint8], symbols: Iterable[Symbol]) -> None:
    """Raises ShopError unless every symbol is read from the picture, byte for byte.

    Texts alone would not tell FNC1 from literal brackets, so bytes and symbology
    identifiers are compared.
    """
    framed = np.pad(dots, 20, constant_values=255)
    found = {(one.bytes, one.symbology_identifier) for one in zxingcpp.read_barcodes(framed)}
    for symbol in symbols:
        if (symbol.payload, symbol.identifier) not in found:
            raise ShopError("label-not-readable", payload=symbol.payload.decode()[:40])
