"""An inventory that was put back: whole or not at all, under another name, and filled again."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from app.db.terminal_lock import TerminalLock
from app.devices.system_clock import SystemClock
from app.domain.errors import Refused, StoreUnavailable
from app.exchange.hub_access import known_as
from app.exchange.messages import Inventory, Taken, read
from app.hub.accounts import Applicant, admit_partner, offer_account, take_account
from app.hub.enrolment import offer_code
from app.inventory import Kept, back_up, name_feed_anew, opened, put_back
from tests.hub.a_hub import AHub, ATerminal
from tests.hub.chains import chain
from tests.hub.private_postgres import PrivatePostgres

PASSWORD = "four words are enough"


def asked(terminal: ATerminal) -> Inventory:
    return read(Inventory, terminal.asker.get("/sync/state").body)


def test_what_was_told_after_the_copy_is_told_again(tmp_path: Path) -> None:
    kept, copy = Kept(tmp_path), tmp_path / "copies" / "inventory.sqlite"
    rows = chain("a", "b", "c")
    with opened(kept) as hub:
        terminal = AHub(hub).enrol()
        terminal.tell(rows[:1])
        back_up(kept, copy)
        terminal.tell(rows[1:])
        before = asked(terminal)
    put_back(kept=kept, copy=copy)
    with opened(kept) as hub:
        terminal.asker.app = AHub(hub).app
        after = asked(terminal)
        assert (after.hub, after.head) == (before.hub, 1)
        assert after.feed != before.feed
        taken = read(Taken, terminal.tell(rows).body)
        assert [one.fate for one in taken.outcomes] == ["duplicate", "stored", "stored"]
        word = taken.anchor
        assert word is not None
        assert hub.key.is_signed(word.signed(), bytes.fromhex(word.signature), terminal.hub_key)
    assert list(tmp_path.glob("inventory/*.replaced-*")), "what was there is not set aside"


def test_a_copy_is_its_users_alone_and_never_overwritten(tmp_path: Path) -> None:
    kept, copy = Kept(tmp_path), tmp_path / "copy.sqlite"
    with opened(kept):
        back_up(kept, copy)
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
        with pytest.raises(StoreUnavailable, match="hub-backup-exists"):
            back_up(kept, copy)
    assert [one.name for one in tmp_path.iterdir() if "unproved" in one.name] == []


def test_a_damaged_or_foreign_copy_replaces_nothing(tmp_path: Path) -> None:
    kept, copy = Kept(tmp_path), tmp_path / "copy.sqlite"
    with opened(kept):
        back_up(kept, copy)
    before = kept.file.read_bytes()
    for content in (b"", b"no database at all", copy.read_bytes()[:-5000]):
        copy.write_bytes(content)
        with pytest.raises(StoreUnavailable):
            put_back(kept, copy)
    assert kept.file.read_bytes() == before
    with pytest.raises(StoreUnavailable, match="backup-missing"):
        put_back(kept, tmp_path / "none")


def test_nothing_is_put_back_while_the_inventory_is_served(tmp_path: Path) -> None:
    kept, copy = Kept(tmp_path), tmp_path / "copy.sqlite"
    with opened(kept):
        back_up(kept, copy)
    with TerminalLock(kept.file), pytest.raises(StoreUnavailable, match="hub-in-use"):
        put_back(kept, copy)


def test_a_server_is_copied_by_its_own_programs_and_named_anew_afterwards(
    postgres: PrivatePostgres, tmp_path: Path
) -> None:
    kept = Kept(tmp_path, postgres.address(postgres.new_database()))
    with pytest.raises(StoreUnavailable, match="hub-backup-of-server"):
        back_up(kept, tmp_path / "copy")
    with opened(kept) as hub:
        before = hub.storage.transact(lambda unit: unit.feed())
        name_feed_anew(kept)
        after = hub.storage.transact(lambda unit: unit.feed())
    assert (before.hub, before.head) == (after.hub, after.head)
    assert before.name != after.name


def test_whoever_lost_access_after_the_copy_is_shown_to_whoever_puts_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from app.cli import run_command

    kept, copy = Kept(tmp_path, str(tmp_path / "shop.sqlite")), tmp_path / "copy.sqlite"
    with opened(kept) as hub:
        at = AHub(hub)
        at.enrol("K7Q2")
        at.enrol("GONE")
        hub.access.terminals.revoke("GONE", at.clock.wall)
        token = take_account(hub, Applicant(offer_account(hub, "clerk"), "Aïcha", PASSWORD))
        admit_partner(hub, "Shredder NV")
        codes = offer_code(hub), offer_account(hub, "administrator")
        back_up(kept, copy)
        hub.access.terminals.revoke("K7Q2", at.clock.wall)
    for words in (["restore", str(copy)], ["restored"]):
        monkeypatch.setattr("sys.argv", ["refactory", "hub", "--database", kept.database, *words])
        assert run_command() == 0
        shown = capsys.readouterr().out
        assert "account   Aïcha, clerk\npartner   Shredder NV\nterminal  K7Q2  Bench K7Q2" in shown
        assert "GONE" not in shown
    with opened(kept) as hub:
        at, now = AHub(hub), SystemClock().now().wall
        assert hub.access.staff.session_of(known_as(token), now) is None, "still signed in"
        assert ATerminal(at, "NEWC", "another").enrol(codes[0]).status == 401
        with pytest.raises(Refused, match="hub-account-refused"):
            take_account(hub, Applicant(codes[1], "Bram", PASSWORD))
