"""A printer of the operating system, through Qt: the spooler of Windows, CUPS elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from app.domain.errors import ShopError
from app.operations.ports.printers import ALL, Language, PaperInDoubt
from app.paper.picture import burnt_pages

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PySide6.QtGui import QPainter
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_LONGEST_TITLE: Final = 80
_INCH_MM: Final = 25.4


class SystemPrinter:
    """Draws the dots of every page, one to one, on paper of the size of the page.

    Qt names no job: what the system took is out as far as the terminal can tell.
    """

    speaks: Language = "pdf"
    at_once = ALL

    def __init__(self, queue: str, name: str = "", *, dpi: int = 203) -> None:
        """queue: as the system calls the printer; name: shown to people, the same by default."""
        self._queue, self._name, self._dpi = queue, name or queue, dpi

    @property
    def name(self) -> str:
        """Shown beside the preview and kept in the fact."""
        return self._name

    @property
    def dpi(self) -> int:
        """Its dots per inch."""
        return self._dpi

    def look(self) -> None:
        """Raises ShopError where the system has no such printer, or says that it is in trouble."""
        from PySide6.QtPrintSupport import QPrinter

        state = self._info().state()
        if state in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
            raise ShopError("printer-stopped", printer=self._name, problem=state.name)

    def send(self, name: str, page: bytes) -> str:
        """Draw every page. Raises PaperInDoubt once the system may have had some of them."""
        from PySide6.QtGui import QPainter
        from PySide6.QtPrintSupport import QPrinter

        pages = list(burnt_pages(page, self._dpi))
        printer = QPrinter(self._info())
        printer.setResolution(self._dpi)
        printer.setDocName("".join(one for one in name if one.isprintable())[:_LONGEST_TITLE])
        self._lay(printer, pages[0])
        painter = QPainter()
        if not painter.begin(printer):
            raise ShopError("printer-refused", printer=self._name, problem=self._queue)
        went = self._paint(printer, painter, pages)
        ended = painter.end()
        if not (went and ended) or printer.printerState() == QPrinter.PrinterState.Error:
            raise PaperInDoubt("printer-gave-up", printer=self._name, problem=self._queue)
        return ""

    def came_out(self, ticket: str) -> bool:
        """What the system took is left to it."""
        del ticket
        return True

    def print_label(self, name: str, pdf: bytes) -> None:
        """A page that is not of the spool. Raises ShopError."""
        self.look()
        self.send(name, pdf)

    def _info(self) -> QPrinterInfo:
        from PySide6.QtPrintSupport import QPrinterInfo

        info = QPrinterInfo.printerInfo(self._queue)
        if info.isNull():
            raise ShopError("printer-unknown", printer=self._name, queue=self._queue)
        return info

    def _paint(self, printer: QPrinter, painter: QPainter, pages: list[NDArray[np.uint8]]) -> bool:
        from PySide6.QtGui import QImage

        for number, dots in enumerate(pages):
            self._lay(printer, dots)
            if number and not printer.newPage():
                return False
            height, width = dots.shape
            picture = QImage(dots.tobytes(), width, height, width, QImage.Format.Format_Grayscale8)
            painter.drawImage(0, 0, picture)
        return True

    def _lay(self, printer: QPrinter, dots: NDArray[np.uint8]) -> None:
        """Paper of whole millimetres, as all labels are, without a margin."""
        from PySide6.QtCore import QMarginsF, QSizeF
        from PySide6.QtGui import QPageSize

        height, width = (round(one * _INCH_MM / self._dpi) for one in dots.shape)
        exactly = QPageSize.SizeMatchPolicy.ExactMatch
        size = QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter, "", exactly)
        printer.setPageSize(size)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF(0, 0, 0, 0))
