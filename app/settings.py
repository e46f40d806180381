"""What this terminal is set to: one frozen value from a TOML file and the environment."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from app import paths
from app.domain.errors import ShopError

PREFIX = "REFACTORY_"
FILE = "settings.toml"
_TRUE = ("1", "true", "yes", "on")
_FALSE = ("0", "false", "no", "off")


@dataclass(frozen=True, slots=True)
class Settings:
    """Paths, look and devices of one terminal.

    px_per_mm: physical density of the panel, 0 asks the screen. printer: a CUPS queue, empty
    writes PDFs to label_folder (home/labels while that is empty). document_printer: a CUPS queue
    for pages, empty for none; document_folder: where certificates are saved, home/documents while
    empty. camera: video device index.
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
            if one.name != "home" and PREFIX + one.name.upper() in variables
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
        try:
            fitting = _fitting(name, type(getattr(settings, name)), value)
        except ValueError as fault:
            raise ShopError("settings-value", file=origin, name=name, value=value) from fault
        change: dict[str, Any] = {name: fitting}
        settings = replace(settings, **change)
    return settings


def _fitting(name: str, kind: type, value: object) -> object:
    """A value as its setting needs it; raises ValueError for one that means nothing there."""
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


def _known(name: str) -> set[str]:
    """What this installation has to choose from, empty where anything may be written."""
    if name == "language":
        files = (paths.resources() / "translations").glob("refactory_*.qm")
        return {"en"} | {one.stem.removeprefix("refactory_") for one in files}
    if name == "theme":
        return {one.stem for one in (paths.resources() / "themes").glob("*.json")}
    return set()
