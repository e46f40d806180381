"""What the rail offers, by the role of whoever works here, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QCoreApplication

from app.ui.kit.rail import RailItem

if TYPE_CHECKING:
    from app.domain.site import Person
    from app.ui.kit.rail import Rail
    from app.ui.kit.sheet import Sheet
    from app.ui.language import Language
    from app.ui.screens.screen import Screen

    class Window(Protocol):
        """The shell, as the rail sees it."""

        @property
        def language(self) -> Language:
            """What the operator reads."""
            ...

        @property
        def front(self) -> Screen | None:
            """The screen in front."""
            ...

        @property
        def sheet(self) -> Sheet | None:
            """The sheet on top of it."""
            ...

        def lock(self) -> None:
            """Nobody works here any more."""
            ...

        def choose(self, key: str) -> None:
            """A place of the rail: nothing lies behind it."""
            ...

        def open_sheet(self, sheet: Sheet) -> None:
            """Lay a sheet over the screen."""
            ...


_MOST_PLACES: Final = 7


class RailHand:
    """Keeps the rail as whoever works here may use it, and follows what is tapped on it."""

    def __init__(self, rail: Rail, window: Window) -> None:
        self._rail, self._window = rail, window
        rail.chosen.connect(self._chosen)

    def show_person(self, person: Person | None) -> None:
        """Somebody else works here, or the language changed."""
        self._rail.set_items(rail_items(person), lock_item())
        if self._window.front is not None:
            self._rail.choose(self._window.front.rail)

    def _chosen(self, key: str) -> None:
        if key == "lock":
            self._window.lock()
        elif key == "help":
            self._help()
        else:
            self._window.choose(key)

    def _help(self) -> None:
        from app.ui.screens.guide_sheet import open_guide
        from app.ui.screens.help_sheet import HelpSheet

        window = self._window
        if window.front is not None and not isinstance(window.sheet, HelpSheet):
            is_kept = window.front.desk.kept is not None
            sheet = HelpSheet(window.front.key, window.language, is_kept=is_kept)
            sheet.guide_button.clicked.connect(lambda: open_guide(window.open_sheet))
            window.open_sheet(sheet)


def rail_items(person: Person | None) -> tuple[RailItem, ...]:
    """The places of the rail, from the top; none is dead."""
    tr = QCoreApplication.translate
    items: tuple[RailItem, ...] = (
        RailItem("line", "line", tr("Rail", "Line")),
        RailItem("parts", "parts", tr("Rail", "Parts")),
        *counter_items(person),
        RailItem("containers", "truck", tr("Rail", "Containers")),
        RailItem("help", "help", tr("Rail", "Help"), place=False),
    )
    if person is not None and any(person.may(role) for role in ("supervisor", "inspector")):
        items += (RailItem("registers", "list", tr("Rail", "Registers")),)
    if person is not None and any(person.may(role) for role in ("supervisor", "trainer")):
        items += (RailItem("people", "person", tr("Rail", "People")),)
    serviced = ("supervisor", "maintenance", "inspector")
    if person is not None and any(person.may(role) for role in serviced):
        items += (RailItem("service", "service", tr("Rail", "Service")),)
    # On the smallest panel a glove hits so many; the pill in the top bar leads there as well.
    if len(items) < _MOST_PLACES:
        items += (RailItem("sync", "sync", tr("Rail", "Sync")),)
    return items


def counter_items(person: Person | None) -> tuple[RailItem, ...]:
    """The counter, for those who may hand anything over. The rail of a supervisor is full: they
    find it beside the parts."""
    if person is None or person.may("supervisor"):
        return ()
    if not any(person.may(one) for one in ("operator", "trainer")):
        return ()
    return (RailItem("counter", "counter", QCoreApplication.translate("Rail", "Counter")),)


def lock_item() -> RailItem:
    """The foot of the rail."""
    return RailItem("lock", "lock", QCoreApplication.translate("Rail", "Lock"))
