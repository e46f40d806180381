"""A print service of a test's own: its own folders, a free loopback port, stopped by its id."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

_FILES = """
ServerRoot {folder}/etc
RequestRoot {folder}/spool
TempDir {folder}/tmp
CacheDir {folder}/cache
StateDir {folder}/state
ErrorLog {folder}/log/error
AccessLog {folder}/log/access
PageLog {folder}/log/page
SystemGroup root
"""
_SERVICE = """
LogLevel info
Listen 127.0.0.1:{port}
Browsing Off
DefaultAuthType None
WebInterface No
JobRetryInterval 1
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""
_PATIENCE_S = 60


def missing() -> str:
    """The first program that is not here, '' where all are."""
    needed = ("cupsd", "lp", "lpstat", "lpadmin", "cupsdisable", "cancel")
    gone = [one for one in needed if shutil.which(one, path=_path()) is None]
    if not gone and os.geteuid() != 0:
        return "root, who alone starts a cupsd of its own"
    return gone[0] if gone else ""


@contextmanager
def private_cups() -> Iterator[dict[str, str]]:
    """Run it; what the environment needs so that `lp` and the others find it."""
    # Filters run as another user, who never comes through the folders pytest keeps to its own.
    with TemporaryDirectory(prefix="cups-") as place:
        Path(place).chmod(0o711)
        with _running(Path(place)) as told:
            yield told


@contextmanager
def _running(folder: Path) -> Iterator[dict[str, str]]:
    for one in ("etc/ppd", "spool", "tmp", "cache", "state", "log"):
        (folder / one).mkdir(parents=True)
    (folder / "tmp").chmod(0o1777)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    (folder / "etc/cups-files.conf").write_text(_FILES.format(folder=folder), encoding="utf-8")
    (folder / "etc/cupsd.conf").write_text(_SERVICE.format(port=port), encoding="utf-8")
    program = shutil.which("cupsd", path=_path()) or "cupsd"
    options = [
        "-f",
        "-c",
        str(folder / "etc/cupsd.conf"),
        "-s",
        str(folder / "etc/cups-files.conf"),
    ]
    with subprocess.Popen([program, *options]) as service:
        try:
            _until_it_answers(service, port)
            yield {"CUPS_SERVER": f"127.0.0.1:{port}", "PATH": _path()}
        finally:
            service.terminate()
            service.wait(_PATIENCE_S)


def _path() -> str:
    return os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/usr/bin"))


def _until_it_answers(service: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            assert service.poll() is None, "cupsd ended by itself"
            assert time.monotonic() < until, "cupsd never answered"
        else:
            return
