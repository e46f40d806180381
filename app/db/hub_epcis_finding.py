"""Questions to the EPCIS repository as SQL: filters, one order, keyset pages."""

from __future__ import annotations

import json
import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Double,
    Select,
    Text,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    union_all,
)

from app.db import hub_epcis_tables as tables
from app.db.hub_tables import fed
from app.exchange.epcis_filters import Amounts, Filter, Held, Texts
from app.exchange.epcis_query import EpcisQuery, Range, token_of
from app.exchange.epcis_store import EventPage, StoredEvent, TooMany
from app.exchange.epcis_terms import thing, word
from app.exchange.epcis_text import time_of

_EVENT: Final = tables.event.c
_NAMED: Final = tables.named.c
_AMOUNT: Final = tables.amount.c
_BEHIND_ALL: Final = "\U0010ffff"
"""Sorts behind every sign, in the order of bytes too."""
_COMPARED: Final[Mapping[str, Callable[[Any, Any], Any]]] = {
    "GT": operator.gt,
    "GE": operator.ge,
    "LT": operator.lt,
    "LE": operator.le,
}
_SHOWN: Final = (_EVENT.number, _EVENT.captured_by, _EVENT.content)
# The feed says what these say, so that no index says it again of each event.
_STAMPS: Final[Mapping[str, ColumnElement[Any]]] = {
    word("fact"): fed.c.name,
    word("terminal"): literal(thing("terminal", "")) + fed.c.terminal,
    word("terminalSeq"): cast(fed.c.seq, Double),
    word("hlc"): cast(fed.c.hlc, Text),
}
_COUNTED: Final = word("terminalSeq")
"""The one of them that is a number."""
Condition = ColumnElement[bool]


def page_of(connection: Connection, query: EpcisQuery) -> EventPage:
    """One page of an answer. Raises TooMany."""
    conditions = _conditions(query)
    if query.refuse_above:
        _refuse_more(connection, conditions, query.refuse_above)
    ordered = _EVENT[query.order]
    limit = min(query.per_page, query.most) if query.most else query.per_page
    columns = (ordered, _EVENT.number)
    by = [one.desc() if query.descending else one.asc() for one in columns]
    asked = select(ordered, *_SHOWN).where(*conditions, *_behind(query)).order_by(*by)
    found = connection.execute(asked.limit(limit + 1)).all()
    shown = found[:limit]
    events = tuple(stored(row[1:]) for row in shown)
    left = query.most - len(shown) if query.most else 0
    over = len(found) <= limit or (query.most > 0 and left <= 0)
    token = "" if over else token_of(query, int(shown[-1][0]), int(shown[-1][1]), left)
    return EventPage(events, token)


def newest_naming(
    connection: Connection, epcs: Sequence[str], roles: Sequence[str], limit: int
) -> list[StoredEvent]:
    """The newest events that name a thing, the oldest first."""
    asked = select(*_SHOWN).where(_met([Texts(roles, epcs)]))
    newest = asked.order_by(_EVENT.event_us.desc(), _EVENT.number.desc()).limit(limit)
    return [stored(row) for row in connection.execute(newest)][::-1]


def stored(row: Any) -> StoredEvent:
    """An event from a row of its number, teller and content."""
    number, captured_by, content = row
    return StoredEvent(int(number), time_of(int(number)), captured_by, json.loads(content))


def _conditions(query: EpcisQuery) -> list[Condition]:
    found: list[Condition] = [
        _EVENT[column].in_(list(values)) for column, values in query.within.items()
    ]
    found += [tables.HAS[column] for column in query.within if column in tables.HAS]
    found += [_met(one) for one in query.filters]
    found += [one for asked in query.ranges for one in _within(asked)]
    return [*found, tables.IS_DECLARED] if query.declared else found


def _met(alternatives: Sequence[Filter]) -> Condition:
    """One of them holds. Together, so that a database looks into its indexes and not at events."""
    numbers = [one for asked in alternatives for one in _numbers(asked)]
    return _EVENT.number.in_(union_all(*numbers) if len(numbers) > 1 else numbers[0])


def _numbers(asked: Filter) -> list[Select[tuple[int]]]:
    """The events that a filter means: by what they name, and by the stamps of their facts."""
    if isinstance(asked, Held):
        held = [select(one.number).where(one.role == asked.role) for one in (_NAMED, _AMOUNT)]
        stamped = select(_EVENT.number).where(tables.TELLS_FACT)
        return [*held, stamped] if asked.role in _STAMPS else held
    if isinstance(asked, Amounts):
        found = select(_AMOUNT.number).where(_AMOUNT.role == asked.role)
        return [found.where(_compared(asked, _AMOUNT.value)), *_stamped_amount(asked)]
    wanted: list[Condition] = [_NAMED.value.in_(list(asked.values))] if asked.values else []
    wanted += [_begins(one) for one in asked.beginnings]
    named = select(_NAMED.number).where(_NAMED.role.in_(list(asked.roles)), or_(*wanted))
    return [named, *_stamped_text(asked)]


def _stamped_text(asked: Texts) -> list[Select[tuple[int]]]:
    stamp = _STAMPS.get(asked.roles[0])
    if stamp is None or asked.roles[0] == _COUNTED:
        return []
    return [_telling(stamp.in_(list(asked.values)))]


def _stamped_amount(asked: Amounts) -> list[Select[tuple[int]]]:
    return [_telling(_compared(asked, _STAMPS[_COUNTED]))] if asked.role == _COUNTED else []


def _telling(facts: Condition) -> Select[tuple[int]]:
    of_facts = _EVENT.fact.in_(select(fed.c.number).where(facts))
    return select(_EVENT.number).where(tables.TELLS_FACT, of_facts)


def _begins(beginning: str) -> Condition:
    return and_(_NAMED.value >= beginning, _NAMED.value < beginning + _BEHIND_ALL)


def _compared(asked: Amounts, held: Any) -> Condition:
    if asked.how == "EQ":
        return held.in_(list(asked.values))  # type: ignore[no-any-return]
    found: Condition = _COMPARED[asked.how](held, asked.values[0])
    return found


def _within(asked: Range) -> list[Condition]:
    column = _EVENT[asked.column]
    found = [] if asked.least is None else [column >= asked.least]
    return found if asked.below is None else [*found, column < asked.below]


def _behind(query: EpcisQuery) -> list[Condition]:
    if query.after is None:
        return []
    value, number = query.after
    column = _EVENT[query.order]
    if query.order == "number":
        return [column < number if query.descending else column > number]
    if query.descending:
        return [or_(column < value, and_(column == value, _EVENT.number < number))]
    return [or_(column > value, and_(column == value, _EVENT.number > number))]


def _refuse_more(connection: Connection, conditions: list[Condition], most: int) -> None:
    some = select(_EVENT.number).where(*conditions).limit(most + 1).subquery()
    if (connection.scalar(select(func.count()).select_from(some)) or 0) > most:
        raise TooMany
