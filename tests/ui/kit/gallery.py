"""Pictures of the kit, composed as real screens, to be looked at.

QT_QPA_PLATFORM=offscreen python -m tests.ui.kit.gallery FOLDER [--pseudo] [--mirrored]
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit.flash import Flash, FlashHost
from app.ui.theme import THEMES
from tests.ui.kit import scenes, scenes_of_pads, scenes_of_parts
from tests.ui.kit.dressing import PANELS, dress, lay_out

PANEL = PANELS["12.1in 1280x800"]


def main(arguments: list[str]) -> None:
    """Save every scene in every theme."""
    folder = Path(arguments[0])
    folder.mkdir(parents=True, exist_ok=True)
    scenes.pseudo_texts = "--pseudo" in arguments
    app = QApplication.instance() or QApplication([])
    app.setApplicationName("gallery")
    for name in THEMES:
        dress(PANEL.px_per_mm, name, mirrored="--mirrored" in arguments)
        for title, make in all_scenes().items():
            save(make(), folder / f"{name}-{title}.png")


def all_scenes() -> dict[str, scenes.Scene]:
    """Every scene by its name."""
    return {
        "step": scenes.step,
        "lock": scenes_of_pads.lock,
        "number": scenes_of_pads.number,
        "vin": scenes_of_pads.vin,
        "text": scenes_of_pads.text,
        "parts": scenes_of_parts.parts,
        "part": scenes_of_parts.part,
        "reception": scenes_of_parts.reception,
        "line": scenes_of_parts.line,
        "signs": scenes_of_pads.signs,
        "flash": flash,
    }


def flash() -> QWidget:
    """A refusal over a working screen."""
    host = FlashHost(scenes.step())
    host.flash(Flash.REFUSED, scenes.say("Refused"), scenes.say("This label is of another car."))
    return host


def save(widget: QWidget, path: Path) -> None:
    """Lay out, paint and write one picture."""
    lay_out(widget, PANEL.width, PANEL.height)
    picture = widget.grab()
    if not picture.save(str(path)):
        raise OSError(f"cannot write {path}")
    if (picture.width(), picture.height()) != (PANEL.width, PANEL.height):
        sys.stdout.write(f"{path.name}: grew to {picture.width()} x {picture.height()}\n")
    widget.close()
    widget.deleteLater()


if __name__ == "__main__":
    main(sys.argv[1:])
