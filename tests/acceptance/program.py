"""The program as a user starts it: a process of its own, with a home of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def refactory(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program as a user does."""
    environment = {**os.environ, "REFACTORY_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-m", "app", *words],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
    )
