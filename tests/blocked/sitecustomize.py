"""Makes the packages named in REFACTORY_BLOCK look uninstalled, as on a machine of another kind.

Python reads this file at the start of every program whose PYTHONPATH names this folder: so the
programs that tests start are blocked like the tests themselves. It loads nothing heavy, since
some of those programs are asked what they have loaded.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, MutableMapping, Sequence
    from types import ModuleType

VARIABLE = "REFACTORY_BLOCK"
_DRIVER = "app.db.driver"


class AnySqlite(SourceFileLoader):
    """Loads the driver so that it accepts the SQLite of the interpreter, whatever it is."""

    def exec_module(self, module: ModuleType) -> None:
        """Load, then trust; in the throw-away stores of this suite and nowhere else."""
        import sqlite3

        super().exec_module(module)
        here = sqlite3.sqlite_version_info[:3]
        module.OLDEST_TRUSTED = min(module.OLDEST_TRUSTED, here)  # type: ignore[attr-defined]


class BlockedModules:
    """Stands before every other finder."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse a blocked package and everything inside it."""
        if fullname.partition(".")[0] in self._names:
            raise ModuleNotFoundError(f"{fullname} is blocked by {VARIABLE}", name=fullname)
        if fullname != _DRIVER or "pysqlite3" not in self._names:
            return None
        # Whether the suite holds without the newer SQLite is asked, not whether it is refused.
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.origin is not None:
            spec.loader = AnySqlite(fullname, spec.origin)
        return spec


def block(environment: Mapping[str, str]) -> None:
    """Block in this process what the environment names."""
    names = environment.get(VARIABLE, "").split()
    if names:
        sys.meta_path.insert(0, BlockedModules(names))


def reach_children(environment: MutableMapping[str, str]) -> None:
    """Let the programs started with this environment read this file as well."""
    folder = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 (pathlib is not light)
    known = environment.get("PYTHONPATH", "").split(os.pathsep)
    if folder not in known:
        environment["PYTHONPATH"] = os.pathsep.join([folder, *filter(None, known)])


block(os.environ)
