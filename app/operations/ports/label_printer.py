"""Where labels come out, and how they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from app.domain.label import PartLabel


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


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """What the label of a bin, area or station shows. label: what people call it, may be empty."""

    site: str
    code: str
    label: str

    @property
    def text(self) -> str:
        """What a scanner reads."""
        return f"RL-{self.code}"


class LabelMaker(Protocol):
    """Draws a label; the picture on the screen is made from the page that is printed."""

    def draw(self, label: PartLabel) -> DrawnLabel:
        """Raises ShopError where a text cannot be drawn or the codes do not read back."""
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
