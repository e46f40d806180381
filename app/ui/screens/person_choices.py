"""What somebody may do here, and which language they read: asked alike everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.site import ROLES
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.screens.language_choice import language_choice
from app.ui.screens.words import role_word


class PersonChoices(QWidget):
    """`roles` carries every role that is chosen, `language` the code of one."""

    roles = Signal(tuple)
    language = Signal(str)

    def __init__(self, roles: Sequence[str], language: str) -> None:
        super().__init__()
        tr = QCoreApplication.translate
        may = Choice([Option(one, role_word(one)) for one in ROLES], columns=5, multiple=True)
        for one in ROLES:
            may.tile(one).setObjectName(f"role:{one}")
        may.choose(*roles)
        may.changed.connect(self.roles)
        reads = language_choice("person_language", language)
        reads.changed.connect(lambda chosen: self.language.emit(chosen[0]))
        self.setLayout(
            column(
                Text(tr("FirstRun", "Roles"), "strong"),
                may,
                Text(tr("FirstRun", "Reads"), "strong"),
                reads,
            )
        )
