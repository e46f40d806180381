"""What is made of the feed goes on piece by piece: nobody waits for who has much before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import StoreUnavailable
from app.hub.hub import Hub
from app.hub.worker import Worker
from app.inventory import Kept, opened


class Work:
    """Has so many pieces before it, writes down each, and fails as told."""

    def __init__(
        self, name: str, pieces: int, done: list[str], fails: Exception | None = None
    ) -> None:
        self.name, self._pieces, self._done, self._fails = name, pieces, done, fails

    def go_on(self) -> bool:
        self._done.append(self.name)
        if self._fails is not None:
            raise self._fails
        self._pieces -= 1
        return self._pieces > 0

    def behind(self) -> int:
        return self._pieces


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[Hub]:
    with opened(Kept(tmp_path)) as made:
        yield made


def brought_on(hub: Hub, *works: Work) -> bool:
    return Worker(replace(hub, works=works)).bring_on()


def test_each_gets_a_piece_in_turn_until_nothing_waits(hub: Hub) -> None:
    done: list[str] = []
    assert brought_on(hub, Work("much", 4, done), Work("little", 2, done))
    assert done == ["much", "little", "much", "little", "much", "much"]


@pytest.mark.parametrize("fault", [KeyError("bug"), StoreUnavailable("database-locked", file="x")])
def test_one_that_fails_holds_up_nobody_and_is_tried_again_later(
    hub: Hub, fault: Exception
) -> None:
    done: list[str] = []
    assert not brought_on(hub, Work("faulty", 2, done, fault), Work("sound", 2, done))
    assert done == ["faulty", "sound", "sound"]
