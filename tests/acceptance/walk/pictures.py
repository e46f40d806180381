"""Pictures of every scene to be looked at, and those that the documents show.

python -m tests.acceptance.walk.pictures writes docs/pictures, and every scene in every language
on two panels into screens/; with --docs the documents' pictures alone. Those are small files of few
colours; `share_changed` tells how far one has aged.
"""

from __future__ import annotations

import math
import os
import sys
from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image, ImageChops
from PySide6.QtGui import QImage

from app import main
from app.domain.label import part_label
from tests.acceptance.walk.floor import Floor, bare, busy, hot
from tests.acceptance.walk.scenes import HOT, SCENES, SETTING_UP, Scene
from tests.acceptance.walk.terminal import PSEUDO, Terminal
from tests.ui.kit.dressing import PANELS, ROOT

DOCS: Final = ROOT / "docs" / "pictures"
SHOWN: Final = (
    {
        "line": "line",
        "guide": "guide",
        "step": "step",
        "reading": "step-measured",
        "reception": "reception-filled",
        "problem": "problem",
        "harvest": "harvest",
        "grade": "harvest-ready",
        "damage": "harvest-damage-marked",
        "part": "part",
        "ticket": "ticket",
        "tasks": "tasks",
        "decide": "decision",
        "plan": "plan",
        "wants": "want-chosen",
        "people": "person",
        "places": "service-places",
        "templates": "template-changed",
        "registers": "registers",
    },
    {"rescue": "hot-rescue-steps", "quarantine": "hot-quarantine"},
    {"first-run": "first-run"},
)
"""Pictures of the documents and the scene each shows: of the busy, the hot and the new workshop."""
LABEL: Final = "label"
COLOURS: Final = 40
"""Enough for words and pictograms; a photo on a screen stays recognisable."""
LARGEST: Final = 60_000
"""Bytes of a picture, so that a guide opens at once on a slow line."""
MAY_DIFFER: Final = 0.0005
"""Share of clearly other pixels within which a picture is still the same: less than a word."""
_CLEARLY: Final = 48
"""Levels of 255 by which a pixel must differ to count: below that it is the choice of colours."""
_CANDIDATES: Final = 600
"""Of the colours a picture shows most often, how many are looked at."""
_PANEL: Final = "12.1in 1280x800"
_SMALLEST: Final = "12.1in 1024x768"


def made() -> set[str]:
    """The file names of every picture that is made for the documents."""
    return {f"{name}.png" for name in (*(one for shown in SHOWN for one in shown), LABEL)}


def for_the_documents(floors: tuple[Floor, Floor, Floor], folder: Path = DOCS) -> None:
    """The pictures that README and guides show."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, picture in drawn(floors).items():
        (folder / f"{name}.png").write_bytes(picture)


def drawn(floors: tuple[Floor, Floor, Floor]) -> Mapping[str, bytes]:
    """Every picture of the documents as PNG, by name."""
    pictures = {LABEL: drawn_label(floors[0])}
    every: tuple[Mapping[str, Scene], ...] = (SCENES, HOT, SETTING_UP)
    for floor, scenes, shown in zip(floors, every, SHOWN, strict=True):
        terminal = Terminal(floor, PANELS[_PANEL])
        for name, scene in shown.items():
            scenes[scene](terminal.start())
            pictures[name] = small(terminal)
        terminal.close()
    return pictures


def small(terminal: Terminal) -> bytes:
    """What is on the glass as a PNG of few colours."""
    # Lists fetch their photos when rows are first painted, which may take more than one painting.
    seen, glass = QImage(), terminal.picture()
    while glass != seen:
        terminal.settle()
        seen, glass = glass, terminal.picture()
    glass = glass.convertToFormat(QImage.Format.Format_RGB888)
    size, bits = (glass.width(), glass.height()), bytes(glass.constBits())
    whole = Image.frombytes("RGB", size, bits, "raw", "RGB", glass.bytesPerLine())
    packed = BytesIO()
    few = whole.quantize(palette=_palette(whole), dither=Image.Dither.NONE)
    few.save(packed, "PNG", optimize=True)
    return packed.getvalue()


def _palette(picture: Image.Image) -> Image.Image:
    """Colours of the picture itself: what it shows most and, as much, what is like no other.

    A theme's greys must not turn green, nor the yellow of one small hazard sign red.
    """
    counted = picture.convert("RGB").getcolors(picture.width * picture.height)
    assert counted is not None
    often = sorted(counted, key=lambda one: one[0], reverse=True)[:_CANDIDATES]
    kept: list[tuple[int, ...]] = []
    apart = {colour: 3.0 * 255**2 for _, colour in often if isinstance(colour, tuple)}
    while len(kept) < COLOURS:
        one = max((n * apart[c], c) for n, c in often if isinstance(c, tuple))[1]
        kept.append(one)
        apart = {c: min(far, math.dist(c, one) ** 2) for c, far in apart.items()}
    palette = Image.new("P", (1, 1))
    palette.putpalette([level for colour in kept for level in colour])
    return palette


def share_changed(old: bytes, new: bytes) -> float:
    """The share of pixels, 0 to 1, that differ clearly; 1 where the sizes differ."""
    one, other = (Image.open(BytesIO(png)).convert("RGB") for png in (old, new))
    if one.size != other.size:
        return 1.0
    bands = [band.histogram() for band in ImageChops.difference(one, other).split()]
    return max(sum(band[_CLEARLY:]) for band in bands) / (one.width * one.height)


def drawn_label(floor: Floor) -> bytes:
    """The label of the first part, as it is printed."""
    store, queries = main.open_database(floor.settings, floor.clock, demo=True)
    with store, closing(queries):
        part, site = queries.part(floor.parts[0]), queries.site()
        assert site is not None
        assert part.harvested_at is not None
        kind = queries.catalogue.parts[part.part_type]
        day = part.harvested_at.date()
        vehicle = queries.vehicle(part.vehicle_id)
        label = part_label(part, kind, vehicle, site, "en", removed_on=day, demo=True)
    maker = main.build_edges(floor.settings, floor.clock).label_maker
    return maker.draw(label.said).png


def for_the_eye(floors: tuple[Floor, Floor, Floor], folder: Path) -> None:
    """Every scene in every language, on the usual panel and on the smallest."""
    for panel in (_PANEL, _SMALLEST):
        for language in ("en", "fr", "nl", PSEUDO):
            place = folder / f"{panel.split()[-1]}-{language}"
            place.mkdir(parents=True, exist_ok=True)
            for floor, scenes in zip(floors, (SCENES, HOT, SETTING_UP), strict=True):
                terminal = Terminal(floor, PANELS[panel], language)
                for name, scene in scenes.items():
                    scene(terminal.start())
                    save(terminal, place / f"{name}.png")
                terminal.close()


def save(terminal: Terminal, path: Path) -> None:
    """One picture. Raises OSError where it cannot be written."""
    if not terminal.picture().save(str(path)):
        raise OSError(f"cannot write {path}")


def run(arguments: list[str]) -> None:
    """Make the pictures that were asked for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main.new_application()
    with TemporaryDirectory() as home:
        full = busy(Path(home) / "busy")
        floors = full, hot(full, Path(home) / "hot"), bare(Path(home) / "bare")
        for_the_documents(floors)
        if "--docs" not in arguments:
            for_the_eye(floors, ROOT / "screens")


if __name__ == "__main__":
    run(sys.argv[1:])
