"""One line for the qualification matrix: what, who says so, by which paper, from and to."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from shiboken6 import isValid

from app.domain.procedure import Text as Names
from app.domain.procedure import text_in
from app.domain.site import Person
from app.operations.enrol_person import Evidence
from app.operations.qualify import grant_qualification
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import row
from app.ui.kit.sheet import Sheet
from app.ui.kit.value_tile import ValueTile
from app.ui.language import Language, format_date, inside
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.local_time import local_now
from app.ui.screens.qualifications import every_qualification
from app.ui.screens.screen import Frame
from app.ui.screens.signing import sign_and_record
from app.ui.steps.entry_sheet import DaySheet
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, look

_A_YEAR: Final = timedelta(days=365)


class QualificationSheet(Sheet):
    """The qualifications that procedures ask for; `chosen` carries the code."""

    chosen = Signal(str)

    def __init__(
        self, quals: Mapping[str, Names], language: Language, person: Person, code: str
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("People", "Which qualification?"))
        self.setObjectName("qualification_sheet")
        self.back_button.setObjectName("sheet_back")
        options = []
        for one, names in quals.items():
            held = person.qualifications.get(one)
            until = tr("People", "{code} · held to {day}")
            day = format_date(held.valid_to, language) if held else ""
            said = until.format(code=one, day=day) if held else one
            options.append(Option(one, text_in(names, language), said))
        choice = Choice(options, columns=3)
        for one in quals:
            choice.tile(one).setObjectName(f"qual:{one}")
        choice.choose(*([code] if code else []))
        choice.changed.connect(lambda keys: self.chosen.emit(keys[0]))
        self.body.addWidget(PagedArea(choice), 1)


class GrantSheet(Sheet):
    """Dates are inclusive; a line for a code that is held already takes its place."""

    def __init__(self, desk: Desk, frame: Frame, person: Person) -> None:
        tr = QCoreApplication.translate
        title = tr("People", "A qualification for operator {number}")
        super().__init__(title.format(number=person.number))
        self.setObjectName("grant_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._person = desk, frame, person
        self._values = {"code": "", "issuer": "", "evidence": ""}
        today = local_now(desk).date()
        self._days = {"valid_from": today, "valid_to": today + _A_YEAR}
        self._quals: Mapping[str, Names] = {}
        self._which = self._make_which()
        asked = [
            Asked("issuer", tr("People", "Who issued it")),
            Asked("evidence", tr("People", "Evidence"), tr("People", "number of the paper")),
        ]
        self._fields = FieldTiles(frame, asked, columns=1)
        self._fields.given.connect(self._given)
        self._fields.show_values()
        self.body.addWidget(self._fields)
        self._words = {
            "valid_from": tr("People", "From"),
            "valid_to": tr("People", "To, that day included"),
        }
        self._tiles = {name: ValueTile(word, compact=True) for name, word in self._words.items()}
        for name, tile in self._tiles.items():
            tile.setObjectName(name)
            tile.clicked.connect(lambda _=False, name=name: self._ask_day(name))
        self.body.addLayout(row(*self._tiles.values(), gap_mm=2))
        self.body.addStretch(1)
        self._save = ActionButton(tr("People", "Give it"), role=Role.PRIMARY)
        self._save.setObjectName("give")
        self._save.setMinimumWidth(look().scale.px(320))
        self._save.clicked.connect(self._record)
        self.bar.set_primary(self._save)
        self._update()
        domain = desk.edges.station.domain
        desk.ask(lambda queries: every_qualification(queries, domain), self._know, frame.refuse)

    def _make_which(self) -> ValueTile:
        tr = QCoreApplication.translate
        tile = ValueTile(
            tr("People", "Qualification"), hint=tr("FirstRun", "tap to choose"), compact=True
        )
        tile.setObjectName("qualification")
        tile.clicked.connect(self._ask_which)
        self.body.addWidget(tile)
        return tile

    def _know(self, quals: Mapping[str, Names]) -> None:
        if isValid(self):
            self._quals = quals

    def _ask_which(self) -> None:
        code = self._values["code"]
        sheet = QualificationSheet(self._quals, self._frame.language, self._person, code)

        def chosen(code: str) -> None:
            self._frame.close_sheet()
            self._given("code", code)

        sheet.chosen.connect(chosen)
        self._frame.open_sheet(sheet)

    def _given(self, name: str, text: str) -> None:
        self._values[name] = text
        self._update()

    def _ask_day(self, name: str) -> None:
        today = local_now(self._desk).date()
        sheet = DaySheet(self._words[name], self._frame.language, today)

        def entered(day: str) -> None:
            self._frame.close_sheet()
            self._days[name] = date.fromisoformat(day)
            self._update()

        sheet.entered.connect(entered)
        self._frame.open_sheet(sheet)

    def _update(self) -> None:
        tr = QCoreApplication.translate
        for name, tile in self._tiles.items():
            tile.set_value(format_date(self._days[name], self._frame.language))
        code = self._values["code"]
        self._which.set_value(text_in(self._quals[code], self._frame.language) if code else "")
        missing = [] if code else [inside(tr("People", "Qualification"))]
        missing += self._fields.missing()
        if self._days["valid_to"] < self._days["valid_from"]:
            missing.append(tr("People", "an end after the beginning"))
        if missing:
            text = tr("FirstRun", "waiting for: {what}")
            self._save.wait_for(text.format(what=", ".join(missing)))
        else:
            self._save.ready()

    def _record(self) -> None:
        who, code = self._person.person_id, self._values["code"]
        line = Evidence(
            code,
            self._values["issuer"],
            self._values["evidence"],
            self._days["valid_from"],
            self._days["valid_to"],
        )
        sign_and_record(
            self._desk,
            self._frame,
            f"{self._person.number} · {code}",
            f"grant_qualification person:{who} {code}",
            lambda uow, by: grant_qualification(uow, who, line, by),
            lambda _: self._done(),
        )

    def _done(self) -> None:
        self._frame.close_sheet()
        recorded = QCoreApplication.translate("People", "Recorded")
        self._frame.confirmed(recorded, self._person.number)
