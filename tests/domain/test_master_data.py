"""Who keeps people, places, procedures and settings, as the log tells it."""

from app.domain.events import KINDS, MasterDataOwned, Recorded
from app.domain.master_data import BROUGHT, OWNED, owner_in, ownership_in
from tests.shop import EPOCH


def said(terminal: str, inventory: str, number: int = 1) -> Recorded:
    event = MasterDataOwned(inventory)
    return Recorded(f"e{number}", terminal, 1, number, number, EPOCH, "", event)


def test_a_site_without_a_word_about_it_keeps_its_own() -> None:
    assert owner_in([]) == ""
    assert ownership_in([]) is None


def test_the_inventory_that_says_so_keeps_them_since_then() -> None:
    found = ownership_in([said("HUB-ABC", "HUB-ABC")])

    assert found is not None
    assert (found.inventory, found.since) == ("HUB-ABC", EPOCH)


def test_a_terminal_cannot_hand_them_to_anybody() -> None:
    assert owner_in([said("K7Q2", "HUB-ABC")]) == ""


def test_a_later_word_changes_nothing() -> None:
    assert owner_in([said("HUB-ABC", "HUB-ABC"), said("HUB-XYZ", "HUB-XYZ", 2)]) == "HUB-ABC"


def test_whatever_is_owned_is_a_kind_of_fact_and_only_people_and_places_are_brought() -> None:
    assert set(KINDS) >= OWNED
    assert BROUGHT < OWNED
    assert not {"PinSet", "ScannerTuned", "TerminalTrusted", "ProcedureRegistered"} & OWNED
