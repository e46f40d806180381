"""How the scanner that types at a terminal is set up, as its test card showed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LAYOUTS: Final = ("", "us", "fr", "be", "gb", "de")
ENTER: Final = "enter"
TAB: Final = "tab"
SILENCE: Final = "silence"
ENDS: Final = ("", ENTER, TAB, SILENCE)
_LONGEST: Final = 8


@dataclass(frozen=True, slots=True)
class WedgeSetting:
    """layout: the keyboard a scanner believes to be, one of LAYOUTS, '' for the machine's own.

    prefix: what it types in front of every code, as SOH. end: one of ENDS, '' while nobody knows.
    separator: what it types for GS (0x1D) where that is another sign, '' where GS itself arrives.
    """

    layout: str = ""
    prefix: str = ""
    end: str = ""
    separator: str = ""

    @property
    def known(self) -> bool:
        """Whether a terminal can work like this."""
        return (
            self.layout in LAYOUTS
            and self.end in ENDS
            and max(len(self.prefix), len(self.separator)) <= _LONGEST
        )
