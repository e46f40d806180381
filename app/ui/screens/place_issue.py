"""The labels of places on paper, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.tags import PLACE_TEMPLATE
from app.operations.ports.label_printer import PlaceCard
from app.operations.read_template import read_arrangement
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.arrangement import Arrangement
    from app.domain.errors import ShopError
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_MANY: Final = 5
"""Labels that are out before anybody could stop them."""


def print_places(desk: Desk, frame: Frame, cards: Sequence[PlaceCard]) -> None:
    """Draw and print each; where one does not come out a banner offers the rest again."""
    _Printing(desk, frame, cards).go_on()


class _Printing:
    """One label after the other, so that other labels find their turn between two of many."""

    def __init__(self, desk: Desk, frame: Frame, cards: Sequence[PlaceCard]) -> None:
        self._desk, self._frame, self._cards = desk, frame, cards
        self._left = list(cards)
        self._stopped = False

    def go_on(self) -> None:
        """The next one; at the end, or where somebody stopped it, how far it came."""
        if self._stopped:
            self._offer_rest(QCoreApplication.translate("Service", "Stopped by hand."))
        elif self._left:
            templates = self._desk.edges.templates
            self._desk.ask(
                lambda queries: read_arrangement(queries, templates, PLACE_TEMPLATE),
                self._draw,
                self._stuck,
            )
        else:
            tr = QCoreApplication.translate
            shown = self._cards[0].code
            if len(self._cards) > 1:
                shown = f"{shown} … {self._cards[-1].code}"
            many = len(self._cards) > _MANY
            self._frame.confirmed(tr("Service", "Label printed"), shown, settles=many)

    def _draw(self, arrangement: Arrangement | None) -> None:
        card, draw = replace(self._left[0], arrangement=arrangement), self._desk.edges.place_label
        self._desk.work(lambda: draw(card), self._print, self._stuck)

    def _print(self, page: bytes) -> None:
        printers, name = self._desk.edges.printers, f"place-{self._left[0].code}"
        printer = printers.for_template(PLACE_TEMPLATE)
        self._desk.work(
            lambda: printer.print_label(name, page), self._printed, self._stuck, "printer"
        )

    def _printed(self, _: object) -> None:
        self._left.pop(0)
        if len(self._cards) > _MANY and self._left:
            tr = QCoreApplication.translate
            text = tr("Service", "Labels being printed: {done} of {count}")
            done, count = len(self._cards) - len(self._left), len(self._cards)
            self._frame.tell(
                State.INFO,
                text.format(done=done, count=count),
                action=tr("Service", "Stop"),
                acted=self._stop,
            )
        self.go_on()

    def _stop(self) -> None:
        self._stopped = True

    def _stuck(self, error: ShopError) -> None:
        self._offer_rest(self._desk.explain(error, self._frame.language))

    def _offer_rest(self, why: str) -> None:
        tr = QCoreApplication.translate
        text = tr("Service", "Recorded, but labels are not printed ({count}).")
        rest = tuple(self._left)
        self._frame.tell(
            State.STOP,
            text.format(count=len(rest)),
            detail=why,
            action=tr("Service", "Print again"),
            acted=lambda: print_places(self._desk, self._frame, rest),
        )
