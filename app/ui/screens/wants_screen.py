"""What somebody waits for: the list, one want beside it, and what a supervisor does with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.procedure import text_in
from app.operations.want_part import Order, close_want, reopen_want, want_part
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.screens.local_time import local_now
from app.ui.screens.places import WantPlace
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.want_detail import WantDetail
from app.ui.screens.want_sheet import WantSheet
from app.ui.screens.want_words import fits_words, until_words, want_status_word, who_waits
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from app.domain.part import Catalogue
    from app.domain.want import Want
    from app.operations.ports.queries import Queries
    from app.operations.ports.store import Operation
    from app.ui.language import Language

_COLUMNS: Final = (Column("title", 215), Column("text", 160), Column("pill", 245))
_ORDER: Final = ("open", "fulfilled", "withdrawn")
_MOST_CLOSED: Final = 50


class WantsScreen(Screen):
    """Everybody sees what is wanted; supervisors add, close and reopen."""

    key = "wants"
    rail = "parts"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._chosen = ""
        self._wants: dict[str, Want] = {}
        self._catalogue: Catalogue | None = None
        self._rows: list[ListRow] = []
        self._model = RowModel(lambda _: self._model.append(self._rows, complete=True), self)
        nothing = QCoreApplication.translate("WantsScreen", "Nobody waits for a part.")
        self._list = RowList(self._model, columns=_COLUMNS, nothing=nothing)
        self._list.setObjectName("wants_list")
        self._list.tapped.connect(self._choose)
        self._detail = WantDetail(desk, frame)
        self._detail.handed_out.connect(lambda: self._close("fulfilled", ""))
        self._detail.withdrawn.connect(self._ask_reason)
        self._detail.reopened.connect(self._reopen)
        whole = row(gap_mm=3)
        whole.addWidget(self._list, 21)
        whole.addWidget(self._detail, 12)
        holder = QWidget()
        holder.setLayout(whole)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(look().scale.gap)
        page.addLayout(column(holder), 1)
        page.addWidget(self._bar())

    def _bar(self) -> ActionBar:
        bar = ActionBar()
        back = ActionButton(QCoreApplication.translate("Sheet", "Back"), icon="back")
        back.setObjectName("back")
        back.clicked.connect(self.frame.back)
        self._add = ActionButton(
            QCoreApplication.translate("WantsScreen", "New want"), role=Role.PRIMARY
        )
        self._add.setObjectName("new_want")
        self._add.clicked.connect(self._ask_want)
        bar.add(back)
        bar.set_primary(self._add)
        return bar

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Ask for all wants, opened on one if it was meant."""
        if isinstance(where, WantPlace):
            self._chosen = where.want_id
        if self._supervisor:
            self._add.ready()
        else:
            self._add.wait_for(QCoreApplication.translate("WantsScreen", "needs a supervisor"))
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A want changed, or a part was put aside."""
        if "want" in topics:
            self._ask()

    @property
    def _supervisor(self) -> bool:
        return self.desk.person is not None and self.desk.person.may("supervisor")

    def _ask(self) -> None:
        def question(queries: Queries) -> tuple[Mapping[str, Want], Catalogue]:
            return queries.wants(), queries.catalogue

        self.desk.ask(question, self._show, self.frame.refuse)

    def _show(self, answer: tuple[Mapping[str, Want], Catalogue]) -> None:
        wants, self._catalogue = answer
        self._wants = dict(wants)
        today = local_now(self.desk).date()
        in_order = sorted(self._wants.values(), key=_place)
        closed = [one for one in in_order if one.status != "open"][:_MOST_CLOSED]
        shown = [one for one in in_order if one.status == "open"]
        self._rows = [self._row(one, today) for one in (*shown, *closed)]
        self._model.start()
        open_text = QCoreApplication.translate("WantsScreen", "{count} open")
        self._list.set_summary(open_text.format(count=len(shown)))
        title = QCoreApplication.translate("WantsScreen", "Wanted parts")
        self.frame.heading(title, open_text.format(count=len(shown)))
        if self._chosen not in self._wants:
            self._chosen = shown[0].want_id if shown else ""
        self._choose(self._chosen)

    def _row(self, want: Want, today: date) -> ListRow:
        pill, state = standing(want, today, self.frame.language)
        asked = want.asked
        count = f"\u00a0×\u00a0{asked.quantity}" if asked.quantity > 1 else ""
        name = self._name(asked.part_type) + count
        about = fits_words(asked)
        return ListRow(want.want_id, name, asked.reference, about, pill=pill, state=state)

    def _name(self, code: str) -> str:
        kind = self._catalogue.parts.get(code) if self._catalogue else None
        return text_in(kind.names, self.frame.language) if kind else code

    def _choose(self, want_id: str) -> None:
        self._chosen = want_id
        self._list.choose(want_id or None)
        want = self._wants.get(want_id)
        name = self._name(want.asked.part_type) if want else ""
        self._detail.show_want(want, name, may_change=self._supervisor)

    # ----------------------------------------------------------------------- what is done

    def _ask_want(self) -> None:
        if self._catalogue is None:
            return
        sheet = WantSheet(self.desk, self.frame, self._catalogue)
        sheet.wanted.connect(self._record)
        self.frame.open_sheet(sheet)

    def _record(self, order: Order) -> None:
        by = self.desk.by

        def recorded(want_id: str) -> None:
            self._chosen = want_id
            self.frame.close_sheet()
            self.frame.confirmed(QCoreApplication.translate("WantsScreen", "On the list"))

        self.desk.submit(lambda uow: want_part(uow, order, by), recorded, self.frame.refuse)

    def _ask_reason(self) -> None:
        title = QCoreApplication.translate("WantsScreen", "Why does nobody wait any more?")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(self._withdraw)
        self.frame.open_sheet(sheet)

    def _withdraw(self, reason: str) -> None:
        self.frame.close_sheet()
        self._close("withdrawn", reason)

    def _close(self, outcome: str, reason: str) -> None:
        want_id, by = self._chosen, self.desk.by
        self._submit(
            lambda uow: close_want(uow, want_id, outcome, reason, by), want_status_word(outcome)
        )

    def _reopen(self) -> None:
        want_id, by = self._chosen, self.desk.by
        self._submit(lambda uow: reopen_want(uow, want_id, by), want_status_word("open"))

    def _submit(self, operation: Operation[None], word: str) -> None:
        want = self._wants.get(self._chosen)
        detail = who_waits(want) if want else ""
        self.desk.submit(operation, lambda _: self.frame.confirmed(word, detail), self.frame.refuse)


def standing(want: Want, today: date, language: Language) -> tuple[str, State]:
    """How a want stands, and how loudly that is said."""
    tr = QCoreApplication.translate
    if want.status != "open":
        return want_status_word(want.status), State.OFF
    if not want.missing:
        return tr("WantsScreen", "Put aside, hand it out"), State.OK
    if want.overdue(today):
        return tr("WantsScreen", "Overdue"), State.STOP
    if want.parts:
        text = tr("WantsScreen", "{have} of {need} put aside")
        return text.format(have=len(want.parts), need=want.asked.quantity), State.INFO
    return until_words(want.asked, language) or tr("WantsScreen", "Looked for"), State.INFO


def _place(want: Want) -> tuple[int, str, float]:
    """Open ones first, the earliest day on top; of the closed ones the newest."""
    until = want.asked.until.isoformat() if want.asked.until and want.status == "open" else "9"
    return _ORDER.index(want.status), until, -want.at.timestamp()
