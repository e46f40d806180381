"""A sheet on which a badge names who answers, and their PIN signs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.errors import NotFound
from app.domain.pin import Signature
from app.domain.site import Person
from app.reading.scan import Scan
from app.ui.desk import Desk
from app.ui.kit.sheet import Sheet
from app.ui.kit.value_tile import ValueTile
from app.ui.screens.screen import Frame
from app.ui.screens.signing import ask_pin
from app.ui.theme import State


class BadgeSheet(Sheet):
    """A sheet on which a person answers with a badge; the one at work counts if they may.

    Subclasses say in `may_answer` who may; `answerer` is whoever did.
    """

    def __init__(self, desk: Desk, frame: Frame, title: str, caption: str = "") -> None:
        super().__init__(title, caption=caption)
        self.back_button.setObjectName("sheet_back")
        self.desk, self.frame = desk, frame
        self.answerer: Person | None = None
        self.badge_tile = ValueTile(
            QCoreApplication.translate("BadgeSheet", "Who answers for it"), words=True
        )

    def may_answer(self, person: Person) -> bool:
        """Whether this person may answer."""
        raise NotImplementedError

    def refuse_answerer(self) -> None:
        """Say why a badge was not taken."""
        raise NotImplementedError

    def update_ready(self) -> None:
        """Bring the button up to date."""
        raise NotImplementedError

    def begin(self, needs: str) -> None:
        """Take whoever works here if they may; else ask for a badge."""
        self.badge_tile.clear(needs)
        self.badge_tile.set_value(QCoreApplication.translate("BadgeSheet", "Scan badge"))
        self.badge_tile.set_focus(True)
        if self.desk.person is not None and self.may_answer(self.desk.person):
            self._take(self.desk.person)

    def sign(self, what: str, purpose: str, then: Callable[[Signature], None]) -> None:
        """Ask whoever answers for their PIN; `then` goes on with the signature."""
        if self.answerer is not None:
            ask_pin(self.desk, self.frame, self.answerer, what, purpose, then)

    def scanned(self, scan: Scan) -> bool:
        """A badge answers; anything else is not for this sheet."""
        if scan.kind != "badge":
            return False
        self.desk.ask(
            lambda queries: queries.person_by_badge(scan.value), self._read, self.frame.refuse
        )
        return True

    def _read(self, person: Person | None) -> None:
        if person is None:
            self.frame.refuse(NotFound("badge-unknown"))
        elif self.may_answer(person):
            self._take(person)
        else:
            self.refuse_answerer()

    def _take(self, person: Person) -> None:
        self.answerer = person
        operator = QCoreApplication.translate("BadgeSheet", "Operator {number}")
        self.badge_tile.set_focus(False)
        self.badge_tile.set_value(operator.format(number=person.number))
        self.badge_tile.set_verdict(
            QCoreApplication.translate("BadgeSheet", "may answer"), State.OK
        )
        self.update_ready()
