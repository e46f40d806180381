"""Facts of a terminal are taken in: in the order of their chain, once, and whatever they say.

The inventory judges nobody's work: a fact is refused for its shape, or because nobody but the
inventory says such a thing, and then it is kept apart where a person finds it, while all that
follows goes on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from app.exchange.fact_row import Entry, digest
from app.exchange.hub_storage import HubUnit
from app.exchange.logical_clock import is_believable
from app.exchange.messages import MOVED, Anchor, End, Fate, Life, Outcome, Taken
from app.hub.master_rule import master_rule

MOST_FACTS: Final = 500
"""In one batch: measured, larger ones are no faster and cost more when they are lost."""


class NotTheirs(ValueError):
    """A batch that speaks for another terminal, or of several lives at once."""


def take_in(
    unit: HubUnit, sender: frozenset[str], rows: Sequence[Entry], anchor: Anchor | None = None
) -> Taken:
    """Take in what follows, pass over what is known, set apart what cannot be believed.

    sender: the codes this terminal has had. anchor: this inventory's own word, its signature
    checked by the caller, that it held the batch to its last fact once: whoever has it may bring
    back what another terminal told. Stops at the first fact that does not follow.
    Raises NotTheirs, and ValueError for a batch that is empty or too long.
    """
    life = _life_of(rows)
    is_own = life[0] in sender
    if not is_own and not _is_brought_back(life, rows, anchor):
        raise NotTheirs("a batch tells of its sender")
    end = unit.hold(life)
    outcomes = _known_before(unit, life, end, [one for one in rows if one.seq <= end.seq])
    if not outcomes or outcomes[-1].fate != "twin":
        following = [one for one in rows if one.seq > end.seq]
        taken, end = _follow(unit, end, following, is_brought_back=not is_own)
        outcomes += taken
        unit.move(life, end)
    return Taken(tuple(outcomes), end)


def _life_of(rows: Sequence[Entry]) -> Life:
    if not 0 < len(rows) <= MOST_FACTS:
        raise ValueError(f"a batch holds 1 to {MOST_FACTS} facts")
    lives = {(one.terminal, one.incarnation) for one in rows}
    if len(lives) != 1:
        raise NotTheirs("a batch tells of one life")
    places = [one.seq for one in rows]
    if places != list(range(places[0], places[0] + len(places))):
        raise NotTheirs("a batch follows its chain")
    return lives.pop()


def _is_brought_back(life: Life, rows: Sequence[Entry], anchor: Anchor | None) -> bool:
    """The links of a chain prove each other from an anchored end back."""
    links = pairwise(rows)
    return (
        anchor is not None
        and anchor.life == life
        and anchor.end == End(rows[-1].seq, rows[-1].hash)
        and all(later.prev == one.hash for one, later in links)
    )


def _known_before(unit: HubUnit, life: Life, end: End, rows: Sequence[Entry]) -> list[Outcome]:
    if not rows:
        return []
    held = unit.hashes(life, rows[0].seq, min(rows[-1].seq, end.seq))
    outcomes = []
    for one in rows:
        fate: Fate = "duplicate" if held.get(one.seq) == one.hash else "twin"
        outcomes.append(Outcome(one.seq, fate))
        if fate == "twin":
            break
    return outcomes


def _follow(
    unit: HubUnit, end: End, rows: Sequence[Entry], *, is_brought_back: bool
) -> tuple[list[Outcome], End]:
    if not rows:
        return [], end
    outcomes: list[Outcome] = []
    apart: dict[int, str] = {}
    # From here on nobody else puts anything into the feed.
    counted = dict(unit.known([one.event_id for one in rows]))
    life = (rows[0].terminal, rows[0].incarnation)
    rule = master_rule(unit, life, rows, is_brought_back=is_brought_back)
    for at, one in enumerate(rows):
        if one.seq != end.seq + 1 or one.prev != end.hash:
            fate: Fate = "twin" if one.seq == end.seq + 1 else "gap"
            outcomes.append(Outcome(one.seq, fate))
            break
        why = _why_not(one, counted.get(one.event_id)) or rule.why_not(one)
        if why:
            apart[at] = why
        else:
            counted[one.event_id] = one
        fate = "quarantined" if why not in ("", MOVED) else "duplicate" if why else "stored"
        outcomes.append(Outcome(one.seq, fate, why))
        end = End(one.seq, one.hash)
    taken = sum(one.fate not in ("twin", "gap") for one in outcomes)
    unit.append(rows[:taken], apart)
    return outcomes, end


def _why_not(row: Entry, counted: Entry | None) -> str:
    """Why a fact does not count, or ''. Unknown kinds do: a later release wrote them."""
    if digest(row) != row.hash:
        return "fact-altered"
    if counted is not None:
        return MOVED if _content(row) == _content(counted) else "fact-told-twice"
    try:
        subjects, body = json.loads(row.subjects), json.loads(row.body)
    except (ValueError, RecursionError):
        return "fact-unreadable"
    if not is_believable(row.hlc):
        return "fact-beyond-time"
    told = isinstance(subjects, list) and all(isinstance(one, str) for one in subjects)
    return "" if told and isinstance(body, dict) else "fact-unreadable"


def _content(row: Entry) -> Entry:
    """What a fact says and who says it, wherever in the terminal's chains it stands."""
    return row._replace(incarnation=0, seq=0, prev="", hash="")
