"""Somebody new, or what changes about somebody: number, name, roles, language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.site import Person, Site
from app.operations.change_person import PersonChange, change_person
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.sheet import Sheet
from app.ui.screens.badge_issue import issue_badge
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.person_choices import PersonChoices
from app.ui.screens.screen import Frame
from app.ui.screens.signing import sign_and_record
from app.ui.theme import Role, look


class PersonForm(Sheet):
    """person None: somebody is enrolled and their card is printed."""

    def __init__(self, desk: Desk, frame: Frame, person: Person | None, name: str) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("People", "A new person") if person is None else tr("People", "Change"))
        self.setObjectName("person_form")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._person = desk, frame, person
        self._values = {"number": person.number if person else "", "name": name}
        self._roles: tuple[str, ...] = person.roles if person else ("operator",)
        self._language = person.language if person else str(frame.language)
        asked = [
            Asked("number", tr("FirstRun", "Number"), tr("FirstRun", "shown to all, as 0417")),
            Asked("name", tr("FirstRun", "Name"), tr("FirstRun", "kept apart, can be erased")),
        ]
        self._fields = FieldTiles(frame, asked)
        self._fields.show_values(**self._values)
        self._fields.given.connect(self._given)
        self.body.addWidget(self._fields)
        choices = PersonChoices(self._roles, self._language)
        choices.roles.connect(self._set_roles)
        choices.language.connect(self._set_language)
        self.body.addWidget(choices)
        self.body.addStretch(1)
        word = tr("People", "Enrol and print the card") if person is None else tr("People", "Save")
        self._save = ActionButton(word, role=Role.PRIMARY)
        self._save.setObjectName("save_person")
        self._save.setMinimumWidth(look().scale.px(320))
        self._save.clicked.connect(self._record)
        self.bar.set_primary(self._save)
        self._update()

    def _given(self, name: str, text: str) -> None:
        self._values[name] = text
        self._update()

    def _set_roles(self, roles: tuple[str, ...]) -> None:
        self._roles = roles
        self._update()

    def _set_language(self, language: str) -> None:
        self._language = language

    def _update(self) -> None:
        tr = QCoreApplication.translate
        missing = self._fields.missing() + ([] if self._roles else [tr("FirstRun", "role")])
        if missing:
            text = tr("FirstRun", "waiting for: {what}")
            self._save.wait_for(text.format(what=", ".join(missing)))
        else:
            self._save.ready()

    def _record(self) -> None:
        number, name = self._values["number"], self._values["name"]
        what = f"{self._save.title()} · {number}"
        if self._person is None:
            self._desk.ask(
                lambda queries: queries.site(),
                lambda site: self._enrol(site, what),
                self._frame.refuse,
            )
            return
        order = PersonChange(self._person.person_id, number, self._roles, self._language, name)
        sign_and_record(
            self._desk,
            self._frame,
            what,
            f"change_person person:{order.person_id}",
            lambda uow, by: change_person(uow, order, by),
            lambda _: self._done(),
        )

    def _enrol(self, site: Site | None, what: str) -> None:
        number, name = self._values["number"], self._values["name"]
        roles, language = self._roles, self._language

        def record(uow: UnitOfWork, badge: str, by: str) -> str:
            return enrol_person(uow, Enrolment(number, name, badge, roles, language), by)

        purpose = f"enrol_person number:{number}"
        who = (number, name)
        issue_badge(self._desk, self._frame, site, who, what, purpose, record, self._done)

    def _done(self) -> None:
        self._frame.close_sheet()
        recorded = QCoreApplication.translate("People", "Recorded")
        self._frame.confirmed(recorded, self._values["number"])
