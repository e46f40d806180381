"""Below the list of labels: what can be done with the one that is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from app.domain.print_job import DOUBTFUL, UNFINISHED, WAITING
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar
from app.ui.print_spool import ends_with_roll
from app.ui.screens.label_order_sheet import other_printers
from app.ui.steps.barred import barred
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.domain.print_job import PrintJob
    from app.ui.desk import Desk


@dataclass(frozen=True)
class Offered:
    """What is chosen: a job, or a part by its row. many: how many parts, None where one is."""

    job: PrintJob | None
    row: str
    many: int | None
    in_queue: bool

    @property
    def waits(self) -> bool:
        """Whether nothing of it has gone to a printer."""
        return self.job is not None and self.job.state in WAITING

    @property
    def in_doubt(self) -> bool:
        """Whether somebody must look."""
        return self.job is not None and self.job.state == DOUBTFUL

    @property
    def under_way(self) -> bool:
        """Whether it has not come out."""
        return self.job is not None and self.job.state in UNFINISHED


class LabelBar(ActionBar):
    """Every button says why it is off."""

    back = Signal()
    cancelled = Signal()
    otherwise = Signal()
    tags = Signal()
    acted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        self._desk = desk
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        self._cancel = ActionButton(tr("LabelsScreen", "Cancel"), role=Role.DANGER)
        self._other = ActionButton("")
        self._tags = ActionButton(tr("LabelsScreen", "Other labels…"))
        self._act = ActionButton("", icon="printer", role=Role.PRIMARY)
        for button, name, pressed in (
            (back, "back", self.back),
            (self._cancel, "cancel_label", self.cancelled),
            (self._other, "label_other", self.otherwise),
            (self._tags, "other_labels", self.tags),
            (self._act, "print_again", self.acted),
        ):
            button.setObjectName(name)
            button.clicked.connect(pressed)
        for button in (back, self._cancel, self._other, self._tags):
            self.add(button)
        self.set_primary(self._act)

    def offer(self, offered: Offered) -> None:
        """What can be done now."""
        no_hand = barred(self._desk, "order_labels")
        self._offer_act(offered, no_hand)
        self._offer_other(offered, no_hand)
        stuck = offered.waits or offered.in_doubt
        self._tags.setVisible(offered.in_queue and offered.many is None and not stuck)
        nothing = QCoreApplication.translate("LabelsScreen", "nothing on its way")
        may_stop = offered.many is not None or stuck
        _set(self._tags, no_hand)
        _set(self._cancel, "" if offered.many is not None else no_hand)
        if not may_stop:
            self._cancel.wait_for(no_hand or nothing)

    def _offer_other(self, offered: Offered, no_hand: str) -> None:
        tr = QCoreApplication.translate
        again, other = tr("LabelIssue", "Print again"), tr("LabelsScreen", "Other printer")
        self._other.setVisible(offered.waits or offered.in_doubt)
        self._other.set_title(again if offered.in_doubt else other)
        alone = offered.waits and offered.job and not other_printers(self._desk, offered.job)
        only = tr("LabelsScreen", "only one is set up") if alone else ""
        _set(self._other, no_hand or only)

    def _offer_act(self, offered: Offered, no_hand: str) -> None:
        tr = QCoreApplication.translate
        word = tr("LabelsScreen", "Print…")
        if offered.many is not None:
            word = tr("LabelsScreen", "Print {count}…").format(count=offered.many)
        elif offered.in_doubt:
            word = tr("LabelIssue", "It came out")
        elif offered.job is not None and ends_with_roll(offered.job):
            word = tr("LabelsScreen", "New roll…")
        elif offered.under_way:
            word = tr("LabelIssue", "Try now")
        self._act.set_title(word)
        nothing = not offered.many if offered.many is not None else not offered.row
        why = tr("LabelsScreen", "no label chosen") if nothing else ""
        if not why and offered.under_way and not (offered.waits or offered.in_doubt):
            why = tr("LabelsScreen", "on its way")
        _set(self._act, no_hand or why)


def _set(button: ActionButton, why_not: str) -> None:
    if why_not:
        button.wait_for(why_not)
    else:
        button.ready()
