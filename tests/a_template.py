"""A label template that exists in tests alone, and what keeps it."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.domain.arrangement import Arrangement, Block, TemplateShape
from app.domain.errors import NotFound, ShopError
from app.domain.label import Label

SHAPE = TemplateShape(
    "part",
    (
        Block("demo", needed=True, fixed=True),
        Block("part_name", needed=True),
        Block("position"),
        Block("oe_number", 2, {"oe_caption": {"en": "OE", "fr": "Réf.", "nl": "OE"}}),
        Block("donor", 2, {"donor_caption": {"en": "Donor", "fr": "Donneur", "nl": "Donor"}}, True),
        Block("grade"),
        Block(
            "permit", 1, {"permit": {"en": "Permit {no}", "fr": "Agr. {no}", "nl": "Verg. {no}"}}
        ),
    ),
)


def hidden(*keys: str) -> Arrangement:
    """As shipped, but for what is hidden."""
    return Arrangement(SHAPE.keys, keys)


@dataclass
class PlayedTemplates:
    """One template. unprintable: what is said when somebody asks for a proof."""

    unprintable: str = ""
    proved: list[Arrangement] = field(default_factory=list)
    names: tuple[str, ...] = ("part",)
    languages: tuple[str, ...] = ("en", "fr", "nl")

    def shape(self, template: str) -> TemplateShape:
        """Of the one there is."""
        if template != SHAPE.template:
            raise NotFound("label-template-missing", template=template)
        return SHAPE

    def sample(self, template: str, language: str, arrangement: Arrangement) -> Label:
        """Nothing on it."""
        del arrangement
        return Label(template, language, "sample", {}, {})

    def prove(self, template: str, arrangement: Arrangement) -> None:
        """Good unless told otherwise."""
        del template
        if self.unprintable:
            raise ShopError(self.unprintable, text="x")
        self.proved.append(arrangement)
