"""The labels of places on paper, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.operations.ports.label_printer import PlaceCard
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame


def print_places(desk: Desk, frame: Frame, cards: Sequence[PlaceCard]) -> None:
    """Draw and print each; where one does not come out a banner offers the rest again."""
    left = list(cards)
    edges = desk.edges

    def draw() -> tuple[bytes, ...]:
        return tuple(edges.place_label(card) for card in left)

    def out(pages: Sequence[bytes]) -> None:
        for page in pages:
            edges.printer.print_label(f"place-{left[0].code}", page)
            left.pop(0)

    def printed(_: object) -> None:
        tr = QCoreApplication.translate
        shown = cards[0].code if len(cards) == 1 else f"{cards[0].code} … {cards[-1].code}"
        frame.confirmed(tr("Service", "Label printed"), shown)

    def stuck(error: ShopError) -> None:
        tr = QCoreApplication.translate
        text = tr("Service", "Recorded, but labels are not printed ({count}).")
        frame.tell(
            State.STOP,
            text.format(count=len(left)),
            detail=desk.explain(error, frame.language),
            action=tr("Service", "Print again"),
            acted=lambda: print_places(desk, frame, tuple(left)),
        )

    desk.work(draw, lambda pages: desk.work(lambda: out(pages), printed, stuck, "printer"), stuck)
