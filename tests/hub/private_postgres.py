"""A PostgreSQL of a test's own: its own folder, reached through that folder, stopped by its id."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

_PATIENCE_S = 60
_ACCOUNT = "postgres"
_NUMBERS = count(1)
# The process that writes what a commit did not wait for.
_WRITER = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'"


def missing() -> str:
    """The first program that is not here, '' where all are."""
    gone = [one for one in ("initdb", "postgres", "psql") if _program(one) is None]
    if not gone and not _has_driver():
        return "psycopg"
    return gone[0] if gone else ""


def _has_driver() -> bool:
    try:
        return find_spec("psycopg") is not None
    except ModuleNotFoundError:
        return False


class PrivatePostgres:
    """A server that runs; databases in it come and go by name."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None

    def begin(self) -> None:
        """Serve, with whatever an end in haste left to be put in order."""
        # Nothing is written behind a test's back.
        options = ["-k", str(self._folder), "-h", "", "-c", "bgwriter_lru_maxpages=0"]
        self._server = _start("postgres", "-D", f"{self._folder}/data", *options)
        until = time.monotonic() + _PATIENCE_S
        while not self._answers():
            assert self._server.poll() is None, "the server ended by itself"
            assert time.monotonic() < until, "the server never answered"

    def _answers(self) -> bool:
        try:
            self.run("SELECT 1")
        except subprocess.CalledProcessError:
            return False
        return True

    def stop(self) -> None:
        """At once: nobody is asked to finish, nothing is put in order."""
        if self._server is not None:
            self._server.send_signal(signal.SIGQUIT)
            self._server.wait(_PATIENCE_S)
            self._server = None

    def address(self, database: str) -> str:
        """As a program is told where its database is."""
        return f"postgresql://{_ACCOUNT}@/{database}?host={self._folder}"

    def new_database(self, encoding: str = "UTF8") -> str:
        """An empty one."""
        name = f"inventory_{next(_NUMBERS)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}'")
        return name

    def run(self, statement: str, database: str = "postgres") -> str:
        """What the server answers an administrator."""
        options = ["-h", str(self._folder), "-U", _ACCOUNT, "-X", "-q", "-A", "-t"]
        done = subprocess.run(
            [_program("psql") or "psql", *options, "-c", statement, database],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.strip()

    @contextmanager
    def set(self, name: str, value: str) -> Iterator[None]:
        """Whoever comes from now on finds the whole server set to that."""
        before = self.run(f"SHOW {name}")
        try:
            self._told(f"ALTER SYSTEM SET {name} = {value}", name, value)
            yield
        finally:
            self._told(f"ALTER SYSTEM RESET {name}", name, before)

    def _told(self, statement: str, name: str, value: str) -> None:
        self.run(statement)
        self.run("SELECT pg_reload_conf()")
        until = time.monotonic() + _PATIENCE_S
        while self.run(f"SHOW {name}") != value:
            assert time.monotonic() < until, "the server never read its settings"

    @contextmanager
    def crashing(self) -> Iterator[None]:
        """What it put off is never written: it dies at the end of the block, and starts again."""
        writer = int(self.run(_WRITER))
        os.kill(writer, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(writer, signal.SIGKILL)
            self._until_another(writer)

    def _until_another(self, writer: int) -> None:
        until, found = time.monotonic() + _PATIENCE_S, str(writer)
        while found in ("", str(writer)):
            assert time.monotonic() < until, "the server never started again"
            with suppress(subprocess.CalledProcessError):
                found = self.run(_WRITER)


@contextmanager
def private_postgres() -> Iterator[PrivatePostgres]:
    """Run it."""
    # It runs under another account, which never comes through the folders pytest keeps to its own.
    with TemporaryDirectory(prefix="postgres-") as place:
        folder = Path(place)
        if _account():
            shutil.chown(folder, _ACCOUNT, _ACCOUNT)
        options = ["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C"]
        _start("initdb", "-D", f"{folder}/data", "-U", _ACCOUNT, *options).wait(_PATIENCE_S)
        server = PrivatePostgres(folder)
        try:
            server.begin()
            yield server
        finally:
            server.stop()


def _start(program: str, *options: str) -> subprocess.Popen[bytes]:
    quiet = subprocess.DEVNULL
    return subprocess.Popen(
        [_program(program) or program, *options], stdout=quiet, stderr=quiet, user=_account()
    )


def _account() -> str | None:
    """PostgreSQL never runs as root."""
    return _ACCOUNT if os.geteuid() == 0 else None


def _program(name: str) -> str | None:
    versions = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda one: one.parent.name)
    places = [*map(str, reversed(versions)), os.environ.get("PATH", "")]
    return shutil.which(name, path=os.pathsep.join(places))
