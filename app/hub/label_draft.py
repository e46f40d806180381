"""How somebody wants a label arranged, as a form without scripts says it."""

from __future__ import annotations

from typing import Final

from app.domain.arrangement import Arrangement, TemplateShape
from app.domain.errors import Refused
from app.hub.typed import Typed

_STEPS: Final = {"up": -1, "down": 1}


def draft_in(typed: Typed, shape: TemplateShape) -> Arrangement:
    """What a form holds. Raises Refused where it is not of this template.

    order: the blocks as they stand. shows: those that are ticked. word:NAME:LANGUAGE: a text.
    """
    order = typed.texts("order")
    if sorted(order) != sorted(shape.keys):
        raise Refused("template-arrangement-unknown", template=shape.template)
    shows = typed.texts("shows")
    hidden = tuple(one.key for one in shape.blocks if not one.needed and one.key not in shows)
    words: dict[str, dict[str, str]] = {}
    for name, shipped in shape.words.items():
        for language, text in shipped.items():
            said = typed.text(f"word:{name}:{language}")
            if said != text.strip():
                words.setdefault(name, {})[language] = said
    return Arrangement(order, hidden, words)


def moved_by(typed: Typed, shape: TemplateShape, draft: Arrangement) -> Arrangement:
    """After the button that was pressed, KEY:up or KEY:down; as it was without one."""
    key, _, way = typed.text("move").rpartition(":")
    if key not in shape.by_key or way not in _STEPS:
        return draft
    return draft.moved(shape, key, _STEPS[way])
