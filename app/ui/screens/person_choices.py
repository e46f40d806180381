"""What somebody may do here, and which language they read: asked alike everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from app.domain.site import ROLES
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.kit.text import Text
from app.ui.screens.first_run_pages import LANGUAGES
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
        reads = Choice([Option(code, name) for code, name in LANGUAGES.items()], columns=3)
        for code in LANGUAGES:
            reads.tile(code).setObjectName(f"person_language:{code}")
        reads.choose(language)
        reads.changed.connect(lambda chosen: self.language.emit(chosen[0]))
        self.setLayout(
            column(
                Text(tr("FirstRun", "Roles"), "strong"),
                may,
                Text(tr("FirstRun", "Reads"), "strong"),
                reads,
            )
        )
