"""A machine without the Linux-only packages, played by REFACTORY_BLOCK: in every process."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
OPENS_A_DATABASE = """
import sys
from pathlib import Path
from app.db.driver import connect, driver
connect(Path(sys.argv[1]), "rwc").execute("CREATE TABLE one (two TEXT)")
print(driver().__name__)
"""


def child(program: str, *words: str, block: str) -> subprocess.CompletedProcess[str]:
    """A program as any test starts it, on a machine without what `block` names."""
    return subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=ROOT,
        env={**os.environ, "REFACTORY_BLOCK": block},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("package", ["pysqlite3", "sqlalchemy"])
def test_a_blocked_package_is_not_there_for_a_program_that_a_test_starts(package: str) -> None:
    refused = child(f"import {package}.dialects", block=f"cups {package}")
    assert refused.returncode == 1
    assert f"ModuleNotFoundError: {package} is blocked by REFACTORY_BLOCK" in refused.stderr


@pytest.mark.parametrize("package", ["pysqlite3", "sqlalchemy"])
def test_what_is_not_blocked_is_there(package: str) -> None:
    if not any(one.metadata["Name"].lower() == package for one in distributions()):
        pytest.skip("this machine is one without the package")
    assert child(f"import {package}", block="cups").returncode == 0


def test_without_the_newer_sqlite_a_started_program_uses_the_interpreters(tmp_path: Path) -> None:
    opened = child(OPENS_A_DATABASE, str(tmp_path / "one.sqlite"), block="pysqlite3")
    assert (opened.returncode, opened.stdout) == (0, "sqlite3\n"), opened.stderr
