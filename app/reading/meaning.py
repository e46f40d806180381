"""What a read text stands for: one answer, whoever printed the code and however it was sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import quote

from app.domain.errors import Reason
from app.reading.scan import MAX_LENGTH

MeaningKind = Literal[
    "vehicle", "part", "place", "person", "command", "document", "material", "unknown"
]
GS, RS, EOT = "\x1d", "\x1e", "\x04"
SEPARATORS = GS + RS + EOT


@dataclass(frozen=True, slots=True)
class Meaning:
    """What was read. id: the canonical URI, None where the text names no one thing.

    scheme: whose rules the id follows, as `vin`, `giai`, `iso15434`, `own`; `plain` for none.
    fields: GS1 application identifiers and MH10.8.2 data identifiers as they stand on the
    label, and in words `oe_number`, `serial`, `code`, `maker`. reason: what is wrong, or None.
    """

    kind: MeaningKind
    id: str | None
    scheme: str
    fields: Mapping[str, str] = field(default_factory=dict)
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class House:
    """Who reads: its GS1 company prefix and its database name what has our short code alone."""

    gs1_prefix: str = ""
    database: str = ""


def gs1_uri(*pairs: tuple[str, str]) -> str:
    """GS1 Digital Link in its canonical form (URI syntax 1.6.0, section 4.12), keys alone."""
    path = "".join(f"/{ai}/{quote(value, safe='')}" for ai, value in pairs)
    return f"https://id.gs1.org{path}"


def own_uri(what: str, name: str) -> str:
    """Our private URN for what no public scheme names."""
    return f"urn:refactory:{what}:{quote(name, safe='')}"


def unknown(text: str, reason: Reason, scheme: str = "plain", **fields: str) -> Meaning:
    """A text that stands for nothing here, and why."""
    return Meaning("unknown", None, scheme, {"text": printable(text), **fields}, reason)


def printable(text: str) -> str:
    """What of a text can be shown and kept: no control signs, no half characters, not endless."""
    return "".join(one for one in text if one.isprintable())[:MAX_LENGTH].strip()
