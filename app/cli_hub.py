"""The command line of the inventory: one thin function per command."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from app.settings import Settings

hub = typer.Typer(help="The inventory that terminals tell their facts to.")

Database = Annotated[
    str,
    typer.Option(
        "--database",
        envvar="REFACTORY_HUB_DATABASE",
        help="postgresql://user@host/database or a SQLite file; without it the usual file.",
    ),
]


Files = Annotated[
    Path | None,
    typer.Option(
        "--files",
        envvar="REFACTORY_HUB_FILES",
        help="The folder of photos and files; all instances before one database need the same.",
    ),
]


@hub.callback(invoke_without_command=True)
def run(
    context: typer.Context,
    database: Database = "",
    files: Files = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: a free one.")] = 8480,
) -> None:
    """Run the inventory service until it is interrupted."""
    from app.inventory import Kept, Listening, opened, serve

    kept = context.obj = Kept(Settings.load().home, database, files)
    if context.invoked_subcommand is not None:
        return
    with opened(kept) as inventory:
        serve(inventory, Listening(host, port), _say_where)


@hub.command("enrolment-code")
def enrolment_code(
    context: typer.Context,
    address: Annotated[
        str, typer.Option("--address", help="Where terminals reach the inventory.")
    ] = "http://127.0.0.1:8480",
) -> None:
    """Write a one-time code, valid for 15 minutes, by which one terminal enrols."""
    from app.hub.enrolment import invitation, offer_code
    from app.inventory import opened

    with opened(context.obj) as inventory:
        sys.stdout.write(invitation(offer_code(inventory), address) + "\n")


def _say_where(address: str) -> None:
    sys.stdout.write(f"The inventory listens at {address}\n")
    sys.stdout.flush()
