"""Rates and findings of a mass balance in an operator's words."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.ui.kit.facts import FactRow
from app.ui.kit.text import Text
from app.ui.language import format_number
from app.ui.screens.ticket_words import load_word
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.balance_findings import Finding
    from app.domain.errors import Reason
    from app.domain.part import Catalogue
    from app.domain.recovery_rates import Rate
    from app.ui.language import Language

_REACHED: Final = {True: State.OK, False: State.STOP, None: State.OFF}


def finding_words(found: Finding, catalogue: Catalogue, language: Language) -> Reason:
    """Fractions and masses as the operator names and writes them."""
    return found.named(
        lambda code: load_word(code, catalogue, language),
        lambda kg: format_number(Decimal(f"{kg.normalize():f}"), language),
    )


def rate_lines(rate: Rate, language: Language, *, judged: bool = False) -> Iterator[FactRow | Text]:
    """A rate beside its limit and, while nobody can tell, what the hulk must still yield.

    judged: the colour in a word as well, where the column has room for it.
    """
    tr = QCoreApplication.translate
    captions = {
        "reuse_recycling": tr("VehicleScreen", "Reuse and recycling"),
        "reuse_recovery": tr("VehicleScreen", "Reuse and recovery"),
        "not_metal.reuse_recycling": tr("VehicleScreen", "Reuse and recycling without metals"),
        "not_metal.reuse_recovery": tr("VehicleScreen", "Reuse and recovery without metals"),
    }
    value, caption = tr("VehicleScreen", "not known yet"), captions[rate.key]
    if rate.percent is not None:
        value = f"{format_number(rate.percent, language)} %"
    if rate.limit is not None:
        least = format_number(rate.limit, language)
        caption = f"{caption} · ≥\u00a0{least}\u00a0%"
    if judged and rate.limit is not None:
        words = {
            True: tr("Balances", "reached"),
            False: tr("Balances", "missed"),
            None: tr("Balances", "not proved yet"),
        }
        value = f"{value} · {words[rate.reached]}"
    figure = Text(value, "small_strong", wrap=False, state=_REACHED[rate.reached])
    yield FactRow(caption, figure)
    if rate.needed is not None and rate.reached is None:
        needed = tr("VehicleScreen", "of the hulk, {share} % must count as well")
        share = format_number(rate.needed, language)
        yield Text(needed.format(share=share), "small", state=State.OFF)
