"""What a shredder states is recorded once, with its number, and counts until it is withdrawn."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app.domain.errors import NotAllowed, Refused
from app.domain.events import ShredderStated
from app.domain.shredder_statement import outcome_of, standing
from app.operations.state_shredding import state_shredding, withdraw_shredding
from tests.operations.house import House, house
from tests.operations.ticket_scenes import SAID


@pytest.fixture
def shop(tmp_path: Path) -> House:
    return house(tmp_path)


def record(shop: House, said: ShredderStated, by: str = "0900") -> None:
    shop.do(lambda uow: state_shredding(uow, said, shop.people[by]))


def counts(shop: House, period: str = "2026-11") -> ShredderStated | None:
    found = shop.do(lambda uow: tuple(uow.history(f"statement:{period}")))
    return standing(reversed(found))


def test_it_counts_with_its_number_for_its_period_alone(shop: House) -> None:
    record(shop, replace(SAID, source=" Shredder  Ltd "))
    stated = counts(shop)
    assert stated == SAID
    outcome = outcome_of(SAID)
    assert outcome is not None
    assert (outcome.recycled, outcome.source) == (Decimal("0.8"), "Shredder Ltd, R-1")
    assert counts(shop, "2026-10") is None
    assert counts(shop, "2026") is None


def test_the_last_one_counts_until_it_is_withdrawn(shop: House) -> None:
    record(shop, SAID)
    record(shop, replace(SAID, recycled="81", reference="R-2"))
    stated = counts(shop)
    assert stated is not None
    assert stated.reference == "R-2"
    shop.do(lambda uow: withdraw_shredding(uow, "2026-11", "wrong month", shop.people["0900"]))
    assert counts(shop) is None
    record(shop, SAID)
    assert counts(shop) == SAID


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (replace(SAID, source=" "), "shredder-statement-incomplete"),
        (replace(SAID, reference=""), "shredder-statement-incomplete"),
        (replace(SAID, recycled="90", energy="20"), "shredder-statement-incomplete"),
        (replace(SAID, recycled="", energy=""), "shredder-statement-incomplete"),
        (replace(SAID, lines=("ferrous=90/0/0",)), "shredder-lines-differ"),
        (replace(SAID, lines=("iron=68/0/0",)), "shredder-line-unreadable"),
        (replace(SAID, period="2026-13"), "period-unreadable"),
        (replace(SAID, period="November"), "period-unreadable"),
    ],
)
def test_what_does_not_add_up_is_not_recorded(shop: House, said: ShredderStated, code: str) -> None:
    with pytest.raises(Refused) as refused:
        record(shop, said)
    assert refused.value.code == code
    assert counts(shop) is None


def test_it_takes_a_supervisor_and_a_reason_to_withdraw(shop: House) -> None:
    with pytest.raises(NotAllowed):
        record(shop, SAID, by="0417")
    record(shop, SAID)
    with pytest.raises(Refused) as refused:
        shop.do(lambda uow: withdraw_shredding(uow, "2026-11", " ", shop.people["0900"]))
    assert refused.value.code == "reason-missing"
    assert counts(shop) == SAID
