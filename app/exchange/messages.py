"""What a terminal and the inventory say to one another; JSON by `codec`, rows as arrays."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal, TypeVar

from app.domain import codec
from app.exchange.fact_row import GENESIS, Entry
from app.exchange.wire import row_of, storable_text, whole_number

T = TypeVar("T")
MOVED: Final = "fact-moved"
"""Why a row does not count: told again in a later life, as another's fact stands in its first
place; no fault."""
SPOKEN: Final = (1, 1)
"""Oldest and newest version of these messages that this release understands."""

Life = tuple[str, int]
"""A terminal's code and an incarnation: what has a chain of its own."""

Fate = Literal["stored", "duplicate", "quarantined", "twin", "gap"]
"""stored: taken in now. duplicate: known before. quarantined: kept apart, a person looks.
twin: another fact stands in its place, so two databases record under one name.
gap: what comes before it is missing; send from the end on."""


@dataclass(frozen=True, slots=True)
class End:
    """How far the chain of one life of a terminal is known, without a gap."""

    seq: int = 0
    hash: str = GENESIS


@dataclass(frozen=True, slots=True)
class Place:
    """Where a terminal stands in the feed.

    feed: which feed is meant; a feed that was put back is another one. event_id: the inventory's
    mark of that number, so that a feed put back in silence is noticed too.
    """

    feed: str = ""
    number: int = 0
    event_id: str = ""


@dataclass(frozen=True, slots=True)
class Inventory:
    """What the inventory says of itself and of the terminal that asks.

    ends: how far each life of every terminal was taken in. next_life: an incarnation of the
    asking terminal that nobody uses. now: the wall clock there, ISO 8601 with zone. newest: the
    mark of the head, so that who stands there need not ask for more; '' where nobody says.
    """

    hub: str
    feed: str
    head: int
    now: str
    ends: tuple[tuple[Life, End], ...]
    next_life: int
    most_facts: int
    most_bytes: int
    speaks: tuple[int, int] = SPOKEN
    newest: str = ""

    @property
    def place(self) -> Place:
        """The end of the feed."""
        return Place(self.feed, self.head, self.newest)

    def end_of(self, life: Life) -> End:
        """How far a life was taken in."""
        return dict(self.ends).get(life, End())


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one fact of a batch; reason: a code, empty where all is well."""

    seq: int
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The inventory's signed word that it holds a chain up to a fact.

    signature: Ed25519 in hex over `signed`, by the inventory's key.
    """

    hub: str
    life: Life
    end: End
    signature: str = ""

    def signed(self) -> bytes:
        """What the signature is made over."""
        said = [self.hub, *self.life, self.end.seq, self.end.hash]
        return b"refactory anchor 1 " + codec.canonical(codec.plain(said)).encode()


@dataclass(frozen=True, slots=True)
class Taken:
    """The answer to a batch: it is on disk there. end: of the life the batch belongs to."""

    outcomes: tuple[Outcome, ...]
    end: End
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Rows in the order of the feed.

    apart: those that do not count, by their place in `rows`, with the reason; they are links of
    their chains all the same. anchors: how far the chains in it are held. anew: the place asked
    for is not in this feed, so the reader begins at its start.
    """

    rows: tuple[Entry, ...] = ()
    apart: Mapping[int, str] = field(default_factory=dict)
    anchors: tuple[Anchor, ...] = ()
    place: Place = Place()
    head: int = 0
    anew: bool = False


def can_talk(theirs: tuple[int, int], ours: tuple[int, int] = SPOKEN) -> bool:
    """Whether two ends share a version of these messages."""
    return theirs[0] <= ours[1] and ours[0] <= theirs[1]


def batch_text(rows: tuple[Entry, ...]) -> bytes:
    """A batch as it is sent and signed."""
    return codec.canonical([list(one) for one in rows]).encode()


def signed_batch(hub: str, terminal: str, text: bytes) -> bytes:
    """What a terminal signs: its batch, for one inventory and no other."""
    return b"refactory batch 1 " + hub.encode() + b" " + terminal.encode() + b" " + text


def rows_in(text: bytes) -> tuple[Entry, ...]:
    """The rows of a batch. Raises ValueError for anything else."""
    return tuple(map(row_of, _list(_json(text))))


def told(message: Inventory | Taken) -> bytes:
    """A message as it is sent."""
    return codec.canonical(codec.plain(message)).encode()


def read(kind: type[T], text: bytes) -> T:
    """A message as `told` wrote it. Raises ValueError for anything else."""
    return codec.build(kind, _json(text))


def page_text(page: Page) -> bytes:
    """A page as it is sent."""
    plain = codec.plain(replace(page, rows=(), apart={}))
    assert isinstance(plain, dict)
    plain["rows"] = [list(one) for one in page.rows]
    plain["apart"] = [[at, why] for at, why in page.apart.items()]
    return codec.canonical(plain).encode()


def page_in(text: bytes) -> Page:
    """A page as `page_text` wrote it. Raises ValueError for anything else."""
    said = _json(text)
    if not isinstance(said, dict):
        raise ValueError("no page")
    rows = tuple(map(row_of, _list(said.pop("rows", None))))
    apart = {whole_number(at): storable_text(why) for at, why in _pairs(said.pop("apart", None))}
    return replace(codec.build(Page, {**said, "rows": [], "apart": {}}), rows=rows, apart=apart)


def _pairs(value: Any) -> list[tuple[Any, Any]]:
    return [(first, second) for first, second in _list(value)]


def _json(text: bytes) -> Any:
    try:
        return json.loads(text)
    except RecursionError as error:
        raise ValueError("too deep") from error


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError("no list")
    return value
