"""Frozen dataclasses to plain JSON values and back, without loss.

Decimals become strings, times ISO 8601 with zone, tuples lists, dataclasses objects.
Canonical text is what hashes and signatures are made over: sorted keys, no spaces.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from functools import cache, partial
from typing import Any, TypeVar, cast

T = TypeVar("T")
Read = Callable[[Any], Any]
Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
# Most of what things say: to ask more of each of it took most of the time.
_AS_THEY_ARE = frozenset({bool, str, int, type(None)})
_FURTHEST_DIGIT = 30
_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def canonical(value: Json) -> str:
    """One text for one value: sorted keys, no spaces, UTF-8 kept."""
    return _CANONICAL.encode(value)


def plain(value: Any) -> Json:
    """A dataclass, or anything it may hold, as plain JSON values.

    Raises TypeError for floats and anything else that would lose truth on the way.
    """
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return cast("Json", value)
    if is_dataclass(kind):
        told: dict[str, Json] = {}
        for name in _names(kind):
            one = getattr(value, name)
            told[name] = one if type(one) in _AS_THEY_ARE else plain(one)
        return told
    if isinstance(value, str | int):
        return value
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
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
    reader: Read = _reader(cast("Any", kind))
    return cast("T", reader(value))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(one.name for one in fields(kind))


# A log of years is read back by these: what a type asks for is worked out once, not per value.
@cache
def _reader(kind: Any) -> Read:
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _union_reader(args)
    if origin is typing.Literal:
        return partial(_read_literal, args)
    if origin is tuple:
        return _tuple_reader(args)
    if origin is frozenset:
        return partial(_read_set, _reader(args[0]))
    if origin is not None:
        return partial(_read_mapping, _reader(args[0]), _reader(args[1]))
    if is_dataclass(kind):
        return _dataclass_reader(cast("type", kind))
    return _read_text if kind is str else partial(_read_scalar, kind)


def _dataclass_reader(kind: type) -> Read:
    readers: dict[str, Read] = {}

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise ValueError(f"{kind.__name__} needs an object, got {value!r}")
        if not readers:
            # Not before the first value: a class may hold its own kind.
            hints = typing.get_type_hints(kind)
            readers.update({name: _reader(hints[name]) for name in _names(kind)})
        told = {
            name: one if type(one) is str and readers[name] is _read_text else readers[name](one)
            for name, one in value.items()
            if name in readers
        }
        try:
            return kind(**told)
        except TypeError as error:
            raise ValueError(f"{kind.__name__}: {error}") from error

    return read


def _tuple_reader(args: tuple[Any, ...]) -> Read:
    readers = tuple(_reader(one) for one in args if one is not Ellipsis)
    endless = Ellipsis in args

    def read(value: Any) -> Any:
        if not isinstance(value, list):
            raise ValueError(f"a list is needed, got {value!r}")
        if endless:
            return tuple(map(readers[0], value))
        return tuple(one(item) for one, item in zip(readers, value, strict=True))

    return read


def _read_set(item: Read, value: Any) -> Any:
    return frozenset(map(item, value))


def _read_mapping(key: Read, item: Read, value: Any) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"an object is needed, got {value!r}")
    return {key(name): item(one) for name, one in value.items()}


def _read_literal(allowed: tuple[Any, ...], value: Any) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {allowed}")
    return value


def _union_reader(args: tuple[Any, ...]) -> Read:
    kinds = sorted((one for one in args if one is not type(None)), key=_strictness)
    readers, empty = [_reader(one) for one in kinds], type(None) in args

    def read(value: Any) -> Any:
        if value is None and empty:
            return None
        for one in readers:
            try:
                return one(value)
            except (ValueError, InvalidOperation):
                continue
        raise ValueError(f"{value!r} fits none of {args}")

    return read


def _strictness(kind: Any) -> int:
    order: dict[Any, int] = {bool: 0, int: 1, datetime: 2, date: 3, Decimal: 4, str: 6}
    return order.get(kind, 5)


def _read_text(value: Any) -> Any:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no str")
    return value


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
