"""A procedure as somebody uploads it: its file, what it includes, and its pictures."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.domain.errors import Refused
from app.domain.procedure import Procedure
from app.stations.procedure_file import load
from app.stations.procedure_pictures import FOLDER

MOST_FILES: Final = 200
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_SOURCE: Final = ".yaml"
_INCLUDED: Final = re.compile(rb"include:\s*[\"']?([a-z0-9][a-z0-9-]*\.yaml)")


@dataclass(frozen=True, slots=True)
class Brought:
    """A sealed procedure, and what is in the pictures it shows."""

    procedure: Procedure
    pictures: tuple[bytes, ...]


def procedure_in(files: Sequence[tuple[str, bytes]]) -> Brought:
    """The procedure of these files.

    One of them is its top: a .yaml file that no other includes; everything that is none is a
    picture. Raises Refused where that cannot be told, and InvalidProcedure.
    """
    contents = _contents(files)
    sources = {name: text for name, text in contents.items() if name.endswith(_SOURCE)}
    included = {found.decode() for text in sources.values() for found in _INCLUDED.findall(text)}
    tops = [name for name in sources if name not in included]
    if len(tops) != 1:
        raise Refused("procedure-files", count=len(tops))
    with TemporaryDirectory() as place:
        folder = Path(place)
        (folder / FOLDER).mkdir()
        for name, content in contents.items():
            (folder / name if name in sources else folder / FOLDER / name).write_bytes(content)
        procedure = load(folder / tops[0])
    shown = {one for step in procedure.steps for one in step.media}
    pictures = (one for one in contents.values() if hashlib.sha256(one).hexdigest() in shown)
    return Brought(procedure, tuple(pictures))


def _contents(files: Sequence[tuple[str, bytes]]) -> dict[str, bytes]:
    """By plain file name; a browser that sends a folder names the way to each file too."""
    contents: dict[str, bytes] = {}
    for path, content in files[:MOST_FILES]:
        name = re.split(r"[/\\]", path)[-1]
        if _NAME.fullmatch(name):
            contents[name] = content
    return contents
