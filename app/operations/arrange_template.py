"""Change what a label says and in which order, as a new version, signed by a supervisor."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.arrangement import LONGEST_WORDS, Arrangement, TemplateShape, checked
from app.domain.errors import Refused
from app.domain.events import LabelTemplateArranged
from app.domain.label_template import TemplateStanding, standing
from app.operations.permissions import require
from app.operations.ports.label_templates import LabelTemplates
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy


@dataclass(frozen=True, slots=True)
class Proved:
    """An arrangement whose labels print: `prove_arrangement` drew them and read them back."""

    shape: TemplateShape
    arrangement: Arrangement


def prove_arrangement(templates: LabelTemplates, template: str, wanted: Arrangement) -> Proved:
    """Slow, and asks no store: an inventory does it before anybody waits for its transaction.

    Raises Refused for what the template cannot become; ShopError where a label arranged so does
    not print.
    """
    shape = templates.shape(template)
    arrangement = checked(shape, _tidied(wanted))
    templates.prove(template, arrangement)
    return Proved(shape, arrangement)


def arrange_template(uow: SiteUnit, proved: Proved, by: str) -> int:
    """Returns the number of the new version. Going back to an earlier one makes a new one too.

    Raises NotAllowed for anybody but a supervisor and without their PIN; Refused where nothing
    would change.
    """
    require(uow, "arrange_template", by)
    require_pin(uow, by)
    shape, new = proved.shape, proved.arrangement
    before = standing(shape, uow.history(f"template:{shape.template}"))
    if new == _printed(before, shape.as_shipped):
        raise Refused("template-unchanged")
    number = max((one.number for one in before.versions), default=0) + 1
    uow.record(LabelTemplateArranged(shape.template, number, new.order, new.hidden, new.words), by)
    return number


def _printed(before: TemplateStanding, shipped: Arrangement) -> Arrangement:
    return before.in_force.arrangement if before.in_force else shipped


def _tidied(arrangement: Arrangement) -> Arrangement:
    words = {
        name: {language: tidy(text, LONGEST_WORDS) for language, text in said.items()}
        for name, said in arrangement.words.items()
    }
    return replace(arrangement, words=words)
