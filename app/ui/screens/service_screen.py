"""What a supervisor sets for the whole workshop, and its places, after the first day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from app.operations.change_settings import REASONED, change_settings
from app.operations.permissions import allows
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import ActionBar, column
from app.ui.screens.clearing import clear
from app.ui.screens.first_run_pages import LabelsPage, SetupPage, WorkshopPage
from app.ui.screens.history_words import when
from app.ui.screens.kept_banner import kept_banner
from app.ui.screens.kept_settings import KeptSettingsPage
from app.ui.screens.local_time import local, local_now
from app.ui.screens.place_sheets import AddPlacesSheet, PlaceSheet
from app.ui.screens.places_page import PlacesPage
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.signing import sign_and_record
from app.ui.screens.site_draft import SiteDraft, draft_of
from app.ui.screens.site_pages import ChangesPage, RulesPage
from app.ui.screens.site_words import place_lines, setting_words, site_lines
from app.ui.screens.templates_page import TemplatesPage
from app.ui.screens.terminal_page import TerminalPage
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, look

if TYPE_CHECKING:
    from app.domain.events import Recorded
    from app.domain.procedure import Raw
    from app.domain.site import Place, Site
    from app.operations.ports.queries import Queries
    from app.reading.scan import Scan

_SETTINGS: Final = ("workshop", "labels", "rules")
_KEPT: Final = (*_SETTINGS, "places", "templates")
"""What an inventory may keep."""
_LINES: Final = 500


@dataclass(frozen=True)
class _Known:
    site: Site
    history: tuple[Recorded, ...]
    places: tuple[Place, ...]
    numbers: Mapping[str, str]


class ServiceScreen(Screen):
    """Nothing counts before the PIN; what is not saved yet stays on the screen."""

    key: ClassVar[str] = "service"
    rail: ClassVar[str] = "service"
    only_typed: ClassVar[bool] = True

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._known: _Known | None = None
        self._draft = SiteDraft()
        self._page: SetupPage | None = None
        self._terminal: TerminalPage | None = None
        self._adding: AddPlacesSheet | None = None
        words = _section_words(desk)
        self._section = next(iter(words))
        self._choice = Choice(
            [Option(key, word) for key, word in words.items()], columns=len(words)
        )
        for key in words:
            self._choice.tile(key).setObjectName(f"section:{key}")
        self._choice.choose(self._section)
        self._choice.changed.connect(lambda keys: self._turn_to(keys[0]))
        self._body = column(gap_mm=0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look().scale.gap)
        upper = column(self._choice, self._body, gap_mm=2.6)
        upper.setStretch(1, 1)
        whole.addLayout(upper, 1)
        whole.addWidget(self._actions())

    def _actions(self) -> ActionBar:
        tr = QCoreApplication.translate
        bar = ActionBar()
        back = ActionButton(tr("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        self._forget = ActionButton(tr("Service", "Discard changes"))
        self._forget.setObjectName("discard")
        self._forget.clicked.connect(self._discard)
        self._save = ActionButton(tr("Service", "Save"), role=Role.PRIMARY)
        self._save.setObjectName("save_settings")
        self._save.clicked.connect(self._ask_reason)
        bar.add(back)
        bar.add(self._forget)
        bar.set_primary(self._save)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Ask how everything stands; what was changed and not saved is still there."""
        del where
        self.frame.heading(QCoreApplication.translate("Service", "Service"), "")
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """Somebody changed a setting or a place."""
        if topics & {"site", "place", "template", "owner"}:
            self._ask()

    def scanned(self, scan: Scan) -> bool:
        """Enter on a keyboard ends a value; codes lead where they always do."""
        if scan.kind != "unknown":
            return False
        if isinstance(self._sheet, AddPlacesSheet):
            self._sheet.take(scan.text)
        elif self._page is not None:
            self._page.scanned(scan)
        return self._page is not None or self._sheet is not None

    def typed(self, text: str) -> None:
        """A keyboard writes into the value in focus."""
        if isinstance(self._sheet, AddPlacesSheet):
            self._sheet.typed(text)
        elif self._page is not None:
            self._page.typed(text)

    @property
    def _sheet(self) -> AddPlacesSheet | None:
        return self._adding if self._adding is not None and isValid(self._adding) else None

    def _ask(self) -> None:
        def question(queries: Queries) -> _Known | None:
            site = queries.site()
            if site is None:
                return None
            people = {one.person_id: one.number for one in queries.people()}
            places = tuple(one for one in queries.places(retired=True) if one.kind != "terminal")
            return _Known(site, queries.history("site:here", _LINES), places, people)

        self.desk.ask(question, self._told, self.frame.refuse)

    def _told(self, known: _Known | None) -> None:
        if not isValid(self) or known is None:
            return
        before = self._known
        edited = self._draft.changed_from(before.site) if before and not self.desk.kept else {}
        self._known, self._draft = known, draft_of(known.site, edited)
        self.frame.heading(QCoreApplication.translate("Service", "Service"), known.site.name)
        self._turn_to(self._section)

    def tick(self) -> None:
        """How far the look at the terminal, or its copy, is."""
        if self._terminal is not None and isValid(self._terminal):
            self._terminal.tick()

    # ------------------------------------------------------------------------- the pages

    def _turn_to(self, section: str) -> None:
        self._section = section
        if self._known is None:
            return
        page = self._make(section, self._known)
        clear(self._body)
        self._page = page if isinstance(page, SetupPage) else None
        if self._page is not None:
            self._page.changed.connect(self._update)
        self._terminal = page if isinstance(page, TerminalPage) else None
        banner = kept_banner(self.desk, self.frame.language) if section in _KEPT else None
        if banner is not None:
            self._body.addWidget(banner)
            self._body.addSpacing(look().scale.gap)
        self._body.addWidget(PagedArea(page), 1)
        self._update()

    def _make(self, section: str, known: _Known) -> QWidget:
        if section in _SETTINGS and self.desk.kept is not None:
            return KeptSettingsPage(section, known.site)
        if section == "labels":
            return LabelsPage(self.frame, self._draft)
        if section == "rules":
            return RulesPage(self.frame, self._draft)
        if section == "places":
            is_kept, why_not = self.desk.kept is not None, barred(self.desk, "add_places")
            places = PlacesPage(known.places, why_not=why_not, is_kept=is_kept)
            places.chosen.connect(self._open_place)
            places.adding.connect(self._add_places)
            return places
        if section == "templates":
            return TemplatesPage(self.desk, self.frame)
        if section == "terminal":
            return TerminalPage(self.desk, self.frame)
        if section == "changes":
            lines = tuple(site_lines(tuple(reversed(known.history))))
            return ChangesPage([self._dated(*one) for one in reversed(lines)])
        return WorkshopPage(self.frame, self._draft)

    def _dated(self, recorded: Recorded, what: str) -> tuple[str, str]:
        now, language = local_now(self.desk), self.frame.language
        at = when(local(self.desk, recorded.at.wall), now, language)
        who = self._known.numbers.get(recorded.by, "") if self._known else ""
        return " · ".join(one for one in (at, who) if one), what

    def _update(self) -> None:
        tr = QCoreApplication.translate
        changes = self._changes()
        is_kept = self.desk.kept is not None
        self._forget.setVisible(bool(changes))
        self._save.setVisible((self._section in _SETTINGS or bool(changes)) and not is_kept)
        missing = self._page.missing() if self._page is not None else []
        words = setting_words()
        if missing:
            waiting = tr("FirstRun", "waiting for: {what}")
            self._save.wait_for(waiting.format(what=", ".join(missing)))
        elif changes:
            self._save.ready(", ".join(words[one] for one in changes))
        else:
            self._save.wait_for(tr("Service", "nothing is changed"))

    # ----------------------------------------------------------------------- the settings

    def _changes(self) -> Mapping[str, Raw]:
        return self._draft.changed_from(self._known.site) if self._known is not None else {}

    def _discard(self) -> None:
        if self._known is not None:
            self._draft = draft_of(self._known.site)
            self._turn_to(self._section)

    def _ask_reason(self) -> None:
        """What stands on papers or protects people takes a reason besides the PIN."""
        if not REASONED.intersection(self._changes()):
            self._sign("")
            return
        title = QCoreApplication.translate("Service", "Why is it changed?")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")

        def entered(reason: str) -> None:
            self.frame.close_sheet()
            self._sign(reason)

        sheet.entered.connect(entered)
        self.frame.open_sheet(sheet)

    def _sign(self, reason: str) -> None:
        changes, words = dict(self._changes()), setting_words()
        what = ", ".join(words[one] for one in changes)
        sign_and_record(
            self.desk,
            self.frame,
            what,
            f"change_settings {' '.join(changes)}",
            lambda uow, by: change_settings(uow, changes, by, reason),
            lambda _: self.frame.confirmed(
                QCoreApplication.translate("Service", "Recorded"), what, settles=True
            ),
        )

    # ------------------------------------------------------------------------- the places

    def _add_places(self) -> None:
        if self._known is None:
            return
        taken = [one.code for one in self._known.places]
        self._adding = AddPlacesSheet(self.desk, self.frame, taken)
        self.frame.open_sheet(self._adding)

    def _open_place(self, code: str) -> None:
        self.desk.ask(
            lambda queries: queries.history(f"place:{code}", _LINES),
            lambda history: self._show_place(code, history),
            self.frame.refuse,
        )

    def _show_place(self, code: str, history: Sequence[Recorded]) -> None:
        known = self._known
        place = next((one for one in known.places if one.code == code), None) if known else None
        if known is None or place is None or not isValid(self):
            return
        lines = [self._dated(*one) for one in reversed(tuple(place_lines(history[::-1])))]
        self.frame.open_sheet(PlaceSheet(self.desk, self.frame, place, lines))


def _section_words(desk: Desk) -> Mapping[str, str]:
    """Settings are for supervisors; maintenance looks after places and the terminal.

    What labels say is for everybody to see who comes here, inspectors among them.
    """
    tr = QCoreApplication.translate
    words = {
        "workshop": tr("FirstRun", "Workshop"),
        "labels": tr("Service", "Labels"),
        "rules": tr("Service", "Line and safety"),
        "templates": tr("Templates", "Templates"),
        "places": tr("Service", "Places and bins"),
        "terminal": tr("Terminal", "Terminal"),
        "changes": tr("Service", "What was changed"),
    }
    if desk.person is None or allows(desk.person, "change_settings"):
        return words
    looks_after = desk.person is not None and desk.person.may("maintenance")
    theirs = ("places", "templates", "terminal") if looks_after else ("templates", "changes")
    return {key: words[key] for key in theirs}
