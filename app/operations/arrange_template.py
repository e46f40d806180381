"""Change what a label says and in which order, as a new version, signed by a supervisor."""

from __future__ import annotations

from dataclasses import replace

from app.domain.arrangement import LONGEST_WORDS, Arrangement, checked
from app.domain.errors import Refused
from app.domain.events import LabelTemplateArranged
from app.domain.label_template import TemplateStanding, standing
from app.operations.permissions import require
from app.operations.ports.label_templates import LabelTemplates
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy


def arrange_template(
    uow: SiteUnit, templates: LabelTemplates, template: str, wanted: Arrangement, by: str
) -> int:
    """Returns the number of the new version. Going back to an earlier one makes a new one too.

    Raises NotAllowed for anybody but a supervisor and without their PIN; Refused for what the
    template cannot become, and where nothing would change; ShopError where a label arranged so
    does not print.
    """
    require(uow, "arrange_template", by)
    require_pin(uow, by)
    shape = templates.shape(template)
    arrangement = checked(shape, _tidied(wanted))
    before = standing(shape, uow.history(f"template:{template}"))
    if arrangement == _printed(before, shape.as_shipped):
        raise Refused("template-unchanged")
    templates.prove(template, arrangement)
    number = max((one.number for one in before.versions), default=0) + 1
    uow.record(
        LabelTemplateArranged(
            template, number, arrangement.order, arrangement.hidden, arrangement.words
        ),
        by,
    )
    return number


def _printed(before: TemplateStanding, shipped: Arrangement) -> Arrangement:
    return before.in_force.arrangement if before.in_force else shipped


def _tidied(arrangement: Arrangement) -> Arrangement:
    words = {
        name: {language: tidy(text, LONGEST_WORDS) for language, text in said.items()}
        for name, said in arrangement.words.items()
    }
    return replace(arrangement, words=words)
