"""Scales on real lines: whole lines count, lost lines come back, half a line is no mass."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from app import main
from app.devices import line_scale
from app.devices.line_scale import LineScale
from app.devices.scale_format import LineFormat
from app.devices.scale_setting import ScaleSetting
from app.devices.system_clock import SystemClock
from app.domain.errors import ShopError
from app.operations.ports.scale import ScaleLook
from app.settings import Settings
from tests.devices.a_scale import PtyScale, TcpScale, shipped, until

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals"),
]
Made = Callable[..., LineScale]


@pytest.fixture
def made() -> Iterator[Made]:
    scales: list[LineScale] = []

    def make(name: str = "dini-argeo", *, polled: bool = False, **more: object) -> LineScale:
        written = shipped(name)
        if not polled:
            written = _heard_only(written)
        setting = ScaleSetting("Bridge", written, **more)  # type: ignore[arg-type]
        scales.append(LineScale(setting, SystemClock()))
        return scales[-1]

    yield make
    for one in scales:
        one.close()


def _heard_only(written: LineFormat) -> LineFormat:
    return replace(written, poll=b"")


@pytest.fixture
def pty(tmp_path: Path) -> Iterator[PtyScale]:
    one = PtyScale(tmp_path / "ttyUSB0")
    yield one
    one.unplug()


@pytest.fixture
def tcp() -> Iterator[TcpScale]:
    one = TcpScale()
    yield one
    one.close()


def at(made: Made, tcp: TcpScale, name: str = "dini-argeo", **more: object) -> LineScale:
    """A scale that is connected and has heard the end of a line."""
    scale = made(name, host="127.0.0.1", port=tcp.port, **more)
    tcp.accept()
    until(scale, lambda look: look.standing != "lost")
    tcp.say("\r\n")
    return scale


def stands(kg: str) -> Callable[[ScaleLook], bool]:
    def wanted(look: ScaleLook) -> bool:
        reading = look.reading
        return look.standing == "stable" and reading is not None and reading.kg == Decimal(kg)

    return wanted


def moves(kg: str) -> Callable[[ScaleLook], bool]:
    def wanted(look: ScaleLook) -> bool:
        reading = look.reading
        return look.standing == "moving" and reading is not None and reading.kg == Decimal(kg)

    return wanted


def test_a_serial_scale_is_read_as_it_sends(made: Made, pty: PtyScale, tmp_path: Path) -> None:
    scale = made(device=str(tmp_path / "ttyUSB0"))
    until(scale, lambda look: look.standing == "silent")
    pty.say("\r\nUS,GS,  1108.0,kg\r\n")
    until(scale, moves("1108.0"))
    pty.say("ST,GS,  1112.5,kg\r\n")
    reading = until(scale, stands("1112.5")).reading
    assert reading is not None
    assert (reading.line, reading.unit) == ("ST,GS,  1112.5,kg", "kg")
    assert reading.origin("Bridge").source == "scale"


def test_an_unplugged_scale_is_lost_and_found_again(
    made: Made, pty: PtyScale, tmp_path: Path
) -> None:
    scale = made(device=str(tmp_path / "ttyUSB0"))
    until(scale, lambda look: look.standing == "silent")
    pty.say("\r\nST,GS,   20.0,kg\r\n")
    until(scale, stands("20"))
    pty.unplug()
    lost = until(scale, lambda look: look.standing == "lost")
    assert lost.reading is None and lost.fault
    pty.plug()
    until(scale, lambda look: look.standing == "silent")
    pty.say("\r\nST,GS,   21.0,kg\r\n")
    until(scale, stands("21"))


def test_a_scale_that_is_asked_answers(made: Made, tcp: TcpScale) -> None:
    scale = made("sics", polled=True, host="127.0.0.1", port=tcp.port)
    tcp.accept()
    assert tcp.asked() == b"SI\r\n"
    tcp.say("S S       0.00 kg\r\n")
    while scale.look().reading is None:
        tcp.asked()
        tcp.say("S S      14.25 kg\r\n")
    until(scale, stands("14.25"))


def test_half_a_line_is_no_mass_before_its_other_half(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    tcp.say("ST,GS,  11")
    tcp.say("12.0,kg\r\nUS,GS,")
    assert until(scale, lambda look: look.reading is not None).reading
    until(scale, stands("1112"))
    tcp.say("    3.0,kg\r\n")
    until(scale, moves("3"))
    assert scale.look().unknown == 0


def test_what_was_already_on_its_way_when_the_line_opened_is_no_mass(
    made: Made, tcp: TcpScale
) -> None:
    """Without its start, `12.0 kg` of `1112.0 kg` would read as a mass of its own."""
    scale = made("plain", host="127.0.0.1", port=tcp.port, division_kg=Decimal(1))
    tcp.accept()
    tcp.say("12.0 kg\r\n?\r\n")
    assert until(scale, lambda look: look.unknown == 1).reading is None
    tcp.say("1112.0 kg\r\n")
    until(scale, moves("1112.0"))


def test_the_start_of_a_line_that_was_cut_is_not_joined_to_the_next(
    made: Made, tcp: TcpScale
) -> None:
    scale = at(made, tcp)
    tcp.say("ST,GS,  11")
    tcp.drop()
    until(scale, lambda look: look.standing == "lost")
    tcp.accept()
    tcp.say("12.0,kg\r\nST,GS,    7.0,kg\r\n")
    until(scale, stands("7"))
    assert scale.look().unknown == 0


def test_a_flood_without_an_end_is_dropped_and_counted(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    tcp.say("x" * 5_000)
    until(scale, lambda look: look.unknown > 0)
    tcp.say("\r\nST,GS,    7.0,kg\r\n")
    until(scale, stands("7"))


def test_lines_nobody_knows_are_counted_and_shown(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    tcp.say("gross 12\xff kg\r\n")
    look = until(scale, lambda look: look.unknown == 1)
    assert look.last_unknown == "gross 12\\xff kg"
    assert look.reading is None


@pytest.mark.parametrize(("word", "standing"), [("OL", "overload"), ("UL", "underload")])
def test_beyond_its_range_it_has_no_mass(
    made: Made, tcp: TcpScale, word: str, standing: str
) -> None:
    scale = at(made, tcp)
    tcp.say("ST,GS,   10.0,kg\r\n")
    until(scale, stands("10"))
    tcp.say(f"{word},GS,   10.0,kg\r\n")
    look = until(scale, lambda look: look.standing == standing)
    assert look.reading is None


def test_a_scale_that_falls_silent_has_no_mass_any_more(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    tcp.say("ST,GS,   10.0,kg\r\n")
    until(scale, stands("10"))
    look = until(scale, lambda look: look.standing != "stable")
    assert (look.standing, look.reading) == ("silent", None)


def test_the_terminal_takes_the_tare_off(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    tcp.say("ST,GS,   95.0,kg\r\n")
    until(scale, stands("95"))
    scale.tare()
    tcp.say("ST,GS,  340.5,kg\r\n")
    reading = until(scale, stands("245.5")).reading
    assert reading is not None and reading.tare_kg == 95
    scale.clear_tare()
    assert stands("340.5")(scale.look())


def test_nothing_that_moves_is_a_tare(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    tcp.say("US,GS,   95.0,kg\r\n")
    until(scale, moves("95"))
    with pytest.raises(ShopError) as refused:
        scale.tare()
    assert refused.value.code == "scale-not-steady"
    assert moves("95")(scale.look())


def test_a_scale_may_take_its_tare_itself(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp, tare_by="scale")
    tcp.say("ST,GS,   95.0,kg\r\n")
    until(scale, stands("95"))
    scale.tare()
    assert tcp.asked() == b"TARE\r\n"
    tcp.say("OK\r\nST,NT,  245.5,kg\r\n")
    reading = until(scale, stands("245.5")).reading
    assert reading is not None and reading.tare_kg == 95
    tcp.say("ST,GS,  340.5,kg\r\n")
    reading = until(scale, stands("340.5")).reading
    assert reading is not None and reading.tare_kg == 0


def test_zeroing_is_an_order_to_the_scale(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    assert scale.zeroes
    scale.zero()
    assert tcp.asked() == b"ZERO\r\n"


def test_what_was_ordered_while_it_was_away_is_not_done_when_it_comes_back(
    made: Made, tcp: TcpScale
) -> None:
    """Somebody else may stand at it by then."""
    scale = at(made, tcp)
    tcp.drop()
    until(scale, lambda look: look.standing == "lost")
    scale.zero()
    tcp.accept()
    until(scale, lambda look: look.standing != "lost")
    scale.clear_tare()
    scale.zero()
    assert tcp.asked() == b"ZERO\r\n"
    assert not scale._orders


def test_readings_that_only_wander_within_a_division_stand(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp, name="plain", division_kg=Decimal(1), steady_ms=60)
    while scale.look().standing != "stable":
        tcp.say("1112.0 kg\r\n1112.5 kg\r\n")
    tcp.say("1140.0 kg\r\n")
    until(scale, moves("1140"))


def test_a_closed_scale_lets_its_line_go(made: Made, tcp: TcpScale) -> None:
    scale = at(made, tcp)
    scale.close()
    # What it had not read yet turns the end of the line into a reset.
    with suppress(ConnectionResetError):
        assert tcp.peer.recv(1) == b""


def test_a_scale_that_never_answers_is_called_anew(
    made: Made, tcp: TcpScale, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line_scale, "_GIVE_UP_MS", 400)
    scale = made("sics", polled=True, host="127.0.0.1", port=tcp.port)
    tcp.accept()
    assert tcp.asked().startswith(b"SI\r\n")
    until(scale, lambda look: look.fault == "no answer")
    tcp.accept()
    assert tcp.asked().startswith(b"SI\r\n")


def test_one_that_only_sends_may_be_silent_as_long_as_it_likes(
    made: Made, tcp: TcpScale, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same silence; nobody asked anything, so nothing is missing."""
    monkeypatch.setattr(line_scale, "_GIVE_UP_MS", 400)
    scale = at(made, tcp)
    tcp.say("ST,GS,   10.0,kg\r\n")
    until(scale, stands("10"))
    look = until(scale, lambda look: look.standing != "stable")
    assert (look.standing, look.fault) == ("silent", "")


def test_a_terminal_reads_the_scale_its_settings_name(tcp: TcpScale, tmp_path: Path) -> None:
    table = {"name": "Bridge", "tcp": f"127.0.0.1:{tcp.port}", "format": "cas"}
    settings = Settings(tmp_path, scales=(table,), alarm_port=0)
    local = main.open_local(settings, SystemClock())
    (scale,) = local.edges.scales
    assert isinstance(scale, LineScale)
    tcp.accept()
    tcp.say("\r\nST,GS,1\xd2,  1112.5 kg\r\n")
    until(scale, stands("1112.5"))
    scale.close()
    local.queries.close()
    local.store.close()


def test_a_terminal_whose_scale_means_nothing_says_so_before_it_opens_anything(
    tmp_path: Path,
) -> None:
    settings = Settings(tmp_path, scales=({"name": "Bridge", "format": "cas"},))
    with pytest.raises(ShopError) as refused:
        main.open_local(settings, SystemClock())
    assert refused.value.code == "scale-setting"
    assert not settings.database.exists()
