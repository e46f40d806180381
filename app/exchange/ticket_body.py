"""A ticket packed small: positions in the procedure instead of names, then deflated.

The other terminal has the same procedure, byte for byte; its ids need not travel. They
also fill the dictionary that deflate begins with (RFC 1950, 2.2). Answers travel as one text
with a comma between two: quotes around each would take a sixteenth of the code.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from app.domain import codec
from app.domain.events import VehicleSnapshot
from app.domain.handover import Ticket
from app.domain.procedure import Procedure
from app.domain.procedure_plan import plan_of

_LAYOUT = 2
_TRUE, _FALSE, _EMPTY, _TEXT = "+", "-", "[", "'"
_BARE = {"", _TRUE, _FALSE, _EMPTY}
_ESCAPES = {"~": "~0", ",": "~1", ";": "~2"}
_ESCAPED = {escape: sign for sign, escape in _ESCAPES.items()}
_SPECIAL, _ESCAPE = re.compile("[~,;]"), re.compile("~.?", re.DOTALL)
_LARGEST = 200_000
_DICTIONARY = 32_768
_HEAD = ("ticket_id", "terminal", "hlc", "run_id", "demo")
_VEHICLE = tuple(one.name for one in fields(VehicleSnapshot))
_LEAST_TOLD = _VEHICLE.index("typed")
_KINDS = {"done": "d", "skipped": "s", "accepted": "a"}
_NAMED = {sign: kind for kind, sign in _KINDS.items()}

Plain = dict[str, Any]


def pack(ticket: Ticket, procedure: Procedure) -> bytes:
    """The smallest form of a ticket, for a terminal that has the same procedure."""
    plain: Any = codec.plain(ticket)
    packed = [
        _LAYOUT,
        *(plain[name] for name in _HEAD),
        _row(plain["context"], _context(procedure)),
        [plain["vehicle"][name] for name in _VEHICLE],
        _packed_snapshot(plain["snapshot"], procedure),
    ]
    deflating = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS, 9, zdict=_words(procedure))
    return deflating.compress(codec.canonical(packed).encode()) + deflating.flush()


def unpack(packed: bytes, procedure: Procedure) -> Ticket:
    """The inverse of `pack`. Raises ValueError for anything else, however it is malformed."""
    try:
        inflating = zlib.decompressobj(zdict=_words(procedure))
        text = inflating.decompress(packed, _LARGEST)
        if not inflating.eof or inflating.unused_data:
            raise ValueError("cut, inflated or followed by something")
        layout, *head, context, vehicle, snapshot = json.loads(text)
        if layout != _LAYOUT:
            raise ValueError("of another layout")
        plain = {
            **dict(zip(_HEAD, head, strict=True)),
            "digest": procedure.digest,
            "context": _named(context, _context(procedure)),
            "vehicle": _vehicle(vehicle),
            "snapshot": _unpacked_snapshot(snapshot, procedure),
        }
        return codec.build(Ticket, plain)
    except (zlib.error, TypeError, LookupError, AttributeError, RecursionError) as fault:
        raise ValueError(str(fault)) from fault


def _vehicle(told: list[Any]) -> Plain:
    """A release before may know less of a vehicle; its ticket holds all the same."""
    if not _LEAST_TOLD <= len(told) <= len(_VEHICLE):
        raise ValueError("of another layout")
    return dict(zip(_VEHICLE, told, strict=False))


def _packed_snapshot(snapshot: Plain, procedure: Procedure) -> list[Any]:
    at = procedure.position
    names = tuple(plan_of(procedure).inputs)
    inputs = _places(names)
    kinds = snapshot["settled"]
    return [
        "".join(_KINDS[kinds[one.id]] if one.id in kinds else "." for one in procedure.steps),
        _row(snapshot["values"], names),
        [at[one] for one in snapshot["undone"]],
        [inputs[one] for one in snapshot["privately"]],
        [[inputs[one], cause] for one, cause in snapshot["impossible"].items()],
        [at[one] for one in snapshot["failed_now"]],
        [[at[one], tried] for one, tried in snapshot["blocked"].items()],
        [[at[one], count] for one, count in snapshot["repeats"].items()],
        [[at[one], seconds] for one, seconds in snapshot["waits"].items()],
        snapshot["left_behind"],
    ]


def _unpacked_snapshot(packed: list[Any], procedure: Procedure) -> Plain:
    inputs = tuple(plan_of(procedure).inputs)
    settled, values, undone, privately, impossible, failed, blocked, repeats, waits, left = packed
    step = _reader([one.id for one in procedure.steps])
    key = _reader(inputs)
    if len(settled) != len(procedure.steps):
        raise ValueError("of another procedure")
    signs = zip(procedure.steps, settled, strict=True)
    return {
        "settled": {one.id: _NAMED[sign] for one, sign in signs if sign != "."},
        "values": _named(values, inputs),
        "undone": [step(one) for one in undone],
        "privately": [key(one) for one in privately],
        "impossible": {key(one): cause for one, cause in impossible},
        "failed_now": [step(one) for one in failed],
        "blocked": {step(one): tried for one, tried in blocked},
        "repeats": {step(one): count for one, count in repeats},
        "waits": {step(one): seconds for one, seconds in waits},
        "left_behind": left,
    }


def _context(procedure: Procedure) -> list[str]:
    """In an order of their own: a file keeps the author's, a database that of the letters."""
    return sorted(procedure.context)


def _reader(names: Sequence[str]) -> Callable[[int], str]:
    def named(place: int) -> str:
        if type(place) is not int or place < 0:
            raise ValueError("no place in the procedure")
        return names[place]

    return named


def _places(names: Iterable[str]) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(names)}


def _row(known: Plain, names: Sequence[str]) -> str:
    """The answers in the order of their names, nothing where there is none."""
    return ",".join(_cell(known[name]) if name in known else "" for name in names)


def _cell(raw: bool | str | list[str]) -> str:
    """One answer: `+` and `-` are yes and no, `;a;b` several, `[` none of several."""
    if isinstance(raw, bool):
        return _TRUE if raw else _FALSE
    if isinstance(raw, list):
        return "".join(f";{_escaped(one)}" for one in raw) or _EMPTY
    return (_TEXT if raw in _BARE or raw.startswith(_TEXT) else "") + _escaped(raw)


def _named(row: str, names: Sequence[str]) -> Plain:
    cells = row.split(",") if names else []
    return {name: _raw(one) for name, one in zip(names, cells, strict=True) if one}


def _raw(cell: str) -> bool | str | list[str]:
    if cell in (_TRUE, _FALSE):
        return cell == _TRUE
    if cell == _EMPTY:
        return []
    if cell.startswith(";"):
        return [_plain(one) for one in cell[1:].split(";")]
    return _plain(cell.removeprefix(_TEXT))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: _ESCAPES[found[0]], text)


def _plain(text: str) -> str:
    return _ESCAPE.sub(lambda found: _ESCAPED[found[0]], text)


def _words(procedure: Procedure) -> bytes:
    """What tickets of this procedure often say, the most common last."""
    options = [
        option.id for step in procedure.steps for one in step.fields for option in one.options
    ]
    typical = [one.typical for step in procedure.steps for one in step.fields if one.typical]
    words = "".join(f"{one}," for one in dict.fromkeys([*options, *typical]))
    common = '-,+,+,,,,,,,,,1,0,2,"received","DEP","S10",["'
    return (words + common).encode()[-_DICTIONARY:]
