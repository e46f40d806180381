"""What else than a part's own label can be printed: vehicles, places, materials, cards, parts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from app.domain.identifiers import PartId
from app.domain.procedure import text_in
from app.reading.command import Command
from app.ui.kit.list_rows import Column, ListRow
from app.ui.screens.site_words import place_kind_words

if TYPE_CHECKING:
    from app.domain.tags import Tag
    from app.operations.ports.queries import Queries
    from app.ui.language import Language

TAG_COLUMNS: Final = (Column("title", 480), Column("side", 160))
MOST_SHOWN: Final = 500
_NEWEST: Final = 200


def tag_rows(queries: Queries, thing: Tag, language: Language) -> tuple[ListRow, ...]:
    """Every thing of a kind that is here, under the code its label is ordered by."""
    match thing:
        case "vehicle":
            return _vehicles(queries)
        case "place":
            return _places(queries)
        case "material":
            return _materials(queries, language)
        case "held":
            return _parts(queries, language)
        case "command":
            words = command_words()
            return tuple(_row(key, word) for key, word in words.items())


def command_words() -> Mapping[str, str]:
    """What a card does; letters are printed with the sheet of all cards."""
    tr = QCoreApplication.translate
    said = {
        Command.CONFIRM: tr("CommandWords", "Confirm"),
        Command.BACK: tr("CommandWords", "Back"),
        Command.NEXT: tr("CommandWords", "Next"),
        Command.PROBLEM: tr("CommandWords", "Problem"),
        Command.PHOTO: tr("CommandWords", "Photo"),
        Command.LOCK: tr("CommandWords", "Lock"),
        Command.COMMA: tr("CommandWords", "Decimal comma"),
        Command.MINUS: tr("CommandWords", "Minus"),
        Command.ERASE: tr("CommandWords", "Erase"),
    }
    digits = {one.value: one.value for one in Command if one.value.isdigit()}
    return {**{one.value: word for one, word in said.items()}, **digits}


def _vehicles(queries: Queries) -> tuple[ListRow, ...]:
    board = sorted(queries.board(), key=lambda one: one.received_at, reverse=True)
    return tuple(
        _row(one.vehicle_id, one.title or one.known_as, one.known_as, one.register_no)
        for one in board[:MOST_SHOWN]
    )


def _places(queries: Queries) -> tuple[ListRow, ...]:
    kinds = place_kind_words()
    places = [one for one in queries.places() if one.kind != "terminal"]
    return tuple(
        _row(one.code, one.label or kinds.get(one.kind, ""), kinds.get(one.kind, ""), one.code)
        for one in places[:MOST_SHOWN]
    )


def _materials(queries: Queries, language: Language) -> tuple[ListRow, ...]:
    fractions = queries.catalogue.fractions
    return tuple(_row(one, text_in(it.names, language), one) for one, it in fractions.items())


def _parts(queries: Queries, language: Language) -> tuple[ListRow, ...]:
    kinds = queries.catalogue.parts
    rows = []
    for one in queries.find_parts("", limit=_NEWEST).rows:
        kind = kinds.get(one.part_type)
        name = text_in(kind.names, language) if kind else one.part_type
        code = PartId.parse(one.part_id).grouped
        rows.append(_row(one.part_id, name, f"{code} · {one.vehicle_title}", one.place))
    return tuple(rows)


def _row(key: str, title: str, subtitle: str = "", side: str = "") -> ListRow:
    return ListRow(key, title, subtitle, side=side, ticked=False)
