"""Exported aspects are what Catena-X publishes: the official schema and our rules agree.

The schemas are third-party (Eclipse Tractus-X, CC-BY-4.0) and are not part of the product.
They are looked for where REFACTORY_SCHEMAS says, else beside the checkout; where they are not
at hand the tests that read them are skipped.
"""

from __future__ import annotations

import copy
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from app.domain.errors import Refused
from app.domain.part import Part
from app.domain.site import Site
from app.domain.vehicle import Vehicle
from app.exchange.catenax import ASPECTS, Shape, document
from app.exchange.catenax_known import (
    Stated,
    certificate_of_destruction,
    mandatory_dismantling,
    reuse_certificate,
)

BESIDE = Path(__file__).parents[3] / "shared" / "schemas"
SCHEMAS = Path(os.environ.get("REFACTORY_SCHEMAS", BESIDE)) / "catena-x"
FILES = {
    "certificate-of-destruction": "CertificateOfDestruction",
    "mandatory-dismantling": "MandatoryDismantling",
    "reuse-certificate": "ReuseCertificate",
}
SAMPLES: dict[str, Any] = {
    "text": "as given",
    "flag": False,
    "number": 3,
    "list": [],
    "date": "2026-11-22",
    "time": "2026-11-22T08:00:00+00:00",
    "country": "FR",
    "phone": "+33 1 30 95 00 00",
    "BPNL": "BPNL00000000A1B2",
    "uuid": "580d3adf-1981-44a0-a214-13d6ceed9379",
    "mass unit": "unit:kilogram",
}
SITE = Site("Atelier", "1 rue des Champs", "01 30", "PR 78", "FR", ("fr",))
VEHICLE = Vehicle(
    "v1",
    vin="VF1BM0A0H33445566",
    make="Renault",
    model="Zoe",
    drive="bev",
    fractions={"F-COOL": Decimal("5.35"), "F-REFR": Decimal("0.41"), "F-PETROL": Decimal(0)},
)
PARTS = (
    Part("K7Q210000015", "v1", "HLL", "left", "26060", "SN-1"),
    Part("K7Q210000023", "v1", "HLR", "right"),
    Part("K7Q210000031", "v1", "DFL"),
)
STATED = Stated(
    "CD-2026-K7Q2-00001", "2026-11-22", "m1", "Préfecture", "2016-03-01", Decimal(1468),
    "Jeanne Dupont", "FR", "AA-111-AA", "r1234yf",
)  # fmt: skip


def schema(aspect: str) -> jsonschema.Draft4Validator:
    file = SCHEMAS / f"{FILES[aspect]}-schema.json"
    if not file.is_file():
        pytest.skip(f"{file.name} of Catena-X is not at hand")
    return jsonschema.Draft4Validator(json.loads(file.read_text(encoding="utf-8")))


def full(shape: Shape, *, optional: bool) -> dict[str, Any]:
    """A document with every required field, or with the optional ones as well."""
    return {
        name.removeprefix("?"): SAMPLES[kind]
        if isinstance(kind, str)
        else full(kind, optional=optional)
        for name, kind in shape.items()
        if optional or not name.startswith("?")
    }


