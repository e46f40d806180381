"""The service as a process of its own, as an operator starts it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE_S = 60


@dataclass(frozen=True)
class Running:
    """A service that listens."""

    address: str
    home: Path
    process: subprocess.Popen[str]

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Another command over the same database."""
        return command(self.home, *words)


def command(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """One command of the program, to its end."""
    told = _started(home, (sys.executable, "-m", "app", *words))
    out, complaint = told.communicate(timeout=_PATIENCE_S)
    return subprocess.CompletedProcess(words, told.returncode, out, complaint)


@contextmanager
def running(home: Path, *options: str) -> Iterator[Running]:
    """The service, asked to end at the end of the block."""
    words = (sys.executable, "-m", "app", "hub", "--port", "0", *options)
    with listening(home, words) as service:
        yield service


@contextmanager
def listening(home: Path, words: Sequence[str]) -> Iterator[Running]:
    """Whatever serves the inventory, asked to end at the end of the block."""
    with _started(home, words) as process:
        try:
            assert process.stdout is not None and process.stderr is not None
            line = process.stdout.readline()
            if not line.startswith("The inventory listens at "):
                process.kill()
                raise AssertionError(line + process.stderr.read())
            yield Running(line.split()[-1], home, process)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(_PATIENCE_S)


def _started(home: Path, words: Sequence[str]) -> subprocess.Popen[str]:
    environment = {**os.environ, "REFACTORY_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        words,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    )
