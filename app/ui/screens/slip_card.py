"""A hulk's movement slip: put into the outbox when it leaves, shown among the documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from app.domain.events import HulkDispatched
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.facts import FactRow
from app.ui.kit.text import Text
from app.ui.language import format_date
from app.ui.screens.local_time import local

if TYPE_CHECKING:
    from app.domain.procedure import Step
    from app.domain.registers import Entered
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


def slip_leaves(desk: Desk, frame: Frame, step: Step, vehicle_id: str) -> None:
    """After the hulk was recorded as gone: its slip goes to the outbox, beside the work."""
    if any(one.records == "slip" for one in step.fields):
        office = desk.edges.office
        desk.work(lambda: office.write_slip(vehicle_id), lambda _: None, frame.refuse)


class SlipCard(Card):
    """Number, receiver and day of a slip, and the way to its paper."""

    def __init__(
        self, desk: Desk, frame: Frame, slip: Entered, opened: Callable[[str], None]
    ) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        fact = slip.fact
        if not isinstance(fact, HulkDispatched):
            return
        self.body.addWidget(Text(tr("Certificate", "Movement slip of the hulk"), "title"))
        number = Text(fact.slip, "mono_strong", wrap=False)
        number.setObjectName("slip_number")
        self.body.addWidget(number)
        day = format_date(local(desk, slip.stamp.at).date(), frame.language)
        told = " · ".join(one for one in (fact.receiver or fact.permit, day) if one)
        self.body.addWidget(FactRow(tr("Certificate", "Left for"), told))
        button = ActionButton(tr("Certificate", "Open the slip"))
        button.setObjectName("slip_open")
        button.clicked.connect(lambda: opened(fact.slip))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
