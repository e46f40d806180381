"""The label templates as shipped, and the proof that an arranged one still prints."""

from __future__ import annotations

from typing import Protocol

from app.domain.arrangement import Arrangement, TemplateShape
from app.domain.label import Label


class LabelTemplates(Protocol):
    """What a workshop may change about each of its labels."""

    @property
    def names(self) -> tuple[str, ...]:
        """Every template, by name."""
        ...

    @property
    def languages(self) -> tuple[str, ...]:
        """Those that labels speak, by code."""
        ...

    def shape(self, template: str) -> TemplateShape:
        """What may be changed about one. Raises ShopError."""
        ...

    def sample(self, template: str, language: str, arrangement: Arrangement) -> Label:
        """A label of made-up things, as full as they come. Raises ShopError."""
        ...

    def prove(self, template: str, arrangement: Arrangement) -> None:
        """Draw samples in every language and read their codes back.

        Raises ShopError where one does not, or where words do not fit their place.
        """
        ...
