"""What procedures show follows the facts that released them, from the inventory to a terminal."""

from __future__ import annotations

import hashlib
import logging
from dataclasses import dataclass
from typing import Final

from app.domain.errors import NotFound, StoreUnavailable
from app.exchange.file_line import FileLine, PictureLog
from app.exchange.kept_files import pictures_named
from app.operations.ports.media_store import MediaStore
from app.stations.picture_kinds import shown_as

_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Brought:
    """What a turn did. more: it ended before everything that lacks was asked for."""

    pictures: int = 0
    more: bool = False


class Pictures:
    """Asks for what released procedures show and is not here, until it is.

    Nothing is remembered on the disk. What is whole here is not looked at again before the next
    start; what the inventory has not got is asked for again with the next facts.
    """

    def __init__(self, log: PictureLog, media: MediaStore) -> None:
        self._log, self._media = log, media
        self._whole: set[str] = set()
        self._asked: set[str] = set()

    def bring(self, line: FileLine, most: int, *, news: bool = True) -> Brought:
        """At most so many; facts come first, so turns are short. Raises LineLost, TurnedAway.

        news: facts came since the last turn.
        """
        brought = 0
        if news:
            self._asked.clear()
        for digest in self._log.released():
            lacking = [] if digest in self._whole else self._lacking(digest)
            for name in lacking:
                if name in self._asked:
                    continue
                if brought == most:
                    return Brought(brought, more=True)
                brought += self._take(name, line.picture(digest, name))
                self._asked.add(name)
        return Brought(brought)

    def _lacking(self, digest: str) -> list[str]:
        named = sorted(pictures_named(self._log.sealed(digest)))
        lacking = [one for one in named if not self._is_here(one)]
        if not lacking:
            self._whole.add(digest)
        return lacking

    def _is_here(self, name: str) -> bool:
        try:
            self._media.read(name)
        except (NotFound, StoreUnavailable):
            return False
        return True

    def _take(self, name: str, content: bytes | None) -> bool:
        """Only what the procedure was sealed with, and what a procedure may show at all."""
        if content is None:
            return False
        kind = shown_as(content)
        if not kind or hashlib.sha256(content).hexdigest() != name:
            _LOG.warning("the inventory gave another file for the picture %s", name[:12])
            return False
        try:
            self._media.keep(content, kind)
        except StoreUnavailable as error:
            _LOG.warning("a picture could not be kept: %s", error)
            return False
        return True
