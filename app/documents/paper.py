"""What a document says, before anything is set or drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from app.paper.fonts import Fonts
from app.paper.page import Align

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

Weight = Literal["firm", "open", "void"]
Stroke = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Section:
    """A caption over what follows; it never stands alone at the foot of a page."""

    title: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running words, cut visibly after `most` lines."""

    text: str
    most: int = 40
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A caption and its value; `exact` values (numbers, codes) are set in mono.

    `missing` values show as words that say so, never as an empty place.
    """

    caption: str
    value: str
    exact: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """Captions with values, in one, two or three columns."""

    pairs: Sequence[Pair]
    columns: int = 2


@dataclass(frozen=True, slots=True)
class Item:
    """A numbered item of a form: its title at the left, its values beside it in one row."""

    title: str
    pairs: Sequence[Pair]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; share of the width against the others."""

    title: str
    share: int = 1
    align: Align = "left"
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under titles, which are repeated on every page. `total` is a last, bold row."""

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """A framed line that says where the document stands: firm in force, open still to come.

    items: what the title counts, each beginning a line of its own.
    """

    title: str
    text: str = ""
    weight: Weight = "open"
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Signature:
    """A box to sign in, or the strokes of whoever did (1/100 mm, from its top left).

    width, height: the glass they were drawn on, 1/100 mm.
    """

    caption: str
    name: str = ""
    when: str = ""
    strokes: Sequence[Stroke] = ()
    width: int = 1
    height: int = 1
    blank: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Boxes beside each other; they are never parted from one another."""

    boxes: Sequence[Signature]


@dataclass(frozen=True, slots=True)
class NewPage:
    """What follows begins on a page of its own."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as wide as the text, `height` mm; made once the fonts can measure its words."""

    height: float
    draw: Callable[[Fonts], Drawing]


Block = Section | Paragraph | Pairs | Item | Table | Notice | Signatures | NewPage | Picture


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issues the document; stands at the head of every page."""

    name: str
    address: str
    contact: str
    permit: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One document. number names it; digest is the SHA-256 (hex) of the facts it states.

    basis: the law or rule it follows. stamp: one word across every page, as for a revoked
    one. code: text of the QR code in its head, printable ASCII; '' for none.
    """

    language: str
    issuer: Issuer
    title: str
    number: str
    digest: str
    blocks: Sequence[Block]
    basis: str = ""
    stamp: str = ""
    code: str = ""
    demo: bool = False
