"""Frozen dataclasses to plain JSON values and back, without loss.

Decimals become strings, times ISO 8601 with zone, tuples lists, dataclasses objects.
Canonical text is what hashes and signatures are made over: sorted keys, no spaces.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar, cast

T = TypeVar("T")
Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
# Made once: a union written at the call would be made anew for every value that is stored.
_AS_THEY_ARE = (bool, str, int)
_FURTHEST_DIGIT = 30


def canonical(value: Json) -> str:
    """One text for one value: sorted keys, no spaces, UTF-8 kept."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def plain(value: Any) -> Json:
    """A dataclass, or anything it may hold, as plain JSON values.

    Raises TypeError for floats and anything else that would lose truth on the way.
    """
    if value is None or isinstance(value, _AS_THEY_ARE):
        return cast("Json", value)
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(getattr(value, name)) for name in _names(type(value))}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted((plain(item) for item in value), key=repr)
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    raise TypeError(f"{type(value).__name__} cannot be stored")


def build(kind: type[T], value: Json) -> T:
    """The inverse of `plain` for a dataclass; absent fields take their defaults.

    Raises ValueError when the value does not fit the class.
    """
    return cast("T", _read(kind, value))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _read(kind: Any, value: Any) -> Any:
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _read_union(typing.get_args(kind), value)
    if origin is typing.Literal:
        if value not in typing.get_args(kind):
            raise ValueError(f"{value!r} is none of {typing.get_args(kind)}")
        return value
    if origin is not None:
        return _read_container(origin, typing.get_args(kind), value)
    if is_dataclass(kind):
        return _read_dataclass(cast("type", kind), value)
    return _read_scalar(kind, value)


def _read_dataclass(kind: type, value: Any) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"{kind.__name__} needs an object, got {value!r}")
    hints = _hints(kind)
    known = [name for name in _names(kind) if name in value]
    try:
        return kind(**{name: _read(hints[name], value[name]) for name in known})
    except TypeError as error:
        raise ValueError(f"{kind.__name__}: {error}") from error


def _read_container(origin: Any, args: tuple[Any, ...], value: Any) -> Any:
    if origin is tuple:
        if not isinstance(value, list):
            raise ValueError(f"a list is needed, got {value!r}")
        if len(args) == 2 and args[1] is Ellipsis:
            return tuple(_read(args[0], item) for item in value)
        return tuple(_read(kind, item) for kind, item in zip(args, value, strict=True))
    if origin is frozenset:
        return frozenset(_read(args[0], item) for item in value)
    if not isinstance(value, dict):
        raise ValueError(f"an object is needed, got {value!r}")
    return {_read(args[0], key): _read(args[1], item) for key, item in value.items()}


def _read_union(args: tuple[Any, ...], value: Any) -> Any:
    if value is None and type(None) in args:
        return None
    for kind in sorted((one for one in args if one is not type(None)), key=_strictness):
        try:
            return _read(kind, value)
        except (ValueError, InvalidOperation):
            continue
    raise ValueError(f"{value!r} fits none of {args}")


def _strictness(kind: Any) -> int:
    order: dict[Any, int] = {bool: 0, int: 1, datetime: 2, date: 3, Decimal: 4, str: 6}
    return order.get(kind, 5)


def _read_scalar(kind: Any, value: Any) -> Any:
    if kind is Any:
        return value
    if kind is Decimal and isinstance(value, str | int) and not isinstance(value, bool):
        return _read_number(value)
    if kind is datetime and isinstance(value, str):
        return datetime.fromisoformat(value)
    if kind is date and isinstance(value, str):
        return date.fromisoformat(value)
    if kind is int and isinstance(value, bool):
        raise ValueError("true or false is no number")
    if isinstance(kind, type) and isinstance(value, kind):
        return value
    raise ValueError(f"{value!r} is no {getattr(kind, '__name__', kind)}")


def _read_number(value: str | int) -> Decimal:
    """Ten signs can name a number that takes gigabytes to write out; nobody measured it."""
    try:
        number = Decimal(value)
    except InvalidOperation as error:
        raise ValueError(f"{value!r} is no number") from error
    if not number.is_finite() or abs(number.adjusted()) > _FURTHEST_DIGIT:
        raise ValueError("no amount is that great or that small")
    return number
