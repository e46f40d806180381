"""Draws labels from templates, and hands out none whose codes do not read back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from app.domain.arrangement import Arrangement, TemplateShape
from app.domain.errors import ShopError
from app.domain.label import Code, Label
from app.labels.arranging import arranged, shape_of, worded
from app.labels.contents import WORDS_FILE, Words, contents, read_words, text_of
from app.labels.dots import dots_of
from app.labels.layout import Drawings, Layout, lay_out
from app.labels.marks import Outlines, read_marks
from app.labels.pdf import draw_on, open_page
from app.labels.raster import Raster
from app.labels.reading_back import check_placed
from app.labels.template import SymbolBox, Template, read_template
from app.labels.zpl import zpl_of
from app.operations.ports.label_printer import PRINTER_DPI, DrawnLabel
from app.operations.ports.watch import Watch, unwatched
from app.paper.fonts import Fonts, register_fonts
from app.paper.picture import burnt_pages, png
from app.paper.symbols import Symbol, symbol_of

MARKS_FILE = "marks.toml"
_PREVIEW_DPI = 300
_Form = tuple[Template, Mapping[str, Words]]
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
        self._marks: dict[str, Outlines] = {}
        self._arranged: dict[str, tuple[Arrangement, _Form]] = {}
        self._rasters: dict[int, Raster] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """Every template of the folder that is named after its size."""
        return tuple(sorted(one.stem for one in self._folder.glob("*_*x*.toml")))

    def shape(self, name: str) -> TemplateShape:
        """What a workshop may change about a template. Raises ShopError."""
        return shape_of(self._shipped(name), self._languages)

    def draw(self, label: Label, dpi: int = PRINTER_DPI) -> DrawnLabel:
        """The page and its picture. Raises ShopError, as when the codes do not read back."""
        pdf = self.draw_many([label], dpi=dpi)
        return DrawnLabel(pdf, png(pdf, _PREVIEW_DPI))

    def draw_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """One PDF, a page a label. Raises ShopError, and as the watch."""
        first, *rest = labels
        template, fonts = self._shipped(first.template), self._fonts
        page = open_page(template, first, fonts, dpi)
        drawn: list[Layout] = []
        for number, label in enumerate((first, *rest)):
            layout = self.lay_out(label, dpi)
            if number:
                template = self._shipped(label.template)
                page.turn(template.width, template.height)
            draw_on(page, layout)
            drawn.append(layout)
            watch("labels", number + 1)
        pdf = page.finish()
        for dots, layout in zip(burnt_pages(pdf, dpi), drawn, strict=True):
            check_placed(dots, layout.symbols, dpi)
        return pdf

    def zpl(self, label: Label, dpi: int = PRINTER_DPI) -> bytes:
        """The label in ZPL II. Raises ShopError, as when the codes do not read back."""
        template, layout, raster = (
            self._shipped(label.template),
            self.lay_out(label, dpi),
            self._raster(dpi),
        )
        check_placed(dots_of(template, layout, raster, dpi), layout.symbols, dpi)
        return zpl_of(template, layout, raster, dpi)

    def zpl_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """One stream, label after label. Raises ShopError, and as the watch."""
        parts = []
        for number, label in enumerate(labels, 1):
            parts.append(self.zpl(label, dpi))
            watch("labels", number)
        return b"".join(parts)

    def lay_out(self, label: Label, dpi: int = PRINTER_DPI) -> Layout:
        """Where everything stands on a label. Raises ShopError."""
        template, languages = self._form(label)
        texts = contents(label, languages)
        self._marks = self._marks or read_marks(self._folder / MARKS_FILE)
        self._check(template, label, texts)
        return lay_out(
            template,
            lambda box: text_of(box, texts, label.language),
            lambda when: not when or bool(texts[when]),
            Drawings(self._fonts, symbols_of(label, template), self._marks),
            dpi,
        )

    @property
    def _fonts(self) -> Fonts:
        return register_fonts(self._fonts_folder)

    def _raster(self, dpi: int) -> Raster:
        if dpi not in self._rasters:
            self._rasters[dpi] = Raster(self._fonts_folder, self._fonts, dpi)
        return self._rasters[dpi]

    @property
    def _languages(self) -> Mapping[str, Words]:
        self._words = self._words or read_words(self._folder / WORDS_FILE)
        return self._words

    def _form(self, label: Label) -> _Form:
        """The template and its words as the workshop arranged them; Refused where they cannot."""
        shipped, wanted = self._shipped(label.template), label.arrangement
        if wanted is None:
            return shipped, self._languages
        known = self._arranged.get(label.template)
        if known is None or known[0] != wanted:
            form = arranged(shipped, self._languages, wanted), worded(self._languages, wanted)
            known = self._arranged[label.template] = (wanted, form)
        return known[1]

    def _shipped(self, name: str) -> Template:
        if name not in self._templates:
            file = self._folder / f"{name}.toml"
            if not _TEMPLATE_NAME.fullmatch(name) or not file.is_file():
                raise ShopError("label-template-missing", template=name[:40])
            self._templates[name] = read_template(file)
        return self._templates[name]

    def _check(self, template: Template, label: Label, texts: dict[str, str]) -> None:
        codes, marks = ({one.code for one in template.symbols}, {o.mark for o in template.marks})
        lost = [f"no field is called {one}" for one in sorted(template.fields - texts.keys())]
        lost += [f"no code is called {one}" for one in sorted(codes - label.codes.keys())]
        lost += [f"no mark is called {one}" for one in sorted(marks - self._marks.keys())]
        for problem in lost:
            raise ShopError("label-template-broken", file=f"{template.name}.toml", problem=problem)


def symbols_of(label: Label, template: Template) -> dict[SymbolBox, Symbol]:
    """The symbols a label carries on a template. Raises ShopError for what they cannot carry."""
    return {
        box: symbol_of(Code(box.symbology or code.symbology, code.text))
        for box in template.symbols
        if (code := label.codes[box.code]).text
    }
