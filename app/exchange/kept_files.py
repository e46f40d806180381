"""Which kept files a fact names: pictures and scans, by the SHA-256 of what is in them."""

from __future__ import annotations

import json
from typing import Any, Final

from app.exchange.wire import is_digest

_NAMING: Final = ("photo", "sha256")
_ANSWERS: Final = "answers"
_PICTURES: Final = "media"


def files_named(body: str) -> frozenset[str]:
    """The files in the body of a fact, whatever release wrote it; none where it is no JSON.

    Other digests (of procedures, of private records) have other names.
    """
    try:
        return frozenset(_found(json.loads(body)))
    except (ValueError, RecursionError):
        return frozenset()


def pictures_named(content: str) -> frozenset[str]:
    """The pictures of a procedure, by what was sealed; none where it is no JSON."""
    try:
        return frozenset(_pictures(json.loads(content)))
    except (ValueError, RecursionError):
        return frozenset()


def _pictures(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for item in value for one in _pictures(item)]
    if not isinstance(value, dict):
        return []
    media = value.get(_PICTURES)
    shown = [one for one in media if _is_file(one)] if isinstance(media, list) else []
    return shown + [one for item in value.values() for one in _pictures(item)]


def _found(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for item in value for one in _found(item)]
    if not isinstance(value, dict):
        return []
    found = [value[name] for name in _NAMING if _is_file(value.get(name))]
    answers = value.get(_ANSWERS)
    if isinstance(answers, dict):
        for given in answers.values():
            found += [
                one for one in (given if isinstance(given, list) else [given]) if _is_file(one)
            ]
    return found + [one for item in value.values() for one in _found(item)]


def _is_file(value: Any) -> bool:
    return isinstance(value, str) and is_digest(value)
