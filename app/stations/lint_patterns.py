"""Patterns that could keep a terminal busy for ever on a text that does not fit."""

from __future__ import annotations

import re

_SIGN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_GROUP = re.compile(r"\(([^()]*)\)(\{[0-9]*(?:,[0-9]*)?\}|[*+?])?")
_PREFIX = re.compile(r"\A\?(?:P<\w*>|P?[=!:]|<[=!]|>|[a-zA-Z-]*:)")
_VARIES = re.compile(r"[*+?|~]|\{[0-9]*,[0-9]*\}")
_AT_MOST_ONCE = ("", "?", "{0}", "{1}", "{0,1}", "{,1}", "{1,1}")
_ENDLESS = "\N{INFINITY}"


def may_never_end(pattern: str) -> bool:
    """Whether a group that can match in several ways is repeated: (a+)+, (a|b)*, (a?){9}.

    Each repetition multiplies the ways in which a wrong text is tried. Some harmless
    patterns are found too; a class in place of the choice, as [ab]*, says the same.
    """
    bare = _SIGN.sub("a", pattern)
    while (shorter := _GROUP.sub(_flat, bare)) != bare:
        bare = shorter
    return _ENDLESS in bare


def _flat(group: re.Match[str]) -> str:
    """A group as one sign: `~` matches in several ways, the mark for one that is repeated."""
    inside, behind = _PREFIX.sub("", group[1]), group[2] or ""
    varies = _VARIES.search(inside) is not None
    if _ENDLESS in inside or (varies and behind not in _AT_MOST_ONCE):
        return _ENDLESS
    return ("~" if varies else "a") + behind
