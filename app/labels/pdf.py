"""Laid-out labels as PDF, one page each."""

from __future__ import annotations

from app.domain.label import Label
from app.labels.layout import Layout
from app.labels.template import Template
from app.paper.fonts import Fonts
from app.paper.page import INSET_DOTS, Page


def open_page(
    template: Template, label: Label, fonts: Fonts, dpi: int, *, inset: float = INSET_DOTS
) -> Page:
    """An empty page of the template's size, named after the label."""
    return Page(
        template.width,
        template.height,
        dpi,
        title=fonts.drawable(label.title, "sans"),
        author=fonts.drawable(label.fields.get("site_name", ""), "sans"),
        inset=inset,
    )


def draw_on(page: Page, layout: Layout) -> None:
    """Everything on a label: areas first, so that white letters stand on them."""
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
    for mark in layout.marks:
        page.shape(mark.outlines)
    for placed in layout.symbols:
        page.symbol(placed.symbol, placed.x, placed.y, placed.dots, placed.height)
