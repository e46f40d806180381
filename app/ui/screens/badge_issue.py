"""A new badge: random, drawn and proved first, recorded then, and printed last."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.arrangement import Arrangement
from app.domain.site import Site
from app.domain.tags import BADGE_TEMPLATE
from app.operations.ports.label_printer import BadgeCard
from app.operations.ports.unit_of_work import UnitOfWork
from app.operations.read_template import read_arrangement
from app.ui.desk import Desk
from app.ui.screens.first_run_draft import new_badge
from app.ui.screens.screen import Frame
from app.ui.screens.signing import sign_and_record


def issue_badge(
    desk: Desk,
    frame: Frame,
    site: Site | None,
    who: tuple[str, str],
    what: str,
    purpose: str,
    record: Callable[[UnitOfWork, str, str], object],
    done: Callable[[], None],
) -> None:
    """who: number and name. record: takes the badge's text and who signed.

    The text stands on the card alone; a card that does not come out is simply replaced by
    another, whose badge is a new one.
    """
    edges, (number, name), badge = desk.edges, who, new_badge()
    card = BadgeCard(site.name if site else "", number, name, badge)

    def drawn(pdf: bytes) -> None:
        sign_and_record(
            desk,
            frame,
            what,
            purpose,
            lambda uow, by: record(uow, badge, by),
            lambda _: print_it(pdf),
        )

    def print_it(pdf: bytes) -> None:
        printer = edges.printers.for_template(BADGE_TEMPLATE)
        desk.work(
            lambda: printer.print_label(f"badge-{number}", pdf),
            lambda _: done(),
            frame.refuse,
            "printer",
        )

    _draw(desk, frame, card, drawn)


def _draw(desk: Desk, frame: Frame, card: BadgeCard, drawn: Callable[[bytes], None]) -> None:
    edges = desk.edges

    def draw(arrangement: Arrangement | None) -> None:
        told = replace(card, arrangement=arrangement)
        desk.work(lambda: edges.badge_card(told), drawn, frame.refuse)

    desk.ask(
        lambda queries: read_arrangement(queries, edges.templates, BADGE_TEMPLATE),
        draw,
        frame.refuse,
    )
