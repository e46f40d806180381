"""What is in a printer is what was said last; a ribbon stays until a new one is in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from app.domain.events import Recorded
from app.domain.events.printing import PrintAsked, RollLoaded
from app.domain.moment import Moment
from app.domain.print_job import A4
from app.domain.printer_roll import Roll, fits, fold_roll, paper_of

MORNING = datetime(2026, 3, 2, 7, tzinfo=UTC)


def rolls(*facts: RollLoaded) -> Roll | None:
    """Facts a minute apart, read in any order."""
    told = [
        Recorded(
            str(n), "T3ST", 1, n, n, Moment(MORNING + timedelta(minutes=n), 0, "", ""), "ada", one
        )
        for n, one in enumerate(facts)
    ]
    return fold_roll(reversed(told))


def asked(template: str, sheet: str = "") -> PrintAsked:
    return PrintAsked("j", (), template, "en", "Zebra A1", sheet=sheet)


def test_the_last_roll_counts_and_the_last_new_ribbon() -> None:
    found = rolls(
        RollLoaded("Zebra A1", 100, 60, ribbon=True),
        RollLoaded("Zebra A1", 57, 32),
    )
    assert found == Roll((57, 32), MORNING + timedelta(minutes=1), "ada", MORNING)


def test_nobody_said_what_is_in_it() -> None:
    assert rolls() is None
    assert fits(None, asked("roof_100x150"))


def test_a_job_needs_labels_of_its_size_and_a_sheet_needs_a4() -> None:
    roll = Roll((100, 60), MORNING, "ada")
    assert fits(roll, asked("part_100x60"))
    assert not fits(roll, asked("roof_100x150"))
    assert not fits(roll, asked("part_100x60", "2x4+1"))
    assert paper_of(asked("part_100x60", "2x4+1")) == A4
