"""The fuzzer of `make fuzz` finds a mistake that is there, and none in a short round."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("atheris", reason="atheris is not installed (make extras)")
ROOT = Path(__file__).resolve().parents[2]


def fuzz(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)}
    return subprocess.run(
        [sys.executable, "-m", "tests.reading.fuzz_meaning", "-seed=7", *options],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def test_a_round_without_a_mistake_ends_well(tmp_path: Path) -> None:
    done = fuzz(tmp_path, "-runs=4000")
    assert done.returncode == 0, done.stderr[-2000:]
    assert "Done 4000 runs" in done.stderr


def test_a_planted_mistake_is_found(tmp_path: Path) -> None:
    done = fuzz(tmp_path, "--planted", "-runs=400000")
    assert done.returncode != 0
    assert "IndexError: planted" in done.stdout + done.stderr
