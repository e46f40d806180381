"""A terminal of the workshop on any panel and in any language, and what a finger does to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QWidget

from app import main, paths
from app.demo.camera import DemoCamera
from app.domain.errors import ShopError
from app.operations.ports.clock import Clock
from app.operations.ports.inventory_link import SyncState
from app.operations.ports.queries import Queries
from app.settings import Settings
from app.ui.desk import Desk
from app.ui.edges import Local
from app.ui.kit.buttons import HoldButton
from app.ui.kit.list_rows import row_height
from app.ui.language import Language, LanguageSwitch, PseudoTranslator
from app.ui.screens.all_screens import MAKERS
from app.ui.screens.places import HarvestPlace, StepPlace, VehiclePlace
from app.ui.shell import Shell
from app.ui.wedge import Wedge
from tests.acceptance.walk.floor import LEA, Floor
from tests.acceptance.walk.still_view import StillView
from tests.ui.kit.dressing import Panel, dress
from tests.ui.played_link import PlayedLink
from tests.ui.played_scale import PlayedScale

T = TypeVar("T")
PSEUDO = "xx"
_PATIENCE_MS = 10_000


def bridge() -> PlayedScale:
    """A vehicle stands on it, and it stands still."""
    return PlayedScale("Bridge", frozenset(("vehicle",))).put("1112.5")


def bench() -> PlayedScale:
    """Something was just laid on it; earlier its line spoke gibberish."""
    scale = PlayedScale("Bench", frozenset(("material",)))
    return scale.put("12.46", "moving", unknown=3, last="\\xff\\xfe12 kg")


def _opened(settings: Settings, clock: Clock, link: PlayedLink) -> Local:
    local = main.open_local(settings, clock, {}, DemoCamera())
    seeing = replace(local.edges, viewfinder=StillView(), scales=(bridge(), bench()))
    seeing = replace(seeing, inventory=link)
    return replace(local, edges=seeing)


class Terminal:
    """One window on the floor. `language` is en, fr, nl, or xx for the pseudo-language."""

    def __init__(
        self,
        floor: Floor,
        panel: Panel,
        language: str = "en",
        theme: str = "bright",
        *,
        mirrored: bool = False,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app, self.floor, self.panel = app, floor, panel
        self.language = language
        dress(panel.px_per_mm, theme, mirrored=mirrored)
        self.mirrored = mirrored
        self.link = PlayedLink()
        self.desk = Desk(main.load_sentences)
        self.languages = LanguageSwitch(app, paths.resources())
        if language == PSEUDO:
            self.languages.use_translator(PseudoTranslator(app))
        else:
            self.languages.use(Language(language))
        self.shell = Shell(self.desk, Wedge(), self.languages, MAKERS)
        self.shell.resize(panel.width, panel.height)
        self.shell.begin()
        # Nobody looks at what is painted on the way from one scene to the next.
        self.shell.setUpdatesEnabled(False)
        self.shell.show()
        settings = replace(floor.settings, px_per_mm=panel.px_per_mm)
        self.desk.open(lambda: _opened(settings, floor.clock, self.link))
        self.settle()

    def picture(self) -> QImage:
        """What is on the glass."""
        self.shell.setUpdatesEnabled(True)
        try:
            return self.shell.grab().toImage()
        finally:
            self.shell.setUpdatesEnabled(False)

    def wear(self, theme: str) -> None:
        """Put another theme on, with everything as it stands."""
        dress(self.panel.px_per_mm, theme, mirrored=self.mirrored)
        self.settle()

    def close(self) -> None:
        """Take everything down; the next one speaks its own language."""
        self.settle()
        self.shell.close()
        self.shell.deleteLater()
        self.desk.close()
        self.languages.use(Language.EN)

    def settle(self) -> None:
        """Let everything come back that was asked, and everything be laid out."""
        while self.desk.busy:
            loop = QEventLoop()
            self.desk.settled.connect(loop.quit)
            QTimer.singleShot(_PATIENCE_MS, loop.quit)
            loop.exec()
        self.shell.dismiss_flash()
        for _ in range(4):
            QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)

    def ask(self, question: Callable[[Queries], T]) -> T:
        """Put a question and wait for the answer."""
        answers: list[T] = []
        failures: list[ShopError] = []
        self.desk.ask(question, answers.append, failures.append)
        self.settle()
        assert answers, failures
        return answers[0]

    # ---------------------------------------------------------------------------- going about

    def start(self, name: str = LEA, role: str = "") -> Terminal:
        """Somebody badges in where nobody was; no scene sees what the one before left behind.

        role: theirs for this scene, and not recorded, or other scenes would see it.
        """
        if self.find("rescue") is not None:
            self.leave_rescue()
        self.shell.close_sheets()
        self.link.state = SyncState(terminal="K7Q2")
        self.desk.kept = None
        self.shell.tick()
        self.desk.switch_person(None)
        self.shell.go("lock")
        self.settle()
        badge = self.floor.badges.get(name, "")
        if badge:
            person = self.ask(lambda queries: queries.person_by_badge(badge))
            assert person is not None
            self.desk.switch_person(replace(person, roles=(role,)) if role else person)
            self.settle()
        return self

    def go(self, key: str, where: object = None) -> Terminal:
        """Show a screen."""
        self.shell.go(key, where)
        self.settle()
        return self

    def step(self, vehicle: str, step_id: str = "") -> Terminal:
        """Show a step of a vehicle of the floor."""
        return self.go("step", StepPlace(self.floor.vehicles[vehicle].run_id, step_id))

    def harvest(self, vehicle: str, step_id: str, *more: str) -> Terminal:
        """Show the taking off of parts at a step."""
        return self.go("harvest", HarvestPlace(self.floor.vehicles[vehicle].run_id, step_id, *more))

    def file(self, vehicle: str) -> Terminal:
        """Show the file of a vehicle of the floor."""
        return self.go("vehicle", VehiclePlace(self.floor.vehicles[vehicle].vehicle_id))

    def find(self, name: str) -> QWidget | None:
        """The visible widget of a name, the one made last."""
        found = [one for one in self.shell.findChildren(QWidget, name) if one.isVisible()]
        return found[-1] if found else None

    def needed(self, name: str) -> QWidget:
        """The visible widget of a name."""
        widget = self.find(name)
        shown = sorted(
            one.objectName()
            for one in self.shell.findChildren(QWidget)
            if one.isVisible() and one.objectName() and not one.objectName().startswith("qt_")
        )
        assert widget is not None, f"nothing named {name} is shown, but {', '.join(shown)}"
        return widget

    def tap(self, *names: str) -> Terminal:
        """Tap one widget after the other, turning the page to where it is."""
        for name in names:
            widget = self.needed(name)
            for key in (*4 * ("page_down",), *4 * ("page_up",)):
                if widget.visibleRegion().contains(widget.rect().center()):
                    break
                turn = self.find(key)
                if turn is not None and turn.isEnabled():
                    QTest.mouseClick(turn, Qt.MouseButton.LeftButton)
                    self.settle()
            assert widget.isEnabled(), f"{name} is off"
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
            self.settle()
        return self

    def key(self, text: str, *, accept: bool = True) -> Terminal:
        """Enter signs on the keypad in front, and accept them."""
        self.tap(*(f"key:{sign}" for sign in text))
        return self.tap("accept") if accept else self

    def rescue(self, *, named: bool = True) -> Terminal:
        """Come back to a hot battery of the floor, of a vehicle that is named or nobody knows."""
        floor = self.floor
        self.shell.watch_danger(floor.danger_id if named else floor.unnamed_danger_id)
        self.settle()
        return self

    def leave_rescue(self) -> None:
        """Go back to the board, through the sheets over the rescue screen."""
        while self.find("rescue_leave") is None:
            self.tap("sheet_back")
        self.hold("rescue_leave")

    def row(self, name: str, place: int) -> Terminal:
        """Tap a row of a list."""
        view = self.needed(name).findChildren(QListView)[0]
        # Near its left end: a gesture counts only on the screen, which is small offscreen.
        at = QPoint(row_height(), round((place + 0.5) * row_height()))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        self.settle()
        return self

    def rail(self, key: str) -> Terminal:
        """Choose on the rail."""
        self.shell.rail.button(key).click()
        self.settle()
        return self

    def hold(self, name: str) -> Terminal:
        """Hold a button to the end."""
        button = self.needed(name)
        assert isinstance(button, HoldButton)
        button.held.emit()
        self.settle()
        return self

    def scan(self, *texts: str) -> Terminal:
        """Read codes."""
        for text in texts:
            self.shell.scan(text)
            self.settle()
        return self

    def badge(self, name: str) -> Terminal:
        """Read somebody's badge."""
        return self.scan(self.floor.badges[name])

    def turn(self) -> bool:
        """Turn to the next page of what is in front; False on the last."""
        for down in self.shell.findChildren(QWidget, "page_down"):
            if down.isVisible() and down.isEnabled():
                QTest.mouseClick(down, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
                self.settle()
                return True
        return False
