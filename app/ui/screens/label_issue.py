"""A part's label from the fact to the paper: recorded first, then drawn and printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.identifiers import PartId
from app.operations.print_label import print_label
from app.ui.desk import Desk
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.label import PartLabel
    from app.ui.screens.screen import Frame


def issue_label(
    desk: Desk,
    frame: Frame,
    part_id: str,
    language: str,
    recorded: Callable[[], None],
    reason: str = "",
    failed: Callable[[ShopError], None] | None = None,
) -> None:
    """Record a print, call `recorded`, then bring the paper out; `failed` when not even that.

    The flash comes with the paper; without paper a banner stays that offers to print again.
    """
    edges = desk.edges

    def out(label: PartLabel) -> None:
        recorded()
        _bring_out(desk, frame, label, no_paper)

    def no_paper(error: ShopError) -> None:
        frame.tell(
            State.STOP,
            QCoreApplication.translate(
                "LabelIssue", "The label is recorded, but no paper came. The part is safe."
            ),
            detail=desk.explain(error, frame.language),
            action=QCoreApplication.translate("LabelIssue", "Print again"),
            acted=lambda: issue_label(desk, frame, part_id, language, lambda: None, "no-paper"),
        )

    desk.submit(
        lambda uow: print_label(uow, part_id, language, edges.printer.name, desk.by, reason),
        out,
        failed or frame.refuse,
    )


def _bring_out(
    desk: Desk, frame: Frame, label: PartLabel, no_paper: Callable[[ShopError], None]
) -> None:
    edges = desk.edges

    def print_it(pdf: bytes) -> None:
        desk.work(
            lambda: edges.printer.print_label(label.code, pdf),
            lambda _: _printed(frame, label),
            no_paper,
            "printer",
        )

    desk.work(lambda: edges.label_maker.draw(label).pdf, print_it, no_paper)


def _printed(frame: Frame, label: PartLabel) -> None:
    word = QCoreApplication.translate("LabelIssue", "Label printed")
    frame.confirmed(word, PartId.parse(label.code).grouped)
