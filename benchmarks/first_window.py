"""From the start of the process to the painted window, against a blank PySide6 window.

The gate looks at the CPU time until then: it is the same start with and without other
programs at work, and on a machine at rest it is the time an operator waits.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.figure import Figure

GATE = 1.6
_HERE = Path(__file__).resolve().parent
_OURS, _FLOOR = _HERE / "window_ours.py", _HERE / "window_floor.py"


class Start(NamedTuple):
    """Seconds until the window stood painted: waited for, and of CPU time."""

    wall: float
    cpu: float


def measure(rounds: int = 11) -> list[Figure]:
    """Both programs in turns; compiled modules and the disk are warm after a first round."""
    ours: list[Start] = []
    floor: list[Start] = []
    with TemporaryDirectory() as folder:
        for number in range(rounds + 1):
            floor.append(_start(_FLOOR, Path(folder), number))
            ours.append(_start(_OURS, Path(folder), number))
    what = "start to first painted window"
    return [
        Figure.of(what, [one.cpu for one in ours[1:]], [one.cpu for one in floor[1:]], GATE, "CPU"),
        Figure.of(
            what, [one.wall for one in ours[1:]], [one.wall for one in floor[1:]], None, "waited"
        ),
    ]


def _start(program: Path, folder: Path, number: int) -> Start:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(_HERE.parent),
        "PYTHONPYCACHEPREFIX": str(folder / "compiled"),
        "REFACTORY_HOME": str(folder / f"home-{number}"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.monotonic_ns()
    done = subprocess.run(
        [sys.executable, "-P", str(program)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    if done.returncode or not done.stdout:
        raise RuntimeError(f"{program.name} did not paint a window:\n{done.stderr}")
    painted, cpu = map(int, done.stdout.split())
    return Start((painted - began) / 1e9, cpu / 1e9)
