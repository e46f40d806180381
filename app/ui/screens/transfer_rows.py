"""The parts of a transfer in a list: by name and code, and how each of them stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotFound
from app.domain.identifiers import PartId
from app.domain.procedure import text_in
from app.ui.kit.list_rows import ListRow
from app.ui.theme import State

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.ui.language import Language

Names = Mapping[str, Mapping[str, str]]
"""What a part is, by language, by its code; empty where nobody knows."""


@dataclass(frozen=True)
class Scanned:
    """What was scanned, in order; expected: what is to arrive, None where parts are sent.

    damaged: words by code.
    """

    codes: Sequence[str]
    damaged: Mapping[str, str]
    expected: Collection[str] | None = None

    @property
    def shown(self) -> tuple[str, ...]:
        """The codes of the list: what is expected first."""
        return tuple(dict.fromkeys((*(self.expected or ()), *self.codes)))


def names_of(queries: Queries, codes: Iterable[str]) -> Names:
    """What these parts are."""
    found: dict[str, Mapping[str, str]] = {}
    for code in codes:
        try:
            kind = queries.catalogue.parts.get(queries.part(code).part_type)
        except NotFound:
            kind = None
        found[code] = kind.names if kind else {}
    return found


def part_rows(scanned: Scanned, names: Names, language: Language) -> list[ListRow]:
    """One row a part; ticked: it was scanned."""
    rows = []
    for code in scanned.shown:
        grouped, known = PartId(code).grouped, names.get(code)
        title = text_in(known, language.value) if known else ""
        pill, state = _standing(scanned, code)
        about = scanned.damaged.get(code, "")
        row = ListRow(code, title or grouped, grouped if title else "", about, pill=pill)
        rows.append(replace(row, state=state, ticked=code in scanned.codes))
    return rows


def _standing(scanned: Scanned, code: str) -> tuple[str, State]:
    tr = QCoreApplication.translate
    if code in scanned.damaged:
        return tr("Transfers", "damaged"), State.STOP
    if scanned.expected is None:
        return "", State.OK
    if code not in scanned.codes:
        return tr("Transfers", "missing"), State.LOOK
    if code not in scanned.expected:
        return tr("Transfers", "not on the slip"), State.LOOK
    return tr("Transfers", "there"), State.OK
