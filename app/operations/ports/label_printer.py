"""Where labels come out, and how they are drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Protocol

from app.domain.arrangement import Arrangement
from app.domain.label import Label
from app.domain.tags import badge_tag, place_tag
from app.operations.ports.watch import Watch, unwatched

PRINTER_DPI: Final = 203
"""What most label printers have; a printer of 300 is told so."""
CARD_DPI: Final = 300
"""What printers of cards have."""


@dataclass(frozen=True, slots=True)
class DrawnLabel:
    """A label ready to print. pdf: one page; png: the same page as a picture for the screen."""

    pdf: bytes
    png: bytes


@dataclass(frozen=True, slots=True)
class BadgeCard:
    """What a badge card shows. badge: the random text, in no other place once it is printed."""

    site: str
    number: str
    name: str
    badge: str
    arrangement: Arrangement | None = None

    @property
    def said(self) -> Label:
        """The same in the form every label is drawn from."""
        tag = badge_tag(self.site, self.number, self.name, self.badge)
        return replace(tag, arrangement=self.arrangement)


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """What the label of a bin, area or station shows. label: what people call it, may be empty."""

    site: str
    code: str
    label: str
    arrangement: Arrangement | None = None

    @property
    def said(self) -> Label:
        """The same in the form every label is drawn from."""
        tag = place_tag(self.site, self.code, self.label)
        return replace(tag, arrangement=self.arrangement)


class LabelMaker(Protocol):
    """Draws a label; the picture on the screen is made from the page that is printed.

    dpi: dots per inch of the printer, 203, 300 or 600; bar codes lie on its dots. Everything
    raises ShopError where a text cannot be drawn or the codes do not read back.
    """

    def draw(self, label: Label, dpi: int = PRINTER_DPI) -> DrawnLabel:
        """One label as PDF and as the picture of it."""
        ...

    def draw_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """One PDF, a page a label; the watch is told "labels" and may end it by raising."""
        ...

    def zpl(self, label: Label, dpi: int = PRINTER_DPI) -> bytes:
        """The same label in ZPL II for a printer of that many dots."""
        ...

    def zpl_many(
        self, labels: Iterable[Label], watch: Watch = unwatched, dpi: int = PRINTER_DPI
    ) -> bytes:
        """One ZPL stream, label after label; watched as draw_many."""
        ...


class LabelPrinter(Protocol):
    """Takes finished pages."""

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        ...

    def print_label(self, name: str, pdf: bytes) -> None:
        """Hand a page to the printer; `name` names the job. Raises ShopError."""
        ...
