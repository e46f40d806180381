"""A label template: what stands where on which size of label, read from one TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from app.domain.errors import ShopError
from app.paper.fitting import Room
from app.paper.fonts import FACES, Face
from app.paper.page import Align

Valign = Literal["top", "middle", "bottom"]
SymbolKind = Literal["linear", "short", "qr"]


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
    """One field of the contents, set as large as its box allows; nothing where it is empty."""

    field: str
    box: Box
    face: Face
    size: float
    least: float
    lines: int = 1
    align: Align = "left"
    valign: Valign = "top"
    white: bool = False

    @property
    def room(self) -> Room:
        """The box as the text sees it."""
        return Room(self.box.width, self.box.height, self.size, self.least, self.lines)


@dataclass(frozen=True, slots=True)
class SymbolBox:
    """A bar code with its quiet zones inside the box, at most_dots down to least_dots a module.

    linear: Code 128, with GS1 where the site has a prefix; short: always the short code.
    """

    kind: SymbolKind
    box: Box
    most_dots: int
    least_dots: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Fill:
    """A black area or line; drawn only when the field `when` is not empty."""

    box: Box
    when: str = ""


@dataclass(frozen=True, slots=True)
class Template:
    """A label of width x height mm for a printer of dpi dots per inch."""

    name: str
    width: float
    height: float
    dpi: int
    fills: tuple[Fill, ...]
    texts: tuple[TextBox, ...]
    symbols: tuple[SymbolBox, ...]


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
            tuple(_symbol(one) for one in raw["symbol"]),
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
    return TextBox(
        field=str(raw["field"]),
        box=_box(raw),
        face=_one_of(raw["face"], FACES),
        size=float(raw["size_pt"]),
        least=float(raw.get("least_pt", raw["size_pt"])),
        lines=int(raw.get("lines", 1)),
        align=_one_of(raw.get("align", "left"), get_args(Align)),
        valign=_one_of(raw.get("valign", "top"), get_args(Valign)),
        white=bool(raw.get("white", False)),
    )


def _symbol(raw: Mapping[str, Any]) -> SymbolBox:
    return SymbolBox(
        kind=_one_of(raw["kind"], get_args(SymbolKind)),
        box=_box(raw),
        most_dots=int(raw["most_dots"]),
        least_dots=int(raw["least_dots"]),
        align=_one_of(raw.get("align", "left"), get_args(Align)),
    )


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {', '.join(allowed)}")
    return value


def _check(template: Template) -> None:
    boxes = [fill.box for fill in template.fills]
    boxes += [text.box for text in template.texts]
    boxes += [symbol.box for symbol in template.symbols]
    for box in boxes:
        if not box.within(template.width, template.height):
            raise ValueError(f"{box} reaches over the edge")
    for text in template.texts:
        if not 0 < text.least <= text.size or text.lines < 1:
            raise ValueError(f"{text.field}: sizes or lines make no sense")
    for symbol in template.symbols:
        if not 1 <= symbol.least_dots <= symbol.most_dots:
            raise ValueError(f"{symbol.kind}: dots make no sense")
