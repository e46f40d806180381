"""Everybody who works here: who they are, what ends soon, and the way to each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.expiry import expiring
from app.domain.site import LOCK_MINUTES, Person, Site
from app.operations.change_settings import change_settings
from app.operations.ports.queries import Queries
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar, column
from app.ui.screens.clearing import clear
from app.ui.screens.expiry_words import ends_soon, how_many_end
from app.ui.screens.kept_banner import kept_banner
from app.ui.screens.local_time import local_now
from app.ui.screens.person_form import PersonForm
from app.ui.screens.person_sheet import PersonSheet
from app.ui.screens.places import PersonPlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.signing import sign_and_record
from app.ui.screens.words import role_word
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import NumberSheet
from app.ui.steps.tile_grid import PagedArea, TileGrid
from app.ui.theme import Role


@dataclass(frozen=True)
class _People:
    people: tuple[Person, ...]
    names: Mapping[str, str]
    site: Site | None


class PeopleScreen(Screen):
    """A list of people; every change of one is signed with the supervisor's PIN."""

    key: ClassVar[str] = "people"
    rail: ClassVar[str] = "people"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._front = False
        self._meant = ""
        self._site: Site | None = None
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        bar = ActionBar()
        back = ActionButton(QCoreApplication.translate("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(frame.back)
        self._lock = ActionButton(QCoreApplication.translate("People", "Locks by itself"))
        self._lock.setObjectName("lock_minutes")
        self._lock.clicked.connect(self._ask_minutes)
        self._enrol = enrol = ActionButton(
            QCoreApplication.translate("People", "Enrol a person"), icon="plus", role=Role.PRIMARY
        )
        enrol.setObjectName("enrol")
        enrol.clicked.connect(lambda: frame.open_sheet(PersonForm(desk, frame, None, "")))
        bar.add(back)
        bar.add(self._lock)
        bar.set_primary(enrol)
        whole = column(gap_mm=3)
        whole.addLayout(self._list, 1)
        whole.addWidget(bar)
        self.setLayout(whole)

    def enter(self, where: object) -> None:
        """Ask who works here, opened on one if meant; what is not for a trainer says so."""
        self._meant = where.person_id if isinstance(where, PersonPlace) else ""
        for button, operation in ((self._enrol, "enrol_person"), (self._lock, "change_settings")):
            why = barred(self.desk, operation)
            if why:
                button.wait_for(why)
        self._front = True
        self._ask()

    def leave(self) -> None:
        """Nothing is left open."""
        self._front = False

    def resume(self) -> None:
        """The list beneath the sheet is read anew."""
        self._front = True
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """Somebody changed, or what the workshop sets."""
        if topics & {"person", "site", "owner"}:
            self._ask()

    def _ask(self) -> None:
        def question(queries: Queries) -> _People:
            return _People(queries.people(), queries.names(), queries.site())

        self.desk.ask(question, self._show, self.frame.refuse)

    def _show(self, known: _People) -> None:
        if not isValid(self) or not self._front:
            return
        tr = QCoreApplication.translate
        today, self._site = local_now(self.desk).date(), known.site
        here = sorted(known.people, key=lambda one: (one.left, one.number))
        warned = how_many_end(sum(len(expiring(one, today)) for one in here))
        self.frame.heading(tr("People", "People"), warned)
        minutes = known.site.lock_minutes if known.site else 0
        after = tr("People", "after {minutes} min").format(minutes=minutes)
        self._lock.set_subline(barred(self.desk, "change_settings") or after)
        tiles = []
        for one in here:
            name = known.names.get(one.person_id, "")
            words = tr("People", "works here no more")
            if not one.left:
                roles = ", ".join(role_word(role) for role in one.roles)
                words = " · ".join(part for part in (roles, ends_soon(one, today)) if part)
            button = ActionButton(f"{one.number} · {name}".strip(" ·"), subline=words)
            button.setObjectName(f"person:{one.number}")
            button.clicked.connect(lambda _=False, who=one, name=name: self._open(who, name))
            tiles.append((button, False))
        grid, holder = TileGrid(), QWidget()
        grid.set_tiles(tiles)
        holder.setLayout(column(grid, 1))
        clear(self._list)
        banner = kept_banner(self.desk, self.frame.language)
        if banner is not None:
            self._list.addWidget(banner)
        for button in (self._enrol, self._lock):
            button.setVisible(banner is None)
        self._list.addWidget(PagedArea(holder), 1)
        meant, self._meant = self._meant, ""
        for one in here if meant else ():
            if one.person_id == meant:
                self._open(one, known.names.get(meant, ""))

    def _open(self, person: Person, name: str) -> None:
        self.frame.open_sheet(PersonSheet(self.desk, self.frame, person, name, self._site))

    def _ask_minutes(self) -> None:
        tr = QCoreApplication.translate
        title = tr("People", "Minutes without a touch before a terminal locks")
        sheet = NumberSheet(title, self.frame.language, unit="min", whole=True)

        def entered(text: str) -> None:
            self.frame.close_sheet()
            minutes = int(text)
            what = tr("People", "Lock after {minutes} min").format(minutes=minutes)
            sign_and_record(
                self.desk,
                self.frame,
                what,
                f"lock_minutes {minutes}",
                lambda uow, by: change_settings(uow, {LOCK_MINUTES: str(minutes)}, by),
                lambda _: self.frame.confirmed(tr("People", "Recorded"), what),
            )

        sheet.entered.connect(entered)
        self.frame.open_sheet(sheet)
