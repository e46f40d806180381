"""The languages this terminal has a translation of, to choose one."""

from __future__ import annotations

from app.ui.kit.choice import Choice, Option
from app.ui.language import shipped
from app.ui.theme import look


def language_choice(name: str, chosen: str, *, columns: int = 4) -> Choice:
    """Tiles named `name:code`; none is chosen where this terminal lacks what was."""
    languages = shipped(look().theme.resources)
    choice = Choice([Option(code, word) for code, word in languages.items()], columns=columns)
    for code in languages:
        choice.tile(code).setObjectName(f"{name}:{code}")
    if chosen in languages:
        choice.choose(chosen)
    return choice
