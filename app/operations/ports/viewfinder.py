"""A camera that reads codes while an operator looks through it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.operations.ports.scan_source import Take, Tell

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """Where a code lies, in shares of the picture's width and height; taken: it was just read."""

    corners: tuple[Point, Point, Point, Point]
    taken: bool


@dataclass(frozen=True, slots=True)
class Glimpse:
    """One picture as it is shown: a small JPEG and the codes in it."""

    jpeg: bytes
    outlines: tuple[Outline, ...] = ()


Show = Callable[[Glimpse], None]


class Viewfinder(Protocol):
    """A source of scans that is open only while somebody looks; take, tell, show on any thread."""

    @property
    def name(self) -> str:
        """What people call it."""
        ...

    def start(self, take: Take, tell: Tell, show: Show) -> None:
        """Begin, at once and without failing; a camera that is lost is looked for again."""
        ...

    def stop(self) -> None:
        """Let go of the camera; nothing is called once this returned. May be started again."""
        ...

    def read_plate(self, picture: bytes) -> str:
        """What a picture of a VIN plate seems to say; slow. Raises ShopError where it cannot."""
        ...
