"""A terminal's log worked from another thread: each call is a short piece of the writer's day."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol, TypeVar

from app.exchange.fact_row import Entry
from app.exchange.file_line import PictureLog
from app.exchange.messages import Anchor, End, Life, Page, Place
from app.exchange.people_line import PeopleLog
from app.exchange.people_records import PeopleAnswer, PeopleTold
from app.exchange.terminal_log import TerminalLog
from app.operations.ports.inventory_link import AsideFact, Waiting

T = TypeVar("T")


class OnWriter(Protocol):
    """Runs a piece on the thread that alone writes, and waits for it."""

    def __call__(self, piece: Callable[[], T]) -> T:
        """What the piece answers or raises; CancelledError where the terminal is closing."""
        ...


class WorkedLog(TerminalLog, PeopleLog, PictureLog, Protocol):
    """What the worker asks besides."""

    @property
    def database(self) -> str:
        """What tells this machine from another, whatever its code is."""
        ...

    def take_new_code(self) -> None:
        """Go on under another code: a machine elsewhere has this one."""
        ...

    def anchored(self, hub: str) -> Mapping[Life, int]:
        """How far an inventory ever said it holds each chain."""
        ...

    def waiting(self, held: Mapping[Life, int]) -> Waiting:
        """What of the own chains goes beyond what is held elsewhere."""
        ...

    def kept_aside(self, limit: int) -> tuple[int, tuple[AsideFact, ...]]:
        """How many own facts the inventory keeps apart, and the newest of them."""
        ...


class WriterLog:
    """See WorkedLog. announce: told what kinds of subjects changed, on the writer's thread."""

    def __init__(
        self,
        log: WorkedLog,
        on_writer: OnWriter,
        announce: Callable[[frozenset[str]], None],
    ) -> None:
        self._log, self._on_writer, self._announce = log, on_writer, announce

    @property
    def life(self) -> Life:
        """Who records here now."""
        return self._on_writer(lambda: self._log.life)

    @property
    def database(self) -> str:
        """What tells this machine from another."""
        return self._on_writer(lambda: self._log.database)

    def lives(self) -> Sequence[Life]:
        """Every life that recorded here, the one of now last."""
        return self._on_writer(self._log.lives)

    def end(self, life: Life) -> End:
        """How far the chain of a life reaches here."""
        return self._on_writer(lambda: self._log.end(life))

    def hash_at(self, life: Life, seq: int) -> str:
        """The hash at a place of a chain, or ''."""
        return self._on_writer(lambda: self._log.hash_at(life, seq))

    def after(self, life: Life, seq: int, limit: int) -> Sequence[Entry]:
        """The next facts of a chain."""
        return self._on_writer(lambda: self._log.after(life, seq, limit))

    def place(self) -> Place:
        """How far the feed was read."""
        return self._on_writer(self._log.place)

    def receive(self, page: Page) -> frozenset[str]:
        """Take in a page; the screens hear of it."""

        def take_in() -> frozenset[str]:
            topics = self._log.receive(page)
            if topics:
                self._announce(topics)
            return topics

        return self._on_writer(take_in)

    def begin_life(self, incarnation: int, strayed: Sequence[tuple[Life, int]]) -> None:
        """Go on under another incarnation of the same code."""
        self._on_writer(lambda: self._log.begin_life(incarnation, strayed))

    def take_new_code(self) -> None:
        """Go on under another code."""
        self._on_writer(self._log.take_new_code)

    def keep(self, anchor: Anchor) -> None:
        """Keep the inventory's word."""
        self._on_writer(lambda: self._log.keep(anchor))

    def anchors(self, hub: str, held: Mapping[Life, End]) -> Sequence[Anchor]:
        """What an inventory gave its word for beyond what it holds now."""
        return self._on_writer(lambda: self._log.anchors(hub, held))

    def people(self, wanted: Sequence[str]) -> PeopleTold:
        """The records of people that are wanted and here, and the ids of those that are not."""
        return self._on_writer(lambda: self._log.people(wanted))

    def keep_people(self, answer: PeopleAnswer) -> None:
        """Keep and erase records; the screens hear of it."""

        def keep() -> None:
            self._log.keep_people(answer)
            if answer.records or answer.erased:
                self._announce(frozenset({"person"}))

        self._on_writer(keep)

    def released(self) -> Sequence[str]:
        """The digests of the procedures that people work by."""
        return self._on_writer(self._log.released)

    def sealed(self, digest: str) -> str:
        """What a procedure says."""
        return self._on_writer(lambda: self._log.sealed(digest))

    def anchored(self, hub: str) -> Mapping[Life, int]:
        """How far an inventory ever said it holds each chain."""
        return self._on_writer(lambda: self._log.anchored(hub))

    def waiting(self, held: Mapping[Life, int]) -> Waiting:
        """What of the own chains goes beyond what is held elsewhere."""
        return self._on_writer(lambda: self._log.waiting(held))

    def kept_aside(self, limit: int) -> tuple[int, tuple[AsideFact, ...]]:
        """How many own facts the inventory keeps apart, and the newest of them."""
        return self._on_writer(lambda: self._log.kept_aside(limit))
