"""A vehicle's file gives the lines of the registers; nothing that nobody recorded is in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from app.domain.events import (
    ContainerClosed,
    EntryTakenBack,
    Event,
    FractionWeighed,
    HolderRecorded,
    HulkDispatched,
    HulkReceived,
    MassRecorded,
    PrivateRef,
    Recorded,
    RefrigerantRecovered,
    VehicleBought,
    VehicleClosed,
    VehicleReceived,
)
from app.domain.moment import Moment
from app.domain.part import Catalogue, FractionType
from app.domain.register_lines import (
    ContainerLine,
    HulkLine,
    Line,
    Period,
    PoliceLine,
    RefrigerantLine,
    WasteLine,
)
from app.domain.registers import VehicleFile, gaps, series_of, vehicle_file
from app.domain.registrar import Registrar, waste_codes
from app.domain.rules import Rule, RulePack
from app.domain.site import Person, Qualification

T = TypeVar("T", bound=Line)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = Period(date(2026, 11, 22), date(2026, 11, 22))
KEPT, TRUCK = PrivateRef("p1", "00"), PrivateRef("p2", "00")
RECEIVED = VehicleReceived(
    "v1", "2026-K7Q2-00007", "VF1BM0A0H33445566", "", "Renault", "Zoe", "2016", "bev", "whole", 2
)
HOLDER = HolderRecorded("v1", KEPT, {"holder_name": "name", "holder_document": "card"}, "owner")
BOUGHT = VehicleBought("v1", Decimal("150.00"), "transfer")
GAS = RefrigerantRecovered("v1", "r1", "DEP045", "r134a", Decimal("0.412"), "CYL-3")
CLOSED = ContainerClosed("C-12", "16 01 18", Decimal(210), Decimal("1034.5"), "v1", "r1", "FRA020")
SLIP = HulkDispatched(
    "v1", "r1", "HUL030", "BSD-9", "", "shredder", "r4", "PR-77", Decimal(640), "Broyeur SA",
    plates="plates", private=TRUCK,
)  # fmt: skip
RECEIPT = HulkReceived("v1", "r1", "HUL040", "R-5", Decimal(638))
ALL: tuple[Event, ...] = (
    RECEIVED,
    HOLDER,
    BOUGHT,
    MassRecorded("v1", "in", Decimal(1480), "scale"),
    GAS,
    CLOSED,
    SLIP,
    RECEIPT,
    VehicleClosed("v1", Decimal(1480), Decimal(20), Decimal(640), Decimal(820)),
)
CATALOGUE = Catalogue(
    {}, {"F-OIL": FractionType("F-OIL", {"en": "Oil", "fr": "Huile"}, True, None)}
)
SECRETS = {
    ("p1", "name"): "Jeanne",
    ("p1", "card"): "CNI 1",
    ("p2", "plates"): "AA-1\nBB-2",
    ("p3", "to"): "Garage Martin",
    ("p3", "address"): "Rue 1",
    ("p3", "document"): "",
}


def weighing(kg: str, step: str = "DEP050.oil") -> FractionWeighed:
    return FractionWeighed("v1", "r1", "F-OIL", Decimal(kg), Decimal(kg), "kg", "scale", step)


def file_of(*facts: Event, first: datetime = NOON) -> VehicleFile:
    """The file after these facts, a minute apart."""
    found = vehicle_file(
        Recorded(
            f"e{n}", "K7Q2", 1, n, n, Moment(first + timedelta(minutes=n), n, "b", "s"), "m1", one
        )
        for n, one in enumerate(facts)
    )
    assert found is not None
    return found


def code(of: str, is_: str, first: date, last: date | None = None) -> Rule:
    return Rule(f"waste_code.{of}", "EU", is_, "text", "test", first, last, "verified")


CODES = waste_codes(
    RulePack(
        "",
        "1",
        (
            code("F-OIL", "13 02 05*", date(2000, 1, 1)),
            code("hulk", "16 01 06", date(2000, 1, 1), date(2026, 11, 22)),
            code("hulk", "16 01 99", date(2026, 11, 23)),
        ),
    )
)


def mechanic(valid_to: date) -> Person:
    held = Qualification(date(2024, 1, 1), valid_to, "AFNOR", "FG-0815")
    return Person("m1", "0417", "", ("operator",), "en", KEPT, {"FGAS": held})


def lines(
    file: VehicleFile, period: Period = TODAY, *, names: bool = False, valid_to: int = 2030
) -> Iterator[tuple[str, Line]]:
    people = {"m1": mechanic(date(valid_to, 1, 1))}
    told = Registrar(period, CATALOGUE, people, CODES, "fr")
    if names:
        told = Registrar(
            period, CATALOGUE, people, CODES, "fr",
            lambda record, entry: SECRETS[record, entry],
        )  # fmt: skip
    return told.lines(file)


def only(kind: type[T], found: Iterator[tuple[str, Line]]) -> T:
    (line,) = [one for _, one in found if isinstance(one, kind)]
    return line


def test_the_police_book_has_entry_price_and_exit() -> None:
    line = only(PoliceLine, lines(file_of(*ALL)))
    assert (line.register_no, line.series) == ("2026-K7Q2-00007", "2026-K7Q2")
    assert (line.vehicle, line.make, line.year) == ("VF1BM0A0H33445566", "Renault", "2016")
    assert (line.entered_at, line.entered_by) == (NOON, "0417")
    assert (line.price_eur, line.payment, line.seller_capacity) == (
        Decimal("150.00"),
        "transfer",
        "owner",
    )
    assert (line.left_at, line.slip, line.receiver_permit) == (
        NOON + timedelta(minutes=6),
        "BSD-9",
        "PR-77",
    )


def test_names_are_told_only_to_whom_they_are_to_be_told() -> None:
    without, told = (only(PoliceLine, lines(file_of(*ALL), names=n)) for n in (False, True))
    assert (without.seller_name, without.seller_document) == ("", "")
    assert without.seller_record == "p1"
    assert (told.seller_name, told.seller_document, told.seller_address) == ("Jeanne", "CNI 1", "")
    assert only(HulkLine, lines(file_of(*ALL))).plates == ""
    assert only(HulkLine, lines(file_of(*ALL), names=True)).plates == "AA-1 BB-2"


def test_a_vehicle_is_in_the_police_book_of_the_day_it_came_and_of_the_day_it_left() -> None:
    file = file_of(RECEIVED, SLIP, first=datetime(2026, 11, 20, 23, 59, 30, tzinfo=UTC))
    days = [date(2026, 11, 19) + timedelta(days=n) for n in range(4)]
    found = [[kind for kind, _ in lines(file, Period(day, day))] for day in days]
    assert found == [[], ["police"], ["police", "hulks"], []]


def test_waste_is_named_coded_and_counts_as_it_was_weighed_last() -> None:
    line = only(WasteLine, lines(file_of(RECEIVED, weighing("4"), weighing("4.2"))))
    assert (line.name, line.waste_code, line.hazardous, line.kg) == (
        "Huile",
        "13 02 05*",
        True,
        Decimal("4.2"),
    )
    assert [kind for kind, _ in lines(file_of(RECEIVED, weighing("4"), weighing("0")))] == [
        "police"
    ]


def test_a_fraction_of_another_release_is_kept_under_its_code() -> None:
    unknown = FractionWeighed("v1", "r1", "F-NEW", Decimal(1), Decimal(1), "kg", "scale", "X.y")
    line = only(WasteLine, lines(file_of(RECEIVED, unknown)))
    assert (line.name, line.waste_code) == ("F-NEW", "")


def test_a_container_has_its_net_mass() -> None:
    line = only(ContainerLine, lines(file_of(*ALL)))
    assert (line.container, line.net_kg) == ("C-12", Decimal("824.5"))


def test_a_container_has_the_waste_code_of_what_is_in_it_on_that_day() -> None:
    oil = replace(CLOSED, waste_code="", fraction="F-OIL")
    assert only(ContainerLine, lines(file_of(RECEIVED, oil))).waste_code == "13 02 05*"
    unknown = replace(CLOSED, waste_code="", fraction="F-GLASS")
    assert only(ContainerLine, lines(file_of(RECEIVED, unknown))).waste_code == ""


def test_refrigerant_is_entered_in_grams_with_the_attestation_that_held_that_day() -> None:
    line = only(RefrigerantLine, lines(file_of(*ALL)))
    assert (line.gas, line.grams, line.cylinder, line.by) == (
        "r134a",
        Decimal(412),
        "CYL-3",
        "0417",
    )
    assert (line.attestation, line.issuer) == ("FG-0815", "AFNOR")
    expired = only(RefrigerantLine, lines(file_of(*ALL), valid_to=2025))
    assert (expired.attestation, expired.issuer) == ("", "")


def test_a_hulk_names_what_nobody_recorded() -> None:
    full, bare = (only(HulkLine, lines(file_of(*facts))) for facts in (ALL, (RECEIVED, SLIP)))
    assert full.open == ("receiver_no", "carrier", "carrier_no")
    assert bare.open == ("receiver_no", "carrier", "carrier_no", "receipt")
    assert (full.waste_code, full.electric_or_hybrid, full.received_kg) == (
        "16 01 06",
        True,
        Decimal(638),
    )


def test_a_hulk_has_the_waste_code_of_the_day_it_left() -> None:
    day = datetime(2026, 11, 23, 12, tzinfo=UTC)
    later = lines(file_of(RECEIVED, SLIP, first=day), Period(day.date(), day.date()))
    assert only(HulkLine, later).waste_code == "16 01 99"


def test_a_slip_that_says_another_mass_than_the_scale_is_odd() -> None:
    def odd(weighed: str, slip: HulkDispatched = SLIP) -> tuple[str, ...]:
        scale = MassRecorded("v1", "hulk", Decimal(weighed), "scale")
        return only(HulkLine, lines(file_of(RECEIVED, scale, slip))).odd

    assert odd("660") == ("mass_kg",)
    assert odd("652") == (), "a scale shows steps"
    heavy = replace(SLIP, kg=Decimal(20_000))
    assert odd("652", heavy) == ("mass_kg",)
    assert odd("652", replace(heavy, lot="L-3")) == (), "a lot holds more than one hulk"
    assert only(HulkLine, lines(file_of(RECEIVED, heavy))).odd == (), "nobody weighed it"


def test_plates_that_may_not_be_told_are_kept_apart_and_not_open() -> None:
    told, untold = (
        only(HulkLine, lines(file_of(RECEIVED, SLIP), names=names)) for names in (True, False)
    )
    assert (told.plates, told.apart) == ("AA-1 BB-2", ())
    assert (untold.plates, untold.apart) == ("", ("plates",))
    assert "plates" not in untold.open


def test_what_a_step_is_to_do_again_does_not_count_until_it_is_done() -> None:
    back = EntryTakenBack("v1", "r1", "DEP045")
    assert "refrigerant" not in [kind for kind, _ in lines(file_of(RECEIVED, GAS, back))]
    again = RefrigerantRecovered("v1", "r1", "DEP045", "r134a", Decimal("0.5"), "CYL-4")
    line = only(RefrigerantLine, lines(file_of(RECEIVED, GAS, back, again)))
    assert (line.grams, line.cylinder) == (Decimal(500), "CYL-4")
    kinds = [kind for kind, _ in lines(file_of(RECEIVED, GAS, SLIP, back))]
    assert kinds == ["police", "hulks"], "another step's entry stays"


counts = st.sets(st.integers(1, 60), max_size=40)


@given(counts, counts)
def test_every_missing_number_of_a_series_is_named(here: set[int], there: set[int]) -> None:
    numbers = [f"2026-K7Q2-{n:05d}" for n in here] + [f"2026-ZZ01-{n:05d}" for n in there]
    missing = gaps(numbers)
    assert not set(missing) & set(numbers)
    for series, counted in (("2026-K7Q2", here), ("2026-ZZ01", there)):
        own = {int(one[-5:]) for one in missing if series_of(one) == series}
        spanned = set(range(min(counted), max(counted) + 1)) if counted else set()
        assert own | counted == spanned | counted and not own & counted
        assert own <= spanned
