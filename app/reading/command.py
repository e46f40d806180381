"""What a command card says: the few things that let somebody work without touching the glass."""

from __future__ import annotations

from enum import StrEnum


class Command(StrEnum):
    """A card of the command sheet; its code is `RC-` and this value."""

    CONFIRM = "CONFIRM"
    BACK = "BACK"
    NEXT = "NEXT"
    PROBLEM = "PROBLEM"
    PHOTO = "PHOTO"
    LOCK = "LOCK"
    COMMA = "COMMA"
    MINUS = "MINUS"
    ERASE = "ERASE"
    D0 = "0"
    D1 = "1"
    D2 = "2"
    D3 = "3"
    D4 = "4"
    D5 = "5"
    D6 = "6"
    D7 = "7"
    D8 = "8"
    D9 = "9"

    @property
    def code(self) -> str:
        """What stands in the bar code of the card."""
        return f"RC-{self.value}"


def read_command(value: str) -> Command | None:
    """The command of a scan's value, None for a card of another release."""
    return next((one for one in Command if one.value == value), None)
