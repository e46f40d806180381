"""A new terminal: one calm page after the other, then everything is recorded at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.procedure import text_in
from app.operations.establish_site import SiteSheet, establish_site
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.card import Card
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.kit.pill import PillButton
from app.ui.kit.step_list import StepList, StepMark, StepState
from app.ui.language import shipped
from app.ui.screens.clearing import clear
from app.ui.screens.first_run_draft import PersonDraft, setup_draft_of
from app.ui.screens.first_run_pages import BinsPage, LabelsPage, SetupPage, WorkshopPage
from app.ui.screens.first_run_people import PeoplePage, PersonPage, QualificationsPage
from app.ui.screens.qualifications import read_qualifications
from app.ui.screens.screen import Frame, Screen
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.errors import ShopError
    from app.domain.procedure import Text as Names
    from app.domain.site import Site
    from app.reading.scan import Scan

_PAGES: Final = ("workshop", "labels", "bins", "people")


class FirstRunScreen(Screen):
    """Nothing is recorded before the last page."""

    key = "first_run"
    only_typed = True

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._draft = setup_draft_of(desk)
        self._quals: Mapping[str, Names] = {}
        self._person: PersonDraft | None = None
        self._page: SetupPage | None = None
        self._steps = StepList()
        side = Card(title=QCoreApplication.translate("FirstRun", "First set-up"))
        side.body.addWidget(self._steps, 1)
        side.body.addLayout(self._languages())
        self._pages = column(gap_mm=0)
        right = QWidget()
        pile = column(gap_mm=5)
        pile.addLayout(self._pages, 1)
        pile.addWidget(self._bar())
        right.setLayout(pile)
        whole = row(gap_mm=4)
        whole.addWidget(side, 2)
        whole.addWidget(right, 7)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)

    def _languages(self) -> QVBoxLayout:
        pile = column(gap_mm=2)
        for code, name in shipped(look().theme.resources).items():
            state = State.INFO if code == self.frame.language else State.OFF
            button = PillButton(name, state)
            button.setObjectName(f"language:{code}")
            button.clicked.connect(lambda _=False, code=code: self.frame.speak(code))
            pile.addWidget(button)
        return pile

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        self._back = ActionButton(QCoreApplication.translate("Sheet", "Back"), icon="back")
        self._back.setObjectName("back")
        self._back.clicked.connect(self._go_back)
        self._next = ActionButton("", role=Role.PRIMARY)
        self._next.setMinimumWidth(look().scale.px(260))
        self._next.clicked.connect(self._go_on)
        bar.add(self._back)
        bar.set_primary(self._next)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Begin, unless the workshop is set up already."""
        del where
        title = QCoreApplication.translate("FirstRun", "New terminal")
        self.frame.heading(title, QCoreApplication.translate("FirstRun", "nothing recorded yet"))
        self._turn_to("workshop")
        self.desk.ask(lambda queries: queries.site(), self._asked, self.frame.refuse)

    def scanned(self, scan: Scan) -> bool:
        """Enter on a keyboard, or a badge."""
        if self._page is not None:
            self._page.scanned(scan)
        return True

    def typed(self, text: str) -> None:
        """A keyboard writes into the value in focus."""
        if self._page is not None:
            self._page.typed(text)

    def _asked(self, site: Site | None) -> None:
        if not isValid(self):
            return
        if site is not None:
            self.frame.go("line")
            return
        domain = self.desk.edges.station.domain
        self.desk.work(lambda: read_qualifications(domain), self._know_quals, self.frame.refuse)

    def _know_quals(self, quals: Mapping[str, Names]) -> None:
        if isValid(self):
            self._quals = quals
            if isinstance(self._page, QualificationsPage):
                self._turn_to("quals")

    # ------------------------------------------------------------------------- the pages

    def _make(self, key: str) -> SetupPage:
        frame, draft = self.frame, self._draft
        if key == "labels":
            return LabelsPage(frame, draft)
        if key == "bins":
            return BinsPage(frame, draft)
        if key == "people":
            people = PeoplePage(frame, draft)
            people.chosen.connect(self._open_person)
            people.added.connect(self._add_person)
            return people
        if key == "person" and self._person is not None:
            person = PersonPage(self.desk, frame, draft, self._person)
            person.removed.connect(self._remove_person)
            return person
        if key == "quals" and self._person is not None:
            names = {code: text_in(name, frame.language) for code, name in self._quals.items()}
            return QualificationsPage(frame, draft, self._person, names)
        return WorkshopPage(frame, draft)

    def _turn_to(self, key: str) -> None:
        clear(self._pages)
        self._page = self._make(key)
        self._page.changed.connect(self._update)
        self._pages.addWidget(self._page)
        now = _PAGES.index(key) if key in _PAGES else _PAGES.index("people")
        self._steps.set_steps(
            [
                StepMark(word, StepState.DONE if place < now else StepState.NOW)
                if place <= now
                else StepMark(word)
                for place, word in enumerate(_page_words())
            ]
        )
        self._update()

    def _update(self) -> None:
        page = self._page
        if page is None:
            return
        tr = QCoreApplication.translate
        last, person = page.key == "people", page.key == "quals"
        self._next.setObjectName("open_workshop" if last else "person_done" if person else "next")
        title = tr("FirstRun", "Next")
        if last:
            title = tr("FirstRun", "Open the workshop")
        elif person:
            title = tr("FirstRun", "Done")
        self._next.set_title(title)
        self._next.set_role(Role.CONFIRM if last else Role.PRIMARY)
        missing = page.missing()
        if missing:
            text = tr("FirstRun", "waiting for: {what}")
            self._next.wait_for(text.format(what=", ".join(missing)))
        else:
            self._next.ready(tr("FirstRun", "records all of it") if last else "")
        self._back.setVisible(page.key != "workshop")

    def _go_on(self) -> None:
        key = self._page.key if self._page else ""
        if key == "people":
            self._establish()
        elif key == "person":
            self._turn_to("quals")
        elif key == "quals":
            self._turn_to("people")
        else:
            self._turn_to(_PAGES[_PAGES.index(key) + 1])

    def _go_back(self) -> None:
        key = self._page.key if self._page else ""
        if key == "quals":
            self._turn_to("person")
        elif key == "person":
            self._drop_unfinished()
            self._turn_to("people")
        else:
            self._turn_to(_PAGES[max(0, _PAGES.index(key) - 1)])

    # ------------------------------------------------------------------------- the people

    def _open_person(self, place: int) -> None:
        self._person = self._draft.people[place]
        self._turn_to("person")

    def _add_person(self) -> None:
        roles = ("operator",) if self._draft.people else ("operator", "supervisor")
        self._person = PersonDraft(roles=roles, language=str(self.frame.language))
        self._draft.people.append(self._person)
        self._turn_to("person")

    def _remove_person(self) -> None:
        if self._person in self._draft.people:
            self._draft.people.remove(self._person)
        self._turn_to("people")

    def _drop_unfinished(self) -> None:
        """Whoever lacks a number, name or badge is not one of the first people."""
        self._draft.people[:] = [
            one for one in self._draft.people if one.number and one.name and one.badge and one.roles
        ]

    # ------------------------------------------------------------------------- the fact

    def _establish(self) -> None:
        self._next.wait_for(QCoreApplication.translate("FirstRun", "recording…"))
        draft, edges = self._draft, self.desk.edges
        today = edges.clock.now().wall.date()
        self.desk.work(lambda: draft.sheet(today, edges.pins.keep), self._record, self._failed)

    def _record(self, sheet: SiteSheet) -> None:
        self.desk.submit(
            lambda uow: establish_site(uow, sheet), lambda _: self._open(), self._failed
        )

    def _open(self) -> None:
        name = self._draft.name
        self.frame.go("lock")
        self.frame.confirmed(QCoreApplication.translate("FirstRun", "Set up"), name)

    def _failed(self, error: ShopError) -> None:
        self._update()
        self.frame.refuse(error)


def _page_words() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("FirstRun", "Workshop"),
        QCoreApplication.translate("FirstRun", "Codes on labels"),
        QCoreApplication.translate("FirstRun", "Bins"),
        QCoreApplication.translate("FirstRun", "People"),
    )
