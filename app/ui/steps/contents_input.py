"""What is in a full container: chosen, with the waste code that the rules name for it today."""

from __future__ import annotations

from app.domain.moment import local_day
from app.domain.rules import RulesOfDay
from app.ui.steps.choice_input import LongChoiceInput

RECORDS = "container_fraction"


class ContentsInput(LongChoiceInput):
    """Nobody types a waste code: it stands beneath what it belongs to."""

    def enter(self) -> None:
        """Read the rules of the day, which may take a while, then all answers on a sheet."""
        desk = self.around.desk

        def found(country: str) -> None:
            rules, day = desk.edges.rules, local_day(desk.edges.clock.now().wall)
            desk.work(lambda: rules(country).at(day), self.show_codes, lambda _: self.offer({}))

        desk.ask(
            lambda queries: site.country if (site := queries.site()) else "",
            found,
            lambda _: self.offer({}),
        )

    def show_codes(self, rules: RulesOfDay) -> None:
        """All answers on a sheet, each above its code of the day."""
        self.offer({one.id: rules.text(f"waste_code.{one.id}") for one in self.one.options})
