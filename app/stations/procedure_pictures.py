"""Reference pictures of a procedure: files beside it, sealed into it by what is in them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace
from pathlib import Path
from typing import Final

from app.domain.procedure import Procedure, Step
from app.operations.ports.media_store import MediaStore
from app.stations.picture_kinds import MAX_BYTES, kind_of, reaches_out, shown_as
from app.stations.procedure_shape import Places
from app.stations.procedure_source import Finding

FOLDER: Final = "pictures"
_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]*\.(png|jpg|svg)")


def seal_pictures(
    procedure: Procedure, folder: Path, places: Places
) -> tuple[Procedure, tuple[Finding, ...]]:
    """The procedure with the SHA-256 of each picture instead of its file name.

    folder: where the procedure's top file stands; the pictures lie in `pictures` below it. So
    the digest of a procedure seals its pictures too, and none is changed under a run.
    """
    findings: list[Finding] = []
    sections = []
    for section in procedure.sections:
        steps = tuple(_sealed(step, folder, places, findings) for step in section.steps)
        sections.append(replace(section, steps=steps))
    return replace(procedure, sections=tuple(sections)), tuple(findings)


def keep_pictures(procedure: Procedure, folder: Path, media: MediaStore) -> None:
    """Bring the pictures of a sealed procedure to this terminal; raises StoreUnavailable.

    folder: where its top file stands.
    """
    wanted = {one for step in procedure.steps for one in step.media}
    for file in sorted((folder / FOLDER).glob("*")) if wanted else ():
        content = file.read_bytes() if _NAME.fullmatch(file.name) else b""
        if hashlib.sha256(content).hexdigest() in wanted:
            media.keep(content, shown_as(content))


def _sealed(step: Step, folder: Path, places: Places, findings: list[Finding]) -> Step:
    media = []
    for name in step.media:
        content, problem = _read(folder, name)
        if problem:
            place = places.find(step.id, key="media")
            findings.append(Finding(place.file, place.line, "error", "picture", problem))
        else:
            media.append(hashlib.sha256(content).hexdigest())
    return replace(step, media=tuple(media)) if step.media else step


def _read(folder: Path, name: str) -> tuple[bytes, str]:
    """What is in a picture, or why it is none."""
    known = _NAME.fullmatch(name)
    if known is None:
        return b"", "a picture is one plain file name such as vin-plate.svg: png, jpg or svg"
    file = folder / FOLDER / name
    try:
        if file.stat().st_size > MAX_BYTES:
            return b"", f"the picture {name} is over {MAX_BYTES} bytes"
        content = file.read_bytes()
    except OSError:
        return b"", f"the picture {FOLDER}/{name} cannot be read"
    if kind_of(content) != known[1]:
        return b"", f"the picture {name} is no {known[1]} file"
    if reaches_out(content):
        return b"", f"the picture {name} holds more than a drawing: no links, scripts or images"
    return content, ""
