"""An inventory beside the demonstration: begun with it, enrolled at by itself, ended with it."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Final

from app import paths
from app.domain.errors import ShopError
from app.operations.ports.inventory_link import InventoryLink

_LOG: Final = logging.getLogger(__name__)
_END_S: Final = 10
_HUB: Final = (sys.executable, "-m", "app", "hub")


class InventoryBeside:
    """A process of its own over a file in the demonstration's folder; on this machine alone.

    It ends with this program, however that ends: it listens to a pipe that closes then.
    """

    def __init__(self, home: Path) -> None:
        self._environment: Mapping[str, str] = {**os.environ, paths.HOME_VARIABLE: str(home)}
        home.mkdir(parents=True, exist_ok=True)
        with (home / "inventory.log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                (*_HUB, "--port", "0", "--beside"),
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
            )
        self._thread: Thread | None = None

    def enrol(self, link: InventoryLink) -> None:
        """Let a terminal in once it listens; returns at once."""
        self._thread = Thread(target=self._enrol, args=(link,), name="beside", daemon=True)
        self._thread.start()

    def _enrol(self, link: InventoryLink) -> None:
        assert self._process.stdout is not None
        where = self._process.stdout.readline()
        if not where:
            _LOG.warning("the inventory beside the demonstration did not begin")
            return
        _pass_on(where)
        try:
            link.enrol(self._code())
        except (ShopError, OSError, subprocess.SubprocessError) as fault:
            _LOG.warning("the demonstration works alone: %s", fault)
        for line in self._process.stdout:
            _pass_on(line)

    def _code(self) -> str:
        said = subprocess.run(  # noqa: S603 - our own program
            (*_HUB, "enrolment-code"),
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            check=True,
        )
        return said.stdout.decode().strip()

    def end(self) -> None:
        """In order, else by force."""
        self._process.terminate()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._thread is not None:
            self._thread.join(_END_S)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()


def _pass_on(line: bytes) -> None:
    """Where it listens, and how somebody takes the first account."""
    sys.stdout.write(line.decode())
    sys.stdout.flush()


@contextmanager
def inventory_beside(home: Path) -> Iterator[InventoryBeside]:
    """An inventory as long as the demonstration is shown."""
    beside = InventoryBeside(home)
    try:
        yield beside
    finally:
        beside.end()
