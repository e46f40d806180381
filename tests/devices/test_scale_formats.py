"""What lines of scales say: vendors' formats, units without rounding, and nothing by half."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.devices.scale_format import KG, LONGEST, LineFormat, Told, format_of, load_format
from app.devices.scale_setting import read_scales
from app.devices.steadiness import Steadiness
from app.domain.errors import ShopError
from app.domain.moment import Moment
from app.domain.units import UNITS
from tests.devices.a_scale import FORMATS, shipped
from tests.shop import START

NAMES = sorted(file.stem for file in FORMATS.glob("*.toml"))
LAMPS = "1\xd2"
KNOWN = [
    ("sics", "S S     100.00 g", Told(Decimal("0.10000"), "stable", "g")),
    ("sics", "S D      14.25 kg", Told(Decimal("14.25"), "moving", "kg")),
    ("sics", "S S      -0.50 kg", Told(Decimal("-0.50"), "stable", "kg")),
    ("sics", "S I", Told(None, "moving")),
    ("sics", "S +", Told(None, "overload")),
    ("sics", "S -", Told(None, "underload")),
    ("sics", "TAC A", Told(None, "answer")),
    ("and", "ST,+00123.45  kg", Told(Decimal("123.45"), "stable", "kg")),
    ("and", "ST,+0001.234 kg", Told(Decimal("1.234"), "stable", "kg")),
    ("and", "US,-00000.5   g", Told(Decimal("-0.0005"), "moving", "g")),
    ("and", "ST,GS,+0012345kg", Told(Decimal(12345), "stable", "kg", net=False)),
    ("and", "OL,+9999999  kg", Told(None, "overload")),
    ("and", "QT,+00001234 PC", Told(None, "answer")),
    ("cas", f"ST,NT,{LAMPS},   -13.5 kg", Told(Decimal("-13.5"), "stable", "kg", net=True)),
    ("cas", f"US,GS,{LAMPS},000013.5 kg", Told(Decimal("13.5"), "moving", "kg", net=False)),
    ("cas", f"ST,GS,{LAMPS},    1.12  t", Told(Decimal(1120), "stable", "t", net=False)),
    ("cas", "OL,GS,", Told(None, "overload")),
    ("dini-argeo", "01ST,GS,     0.0,kg", Told(Decimal(0), "stable", "kg", net=False)),
    ("dini-argeo", "US,NT,  1112.5,kg", Told(Decimal("1112.5"), "moving", "kg", net=True)),
    ("dini-argeo", "UL,GS,     0.0,kg", Told(None, "underload")),
    ("dini-argeo", "ERR04", Told(None, "answer")),
    ("plain", "  12,50 kg", Told(Decimal("12.50"), "", "kg")),
]


@pytest.mark.parametrize(("name", "line", "told"), KNOWN)
def test_what_a_line_says(name: str, line: str, told: Told) -> None:
    assert shipped(name).read(line) == told


@pytest.mark.parametrize("name", NAMES)
def test_every_format_names_where_it_is_from_and_how_sure_that_is(name: str) -> None:
    one = shipped(name)
    assert one.name and one.source and one.status


def test_a_tola_is_not_taken_for_a_tonne() -> None:
    assert shipped("and").read("ST,+00001.00   t") is None


@pytest.mark.parametrize(("name", "line", "told"), KNOWN)
def test_no_line_that_lost_its_end_is_a_mass_of_the_same_format(
    name: str, line: str, told: Told
) -> None:
    """The unit stands last in all of them: without it there is no mass."""
    for length in range(len(line)):
        cut = shipped(name).read(line[:length])
        assert cut is None or cut.kg is None or (cut.kg == told.kg and line[length:].isspace())


@given(
    amount=st.decimals(0, 99999, places=3, allow_nan=False),
    unit=st.sampled_from(sorted(KG)),
    stable=st.booleans(),
)
def test_units_lose_nothing(amount: Decimal, unit: str, stable: bool) -> None:
    line = f"S {'S' if stable else 'D'} {amount:>10f} {unit}"
    told = shipped("sics").read(line)
    assert told is not None and told.kg is not None
    assert told.kg / KG[unit] == amount
    assert told.says == ("stable" if stable else "moving")


@pytest.mark.parametrize("unit", ["g", "kg", "t"])
def test_units_are_those_of_the_rest_of_the_program(unit: str) -> None:
    assert UNITS[unit].factor == KG[unit]


@given(line=st.text(max_size=3 * LONGEST), name=st.sampled_from(NAMES))
def test_whatever_comes_is_a_finite_mass_or_none(line: str, name: str) -> None:
    told = shipped(name).read(line)
    assert told is None or told.kg is None or told.kg.is_finite()


def test_one_s_own_format_stands_in_a_table() -> None:
    own = format_of(
        {
            "lines": [
                {
                    "pattern": r"(?P<flag>[#~])(?P<value>\d{6})",
                    "flags": {"#": "stable", "~": "moving"},
                }
            ],
            "unit": "g",
        },
        "settings.toml",
    )
    assert own.read("#001500") == Told(Decimal("1.500"), "stable", "g")
    assert own.read("001500") is None


BROKEN = [
    {"lines": []},
    {"lines": [{"pattern": "("}]},
    {"lines": [{"pattern": "no value"}]},
    {"lines": [{"pattern": "(?P<value>1)", "says": "perhaps"}]},
    {"lines": [{"pattern": "(?P<value>1)", "flag": {}}]},
    {"lines": [{"pattern": "(?P<value>1)"}], "unit": "stone"},
    {"lines": [{"pattern": "(?P<value>1)"}], "pol": "W"},
]


@pytest.mark.parametrize("table", BROKEN)
def test_a_format_that_means_nothing_is_refused_by_name(table: dict[str, object]) -> None:
    with pytest.raises(ShopError) as refused:
        format_of(table, "mine.toml")
    assert refused.value.code == "scale-format"
    assert refused.value.reason.params["file"] == "mine.toml"


def test_a_file_that_is_no_toml_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text("= 1", encoding="utf-8")
    with pytest.raises(ShopError) as refused:
        load_format(tmp_path / "x.toml")
    assert refused.value.reason.params["file"] == "x.toml"


# ------------------------------------------------------------------------------ settings

BRIDGE = {"name": "Bridge", "tcp": "10.0.0.7:4001", "format": "cas", "weighs": ["vehicle"]}


def test_scales_are_set_by_name_line_and_format() -> None:
    bench = {"name": "Bench", "serial": "/dev/ttyUSB0", "baud": 4800, "format": "sics"}
    bridge, bench_scale = read_scales([BRIDGE, bench], FORMATS, "settings.toml")
    assert (bridge.host, bridge.port) == ("10.0.0.7", 4001)
    assert set(bridge.weighs) == {"vehicle"}
    assert isinstance(bridge.format, LineFormat) and bridge.format.name == "CAS"
    assert (bench_scale.device, bench_scale.baud) == ("/dev/ttyUSB0", 4800)
    assert set(bench_scale.weighs) == {"vehicle", "material"}


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "x" * 25},
        {"tcp": "10.0.0.7"},
        {"tcp": "10.0.0.7:99999"},
        {"serial": "/dev/ttyS0"},
        {"format": "toledo"},
        {"weighs": ["people"]},
        {"weighs": []},
        {"frame": "9X3"},
        {"tare": "scale"},
        {"division_kg": "-1"},
        {"division_kg": "much"},
        {"poll_ms": 1},
        {"baud": "fast"},
        {"colour": "red"},
    ],
)
def test_a_scale_that_cannot_be_is_refused_by_name(change: dict[str, object]) -> None:
    with pytest.raises(ShopError) as refused:
        read_scales([{**BRIDGE, **change}], FORMATS, "settings.toml")
    assert refused.value.code == "scale-setting"


def test_two_scales_of_one_name_could_not_be_told_apart() -> None:
    with pytest.raises(ShopError) as refused:
        read_scales([BRIDGE, BRIDGE], FORMATS, "settings.toml")
    assert refused.value.reason.params["scale"] == "Bridge"


# ---------------------------------------------------------------------------- steadiness


def moment(ms: int) -> Moment:
    return Moment(START, ms, "boot", "session")


def judged(*readings: tuple[int, str], told: bool | None = None, for_ms: int = 1000) -> list[bool]:
    one = Steadiness(Decimal("0.5"), for_ms)
    return [one.judge(Decimal(kg), moment(ms), told) for ms, kg in readings]


def test_three_readings_within_a_division_over_the_time_stand() -> None:
    assert judged((0, "10"), (500, "10.5"), (1000, "10.2")) == [False, False, True]


def test_two_readings_are_never_enough_however_far_apart() -> None:
    assert judged((0, "10"), (9000, "10")) == [False, False]


def test_readings_that_come_all_at_once_do_not_stand_yet() -> None:
    assert judged((0, "10"), (1, "10"), (2, "10"), (3, "10")) == [False] * 4


def test_creeping_is_no_standing() -> None:
    """Each step is within a division of the one before, the whole way is not."""
    steps = [(place * 400, str(Decimal(10) + Decimal("0.3") * place)) for place in range(12)]
    assert not any(judged(*steps))


def test_a_scale_that_tells_is_believed() -> None:
    assert judged((0, "10"), (1, "99"), told=True) == [True, True]
    assert judged((0, "10"), (5000, "10"), (9000, "10"), told=False) == [False] * 3
