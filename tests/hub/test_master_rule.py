"""Who may say what of people and places: whoever founded the site, then its inventory alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.master_data import BROUGHT, OWNED, OWNED_BY_INVENTORY
from app.exchange.fact_row import Entry
from app.exchange.hub_voice import own_life, own_master_data
from app.exchange.messages import MOVED, Anchor, End, Place
from app.hub.intake import take_in
from app.hub.serving import page_of
from tests.hub.chains import LIFE, chain_of
from tests.hub.memory_storage import MemoryUnit
from tests.shop import EPOCH
from tests.sync.memory_log import fact, person

OTHER = ("ABCD", 1)
APART = [("quarantined", OWNED_BY_INVENTORY)]


def setting(event_id: str) -> Entry:
    return fact(event_id)._replace(name="SiteEstablished", subjects='["site:here"]')


def told(unit: MemoryUnit, rows: list[Entry]) -> list[tuple[str, str]]:
    sender = frozenset({rows[0].terminal})
    return [(one.fate, one.reason) for one in take_in(unit, sender, rows).outcomes]


@pytest.fixture
def owned() -> MemoryUnit:
    """Terminal K7Q2 founded the site with two facts; then the inventory took over."""
    unit = MemoryUnit()
    told(unit, chain_of([setting("site"), person("ana")]))
    own_master_data(unit, EPOCH)
    return unit


def test_terminals_found_a_site_while_nobody_owns_it() -> None:
    rows = chain_of([setting("site"), person("ana")])
    assert told(MemoryUnit(), rows) == [("stored", "")] * 2


def test_then_only_work_of_theirs_counts(owned: MemoryUnit) -> None:
    rows = chain_of([setting("site"), person("ana"), person("bob"), fact("work"), setting("new")])
    assert told(owned, rows[2:]) == [*APART, ("stored", ""), *APART]


def test_what_a_terminal_recorded_before_it_enrolled_comes_with_it(owned: MemoryUnit) -> None:
    owned.told_at_enrolment[OTHER] = 2
    rows = chain_of([person("before"), setting("before too"), person("since")], OTHER)
    assert told(owned, rows) == [("stored", ""), *APART, *APART]


def test_a_terminal_that_did_not_say_brings_nobody(owned: MemoryUnit) -> None:
    assert told(owned, chain_of([person("before")], OTHER)) == APART


def test_a_terminal_owns_nothing_whatever_it_says() -> None:
    unit = MemoryUnit()
    body = '{"founded":[],"inventory":"K7Q2"}'
    claim = fact("claim", body=body)._replace(name="MasterDataOwned", subjects='["owner:master"]')
    assert told(unit, chain_of([claim, setting("site")])) == [("stored", "")] * 2


def test_a_moved_fact_is_no_second_word(owned: MemoryUnit) -> None:
    moved = chain_of([person("ana")], (LIFE[0], 2))
    assert told(owned, moved) == [("duplicate", MOVED)]


def test_an_inventory_put_back_hears_again_what_founded_it(owned: MemoryUnit) -> None:
    """Its own word that it owns them came back first."""
    ((_, word, _),) = [one for one in owned.after(0, 9) if one[1].name == "MasterDataOwned"]
    put_back = MemoryUnit()
    life = own_life(owned.feed())
    anchor = Anchor(owned.hub, life, End(word.seq, word.hash))
    take_in(put_back, frozenset({"ABCD"}), [word], anchor)
    rows = chain_of([setting("site"), person("ana"), setting("later")])
    assert told(put_back, rows) == [("stored", ""), ("stored", ""), *APART]


def test_people_that_others_bring_back_count_and_settings_do_not(owned: MemoryUnit) -> None:
    """How far their terminal reached when it enrolled may be forgotten with the rest."""
    rows = chain_of([person("cleo"), setting("theirs")], OTHER)
    anchor = Anchor(owned.hub, OTHER, End(2, rows[-1].hash))
    taken = take_in(owned, frozenset({LIFE[0]}), rows, anchor)
    assert [one.reason for one in taken.outcomes] == ["", OWNED_BY_INVENTORY]


def test_a_terminal_reads_which_of_its_own_facts_are_apart(owned: MemoryUnit) -> None:
    rows = chain_of([setting("site"), person("ana"), person("bob"), fact("work")])
    told(owned, rows[2:])
    page = page_of(owned, Place(), 100, LIFE)
    own = {row.event_id: page.apart[at] for at, row in enumerate(page.rows) if at in page.apart}
    assert own == {"bob": OWNED_BY_INVENTORY}
    assert not {"site", "ana", "work"} & {row.event_id for row in page.rows}


@given(
    names=st.lists(st.sampled_from(["Noted", *sorted(OWNED)]), min_size=1, max_size=8),
    founded=st.integers(0, 8),
    brought=st.integers(0, 8),
)
def test_what_counts_is_a_matter_of_its_kind_and_its_place(
    names: list[str], founded: int, brought: int
) -> None:
    unit = MemoryUnit()
    rows = chain_of([fact(f"e{at}")._replace(name=one) for at, one in enumerate(names)])
    founding = rows[:founded]
    if founding:
        told(unit, founding)
    own_master_data(unit, EPOCH)
    unit.told_at_enrolment[LIFE] = brought
    for at, (row, (fate, _)) in enumerate(zip(rows, told(unit, rows), strict=True)):
        if at < founded:
            assert fate == "duplicate"
            continue
        counts = row.name not in OWNED or (row.name in BROUGHT and row.seq <= brought)
        assert fate == ("stored" if counts else "quarantined")
