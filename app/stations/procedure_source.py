"""YAML 1.2 as plain nodes with their lines; hostile or sloppy files are refused early.

Only what a procedure needs is read: mappings, lists and scalars. Anchors, aliases, tags,
duplicate keys, several documents, deep nesting and huge files are refused, so that a
file from outside can neither run code nor eat the memory.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

MAX_BYTES = 1_000_000
MAX_DEPTH = 12
MAX_NODES = 30_000

_HALF = re.compile("[\ud800-\udfff]")

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong or doubtful in a procedure file; lines count from 1."""

    file: str
    line: int
    level: Level
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.level} {self.code}: {self.message}"


@dataclass(frozen=True, slots=True)
class Place:
    """A file and a line in it."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar as it is written; plain when it stands without quotes."""

    text: str
    plain: bool
    place: Place


@dataclass(slots=True)
class Table:
    """A mapping in file order; `keys` tells where each key stands."""

    place: Place
    entries: dict[str, Node] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class Items:
    """A list."""

    place: Place
    entries: list[Node] = field(default_factory=list)


Node = Leaf | Table | Items


class Unreadable(Exception):
    """A file that is no procedure source; carries the one finding that says why."""

    def __init__(self, place: Place, code: str, message: str) -> None:
        self.finding = Finding(place.file, place.line, "error", code, message)
        super().__init__(str(self.finding))


def read_source(path: Path) -> Node:
    """The one document of a file. Raises Unreadable."""
    top = Place(path.name, 1)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Unreadable(top, "too-big", f"the file is over {MAX_BYTES} bytes; split it")
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(top, "not-utf-8", "the file is not UTF-8; save it as UTF-8") from error
    except OSError as error:
        raise Unreadable(top, "no-file", "the file cannot be read") from error
    return _parse(text, path.name)


def _parse(text: str, file: str) -> Node:
    builder, yaml = _Builder(file), YAML(typ="safe", pure=True)
    try:
        # Not yaml.parse, which forgets where it was when a number is none.
        _, parser = yaml.get_constructor_parser(text)
        while parser.check_event():
            builder.take(parser.get_event())
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
        problem = getattr(error, "problem", None) or "a character that may not stand here"
        if "'\\t'" in problem:
            problem = "use spaces instead of tabs"
        line = mark.line + 1 if mark is not None else 1
        raise Unreadable(Place(file, line), "not-yaml", f"this is no YAML: {problem}") from error
    except (ValueError, OverflowError) as error:
        place = Place(file, yaml.reader.line + 1)
        message = "this is no YAML: no character has this number, as \\U00110000"
        raise Unreadable(place, "not-yaml", message) from error
    if builder.root is None:
        raise Unreadable(Place(file, 1), "empty", "the file is empty")
    return builder.root


class _Builder:
    """Puts the parser's events together; keeps no more than one document."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._open: list[Table | Items] = []
        self._key: list[Leaf | None] = []
        self._count = 0
        self._documents = 0
        self.root: Node | None = None

    def take(self, event: Any) -> None:
        place = Place(self._file, event.start_mark.line + 1)
        self._refuse(event, place)
        if isinstance(event, ScalarEvent):
            if _HALF.search(event.value):
                message = "half a character, as \\ud800; write the whole character"
                raise Unreadable(place, "half-character", message)
            self._put(Leaf(event.value, event.style is None, place))
        elif isinstance(event, MappingStartEvent):
            self._begin(Table(place))
        elif isinstance(event, SequenceStartEvent):
            self._begin(Items(place))
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            self._put_closed()

    def _refuse(self, event: Any, place: Place) -> None:
        if isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise Unreadable(place, "two-documents", "one file holds one document")
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            raise Unreadable(place, "alias", "write it out: & and * are not read here")
        if getattr(event, "ctag", None) is not None:
            raise Unreadable(place, "tag", "remove the tag: ! is not read here")

    def _begin(self, node: Table | Items) -> None:
        if len(self._open) >= MAX_DEPTH:
            raise Unreadable(node.place, "too-deep", f"more than {MAX_DEPTH} levels in each other")
        if self._open and isinstance(self._open[-1], Table) and self._key[-1] is None:
            raise Unreadable(node.place, "odd-key", "a key must be a plain word")
        self._open.append(node)
        self._key.append(None)

    def _put_closed(self) -> None:
        node = self._open.pop()
        self._key.pop()
        self._put(node)

    def _put(self, node: Node) -> None:
        self._count += 1
        if self._count > MAX_NODES:
            raise Unreadable(node.place, "too-big", f"more than {MAX_NODES} values; split the file")
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Items):
            parent.entries.append(node)
            return
        key = self._key[-1]
        if key is None and isinstance(node, Leaf):
            if node.text in parent.entries:
                raise Unreadable(node.place, "twice", f"the key {node.text} stands here twice")
            self._key[-1] = node
        elif key is not None:
            parent.entries[key.text] = node
            parent.keys[key.text] = key.place
            self._key[-1] = None
