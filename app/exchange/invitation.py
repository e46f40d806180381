"""What an inventory shows so that a terminal finds it, trusts it and may enrol once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

PREFIX: Final = "RH1:"
PIN_DIGITS: Final = 32
MOST_LIVES: Final = 500
"""Of the lives a terminal tells of where it enrols, the newest."""
_SHAPE: Final = re.compile(
    r"RH1:(?P<address>(?P<scheme>https?)://(?P<host>\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::\d{1,5})?)/?"
    r"#(?P<code>[0-9A-Z -]{16,24})(?:\.(?P<pin>[0-9A-F]*))?",
    re.IGNORECASE,
)
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "[::1]"})
_SIGNS: Final = 16


@dataclass(frozen=True, slots=True)
class Invitation:
    """address: `https://host:port`; http only on the machine itself. code: 16 signs, used once.

    pin: how the SHA-256 of the site CA's public key (SPKI, DER) begins, in hex; '' over http.
    """

    address: str
    code: str
    pin: str

    def __str__(self) -> str:
        """As it is printed, shown as a QR code, scanned and typed."""
        groups = "-".join(self.code[at : at + 4] for at in range(0, _SIGNS, 4))
        return f"{PREFIX}{self.address}#{groups}.{self.pin}"


def read_invitation(text: str) -> Invitation:
    """An invitation as anybody types or scans it. Raises ValueError for anything else."""
    found = _SHAPE.fullmatch(text.strip())
    if found is None:
        raise ValueError("no invitation")
    code = re.sub("[ -]", "", found["code"]).upper()
    pin = (found["pin"] or "").lower()
    secure = found["scheme"].lower() == "https"
    if len(code) != _SIGNS or len(pin) != (PIN_DIGITS if secure else 0):
        raise ValueError("no whole invitation")
    if not secure and found["host"].lower() not in _LOOPBACK:
        raise ValueError("an open line leaves this machine")
    return Invitation(found["address"].lower(), code, pin)
