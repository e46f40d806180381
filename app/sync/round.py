"""One round with the inventory: who am I there, what have I to tell, what is new?

Nothing here is remembered between rounds but what the log itself holds: a round that was cut
at any point is begun anew, and what was told or read twice counts once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from functools import partial
from threading import Thread
from typing import Final

from app.exchange.fact_row import Entry
from app.exchange.inventory_line import InventoryLine
from app.exchange.messages import End, Inventory, Life, Page, Place, Taken, batch_text
from app.exchange.terminal_log import TerminalLog

BATCH: Final = 500
"""Of facts told at once, and of facts asked for at once."""
PIECES: Final = 3
"""In which as many are taken in: whoever works at the terminal waits for one of them."""


@dataclass(frozen=True, slots=True)
class Round:
    """What a round did.

    brought_back: facts of others that the inventory had lost. put_aside: own facts it keeps apart.
    """

    told: int = 0
    brought_back: int = 0
    read: int = 0
    put_aside: int = 0
    renewed: bool = False


def exchange(log: TerminalLog, line: InventoryLine, batch: int = BATCH) -> Round:
    """Tell all that is not known there, read all that is new.

    Raises LineLost, TurnedAway and StoreUnavailable at any point.
    """
    inventory = line.ask()
    renewed = _settle_life(log, line, inventory)
    told = put_aside = 0
    for life in log.lives():
        count, apart = _tell(log, line, life, inventory, batch)
        told += count
        put_aside += apart
    brought_back = _bring_back(log, line, inventory)
    quiet = not (told or brought_back) and bool(inventory.newest)
    if quiet and log.place() == inventory.place:
        return Round(put_aside=put_aside, renewed=renewed)
    return Round(told, brought_back, _read(log, line, batch), put_aside, renewed)


def _settle_life(log: TerminalLog, line: InventoryLine, inventory: Inventory) -> bool:
    """A terminal put back from a copy, or copied, must not go on where another history stands."""
    strayed = [
        (life, common)
        for life in log.lives()
        if (common := _strayed(log, line, life, inventory.end_of(life))) is not None
    ]
    behind = log.end(log.life).seq < inventory.end_of(log.life).seq
    if not strayed and not behind:
        return False
    log.begin_life(max(inventory.next_life, log.life[1] + 1), strayed)
    return True


def _strayed(log: TerminalLog, line: InventoryLine, life: Life, held: End) -> int | None:
    """The last place two histories of one life share; None where they are one."""
    longest = min(log.end(life).seq, held.seq)
    there = held.hash if longest == held.seq else line.hash_at(life, longest)
    if longest == 0 or log.hash_at(life, longest) == there:
        return None
    same, other = 0, longest
    while other - same > 1:
        middle = (same + other) // 2
        if log.hash_at(life, middle) == line.hash_at(life, middle):
            same = middle
        else:
            other = middle
    return same


def _tell(
    log: TerminalLog, line: InventoryLine, life: Life, inventory: Inventory, batch: int
) -> tuple[int, int]:
    """From where the inventory's chain ends, not from where this terminal believes it does."""
    end, told, put_aside = inventory.end_of(life), 0, 0
    while rows := log.after(life, end.seq, min(batch, inventory.most_facts)):
        taken = line.push(_fitting(rows, inventory.most_bytes))
        if taken.anchor is not None:
            log.keep(taken.anchor)
        told += sum(one.fate == "stored" for one in taken.outcomes)
        put_aside += sum(one.fate == "quarantined" for one in taken.outcomes)
        if _does_not_go_on(taken, end.seq):
            break
        end = taken.end
    return told, put_aside


def _fitting(rows: Sequence[Entry], most_bytes: int) -> Sequence[Entry]:
    """As many as are taken at once; a fact that is too large alone is told all the same."""
    while len(rows) > 1 and len(batch_text(tuple(rows))) > most_bytes:
        rows = rows[: len(rows) // 2]
    return rows


def _does_not_go_on(taken: Taken, since: int) -> bool:
    """Another history stands there, or nothing was taken: the next round begins by asking."""
    return taken.end.seq <= since or any(one.fate in ("twin", "gap") for one in taken.outcomes)


def _bring_back(log: TerminalLog, line: InventoryLine, inventory: Inventory) -> int:
    """What the inventory gave its word for and holds no more: it was put back from a copy.

    Whoever recorded it may be gone; every terminal that read it has it.
    """
    own, count = set(log.lives()), 0
    ends = dict(inventory.ends)
    for anchor in log.anchors(inventory.hub, ends):
        held = ends.get(anchor.life, End())
        if anchor.life in own or anchor.end.seq <= held.seq:
            continue
        rows = log.after(anchor.life, held.seq, anchor.end.seq - held.seq)
        if not rows or rows[-1].hash != anchor.end.hash or not _is_taken(rows, inventory):
            continue
        taken = line.push(rows, anchor)
        ends[anchor.life] = taken.end
        count += sum(one.fate == "stored" for one in taken.outcomes)
    return count


def _is_taken(rows: Sequence[Entry], inventory: Inventory) -> bool:
    """Whether the inventory takes as many at once: its word stands at their end, and only there."""
    fits = len(rows) <= inventory.most_facts
    return fits and len(batch_text(tuple(rows))) <= inventory.most_bytes


def _read(log: TerminalLog, line: InventoryLine, batch: int) -> int:
    """Page by page until the head; a feed that was put back is read from its start, once.

    The next page is on its way while one is taken in.
    """
    count, begun_anew = 0, False
    before = log.place()
    page = line.pull(before, batch, log.life)
    while not (page.anew and begun_anew):
        begun_anew = begun_anew or page.anew
        goes_on = page.place.number < page.head and page.place != before
        coming = _asked(partial(line.pull, page.place, batch, log.life)) if goes_on else None
        if page.place != before:
            for piece in _pieces(page, before, -(-batch // PIECES)):
                log.receive(piece)
        count += len(page.rows)
        if coming is None:
            break
        before, page = page.place, coming.result()
    return count


def _asked(pull: Callable[[], Page]) -> Future[Page]:
    """On its way, on a thread that nobody waits for where the program ends."""
    coming: Future[Page] = Future()

    def ask() -> None:
        try:
            coming.set_result(pull())
        except BaseException as fault:
            coming.set_exception(fault)

    Thread(target=ask, name="page", daemon=True).start()
    return coming


def _pieces(page: Page, before: Place, most: int) -> Iterator[Page]:
    """A page in parts: the first says whether the feed begins anew. The place moves with the last
    of them: where the work is cut before it, all of them come again and count once."""
    last = max(0, len(page.rows) - 1) // most * most
    for first in range(0, last, most):
        rows, apart = page.rows[first : first + most], _apart(page, first, most)
        yield Page(rows, apart, place=before, anew=page.anew and not first)
    anew = page.anew and not last
    yield replace(page, rows=page.rows[last:], apart=_apart(page, last, most), anew=anew)


def _apart(page: Page, first: int, most: int) -> Mapping[int, str]:
    return {at - first: why for at, why in page.apart.items() if first <= at < first + most}
