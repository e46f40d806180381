"""Where the program's own files and this terminal's data lie."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

HOME_VARIABLE: Final = "REFACTORY_HOME"
_PACKAGE: Final = Path(__file__).resolve().parent


class IncompleteInstallationError(RuntimeError):
    """A folder that travels with the program is missing."""


def resources() -> Path:
    """Procedures, labels, translations, themes, icons, fonts and sounds.

    Raises IncompleteInstallationError if the installation lost them.
    """
    return _shipped(installed=_PACKAGE / "_resources", checkout=_PACKAGE.parent / "resources")


def migrations() -> Path:
    """The steps that bring an older database up to this version.

    Raises IncompleteInstallationError if the installation lost them.
    """
    return _shipped(
        installed=_PACKAGE / "db" / "_migrations", checkout=_PACKAGE.parent / "migrations"
    )


def data_home() -> Path:
    """The folder of this terminal's database, photos and papers; it may not exist yet.

    The environment variable REFACTORY_HOME overrides the place the operating system suggests.
    """
    chosen = os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().resolve()
    from platformdirs import user_data_path

    return user_data_path("refactory-station", appauthor=False)


def _shipped(installed: Path, checkout: Path) -> Path:
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise IncompleteInstallationError(
        f"The program's folder {installed.name.lstrip('_')} is missing. "
        "No recorded work is touched. Install Refactory Station again."
    )
