"""The sentences people read, found by a reason's code: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import Figure, Reason


@dataclass(frozen=True, slots=True)
class Sentences:
    """Every sentence by code and language, with {placeholders} for the reason's parameters."""

    by_code: Mapping[str, Mapping[str, str]]

    def say(self, reason: Reason, language: str) -> str:
        """The sentence in a language, else English; a code without a sentence shows itself.

        Figures have the comma of the language.
        """
        texts = self.by_code.get(reason.code, {})
        template = texts.get(language) or texts.get("en") or str(reason)
        if reason.params.get("unit") == "":
            # A count has no unit, and leaves no gap where it would stand.
            template = template.replace(" {unit}", "")
        told = {
            key: value.in_language(language) if isinstance(value, Figure) else value
            for key, value in reason.params.items()
        }
        return template.format_map(_Shown(told))


class _Shown(dict[str, str]):
    """Parameters of a sentence; one that is absent leaves a visible gap, never an exception."""

    def __missing__(self, key: str) -> str:
        return f"‹{key}›"
