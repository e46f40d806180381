"""A changed copy is what the standard library makes of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.altered import altered
from app.domain.part import Part

CHANGES = st.fixed_dictionaries(
    {}, optional={"grade": st.text(), "labels": st.integers(), "photos": st.tuples(st.text())}
)


@dataclass(frozen=True)
class Checked:
    """Computes something at its birth."""

    count: int

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("none")


@given(CHANGES, CHANGES)
def test_a_changed_copy_is_equal_to_one_made_from_its_fields(
    first: dict[str, object], second: dict[str, object]
) -> None:
    part = Part("K7Q210000015", **first)  # type: ignore[arg-type]
    assert altered(part, **second) == replace(part, **second)  # type: ignore[arg-type]
    assert part == Part("K7Q210000015", **first)  # type: ignore[arg-type]


def test_what_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="colour"):
        altered(Part("K7Q210000015"), colour="red")  # type: ignore[call-arg]


def test_a_class_that_checks_itself_is_refused() -> None:
    with pytest.raises(TypeError, match="Checked"):
        altered(Checked(1), count=-1)
