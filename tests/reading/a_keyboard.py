"""A scanner that types: the keys it presses, and what a machine makes of them."""

from __future__ import annotations

from app.reading.keyboard import _TABLES, Stroke

CONTROLS = {"\x01": "a", "\x04": "d", "\x1d": "]", "\x1e": "^"}


def typed_by(scanner: str, text: str, machine: str) -> list[Stroke]:
    """The keys a scanner set to a layout presses for a text, as a machine of another sees them."""
    return [pressed(scanner, sign, machine) for sign in text]


def pressed(scanner: str, sign: str, machine: str) -> Stroke:
    """One sign; control signs as Control and a sign."""
    keys = {printed: key for key, printed in reversed(list(_TABLES[scanner].items()))}
    code, level = keys[CONTROLS.get(sign, sign)]
    made = _TABLES[machine].get((code, level), "")
    return Stroke(code, made, shift=level == 1, control=sign in CONTROLS, altgr=level == 2)


def numbered(number: str) -> list[Stroke]:
    """Alt and digits of the keypad, the Alt first."""
    keys = {
        "0": 82,
        "1": 79,
        "2": 80,
        "3": 81,
        "4": 75,
        "5": 76,
        "6": 77,
        "7": 71,
        "8": 72,
        "9": 73,
    }
    return [Stroke(56, alt=True), *(Stroke(keys[one], alt=True) for one in number)]
