"""The frame every screen stands in: rail, top bar, banners, and pages that sheets can cover."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.kit.banner_place import BannerPlace
from app.ui.kit.layouts import row
from app.ui.kit.page import Page, Pages
from app.ui.kit.rail import Rail
from app.ui.kit.sheet import SheetHost
from app.ui.kit.topbar import TopBar
from app.ui.theme import look


class WindowFrame(Page):
    """Lays the parts out; what they show is told to each of them.

    `warnings` is for what holds whatever screen is in front, `banners` for what goes with it.
    """

    def __init__(self, *pills: QWidget) -> None:
        super().__init__()
        self.rail = Rail(())
        self.top = TopBar()
        for pill in pills:
            self.top.add(pill)
        self.warnings = BannerPlace()
        self.banners = BannerPlace()
        self.pages = Pages()
        self.sheets = SheetHost(self.pages)
        content = Page()
        column = QVBoxLayout(content)
        across, upright = look().scale.px(20), look().scale.px(16)
        column.setContentsMargins(across, upright, across, upright)
        # With the room inside a banner, its button stands 5 mm from what acts below it.
        column.setSpacing(look().scale.mm(2.6))
        self._dangers = QVBoxLayout()
        column.addLayout(self._dangers)
        column.addWidget(self.warnings)
        column.addWidget(self.banners)
        column.addWidget(self.sheets, 1)
        right = Page()
        stack = QVBoxLayout(right)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.top)
        stack.addWidget(content, 1)
        self._both = row(self.rail, right, gap_mm=0)
        self.setLayout(self._both)

    def turn(self) -> None:
        """Put the rail to the leading hand of now."""
        self._both.setDirection(row().direction())

    def set_danger(self, banner: QWidget) -> None:
        """Put up what stands above everything, in place of the one before."""
        while (item := self._dangers.takeAt(0)) is not None:
            before = item.widget()
            if before is not None:
                before.hide()
                before.deleteLater()
        self._dangers.addWidget(banner)
