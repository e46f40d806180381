"""Reference pictures of a procedure: there, honest, and sealed with it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app import paths
from app.domain.errors import InvalidProcedure
from app.stations.picture_kinds import MAX_BYTES
from app.stations.procedure_file import check, load
from app.stations.procedure_pictures import keep_pictures
from tests.shop import SMALL

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n and so on"


@dataclass
class Kept:
    """A media store that only counts."""

    files: dict[str, tuple[bytes, str]] = field(default_factory=dict)

    def keep(self, content: bytes, media_type: str) -> str:
        """By hash."""
        name = hashlib.sha256(content).hexdigest()
        self.files[name] = (content, media_type)
        return name

    def read(self, sha256: str) -> bytes:
        """By hash."""
        return self.files[sha256][0]


def told(folder: Path, name: str, content: bytes | None = SVG) -> Path:
    """A procedure whose first step names a picture."""
    (folder / "pictures").mkdir(exist_ok=True)
    if content is not None:
        (folder / "pictures" / Path(name).name).write_bytes(content)
    file = folder / "told.yaml"
    media = f"title: {{en: Weigh}}, media: [{name}], qual"
    file.write_text(SMALL.replace("title: {en: Weigh}, qual", media), encoding="utf-8")
    return file


def test_a_picture_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    procedure = load(told(tmp_path, "scale.svg"))

    assert procedure.by_id["A010"].media == (hashlib.sha256(SVG).hexdigest(),)


def test_another_picture_makes_another_procedure(tmp_path: Path) -> None:
    before = load(told(tmp_path, "scale.svg"))
    after = load(told(tmp_path, "scale.svg", SVG.replace(b"9", b"8")))

    assert before.digest != after.digest


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("scale.svg", None, "cannot be read"),
        ("scale.png", SVG, "no png file"),
        ("scale.gif", b"GIF89a", "one plain file name"),
        ("../scale.png", PNG, "one plain file name"),
        ("scale.svg", SVG.replace(b"<path", b"<script/><path"), "more than a drawing"),
        ("scale.svg", SVG.replace(b"<path", b'<image href="/etc/passwd"/><path'), "more than"),
        ("scale.svg", b"<!DOCTYPE svg>" + SVG, "no svg file"),
        ("scale.png", PNG + bytes(MAX_BYTES), "is over"),
    ],
)
def test_a_picture_that_is_not_there_or_not_honest_is_found_with_its_line(
    tmp_path: Path, name: str, content: bytes | None, why: str
) -> None:
    file = told(tmp_path, name, content)

    (found,) = [one for one in check(file, ("en",), ("F-OIL",)) if one.code == "picture"]
    assert (found.level, why in found.message) == ("error", True)
    assert "media" in file.read_text(encoding="utf-8").splitlines()[found.line - 1]
    with pytest.raises(InvalidProcedure):
        load(file)


def test_every_picture_of_a_shipped_procedure_is_named_by_a_step_and_kept() -> None:
    file = paths.resources() / "procedures" / "dismantling" / "catalogue.yaml"
    there = sorted((file.parent / "pictures").iterdir())
    kept = Kept()
    procedure = load(file)
    keep_pictures(procedure, file.parent, kept)

    assert {one.id for one in procedure.steps if one.media} == {
        *("REC020", "REC022", "REC050", "REC060"),
        *("HV030", "HV035", "HV060", "GAS015", "GAS025", "GAS035"),
        *("DEP010", "DEP030", "DEP040", "DEP130", "PYR010", "HUL010"),
    }
    assert {one.read_bytes() for one in there} == {content for content, _ in kept.files.values()}
    assert {kind for _, kind in kept.files.values()} == {"image/svg+xml"}


def test_what_lies_in_the_folder_and_is_not_named_is_not_kept(tmp_path: Path) -> None:
    file = told(tmp_path, "scale.svg")
    (tmp_path / "pictures" / "other.png").write_bytes(PNG)
    kept = Kept()
    keep_pictures(load(file), tmp_path, kept)

    assert [content for content, _ in kept.files.values()] == [SVG]
