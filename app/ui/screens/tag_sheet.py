"""Labels of other things than parts: which kind, which ones, and out they go as one job."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from shiboken6 import isValid

from app.domain.print_job import MOST_LABELS
from app.domain.tags import TAGS, Tag
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.sheet import Sheet
from app.ui.screens.label_words import tag_words
from app.ui.screens.tag_rows import TAG_COLUMNS, tag_rows
from app.ui.theme import Role

if TYPE_CHECKING:
    from app.reading.scan import Scan
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_SCANNED: Final[dict[str, Tag]] = {
    "vin": "vehicle",
    "own_number": "vehicle",
    "place": "place",
    "part": "held",
}


class TagSheet(Sheet):
    """`ordered` carries the kind and the codes. A scan ticks what it names."""

    ordered = Signal(str, tuple)

    def __init__(self, desk: Desk, frame: Frame) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("TagSheet", "Other labels"))
        self.setObjectName("tag_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame = desk, frame
        self._thing: Tag = "vehicle"
        self._rows: dict[str, ListRow] = {}
        self._ticked: dict[str, None] = {}
        words = tag_words()
        self._kinds = Choice([Option(one, words[one]) for one in TAGS], columns=5)
        for one in TAGS:
            self._kinds.tile(one).setObjectName(f"tag:{one}")
        self._kinds.changed.connect(lambda keys: self._turn_to(keys[0]))
        self._model = RowModel(self._fill, self)
        nothing = tr("TagSheet", "There is none of this kind here.")
        self._list = RowList(self._model, columns=TAG_COLUMNS, nothing=nothing)
        self._list.setObjectName("tag_list")
        self._list.tapped.connect(self._tap)
        self.body.addWidget(self._kinds)
        self.body.addWidget(self._list, 1)
        self._go = ActionButton("", icon="printer", role=Role.PRIMARY)
        self._go.setObjectName("print_tags")
        self._go.clicked.connect(lambda: self.ordered.emit(self._thing, tuple(self._ticked)))
        self.bar.set_primary(self._go)
        self._turn_to(self._thing)

    def take(self, scan: Scan) -> bool:
        """Tick what was scanned; False where nothing of the kind is listed."""
        thing = _SCANNED.get(scan.kind)
        if thing is None:
            return False
        if thing == self._thing:
            return self._tick(scan.value)
        self._turn_to(thing, scan.value)
        return True

    def _turn_to(self, thing: Tag, scanned: str = "") -> None:
        self._thing, self._ticked = thing, {}
        self._kinds.choose(thing)
        language = self._frame.language

        def known(rows: tuple[ListRow, ...]) -> None:
            if isValid(self) and self._thing == thing:
                self._rows = {one.key: one for one in rows}
                self._model.start()
                self._say_chosen()
                if scanned:
                    self._tick(scanned)

        self._desk.ask(
            lambda queries: tag_rows(queries, thing, language), known, self._frame.refuse
        )

    def _fill(self, last: ListRow | None) -> None:
        del last
        self._model.append(tuple(self._rows.values()), complete=True)

    def _tick(self, said: str) -> bool:
        """Ticks the row that a code or VIN names."""
        found = (key for key, row in self._rows.items() if said in (key, row.subtitle, row.side))
        key = next(found, "")
        if key and key not in self._ticked:
            self._tap(key)
        return bool(key)

    def _tap(self, key: str) -> None:
        if key in self._ticked:
            del self._ticked[key]
        elif len(self._ticked) < MOST_LABELS:
            self._ticked[key] = None
        self._model.replace(replace(self._rows[key], ticked=key in self._ticked))
        self._say_chosen()

    def _say_chosen(self) -> None:
        tr = QCoreApplication.translate
        printer = self._desk.edges.printers.for_template(TAGS[self._thing]).name
        self._list.set_summary(tr("TagSheet", "on {printer}").format(printer=printer))
        count = len(self._ticked)
        self._go.set_title(tr("TagSheet", "Print {count}").format(count=count))
        if count:
            self._go.ready()
        else:
            self._go.wait_for(tr("LabelsScreen", "no label chosen"))
