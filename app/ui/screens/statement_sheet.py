"""What the shredder states of the hulks it took: a supervisor records it for a period."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from app.domain.errors import Refused
from app.domain.events import ShredderStated
from app.domain.shredder_statement import LINES, outcome_of
from app.operations.state_shredding import state_shredding, withdraw_shredding
from app.ui.kit.buttons import ActionButton
from app.ui.kit.text import Text
from app.ui.kit.value_tile import ValueTile
from app.ui.language import format_number, inside
from app.ui.screens.answer_sheet import AnswerSheet, Question
from app.ui.screens.statement_line import LineSheet, line_words, shares_of
from app.ui.screens.supervisor_sheet import SupervisorSheet
from app.ui.steps.entry_sheet import EntrySheet, NumberSheet, TextSheet
from app.ui.steps.tile_grid import TileGrid
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.pin import Signature
    from app.operations.ports.unit_of_work import UnitOfWork
    from app.reading.scan import Scan
    from app.ui.desk import Desk
    from app.ui.screens.badge_sheet import BadgeSheet
    from app.ui.screens.screen import Frame

_SHARES = ("recycled", "energy")


class StatementSheet(SupervisorSheet):
    """Shares of the hulks, the lines of table 2, and the report they stand on.

    All four lines give the shares by themselves. `name` is the period as people call it, `begun`
    what counts for it now. opened: told of a sheet that takes this one's place, for its badges.
    """

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        name: str,
        begun: ShredderStated,
        opened: Callable[[BadgeSheet], None],
    ) -> None:
        tr = QCoreApplication.translate
        title = tr("Balances", "What does the shredder state?")
        word, asked = tr("Balances", "Record it"), tr("Balances", "Number of its report or ticket")
        super().__init__(desk, frame, title, name, word, asked=asked)
        self.setObjectName("statement_sheet")
        self._said, self._known, self._opened = begun, bool(begun.reference), opened
        self._captions = {
            "recycled": tr("Balances", "Of the hulks, recycled"),
            "energy": tr("Balances", "Of the hulks, recovered as energy"),
            "source": tr("Balances", "Name and date of the statement"),
        }
        self._tiles: dict[str, ValueTile] = {}
        shares = {name_: self._captions[name_] for name_ in _SHARES}
        wide = {"source": self._captions["source"]}
        for name_, caption in {**shares, **line_words(), **wide}.items():
            tile = ValueTile(caption, unit="" if name_ == "source" else "%", words=True)
            tile.setObjectName(f"statement:{name_}")
            tile.clicked.connect(lambda _=False, one=name_: self._ask_for(one))
            self._tiles[name_] = tile
        grid = TileGrid()
        grid.set_tiles([(tile, name_ == "source") for name_, tile in self._tiles.items()])
        self.body.addWidget(grid)
        note = tr("Balances", "Table 2: recycled · energy · disposal, in % of the hulks.")
        self.body.addWidget(Text(note, "small", state=State.OFF))
        self._withdraw_button()
        self.finish()
        self.write(begun.reference)
        self._show()

    def _withdraw_button(self) -> None:
        none = ActionButton(QCoreApplication.translate("Balances", "Without a statement"))
        none.setObjectName("statement_none")
        none.clicked.connect(self._ask_why_not)
        none.setVisible(self._known)
        self.bar.add(none)

    def scanned(self, scan: Scan) -> bool:
        """A badge answers; any other code is the number of the report or ticket."""
        if super().scanned(scan):
            return True
        self.write(scan.text)
        return True

    # ------------------------------------------------------------------------- asking

    def _ask_for(self, name: str) -> None:
        language = self.frame.language
        if name in LINES:
            begun = next((one for one in self._said.lines if one.startswith(f"{name}=")), "")
            sheet = LineSheet(self.frame, name, begun)
            sheet.entered.connect(lambda line: self._take_line(name, line))
            self.frame.open_sheet(sheet)
            return
        title, raw = self._captions[name], str(getattr(self._said, name))
        if name == "source":
            hint = QCoreApplication.translate("Balances", "such as Metals Ltd, 12 Nov 2026")
            self._open(TextSheet(title, language, text=raw, hint=hint), name)
        else:
            self._open(NumberSheet(title, language, unit="%", raw=raw), name)

    def _open(self, sheet: EntrySheet, name: str) -> None:
        sheet.setObjectName("entry_sheet")
        sheet.entered.connect(self._taken(name))
        self.frame.open_sheet(sheet)

    def _taken(self, name: str) -> Callable[[str], None]:
        def take(raw: str) -> None:
            self.frame.close_sheet()
            told: dict[str, Any] = {name: raw}
            self._said = replace(self._said, **told)
            self._show()

        return take

    def _take_line(self, name: str, line: str) -> None:
        self.frame.close_sheet()
        others = {one.partition("=")[0]: one for one in self._said.lines}
        others[name] = line
        kept = tuple(others[one] for one in LINES if others.get(one))
        self._said = replace(self._said, lines=kept)
        self._show()

    def _show(self) -> None:
        language = self.frame.language
        for name in _SHARES:
            raw = getattr(self._said, name)
            self._tiles[name].set_value(format_number(Decimal(raw), language) if raw else "")
        self._tiles["source"].set_value(self._said.source)
        for name in LINES:
            line = next((one for one in self._said.lines if one.startswith(f"{name}=")), "")
            shares = (format_number(Decimal(one), language) for one in shares_of(line))
            self._tiles[name].set_value(" · ".join(shares))
        self.update_ready()

    # ------------------------------------------------------------------------- recording

    def lacking(self) -> list[str]:
        """What the statement needs, and shares that add up."""
        said, missing = self._said, []
        if len(said.lines) < len(LINES):
            missing = [self._captions[name] for name in _SHARES if not getattr(said, name)]
        if not said.source:
            missing.append(self._captions["source"])
        if not missing:
            try:
                outcome_of(replace(said, reference=self.written or "-"))
            except Refused:
                missing.append(
                    QCoreApplication.translate("Balances", "shares that add up to 100 %")
                )
        return [inside(one) for one in missing[:1]]

    def purpose(self) -> str:
        """The period, without names."""
        return f"state_shredding period:{self._said.period}"

    def submit(self, by: str, signature: Signature) -> None:
        """Record it for the period."""
        told = replace(self._said, reference=self.written)
        self.desk.submit(
            lambda uow: state_shredding(uow, told, by),
            lambda _: self._recorded(),
            self.failed,
            (signature,),
        )

    def _recorded(self) -> None:
        self.frame.close_sheet()
        word = QCoreApplication.translate("Balances", "Statement recorded")
        self.frame.confirmed(word, self.written)

    def _ask_why_not(self) -> None:
        self.frame.close_sheet()
        sheet = withdrawal(self.desk, self.frame, self._said.period)
        self._opened(sheet)
        self.frame.open_sheet(sheet)


def withdrawal(desk: Desk, frame: Frame, period: str) -> BadgeSheet:
    """Why what was stated for a period does not count, from a supervisor."""
    tr = QCoreApplication.translate
    question = Question(
        tr("Balances", "Take the statement back?"),
        tr("Balances", "It stays on record with your reason; the hulks of the period are open."),
        tr("Balances", "Reason"),
        tr("Balances", "Take it back"),
        tr("Balances", "Statement taken back"),
        f"withdraw_shredding period:{period}",
        Role.DANGER,
    )

    def record(uow: UnitOfWork, text: str, by: str) -> None:
        withdraw_shredding(uow, period, text, by)

    return AnswerSheet(desk, frame, question, record)
