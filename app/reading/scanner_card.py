"""What a scanner that types makes of the printed test card says how it is set up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.domain.wedge_setting import ENTER, LAYOUTS, SILENCE, TAB, WedgeSetting
from app.reading.keyboard import GS, Stroke, signs

SIGNS: Final = "RS-AZQWM-azqwm-0123456789-[]>@/:.,_-RS"
"""The first code of the card, Code 128: every sign that keyboards of Europe have elsewhere."""
FIELDS: Final = ("10RSGS1", "21RSGS2")
"""The second, GS1-128: two fields, which a scanner parts by GS (GS1 General Specifications)."""
_AIM: Final = re.compile(r"\][A-Za-z][0-9A-Za-z]$")
_LONGEST: Final = 8


def setting_from(strokes: Sequence[Stroke]) -> WedgeSetting | None:
    """Layout, prefix and end, from the first code of the card; None where it is not that.

    The machine's own layout is tried first: where that agrees nothing is repaired.
    """
    for layout in LAYOUTS:
        before, found, _ = signs(strokes, layout).partition(SIGNS)
        prefix = _AIM.sub("", before)
        if found and len(prefix) <= _LONGEST:
            return WedgeSetting(layout, prefix, _end(strokes))
    return None


def with_separator(strokes: Sequence[Stroke], setting: WedgeSetting) -> WedgeSetting | None:
    """The setting with what stands for GS, from the second code; None where it is not that.

    Raises ValueError where nothing parts the fields: the scanner leaves GS out.
    """
    first, second = FIELDS
    _, found, rest = signs(strokes, setting.layout).partition(first)
    between, ended, _ = rest.partition(second)
    if not (found and ended) or len(between) > _LONGEST:
        return None
    if not between:
        raise ValueError(setting.layout)
    return replace(setting, separator="" if between == GS else between)


def _end(strokes: Sequence[Stroke]) -> str:
    last = strokes[-1].text if strokes else ""
    return ENTER if last in ("\r", "\n") else TAB if last == "\t" else SILENCE
