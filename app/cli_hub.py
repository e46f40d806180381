"""The command line of the inventory: one thin function per command."""

from __future__ import annotations

import json
import os
import signal
import sys
from functools import partial
from pathlib import Path
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING, Annotated

import typer

from app.domain.errors import NotFound, ShopError
from app.settings import Settings

if TYPE_CHECKING:
    from app.hub.hub import Hub
    from app.inventory import Kept

_AGAIN_S = 1.0
hub = typer.Typer(help="The inventory that terminals tell their facts to.")

Database = Annotated[
    str,
    typer.Option(
        "--database",
        envvar="REFACTORY_HUB_DATABASE",
        help="postgresql://user@host/database or a SQLite file; without it the usual file.",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as one JSON document.")]
Code = Annotated[str, typer.Argument(help="The terminal's code, four signs.")]


Files = Annotated[
    Path | None,
    typer.Option(
        "--files",
        envvar="REFACTORY_HUB_FILES",
        help="The folder of photos and files; all instances before one database need the same.",
    ),
]
Proxies = Annotated[
    list[str] | None,
    typer.Option(
        "--trusted-proxy",
        help="Address or network of a proxy that tells whom it asks for; may stand again.",
    ),
]


@hub.callback(invoke_without_command=True)
def run(
    context: typer.Context,
    database: Database = "",
    files: Files = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: a free one.")] = 8480,
    address: Annotated[
        str, typer.Option("--address", help="Where terminals reach it, as behind a proxy.")
    ] = "",
    certificate: Annotated[
        Path | None,
        typer.Option("--certificate", help="Chain to its authority (PEM), not the site's own."),
    ] = None,
    key: Annotated[Path | None, typer.Option("--key", help="The certificate's key (PEM).")] = None,
    proxies: Proxies = None,
    beside: Annotated[
        bool, typer.Option("--beside", hidden=True, help="End when standard input ends.")
    ] = False,
) -> None:
    """Run the inventory service until it is interrupted."""
    from app.inventory import Kept, opened, serve, served_alone, with_readers
    from app.inventory_line import Listening

    kept = context.obj = Kept(Settings.load().home, database, files)
    if context.invoked_subcommand is not None:
        return
    # The server raises it once more after it has ended in order; there is nothing left to stop.
    signal.signal(signal.SIGTERM, lambda *_: None)
    if beside:
        Thread(target=_end_with_standard_input, name="beside", daemon=True).start()
    at = Listening(host, port, address.rstrip("/"), certificate, key, tuple(proxies or ()))
    with served_alone(kept), opened(kept) as inventory:
        serve(with_readers(inventory, kept), at, partial(_say_where, inventory))


def _end_with_standard_input() -> None:
    """Whoever began this service holds the other end: it closes when they are killed, too."""
    # The file itself: a daemon thread may not hold the lock of Python's own reader at the end.
    while os.read(0, 1):
        pass
    while True:
        # Not heard while the service is beginning.
        os.kill(os.getpid(), signal.SIGTERM)
        sleep(_AGAIN_S)


@hub.command("read-on", hidden=True)
def read_on(context: typer.Context, names: list[str]) -> None:
    """Bring readings of the feed on, as the service has it done, until standard input ends."""
    from app.inventory import read_on as bring_on

    # Who interrupts the service from the keyboard interrupts this too; the service ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bring_on(context.obj, names, sys.stdin.buffer)


@hub.command("enrolment-code")
def enrolment_code(context: typer.Context) -> None:
    """Write a one-time code, valid for 15 minutes, by which one terminal enrols."""
    from app.hub.enrolment import invitation, offer_code
    from app.inventory import opened

    with opened(context.obj) as inventory:
        reached = inventory.access.terminals.reached()
        if reached is None:
            raise ShopError("hub-never-ran")
        _say(invitation(offer_code(inventory), reached))


@hub.command()
def terminals(context: typer.Context, as_json: AsJson = False) -> None:
    """List the terminals that enrolled, when they last told, and what was put aside."""
    from app.inventory import opened, terminal_lines

    with opened(context.obj) as inventory:
        found = terminal_lines(inventory)
    if as_json:
        _say(json.dumps({"terminals": found}, ensure_ascii=False, indent=2))
        return
    for one in found:
        state = "revoked" if one["revoked"] else f"told {one['told'] or 'nothing'}"
        _say(f"{one['code']}  {one['name']}  {state}, {one['put_aside']} put aside")


@hub.command()
def revoke(context: typer.Context, code: Code) -> None:
    """Take a terminal's access away; its facts stay, and it may enrol again."""
    from app.inventory import opened

    with opened(context.obj) as inventory:
        at = inventory.clock.now().wall
        if not inventory.access.terminals.revoke(code.strip().upper(), at):
            raise NotFound("hub-no-such-terminal", terminal=code)


@hub.command("staff-code")
def staff_code(
    context: typer.Context,
    role: Annotated[
        str, typer.Option("--role", help="clerk, supervisor or administrator.")
    ] = "administrator",
) -> None:
    """Write a one-time code, valid for a day, by which somebody takes an account."""
    from app.exchange.hub_staff import ROLES
    from app.hub.accounts import offer_account
    from app.inventory import opened

    chosen = next((one for one in ROLES if one == role), None)
    if chosen is None:
        raise typer.BadParameter(", ".join(ROLES))
    with opened(context.obj) as inventory:
        _say(offer_account(inventory, chosen))


@hub.command()
def partner(
    context: typer.Context,
    name: str,
    dismiss: Annotated[bool, typer.Option("--dismiss", help="Take its access away.")] = False,
) -> None:
    """Write a new token for a partner's program; the one before is worth nothing."""
    from app.hub.accounts import admit_partner
    from app.inventory import opened

    with opened(context.obj) as inventory:
        if not dismiss:
            _say(admit_partner(inventory, name))
        elif not inventory.access.partners.dismiss(name):
            raise NotFound("hub-no-such-partner", name=name)


@hub.command("export-epcis")
def export_epcis(
    context: typer.Context,
    first: Annotated[str, typer.Option("--from", help="First day, such as 2026-11-01.")],
    last: Annotated[str, typer.Option("--to", help="Last day, inclusive.")],
    out: Annotated[Path, typer.Option("--out", help="The folder to write to.")],
) -> None:
    """Write the events of a period as EPCIS 2.0 documents for other repositories."""
    from app.inventory import export_events, opened
    from app.registers import period_of

    period = period_of(first, last)
    with opened(context.obj) as inventory:
        for path in export_events(inventory, period, out):
            _say(str(path))


@hub.command()
def backup(context: typer.Context, file: Path) -> None:
    """Copy the inventory's file while it is served; the copy holds its keys."""
    from app.inventory import back_up

    back_up(context.obj, file)
    _say(str(file))


@hub.command()
def restore(context: typer.Context, file: Path) -> None:
    """Put a copy in the inventory's place; terminals tell again what it lacks."""
    from app.inventory import put_back

    put_back(context.obj, file)
    _say_who_may(context.obj)


@hub.command()
def restored(context: typer.Context) -> None:
    """Say that a server's database was put back (pg_restore); terminals tell what it lacks."""
    from app.inventory import name_feed_anew

    name_feed_anew(context.obj)
    _say_who_may(context.obj)


def _say_who_may(kept: Kept) -> None:
    """What was taken away after the copy was made is back; only a person knows what that was."""
    from app.inventory import access_lines, opened

    _say("Everybody signs in anew, and one-time codes are worth nothing. These have access again,")
    _say("as when the copy was made, with the passwords and tokens of then. Take away what was")
    _say("taken away since, and erase again the names that were erased since:")
    with opened(kept) as inventory:
        for line in access_lines(inventory):
            _say(line)


def _say_where(inventory: Hub, address: str) -> None:
    """Where nobody has an account yet, the first one is an administrator's."""
    from app.hub.accounts import offer_account

    _say(f"The inventory listens at {address}")
    if not inventory.access.staff.members():
        code = offer_account(inventory, "administrator")
        _say(f"Nobody has an account yet: open {address}/account within a day, with {code}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()
