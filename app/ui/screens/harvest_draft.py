"""A part on the bench that is not recorded yet: kept in memory, never in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import QObject

from app.domain.mass_origin import MassOrigin
from app.domain.part import NO_DAMAGE, Damage, GradedAs, PartType, parse_damage
from app.operations.harvest_part import Harvest
from app.ui.desk import Desk
from app.ui.screens.places import HarvestPlace


@dataclass
class PartDraft:
    """What was entered about one part. `eye` is a grade given against the rule, or ''.

    sound: somebody looked and saw no damage. remark_reason: why the remark stays although it
    seems to say something else than the damages. kg stands raw, as the keypad gave it; '' is
    not weighed; origin: which scale it is from. photos are hashes of kept JPEGs.
    """

    position: str = ""
    oe_number: str = ""
    serial: str = ""
    kg: str = ""
    damages: list[str] = field(default_factory=list)
    sound: bool = False
    eye: str = ""
    eye_reason: str = ""
    route: str = "stock"
    remark: str = ""
    remark_reason: str = ""
    photos: list[str] = field(default_factory=list)
    origin: MassOrigin = field(default_factory=MassOrigin)

    @property
    def code(self) -> str:
        """The whole ARA damage code; `000` where there is none, '' while nobody has looked."""
        return ",".join(self.damages) or (NO_DAMAGE if self.sound else "")

    @property
    def looked(self) -> bool:
        """Whether a damage was marked, or somebody said that there is none."""
        return bool(self.code)

    @property
    def waits_to_be_looked_at(self) -> bool:
        """Nobody grades a part unseen by accident; only X, given with a reason, says so."""
        return not self.looked and self.eye != "X" and self.route != "material"

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

    def give_grade(self, grade: str, reason: str, rule: GradedAs) -> None:
        """A grade with why; the one that the rule gives is no grade by eye and needs no reason."""
        self.eye = "" if grade == rule.grade else grade
        self.eye_reason = reason if self.eye else ""

    def mark(self, damages: list[str]) -> None:
        """What was seen; nothing at all is seen as well."""
        self.damages, self.sound = damages, not damages

    def order(self, place: HarvestPlace, rule: GradedAs) -> Harvest:
        """What is recorded. Material that nobody looked at has no grade."""
        unseen = not self.grade(rule)
        return Harvest(
            place.run_id,
            place.step_id,
            place.part_type,
            self.position,
            self.oe_number,
            self.serial,
            self.code,
            self.grade(rule) or "X",
            self.route,
            Decimal(self.kg) if self.kg else None,
            self.remark,
            "" if unseen else self.grade_rule(rule),
            self.eye_reason,
            self.remark_reason,
            self.origin,
        )


class PartDrafts(QObject):
    """The drafts of this terminal. They outlive a change of language and end with the program."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._drafts: dict[tuple[str, str, str, str], PartDraft] = {}
        self._routes: dict[str, str] = {}

    def of(self, place: HarvestPlace, kind: PartType) -> PartDraft:
        """The draft of who works here, begun where this person's last part went.

        Never with material: nobody throws a good part away because the last one was bad.
        """
        route = default_route(kind)
        last = self._routes.get(self._desk.by, "")
        if route != "material" and (kind.core or last != "core"):
            route = last or route
        return self._drafts.setdefault(self._key(place), PartDraft(route=route))

    def recorded(self, place: HarvestPlace, route: str) -> None:
        """The part was recorded: its draft is forgotten, its route remembered."""
        self.drop(place)
        if route != "material":
            self._routes[self._desk.by] = route

    def drop(self, place: HarvestPlace) -> None:
        """Forget a draft: there is no such part to record any more."""
        self._drafts.pop(self._key(place), None)

    def _key(self, place: HarvestPlace) -> tuple[str, str, str, str]:
        return (place.run_id, place.step_id, place.part_type, self._desk.by)


def default_route(kind: PartType) -> str:
    """Parts that may not be used again go to material."""
    return "material" if "not_reusable" in kind.warnings else "stock"


def part_drafts_of(desk: Desk) -> PartDrafts:
    """The drafts kept at a desk."""
    found = desk.findChild(PartDrafts)
    return found if isinstance(found, PartDrafts) else PartDrafts(desk)
