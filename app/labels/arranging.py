"""What a workshop may change about a template, and the template as it changed it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from app.domain.arrangement import Arrangement, Block, TemplateShape, checked
from app.domain.arrangement import Words as Said
from app.labels.contents import Words
from app.labels.template import FALLBACK, Box, Fill, Template, TextBox

# A line across the label lies under no text.
_AREA_MM: Final = 1.0


def shape_of(template: Template, languages: Mapping[str, Words]) -> TemplateShape:
    """The blocks of a template. Words that nobody named stay as shipped."""
    return TemplateShape(
        template.name,
        tuple(
            _block(template, [template.texts[one] for one in texts], languages)
            for texts in _blocks(template).values()
        ),
    )


def arranged(
    template: Template, languages: Mapping[str, Words], arrangement: Arrangement
) -> Template:
    """Each block at its place, without those that are hidden. Raises Refused."""
    kept = checked(shape_of(template, languages), arrangement)
    blocks = _blocks(template)
    from_where = {
        there: what
        for place, key in zip(blocks.values(), kept.order, strict=True)
        for there, what in zip(place, blocks[key], strict=True)
    }
    hidden = {one for key in kept.hidden for one in blocks[key]}
    said = [(text, from_where.get(place, place)) for place, text in enumerate(template.texts)]
    texts = tuple(
        _placed(there, template.texts[what], kept) for there, what in said if what not in hidden
    )
    bare = [there.box for there, what in said if what in hidden]
    fills = tuple(one for one in template.fills if not _bared(one, bare, texts))
    return replace(template, texts=texts, fills=fills)


def _blocks(template: Template) -> Mapping[str, tuple[int, ...]]:
    """Which texts belong together, by the name of the last, which the others are captions of."""
    names = [one.name for one in template.texts]
    captions: dict[str, list[int]] = {}
    for place, one in enumerate(template.texts):
        captions.setdefault(one.of, []).append(place)
    return {
        one.name: (*captions.get(one.name, ()), place)
        for place, one in enumerate(template.texts)
        if not one.of and (one.called or one.fields) and names.count(one.name) == 1
    }


def worded(languages: Mapping[str, Words], arrangement: Arrangement) -> Mapping[str, Words]:
    """The captions of every language, in the workshop's own words where it has some."""
    return {
        language: replace(words, captions={**words.captions, **_own(language, arrangement)})
        for language, words in languages.items()
    }


def _own(language: str, arrangement: Arrangement) -> dict[str, str]:
    return {name: said[language] for name, said in arrangement.words.items() if language in said}


def _placed(there: TextBox, what: TextBox, arrangement: Arrangement) -> TextBox:
    """What is said, in the size and at the place of what stood there as shipped."""
    words = {**what.words, **arrangement.words.get(what.name, {})} if what.words else {}
    said = replace(there, fields=what.fields, called=what.called, of=what.of)
    return replace(said, words=words, when=what.when)


def _bared(fill: Fill, bare: Iterable[Box], texts: Iterable[TextBox]) -> bool:
    """Whether a black area has lost the white text that stood on it."""
    on_it = [one for one in texts if _overlap(fill.box, one.box)]
    return not on_it and any(_overlap(fill.box, one) for one in bare)


def _block(template: Template, texts: Sequence[TextBox], languages: Mapping[str, Words]) -> Block:
    main = texts[-1]
    needed = bool(template.must_show & {main.name, *main.fields})
    words = {
        name: said
        for one in texts
        if not (needed and one is main)
        for name, said in _words(one, languages).items()
    }
    # A warning stays beside its mark.
    fixed = (needed and bool(main.when)) or any(_shares_its_place(template, one) for one in texts)
    return Block(main.name, len(texts), words, needed, fixed)


def _words(text: TextBox, languages: Mapping[str, Words]) -> Mapping[str, Said]:
    if text.words:
        return {text.name: {one: text.words.get(one, text.words[FALLBACK]) for one in languages}}
    return {
        name: {language: words.captions[name] for language, words in languages.items()}
        for name in text.fields
        if all(name in words.captions for words in languages.values())
    }


def _shares_its_place(template: Template, text: TextBox) -> bool:
    others = [one.box for one in template.texts if one is not text]
    others += [one.box for one in template.fills]
    return any(_overlap(text.box, one) for one in others)


def _overlap(one: Box, other: Box) -> bool:
    wide = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    high = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return wide > 0 and high > 0 and min(other.width, other.height) > _AREA_MM
