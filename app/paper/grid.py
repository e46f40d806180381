"""The grid of a printer's dots: whoever draws and whoever looks rounds in the same way."""

from __future__ import annotations


def dot_at(mm: float, dpi: int) -> int:
    """The dot nearest to a place on the paper, the first being 0."""
    return round(mm * dpi / 25.4)
