"""Full containers on the yard, and the weigh tickets with which others left."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.moment import local_day
from app.domain.weigh_ticket import Container, WeighTicket, Yard
from app.operations.enter_weigh_ticket import (
    Weighing,
    enter_weigh_ticket,
    withdraw_weigh_ticket,
)
from app.ui.desk import Desk
from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column, row
from app.ui.kit.list_rows import Column, ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.language import format_day, format_number
from app.ui.screens.local_time import local_now
from app.ui.screens.screen import Frame, Screen
from app.ui.screens.ticket_detail import TicketDetail
from app.ui.screens.ticket_sheet import TicketSheet
from app.ui.screens.ticket_words import load_word
from app.ui.steps.barred import barred
from app.ui.steps.entry_sheet import TextSheet
from app.ui.theme import Role, State

if TYPE_CHECKING:
    from app.domain.part import Catalogue
    from app.domain.rules import RulePack, RulesOfDay
    from app.operations.ports.queries import Queries

_COLUMNS: Final = (
    Column("title", 195),
    Column("text", 165),
    Column("pill", 195),
    Column("side", 80),
)
_MOST_TICKETS: Final = 100


class ContainersScreen(Screen):
    """What stands comes first; a container that goes takes its ticket along."""

    key = "containers"
    rail = "containers"

    def __init__(self, desk: Desk, frame: Frame) -> None:
        super().__init__(desk, frame)
        self._chosen = ""
        self._yard = Yard()
        self._catalogue: Catalogue | None = None
        self._country = ""
        self._rows: list[ListRow] = []
        self._model = RowModel(lambda _: self._model.append(self._rows, complete=True), self)
        nothing = QCoreApplication.translate("Tickets", "No container is full, and none has left.")
        self._list = RowList(self._model, columns=_COLUMNS, nothing=nothing)
        self._list.setObjectName("containers_list")
        self._list.tapped.connect(self._choose)
        self._detail = TicketDetail(frame)
        self._detail.withdrawn.connect(self._ask_reason)
        tr = QCoreApplication.translate
        self._leave = ActionButton(tr("Tickets", "A container leaves…"), role=Role.PRIMARY)
        self._leave.setObjectName("container_leaves")
        self._leave.clicked.connect(self._ask_ticket)
        side = QWidget()
        beside = column(self._detail, self._leave, gap_mm=3)
        beside.setStretch(0, 1)
        side.setLayout(beside)
        whole = row(gap_mm=5)
        whole.addWidget(self._list, 21)
        whole.addWidget(side, 12)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(whole)

    # ------------------------------------------------------------------------- the frame

    def enter(self, where: object) -> None:
        """Ask what stands here: the first full container is chosen."""
        del where
        self._chosen = ""
        why = barred(self.desk, "enter_weigh_ticket")
        if why:
            self._leave.wait_for(why)
        self._ask()

    def refresh(self, topics: frozenset[str]) -> None:
        """A container was closed, or left."""
        if "container" in topics:
            self._ask()

    @property
    def _supervisor(self) -> bool:
        return self.desk.person is not None and self.desk.person.may("supervisor")

    def _ask(self) -> None:
        def question(queries: Queries) -> tuple[Yard, Catalogue, str]:
            site = queries.site()
            return queries.registers.yard(), queries.catalogue, site.country if site else ""

        self.desk.ask(question, self._show, self.frame.refuse)

    def _show(self, answer: tuple[Yard, Catalogue, str]) -> None:
        self._yard, self._catalogue, self._country = answer
        tickets = (*self._yard.withdrawn, *self._yard.tickets)[::-1][:_MOST_TICKETS]
        newest = sorted(tickets, key=lambda one: one.stated.day, reverse=True)
        self._rows = [*map(self._standing, self._yard.containers), *map(self._ticket, newest)]
        self._model.start()
        tr = QCoreApplication.translate
        count = len(self._yard.containers)
        summary = tr("Tickets", "full, still here: {count}").format(count=count)
        self._list.set_summary(summary)
        self.frame.heading(tr("Tickets", "Containers"), summary)
        if self._one(self._chosen) is None:
            self._chosen = self._rows[0].key if self._rows else ""
        self._choose(self._chosen)

    def _standing(self, one: Container) -> ListRow:
        language = self.frame.language
        kg = f"{format_number(one.net_kg, language)} kg"
        full = QCoreApplication.translate("Tickets", "Full, here")
        day = format_day(local_day(one.closed_at), language)
        key = f"container:{one.code}"
        assert self._catalogue is not None
        holds = one.waste_code or load_word(one.fraction, self._catalogue, language)
        return ListRow(key, one.code, holds, full, pill=kg, state=State.LOOK, side=day)

    def _ticket(self, one: WeighTicket) -> ListRow:
        language, told = self.frame.language, one.stated
        assert self._catalogue is not None
        name = load_word(told.fraction, self._catalogue, language)
        kg, state = f"{format_number(one.net_kg, language)} kg", State.OK
        if one.withdrawn:
            kg, state = QCoreApplication.translate("Tickets", "Withdrawn"), State.OFF
        number = told.number.replace("-", "\u2011")
        about = f"{number} · {told.taker}"
        day = format_day(told.day, language)
        return ListRow(_key(one), name, told.container, about, pill=kg, state=state, side=day)

    def _one(self, key: str) -> Container | WeighTicket | None:
        for container in self._yard.containers:
            if key == f"container:{container.code}":
                return container
        tickets = (*self._yard.tickets, *self._yard.withdrawn)
        return next((one for one in tickets if key == _key(one)), None)

    def _choose(self, key: str) -> None:
        self._chosen = key
        self._list.choose(key or None)
        if self._catalogue is not None:
            self._detail.show_one(self._one(key), self._catalogue, may_withdraw=self._supervisor)

    # ----------------------------------------------------------------------- what is done

    def _ask_ticket(self) -> None:
        # Reading the rules may take a while.
        rules, country, day = self.desk.edges.rules, self._country, local_now(self.desk).date()
        self.desk.work(lambda: rules(country).at(day), self._open_ticket, self.frame.refuse)

    def _open_ticket(self, rules: RulesOfDay) -> None:
        if self._catalogue is None:
            return
        sheet = TicketSheet(self.desk, self.frame, self._catalogue, self._begun(rules))
        sheet.entered.connect(self._find_rules)
        self.frame.open_sheet(sheet)

    def _begun(self, rules: RulesOfDay) -> Weighing:
        """What is known before anybody reads the ticket: the same outlet as the last time."""
        begun = Weighing(day=local_now(self.desk).date(), country=self._country)
        one = self._one(self._chosen)
        if not isinstance(one, Container):
            return begun
        begun = replace(begun, container=one.code, tare_kg=one.tare_kg)
        last = next((t for t in self._yard.tickets[::-1] if _same_waste(t, one)), None)
        if last is None:
            return replace(begun, fraction=self._only_fraction(one, rules))
        told = last.stated
        return replace(
            begun,
            fraction=told.fraction,
            taker=told.taker,
            scale=told.scale,
            weighed_by=told.weighed_by,
            country=told.country,
            treatment=told.treatment,
        )

    def _only_fraction(self, one: Container, rules: RulesOfDay) -> str:
        """Where only a code was typed, many fractions share it: then somebody has to say which."""
        if one.fraction:
            return one.fraction
        known = self._catalogue.fractions if self._catalogue else {}
        wanted = _digits(one.waste_code)
        found = [code for code in known if _digits(rules.text(f"waste_code.{code}")) == wanted]
        return found[0] if len(found) == 1 else ""

    def _find_rules(self, said: Weighing) -> None:
        # Reading the rules may take a while: never inside the transaction.
        rules, country = self.desk.edges.rules, self._country
        self.desk.work(
            lambda: rules(country), lambda pack: self._record(said, pack), self.frame.refuse
        )

    def _record(self, said: Weighing, rules: RulePack) -> None:
        by = self.desk.by

        def recorded(_: object) -> None:
            self.frame.close_sheet()
            word = QCoreApplication.translate("Tickets", "Ticket recorded")
            self.frame.confirmed(word, said.number)

        self.desk.submit(
            lambda uow: enter_weigh_ticket(uow, said, rules, by), recorded, self.frame.refuse
        )

    def _ask_reason(self) -> None:
        title = QCoreApplication.translate("Tickets", "Why does this ticket not count?")
        sheet = TextSheet(title, self.frame.language)
        sheet.setObjectName("text_sheet")
        sheet.entered.connect(self._withdraw)
        self.frame.open_sheet(sheet)

    def _withdraw(self, reason: str) -> None:
        self.frame.close_sheet()
        one, by = self._one(self._chosen), self.desk.by
        if not isinstance(one, WeighTicket):
            return
        number, taker = one.stated.number, one.stated.taker
        word = QCoreApplication.translate("Tickets", "Withdrawn")
        self.desk.submit(
            lambda uow: withdraw_weigh_ticket(uow, number, taker, reason, by),
            lambda _: self.frame.confirmed(word, number),
            self.frame.refuse,
        )


def _key(ticket: WeighTicket) -> str:
    return f"ticket:{ticket.stated.number}:{ticket.stated.taker}:{ticket.entered_at.isoformat()}"


def _same_waste(ticket: WeighTicket, one: Container) -> bool:
    if one.fraction:
        return ticket.stated.fraction == one.fraction
    return _digits(ticket.stated.waste_code) == _digits(one.waste_code)


def _digits(code: str) -> str:
    return re.sub(r"\D", "", code)
