"""The service as `make hub` starts it: on a PostgreSQL of its own, in a process of its own."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from app import paths
from app.hub.enrolment import invitation, offer_code
from app.inventory import Kept, opened

_CHECKOUT = Path(paths.__file__).resolve().parents[1]
_DATABASE = "Database: "


def has_server() -> bool:
    """Whether PostgreSQL and its driver are here: `make extras` installs them."""
    return (
        any(Path("/usr/lib/postgresql").glob("*/bin/initdb")) and find_spec("psycopg") is not None
    )


@contextmanager
def served_inventory() -> Iterator[Kept]:
    """While it is served; raises OSError where it does not start."""
    with TemporaryDirectory(prefix="inv") as folder:
        # PostgreSQL refuses to run as root; its own account must come to the folder.
        Path(folder).chmod(0o755)
        command = [str(_CHECKOUT / "scripts" / "hub.sh"), "--port", "0"]
        with subprocess.Popen(
            command,
            env={**os.environ, "REFACTORY_HOME": folder},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as service:
            try:
                yield Kept(Path(folder), _address(service))
            finally:
                service.terminate()
                service.wait(60)


def _address(service: subprocess.Popen[str]) -> str:
    """Of its database, once it listens."""
    assert service.stdout is not None
    assert service.stderr is not None
    address, said = "", []
    for line in service.stderr:
        said.append(line)
        if line.startswith(_DATABASE):
            address = line.removeprefix(_DATABASE).strip()
            break
    if not address or "listens" not in service.stdout.readline():
        raise OSError("".join(said))
    return address


def invitations(kept: Kept, count: int) -> list[str]:
    """What that many terminals enrol with."""
    with opened(kept) as hub:
        reached = hub.access.terminals.reached()
        if reached is None:
            raise OSError("nobody serves it")
        return [invitation(offer_code(hub), reached) for _ in range(count)]
