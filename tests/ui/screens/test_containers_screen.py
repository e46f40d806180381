"""The yard: what is full stands first, a ticket is entered in gloves, a supervisor withdraws it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.events import ContainerClosed
from app.operations.ports.unit_of_work import UnitOfWork
from app.ui.kit.buttons import ActionButton
from app.ui.kit.list_view import RowList
from app.ui.kit.value_tile import ValueTile
from tests.ui.screens.window import Window

FULL = ContainerClosed("C-1", "13 02 05*", Decimal(200), Decimal(900), "v1", "r1", "FRA020")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    one = Window(tmp_path).sign_in("0417")
    yield one
    one.close()


def close_container(window: Window) -> None:
    def record(uow: UnitOfWork) -> None:
        uow.record(FULL, window.shop.people["0417"])

    window.shop.do(record)


def rows(window: Window) -> list[str]:
    """The rows of the list, from the top."""
    model = window.widget(RowList, "containers_list").view.model()
    return [str(model.data(model.index(n, 0))) for n in range(model.rowCount())]


def keyed(window: Window, tile: str, text: str) -> None:
    """A value as a finger enters it."""
    window.tap(tile, *(f"key:{sign.lower()}" for sign in text), "accept")


def value(window: Window, tile: str) -> str:
    return window.widget(ValueTile, tile).value()


def enter_ticket(window: Window) -> None:
    """Everything that is not known from the container."""
    window.tap("container_leaves", "ticket:fraction", "load:F-OIL")
    keyed(window, "ticket:number", "W1")
    keyed(window, "ticket:gross_kg", "905")
    keyed(window, "ticket:taker", "OILS")
    keyed(window, "ticket:scale", "GATE")


def test_an_operator_finds_it_on_the_rail_and_full_containers_stand_there(window: Window) -> None:
    close_container(window)
    window.go("containers")
    (row,) = rows(window)
    assert "C-1" in row and "700 kg" in row
    assert "full, still here: 1" in window.said()


def test_the_ticket_knows_what_the_container_says_and_names_what_it_waits_for(
    window: Window,
) -> None:
    close_container(window)
    window.go("containers").tap("container_leaves")
    record = window.widget(ActionButton, "record_ticket")
    assert not record.isEnabled()
    assert record.accessibleDescription().startswith("waiting for: ")
    assert (value(window, "ticket:container"), value(window, "ticket:tare_kg")) == ("C-1", "200")


def test_what_is_entered_is_recorded_and_the_container_stands_here_no_more(
    window: Window,
) -> None:
    close_container(window)
    enter_ticket(window.go("containers"))
    assert window.widget(ActionButton, "record_ticket").subline() == "705 kg net"
    window.tap("record_ticket")
    (row,) = rows(window)
    assert "C-1 705 kg" in row
    (ticket,) = window.queries.registers.yard().tickets
    assert (ticket.stated.country, ticket.stated.waste_code) == ("FR", "13 02 05*")


def test_the_next_container_of_that_waste_goes_the_same_way_until_somebody_says_otherwise(
    window: Window,
) -> None:
    close_container(window)
    enter_ticket(window.go("containers"))
    window.tap("record_ticket")
    close_container(window)
    window.go("containers").tap("container_leaves")
    assert (value(window, "ticket:taker"), value(window, "ticket:scale")) == ("Oils", "Gate")


def test_only_a_supervisor_withdraws_a_ticket_and_says_why(window: Window) -> None:
    close_container(window)
    enter_ticket(window.go("containers"))
    window.tap("record_ticket")
    assert not window.see("withdraw_ticket")
    window.sign_in("0900").go("containers")
    keyed(window, "withdraw_ticket", "WRONG")
    assert [one.withdrawn for one in window.queries.registers.yard().withdrawn] == ["Wrong"]
    assert len(rows(window)) == 2, "the container is back, and the ticket still told"
