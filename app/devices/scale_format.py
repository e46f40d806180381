"""What a line of a scale says, by patterns that are data: vendors' formats, and one's own.

A format is a TOML table. Only lines that match as a whole count: half a line is no mass.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

from app.domain.errors import ShopError
from app.domain.units import EXACT

Says = Literal["stable", "moving", "overload", "underload", "answer"]
_SAYS: Final = ("stable", "moving", "overload", "underload", "answer")
KG: Final[Mapping[str, Decimal]] = MappingProxyType(
    {
        "g": Decimal("0.001"),
        "kg": Decimal(1),
        "t": Decimal(1000),
        # International pound, exact by the agreement of 1959.
        "lb": Decimal("0.45359237"),
    }
)
LONGEST: Final = 120
"""Signs of a line; no format of a scale comes near."""
_NO_MASS: Final = ("moving", "overload", "underload", "answer")
_PATTERN_KEYS: Final = {"pattern", "says", "flags"}
_KEYS: Final = {"name", "source", "status", "unit", "units", "lines"}
_COMMANDS: Final = ("poll", "tare", "clear_tare", "zero")


@dataclass(frozen=True, slots=True)
class Told:
    """One line understood. kg None where it says no mass; net None where it does not say.

    says: '' where the line does not tell whether the scale stands still.
    """

    kg: Decimal | None
    says: Says | Literal[""]
    unit: str = ""
    net: bool | None = None


@dataclass(frozen=True, slots=True)
class LinePattern:
    """One kind of line. says: of every line of it, else by what its group `flag` holds."""

    pattern: re.Pattern[str]
    says: Says | Literal[""]
    flags: Mapping[str, Says]


@dataclass(frozen=True, slots=True)
class LineFormat:
    """How a scale writes. source, status: where that is from, and whether somebody checked it.

    unit: where a line names none; units: the signs of a line, as units of KG. Commands are
    empty where there are none; without `poll` the scale is heard as it sends.
    """

    name: str
    source: str
    status: str
    lines: tuple[LinePattern, ...]
    unit: str = "kg"
    units: Mapping[str, str] = field(default_factory=dict)
    poll: bytes = b""
    tare: bytes = b""
    clear_tare: bytes = b""
    zero: bytes = b""

    def read(self, line: str) -> Told | None:
        """What the line says; None for one that no pattern knows."""
        if len(line) > LONGEST:
            return None
        for one in self.lines:
            found = one.pattern.fullmatch(line)
            if found is not None:
                return self._told(one, found.groupdict())
        return None

    def _told(self, one: LinePattern, said: Mapping[str, str | None]) -> Told | None:
        says: Says | Literal[""] = one.says
        if (flag := said.get("flag")) is not None and one.flags:
            if flag not in one.flags:
                return None
            says = one.flags[flag]
        if says in _NO_MASS and (says != "moving" or said.get("value") is None):
            return Told(None, says)
        written = (said.get("unit") or "").strip().lower() or self.unit
        unit = self.units.get(written, written)
        kg = _kg(said.get("sign") or "", said.get("value") or "", unit)
        if kg is None:
            return None
        kind = said.get("kind")
        return Told(kg, says, written, None if kind is None else kind.upper().startswith("N"))


def _kg(sign: str, digits: str, unit: str) -> Decimal | None:
    factor = KG.get(unit)
    if factor is None:
        return None
    try:
        number = Decimal(f"{sign.strip()}{digits.strip().replace(',', '.')}")
    except InvalidOperation:
        return None
    return EXACT.multiply(number, factor) if number.is_finite() else None


def load_format(file: Path) -> LineFormat:
    """A format of a file. Raises ShopError naming it and what is wrong."""
    try:
        return format_of(tomllib.loads(file.read_text(encoding="utf-8")), file.name)
    except (OSError, ValueError) as fault:
        raise ShopError("scale-format", file=file.name, fault=fault) from fault


def format_of(table: Mapping[str, Any], origin: str) -> LineFormat:
    """A format of a TOML table. Raises ShopError naming `origin` and what is wrong."""
    try:
        return _format(table)
    except (TypeError, ValueError, re.error) as fault:
        raise ShopError("scale-format", file=origin, fault=fault) from fault


def _format(table: Mapping[str, Any]) -> LineFormat:
    if strange := table.keys() - _KEYS - set(_COMMANDS):
        raise ValueError(", ".join(sorted(strange)))
    units = {str(sign): str(unit) for sign, unit in table.get("units", {}).items()}
    unit = str(table.get("unit", "kg"))
    if strange := {unit, *units.values()} - KG.keys():
        raise ValueError(", ".join(sorted(strange)))
    lines = tuple(_pattern(one) for one in table.get("lines", ()))
    if not lines:
        raise ValueError("lines")
    name, source, status = (str(table.get(name, "")) for name in ("name", "source", "status"))
    poll, tare, clear_tare, zero = (str(table.get(one, "")).encode("latin-1") for one in _COMMANDS)
    return LineFormat(name, source, status, lines, unit, units, poll, tare, clear_tare, zero)


def _pattern(table: Mapping[str, Any]) -> LinePattern:
    if strange := table.keys() - _PATTERN_KEYS:
        raise ValueError(", ".join(sorted(strange)))
    pattern = re.compile(table["pattern"])
    says, flags = table.get("says", ""), dict(table.get("flags", {}))
    if strange := {says, *flags.values()} - {"", *_SAYS}:
        raise ValueError(", ".join(sorted(strange)))
    if "value" not in pattern.groupindex and says not in _NO_MASS:
        raise ValueError(f"(?P<value>) {table['pattern']}")
    return LinePattern(pattern, says, flags)
