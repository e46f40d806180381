"""Where PINs are checked: on this device, and nowhere else."""

from __future__ import annotations

from typing import Protocol

from app.domain.pin import Pin


class PinVault(Protocol):
    """Keeps what a PIN is checked against; slow on purpose, so never on the window's thread."""

    def keep(self, pin: Pin) -> str:
        """Keep a PIN; returns the random name it is checked under. Raises StoreUnavailable."""
        ...

    def knows(self, verifier: str) -> bool:
        """Whether a PIN of this name can be checked here; quick."""
        ...

    def is_right(self, verifier: str, digits: str) -> bool:
        """Whether these are the digits. Raises StoreUnavailable where nobody can tell."""
        ...

    def forget(self, verifier: str) -> None:
        """Throw a PIN away; nothing happens where there is none."""
        ...
