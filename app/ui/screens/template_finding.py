"""How the templates of the labels stand, as a finding about this terminal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.ui.screens.template_words import template_word
from app.ui.theme import State

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.label_template import TemplateStanding


@dataclass(frozen=True)
class TemplateFinding:
    """Every template's standing; or what kept them from being read."""

    standings: Mapping[str, TemplateStanding] = field(default_factory=dict)
    problem: ShopError | None = None

    def verdict(self) -> tuple[str, State]:
        """In a few words; one that fits no more prints as shipped, and somebody must look."""
        tr = QCoreApplication.translate
        if self.problem is not None:
            return tr("Terminal", "not well"), State.STOP
        unfit = [template_word(name) for name, one in self.standings.items() if not one.usable]
        if unfit:
            said = tr("Templates", "fits no more, prints as shipped: {templates}")
            return said.format(templates=", ".join(unfit)), State.LOOK
        own = sum(one.in_force is not None for one in self.standings.values())
        if own:
            return tr("Templates", "in versions of your own: {count}").format(count=own), State.OK
        return tr("Templates", "as shipped"), State.OK
