"""A part on the bench that is not recorded yet: kept in memory, never in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import QObject

from app.domain.part import Damage, GradedAs, parse_damage
from app.operations.harvest_part import Harvest
from app.ui.desk import Desk
from app.ui.screens.places import HarvestPlace


@dataclass
class PartDraft:
    """What was entered about one part. `eye` is a grade given against the rule, or ''.

    kg stands raw, as the keypad gave it; '' is not weighed. photos are hashes of kept JPEGs.
    """

    position: str = ""
    oe_number: str = ""
    serial: str = ""
    kg: str = ""
    damages: list[str] = field(default_factory=list)
    eye: str = ""
    route: str = "stock"
    remark: str = ""
    photos: list[str] = field(default_factory=list)

    @property
    def code(self) -> str:
        """The whole ARA damage code."""
        return ",".join(self.damages)

    @property
    def damage(self) -> tuple[Damage, ...]:
        """The damages one by one."""
        return parse_damage(self.code)

    def grade(self, rule: GradedAs) -> str:
        """The operator's grade, else the one by rule."""
        return self.eye or rule.grade

    def grade_rule(self, rule: GradedAs) -> str:
        """What the grade follows from: the rule, or the eye where it differs."""
        return rule.rule if self.grade(rule) == rule.grade else "by_eye"

    def give_grade(self, grade: str, rule: GradedAs) -> None:
        """A grade tapped; the one that the rule gives is no grade by eye."""
        self.eye = "" if grade == rule.grade else grade

    def order(self, place: HarvestPlace, rule: GradedAs, *, remark_checked: bool) -> Harvest:
        """What is recorded."""
        return Harvest(
            place.run_id,
            place.step_id,
            place.part_type,
            self.position,
            self.oe_number,
            self.serial,
            self.code,
            self.grade(rule),
            self.route,
            Decimal(self.kg) if self.kg else None,
            self.remark,
            remark_checked,
            self.grade_rule(rule),
        )


class PartDrafts(QObject):
    """The drafts of this terminal. They outlive a change of language and end with the program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._drafts: dict[tuple[str, str, str, str], PartDraft] = {}

    def of(self, place: HarvestPlace, route: str) -> PartDraft:
        """The draft of who works here, begun with a route if there is none."""
        return self._drafts.setdefault(self._key(place), PartDraft(route=route))

    def drop(self, place: HarvestPlace) -> None:
        """Forget a draft: the part was recorded."""
        self._drafts.pop(self._key(place), None)

    def _key(self, place: HarvestPlace) -> tuple[str, str, str, str]:
        return (place.run_id, place.step_id, place.part_type, self._desk.by)


def part_drafts_of(desk: Desk) -> PartDrafts:
    """The drafts kept at a desk."""
    found = desk.findChild(PartDrafts)
    return found if isinstance(found, PartDrafts) else PartDrafts(desk)
