"""The captions of documents, by language.

`words.toml` holds what every document says and the months; `certificate.toml` what a
certificate says, under names that begin with `certificate.`; and so on for every document.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.domain.errors import ShopError

FALLBACK = "en"
WORDS_FILE = "words.toml"


@dataclass(frozen=True, slots=True)
class Words:
    """What one language calls things: `say("page", number=1, of=2)`."""

    captions: Mapping[str, str]
    months: tuple[str, ...]

    def say(self, name: str, **values: object) -> str:
        """The caption with its gaps filled in."""
        return self.captions[name].format(**values)

    def known(self, name: str) -> str:
        """The caption of that name, else the name itself: an answer no list has foreseen."""
        return self.captions.get(name, name.rpartition(".")[2])

    def day(self, day: date) -> str:
        """`22 November 2026`."""
        return f"{day.day} {self.months[day.month - 1]} {day.year}"

    def moment(self, when: datetime) -> str:
        """A day and its time with the zone, as nobody may have to guess it."""
        zone = when.strftime("%z")
        return f"{self.day(when.date())}, {when:%H:%M} UTC{'' if zone == '+0000' else zone}"


def read_words(folder: Path) -> dict[str, Words]:
    """The words of every language: all say what English says. Raises ShopError."""
    words: dict[str, Words] = {}
    for file in sorted(folder.glob("*.toml"), key=lambda one: (one.name != WORDS_FILE, one.name)):
        try:
            raw = tomllib.loads(file.read_text(encoding="utf-8"))
            before = "" if file.name == WORDS_FILE else f"{file.stem}."
            for language, one in raw.items():
                said = words.get(language, Words({}, tuple(one.get("months", ()))))
                captions = {**said.captions, **_flat(one["captions"], before)}
                words[language] = Words(captions, said.months)
            _check(words)
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ShopError("document-words-broken", file=file.name, problem=error) from error
    if not words:
        raise ShopError("document-words-broken", file=WORDS_FILE, problem="missing")
    return words


def _flat(table: Mapping[str, object], before: str) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, one in table.items():
        if isinstance(one, Mapping):
            flat.update(_flat(one, f"{before}{name}."))
        else:
            flat[before + name] = str(one)
    return flat


def _check(words: Mapping[str, Words]) -> None:
    wanted = words[FALLBACK].captions.keys()
    for language, one in words.items():
        if lost := wanted ^ one.captions.keys():
            raise ValueError(f"{language} differs in {', '.join(sorted(lost))}")
        if len(one.months) != 12:
            raise ValueError(f"{language} has {len(one.months)} months")
