"""A label template: what stands where on which size of label, read from one TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, get_args

from app.domain.errors import ShopError
from app.domain.label import Symbology
from app.paper.fitting import Room
from app.paper.fonts import FACES, Face
from app.paper.page import Align

FALLBACK = "en"
Valign = Literal["top", "middle", "bottom"]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the label in mm from its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def within(self, width: float, height: float) -> bool:
        """Whether it lies on a label of that size and is not empty."""
        return (
            self.x >= 0
            and self.y >= 0
            and self.width > 0
            and self.height > 0
            and self.x + self.width <= width
            and self.y + self.height <= height
        )


@dataclass(frozen=True, slots=True)
class TextBox:
    """Fields of the contents, set as large as the box allows; nothing where all are empty.

    words: said instead, by language, a field of the label in {}; only where `when` is not empty.
    called: a name for words. of: the name of the text whose caption this is.
    """

    fields: tuple[str, ...]
    box: Box
    face: Face
    size: float
    least: float
    lines: int = 1
    align: Align = "left"
    valign: Valign = "top"
    white: bool = False
    words: Mapping[str, str] = field(default_factory=dict)
    when: str = ""
    called: str = ""
    of: str = ""

    @property
    def name(self) -> str:
        """What it is called where it is told of."""
        return self.called or "+".join(self.fields) or "words"

    @property
    def room(self) -> Room:
        """The box as the text sees it."""
        return Room(self.box.width, self.box.height, self.size, self.least, self.lines)


@dataclass(frozen=True, slots=True)
class SymbolBox:
    """A symbol with its quiet zones inside the box, at most_dots down to least_dots a module.

    code: which of the label's codes, nothing where that is empty; of a part `linear` is a GS1-128
    where the site has a prefix, `short` always the short code. symbology: another one than the
    label asks for. Dots are those of the template's dpi. optional: left out where it does not fit.
    """

    code: str
    box: Box
    most_dots: int
    least_dots: int
    align: Align = "left"
    symbology: Symbology | None = None
    when: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A black area or line; drawn only when the field `when` is not empty."""

    box: Box
    when: str = ""


@dataclass(frozen=True, slots=True)
class MarkBox:
    """A hazard mark, as large as its box; drawn only when the field `when` is not empty."""

    mark: str
    box: Box
    when: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A label of width x height mm for a printer of dpi dots per inch.

    must_show: texts and fields that no workshop may hide, as the law or safety needs them.
    """

    name: str
    width: float
    height: float
    dpi: int
    fills: tuple[Fill, ...]
    texts: tuple[TextBox, ...]
    symbols: tuple[SymbolBox, ...]
    marks: tuple[MarkBox, ...] = ()
    must_show: frozenset[str] = frozenset()

    @property
    def fields(self) -> frozenset[str]:
        """Every field it names."""
        named = {one for text in self.texts for one in (*text.fields, text.when)}
        named |= {one.when for one in self.fills}
        named |= {one.when for one in self.symbols} | {one.when for one in self.marks}
        return frozenset(named - {""})


def read_template(file: Path) -> Template:
    """Read and check a template. Raises ShopError that names the file and what is wrong."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
        template = Template(
            file.stem,
            float(raw["width_mm"]),
            float(raw["height_mm"]),
            int(raw["dpi"]),
            tuple(_fill(one) for one in raw.get("fill", ())),
            tuple(_text(one) for one in raw["text"]),
            tuple(_symbol(one) for one in raw.get("symbol", ())),
            tuple(_mark(one) for one in raw.get("mark", ())),
            frozenset(str(one) for one in raw.get("must_show", ())),
        )
        _check(template)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ShopError("label-template-broken", file=file.name, problem=error) from error
    return template


def _box(raw: Mapping[str, Any]) -> Box:
    x, y, width, height = (float(one) for one in raw["box_mm"])
    return Box(x, y, width, height)


def _fill(raw: Mapping[str, Any]) -> Fill:
    return Fill(_box(raw), str(raw.get("when", "")))


def _text(raw: Mapping[str, Any]) -> TextBox:
    words = {str(language): str(said) for language, said in raw.get("words", {}).items()}
    fields = raw["fields"] if "fields" in raw else [] if words else [raw["field"]]
    return TextBox(
        fields=tuple(str(one) for one in fields),
        box=_box(raw),
        face=_one_of(raw["face"], FACES),
        size=float(raw["size_pt"]),
        least=float(raw.get("least_pt", raw["size_pt"])),
        lines=int(raw.get("lines", 1)),
        align=_one_of(raw.get("align", "left"), get_args(Align)),
        valign=_one_of(raw.get("valign", "top"), get_args(Valign)),
        white=bool(raw.get("white", False)),
        words=words,
        when=str(raw.get("when", "")),
        called=str(raw.get("name", "")),
        of=str(raw.get("of", "")),
    )


def _mark(raw: Mapping[str, Any]) -> MarkBox:
    return MarkBox(str(raw["mark"]), _box(raw), str(raw.get("when", "")))


def _symbol(raw: Mapping[str, Any]) -> SymbolBox:
    return SymbolBox(
        code=str(raw["code"]),
        box=_box(raw),
        most_dots=int(raw["most_dots"]),
        least_dots=int(raw["least_dots"]),
        align=_one_of(raw.get("align", "left"), get_args(Align)),
        symbology=_one_of(raw.get("symbology"), (None, *get_args(Symbology))),
        when=str(raw.get("when", "")),
        optional=bool(raw.get("optional", False)),
    )


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(one for one in allowed if one)}")
    return value


def _check(template: Template) -> None:
    boxes = [fill.box for fill in template.fills]
    boxes += [text.box for text in template.texts]
    boxes += [symbol.box for symbol in template.symbols]
    boxes += [mark.box for mark in template.marks]
    for box in boxes:
        if not box.within(template.width, template.height):
            raise ValueError(f"{box} reaches over the edge")
    for text in template.texts:
        if not 0 < text.least <= text.size or text.lines < 1:
            raise ValueError(f"{text.name}: sizes or lines make no sense")
        if text.words and FALLBACK not in text.words:
            raise ValueError(f"{text.name}: no words in {FALLBACK}")
    named = {text.name for text in template.texts}
    for lost in {text.of for text in template.texts} - named - {""}:
        raise ValueError(f"{lost}: captioned, but not there")
    said = named | {one for text in template.texts for one in text.fields}
    for lost in template.must_show - said:
        raise ValueError(f"{lost}: must show, but is not there")
    for symbol in template.symbols:
        if not 1 <= symbol.least_dots <= symbol.most_dots:
            raise ValueError(f"{symbol.code}: dots make no sense")
