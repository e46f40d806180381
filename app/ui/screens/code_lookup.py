"""What a code of somebody else stands for here: a link, or the serial number on a part."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from app.domain.code_link import CodeLink, fold_link, subject_of
from app.domain.part import TAKEN_BACK
from app.reading.meaning import House, Meaning
from app.reading.means import meaning_of, text_of

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.reading.maker_labels import MakerLabel

_LIKE_A_CODE: Final = re.compile(r"(?=.*[0-9])[0-9A-Za-z./_:#+*%&?=~-]{5,100}", re.A)
_LINKABLE: Final = ("part", "vehicle", "material", "unknown")
_MISREAD: Final = ("scan-check-digit", "scan-not-gs1", "scan-envelope", "scan-too-long")
_ROWS: Final = 10


@dataclass(frozen=True)
class Lookup:
    """A code, its meaning, and what it leads to: `link`, or a part with that serial number.

    words_fit: whether a search for the text finds a part.
    """

    code: str
    text: str
    meaning: Meaning
    link: CodeLink | None = None
    part_id: str = ""
    words_fit: bool = False

    @property
    def misread(self) -> bool:
        """Whether the reading itself went wrong: nothing is to be linked to that."""
        reason = self.meaning.reason
        wrong = reason is not None and reason.code in _MISREAD
        return wrong or (self.meaning.scheme == "vin" and self.meaning.id is None)

    @property
    def linkable(self) -> bool:
        """Whether it is a code rather than words, and may stand for a part or vehicle."""
        if self.misread or self.meaning.kind not in _LINKABLE:
            return False
        return self.meaning.scheme != "plain" or bool(_LIKE_A_CODE.fullmatch(self.text))


def look_up(queries: Queries, sent: str, makers: Sequence[MakerLabel], *, words: bool) -> Lookup:
    """Ask what a text leads to; words: also whether a search would find something."""
    site = queries.site()
    house = House(site.gs1_prefix if site else "", queries.database)
    meaning = meaning_of(sent, makers, house)
    text = text_of(sent)
    code = meaning.id or f"text:{text}"
    link = fold_link(queries.history(subject_of(code)))
    part_id = "" if link else _by_serial(queries, meaning)
    fit = words and link is None and not part_id and bool(queries.find_parts(text, limit=1).rows)
    return Lookup(code, text, meaning, link, part_id, fit)


def _by_serial(queries: Queries, meaning: Meaning) -> str:
    """The one part that was recorded with this serial number, and this part number if any."""
    serial, number = (_same(meaning.fields.get(one, "")) for one in ("serial", "oe_number"))
    if not serial or meaning.kind != "part":
        return ""
    rows = queries.find_parts(meaning.fields["serial"], limit=_ROWS).rows
    parts = [queries.part(one.part_id) for one in rows]
    found = [
        one.part_id
        for one in parts
        if _same(one.serial) == serial
        and one.left != TAKEN_BACK
        and (not number or not one.oe_number or _same(one.oe_number) == number)
    ]
    return found[0] if len(found) == 1 else ""


def _same(text: str) -> str:
    """A number as it compares: spaces and capitals tell nothing."""
    return re.sub(r"\s+", "", text).upper()
