"""Whether a remark on a part and its damage code say the same."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

# A denial reaches this many words on: "no deep scratch", "pas de petite rayure".
_REACH = 3


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """Words of the shop floor, all languages together.

    damage: beginnings of words, with the damage letters any of which fits them. denials: words
    that deny what follows. sound: phrases that say there is no damage at all.
    """

    damage: Mapping[str, str] = field(default_factory=dict)
    denials: Sequence[str] = ()
    sound: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Contradiction:
    """kind: `lacks` where the remark names a damage that the code has not, `denies` where the
    remark says there is none and the code has one. word: of the remark. kinds: damage letters
    the word stands for, '' for any."""

    kind: str
    word: str
    kinds: str


def contradiction(
    kinds_noted: Iterable[str], remark: str, words: RemarkWords
) -> Contradiction | None:
    """The first contradiction between a remark and the kinds of damage of a code, or None.

    Free text that denies its code keeps a part from being found and sold: ask which is right.
    Source: Automotive Recycling, Nov-Dec 2016; Car-Part inconsistency report.
    """
    noted = set(kinds_noted)
    said = _plain(remark).split()
    for phrase in words.sound if noted else ():
        if f" {_plain(phrase)} " in f" {' '.join(said)} ":
            return Contradiction("denies", phrase, "")
    for place, word, kinds in _named(said, words):
        fits = bool(noted.intersection(kinds)) if kinds else bool(noted)
        denied = bool(_denials(words).intersection(said[max(0, place - _REACH) : place]))
        if denied and fits:
            return Contradiction("denies", word, kinds)
        if not denied and not fits:
            return Contradiction("lacks", word, kinds)
    return None


def _named(said: Sequence[str], words: RemarkWords) -> Iterator[tuple[int, str, str]]:
    stems = {_plain(stem): kinds for stem, kinds in words.damage.items()}
    for place, word in enumerate(said):
        kinds = next((kinds for stem, kinds in stems.items() if word.startswith(stem)), None)
        if kinds is not None:
            yield place, word, kinds


def _denials(words: RemarkWords) -> set[str]:
    return {_plain(one) for one in words.denials}


def _plain(text: str) -> str:
    """Without accents, capitals and punctuation."""
    apart = unicodedata.normalize("NFD", text.casefold())
    kept = "".join(one for one in apart if not unicodedata.combining(one))
    return " ".join("".join(one if one.isalnum() else " " for one in kept).split())
