"""A terminal and the service over HTTP: who is let in, what comes through, what is believed."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.devices.media_files import MediaFiles
from app.devices.terminal_key import TerminalKey
from app.domain.errors import ShopError, StoreUnavailable
from app.domain.events import PhotoTaken
from app.domain.events.base import INVENTORY
from app.exchange.inventory_line import LineLost, StrangeCertificate, TurnedAway
from app.hub.intake import take_in
from app.sync.files import Sent, send_files
from app.sync.http_line import HttpLine
from tests.hub.chains import LIFE, chain_of
from tests.sync.a_member import SOON, Member
from tests.sync.memory_log import fact
from tests.sync.served_hub import ServedHub, SiteCa, served

pytestmark = pytest.mark.enable_socket
Make = Callable[[str], Member]


def test_what_one_terminal_records_is_read_by_another(hub: ServedHub, terminal: Make) -> None:
    first, second = terminal("first"), terminal("second")
    for one in (first, second):
        one.enrol(hub.invite())
    first.record(3)
    assert first.exchange().told == len(first.facts)
    assert second.exchange().read == len(first.facts)
    assert second.facts == first.facts


def test_long_facts_of_one_terminal_stop_no_others_reading(hub: ServedHub, terminal: Make) -> None:
    """More of them than a reader takes in one answer, though each was taken in by itself."""
    reader = terminal("reader")
    reader.enrol(hub.invite())
    longest = json.dumps({"text": "x" * 3_600_000})
    told = chain_of([*(fact(f"e{at}", body=longest) for at in range(20)), fact("last")])
    hub.hub.storage.transact(lambda unit: take_in(unit, frozenset({LIFE[0]}), told))
    reader.record()
    assert reader.exchange().read == len(told)
    assert {one.event_id for one in told} <= reader.facts
    assert reader.exchange().read == 0


def test_what_was_recorded_under_a_code_that_was_given_up_is_told_too(
    hub: ServedHub, terminal: Make
) -> None:
    """A database was copied to another machine without the mark beside it, and enrols there."""
    alone = terminal("alone")
    alone.record(2)
    alone.close()
    (alone.home / "refactory.sqlite.highwater").unlink()
    alone.open()
    alone.record()
    alone.enrol(hub.invite())
    assert len(alone.log.lives()) == 2
    alone.exchange()
    held = hub.hub.storage.transact(lambda unit: unit.known(sorted(alone.facts)))
    assert held.keys() == alone.facts


def test_photos_come_through_as_they_were_taken(hub: ServedHub, terminal: Make) -> None:
    alone, photo = terminal("alone"), bytes(range(256)) * 3000
    alone.enrol(hub.invite())
    media = MediaFiles(alone.home / "media")
    name = media.keep(photo, "image/jpeg")
    alone.store.perform(lambda uow: uow.record(PhotoTaken("part:p", name, "image/jpeg", ""), ""))
    alone.exchange()
    for work in hub.hub.works:
        while work.go_on():
            pass
    line = alone.line()
    assert send_files(line.files, media, 9) == Sent(files=1)
    assert send_files(line.files, media, 9) == Sent()
    assert line.files.begin("e" * 64, 5) is None, "no fact names it"
    line.close()
    assert hub.hub.shelf.read(name) == photo


def test_a_second_round_finds_nothing_to_do(hub: ServedHub, terminal: Make) -> None:
    alone = terminal("alone")
    alone.enrol(hub.invite())
    alone.record()
    alone.exchange()
    done = alone.exchange()
    assert (done.told, done.read, done.renewed) == (0, 0, False)


def test_long_batches_are_packed_and_come_whole(hub: ServedHub, terminal: Make) -> None:
    first, second = terminal("first"), terminal("second")
    for one in (first, second):
        one.enrol(hub.invite())
    first.record(150)
    first.exchange()
    second.exchange()
    assert second.facts == first.facts


def test_what_is_kept_of_an_inventory_is_for_the_terminals_user_alone(
    hub: ServedHub, terminal: Make
) -> None:
    alone = terminal("alone")
    member = alone.enrol(hub.invite())
    file = alone.home / "inventory.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert alone.file.read() == member
    assert member.token not in repr(member)


def test_a_broken_file_is_no_inventory_and_says_so(hub: ServedHub, terminal: Make) -> None:
    alone = terminal("alone")
    alone.enrol(hub.invite())
    (alone.home / "inventory.json").write_text('{"address": 1}')
    with pytest.raises(StoreUnavailable) as said:
        alone.file.read()
    assert said.value.code == "membership-unreadable"


def test_a_code_works_once(hub: ServedHub, terminal: Make) -> None:
    code = hub.invite()
    terminal("first").enrol(code)
    second = terminal("second")
    with pytest.raises(TurnedAway) as said:
        second.enrol(code)
    assert said.value.code == "enrol-code-refused"
    assert second.file.read() is None


@pytest.mark.parametrize("text", ["", "RH1:", "VF1RFB00066000001", "RH1:http://inventory:80#A.b"])
def test_what_is_no_invitation_is_refused(text: str, terminal: Make) -> None:
    with pytest.raises(ShopError) as said:
        terminal("alone").enrol(text)
    assert said.value.code == "enrol-unreadable"


def test_an_inventory_that_is_away_changes_nothing(hub: ServedHub, terminal: Make) -> None:
    code, alone = hub.invite(), terminal("alone")
    hub.end()
    with pytest.raises(ShopError) as said:
        alone.enrol(code)
    assert said.value.code == "enrol-unreachable"
    assert alone.file.read() is None


def test_a_terminal_whose_code_is_taken_goes_on_under_another(
    hub: ServedHub, terminal: Make
) -> None:
    first, second = terminal("first"), terminal("second")
    taken = first.log.life[0]
    second.store._row = second.store._row._replace(code=taken)
    second.store.raw.execute("UPDATE terminal SET code = ?", (taken,))
    second.store.raw.execute("UPDATE own_life SET terminal = ?", (taken,))
    for one in (first, second):
        one.record(2)
        one.enrol(hub.invite())
    assert second.log.life[0] != taken
    for one in (first, second, first):
        one.exchange()
    assert first.facts == second.facts
    terminals = {one.terminal for one in first.entries if not one.terminal.startswith(INVENTORY)}
    assert terminals == {taken, second.log.life[0]}


def test_a_revoked_terminal_is_told_and_keeps_its_facts(hub: ServedHub, terminal: Make) -> None:
    alone = terminal("alone")
    alone.enrol(hub.invite())
    alone.record()
    hub.hub.access.terminals.revoke(alone.log.life[0], hub.hub.clock.now().wall)
    with pytest.raises(TurnedAway) as said:
        alone.exchange()
    assert said.value.code == "sync-locked-out"
    alone.enrol(hub.invite())
    assert alone.exchange().told == len(alone.facts)


def test_a_stolen_token_without_the_key_tells_nothing(
    hub: ServedHub, terminal: Make, tmp_path: Path
) -> None:
    alone = terminal("alone")
    alone.enrol(hub.invite())
    alone.record()
    alone.key = TerminalKey(tmp_path / "thief.key")
    with pytest.raises((TurnedAway, LineLost)):
        alone.exchange()
    assert hub.hub.storage.transact(lambda unit: unit.feed().head) == 0


def test_an_inventory_signing_with_another_key_is_not_believed(
    hub: ServedHub, terminal: Make
) -> None:
    alone = terminal("alone")
    alone.file.keep(replace(alone.enrol(hub.invite()), key="ab" * 32))
    alone.record()
    with pytest.raises(LineLost):
        alone.exchange()


def test_another_inventory_at_the_same_address_is_told_nothing(
    hub: ServedHub, terminal: Make
) -> None:
    alone = terminal("alone")
    alone.file.keep(replace(alone.enrol(hub.invite()), hub="another"))
    alone.record()
    with pytest.raises(TurnedAway) as said:
        alone.exchange()
    assert said.value.code == "sync-another-inventory"


def test_over_tls_the_sites_own_ca_is_found_by_its_pin_and_kept(
    terminal: Make, tmp_path: Path
) -> None:
    with served(tmp_path / "hub", SiteCa(tmp_path / "ca")) as hub:
        alone = terminal("alone")
        assert "BEGIN CERTIFICATE" in alone.enrol(hub.invite()).ca
        alone.record()
        assert alone.exchange().told == len(alone.facts)


def test_a_server_without_the_pinned_key_is_told_nothing(terminal: Make, tmp_path: Path) -> None:
    with served(tmp_path / "hub", SiteCa(tmp_path / "ca")) as hub:
        code = hub.invite()
        wrong = code[:-4] + ("0000" if code[-4:] != "0000" else "1111")
        with pytest.raises(TurnedAway) as said:
            terminal("alone").enrol(wrong)
        assert said.value.code == "enrol-wrong-site"


def test_a_certificate_of_another_ca_is_not_spoken_to(terminal: Make, tmp_path: Path) -> None:
    alone = terminal("alone")
    with served(tmp_path / "hub", SiteCa(tmp_path / "ca")) as hub:
        member = alone.enrol(hub.invite())
    with served(tmp_path / "other", SiteCa(tmp_path / "other_ca")) as other:
        line = HttpLine(replace(member, address=other.address), alone.key, alone.clock, SOON)
        with pytest.raises(StrangeCertificate):
            line.ask()
        line.close()


def test_listening_hears_that_the_feed_grew(hub: ServedHub, terminal: Make) -> None:
    first, second = terminal("first"), terminal("second")
    for one in (first, second):
        one.enrol(hub.invite())
    line = second.line()
    heads = line.wakes(lambda _: None)
    next(heads)
    first.record()
    first.exchange()
    assert next(heads) == len(first.facts)
    heads.close()
    line.close()


def test_the_stored_word_of_the_inventory_is_signed(hub: ServedHub, terminal: Make) -> None:
    alone = terminal("alone")
    member = alone.enrol(hub.invite())
    alone.record()
    alone.exchange()
    (word,) = alone.log.anchors(member.hub, {})
    assert word.end == alone.log.end(alone.log.life)
    key = bytes.fromhex(member.key)
    assert alone.key.is_signed(word.signed(), bytes.fromhex(word.signature), key)
    assert json.loads((alone.home / "inventory.json").read_text())["hub"] == word.hub
