"""How work goes, for whoever stands here for the first time: five pictures and one tap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.ui.kit.buttons import ActionButton
from app.ui.kit.sheet import Sheet
from app.ui.kit.strip import Picture, PictureStrip
from app.ui.theme import Role


class GuideSheet(Sheet):
    """Badge, VIN, what is marked, confirm; and, apart, what to hold when a battery is hot.

    A tap on the pictures or on the green button takes it away; so does the next scan that leads
    somewhere. Nobody comes back to it: it does not wait while somebody else works here.
    """

    waits = False

    def __init__(self) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("GuideSheet", "How it goes"))
        self.setObjectName("guide_sheet")
        self.back_button.setObjectName("sheet_back")
        self.back_button.hide()
        strip = PictureStrip(_way(), _danger())
        strip.setObjectName("guide_pictures")
        strip.clicked.connect(self.closed)
        self.body.addWidget(strip, 1)
        go = ActionButton(tr("GuideSheet", "Begin"), role=Role.CONFIRM, icon="check")
        go.setObjectName("guide_begin")
        go.clicked.connect(self.closed)
        self.bar.set_primary(go)


def open_guide(lay_over: Callable[[Sheet], None]) -> None:
    """Lay the guide over what is in front, the first time or from Help."""
    lay_over(GuideSheet())


def _way() -> tuple[Picture, ...]:
    """How work goes."""
    tr = QCoreApplication.translate
    return (
        Picture(
            (("guide-badge", "ink"), ("guide-beam", "accent")),
            tr("GuideSheet", "Scan your badge."),
        ),
        Picture(
            (("guide-car", "ink"), ("guide-code", "accent")),
            tr("GuideSheet", "Scan the vehicle's VIN."),
        ),
        Picture(
            (
                ("guide-tiles", "ink_2"),
                ("guide-marked", "accent"),
                ("guide-finger", "ink"),
            ),
            tr("GuideSheet", "Tap what is marked in blue."),
        ),
        Picture(
            (
                ("guide-button", "confirm"),
                ("guide-check", "confirm_ink"),
                ("guide-press", "ink"),
            ),
            tr("GuideSheet", "Confirm with the large button."),
        ),
    )


def _danger() -> tuple[Picture, ...]:
    """What cannot wait."""
    tr = QCoreApplication.translate
    return (
        Picture(
            (("guide-battery", "ink"), ("guide-flame", "stop")),
            tr("GuideSheet", "Smoke, hiss, heat at a battery:"),
        ),
        Picture(
            (
                ("guide-button", "alarm"),
                ("guide-held", "alarm_ink"),
                ("guide-press", "ink"),
            ),
            tr("GuideSheet", "keep a finger on the red button for one second."),
        ),
    )
