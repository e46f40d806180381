"""Pictures of every scene to be looked at, and those that the documents show.

python -m tests.acceptance.walk.pictures writes docs/pictures, and every scene in every language
on two panels into screens/; with --docs the documents' pictures alone.
"""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app import main
from app.domain.label import part_label
from tests.acceptance.walk.floor import Floor, bare, busy, hot
from tests.acceptance.walk.scenes import HOT, SCENES, SETTING_UP
from tests.acceptance.walk.terminal import PSEUDO, Terminal
from tests.ui.kit.dressing import PANELS, ROOT

DOCS: Final = ROOT / "docs" / "pictures"
SCREENS: Final = {"line": "line", "step": "step"}
"""Pictures of the documents, and the scene each shows."""
LABEL: Final = "label"
_PANEL: Final = "12.1in 1280x800"
_SMALLEST: Final = "12.1in 1024x768"


def made() -> set[str]:
    """The file names of every picture that is made for the documents."""
    return {f"{name}.png" for name in (*SCREENS, LABEL)}


def for_the_documents(floor: Floor, folder: Path = DOCS) -> None:
    """The pictures that README and guides show."""
    folder.mkdir(parents=True, exist_ok=True)
    terminal = Terminal(floor, PANELS[_PANEL])
    for name, scene in SCREENS.items():
        SCENES[scene](terminal.start())
        save(terminal, folder / f"{name}.png")
    terminal.close()
    (folder / f"{LABEL}.png").write_bytes(drawn_label(floor))


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
    return maker.draw(label).png


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
        for_the_documents(full)
        if "--docs" not in arguments:
            for_the_eye(floors, ROOT / "screens")


if __name__ == "__main__":
    run(sys.argv[1:])
