"""What this terminal is set to: one frozen value from a TOML file and the environment."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

from app import paths
from app.domain.errors import ShopError

PREFIX = "REFACTORY_"
FILE = "settings.toml"
PRINTERS = "printers"
PRINTER_KINDS = ("zebra", "cups", "system", "folder")
_RESOLUTIONS = (203, 300, 600)
_TRUE = ("1", "true", "yes", "on")
_FALSE = ("0", "false", "no", "off")
_TABLES = ("scales",)


class PrinterSetting(NamedTuple):
    """One `[[printers]]` of the file.

    kind: of PRINTER_KINDS. address: `host` or `host:port`, a queue, what the operating system calls
    a printer, or a folder. language: `zpl` for a raw queue before a label printer.
    templates, stations: what it is for; none named: all.
    """

    name: str
    kind: str
    address: str
    dpi: int = 203
    language: str = "pdf"
    templates: tuple[str, ...] = ()
    stations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths, look and devices of one terminal.

    px_per_mm: physical density of the panel, 0 asks the screen. printer: a CUPS queue, empty
    writes PDFs to label_folder (home/labels while that is empty). document_printer: a CUPS queue
    for pages, empty for none; document_folder: where certificates are saved, home/documents while
    empty. camera: video device index. alarm_port: UDP port by which terminals that trust one
    another tell of a hot battery, 0 for none. scanners: those that do not type, written as
    app/devices/scan_sources.py says; in the environment with commas between them. scales:
    one table each, see devices/scale_setting. printers: for labels, asked before `printer`.
    """

    home: Path
    language: str = "en"
    theme: str = "bright"
    px_per_mm: float = 0.0
    mirrored: bool = False
    fullscreen: bool = False
    printer: str = ""
    label_folder: str = ""
    document_printer: str = ""
    document_folder: str = ""
    camera: int = 0
    alarm_port: int = 48620
    scanners: tuple[str, ...] = ()
    printers: tuple[PrinterSetting, ...] = ()
    scales: tuple[Mapping[str, Any], ...] = ()

    @classmethod
    def load(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """Read home/settings.toml, then REFACTORY_<NAME> variables on top.

        Raises ShopError naming the file and what is wrong with it.
        """
        variables = os.environ if environment is None else environment
        home = paths.data_home()
        settings = Settings(home)
        file = home / FILE
        if file.is_file():
            settings = _with(settings, _read(file), file.name)
        own = {
            one.name: variables[PREFIX + one.name.upper()]
            for one in fields(cls)
            if one.name not in ("home", PRINTERS) and PREFIX + one.name.upper() in variables
        }
        return _with(settings, own, "environment")

    @property
    def database(self) -> Path:
        """The file of the local database."""
        return self.home / "refactory.sqlite"

    @property
    def media(self) -> Path:
        """The folder of photos and files."""
        return self.home / "media"

    @property
    def papers(self) -> Path:
        """Where labels go while no printer is set."""
        return Path(self.label_folder) if self.label_folder else self.home / "labels"

    @property
    def documents(self) -> Path:
        """Where certificates and other documents are saved."""
        return Path(self.document_folder) if self.document_folder else self.home / "documents"

    @property
    def outbox(self) -> Path:
        """What waits to be sent to an authority, by whoever may."""
        return self.home / "outbox"


def _read(file: Path) -> dict[str, object]:
    import tomllib

    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as fault:
        raise ShopError("settings-unreadable", file=file, fault=fault) from fault


def _with(settings: Settings, values: Mapping[str, object], origin: str) -> Settings:
    known = {one.name for one in fields(Settings)} - {"home"}
    for name, value in values.items():
        if name not in known:
            raise ShopError("settings-unknown", file=origin, name=name)
        if name == PRINTERS:
            settings = replace(settings, printers=_printers(value, origin))
            continue
        try:
            fitting = _fitting(name, type(getattr(settings, name)), value)
        except ValueError as fault:
            raise ShopError("settings-value", file=origin, name=name, value=value) from fault
        change: dict[str, Any] = {name: fitting}
        settings = replace(settings, **change)
    return settings


def _printers(value: object, origin: str) -> tuple[PrinterSetting, ...]:
    tables = value if isinstance(value, list) else [value]
    found = tuple(_printer(one, origin) for one in tables)
    names = [one.name for one in found]
    for name in names:
        if names.count(name) > 1:
            raise ShopError("settings-printer", file=origin, name=name, problem="name")
    return found


def _printer(table: object, origin: str) -> PrinterSetting:
    """Raises ShopError naming the printer and the first thing that is wrong with it."""
    values = dict(table) if isinstance(table, dict) else {}
    name = str(values.get("name", ""))
    kinds = get_type_hints(PrinterSetting)
    wrong = [one for one in values if one not in kinds]
    wrong += [one for one in ("name", "kind", "address") if not values.get(one)]
    for key, kind in kinds.items():
        given = values.get(key)
        if given is None:
            continue
        if kind not in (str, int):
            is_list = isinstance(given, list) and all(isinstance(one, str) for one in given)
            wrong += [] if is_list else [key]
            values[key] = tuple(given) if is_list else ()
        elif not isinstance(given, kind):
            wrong.append(key)
    setting = None if wrong else PrinterSetting(**values)
    if setting is not None:
        wrong = [
            key
            for key, fits in (
                ("kind", setting.kind in PRINTER_KINDS),
                ("dpi", setting.dpi in _RESOLUTIONS),
                ("language", setting.language in ("pdf", "zpl")),
                ("address", setting.kind != "zebra" or _is_place(setting.address)),
            )
            if not fits
        ]
    if setting is None or wrong:
        raise ShopError("settings-printer", file=origin, name=name, problem=wrong[0])
    return setting


def _is_place(address: str) -> bool:
    """Whether it is `host` or `host:port`."""
    host, _, port = address.partition(":")
    return bool(host) and (not port or (port.isdecimal() and 0 < int(port) < 65536))


def _fitting(name: str, kind: type, value: object) -> object:
    """A value as its setting needs it; raises ValueError for one that means nothing there."""
    if kind is tuple:
        return _tables(name, value) if name in _TABLES else _several(value)
    text = str(value).strip()
    if kind is bool:
        if text.lower() not in _TRUE + _FALSE:
            raise ValueError(text)
        return text.lower() in _TRUE
    if kind is str:
        if not isinstance(value, str) or value not in (_known(name) or {value}):
            raise ValueError(text)
        return value
    number = int(text) if kind is int else float(text)
    if not math.isfinite(number) or number < 0:
        raise ValueError(text)
    return number


def _several(value: object) -> tuple[str, ...]:
    """A list of the file, or texts with commas between them of the environment."""
    found = value.split(",") if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise ValueError(str(value))
    return tuple(one.strip() for one in found if one.strip())


def _tables(name: str, value: object) -> tuple[object, ...]:
    """Of a file, or of one variable that holds the same list of TOML tables."""
    import tomllib

    found = tomllib.loads(f"{name} = {value}")[name] if isinstance(value, str) else value
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise ValueError(str(value))
    return tuple(found)


def _known(name: str) -> set[str]:
    """What this installation has to choose from, empty where anything may be written."""
    if name == "language":
        files = (paths.resources() / "translations").glob("refactory_*.qm")
        return {"en"} | {one.stem.removeprefix("refactory_") for one in files}
    if name == "theme":
        return {one.stem for one in (paths.resources() / "themes").glob("*.json")}
    return set()
