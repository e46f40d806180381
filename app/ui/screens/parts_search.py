"""The list of parts: what is searched for, and pages of what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.procedure import text_in
from app.operations.ports.queries import ANY_PART, PartFilter
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.field import Field
from app.ui.kit.layouts import row
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.pill import PillButton
from app.ui.language import format_number
from app.ui.screens.part_filter_sheet import CHIPS, filter_words
from app.ui.screens.part_thumbnails import Thumbnails
from app.ui.screens.words import part_status_word, route_word
from app.ui.theme import State, look

if TYPE_CHECKING:
    from app.domain.part import Catalogue, Part
    from app.operations.ports.queries import PartRow, PartsPage, Queries
    from app.ui.screens.screen import Frame

# A scanner sends a whole code within this time, so that no search begins for its first half.
_TYPING_MS: Final = 60
_PAGE: Final = 50
_CHIPS_ACROSS: Final = 3
_LONGEST_SAID: Final = 40
# A scanned text may be one long word: it may break after so many signs.
_LONGEST_WORD: Final = 10
_BREAK: Final = "\u200b"
_STATES: Final = {"stored": State.OK, "labelled": State.LOOK, "harvested": State.LOOK}


@dataclass(frozen=True)
class Wanted:
    """What is searched for, and among which parts."""

    text: str = ""
    only: PartFilter = ANY_PART


class PartsSearch(QWidget):
    """Field, filters and list. Answers of an older search are thrown away by their number.

    `counted` tells how many parts there are in all; `typing` and `filtering` ask for a sheet.
    """

    tapped = Signal(str)
    typing = Signal()
    filtering = Signal()
    counted = Signal(int)
    emptied = Signal()

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__()
        self._desk, self._frame = desk, frame
        self.wanted = Wanted()
        self._typed = ""
        self._after = ""
        self._request = 0
        self._sought = False
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(_TYPING_MS)
        self._still.timeout.connect(lambda: self.search(self._typed))
        self._model = RowModel(self._more, self)
        self._thumbnails = Thumbnails(desk, self)
        self._list = RowList(self._model, picture=self._thumbnails.known)
        self._thumbnails.came.connect(self._list.pictures_changed)
        self._list.setObjectName("parts_list")
        self._list.tapped.connect(self.tapped)
        pile = QVBoxLayout(self)
        pile.setContentsMargins(0, 0, 0, 0)
        pile.setSpacing(look().scale.mm(2))
        pile.addWidget(self._head())
        pile.addWidget(self._chips())
        pile.addWidget(self._list, 1)

    def _head(self) -> QWidget:
        scan = QCoreApplication.translate("PartsScreen", "or scan a label")
        self._field = Field(QCoreApplication.translate("PartsScreen", "Search"), hint=scan)
        self._field.setObjectName("search")
        self._field.tapped.connect(self.typing)
        self._filter = ActionButton("")
        self._filter.setObjectName("filter")
        self._filter.clicked.connect(self.filtering)
        holder = QWidget()
        line = row(self._field, self._filter)
        line.setStretch(0, 1)
        holder.setLayout(line)
        return holder

    def hide_filter(self) -> None:
        """Where parts are looked for by what somebody holds or says, and by nothing else."""
        self._filter.hide()

    def _chips(self) -> QWidget:
        self._chip: dict[str, PillButton] = {}
        for name in CHIPS:
            chip = self._chip[name] = PillButton("", State.INFO, closable=True, parent=self)
            chip.setObjectName(f"chip:{name}")
            chip.clicked.connect(lambda _=False, name=name: self._drop(name))
        self._chip_row = QWidget()
        self._chip_grid = QGridLayout(self._chip_row)
        self._chip_grid.setContentsMargins(0, 0, 0, 0)
        self._chip_grid.setSpacing(look().scale.mm(2))
        self._chip_grid.setColumnStretch(_CHIPS_ACROSS, 1)
        return self._chip_row

    def _drop(self, name: str) -> None:
        self.narrow(replace(self.wanted.only, **{name: ""}))

    def typed(self, text: str) -> None:
        """Search while somebody types, once the keys rest for a moment."""
        self._typed = text
        if text:
            self._still.start()
        else:
            self._still.stop()

    def stop(self) -> None:
        """What was half typed is forgotten."""
        self._still.stop()

    def search(self, text: str) -> None:
        """Look for words."""
        self._still.stop()
        if text.strip() != self.wanted.text:
            self._seek(replace(self.wanted, text=text.strip()))

    def narrow(self, only: PartFilter) -> None:
        """Only some of the parts."""
        self._seek(replace(self.wanted, only=only))

    def _seek(self, wanted: Wanted) -> None:
        self.wanted = wanted
        self.restart()
        self._sought = True

    def choose(self, part_id: str) -> None:
        """Mark the row of the part shown beside the list."""
        self._list.choose(part_id)

    def show_changed(self, part: Part) -> None:
        """Bring the row of a part up to date where it stands."""
        one = self._model.row(part.part_id)
        if one is not None:
            pill, state = _standing(part.route, part.status)
            photo = part.photos[-1] if part.photos else ""
            self._model.replace(replace(one, pill=pill, state=state, side=_bin(part), photo=photo))

    def restart(self) -> None:
        """Show what is searched for, and ask for its first page."""
        self._sought = False
        wanted = self.wanted
        self._field.set_text(wanted.text)
        said = filter_words(wanted.only)
        for name, chip in self._chip.items():
            chip.setText(said.get(name, ""))
            chip.setVisible(name in said)
            self._chip_grid.removeWidget(chip)
        for place, name in enumerate(said):
            self._chip_grid.addWidget(self._chip[name], *divmod(place, _CHIPS_ACROSS))
        self._chip_row.setVisible(bool(said))
        count = len(said)
        plain = QCoreApplication.translate("PartsScreen", "Filter")
        counted = QCoreApplication.translate("PartsScreen", "Filter · {count}")
        self._filter.set_title(counted.format(count=count) if count else plain)
        self._after = ""
        self._thumbnails.forget()
        self._model.start()

    def _more(self, last: ListRow | None) -> None:
        self._request += 1
        request, wanted = self._request, self.wanted
        after = self._after if last else ""

        def question(queries: Queries) -> tuple[PartsPage, Catalogue, int]:
            page = queries.find_parts(wanted.text, wanted.only, after=after, limit=_PAGE)
            return page, queries.catalogue, queries.parts_count()

        def answered(answer: tuple[PartsPage, Catalogue, int]) -> None:
            if isValid(self) and request == self._request:
                self._show(*answer)

        self._desk.ask(question, answered, self._frame.refuse)

    def _show(self, page: PartsPage, catalogue: Catalogue, total: int) -> None:
        self._after = page.after
        self._model.append(
            [self._row(one, catalogue) for one in page.rows], complete=not page.after
        )
        count = format_number(self._model.rowCount(), self._frame.language)
        text = QCoreApplication.translate("PartsScreen", "{count} found")
        if page.after:
            text = QCoreApplication.translate("PartsScreen", "more than {count} found")
        self._list.set_summary(text.format(count=count))
        self._list.set_nothing(nothing_words(self.wanted))
        self.counted.emit(total)
        if self._sought and not self._model.rowCount():
            self.emptied.emit()

    def _row(self, one: PartRow, catalogue: Catalogue) -> ListRow:
        kind = catalogue.parts.get(one.part_type)
        pill, state = _standing(one.route, one.status)
        return ListRow(
            one.part_id,
            text_in(kind.names, self._frame.language) if kind else one.part_type,
            one.oe_number,
            one.vehicle_title,
            badge=one.grade,
            pill=pill,
            state=state,
            side=one.place if one.status == "stored" else "",
            photo=one.photo,
        )


def nothing_words(wanted: Wanted) -> str:
    """That nothing was found: what was sought, which filters are on, what to do."""
    tr = QCoreApplication.translate
    text, filters = _shortened(wanted.text), ", ".join(filter_words(wanted.only).values())
    if text and filters:
        said = tr(
            "PartsScreen",
            "No part here fits “{text}” (filter: {filters}). "
            "Take a filter off above, or search for fewer words.",
        )
    elif text:
        said = tr(
            "PartsScreen",
            "No part here fits “{text}”, and no filter is on. Search for fewer or other words.",
        )
    elif filters:
        said = tr("PartsScreen", "No part here fits the filter {filters}. Take a filter off above.")
    else:
        said = tr("PartsScreen", "No part is here yet. What is taken off a vehicle stands here.")
    return said.format(text=text, filters=filters)


def _shortened(text: str) -> str:
    """No longer than it can be read here, and able to break."""
    short = text if len(text) <= _LONGEST_SAID else f"{text[:_LONGEST_SAID].rstrip()}…"
    return " ".join(
        _BREAK.join(word[at : at + _LONGEST_WORD] for at in range(0, len(word), _LONGEST_WORD))
        for word in short.split()
    )


def _bin(part: Part) -> str:
    """Where it lies; what left lies nowhere here."""
    return part.place if part.status == "stored" else ""


def _standing(route: str, status: str) -> tuple[str, State]:
    """How far a part has come; what goes to material waits for nothing more."""
    if route == "material":
        return route_word(route), State.OFF
    return part_status_word(status), _STATES.get(status, State.OFF)
