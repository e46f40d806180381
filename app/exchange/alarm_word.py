"""What terminals tell one another of a hot battery, as signed datagrams.

A datagram is RA1, the terminal's code (4), an Ed25519 signature (64 bytes) and the packed
word. Each fits one frame of a wired network, so that none is cut on its way: a word of many
rows becomes many datagrams, each of which stands for itself and may come twice or never.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping
from typing import Any, Final

from app.exchange.wire import row_of, storable_text
from app.operations.ports.signer import Signer
from app.operations.ports.site_alarm import Word
from app.operations.ports.store import Row

LARGEST: Final = 8192
"""Bytes of a datagram, and eight times as many unpacked: what is longer is no word of ours."""
FACTS: Final = frozenset(
    {
        "BatteryDangerRaised",
        "BatteryVehicleNamed",
        "BatteryTemperatureRead",
        "BatteryQuarantined",
        "BatteryWatched",
        "BatteryDangerEnded",
    }
)
_MARK: Final = b"RA1"
_CODE, _SIGNATURE = 4, 64
_HEAD: Final = len(_MARK) + _CODE + _SIGNATURE
_SIGNED_AS: Final = b"refactory alarm 1 "
_MOST, _LONGEST = 100, 4000


def seal(word: Word, signer: Signer) -> tuple[bytes, ...]:
    """The datagrams of a word: one that says what is known, and one for each row.

    Raises StoreUnavailable where this terminal's key cannot be read.
    """
    bodies: list[list[Any]] = [[list(word.knows), [], dict(word.names)]]
    bodies += [[list(word.knows), [list(row)], {}] for row in word.rows]
    return tuple(_sealed(word.terminal, body, signer) for body in bodies)


def _sealed(terminal: str, body: list[Any], signer: Signer) -> bytes:
    packed = zlib.compress(json.dumps(body, separators=(",", ":"), ensure_ascii=False).encode(), 9)
    signature = signer.sign(_SIGNED_AS + terminal.encode() + packed)
    return _MARK + terminal.encode() + signature + packed


def unseal(datagram: bytes, believed: Mapping[str, bytes], signer: Signer) -> Word | None:
    """The word of a believed terminal about what it recorded itself; None for anything else."""
    if not datagram.startswith(_MARK) or not _HEAD < len(datagram) <= LARGEST:
        return None
    terminal = datagram[len(_MARK) :][:_CODE].decode("ascii", "replace")
    key = believed.get(terminal)
    signature, packed = datagram[len(_MARK) + _CODE : _HEAD], datagram[_HEAD:]
    if key is None:
        return None
    if not signer.is_signed(_SIGNED_AS + terminal.encode() + packed, signature, key):
        return None
    try:
        return _word(terminal, _unpacked(packed))
    except (ValueError, TypeError, RecursionError, zlib.error):
        return None


def _unpacked(packed: bytes) -> Any:
    unpacking = zlib.decompressobj()
    text = unpacking.decompress(packed, 8 * LARGEST)
    if not unpacking.eof:
        raise ValueError("too long")
    return json.loads(text.decode())


def _word(terminal: str, body: Any) -> Word:
    knows, rows, names = body
    if not isinstance(names, dict) or max(len(knows), len(rows), len(names)) > _MOST:
        raise ValueError("too much")
    return Word(
        terminal,
        tuple(map(_text, knows)),
        tuple(_row(terminal, one) for one in rows),
        dict(zip(map(_text, names), map(_text, names.values()), strict=True)),
    )


def _row(terminal: str, columns: list[Any]) -> Row:
    """A row of the log: raises ValueError for one of another terminal, or of anything else."""
    row = row_of(columns)
    if row.terminal != terminal or row.name not in FACTS:
        raise ValueError("not theirs to tell")
    if max(len(one) for one in row if isinstance(one, str)) > _LONGEST:
        raise ValueError("too long")
    return tuple(row)


def _text(value: Any) -> str:
    text = storable_text(value)
    if len(text) > _LONGEST:
        raise ValueError("too long")
    return text
