"""Whoever waits for the feed hears that it grew, and goes when the service ends."""

from __future__ import annotations

import asyncio
from threading import Thread

from app.hub.bell import Bell

PATIENT = 60.0


def rung(bell: Bell, head: int) -> None:
    """By another thread, as the worker does."""
    thread = Thread(target=bell.ring, args=(head,))
    thread.start()
    thread.join()


def test_a_listener_hears_where_the_feed_is_and_then_each_growth() -> None:
    async def listen() -> list[int | None]:
        bell, heard = Bell(), []
        bell.ring(3)
        heads = bell.heads(PATIENT)
        for head in (4, 9):
            heard.append(await anext(heads))
            rung(bell, head)
        heard.append(await anext(heads))
        await heads.aclose()
        return heard

    assert asyncio.run(listen()) == [3, 4, 9]


def test_a_silent_feed_says_that_it_is_there() -> None:
    async def listen() -> list[int | None]:
        heads = Bell().heads(0.0)
        heard = [await anext(heads), await anext(heads)]
        await heads.aclose()
        return heard

    assert asyncio.run(listen()) == [0, None]


def test_everybody_goes_when_the_service_ends() -> None:
    async def listen() -> list[int | None]:
        bell, heard = Bell(), []
        async for head in bell.heads(PATIENT):
            heard.append(head)
            Thread(target=bell.close).start()
        return heard

    assert asyncio.run(listen()) == [0]


def test_a_listener_that_left_is_not_counted() -> None:
    async def listen() -> bool:
        bell = Bell(most=1)
        heads = bell.heads(PATIENT)
        await anext(heads)
        full = bell.is_full
        await heads.aclose()
        return full and not bell.is_full

    assert asyncio.run(listen())
