"""What a scanned text means on this terminal: with its own patterns, its prefix, its links."""

from __future__ import annotations

import logging
import re
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app import paths
from app.db.queries import SqliteQueries
from app.domain.errors import ShopError, StoreUnavailable
from app.reading.maker_labels import MakerLabel, load_maker_labels
from app.reading.meaning import House
from app.reading.means import meaning_of

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.domain.sentences import Sentences
    from app.settings import Settings

_FILE = "maker_labels.toml"
_ESCAPE = re.compile(r"\\x([0-9A-Fa-f]{2})")


def unescaped(text: str) -> str:
    r"""A text as it was typed on a command line: `\x1d` is the sign GS, `\x1e` RS, `\x04` EOT."""
    return _ESCAPE.sub(lambda one: chr(int(one[1], 16)), text)


def maker_labels(home: Path) -> tuple[MakerLabel, ...]:
    """The patterns shipped, and those of the terminal's home before them.

    Raises ShopError for a file of the home that cannot be used.
    """
    own = home / _FILE
    return load_maker_labels((_shipped(), own) if own.is_file() else (_shipped(),))


@cache
def maker_labels_in_use(home: Path) -> tuple[MakerLabel, ...]:
    """As `maker_labels`; a file of the home that cannot be used is told in the log, and left out:
    a wrong pattern must not keep anybody from scanning."""
    try:
        return maker_labels(home)
    except ShopError as error:
        logging.getLogger(__name__).warning("%s", error)
        return load_maker_labels((_shipped(),))


def recognise(
    settings: Settings, catalogue: Catalogue, sentences: Sentences, text: str
) -> dict[str, Any]:
    """The meaning of a text as data; the reason is one English sentence.

    Raises ShopError for patterns in the home that cannot be used.
    """
    found = meaning_of(unescaped(text), maker_labels(settings.home), _house(settings, catalogue))
    return {
        "kind": found.kind,
        "id": found.id,
        "scheme": found.scheme,
        "fields": dict(found.fields),
        "reason": sentences.say(found.reason, "en") if found.reason else None,
    }


def _shipped() -> Path:
    return paths.resources() / "reading" / _FILE


def _house(settings: Settings, catalogue: Catalogue) -> House:
    """Nobody in particular while no workshop is set up, or its file cannot be read."""
    if not settings.database.exists():
        return House()
    try:
        with closing(SqliteQueries(settings.database, catalogue)) as queries:
            site, database = queries.site(), queries.database
    except StoreUnavailable:
        return House()
    return House(site.gs1_prefix if site else "", database)
