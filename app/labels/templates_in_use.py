"""The shipped templates with a sample of each, and the proof that an arranged one prints."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from app.domain.arrangement import Arrangement, TemplateShape
from app.domain.errors import ShopError
from app.domain.label import Label
from app.labels.label_maker import LabelMakerFromTemplates
from app.labels.samples import LANGUAGES, samples
from app.operations.ports.label_printer import CARD_DPI, PRINTER_DPI
from app.paper.fonts import UNKNOWN_GLYPH

_CUT: Final = "…"


class LabelTemplatesInUse:
    """The LabelTemplates of a maker's folder."""

    def __init__(self, maker: LabelMakerFromTemplates) -> None:
        self._maker = maker

    @property
    def names(self) -> tuple[str, ...]:
        """Every template that there is a sample of."""
        return tuple(one for one in self._maker.names if one in samples(LANGUAGES[0]))

    @property
    def languages(self) -> tuple[str, ...]:
        """Those of the samples."""
        return LANGUAGES

    def shape(self, template: str) -> TemplateShape:
        """What may be changed about one. Raises ShopError."""
        return self._maker.shape(template)

    def sample(self, template: str, language: str, arrangement: Arrangement) -> Label:
        """A label of made-up things. Raises ShopError."""
        found = samples(language).get(template)
        if found is None:
            raise ShopError("label-template-missing", template=template[:40])
        return replace(found, arrangement=arrangement)

    def prove(self, template: str, arrangement: Arrangement) -> None:
        """Draw samples in every language, for both kinds of printer, and read their codes back.

        Raises ShopError where one does not, or where words do not fit their place.
        """
        told = [self.sample(template, one, arrangement) for one in LANGUAGES]
        for dpi in (PRINTER_DPI, CARD_DPI):
            for label in told:
                for line in self._maker.lay_out(label, dpi).lines:
                    if UNKNOWN_GLYPH in line.text:
                        raise ShopError("template-words-signs", text=line.text)
                    if line.text.endswith(_CUT):
                        raise ShopError("template-words-cut", text=line.text)
            self._maker.draw_many(told, dpi=dpi)
            self._maker.zpl_many(told, dpi=dpi)
