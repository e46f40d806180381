"""What each person may choose about the terminal they stand at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

THEMES: Final = ("bright", "dark", "high-contrast")
RIGHT: Final = "right"
LEFT: Final = "left"
HANDS: Final = (RIGHT, LEFT)
LANGUAGES: Final = ("en", "fr", "nl")


@dataclass(frozen=True, slots=True)
class TerminalLook:
    """theme of THEMES, hand of HANDS, language of LANGUAGES; theme and hand '': as the site has."""

    theme: str
    hand: str
    language: str

    @property
    def known(self) -> bool:
        """Whether a terminal can look like this."""
        return (
            self.theme in ("", *THEMES) and self.hand in ("", *HANDS) and self.language in LANGUAGES
        )
