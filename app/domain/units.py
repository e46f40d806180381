"""Units of measure: factor to the base unit, dimension, and the UN/ECE Rec 20 code.

Quantities are exact decimals. A percentage is a plain number (80 % is 80), so a share is
written `100 * part / whole`. Degrees Celsius and kelvin share one dimension without an
offset: procedures compare temperatures with temperatures and differences with differences.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from types import MappingProxyType

Dimension = tuple[tuple[str, int], ...]

EXACT = Context(prec=50)
"""Wide enough that sums and products of typed values never round."""

_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:[.,][0-9]{1,9})?")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: value in base units = value * factor. rec20 is empty where no code is known."""

    factor: Decimal
    dimension: Dimension
    rec20: str = ""


def _unit(factor: str, dimension: str, rec20: str = "") -> Unit:
    """Build a unit; the dimension reads like `V:1 A:-1`."""
    pairs = (part.split(":") for part in dimension.split())
    return Unit(Decimal(factor), tuple(sorted((name, int(power)) for name, power in pairs)), rec20)


UNITS: Mapping[str, Unit] = MappingProxyType(
    {
        "": _unit("1", "", "C62"),
        "1": _unit("1", "", "C62"),
        "%": _unit("1", "", "P1"),
        "pc": _unit("1", "", "C62"),
        "V": _unit("1", "V:1", "VLT"),
        "mV": _unit("0.001", "V:1", "2Z"),
        "kV": _unit("1000", "V:1", "KVT"),
        "A": _unit("1", "A:1", "AMP"),
        "mA": _unit("0.001", "A:1", "4K"),
        "mohm": _unit("0.001", "V:1 A:-1", "E45"),
        "ohm": _unit("1", "V:1 A:-1", "OHM"),
        "kohm": _unit("1000", "V:1 A:-1", "B49"),
        "Mohm": _unit("1000000", "V:1 A:-1", "B75"),
        "Gohm": _unit("1000000000", "V:1 A:-1", "A87"),
        "ohm/V": _unit("1", "A:-1"),
        "W": _unit("1", "V:1 A:1", "WTT"),
        "kW": _unit("1000", "V:1 A:1", "KWT"),
        "Ah": _unit("3600", "A:1 s:1", "AMH"),
        "Wh": _unit("3600", "V:1 A:1 s:1", "WHR"),
        "kWh": _unit("3600000", "V:1 A:1 s:1", "KWH"),
        "ms": _unit("0.001", "s:1", "C26"),
        "s": _unit("1", "s:1", "SEC"),
        "min": _unit("60", "s:1", "MIN"),
        "h": _unit("3600", "s:1", "HUR"),
        "d": _unit("86400", "s:1", "DAY"),
        "a": _unit("31557600", "s:1", "ANN"),
        "degC": _unit("1", "T:1", "CEL"),
        "K": _unit("1", "T:1", "KEL"),
        "K/min": _unit("0.01666666666666666666666666666666666667", "T:1 s:-1"),
        "mg": _unit("0.000001", "kg:1", "MGM"),
        "g": _unit("0.001", "kg:1", "GRM"),
        "kg": _unit("1", "kg:1", "KGM"),
        "t": _unit("1000", "kg:1", "TNE"),
        "mm": _unit("0.001", "m:1", "MMT"),
        "cm": _unit("0.01", "m:1", "CMT"),
        "m": _unit("1", "m:1", "MTR"),
        "km": _unit("1000", "m:1", "KMT"),
        "km/h": _unit("0.27777777777777777777777777777777777778", "m:1 s:-1", "KMH"),
        "N": _unit("1", "N:1", "NEW"),
        "Nm": _unit("1", "N:1 m:1", "NU"),
        "deg": _unit("1", "deg:1", "DD"),
        "mbar": _unit("0.001", "bar:1", "MBR"),
        "bar": _unit("1", "bar:1", "BAR"),
        "mL": _unit("0.001", "L:1", "MLT"),
        "L": _unit("1", "L:1", "LTR"),
        "L/min": _unit("0.01666666666666666666666666666666666667", "L:1 s:-1", "L2"),
        "kg/L": _unit("1", "kg:1 L:-1", "B35"),
        "EUR": _unit("1", "EUR:1"),
    }
)


def dimension(unit: str) -> Dimension:
    """The dimension of a unit. Raises KeyError for an unknown one."""
    return UNITS[unit].dimension


def to_base(value: Decimal, unit: str) -> Decimal:
    """A value in `unit` as base units. Raises KeyError for an unknown unit."""
    return EXACT.multiply(value, UNITS[unit].factor)


def from_base(value: Decimal, unit: str) -> Decimal:
    """A value in base units as `unit`. Raises KeyError for an unknown unit."""
    return EXACT.divide(value, UNITS[unit].factor)


def parse_number(text: str) -> Decimal | None:
    """A typed number with point or comma; None when it is none.

    At most 12 digits before and 9 after the point; no exponent and no grouping, so that
    `1.000,5` is asked again rather than guessed.
    """
    if not _NUMBER.fullmatch(text):
        return None
    return Decimal(text.replace(",", "."))
