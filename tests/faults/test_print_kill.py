"""kill -9 at every point of a label's way to paper: never lost, never printed twice by itself."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
POINTS = {
    "PrintAsked": (0, "printed", 1),
    "PrintBegan": (0, "doubtful", 0),
    "before-paper": (0, "doubtful", 0),
    "after-paper": (1, "doubtful", 1),
    "PrintTaken": (1, "doubtful", 1),
    "PrintCame": (1, "printed", 1),
}
"""Where it dies: labels out by then, and after the next start how the job stands and labels out."""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            sys.executable,
            "-m",
            "tests.faults.printing_terminal",
            folder,
            folder / "paper",
            *arguments,
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def paper(folder: Path) -> int:
    file = folder / "paper"
    return len(file.read_text(encoding="utf-8").splitlines()) if file.exists() else 0


def killed(folder: Path, point: str) -> int:
    """Let it die there; how many labels are out by then."""
    died = run(folder, point)
    assert died.returncode == -signal.SIGKILL, died.stderr
    return paper(folder)


def test_left_alone_a_label_comes_out_once(tmp_path: Path) -> None:
    done = run(tmp_path, "never")
    assert (done.stdout, paper(tmp_path)) == ("printed\n", 1), done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")
@pytest.mark.parametrize("point", POINTS)
def test_a_label_is_neither_lost_nor_printed_twice_by_itself(tmp_path: Path, point: str) -> None:
    before, state, after = POINTS[point]
    assert killed(tmp_path, point) == before
    for _ in range(2):
        done = run(tmp_path, "never")
        assert done.stdout == f"{state}\n", done.stderr
        assert paper(tmp_path) == after


@pytest.mark.skipif(sys.platform == "win32", reason="kills as Unix does")
def test_a_terminal_that_sends_again_what_was_begun_is_caught_printing_twice(
    tmp_path: Path,
) -> None:
    assert killed(tmp_path, "after-paper") == 1
    done = run(tmp_path, "never", "sin")
    assert (done.stdout, paper(tmp_path)) == ("printed\n", 2), done.stderr
