"""The line to the inventory over HTTP; what it says of chains is believed under its key alone."""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from urllib3.exceptions import HTTPError

from app.domain import codec
from app.exchange.fact_row import Entry, stamp
from app.exchange.inventory_line import LineLost, TurnedAway
from app.exchange.messages import (
    Anchor,
    Inventory,
    Life,
    Page,
    Place,
    Taken,
    batch_text,
    can_talk,
    page_in,
    read,
    signed_batch,
)
from app.exchange.people_records import PeopleAnswer, PeopleTold, people_in, people_text
from app.exchange.wire import is_digest
from app.operations.ports.clock import Clock
from app.operations.ports.signer import Signer
from app.sync.http_files import HttpFiles
from app.sync.membership import Membership
from app.sync.wire_calls import Patience, WireCalls, connections

_LONGEST_LINE: Final = 1_000
_KNOWS_NO_PEOPLE: Final = ("404", "405")
"""What an inventory of before says of that path."""


class HttpLine:
    """See the port InventoryLine; used by one thread, but for `wakes`, which another may follow."""

    def __init__(
        self,
        membership: Membership,
        signer: Signer,
        clock: Clock,
        patience: Patience | None = None,
    ) -> None:
        self._membership, self._signer, self._clock = membership, signer, clock
        self._key = bytes.fromhex(membership.key)
        pool = connections(membership.ca)
        self._calls = WireCalls(pool, membership.address, membership.token, patience or Patience())

    @property
    def files(self) -> HttpFiles:
        """The line for photos and files, on the same connection."""
        return HttpFiles(self._calls)

    def ask(self) -> Inventory:
        """How things stand. Raises TurnedAway where another inventory answers, or a stranger."""
        with _as_agreed():
            said = read(Inventory, self._calls.get("/sync/state", headers=self._time()))
        if said.hub != self._membership.hub:
            raise TurnedAway("sync-another-inventory", inventory=self._membership.name)
        if not can_talk(said.speaks):
            raise TurnedAway("sync-other-version", inventory=self._membership.name)
        return said

    def hash_at(self, life: Life, seq: int) -> str:
        """What the inventory holds at a place of a chain, or ''."""
        asked: dict[str, str | int] = {
            "terminal": life[0],
            "incarnation": life[1],
            "seq": seq,
        }
        with _as_agreed():
            said = json.loads(self._calls.get("/sync/link", asked))["hash"]
            if said != "" and not is_digest(said):
                raise ValueError("no hash")
        return str(said)

    def push(self, rows: Sequence[Entry], anchor: Anchor | None = None) -> Taken:
        """Tell facts, signed by this terminal for this inventory alone."""
        text = batch_text(tuple(rows))
        member = self._membership
        signature = self._signer.sign(signed_batch(member.hub, member.terminal, text))
        headers = {"Refactory-Signature": signature.hex(), **self._time()}
        if anchor is not None:
            headers["Refactory-Anchor"] = codec.canonical(codec.plain(anchor))
        with _as_agreed():
            taken = read(Taken, self._calls.post("/sync/facts", text, headers))
            self._check(() if taken.anchor is None else (taken.anchor,))
        return taken

    def pull(self, place: Place, limit: int, besides: Life) -> Page:
        """What is new after a place."""
        asked: dict[str, str | int] = {
            "feed": place.feed,
            "number": place.number,
            "event": place.event_id,
            "limit": limit,
            "terminal": besides[0],
            "incarnation": besides[1],
        }
        with _as_agreed():
            page = page_in(self._calls.get("/sync/feed", asked))
            self._check(page.anchors)
        return page

    def people(self, told: PeopleTold) -> PeopleAnswer:
        """Tell records and ask for others."""
        try:
            with _as_agreed():
                return people_in(PeopleAnswer, self._calls.post("/sync/people", people_text(told)))
        except TurnedAway as refused:
            if refused.reason.params.get("status") in _KNOWS_NO_PEOPLE:
                return PeopleAnswer()
            raise

    def wakes(self, follow: Callable[[Callable[[], None]], None]) -> Generator[int, None, None]:
        """The head of the feed, each time it grew. Raises LineLost when it falls silent.

        follow: is handed what ends the listening from another thread.
        """
        answer = self._calls.listen("/sync/wake")
        follow(answer.shutdown)
        line = b""
        try:
            while piece := answer.read1(_LONGEST_LINE, decode_content=False):
                *whole, line = (line + piece).split(b"\n")
                for one in whole:
                    told = one.removeprefix(b"data:").strip()
                    if one.startswith(b"data:") and told.isdigit() and len(told) < 19:
                        yield int(told)
                if len(line) > _LONGEST_LINE:
                    break
        except (HTTPError, OSError, ValueError) as fault:
            raise LineLost(str(fault)) from fault
        finally:
            answer.close()
        raise LineLost("the listening ended")

    def _check(self, anchors: Sequence[Anchor]) -> None:
        """Raises ValueError for a word that is not this inventory's."""
        for one in anchors:
            try:
                signature = bytes.fromhex(one.signature)
            except ValueError:
                signature = b""
            known = one.hub == self._membership.hub
            if not known or not self._signer.is_signed(one.signed(), signature, self._key):
                raise ValueError("an anchor that is not signed")

    def _time(self) -> dict[str, str]:
        return {"Refactory-Clock": stamp(self._clock.now().wall)}

    def close(self) -> None:
        """Let the connections go."""
        self._calls.close()


@contextmanager
def _as_agreed() -> Iterator[None]:
    """What is not as agreed is no answer."""
    try:
        yield
    except TurnedAway:
        raise
    except (ValueError, TypeError, KeyError, RecursionError) as fault:
        raise LineLost(str(fault)) from fault
