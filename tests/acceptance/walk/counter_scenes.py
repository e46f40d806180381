"""Scenes of the counter: a part in hand, its sheets, and what is kept for somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tests.acceptance.walk.papers import KEPT, SOLD
from tests.acceptance.walk.terminal import Terminal


def _counter(terminal: Terminal) -> Terminal:
    """A part of the stock in hand at the counter, and the slip as empty as in the morning."""
    terminal.go("counter")
    if terminal.find("empty_slip") is not None:
        terminal.tap("empty_slip")
    return terminal.go("counter").scan(terminal.floor.parts[1])


def _listed(terminal: Terminal) -> Terminal:
    """What travels, with nothing begun."""
    terminal.go("counter").tap("transfers")
    return terminal.tap("back") if terminal.find("type_code") else terminal


COUNTER: Final[dict[str, Callable[[Terminal], object]]] = {
    "wants": lambda t: t.go("wants"),
    "counter": lambda t: t.go("counter"),
    "counter-part": lambda t: _counter(t).tap(),
    "counter-reserve": lambda t: _counter(t).tap("reserve"),
    "counter-listed": lambda t: _counter(t).tap("on_slip"),
    "counter-sale": lambda t: _counter(t).tap("on_slip", "sell"),
    "counter-price": lambda t: _counter(t).tap(
        "on_slip", "sell", f"entry:price:{t.floor.parts[1]}"
    ),
    "counter-free": lambda t: t.go("counter").scan(t.floor.parts[KEPT]).tap("free"),
    "counter-sold": lambda t: t.go("counter").scan(t.floor.parts[SOLD]),
    "counter-return": lambda t: t.go("counter").scan(t.floor.parts[SOLD]).tap("return"),
    "counter-slip": lambda t: t.go("counter").scan(t.floor.parts[SOLD]).tap("slip_open"),
    "counter-search": lambda t: t.go("counter").tap("search"),
    "counter-name": lambda t: _counter(t).tap("on_slip", "sell", "entry:name"),
    "counter-until": lambda t: _counter(t).tap("reserve", "entry:until"),
    "transfers": lambda t: _listed(t).tap(),
    "transfers-slip": lambda t: _listed(t).tap("transfer_slip"),
    "transfers-send": lambda t: _listed(t).tap("transfer_act").scan(t.floor.parts[1]),
    "transfers-code": lambda t: _listed(t).tap("transfer_act", "type_code"),
    "transfers-pole": lambda t: (
        _listed(t).tap("transfer_act").scan(t.floor.parts[1]).tap("transfer_act")
    ),
    "transfers-receive": lambda t: _listed(t).tap("receive").scan(t.floor.parts[1]),
    "transfers-bin": lambda t: _listed(t).tap("receive", "transfer_bin"),
    "transfers-damaged": lambda t: _listed(t).tap("receive").scan(t.floor.parts[1]).tap("damaged"),
}
