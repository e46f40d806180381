"""The scales of a terminal as its settings name them: line, format, and what is put on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, Final, Literal

from app.devices.scale_format import LineFormat, format_of, load_format
from app.domain.errors import ShopError
from app.operations.ports.scale import WEIGHS, Weighs

_KEYS: Final = {
    "name",
    "serial",
    "tcp",
    "baud",
    "frame",
    "format",
    "lines",
    "unit",
    "poll",
    "weighs",
    "division_kg",
    "steady_ms",
    "poll_ms",
    "tare",
}
_OWN_FORMAT: Final = ("lines", "unit", "poll")
_FRAMES: Final = ("8N1", "7E1", "7O1", "8E1", "8O1", "7N2", "8N2")
_LONGEST_NAME: Final = 24


@dataclass(frozen=True, slots=True)
class ScaleSetting:
    """One scale. device: of a serial line, '' for TCP; host, port: else.

    division_kg: how far apart readings of a scale that does not tell still count as the same,
    for steady_ms. tare_by: who takes the tare off, the terminal or the scale itself.
    """

    name: str
    format: LineFormat
    device: str = ""
    host: str = ""
    port: int = 0
    baud: int = 9600
    frame: str = "8N1"
    weighs: frozenset[Weighs] = frozenset(WEIGHS)
    division_kg: Decimal = Decimal(0)
    steady_ms: int = 1500
    poll_ms: int = 300
    tare_by: Literal["terminal", "scale"] = "terminal"


def read_scales(
    tables: Iterable[Mapping[str, Any]], formats: Path, origin: str
) -> tuple[ScaleSetting, ...]:
    """The scales of a settings file. formats: the folder of the formats by name.

    Raises ShopError naming `origin`, the scale and what is wrong with it.
    """
    found: list[ScaleSetting] = []
    for table in tables:
        name = str(table.get("name", ""))
        try:
            one = _setting(table, formats, origin)
        except (TypeError, ValueError, InvalidOperation) as fault:
            raise ShopError("scale-setting", file=origin, scale=name, fault=fault) from fault
        if one.name in [known.name for known in found]:
            raise ShopError("scale-setting", file=origin, scale=name, fault="name")
        found.append(one)
    return tuple(found)


def _setting(table: Mapping[str, Any], formats: Path, origin: str) -> ScaleSetting:
    if strange := table.keys() - _KEYS:
        raise ValueError(", ".join(sorted(strange)))
    name = str(table["name"]).strip() if "name" in table else ""
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise ValueError("name")
    device, (host, port) = str(table.get("serial", "")), _address(str(table.get("tcp", "")))
    if bool(device) == bool(host):
        raise ValueError("serial, tcp")
    weighs = frozenset(one for one in WEIGHS if one in table.get("weighs", WEIGHS))
    if not weighs or not weighs.issuperset(table.get("weighs", ())):
        raise ValueError("weighs")
    tare_by, frame = table.get("tare", "terminal"), table.get("frame", "8N1")
    written = _format(table, formats, origin)
    if tare_by not in ("terminal", "scale") or (tare_by == "scale" and not written.tare):
        raise ValueError("tare")
    if frame not in _FRAMES:
        raise ValueError("frame")
    division = Decimal(str(table.get("division_kg", 0)))
    if not division.is_finite() or division < 0:
        raise ValueError("division_kg")
    return ScaleSetting(
        name,
        written,
        device,
        host,
        port,
        _whole(table, "baud", 9600, 300),
        frame,
        weighs,
        division,
        _whole(table, "steady_ms", 1500, 0),
        _whole(table, "poll_ms", 300, 50),
        tare_by,
    )


def _format(table: Mapping[str, Any], formats: Path, origin: str) -> LineFormat:
    """A shipped format by its name, or one written down in the settings themselves."""
    own = {name: table[name] for name in _OWN_FORMAT if name in table}
    if ("lines" in own) == ("format" in table):
        raise ValueError("format, lines")
    if "lines" in own:
        return format_of({"name": str(table["name"]), **own}, origin)
    known = {file.stem: file for file in formats.glob("*.toml")}
    if table["format"] not in known or own:
        raise ValueError(f"format: {', '.join(sorted(known))}")
    return load_format(known[table["format"]])


def _address(text: str) -> tuple[str, int]:
    if not text:
        return "", 0
    host, _, port = text.rpartition(":")
    if not host or not port.isdecimal() or not 0 < int(port) < 65_536:
        raise ValueError("tcp")
    return host, int(port)


def _whole(table: Mapping[str, Any], name: str, usual: int, least: int) -> int:
    value = table.get(name, usual)
    if not isinstance(value, int) or isinstance(value, bool) or value < least:
        raise ValueError(name)
    return value
