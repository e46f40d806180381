"""Pictures and files, named by the hash of what is in them."""

from __future__ import annotations

from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.procedure import Field
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import reading_row
from app.ui.kit.photo_tile import PhotoTile
from app.ui.steps.barred import barred
from app.ui.steps.compare_sheet import CompareSheet
from app.ui.steps.pictures import show_picture
from app.ui.steps.step_input import Around, FramedInput, TileInput
from app.ui.steps.tile_grid import TileGrid

_HEIGHT: Final = 150


class PhotoInput(FramedInput):
    """The last picture, how many there are, and how many are asked for. A tap takes the next."""

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        self._tile = PhotoTile(height=96, told=True)
        self._tile.setObjectName(f"take_photo:{one.id}")
        self._tile.clicked.connect(self._take)
        self._shown = self._reference = ""
        self.add(self._tile)
        self.draw()

    def compare_with(self, sha256: str) -> None:
        """Show how the picture should look to the left of it, both whole; a tap enlarges them."""
        self._reference = sha256
        self.wide = True
        beside = PhotoTile(
            QCoreApplication.translate("PhotoInput", "reference"), height=_HEIGHT, whole=True
        )
        beside.setObjectName("reference")
        beside.clicked.connect(self._enlarge)
        taken = PhotoTile(height=_HEIGHT, whole=True, told=True)
        taken.setObjectName(self._tile.objectName())
        taken.clicked.connect(self._take)
        both = QWidget()
        both.setLayout(reading_row(beside, taken))
        self._card.body.replaceWidget(self._tile, both)
        self._tile.deleteLater()
        self._tile = taken
        show_picture(self.around.desk, sha256, beside)
        self.draw()

    def _enlarge(self) -> None:
        pictures = {QCoreApplication.translate("PhotoInput", "reference"): self._reference}
        if self._shown:
            pictures[QCoreApplication.translate("PhotoInput", "your picture")] = self._shown
        self.around.open_sheet(CompareSheet(self.around.desk, self.label, pictures))

    def draw(self) -> None:
        """How many of how many; the newest of them is shown."""
        have = self.pictures()
        text = QCoreApplication.translate("PhotoInput", "{have} of {need} · tap to take")
        self._tile.set_caption(text.format(have=len(have), need=self.one.count))
        newest = have[-1] if have else ""
        if newest == self._shown:
            return
        self._shown = newest
        self._tile.set_image(None)
        if newest:
            show_picture(self.around.desk, newest, self._tile)

    def pictures(self) -> tuple[str, ...]:
        """The hashes so far."""
        if isinstance(self.raw, tuple):
            return self.raw
        return (self.raw,) if isinstance(self.raw, str) and self.raw else ()

    def add_picture(self, sha256: str) -> None:
        """One more."""
        self.give((*self.pictures(), sha256))

    def _take(self) -> None:
        self.touched.emit(self.one.id)
        self.around.take_photo(self.one.id)


class FileInput(TileInput):
    """A file that an instrument or tester wrote."""

    def hint(self) -> str:
        """What a tap will do."""
        return QCoreApplication.translate("PhotoInput", "tap to choose a file")

    def written(self) -> str:
        """That it is there; its content is known by its hash alone."""
        if not isinstance(self.raw, str) or not self.raw:
            return ""
        text = QCoreApplication.translate("PhotoInput", "kept · {mark}")
        return text.format(mark=self.raw[:8])

    def enter(self) -> None:
        """Let a file be chosen."""
        self.around.pick_file(self.one.id)


class PartsInput(FramedInput):
    """How many parts were taken off at this step, and the way to take the next."""

    takes_scans: ClassVar[bool] = False
    wide = True

    def __init__(self, one: Field, around: Around) -> None:
        super().__init__(one, around)
        self._take = ActionButton("", icon="parts")
        self._take.setObjectName("take_parts")
        self._take.clicked.connect(around.harvest)
        self._none = ActionButton(QCoreApplication.translate("PhotoInput", "No part to take"))
        self._none.setObjectName(f"no_parts:{one.id}")
        self._none.clicked.connect(lambda: self.give("0"))
        ways = TileGrid()
        ways.set_tiles([(self._take, False), (self._none, False)])
        self.add(ways)
        self.draw()

    def draw(self) -> None:
        """The number recorded."""
        self._take.set_title(QCoreApplication.translate("PhotoInput", "Take parts off"))
        count = self.raw if isinstance(self.raw, str) else "0"
        text = QCoreApplication.translate("PhotoInput", "{count} recorded")
        self._take.set_subline(text.format(count=count))
        for button, operation in ((self._take, "harvest_part"), (self._none, "confirm_step")):
            why = barred(self.around.desk, operation)
            if why:
                button.wait_for(why)
        needed = any(limit.op == "min" for limit in self.one.limits)
        self._none.setVisible(count == "0" and self.raw is None and not needed)
