"""Compiles the translations and puts them into the wheel with everything else outside the package.

As a build hook of hatchling it runs before a wheel or an editable installation is made; run as a
program it compiles the translations of a checkout: `python build_translations.py`. So no generated
file is kept in version control.
"""

from __future__ import annotations

import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TRAVELS = {"resources": "app/_resources", "migrations": "app/db/_migrations"}
FOLDER = Path(__file__).resolve().parent / "resources" / "translations"


class TranslationsHook(BuildHookInterface):  # type: ignore[type-arg]
    """Lets a wheel carry its translations, resources and migrations; app/paths.py finds them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile; then include, unless the installation is editable and reads the checkout."""
        if self.target_name != "wheel":
            return
        compile_translations(Path(self.root) / "resources" / "translations")
        if version != "editable":
            build_data["force_include"].update(TRAVELS)


def compile_translations(folder: Path) -> list[Path]:
    """Compile every .ts file of a folder to a .qm file beside it; returns what was written.

    A .qm file whose source is gone is removed, so that no dead language is shipped. Raises
    subprocess.CalledProcessError if a source is not well formed.
    """
    tool = qt_tool("lrelease")
    sources = sorted(folder.glob("*.ts"))
    written = [source.with_suffix(".qm") for source in sources]
    for stale in set(folder.glob("*.qm")) - set(written):
        stale.unlink()
    for source, compiled in zip(sources, written, strict=True):
        subprocess.run([tool, "-silent", str(source), "-qm", str(compiled)], check=True)  # noqa: S603
    return written


def qt_tool(name: str) -> str:
    """The path of a translation tool that PySide6 brings; raises FileNotFoundError without one."""
    spec = find_spec("PySide6")
    folders = spec.submodule_search_locations if spec else None
    found = shutil.which(name, path=str(next(iter(folders)))) if folders else None
    if found is None:
        raise FileNotFoundError(f"PySide6 is not installed with its tool {name}")
    return found


if __name__ == "__main__":
    compile_translations(FOLDER)
