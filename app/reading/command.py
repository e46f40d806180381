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
    LETTER_A = "A"
    LETTER_B = "B"
    LETTER_C = "C"
    LETTER_D = "D"
    LETTER_E = "E"
    LETTER_F = "F"
    LETTER_G = "G"
    LETTER_H = "H"
    LETTER_I = "I"
    LETTER_J = "J"
    LETTER_K = "K"
    LETTER_L = "L"
    LETTER_M = "M"
    LETTER_N = "N"
    LETTER_O = "O"
    LETTER_P = "P"
    LETTER_Q = "Q"
    LETTER_R = "R"
    LETTER_S = "S"
    LETTER_T = "T"
    LETTER_U = "U"
    LETTER_V = "V"
    LETTER_W = "W"
    LETTER_X = "X"
    LETTER_Y = "Y"
    LETTER_Z = "Z"
    GAP = "GAP"
    SHIFT = "SHIFT"

    @property
    def letter(self) -> str:
        """What the card types on a keypad for words, in capitals; '' where it is no letter."""
        if self is Command.GAP:
            return " "
        return self.value if len(self.value) == 1 and self.value.isalpha() else ""

    @property
    def writes(self) -> bool:
        """Whether it serves to write words, and nothing else."""
        return bool(self.letter) or self is Command.SHIFT

    @property
    def code(self) -> str:
        """What stands in the bar code of the card."""
        return f"RC-{self.value}"


def read_command(value: str) -> Command | None:
    """The command of a scan's value, None for a card of another release."""
    return next((one for one in Command if one.value == value), None)
