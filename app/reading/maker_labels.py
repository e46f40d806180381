"""What makers of vehicles and parts print on them: numbers told apart by patterns in a file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from app.domain.errors import ShopError
from app.stations.lint_patterns import may_never_end

LONGEST_LABEL: Final = 128
_GROUPS: Final = frozenset({"oe", "serial"})
_STATES: Final = ("verified", "unverified")
_SIGN: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_REPEAT: Final = re.compile(r"[*+?]|\{([0-9]*)(,?)([0-9]*)\}")
_BACK: Final = re.compile(r"\(\?P=|\\[1-9]|\(\?[<(]")
_MOST_WAYS: Final = 2_000_000
_LONGEST_PATTERN: Final = 500


@dataclass(frozen=True, slots=True)
class MakerLabel:
    """One pattern: the whole text fits or it does not. The higher priority is tried first."""

    maker: str
    pattern: re.Pattern[str]
    priority: int
    source: str
    status: str


@dataclass(frozen=True, slots=True)
class MakerRead:
    """What a maker's label says; '' for what it does not."""

    maker: str
    oe_number: str
    serial: str


def load_maker_labels(files: Iterable[Path]) -> tuple[MakerLabel, ...]:
    """The patterns of TOML files; of equal priority the one of the later file is tried first.

    Raises ShopError for a file that cannot be read, naming file and line of the file's list.
    """
    found: list[MakerLabel] = []
    for file in files:
        found = [*_of(file), *found]
    return tuple(sorted(found, key=lambda one: -one.priority))


def read_maker_label(text: str, labels: Sequence[MakerLabel]) -> MakerRead | None:
    """The first pattern that fits the whole text, in capitals; None where none does."""
    if len(text) > LONGEST_LABEL:
        return None
    upper = text.upper()
    for one in labels:
        if (match := one.pattern.fullmatch(upper)) is not None:
            told = {name: _plain(value) for name, value in match.groupdict("").items()}
            return MakerRead(one.maker, told.get("oe", ""), told.get("serial", ""))
    return None


def may_take_long(pattern: str) -> bool:
    """Whether a text that does not fit can be tried in more ways than a scan has time for.

    Repeated choices are refused, as are look-behind and what refers back; choices and what may
    repeat are counted as if each could meet every other: two million ways take 0.1 s.
    """
    if len(pattern) > _LONGEST_PATTERN or _BACK.search(pattern) or may_never_end(pattern):
        return True
    bare = _without_group_heads(_SIGN.sub("a", pattern))
    ways: int = 2 ** bare.count("|")
    for one in _REPEAT.finditer(bare):
        ways *= _width(one)
    return ways > _MOST_WAYS


def _without_group_heads(pattern: str) -> str:
    return re.sub(r"\(\?(?:P<\w*>|[:=!])", "(", pattern)


def _width(repeat: re.Match[str]) -> int:
    """In how many lengths a repetition can match a text of LONGEST_LABEL signs."""
    if repeat[0] == "?":
        return 2
    if repeat[0] in "*+":
        return LONGEST_LABEL
    least = int(repeat[1] or 0)
    most = least if not repeat[2] else int(repeat[3] or LONGEST_LABEL)
    return max(1, min(most, LONGEST_LABEL) - least + 1)


def _of(file: Path) -> list[MakerLabel]:
    try:
        lines = tomllib.loads(file.read_text(encoding="utf-8")).get("label", [])
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise ShopError("maker-labels-unreadable", file=file.name, problem=str(fault)) from fault
    if not isinstance(lines, list):
        raise ShopError("maker-labels-unreadable", file=file.name, problem="[[label]] is missing")
    return [_label(file.name, at, line) for at, line in enumerate(lines, 1)]


def _label(file: str, at: int, line: Any) -> MakerLabel:
    pattern = _compiled(line) if isinstance(line, Mapping) else None
    if pattern is None:
        raise ShopError("maker-label-wrong", file=file, at=at)
    return MakerLabel(
        str(line.get("maker", "")),
        pattern,
        int(line.get("priority", 0)),
        str(line.get("source", "")),
        str(line.get("status", "unverified")),
    )


def _compiled(line: Mapping[str, Any]) -> re.Pattern[str] | None:
    """The pattern of a line that says all it must, in a form that always ends; else None."""
    text, priority = line.get("pattern"), line.get("priority", 0)
    if not isinstance(text, str) or not isinstance(priority, int) or may_take_long(text):
        return None
    if line.get("status", "unverified") not in _STATES:
        return None
    try:
        pattern = re.compile(text, re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None
    named = set(pattern.groupindex)
    return pattern if named and named <= _GROUPS else None


def _plain(value: str) -> str:
    """A number without the gaps that people read it by."""
    return re.sub(r"\s+", "", value)
