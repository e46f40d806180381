"""What every test of this suite stands on: no screen, no network, no user's files."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import Phase, settings

from app import paths

# Blocks in this process what REFACTORY_BLOCK names, before anything of the program is read.
from tests.blocked import sitecustomize as blocked

ROOT = Path(__file__).resolve().parent.parent

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
blocked.reach_children(os.environ)

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


@pytest.fixture(scope="session", autouse=True)
def home_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder of the suite's own, so that no test meets the user's."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(home))
        yield home


@pytest.fixture(autouse=True)
def at_utc() -> Iterator[None]:
    """Days are those of the machine's zone: every test begins in the same one, and leaves it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "UTC")
        time.tzset()
        yield
    time.tzset()


@pytest.fixture(scope="session")
def resources() -> Path:
    """The resources of this checkout."""
    return ROOT / "resources"
