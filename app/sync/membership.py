"""What a terminal keeps of the inventory it is enrolled at, beside its database."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from app.domain import codec
from app.domain.errors import StoreUnavailable

FILE: Final = "inventory.json"


@dataclass(frozen=True, slots=True)
class Membership:
    """hub, key: the inventory's id and its Ed25519 key in hex. ca: the site's own CA as PEM,
    '' on the machine itself. terminal: the code this terminal was enrolled under.
    """

    address: str
    hub: str
    key: str
    terminal: str
    token: str = field(repr=False)
    ca: str = ""

    @property
    def name(self) -> str:
        """How people recognise it: host and port."""
        return urlsplit(self.address).netloc


class MembershipFile:
    """Read and written whole. write: puts a secret into a file that only its user may read."""

    def __init__(self, home: Path, write: Callable[[Path, bytes], None]) -> None:
        self._path, self._write = home / FILE, write

    def read(self) -> Membership | None:
        """None while this terminal works alone. Raises StoreUnavailable for a broken file."""
        try:
            said = json.loads(self._path.read_text("utf-8"))
            return codec.build(Membership, said)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, RecursionError) as fault:
            raise StoreUnavailable("membership-unreadable", file=self._path) from fault

    def keep(self, membership: Membership) -> None:
        """From now on this one. Raises StoreUnavailable; then the one before still holds."""
        try:
            self._write(self._path, codec.canonical(codec.plain(membership)).encode())
        except OSError as fault:
            raise StoreUnavailable("membership-unreadable", file=self._path) from fault
