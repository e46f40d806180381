"""What is stored comes back the same, and only exact values are stored."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import codec


@dataclass(frozen=True)
class Inner:
    name: str
    kg: Decimal | None = None


@dataclass(frozen=True)
class Outer:
    inner: tuple[Inner, ...]
    at: datetime
    day: date
    flags: frozenset[str] = frozenset()
    answers: dict[str, bool | str | tuple[str, ...]] = field(default_factory=dict)


amounts = st.decimals(allow_nan=False, allow_infinity=False, places=3, max_value=10**9)
outers = st.builds(
    Outer,
    st.lists(st.builds(Inner, st.text(), st.none() | amounts), max_size=3).map(tuple),
    st.datetimes(timezones=st.just(UTC)),
    st.dates(),
    st.frozensets(st.text(max_size=5)),
    st.dictionaries(
        st.text(max_size=5),
        st.booleans() | st.text() | st.lists(st.text(), max_size=3).map(tuple),
    ),
)


@given(outers)
def test_everything_comes_back_as_it_was(value: Outer) -> None:
    assert codec.build(Outer, codec.plain(value)) == value


@given(outers)
def test_canonical_text_does_not_depend_on_order(value: Outer) -> None:
    plain = codec.plain(value)
    assert isinstance(plain, dict)
    turned = dict(reversed(list(plain.items())))
    assert codec.canonical(turned) == codec.canonical(plain)


@pytest.mark.parametrize(
    "text", ["1E200000000", "0E-200000000", "1E+31", "1E-31", "Infinity", "-Infinity", "NaN"]
)
def test_a_number_that_nobody_can_have_measured_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        codec.build(Inner, {"name": "a", "kg": text})


@pytest.mark.parametrize("text", ["0", "0.000000001", "-999999999999.999999999", "1E+3"])
def test_a_number_that_somebody_typed_comes_back_exactly(text: str) -> None:
    assert codec.build(Inner, {"name": "a", "kg": text}).kg == Decimal(text)


def test_a_float_is_never_stored() -> None:
    with pytest.raises(TypeError):
        codec.plain({"kg": 0.1})


@pytest.mark.parametrize(
    "broken", [{}, {"name": 3}, {"name": "a", "kg": "heavy"}, [], None, {"name": True}]
)
def test_what_does_not_fit_is_refused(broken: codec.Json) -> None:
    with pytest.raises(ValueError, match=r"."):
        codec.build(Inner, broken)


def test_a_class_is_no_value() -> None:
    with pytest.raises(TypeError):
        codec.plain(Inner)
