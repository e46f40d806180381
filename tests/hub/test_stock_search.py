"""Whichever way round words are looked for, the same parts are found, in the same pages."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.db.hub_engine import HubDatabase
from app.db.hub_stock_reader import StockReader
from app.db.hub_stock_search import Effort
from app.db.hub_stock_text import folded
from app.exchange.stock import StockSearch
from tests.hub.a_stock import HEADLAMP, RECEIVED, AStock, another
from tests.shop import catalogue

PARTS = [
    another(
        number,
        part_type=("HLL", "STA")[number % 2],
        grade="AB"[number % 3 == 0],
        oe_number=f"26060-{number % 7}00R",
        serial=f"SN-{number:03}",
        position="left" if number % 5 else "",
    )
    for number in range(2, 40)
]
EFFORTS = [Effort(*one) for one in product((1, 8), (1, 10, 1000))]
PER_PAGE = 7
WORDS = st.sampled_from(
    ("sn", "sn-0", "sn-01", "sn012", "headlamp", "starter", "megane", "26060", "26060-3", "060-3",
     "3", "left", "l", "le", "renault sn", "zoe", "SN 01", "2606 030", "--")
)  # fmt: skip


@pytest.fixture(scope="module")
def stock(shared_database: HubDatabase) -> AStock:
    told = AStock(shared_database)
    told.tell(RECEIVED, HEADLAMP, *PARTS)
    return told


def pages(reader: StockReader, search: StockSearch) -> list[list[str]]:
    found, after = [], ""
    while True:
        page = reader.find(search, after, PER_PAGE)
        found.append([one.part.part_id for one in page.rows])
        after = page.after
        if not after:
            return found


def expected(text: str, grade: str) -> list[str]:
    """By a plain look at what each part is called."""
    if text.strip("- ") == "" and text:
        return []
    kinds = catalogue().parts
    found = []
    for one in reversed([HEADLAMP, *PARTS]):
        told = [one.part_id, one.part_type, one.oe_number, one.serial, one.position]
        told += [*kinds[one.part_type].names.values(), "Renault", "Mégane III", "2012"]
        told += [RECEIVED.vin, "2026-00001"]
        words = {w for text in told for w in words_of(text)}
        has = all(any(begins(words, way) for way in ways(typed)) for typed in text.split())
        if has and grade in ("", one.grade):
            found.append(one.part_id)
    return found


def words_of(text: str) -> set[str]:
    apart = folded(text).replace("-", " ").split()
    return {*apart, "".join(apart)} if " " not in text.strip() else set(apart)


def ways(typed: str) -> list[list[str]]:
    apart = folded(typed).replace("-", " ").split()
    return [["".join(apart)], apart]


def begins(words: set[str], beginnings: list[str]) -> bool:
    return all(
        any(word == one if len(one) == 1 else word.startswith(one) for word in words)
        for one in beginnings
    )


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(WORDS, max_size=3).map(" ".join),
    st.sampled_from(("", "A", "B")),
)
def test_words_find_what_a_look_at_every_part_finds(stock: AStock, text: str, grade: str) -> None:
    wanted = expected(text, grade)
    for effort in EFFORTS:
        reader = StockReader(stock.database, catalogue(), effort)
        found = pages(reader, StockSearch(text, grade=grade))
        assert [code for page in found for code in page] == wanted, effort
        assert all(len(page) == PER_PAGE for page in found[:-1])