def fields(shape: Shape, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The paths of every required field, those of optional objects among them."""
    for name, kind in shape.items():
        here = (*path, name.removeprefix("?"))
        if not isinstance(kind, str):
            yield from fields(kind, here)
        elif not name.startswith("?"):
            yield here


def without(whole: Mapping[str, Any], path: tuple[str, ...]) -> dict[str, Any]:
    less = copy.deepcopy(dict(whole))
    inner = less
    for name in path[:-1]:
        inner = inner[name]
    del inner[path[-1]]
    return less


def known(aspect: str) -> dict[str, Any]:
    return {
        "certificate-of-destruction": certificate_of_destruction(VEHICLE, SITE, STATED),
        "mandatory-dismantling": mandatory_dismantling(VEHICLE, PARTS, STATED),
        "reuse-certificate": reuse_certificate(PARTS[0], datetime(2026, 11, 22, 8, tzinfo=UTC)),
    }[aspect]


def refusals(aspect: str, known: Mapping[str, Any], given: Mapping[str, Any]) -> list[str]:
    with pytest.raises(Refused) as refused:
        document(aspect, known, given)
    return [one.params["field"] for one in refused.value.reasons]


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("optional", [False, True])
def test_what_we_export_is_what_the_official_schema_takes(aspect: str, optional: bool) -> None:
    given = full(ASPECTS[aspect], optional=optional)
    schema(aspect).validate(document(aspect, {}, given))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_what_is_known_fits_the_official_schema_too(aspect: str) -> None:
    given = full(ASPECTS[aspect], optional=True)
    schema(aspect).validate(document(aspect, known(aspect), given))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_we_require_no_less_and_no_more_than_the_official_schema(aspect: str) -> None:
    official = schema(aspect)
    whole = full(ASPECTS[aspect], optional=True)
    for path in fields(ASPECTS[aspect]):
        broken = without(whole, path)
        assert not official.is_valid(broken), f"{path} is optional there"
        assert refusals(aspect, {}, broken) == [".".join(path)]
    official.validate(full(ASPECTS[aspect], optional=False))


@pytest.mark.parametrize("aspect", ASPECTS)
def test_nothing_is_made_up(aspect: str) -> None:
    named = set(refusals(aspect, {}, {}))
    assert named == {".".join(path) for path in fields(without_optional(ASPECTS[aspect]))}


def without_optional(shape: Shape) -> Shape:
    return {
        name: kind if isinstance(kind, str) else without_optional(kind)
        for name, kind in shape.items()
        if not name.startswith("?")
    }


def test_what_is_known_outranks_what_is_given() -> None:
    made = document(
        "certificate-of-destruction",
        known("certificate-of-destruction"),
        full(ASPECTS["certificate-of-destruction"], optional=False),
    )
    assert made["serialNumber"] == "CD-2026-K7Q2-00001"
    assert made["vehicleProperties"]["emptyWeight"] == 1468
    assert made["vehicleProperties"]["licenseAbbreviation"] == "as given"
    owner = made["vehicleOwnerProperties"]["vehicleOwnerAddress"]
    assert (owner["name"], owner["street"]) == ("Jeanne Dupont", "as given")


def test_the_removal_list_counts_what_was_taken_off() -> None:
    told = known("mandatory-dismantling")
    assert told["mandatoryRemoval"]["headlight"] == {
        "isPresent": True,
        "partDetail": {"number": 2, "location": "left, right"},
    }
    fluid = told["depollutionRequirement"]["fluid"]
    assert fluid["coolingLiquid"] == {"isPresent": True}
    assert "brakeFluid" not in fluid, "not weighed is not absent"
    component = told["depollutionRequirement"]["component"]
    assert component["refrigerant"]["itemDetail"]["weight"] == {"value": 410, "unit": "unit:gram"}


@pytest.mark.parametrize(
    ("drive", "battery", "catalyst", "tank"),
    [
        ("petrol", False, True, ""),
        ("diesel", False, True, ""),
        ("lpg", False, True, "liquefiedPetroleumGasTank"),
        ("cng", False, True, "compressedNaturalGasTank"),
        ("mhev48", None, True, ""),
        ("hev", True, True, ""),
        ("phev", True, True, ""),
        ("bev", True, False, ""),
        ("fcev", True, False, "hydrogenTank"),
    ],
)
def test_the_drive_says_what_a_vehicle_has_and_cannot_have(
    drive: str, battery: bool | None, catalyst: bool, tank: str
) -> None:
    taken = {"F-OIL": Decimal(4), "F-CAT": Decimal(5) if catalyst else Decimal(0)}
    taken["F-GTANK"] = Decimal(40) if tank else Decimal(0)
    vehicle = replace(VEHICLE, drive=drive, status="closed", fractions=taken)
    told = mandatory_dismantling(vehicle, (), STATED)
    removal, required = told["mandatoryRemoval"], told["depollutionRequirement"]
    assert removal.get("electricVehicleBattery", {}).get("isPresent") is battery
    assert removal["catalyticConverter"]["isPresent"] is catalyst
    assert required["fluid"]["motorOil"]["isPresent"] is catalyst
    assert {name for name, one in required["component"].items() if one["isPresent"]} == (
        {tank} if tank else set()
    )


def test_a_vehicle_still_at_work_may_have_a_gas_tank_nobody_saw_yet() -> None:
    told = mandatory_dismantling(replace(VEHICLE, drive="petrol"), (), STATED)
    assert "hydrogenTank" not in told["depollutionRequirement"]["component"]


@pytest.mark.parametrize(
    ("aspect", "path", "wrong"),
    [
        ("reuse-certificate", ("certificate", "supplier"), "BPNL1"),
        ("reuse-certificate", ("certificate", "revocationDate"), "22.11.2026"),
        ("mandatory-dismantling", ("mandatoryRemoval", "tyre", "isPresent"), "yes"),
        ("certificate-of-destruction", ("vehicleProperties", "emptyWeight"), True),
        ("certificate-of-destruction", ("vehicleProperties",), "all of it"),
    ],
)
def test_a_given_value_of_another_kind_is_named(
    aspect: str, path: tuple[str, ...], wrong: object
) -> None:
    given = full(ASPECTS[aspect], optional=False)
    inner = given
    for name in path[:-1]:
        inner = inner[name]
    inner[path[-1]] = wrong
    assert refusals(aspect, {}, given) == [".".join(path)]
