"""How our things are called in EPCIS documents, and the words we add to the standard's.

Parts are called as ADR 008 says; all else by URNs of ours, which are nobody's to look up. No VIN
and no person is ever part of a name.
"""

from __future__ import annotations

import hashlib
import re
import uuid
from functools import lru_cache
from typing import Any, Final
from urllib.parse import quote

from app.domain.errors import InvalidIdentifier
from app.domain.identifiers import PartId
from app.exchange.epcis_documents import EPCIS_CONTEXT

OURS: Final = "urn:refactory:elv:1:"
"""What our words begin with; `elv:` in documents."""
CONTEXT: Final[list[Any]] = [EPCIS_CONTEXT, {"elv": OURS}]
FEED_SEQ: Final = OURS + "feedSeq"
"""Where an event stands in this repository: what reads on from there misses nothing."""
_LONGEST: Final = 200
_GIAI: Final = 30
_MOST_EVENTS: Final = 3
_UUID: Final = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_REMEMBERED: Final = 4096
"""Names: of terminals, places and what a batch is about; they come again with every event."""


def word(name: str) -> str:
    """A word of ours where the standard has none."""
    return OURS + name


@lru_cache(_REMEMBERED)
def thing(kind: str, name: str) -> str:
    """A thing of a kind by its name here; a name too long to stand in a URI by its digest."""
    told = quote(name, safe="", errors="surrogatepass")
    if len(told) > _LONGEST:
        told = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"urn:refactory:{kind}:{told}"


def part_uri(code: str, gs1_prefix: str) -> str:
    """A part: a GIAI as GS1 Digital Link with a prefix, else a URN."""
    try:
        part = PartId.parse(code)
    except InvalidIdentifier:
        return thing("part", code)
    if gs1_prefix and len(part.giai(gs1_prefix)) <= _GIAI:
        return part.uri(gs1_prefix, "")
    return thing("part", part.code)


def vehicle_uri(vehicle_id: str) -> str:
    """A vehicle, by the id it got here; its VIN stays here."""
    return thing("vehicle", vehicle_id)


def event_uri(event_id: str, ordinal: int = 0) -> str:
    """The id of a fact's event; of its second and third event a UUID made from it."""
    own = _uuid_in(event_id) if ordinal == 0 else ""
    return f"urn:uuid:{own}" if own else uuid_of(f"{event_id}/{ordinal}")


def event_uris(event_id: str) -> tuple[str, ...]:
    """The ids of all events that a fact may be told as."""
    return tuple(event_uri(event_id, ordinal) for ordinal in range(_MOST_EVENTS))


def _uuid_in(text: str) -> str:
    """A UUID as it is written, or '' for none."""
    if _UUID.fullmatch(text):
        return text
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return ""


def uuid_of(content: str) -> str:
    """A UUID (version 8) that follows from a content, so that a repetition has the same."""
    made = bytearray(hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest()[:16])
    made[6] = made[6] & 0x0F | 0x80
    made[8] = made[8] & 0x3F | 0x80
    told = made.hex()
    return f"urn:uuid:{told[:8]}-{told[8:12]}-{told[12:16]}-{told[16:20]}-{told[20:]}"
