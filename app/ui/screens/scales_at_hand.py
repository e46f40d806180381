"""What a weighing outside a step has around it: the scales, and pictures that wait for a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.ui.steps.pictures import Pictures
from app.ui.steps.weight_sheet import AtScale

if TYPE_CHECKING:
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


def scales_for(desk: Desk, frame: Frame) -> AtScale:
    """For a sheet of the screen in front."""
    pictures = Pictures(
        desk,
        frame.open_sheet,
        frame.close_sheet,
        frame.refuse,
        lambda error: desk.explain(error, frame.language),
    )
    return AtScale(
        desk.edges.scales,
        frame.language,
        frame.open_sheet,
        frame.close_sheet,
        pictures.take,
        frame.refuse,
    )
