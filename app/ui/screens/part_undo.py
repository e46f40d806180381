"""Undo for parts: a notice that stays says what was recorded and takes it back with one tap."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.identifiers import PartId
from app.operations.take_back import take_back_part, take_back_storing
from app.ui.desk import Desk
from app.ui.screens.screen import Frame
from app.ui.theme import State


def offer_storing_back(
    desk: Desk, frame: Frame, part_id: str, place: str, then: Callable[[], None] | None = None
) -> None:
    """Say where a part was put. `then` is called once that was taken back."""
    tr = QCoreApplication.translate

    def told(before: str) -> None:
        if then is not None:
            then()
        nowhere = tr("PartUndo", "It lies in no bin.")
        again = tr("PartUndo", "It lies in {bin} again.").format(bin=before)
        frame.confirmed(tr("PartUndo", "Taken back"), again if before else nowhere)

    def take_back() -> None:
        by = desk.by
        desk.submit(lambda uow: take_back_storing(uow, part_id, by), told, frame.refuse)

    text = tr("PartUndo", "{code} lies in {bin}.")
    said = text.format(code=PartId.parse(part_id).grouped, bin=place)
    frame.tell(State.OK, said, action=tr("PartUndo", "Undo"), acted=take_back)


def offer_part_back(
    desk: Desk, frame: Frame, part_id: str, then: Callable[[], None], *, labelled: bool
) -> None:
    """Say that a part was taken off. `then` leads away from it; labelled: a label was printed."""
    tr = QCoreApplication.translate
    code = PartId.parse(part_id).grouped

    def told() -> None:
        then()
        frame.confirmed(tr("PartUndo", "Taken back"), code)
        if labelled:
            tear = tr("PartUndo", "{code} was taken back. Tear up its label.")
            frame.tell(State.LOOK, tear.format(code=code))

    def take_back() -> None:
        by = desk.by
        desk.submit(lambda uow: take_back_part(uow, part_id, by), lambda _: told(), frame.refuse)

    text = tr("PartUndo", "{code} is recorded.").format(code=code)
    frame.tell(State.OK, text, action=tr("PartUndo", "Undo"), acted=take_back)
