"""A terminal that harvests as fast as it can and exchanges beside it, until it is killed.

Argument: its home. It is enrolled already. Says every part once its commit returned.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from app.devices.terminal_key import TerminalKey
from app.inventory_link import begin_exchange
from app.settings import Settings
from tests.shop_floor import PlayedClock, harvest, take_in
from tests.sync.a_member import opened_store

T = TypeVar("T")
WRITER = ThreadPoolExecutor(1)


def on_writer(piece: Callable[[], T]) -> T:
    """As the desk of a terminal does it."""
    return WRITER.submit(piece).result()


def main(home: Path) -> None:
    """Open, exchange, and harvest for ever."""
    clock, settings = PlayedClock(), Settings(home)
    store = opened_store(home, clock)

    key = TerminalKey(home / "terminal.key")
    link = begin_exchange(settings, store, clock, key, on_writer, lambda _: None)
    while True:
        done = WRITER.submit(lambda: store.perform(lambda uow: harvest(uow, take_in(uow, ""))))
        code = done.result().value
        link.recorded()
        os.write(sys.stdout.fileno(), f"ACK {code}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
