"""What the command line tells of the dated rules; each function answers data."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from app import paths
from app.devices.system_clock import SystemClock
from app.domain.errors import ShopError, StoreUnavailable
from app.domain.moment import local_day
from app.domain.rules import ACTED_ON, key_is
from app.main import load_catalogue, load_rules
from app.stations.rule_file import countries

if TYPE_CHECKING:
    from app.domain.rules import Rule
    from app.settings import Settings

_HEADS: Final = {
    "for_people": "For people to read, the program does nothing with them",
    "unverified": "Not verified by anybody",
    "outline": "Outlines: known to exist, not read",
    "changing": "Changing within 365 days",
}


def site_country(settings: Settings) -> str:
    """Where this terminal's workshop stands; empty while none is here or can be read."""
    from app.db.queries import SqliteQueries

    if not settings.database.exists():
        return ""
    try:
        with closing(SqliteQueries(settings.database, load_catalogue())) as queries:
            site = queries.site()
    except StoreUnavailable:
        # Rules can be read beside a database that cannot be opened; doctor tells of it.
        return ""
    return site.country if site else ""


def report_rules(settings: Settings, country: str, on: str) -> dict[str, Any]:
    """What of a country's rules is doubtful on a day, today without one. Raises ShopError."""
    day = day_of(on) if on else local_day(SystemClock().now().wall)
    wanted = country or site_country(settings)
    pack = load_rules(wanted)
    held = sorted(pack.at(day).by_key.values(), key=lambda one: one.key)
    return {
        "country": pack.country,
        "own_rules": pack.country in countries(paths.resources() / "rules"),
        "version": pack.version,
        "day": day.isoformat(),
        "in_force": len(held),
        "acted_on": [one.key for one in held if one.acted_on],
        "for_people": [_told(one) for one in held if not one.acted_on],
        "unverified": [_told(one) for one in pack.doubtful(day, "unverified")],
        "outline": [_told(one) for one in pack.doubtful(day, "outline")],
        "changing": [_told(one) for one in pack.changing(day)],
    }


def rule_lines(answer: dict[str, Any]) -> list[str]:
    """The report for people, one entry a line."""
    named = (answer["country"] or "no country").upper()
    own = "" if answer["own_rules"] else ", no rules of its own: those of the European Union hold"
    lines = [f"{named}{own}; on {answer['day']} {answer['in_force']} rules, {answer['version']}"]
    for key, head in _HEADS.items():
        lines += ["", f"{head}: {len(answer[key])}"]
        lines += [
            f"  {one['file']}:{one['line']}: {one['key']} = {one['shown']} "
            f"({one['valid_from']} to {one['valid_to'] or 'open'}): {one['source']}"
            f"{'' if one['acted_on'] else ' [for people]'}"
            for one in answer[key]
        ]
    lines += ["", f"The program acts on: {len(answer['acted_on'])}"]
    lines += [f"  {one}" for one in _by_kind(answer["acted_on"])]
    return lines


def _by_kind(keys: list[str]) -> list[str]:
    """Keys of one kind on one line, as `waste_code.* (31)`."""
    kinds = Counter(one for key in keys for one in ACTED_ON if key_is(key, one))
    return [f"{kind} ({count})" if "*" in kind else kind for kind, count in sorted(kinds.items())]


def day_of(text: str) -> date:
    """A day as it is typed. Raises ShopError."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ShopError("day-unreadable", text=text[:20]) from error


def _told(rule: Rule) -> dict[str, Any]:
    value = list(rule.value) if isinstance(rule.value, tuple) else str(rule.value)
    shown = "; ".join(rule.value) if isinstance(rule.value, tuple) else str(rule.value)
    return {
        "key": rule.key,
        "country": rule.country,
        "value": value,
        "unit": rule.unit,
        "shown": f"{shown} {rule.unit}" if rule.unit in ("%", "kg", "years") else shown,
        "source": rule.source,
        "note": rule.note,
        "valid_from": rule.valid_from.isoformat(),
        "valid_to": rule.valid_to.isoformat() if rule.valid_to else None,
        "status": rule.status,
        "acted_on": rule.acted_on,
        "file": rule.file,
        "line": rule.line,
    }
