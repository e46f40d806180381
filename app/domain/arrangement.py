"""What a workshop may change about a label: the words, what shows, and the order.

Sizes, places, bar codes and hazard marks stay as shipped, so that every version lies on its label.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from app.domain.errors import Refused

LONGEST_WORDS: Final = 90
STANDS_FOR: Final = "*"
"""Stands on a keypad for what a label fills in, which is written {so} in a text."""
_GAP: Final = re.compile(r"\{([a-z_]+)\}")
Words = Mapping[str, str]
"""The same text by language."""


@dataclass(frozen=True, slots=True)
class Block:
    """One thing a label says: a text, or a text with its caption, which stay together.

    size: of how many texts; blocks of one size can change places. words: what may be worded
    otherwise, by name. needed: never hidden. fixed: always at its own place.
    """

    key: str
    size: int = 1
    words: Mapping[str, Words] = field(default_factory=dict)
    needed: bool = False
    fixed: bool = False


@dataclass(frozen=True)
class TemplateShape:
    """A template as shipped: its blocks in the order of their places."""

    template: str
    blocks: tuple[Block, ...]

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Of all blocks, as shipped."""
        return tuple(one.key for one in self.blocks)

    @cached_property
    def by_key(self) -> Mapping[str, Block]:
        """The blocks by name."""
        return {one.key: one for one in self.blocks}

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """Everything that may be worded otherwise, as shipped."""
        return {name: said for one in self.blocks for name, said in one.words.items()}

    @cached_property
    def as_shipped(self) -> Arrangement:
        """What holds while nobody changed anything."""
        return Arrangement(self.keys)


@dataclass(frozen=True, slots=True)
class Arrangement:
    """order: which block stands at each place. hidden: blocks that are left out.

    words: only what is worded otherwise than shipped, by name and language.
    """

    order: tuple[str, ...]
    hidden: tuple[str, ...] = ()
    words: Mapping[str, Words] = field(default_factory=dict)

    def said(self, shape: TemplateShape, name: str) -> Words:
        """What a text says now in every language."""
        return {**shape.words[name], **self.words.get(name, {})}

    def worded(self, name: str, words: Words) -> Arrangement:
        """With other words for a text."""
        return replace(self, words={**self.words, name: dict(words)})

    def toggled(self, key: str) -> Arrangement:
        """Hidden where it showed, and shown where it was hidden."""
        if key in self.hidden:
            return replace(self, hidden=tuple(one for one in self.hidden if one != key))
        return replace(self, hidden=(*self.hidden, key))

    def moved(self, shape: TemplateShape, key: str, step: int) -> Arrangement:
        """A block one place on (1) or back (-1) among those it can change with; or as before."""
        at = self.order.index(key)
        other = self._next(shape, key, step)
        if other is None:
            return self
        order = list(self.order)
        order[at], order[other] = order[other], order[at]
        return replace(self, order=tuple(order))

    def can_move(self, shape: TemplateShape, key: str, step: int) -> bool:
        """Whether it has somewhere to go."""
        return self._next(shape, key, step) is not None

    def _next(self, shape: TemplateShape, key: str, step: int) -> int | None:
        block = shape.by_key[key]
        if block.fixed:
            return None
        place = self.order.index(key) + step
        while 0 <= place < len(self.order):
            there = shape.blocks[place]
            if there.size == block.size and not there.fixed:
                return place
            place += step
        return None


def checked(shape: TemplateShape, arrangement: Arrangement) -> Arrangement:
    """The same without what says nothing new.

    Raises Refused for what this template has not, for a needed block that is hidden, and for words
    that lose or invent a field.
    """
    order = arrangement.order
    known = sorted(order) == sorted(shape.keys) and set(arrangement.hidden) <= set(shape.keys)
    if not known or not arrangement.words.keys() <= shape.words.keys():
        raise Refused("template-arrangement-unknown", template=shape.template)
    for place, key in zip(shape.blocks, order, strict=True):
        block = shape.by_key[key]
        if block is not place and (block.size != place.size or block.fixed or place.fixed):
            raise Refused("template-arrangement-unknown", template=shape.template)
        if block.needed and key in arrangement.hidden:
            raise Refused("template-line-needed", line=key)
    for name, said in arrangement.words.items():
        _check_words(shape, name, said)
    new = {
        name: {one: text for one, text in sorted(said.items()) if text != shape.words[name][one]}
        for name, said in sorted(arrangement.words.items())
    }
    hidden = tuple(key for key in shape.keys if key in arrangement.hidden)
    return Arrangement(order, hidden, {name: said for name, said in new.items() if said})


def fits(shape: TemplateShape, arrangement: Arrangement) -> bool:
    """Whether a template can be printed like this, as long as its words fit their places."""
    try:
        checked(shape, arrangement)
    except Refused:
        return False
    return True


def _check_words(shape: TemplateShape, name: str, said: Words) -> None:
    shipped = shape.words[name]
    if not said.keys() <= shipped.keys():
        raise Refused("template-arrangement-unknown", template=shape.template)
    for language, text in said.items():
        if not text.strip():
            raise Refused("template-words-missing", language=language)
        if len(text) > LONGEST_WORDS or not text.isprintable():
            raise Refused("template-arrangement-unknown", template=shape.template)
        if gaps(text) != gaps(shipped[language]):
            count = len(_GAP.findall(shipped[language]))
            raise Refused("template-words-gaps", text=for_hands(text)[:40], count=count)


def for_hands(text: str) -> str:
    """A text with a sign of a keypad for everything that a label fills in."""
    return _GAP.sub(STANDS_FOR, text)


def from_hands(text: str, shipped: str) -> str:
    """What somebody wrote, with the fields of the shipped text in their order.

    Raises Refused where it has more or fewer signs than the shipped text has fields.
    """
    fields = _GAP.findall(shipped)
    parts = text.split(STANDS_FOR)
    if len(parts) != len(fields) + 1:
        raise Refused("template-words-gaps", text=text[:40], count=len(fields))
    named = [f"{{{one}}}" for one in fields]
    return "".join(one for pair in zip(parts, [*named, ""], strict=True) for one in pair)


def gaps(text: str) -> frozenset[str] | None:
    """The fields a text fills in; None where its brackets mean nothing a label can fill in."""
    if set("{}") & set(_GAP.sub("", text)):
        return None
    return frozenset(_GAP.findall(text))
