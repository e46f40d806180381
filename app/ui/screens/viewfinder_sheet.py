"""Scanning with the camera: what it sees, the code outlined, and the scan given on once."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Final

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QIODevice,
    QRectF,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent, QImage, QImageWriter, QShowEvent
from shiboken6 import isValid

from app.domain.errors import ShopError
from app.domain.identifiers import plate_candidate
from app.operations.ports.scan_source import RawScan, SourceNews
from app.operations.ports.viewfinder import Glimpse, Viewfinder
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.live_picture import LivePicture
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.screen import Frame
from app.ui.screens.vin_sheet import plate_sheet

PLATE: Final = QRectF(0.05, 0.4, 0.9, 0.2)
"""Where a VIN plate is to lie, in shares of the picture."""


def look_through(
    desk: Desk,
    frame: Frame,
    ask: Callable[[Sheet], None],
    taken: Callable[[str], None] | None = None,
) -> None:
    """Open the camera where there is one; a VIN it reads from a plate is asked about, then taken.

    ask: lays a sheet over the screen. taken: None where no VIN is wanted and no plate is read.
    """

    def compare(plate: str) -> None:
        if taken is not None:
            ask(plate_sheet(frame, plate, taken))

    if (viewfinder := desk.edges.viewfinder) is not None:
        ask(ViewfinderSheet(desk, frame, viewfinder, compare if taken else None))


class ViewfinderSheet(Sheet):
    """Open while somebody aims; the first scan closes it and goes where every scan goes.

    plate: takes the VIN that a plate seems to bear, to be confirmed; None offers no plate.
    """

    waits = False
    _glimpsed = Signal()
    _taken = Signal(object)
    _told = Signal(object)

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        viewfinder: Viewfinder,
        plate: Callable[[str], None] | None = None,
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            tr("Viewfinder", "Scan with the camera"),
            caption=tr("Viewfinder", "VIN, label, badge or bin"),
        )
        self.setObjectName("viewfinder_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._viewfinder = desk, frame, viewfinder
        self._lock = Lock()
        self._newest: Glimpse | None = None
        self._done = self._reading = False
        self._picture = LivePicture(tr("Viewfinder", "What the camera sees"))
        self._picture.setObjectName("live_picture")
        self._picture.show_words(tr("Viewfinder", "The camera is being opened"))
        hint = Text(
            tr("Viewfinder", "Bring the code into the picture. If it is not read, hold it still."),
            "body",
        )
        self.body.addWidget(self._picture, 1)
        self.body.addWidget(hint)
        self._plate = plate
        if plate is not None:
            self._picture.set_frame(PLATE)
            self._read = ActionButton(tr("Viewfinder", "Read the VIN plate"), icon="camera")
            self._read.setObjectName("read_plate")
            self._read.wait_for(tr("Viewfinder", "waiting for the camera"))
            self._read.clicked.connect(self._read_plate)
            self.bar.add(self._read)
        self._glimpsed.connect(self._show)
        self._taken.connect(self._take)
        self._told.connect(self._tell)

    def showEvent(self, event: QShowEvent) -> None:
        """The camera is open while the sheet is seen."""
        super().showEvent(event)
        self._viewfinder.start(self._taken.emit, self._told.emit, self._glimpse)

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind a lock or gone: nobody is watched."""
        self._viewfinder.stop()
        super().hideEvent(event)

    def _glimpse(self, glimpse: Glimpse) -> None:
        """From the camera's thread: of what comes faster than it is painted, the newest."""
        with self._lock:
            waiting, self._newest = self._newest is not None, glimpse
        if not waiting:
            self._glimpsed.emit()

    @Slot()
    def _show(self) -> None:
        with self._lock:
            glimpse, self._newest = self._newest, None
        if glimpse is None:
            return
        image = QImage.fromData(glimpse.jpeg)
        if self._plate is not None and not self._reading:
            said = QCoreApplication.translate("Viewfinder", "fill the frame with it")
            self._read.ready(said)
        self._picture.show_picture(image, [(one.corners, one.taken) for one in glimpse.outlines])

    @Slot(object)
    def _take(self, scan: RawScan) -> None:
        """One sheet, one scan: a second code in view would act on a screen nobody has seen."""
        if self._done or not self.isVisible():
            return
        self._done = True
        self._frame.close_sheet()
        self._desk.sources.read.emit(scan)

    @Slot(object)
    def _tell(self, news: SourceNews) -> None:
        self._desk.sources.told.emit(news)
        if news.standing == "lost" and news.reason is not None:
            self._picture.show_words(self._desk.say(news.reason, self._frame.language))
            if self._plate is not None:
                tr = QCoreApplication.translate
                self._read.wait_for(tr("Viewfinder", "waiting for the camera"))

    # ------------------------------------------------------------------------- the plate

    def _read_plate(self) -> None:
        if self._reading:
            return
        self._reading = True
        self._read.wait_for(QCoreApplication.translate("Viewfinder", "reading the plate…"))
        content = QByteArray()
        buffer = QBuffer(content)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self._picture.framed())
        plate = bytes(content.data())
        self._desk.work(
            lambda: self._viewfinder.read_plate(plate), self._seemed, self._unread, lane="camera"
        )

    def _seemed(self, text: str) -> None:
        """It is offered, never taken: whoever holds the camera compares it with the plate."""
        if not isValid(self) or self._done or not self.isVisible() or self._plate is None:
            return
        vin = plate_candidate(text)
        if not vin:
            self._unread(ShopError("plate-not-read"))
            return
        self._done = True
        self._frame.close_sheet()
        self._plate(vin)

    def _unread(self, error: ShopError) -> None:
        if isValid(self) and not self._done:
            self._reading = False
            self._frame.refuse(error)
