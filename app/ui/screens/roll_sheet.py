"""A new roll or ribbon is in a printer: which labels are on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from app.domain.label import size_of
from app.domain.print_job import A4
from app.domain.printer_roll import Roll, fold_roll
from app.operations.load_roll import load_roll
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.operations.ports.queries import Queries
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_RIBBON = "ribbon"


class RollSheet(Sheet):
    """The sizes are those of the labels that are printed here, and A4; done: once it is said."""

    def __init__(
        self, desk: Desk, frame: Frame, printer: str, done: Callable[[], None] | None = None
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Rolls", "What is in {printer}?").format(printer=printer))
        self.setObjectName("roll_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._printer, self._then = desk, frame, printer, done
        self._sizes = Choice([Option(_key(one), size_text(one)) for one in sizes(desk)], columns=3)
        for size in sizes(desk):
            self._sizes.tile(_key(size)).setObjectName(f"roll:{_key(size)}")
        word = tr("Rolls", "New ribbon too")
        self._ribbon = Choice([Option(_RIBBON, word)], columns=3, multiple=True)
        self._ribbon.tile(_RIBBON).setObjectName(_RIBBON)
        note = tr("Rolls", "What needs labels of another size waits, until its roll is in.")
        self.body.addWidget(Text(tr("Rolls", "Labels on the roll, width × height"), "strong"))
        self.body.addWidget(self._sizes)
        self.body.addWidget(self._ribbon)
        self.body.addWidget(Text(note, "body", state=State.OFF))
        self.body.addStretch(1)
        self._go = ActionButton(tr("Rolls", "It is in"), role=Role.PRIMARY)
        self._go.setObjectName("roll_in")
        self._go.clicked.connect(self._load)
        self.bar.set_primary(self._go)
        self._sizes.changed.connect(self._say_size)
        self._say_size()
        desk.ask(lambda queries: roll_in(queries, printer), self._choose, frame.refuse)

    def _choose(self, roll: Roll | None) -> None:
        if isValid(self) and roll is not None and not self._sizes.chosen():
            self._sizes.choose(_key(roll.size))
            self._say_size()

    def _say_size(self) -> None:
        if self._sizes.chosen():
            self._go.ready()
        else:
            self._go.wait_for(QCoreApplication.translate("Rolls", "waiting for: the size"))

    def _load(self) -> None:
        chosen = self._sizes.chosen()[0]
        size = next(one for one in sizes(self._desk) if _key(one) == chosen)
        ribbon, printer, by = bool(self._ribbon.chosen()), self._printer, self._desk.by

        def loaded(_: None) -> None:
            self._frame.close_sheet()
            self._frame.confirmed(printer, size_text(size))
            if self._then is not None:
                self._then()

        self._desk.submit(
            lambda uow: load_roll(uow, printer, size, by, ribbon=ribbon),
            loaded,
            self._frame.refuse,
        )


def sizes(desk: Desk) -> list[tuple[int, int]]:
    """Of every label that may be printed here, the largest first, and of A4."""
    found = {size_of(one) for one in desk.edges.templates.names}
    return sorted(found | {A4}, key=lambda one: (-one[0] * one[1], one))


def size_text(size: tuple[int, int]) -> str:
    """Width and height, or the name of a sheet."""
    return "A4" if size == A4 else "{} × {} mm".format(*size)


def roll_in(queries: Queries, printer: str) -> Roll | None:
    """What somebody said is in it."""
    return fold_roll(queries.history(f"printer:{printer}"))


def _key(size: tuple[int, int]) -> str:
    return "{}x{}".format(*size)
