"""The command line of the exchange: enrol, exchange once, prove the history."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from app import commands, inventory_link
from app.devices.system_clock import SystemClock
from app.devices.terminal_key import TerminalKey
from app.settings import Settings

AsJson = Annotated[bool, typer.Option("--json", help="Answer as one JSON document.")]


def register(app: typer.Typer) -> None:
    """Add the commands."""
    app.command()(enrol)
    app.command("sync")(exchange)
    app.command()(verify)


def enrol(
    code: Annotated[str, typer.Argument(help="What the inventory shows: RH1:https://...")],
    as_json: AsJson = False,
) -> None:
    """Enrol this terminal at an inventory; the terminal must be closed."""
    settings = Settings.load()
    store, queries = commands.open_workshop(settings)
    queries.close()
    with store:
        member = inventory_link.enrol_store(settings, store, _key(settings), code)
    answer = {"inventory": member.name, "hub": member.hub, "terminal": member.terminal}
    _answer(as_json, answer, [f"Terminal {member.terminal} is enrolled at {member.name}."])


def exchange(
    once: Annotated[bool, typer.Option("--once", help="One round, now.")] = False,
    as_json: AsJson = False,
) -> None:
    """Tell the inventory what is new here and read what is new there; the terminal must be
    closed: while it runs it does so by itself."""
    if not once:
        raise typer.BadParameter("A running terminal exchanges by itself; give --once.")
    settings = Settings.load()
    store, queries = commands.open_workshop(settings)
    queries.close()
    with store:
        answer = inventory_link.exchange_once(settings, store, _key(settings), SystemClock())
    told = f"{answer['inventory']}: {answer['told']} told, {answer['read']} read"
    aside = f"{answer['put_aside']} facts of this terminal are kept apart there"
    _answer(as_json, answer, [told, aside] if answer["put_aside"] else [told])


def verify(as_json: AsJson = False) -> int:
    """Prove that no recorded fact was edited, removed or put in another's place: by the chains
    and by what the inventory signed. Reads only; status 1 where something is wrong."""
    settings = Settings.load()
    commands.look_for_workshop(settings)
    answer = inventory_link.prove(settings)
    found = [f"BAD {one}" for one in answer["findings"]]
    words = f"{answer['words']} signed words of {answer['inventory'] or 'no inventory'}"
    beyond = f"{answer['beyond']} facts are known here alone"
    _answer(as_json, answer, [*found, words, beyond])
    return 0 if answer["ok"] else 1


def _key(settings: Settings) -> TerminalKey:
    return TerminalKey(settings.home / "terminal.key")


def _answer(as_json: bool, answer: Mapping[str, Any], lines: list[str]) -> None:
    said = json.dumps(answer, ensure_ascii=False, indent=2) if as_json else "\n".join(lines)
    sys.stdout.write(said + "\n")
