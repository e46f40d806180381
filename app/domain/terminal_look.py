"""What each person may choose about the terminal they stand at."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

THEMES: Final = ("bright", "dark", "high-contrast")
RIGHT: Final = "right"
LEFT: Final = "left"
HANDS: Final = (RIGHT, LEFT)
_LANGUAGE: Final = re.compile("[a-z]{2}")


@dataclass(frozen=True, slots=True)
class TerminalLook:
    """theme of THEMES, hand of HANDS, both '' as the site has; language: two letters (ISO 639-1).

    Which languages there are is for each terminal to say: a person may come from another one.
    """

    theme: str
    hand: str
    language: str

    @property
    def known(self) -> bool:
        """Whether a terminal can look like this."""
        return (
            self.theme in ("", *THEMES)
            and self.hand in ("", *HANDS)
            and _LANGUAGE.fullmatch(self.language) is not None
        )
