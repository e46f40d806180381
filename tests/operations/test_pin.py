"""A PIN signs: it is set by whoever may, tried under back-off, and no restart helps a guesser."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.db.store import SqliteStore
from app.devices.pin_files import Cost, PinFiles
from app.devices.simulated_clock import SimulatedClock
from app.domain.errors import NotAllowed, Refused, ShopError
from app.domain.events import PinAccepted, PinTried
from app.domain.pin import Pin, Signature
from app.operations.enrol_person import Enrolment, enrol_person
from app.operations.enter_pin import accept_pin, judge_pin, try_pin
from app.operations.ports.pin_vault import PinVault
from app.operations.set_pin import set_pin
from tests.a_vault import PlayedVault
from tests.memory_store import MemoryStore
from tests.shop import START, Shop, catalogue, small_procedure

MINE, WRONG = "271828", "314159"


@pytest.fixture
def vault() -> PlayedVault:
    return PlayedVault()


def choose(shop: Shop, vault: PinVault, number: str, digits: str = MINE, by: str = "") -> None:
    """Set a PIN, signed for by whoever sets it."""
    setter = shop.people[by or number]
    verifier = vault.keep(Pin.choose(digits, number))
    signed = (Signature(setter, shop.clock.now()),)
    person = shop.people[number]
    shop.store.perform(lambda uow: set_pin(uow, vault, person, verifier, setter), signed)


def enter(shop: Shop, vault: PinVault, number: str, digits: str) -> Signature | None:
    """Type a PIN as a terminal does; None: it was wrong."""
    person = shop.people[number]
    verifier = shop.do(lambda uow: try_pin(uow, vault, person, "test"))
    try:
        judge_pin(vault, verifier, digits, number)
    except NotAllowed as wrong:
        assert wrong.code == "pin-wrong"
        return None
    return shop.do(lambda uow: accept_pin(uow, person, "test"))


def test_the_right_pin_gives_a_signature(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0417")
    signature = enter(shop, vault, "0417", MINE)
    assert signature == Signature(shop.people["0417"], shop.clock.now())


def test_a_try_is_a_fact_before_it_is_judged(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0417")
    store = shop.store
    assert isinstance(store, MemoryStore)
    shop.do(lambda uow: try_pin(uow, vault, shop.people["0417"], "test"))
    assert isinstance(store.events[-1].event, PinTried)
    assert vault.checked == 0


def test_nobody_is_accepted_who_did_not_try(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0417")
    with pytest.raises(Refused, match="pin-not-tried"):
        shop.do(lambda uow: accept_pin(uow, shop.people["0417"], "test"))


def test_whoever_has_no_pin_here_cannot_sign(shop: Shop, vault: PlayedVault) -> None:
    with pytest.raises(NotAllowed, match="pin-not-set"):
        enter(shop, vault, "0417", MINE)


def test_the_right_pin_does_not_help_while_the_wait_runs(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0417")
    for _ in range(3):
        assert enter(shop, vault, "0417", WRONG) is None
    checked = vault.checked
    with pytest.raises(Refused, match="pin-wait"):
        enter(shop, vault, "0417", MINE)
    assert vault.checked == checked
    shop.clock.advance(60)
    assert enter(shop, vault, "0417", MINE) is not None


def test_one_persons_misses_keep_nobody_else_waiting(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0417")
    choose(shop, vault, "0512")
    for _ in range(3):
        enter(shop, vault, "0417", WRONG)
    assert enter(shop, vault, "0512", MINE) is not None


def test_a_supervisor_ends_a_wait_with_a_new_pin(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0417")
    for _ in range(3):
        enter(shop, vault, "0417", WRONG)
    choose(shop, vault, "0417", "161803", by="0900")
    assert enter(shop, vault, "0417", "161803") is not None


def test_an_operator_sets_nobody_elses_pin(shop: Shop, vault: PlayedVault) -> None:
    with pytest.raises(NotAllowed, match="needs-supervisor"):
        choose(shop, vault, "0512", by="0417")


def test_an_inspector_is_given_a_pin_and_signs_with_it(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0900")
    boss = shop.people["0900"]
    order = Enrolment("0755", "Ines", "RB-INSPECTOR", ("inspector",))
    shop.people["0755"] = shop.do(lambda uow: enrol_person(uow, order, boss))
    choose(shop, vault, "0755", by="0900")
    assert enter(shop, vault, "0755", MINE) is not None
    with pytest.raises(NotAllowed, match="role-not-allowed"):
        choose(shop, vault, "0755")


def test_the_first_pin_of_a_terminal_is_a_supervisors_own(shop: Shop, vault: PlayedVault) -> None:
    boss, lea = shop.people["0900"], shop.people["0417"]
    first = vault.keep(Pin.choose(MINE, "0900"))
    with pytest.raises(NotAllowed, match="pin-missing"):
        shop.store.perform(lambda uow: set_pin(uow, vault, lea, first, boss))
    with pytest.raises(NotAllowed, match="pin-missing"):
        shop.store.perform(lambda uow: set_pin(uow, vault, lea, first, lea))
    shop.store.perform(lambda uow: set_pin(uow, vault, boss, first, boss))
    second = vault.keep(Pin.choose("161803", "0900"))
    with pytest.raises(NotAllowed, match="pin-missing"):
        shop.store.perform(lambda uow: set_pin(uow, vault, boss, second, boss))


def test_a_new_device_asks_a_supervisor_for_a_first_pin_again(
    shop: Shop, vault: PlayedVault
) -> None:
    choose(shop, vault, "0900")
    elsewhere, boss = PlayedVault(), shop.people["0900"]
    elsewhere.digits["on the new device"] = "161803"
    shop.store.perform(lambda uow: set_pin(uow, elsewhere, boss, "on the new device", boss))
    assert enter(shop, elsewhere, "0900", "161803") is not None


def test_a_signature_that_is_too_old_sets_nothing(shop: Shop, vault: PlayedVault) -> None:
    choose(shop, vault, "0900")
    old, boss = Signature(shop.people["0900"], shop.clock.now()), shop.people["0900"]
    shop.clock.advance(31 * 60)
    verifier = vault.keep(Pin.choose("161803", "0900"))
    with pytest.raises(NotAllowed, match="pin-missing"):
        shop.store.perform(lambda uow: set_pin(uow, vault, boss, verifier, boss), (old,))


def test_no_fact_tells_a_pin_or_what_it_is_checked_by(shop: Shop, tmp_path: Path) -> None:
    vault = PinFiles(tmp_path, Cost(1, 64))
    choose(shop, vault, "0417")
    enter(shop, vault, "0417", MINE)
    kept = next((tmp_path / "pins").iterdir()).read_text(encoding="utf-8")
    store = shop.store
    assert isinstance(store, MemoryStore)
    told = " ".join(str(one.event) for one in store.events)
    assert MINE not in told
    assert "salt" in kept
    assert not [word for word in kept.split('"') if len(word) >= 32 and word in told]


class Guesser:
    """Somebody with a stolen badge who restarts the terminal and its machine between tries."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.clock = SimulatedClock(START)
        self.vault = PinFiles(folder, Cost(1, 64))
        with self._store() as store:
            shop = Shop(store, self.clock, small_procedure(folder)).furnish()
            choose(shop, self.vault, "0417")
            self.people = shop.people

    def _store(self) -> SqliteStore:
        return SqliteStore(self._folder / "db.sqlite", self.clock, catalogue(), demo=True)

    def try_once(self, digits: str, *, killed: bool = False) -> str:
        """What the terminal answers; killed: it is switched off before it could."""
        person = self.people["0417"]
        with self._store() as store:
            try:
                name = store.perform(lambda uow: try_pin(uow, self.vault, person, "x")).value
            except ShopError as error:
                return error.code
            if killed:
                return "killed"
            if not self.vault.is_right(name, digits):
                return "wrong"
            store.perform(lambda uow: accept_pin(uow, person, "x"))
            return "right"


