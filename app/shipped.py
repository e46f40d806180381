"""What comes with the program and is read once: kinds, dated rules, sentences."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.domain.rules import RulePack
    from app.domain.sentences import Sentences


@dataclass(frozen=True, slots=True)
class Shipped:
    """Handed to whatever writes files, so that it need not know who reads them from resources.

    rules: those of a country; sentences: slow when first asked.
    """

    catalogue: Catalogue
    rules: Callable[[str], RulePack]
    sentences: Callable[[], Sentences]
