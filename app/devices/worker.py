"""Risky work in a child process: a driver may hang and a picture may be hostile."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_MOST_PIXELS = 120_000_000


class WorkerFailed(Exception):
    """The child ended with something else than an answer. exit_code is None when it hung."""

    def __init__(self, exit_code: int | None) -> None:
        self.exit_code = exit_code
        super().__init__(f"exit code {exit_code}")


def start_worker(module: str, *args: str) -> subprocess.Popen[bytes]:
    """`python -m module args` with this program on its path and pipes at both ends.

    OpenCV reads the most pixels it may unpack from the environment when it is imported.
    """
    found_in = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    limits = {"OPENCV_IO_MAX_IMAGE_PIXELS": str(_MOST_PIXELS)}
    environment = os.environ | limits | {"PYTHONPATH": os.pathsep.join(found_in)}
    return subprocess.Popen(  # noqa: S603 (our own module, a list of arguments)
        [sys.executable, "-m", module, *args],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )


def run_worker(module: str, *args: str, given: bytes = b"", limit_s: float) -> bytes:
    """Run `python -m module args`, hand it `given` and return what it writes.

    Raises WorkerFailed. A child that does not die even when killed (a driver stuck in the
    kernel) is left behind rather than waited for.
    """
    child = start_worker(module, *args)
    try:
        answer, _ = child.communicate(given, timeout=limit_s)
    except subprocess.TimeoutExpired as error:
        child.kill()
        _drain(child)
        raise WorkerFailed(None) from error
    if child.returncode != 0:
        raise WorkerFailed(child.returncode)
    return answer


def _drain(child: subprocess.Popen[bytes]) -> None:
    try:
        child.communicate(timeout=1)
    except subprocess.TimeoutExpired:
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                pipe.close()
