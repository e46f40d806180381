"""The inventory's stock, made of its feed: whatever a batch touches is folded anew.

Folding anew costs a few facts a thing and needs no memory, so that a late fact, another instance
of the service or a cut changes nothing of what comes out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sqlalchemy import Connection, delete, select

from app.db import hub_stock_tables as tables
from app.db.hub_following import Fed
from app.db.hub_rows import among
from app.db.hub_stock_fold import History, histories
from app.db.hub_stock_rows import (
    Told,
    note_unread,
    put_facts,
    put_links,
    put_moves,
    put_site,
    put_things,
    storable,
)
from app.db.hub_stock_text import part_words, vehicle_words
from app.db.projection_rows import state_of, title_of
from app.domain.code_link import CodeLink
from app.domain.part import Catalogue, Part
from app.domain.vehicle import Vehicle
from app.exchange.stock_flow import Move, moves_of_vehicle

_KINDS: Final = ("part", "vehicle", "code", "site")
_LONGEST_SUBJECT: Final = 640
"""In bytes: a code of others may be long, an index takes no more."""
_MOST_SUBJECTS: Final = 1000
"""Of one fact: more things than a transport holds."""
_PART: Final = tables.stock_part.c
_VEHICLE: Final = tables.stock_vehicle.c
_ALIAS: Final = tables.stock_alias.c


class StockReading:
    """See the port Reading."""

    name = "stock"
    version = 1

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def begin_anew(self, connection: Connection) -> None:
        """Forget everything that was made."""
        for table in tables.MADE:
            connection.execute(delete(table))

    def take(self, connection: Connection, facts: Sequence[Fed]) -> None:
        """Fold anew what these facts are about."""
        noted = [(subject, one.number, one.row) for one in facts for subject in _subjects(one)]
        put_facts(connection, [(subject, number) for subject, number, _ in noted])
        subjects = list(dict.fromkeys(subject for subject, *_ in noted))
        self._tell(connection, histories(connection, subjects, newest=noted))

    def _tell(self, connection: Connection, found: Mapping[str, History]) -> None:
        retold = self._tell_vehicles(connection, _of_kind(found, "vehicle"))
        retold |= _tell_links(connection, _of_kind(found, "code"))
        self._tell_parts(connection, _of_kind(found, "part"), retold)
        for key, history in _of_kind(found, "site").items():
            put_site(connection, key, history.site())
        unread = {number: why for one in found.values() for number, why in one.unread.items()}
        note_unread(connection, unread)

    def _tell_vehicles(self, connection: Connection, found: Mapping[str, History]) -> set[str]:
        """The parts whose vehicle is called otherwise now."""
        before = _words_of(connection, list(found))
        told: list[Told] = []
        moves: dict[str, Sequence[Move]] = {}
        for key, history in found.items():
            vehicle = history.vehicle(key)
            told.append(Told(key, vehicle_words(vehicle), vehicle, {"title": title_of(vehicle)}))
            weighed = history.last_weighed()
            at = weighed.at.wall if weighed else None
            moves[f"vehicle:{key}"] = moves_of_vehicle(vehicle, at)
        put_moves(connection, moves)
        put_things(connection, tables.stock_vehicle, told)
        renamed = [one.code for one in told if before.get(one.code) != one.words]
        asked = select(_PART.code).where(among(_PART.vehicle, renamed))
        return set(connection.execute(asked).scalars())

    def _tell_parts(
        self, connection: Connection, found: Mapping[str, History], retold: Iterable[str]
    ) -> None:
        folded = {code: history.part(code) for code, history in found.items()}
        put_moves(connection, {f"part:{code}": moves for code, (_, moves) in folded.items()})
        parts = {code: part for code, (part, _) in folded.items()}
        parts |= _parts_in(connection, [one for one in retold if one not in parts])
        vehicles = _vehicles_in(connection, sorted({one.vehicle_id for one in parts.values()}))
        aliases = _aliases_of(connection, list(parts))
        told = []
        for code, part in parts.items():
            vehicle = vehicles.get(part.vehicle_id)
            words = part_words(part, vehicle, aliases.get(code, ()), self._catalogue)
            told.append(Told(code, words, part, _columns(part)))
        put_things(connection, tables.stock_part, told)


def _columns(part: Part) -> Mapping[str, str]:
    return {
        "vehicle": part.vehicle_id,
        "part_type": part.part_type,
        "grade": part.grade,
        "status": part.status,
        "pole": "" if part.left else part.pole,
    }


def _subjects(fact: Fed) -> Sequence[str]:
    """What a fact is about, as far as it is of the stock."""
    if fact.reason:
        return ()
    # The intake believed this row, so that it is a list of texts.
    about: list[str] = json.loads(fact.row.subjects)
    return [
        one
        for one in list(dict.fromkeys(about))[:_MOST_SUBJECTS]
        if one.partition(":")[0] in _KINDS
        and storable(one) == one
        and len(one.encode()) <= _LONGEST_SUBJECT
    ]


def _of_kind(found: Mapping[str, History], kind: str) -> Mapping[str, History]:
    """By what follows the kind in the subject."""
    return {
        subject.partition(":")[2]: history
        for subject, history in found.items()
        if subject.startswith(f"{kind}:")
    }


def _tell_links(connection: Connection, found: Mapping[str, History]) -> set[str]:
    """The parts that are or were called by these codes."""
    before = select(_ALIAS.target).where(among(_ALIAS.code, found))
    targets = set(connection.execute(before).scalars())
    links: dict[str, CodeLink | None] = {code: one.link() for code, one in found.items()}
    put_links(connection, links)
    targets |= {link.to for link in links.values() if link is not None}
    return {one.removeprefix("part:") for one in targets if one.startswith("part:")}


def _words_of(connection: Connection, vehicles: Sequence[str]) -> Mapping[str, str]:
    asked = select(_VEHICLE.code, _VEHICLE.words).where(among(_VEHICLE.code, vehicles))
    return dict(connection.execute(asked).all())


def _parts_in(connection: Connection, codes: Sequence[str]) -> dict[str, Part]:
    asked = select(_PART.code, _PART.state).where(among(_PART.code, codes))
    return {code: state_of("part", text) for code, text in connection.execute(asked)}


def _vehicles_in(connection: Connection, codes: Sequence[str]) -> Mapping[str, Vehicle]:
    asked = select(_VEHICLE.code, _VEHICLE.state).where(among(_VEHICLE.code, codes))
    return {code: state_of("vehicle", text) for code, text in connection.execute(asked)}


def _aliases_of(connection: Connection, parts: Sequence[str]) -> Mapping[str, list[str]]:
    targets = [f"part:{one}" for one in parts]
    asked = select(_ALIAS.target, _ALIAS.text).where(among(_ALIAS.target, targets))
    found: dict[str, list[str]] = {}
    for target, text in connection.execute(asked):
        found.setdefault(target.removeprefix("part:"), []).append(text)
    return found
