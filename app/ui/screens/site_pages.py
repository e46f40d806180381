"""Two pages of the service screen: rules of the line, and what was changed so far."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.site import TAKT_MINUTES
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.first_run_pages import SetupPage
from app.ui.screens.site_words import setting_words
from app.ui.theme import State

if TYPE_CHECKING:
    from app.ui.screens.screen import Frame
    from app.ui.screens.site_draft import SiteDraft


class RulesPage(SetupPage):
    """Takt, automatic lock, and whether pyrotechnics come before the fluids."""

    key = "rules"

    def __init__(self, frame: Frame, draft: SiteDraft) -> None:
        tr = QCoreApplication.translate
        super().__init__(
            frame,
            draft,
            tr("Service", "Line and safety"),
            tr(
                "Service",
                "They hold at once; the order of pyrotechnics for vehicles taken in from now on.",
            ),
        )
        asked = [
            Asked(
                TAKT_MINUTES,
                tr("Service", "Takt"),
                tr("Service", "minutes, or empty for the standard times"),
                optional=True,
            ),
            Asked(
                "lock_minutes",
                tr("Service", "Locks by itself"),
                tr("Service", "minutes without a touch, 1 to 60"),
            ),
        ]
        self.add_fields(FieldTiles(frame, asked))
        if self.fields is not None:
            self.fields.show_values(takt_min=draft.takt_min, lock_minutes=draft.lock_minutes)
        self.body.addWidget(Text(setting_words()["pyro_first"], "strong"))
        late = Option("no", tr("Service", "Fluids first"), tr("Service", "UK guidance"))
        early = Option("yes", tr("Service", "Pyrotechnics first"), tr("Service", "MINI asks so"))
        choice = Choice([late, early], columns=2)
        for key in ("no", "yes"):
            choice.tile(key).setObjectName(f"pyro_first:{key}")
        choice.choose("yes" if draft.pyro_first else "no")
        choice.changed.connect(lambda keys: self._choose(draft, keys[0]))
        self.body.addWidget(choice)
        self.body.addStretch(1)

    def _choose(self, draft: SiteDraft, key: str) -> None:
        draft.pyro_first = key == "yes"
        self.changed.emit()


class ChangesPage(QWidget):
    """Lines such as day, who, and what was changed; the newest first."""

    def __init__(self, lines: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        title = QCoreApplication.translate("Service", "What was changed")
        rows = [told_row(when, what) for when, what in lines]
        body: QVBoxLayout = column(Text(title, "h1"), *rows, 1, gap_mm=2)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)


def told_row(when: str, what: str) -> QWidget:
    """One entry of a history: when and by whom, and below it what was done."""
    entry = QWidget()
    entry.setLayout(column(Text(when, "small", state=State.OFF), Text(what, "body"), gap_mm=0))
    return entry


def nothing_yet() -> Text:
    """What stands where no place is set up."""
    none = QCoreApplication.translate("Service", "No place is set up yet.")
    return Text(none, "body", state=State.LOOK)
