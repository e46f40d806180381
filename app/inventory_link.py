"""Builds this terminal's half of the exchange with the inventory.

What speaks over the network is imported when it is first needed: a terminal that works alone
never reads it.
"""

from __future__ import annotations

import platform
from collections.abc import Callable
from contextlib import closing
from typing import Any

from app.db.anchor_check import Anchored, check_anchors
from app.db.exchange_log import SqliteLog
from app.db.store import SqliteStore
from app.db.verify import verify
from app.devices.media_files import MediaFiles
from app.devices.secret_file import write_secret
from app.devices.terminal_key import TerminalKey
from app.domain.errors import ShopError
from app.exchange.inventory_line import LineLost, why_lost
from app.operations.ports.clock import Clock
from app.operations.ports.signer import Signer
from app.settings import Settings
from app.sync.files import send_files
from app.sync.membership import Membership, MembershipFile
from app.sync.people import exchange_people
from app.sync.pictures import Pictures
from app.sync.round import exchange
from app.sync.worker import Line, SyncWorker
from app.sync.writer_log import OnWriter, WriterLog

_LONGEST_NAME = 60
_ALL = 2**31


def membership_file(settings: Settings) -> MembershipFile:
    """Where this terminal keeps what it belongs to."""
    return MembershipFile(settings.home, write_secret)


def begin_exchange(
    settings: Settings,
    store: SqliteStore,
    clock: Clock,
    signer: Signer,
    on_writer: OnWriter,
    announce: Callable[[frozenset[str]], None],
) -> SyncWorker:
    """The worker, at work; `on_writer` is the only way it touches the database."""
    log = WriterLog(SqliteLog(store), on_writer, announce)
    worker = SyncWorker(
        log,
        membership_file(settings),
        clock,
        lambda member: connected(member, signer, clock),
        lambda named, text: enrolled(settings, named, signer, text),
        MediaFiles(settings.media),
    )
    worker.begin()
    return worker


def connected(member: Membership, signer: Signer, clock: Clock) -> Line:
    """A line to the inventory; nothing is sent yet."""
    from app.sync.http_line import HttpLine

    return HttpLine(member, signer, clock)


def enrolled(settings: Settings, log: Any, signer: Signer, text: str) -> Membership:
    """Enrol with what an inventory shows. Raises ShopError."""
    from app.sync.enrolment import Enrolment

    name = platform.node()[:_LONGEST_NAME] or "terminal"
    return Enrolment(membership_file(settings), log, signer, name).enrol(text)


def enrol_store(settings: Settings, store: SqliteStore, signer: Signer, text: str) -> Membership:
    """The same for a database that nobody else has open."""
    return enrolled(settings, SqliteLog(store), signer, text)


def exchange_once(
    settings: Settings, store: SqliteStore, signer: Signer, clock: Clock
) -> dict[str, Any]:
    """One round now. Raises ShopError, also where nobody answers."""
    log, member = SqliteLog(store), membership_file(settings).read()
    if member is None:
        raise ShopError("sync-alone")
    if log.life[0] != member.terminal:
        raise ShopError("sync-other-code", terminal=log.life[0])
    with closing(connected(member, signer, clock)) as line:
        try:
            done = exchange(log, line)
            exchange_people(log, line)
            media = MediaFiles(settings.media)
            brought = Pictures(log, media).bring(line.files, _ALL)
            sent = send_files(line.files, media, _ALL)
        except LineLost as lost:
            why = why_lost(lost, member.name)
            raise ShopError(why.code, **why.params) from lost
    aside, _ = log.kept_aside(0)
    return {
        "inventory": member.name,
        "terminal": "{}/{}".format(*log.life),
        "told": done.told,
        "read": done.read,
        "brought_back": done.brought_back,
        "files": sent.files,
        "pictures": brought.pictures,
        "put_aside": aside,
        "renewed": done.renewed,
    }


def prove(settings: Settings) -> dict[str, Any]:
    """Hold the history against its own chains and against the inventory's signed words.

    Raises StoreUnavailable where the database cannot be opened.
    """
    verdict = verify(settings.database, thorough=True)
    findings = [*verdict.complaints, *(() if verdict.broken is None else (str(verdict.broken),))]
    member, signer = membership_file(settings).read(), TerminalKey(settings.home / "terminal.key")
    anchored = Anchored(0, 0, ())
    if member is not None and not verdict.complaints:
        key = bytes.fromhex(member.key)
        anchored = check_anchors(
            settings.database,
            member.hub,
            lambda word: signer.is_signed(word.signed(), _bytes(word.signature), key),
        )
    findings += [str(one) for one in anchored.broken]
    return {
        "ok": not findings,
        "inventory": member.name if member else "",
        "words": anchored.words,
        "beyond": anchored.beyond,
        "findings": findings,
    }


def _bytes(digits: str) -> bytes:
    try:
        return bytes.fromhex(digits)
    except ValueError:
        return b""