@pytest.mark.parametrize("killed", [False, True])
def test_a_guesser_gets_three_tries_whatever_is_restarted(tmp_path: Path, killed: bool) -> None:
    guesser = Guesser(tmp_path)
    answers = []
    for n in range(12):
        answers.append(guesser.try_once(f"55{n:02d}42", killed=killed))
        guesser.clock.restart()
        guesser.clock.set_wall(START - timedelta(hours=n))
    assert answers.count("pin-wait") == 9
    assert guesser.try_once(MINE) == "pin-wait"


def test_without_a_guesser_the_same_restarts_cost_nothing(tmp_path: Path) -> None:
    honest = Guesser(tmp_path)
    for _ in range(5):
        assert honest.try_once(MINE) == "right"
        honest.clock.restart()


def test_a_day_of_guessing_is_a_few_dozen_tries_of_a_million(tmp_path: Path) -> None:
    guesser, tried = Guesser(tmp_path), 0
    for _ in range(24 * 60):
        tried += guesser.try_once("555542", killed=True) == "killed" if _ % 5 == 0 else 0
        guesser.clock.advance(60)
    assert tried < 40


def test_accepted_signatures_stand_in_the_log_with_their_purpose(
    shop: Shop, vault: PlayedVault
) -> None:
    choose(shop, vault, "0417")
    enter(shop, vault, "0417", MINE)
    store = shop.store
    assert isinstance(store, MemoryStore)
    assert store.events[-1].event == PinAccepted(shop.people["0417"], "test")
