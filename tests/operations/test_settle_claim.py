"""A supervisor says which of two stories is true, once and with what was found."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.claim_task import fold_claims
from app.domain.errors import NotFound, Refused
from app.domain.events.claim import CLAIMS, ClaimDecided
from app.operations.settle_claim import settle_claim
from tests.operations.house import House, house

DECIDED = ClaimDecided("handed_over_twice", "e1", "e2", "e1", ("p",))


@pytest.fixture
def shop(tmp_path: Path) -> House:
    made = house(tmp_path)
    made.hear(DECIDED, "HUB-1")
    return made


def settle(shop: House, claim: str = DECIDED.claim, true: str = "second", words: str = "x") -> None:
    shop.do(lambda uow: settle_claim(uow, claim, true, words, shop.people["0900"]))


def test_what_was_found_is_kept_beside_the_decision(shop: House) -> None:
    settle(shop, words=" The part lies in B-02. ")
    (task,) = shop.do(lambda uow: fold_claims(uow.history(CLAIMS)))
    assert task.settled is not None
    assert (task.settled.true, task.settled.words) == ("second", "The part lies in B-02.")


def test_it_is_settled_once(shop: House) -> None:
    settle(shop)
    with pytest.raises(Refused, match="claim-settled"):
        settle(shop)


@pytest.mark.parametrize(("true", "words"), [("both", "x"), ("", "x"), ("first", " ")])
def test_it_takes_an_answer_and_words(shop: House, true: str, words: str) -> None:
    with pytest.raises(Refused, match="claim-words-missing"):
        settle(shop, true=true, words=words)


def test_nobody_settles_what_no_inventory_met(shop: House) -> None:
    with pytest.raises(NotFound, match="claim-unknown"):
        settle(shop, claim="handed_over_twice:e1:e9")
