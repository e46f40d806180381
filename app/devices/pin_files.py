"""PINs as argon2id hashes in files beside the database, worthless without this device's pepper.

The hash (RFC 9106) costs time and memory on purpose. Six digits are found by trying them all
whatever a hash costs, so it is the pepper, a key that never leaves this device, that protects
a copied hash.
"""

from __future__ import annotations

import hmac
import json
import re
import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from app.devices.secret_file import write_secret
from app.domain.errors import StoreUnavailable
from app.domain.pin import Pin

_PEPPER_BYTES = 32
_NAME = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a check costs: passes over so much memory (OWASP Password Storage Cheat Sheet, 2023)."""

    iterations: int = 2
    memory_kib: int = 19456


class PinFiles:
    """The PinVault in a folder: `pin.key` is the pepper, `pins/` holds one file for each PIN."""

    def __init__(self, home: Path, cost: Cost | None = None) -> None:
        """Nothing is read or made before the first PIN. cost: of PINs kept from now on."""
        self._key, self._folder = home / "pin.key", home / "pins"
        self._cost = cost or Cost()
        self._one_at_a_time = Lock()

    def keep(self, pin: Pin) -> str:
        """Keep a PIN; returns the random name it is checked under. Raises StoreUnavailable."""
        verifier, salt = secrets.token_hex(16), secrets.token_bytes(16)
        try:
            digest = _hash(pin.digits, salt, self._pepper(make=True), self._cost)
            kept = {
                "salt": salt.hex(),
                "hash": digest.hex(),
                "iterations": self._cost.iterations,
                "memory_kib": self._cost.memory_kib,
            }
            write_secret(self._folder / verifier, json.dumps(kept).encode())
        except OSError as fault:
            raise StoreUnavailable("pin-not-kept", folder=self._folder) from fault
        return verifier

    def knows(self, verifier: str) -> bool:
        """Whether a PIN of this name can be checked here."""
        return bool(_NAME.fullmatch(verifier)) and (self._folder / verifier).is_file()

    def is_right(self, verifier: str, digits: str) -> bool:
        """Whether these are the digits; compared in constant time. Raises StoreUnavailable."""
        try:
            kept = json.loads((self._folder / verifier).read_bytes())
            salt, wanted = bytes.fromhex(kept["salt"]), bytes.fromhex(kept["hash"])
            cost = Cost(int(kept["iterations"]), int(kept["memory_kib"]))
            found = _hash(digits, salt, self._pepper(make=False), cost)
        except (OSError, ValueError, KeyError, TypeError) as fault:
            raise StoreUnavailable("pin-unreadable", folder=self._folder) from fault
        return hmac.compare_digest(found, wanted)

    def forget(self, verifier: str) -> None:
        """Throw a PIN away."""
        if self.knows(verifier):
            with suppress(OSError):
                (self._folder / verifier).unlink()

    def _pepper(self, *, make: bool) -> bytes:
        """A lost pepper is never replaced in silence while PINs hang on it. Raises OSError."""
        with self._one_at_a_time:
            if make and not self._key.exists() and not any(self._folder.glob("*")):
                write_secret(self._key, secrets.token_bytes(_PEPPER_BYTES))
            pepper = self._key.read_bytes()
        if len(pepper) != _PEPPER_BYTES:
            raise OSError(f"{self._key.name} is damaged")
        return pepper


def _hash(digits: str, salt: bytes, pepper: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(
        salt=salt,
        length=32,
        iterations=cost.iterations,
        lanes=1,
        memory_cost=cost.memory_kib,
        secret=pepper,
    )
    return kdf.derive(digits.encode())
