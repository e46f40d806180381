"""Pictures and files for a step: from the camera, else from a file; kept before they are named."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import (
    QCoreApplication,
    QStandardPaths,
    QStorageInfo,
    Signal,
)
from PySide6.QtGui import QImage
from shiboken6 import isValid

from app.domain.errors import Refused, ShopError
from app.ui.desk import Desk
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.theme import State

PICTURE_SUFFIXES: Final = (".jpg", ".jpeg", ".png", ".bmp")
_MOST_BYTES: Final = 64 * 1024 * 1024
_MOST_FILES: Final = 40
_COLUMNS: Final = (Column("title", 300), Column("text", 400))


class FileSheet(Sheet):
    """The newest files of this machine and of what is plugged into it; a tap takes one."""

    chosen = Signal(str)

    def __init__(self, title: str, reason: str, files: Sequence[Path]) -> None:
        super().__init__(title)
        self.setObjectName("file_sheet")
        self.back_button.setObjectName("sheet_back")
        if reason:
            self.body.addWidget(Text(reason, "body", state=State.OFF))
        if not files:
            nothing = QCoreApplication.translate("Pictures", "No fitting file was found.")
            self.body.addWidget(Text(nothing, "strong"))
            self.body.addStretch(1)
            return
        model = RowModel(lambda _: None)
        rows = RowList(model, columns=_COLUMNS)
        rows.setObjectName("files")
        model.start()
        listed = [ListRow(str(path), path.name, text=str(path.parent)) for path in files]
        model.append(listed, complete=True)
        rows.tapped.connect(self.chosen)
        self.body.addWidget(rows, 1)


class Pictures:
    """Takes pictures and files for a screen. Nothing is said to exist before it is kept."""

    def __init__(
        self,
        desk: Desk,
        open_sheet: Callable[[Sheet], None],
        close_sheet: Callable[[], None],
        refuse: Callable[[ShopError], None],
        explain: Callable[[ShopError], str],
    ) -> None:
        self._desk = desk
        self._open_sheet, self._close_sheet = open_sheet, close_sheet
        self._refuse, self._explain = refuse, explain

    def take(self, done: Callable[[str], None]) -> None:
        """A still from the camera; without one, a file. `done` gets the hash of a kept JPEG."""
        edges = self._desk.edges
        self._desk.work(
            lambda: edges.media.keep(edges.camera.take(), "image/jpeg"),
            done,
            lambda error: self._from_file(self._explain(error), PICTURE_SUFFIXES, done),
            "camera",
        )

    def pick(self, done: Callable[[str], None]) -> None:
        """Any file."""
        self._from_file("", (), done)

    def _from_file(
        self, reason: str, suffixes: tuple[str, ...], done: Callable[[str], None]
    ) -> None:
        def show(files: Sequence[Path]) -> None:
            sheet = FileSheet(
                QCoreApplication.translate("Pictures", "Choose a file"), reason, files
            )
            sheet.chosen.connect(lambda path: self._keep(Path(path), bool(suffixes), done))
            self._open_sheet(sheet)

        self._desk.work(lambda: newest_files(folders(), suffixes), show, self._refuse)

    def _keep(self, path: Path, picture: bool, done: Callable[[str], None]) -> None:
        self._close_sheet()
        edges = self._desk.edges

        def keep() -> str:
            if picture:
                return edges.media.keep(edges.read_picture(path), "image/jpeg")
            return edges.media.keep(read_bounded(path), "application/octet-stream")

        self._desk.work(keep, done, self._refuse)


def show_picture(desk: Desk, sha256: str, tile: PhotoTile) -> None:
    """Bring a kept picture into a tile; one that cannot be read leaves the stripes."""

    def show(picture: QImage) -> None:
        if isValid(tile):
            tile.set_image(picture)

    def read() -> QImage:
        return QImage.fromData(desk.edges.media.read(sha256))

    desk.work(read, show, lambda _: None)


def folders() -> tuple[Path, ...]:
    """Where pictures and files usually come from: own folders, and what is plugged in."""
    kinds = QStandardPaths.StandardLocation
    own = [
        QStandardPaths.writableLocation(kind)
        for kind in (kinds.PicturesLocation, kinds.DownloadLocation, kinds.DocumentsLocation)
    ]
    plugged = [
        volume.rootPath()
        for volume in QStorageInfo.mountedVolumes()
        if volume.rootPath().startswith(("/media/", "/run/media/", "/mnt/"))
    ]
    return tuple(dict.fromkeys(Path(folder) for folder in (*plugged, *own) if folder))


def newest_files(places: Sequence[Path], suffixes: tuple[str, ...]) -> tuple[Path, ...]:
    """The newest files directly in some folders; no suffixes: of every kind."""
    found: list[tuple[float, Path]] = []
    for place in places:
        try:
            found += [(one.stat().st_mtime, one) for one in place.iterdir() if one.is_file()]
        except OSError:
            continue
    fitting = [one for one in found if not suffixes or one[1].suffix.lower() in suffixes]
    fitting.sort(key=lambda one: one[0], reverse=True)
    return tuple(path for _, path in fitting[:_MOST_FILES])


def read_bounded(path: Path) -> bytes:
    """A file of at most 64 MiB. Raises Refused when it is larger or cannot be read."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise Refused("file-too-large", file=path.name)
        return path.read_bytes()
    except OSError as fault:
        raise Refused("file-unreadable", file=path.name) from fault
