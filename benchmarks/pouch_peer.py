"""PouchDB told and read by PouchDB, both over LevelDB: what the exchange is measured beside."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_HERE = Path(__file__).parent / "pouch"


@dataclass(frozen=True, slots=True)
class Replicated:
    """Seconds to push and to pull, and of rounds with nothing new."""

    pushed: float
    pulled: float
    idle: tuple[float, ...]


def is_here() -> bool:
    """Whether `make extras` installed it."""
    return shutil.which("node") is not None and (_HERE / "node_modules" / "pouchdb").is_dir()


@contextmanager
def pouch_server() -> Iterator[str]:
    """The address of a server that is stopped afterwards."""
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen(
            ["node", "server.mjs", folder],
            cwd=_HERE,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as server,
    ):
        assert server.stdout is not None
        assert server.stdin is not None
        try:
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.stdin.close()
            server.wait(20)


def replicate(count: int, size: int, batch: int) -> Replicated:
    """That many documents of that many characters, through a server of their own."""
    with pouch_server() as address, TemporaryDirectory() as folder:
        said = subprocess.run(
            ["node", "client.mjs", address, folder, str(count), str(size), str(batch)],
            cwd=_HERE,
            capture_output=True,
            text=True,
            check=True,
        )
        told = json.loads(said.stdout)
    if (told["told"], told["read"]) != (count, count):
        raise OSError(f"PouchDB lost documents: {told}")
    return Replicated(told["pushed"], told["pulled"], tuple(told["idle"]))
