"""What every test of this suite stands on: no screen, no network, no user's files."""

from __future__ import annotations

import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import Phase, settings

from app import paths
from app.db import driver

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The usual suite must say the same twice; `make faults` looks for what nobody thought of.
settings.register_profile("steady", derandomize=True, max_examples=100, deadline=None)
settings.register_profile(
    "searching",
    max_examples=1000,
    deadline=None,
    print_blob=True,
    phases=(Phase.explicit, Phase.generate, Phase.target, Phase.shrink),
    database=None,
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))


class BlockedModules(MetaPathFinder):
    """Makes named packages look uninstalled, as on a machine of another kind."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse a blocked package and everything inside it."""
        del path, target
        if fullname.partition(".")[0] in self._names:
            raise ModuleNotFoundError(f"{fullname} is blocked by REFACTORY_BLOCK", name=fullname)
        return None


BLOCKED = tuple(os.environ.get("REFACTORY_BLOCK", "").split())
sys.meta_path.insert(0, BlockedModules(BLOCKED))
if "pysqlite3" in BLOCKED:
    # That run asks whether the suite holds without the package. The SQLite of the interpreter may
    # be one the program refuses; in these throw-away stores, and nowhere else, it is accepted.
    driver.OLDEST_TRUSTED = min(driver.OLDEST_TRUSTED, sqlite3.sqlite_version_info[:3])


@pytest.fixture(scope="session", autouse=True)
def home_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder of the suite's own, so that no test meets the user's."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(home))
        yield home


@pytest.fixture(scope="session")
def resources() -> Path:
    """The resources of this checkout."""
    return ROOT / "resources"
