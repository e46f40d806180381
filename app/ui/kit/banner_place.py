"""Where a banner stands: one at a time, and no room taken without one."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.banner import Banner


class BannerPlace(QWidget):
    """Holds the newest banner until its button is pressed or it is taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banner: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def put(self, banner: Banner) -> None:
        """Show a banner in place of the one before."""
        self.clear()
        self._banner = banner
        banner.acted.connect(self.clear)
        self._column.addWidget(banner)
        self.show()

    def clear(self) -> None:
        """Take the banner away."""
        self.hide()
        if self._banner is not None:
            self._column.removeWidget(self._banner)
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
