"""A vault for tests: what a PIN is checked against stays in memory, and nothing is slow."""

from __future__ import annotations

from app.domain.pin import Pin


class PlayedVault:
    """The PinVault without files; `digits` are the PINs by name."""

    def __init__(self) -> None:
        self.digits: dict[str, str] = {}
        self.checked = 0

    def keep(self, pin: Pin) -> str:
        """Keep a PIN."""
        verifier = f"v{len(self.digits) + 1}"
        self.digits[verifier] = pin.digits
        return verifier

    def knows(self, verifier: str) -> bool:
        """Whether it was kept here."""
        return verifier in self.digits

    def is_right(self, verifier: str, digits: str) -> bool:
        """Whether these are the digits."""
        self.checked += 1
        return self.digits[verifier] == digits

    def forget(self, verifier: str) -> None:
        """Throw it away."""
        self.digits.pop(verifier, None)
