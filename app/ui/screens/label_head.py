"""Above the list of labels: which section, the search, and choosing several."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import row

QUEUE: Final = "queue"
HISTORY: Final = "history"
TO_CHECK: Final = "check"


class LabelHead(QWidget):
    """turned: to a section. searching, choosing: its button was pressed."""

    turned = Signal(str)
    searching = Signal()
    choosing = Signal()

    def __init__(self) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        words = {
            QUEUE: tr("LabelsScreen", "To print"),
            TO_CHECK: tr("LabelsScreen", "To scan"),
            HISTORY: tr("LabelsScreen", "History"),
        }
        self._sections = Choice([Option(key, word) for key, word in words.items()], columns=3)
        for key in words:
            self._sections.tile(key).setObjectName(f"labels_section:{key}")
        self._sections.choose(QUEUE)
        self._sections.changed.connect(lambda keys: self.turned.emit(keys[0]))
        self._search = ActionButton(tr("LabelsScreen", "Search"), icon="search")
        self._search.setObjectName("labels_search")
        self._search.clicked.connect(self.searching)
        self._several = ActionButton(tr("LabelsScreen", "Choose several"))
        self._several.setObjectName("labels_several")
        self._several.clicked.connect(self.choosing)
        whole = row(self._sections, self._search, self._several)
        whole.setStretch(0, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)

    def show_state(self, section: str, wanted: str, *, several: bool) -> None:
        """What is shown, what was searched for, and whether several are being chosen."""
        tr = QCoreApplication.translate
        self._sections.choose(section)
        self._search.set_subline(wanted)
        choose, all_found = tr("LabelsScreen", "Choose several"), tr("LabelsScreen", "All found")
        self._several.set_title(all_found if several else choose)
