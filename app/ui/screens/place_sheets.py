"""Adding places, and one place: its name, its label, whether it is used, what happened to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.pole import POLES
from app.domain.tags import TAGS
from app.operations.add_place import (
    MOST_AT_ONCE,
    PLACE_KINDS,
    NewPlaces,
    add_places,
    next_codes,
    rename_place,
)
from app.operations.order_tags import TagOrder, order_tags
from app.operations.retire_place import reopen_place, retire_place
from app.ui.kit.buttons import ActionButton
from app.ui.kit.choice import Choice, Option
from app.ui.kit.layouts import column
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.counter_words import pole_words
from app.ui.screens.field_tiles import Asked, FieldTiles
from app.ui.screens.kept_banner import kept_banner
from app.ui.screens.label_issue import follow_job, issue_tags
from app.ui.screens.signing import sign_and_record
from app.ui.screens.site_pages import told_row
from app.ui.screens.site_words import place_kind_words
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import TextSheet
from app.ui.steps.tile_grid import PagedArea
from app.ui.theme import Role, State, look

if TYPE_CHECKING:
    from app.domain.site import Place
    from app.operations.ports.unit_of_work import UnitOfWork
    from app.ui.desk import Desk
    from app.ui.screens.screen import Frame

_ANY = "any"


class AddPlacesSheet(Sheet):
    """Kind, code, how many and a name; what comes of it is shown before anybody signs."""

    def __init__(self, desk: Desk, frame: Frame, taken: Sequence[str]) -> None:
        tr = QCoreApplication.translate
        super().__init__(tr("Service", "New places"))
        self.setObjectName("add_places_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame = desk, frame
        self._taken = frozenset(taken)
        self._kind, self._pole = PLACE_KINDS[0], ""
        self._values = {"code": "", "count": "1", "label": ""}
        kinds = place_kind_words()
        choice = Choice([Option(one, kinds[one]) for one in PLACE_KINDS], columns=3)
        for one in PLACE_KINDS:
            choice.tile(one).setObjectName(f"kind:{one}")
        choice.choose(self._kind)
        choice.changed.connect(self._choose)
        asked = [
            Asked(
                "code", tr("Service", "Code, or its beginning"), tr("FirstRun", "as A or RACK-1")
            ),
            Asked("count", tr("FirstRun", "How many"), tr("FirstRun", "1 to 500")),
            Asked("label", tr("Service", "Name"), tr("Service", "may stay empty"), optional=True),
        ]
        self._fields = FieldTiles(frame, asked, columns=3)
        self._fields.show_values(**self._values)
        self._fields.given.connect(self._given)
        self._shown = Text("", "mono_big")
        self._shown.setObjectName("codes_shown")
        self.body.addWidget(choice)
        self.body.addWidget(self._poles())
        self.body.addWidget(self._fields)
        self.body.addWidget(self._shown)
        self.body.addStretch(1)
        self._save = ActionButton(tr("Service", "Add and print the labels"), role=Role.PRIMARY)
        self._save.setObjectName("save_places")
        self._save.setMinimumWidth(look().scale.px(320))
        self._save.clicked.connect(self._record)
        self.bar.set_primary(self._save)
        self._update()

    def _poles(self) -> Choice:
        """Which pole they belong to; most belong to any."""
        any_pole = Option(_ANY, QCoreApplication.translate("Service", "Any pole"))
        words = pole_words()
        choice = Choice([any_pole, *(Option(one, words[one]) for one in POLES)], columns=4)
        for one in (_ANY, *POLES):
            choice.tile(one).setObjectName(f"pole:{one}")
        choice.choose(_ANY)
        choice.changed.connect(self._choose_pole)
        return choice

    def typed(self, text: str) -> None:
        """A keyboard writes into the value in focus."""
        self._fields.typed(text)

    def take(self, text: str) -> None:
        """Enter ends a value."""
        self._fields.take(text)

    def _choose(self, keys: tuple[str, ...]) -> None:
        self._kind = keys[0]

    def _choose_pole(self, keys: tuple[str, ...]) -> None:
        self._pole = "" if keys[0] == _ANY else keys[0]

    def _given(self, name: str, text: str) -> None:
        self._values[name] = text
        self._update()

    @property
    def _codes(self) -> tuple[str, ...]:
        count = self._values["count"]
        wanted = int(count) if count.isascii() and count.isdecimal() and len(count) < 9 else 0
        return next_codes(self._values["code"], wanted, self._taken)

    def _update(self) -> None:
        codes = self._codes
        shown = codes[0] if len(codes) == 1 else f"{codes[0]} … {codes[-1]}" if codes else ""
        self._shown.setText(shown)
        if codes:
            self._save.ready()
        else:
            text = QCoreApplication.translate("Service", "a code, and a number from 1 to {most}")
            self._save.wait_for(text.format(most=MOST_AT_ONCE))

    def _record(self) -> None:
        order = NewPlaces(self._codes, self._kind, self._values["label"], self._pole)
        printer = self._desk.edges.printers.for_template(TAGS["place"]).name
        labels = TagOrder("place", tuple(order.codes), printer)

        def record(uow: UnitOfWork, by: str) -> str:
            """The labels are asked for with the places: neither is there without the other."""
            add_places(uow, order, by)
            return order_tags(uow, labels, by)

        def done(job_id: str) -> None:
            self._frame.close_sheet()
            follow_job(self._desk, self._frame, job_id)

        sign_and_record(
            self._desk,
            self._frame,
            f"{self._save.title()} · {self._shown.text()}",
            f"add_places {order.codes[0]} {len(order.codes)}",
            record,
            done,
        )


class PlaceSheet(Sheet):
    """One place. lines: when and who, and what, the newest first."""

    def __init__(
        self,
        desk: Desk,
        frame: Frame,
        place: Place,
        lines: Sequence[tuple[str, str]],
    ) -> None:
        tr = QCoreApplication.translate
        super().__init__(place.code, caption=place_kind_words().get(place.kind, place.kind))
        self.setObjectName("place_sheet")
        self.back_button.setObjectName("sheet_back")
        self._desk, self._frame, self._place = desk, frame, place
        banner = kept_banner(desk, frame.language)
        if banner is not None:
            self.body.addWidget(banner)
        said = place.label or tr("Service", "without a name")
        if place.retired:
            said = tr("Service", "no longer used")
        self.body.addWidget(Text(said, "title", state=State.LOOK if place.retired else None))
        told = QWidget()
        told.setLayout(column(*(told_row(*one) for one in lines), 1, gap_mm=2))
        self.body.addWidget(PagedArea(told), 1)
        if place.retired:
            again = ActionButton(tr("Service", "Use it again"), role=Role.PRIMARY)
            again.setObjectName("reopen_place")
            again.clicked.connect(self._reopen)
            _bar(desk, again, "reopen_place")
            self.bar.set_primary(again)
            return
        self._offer_changes()
        paper = ActionButton(tr("Service", "Print the label"), icon="printer", role=Role.PRIMARY)
        paper.setObjectName("print_place")
        paper.clicked.connect(self._print)
        self.bar.set_primary(paper)

    def _offer_changes(self) -> None:
        tr = QCoreApplication.translate
        for word, name, act in (
            (tr("Service", "Change the name…"), "rename_place", self._ask_name),
            (tr("Service", "No longer used…"), "retire_place", self._ask_reason),
        ):
            button = ActionButton(word)
            button.setObjectName(name)
            button.clicked.connect(act)
            _bar(self._desk, button, name)
            self.bar.add(button)

    def _print(self) -> None:
        issue_tags(self._desk, self._frame, "place", (self._place.code,), lambda: None)

    def _ask_name(self) -> None:
        title = QCoreApplication.translate("Service", "What is it called?")
        text = self._place.label
        sheet = TextSheet(title, self._frame.language, text=text, required=False)
        self._ask(sheet, self._sign_name)

    def _ask_reason(self) -> None:
        title = QCoreApplication.translate("Service", "Why is it no longer used?")
        self._ask(TextSheet(title, self._frame.language), self._sign_end)

    def _ask(self, sheet: TextSheet, then: Callable[[str], None]) -> None:
        sheet.setObjectName("text_sheet")

        def entered(words: str) -> None:
            self._frame.close_sheet()
            then(words)

        sheet.entered.connect(entered)
        self._frame.open_sheet(sheet)

    def _sign_name(self, label: str) -> None:
        code = self._place.code
        self._sign(
            QCoreApplication.translate("Service", "New name: {name}").format(name=label or "—"),
            f"rename_place {code}",
            lambda uow, by: rename_place(uow, code, label, by),
        )

    def _sign_end(self, reason: str) -> None:
        code = self._place.code
        self._sign(
            QCoreApplication.translate("Service", "no longer used: {reason}").format(reason=reason),
            f"retire_place {code}",
            lambda uow, by: retire_place(uow, code, reason, by),
        )

    def _reopen(self) -> None:
        code = self._place.code
        self._sign(
            QCoreApplication.translate("Service", "Use it again"),
            f"reopen_place {code}",
            lambda uow, by: reopen_place(uow, code, by),
        )

    def _sign(self, what: str, purpose: str, act: Callable[[UnitOfWork, str], None]) -> None:
        code = self._place.code

        def done(_: object) -> None:
            self._frame.close_sheet()
            self._frame.confirmed(QCoreApplication.translate("Service", "Recorded"), code)

        sign_and_record(self._desk, self._frame, f"{code} · {what}", purpose, act, done)


def _bar(desk: Desk, button: ActionButton, operation: str) -> None:
    why = barred(desk, operation)
    if why:
        button.wait_for(why)
    button.setVisible(desk.kept is None)
