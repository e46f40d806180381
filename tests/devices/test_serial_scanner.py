"""A scanner on a pseudo-terminal: pieces, unplugging, coming back, two at once."""

from __future__ import annotations

import os
import queue
import sys
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.devices.serial_scanner import SerialScanner
from app.domain.errors import Reason
from app.operations.ports.scan_source import RawScan, SourceNews

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are missing")
PATIENCE_S = 20


class Plugged:
    """A scanner at the far end of a pseudo-terminal, plugged in at a path."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._far, self._near = -1, -1

    def plug_in(self) -> Plugged:
        self._far, self._near = os.openpty()
        tty.setraw(self._near)
        self.path.symlink_to(os.ttyname(self._near))
        return self

    def reads(self, *pieces: bytes) -> None:
        for one in pieces:
            os.write(self._far, one)

    def pull_out(self) -> None:
        self.path.unlink()
        os.close(self._near)
        os.close(self._far)
        self._far = -1

    def close(self) -> None:
        if self._far >= 0:
            self.pull_out()


class Terminal:
    """Hears a source."""

    def __init__(
        self, scanner: Plugged, name: str = "bench", where: Callable[[], str] | None = None
    ) -> None:
        self.scans: queue.Queue[RawScan] = queue.Queue()
        self.news: queue.Queue[SourceNews] = queue.Queue()
        self.source = SerialScanner(name, where or (lambda: str(scanner.path)))
        self.source.start(self.scans.put, self.news.put)

    def scan(self) -> RawScan:
        return self.scans.get(timeout=PATIENCE_S)

    def hears(self, standing: str, code: str = "") -> SourceNews:
        """The next news, which must be this."""
        news = self.news.get(timeout=PATIENCE_S)
        assert (news.standing, news.reason.code if news.reason else "") == (standing, code)
        return news


@pytest.fixture
def scanner(tmp_path: Path) -> Iterator[Plugged]:
    one = Plugged(tmp_path / "ttyACM0")
    yield one
    one.close()


@pytest.fixture
def terminal(scanner: Plugged) -> Iterator[Terminal]:
    one = Terminal(scanner.plug_in())
    one.hears("ready")
    yield one
    one.source.stop()


def test_a_scan_in_pieces_arrives_whole_and_once(scanner: Plugged, terminal: Terminal) -> None:
    scanner.reads(b"VF1BM", b"0A0H3344", b"5566", b"\r", b"\n")
    scanner.reads(b"10A\x1d21B\r\n")

    assert terminal.scan() == RawScan("VF1BM0A0H33445566", b"VF1BM0A0H33445566", source="bench")
    assert terminal.scan().raw == b"10A\x1d21B"
    assert terminal.scans.empty()


def test_a_scanner_pulled_out_is_told_and_works_again_when_it_is_back(
    scanner: Plugged, terminal: Terminal
) -> None:
    scanner.pull_out()
    terminal.hears("lost", "scanner-not-there")

    scanner.plug_in()
    terminal.hears("ready")
    scanner.reads(b"AGAIN\r")
    assert terminal.scan().text == "AGAIN"


def test_half_a_scan_of_a_scanner_pulled_out_is_no_scan(
    scanner: Plugged, terminal: Terminal
) -> None:
    scanner.reads(b"FIRST\r")
    assert terminal.scan().text == "FIRST"
    scanner.reads(b"HALF")
    terminal.hears("ready", "scanner-cut")
    scanner.pull_out()
    terminal.hears("lost", "scanner-not-there")
    scanner.plug_in()
    terminal.hears("ready")
    scanner.reads(b"WHOLE\r")

    assert terminal.scan().text == "WHOLE"


def test_noise_and_floods_are_dropped_and_told(scanner: Plugged, terminal: Terminal) -> None:
    scanner.reads(b"\x00\x80\xf8\r")
    terminal.hears("ready", "scanner-noise")
    scanner.reads(*[b"X" * 1000] * 10, b"\r")
    terminal.hears("ready", "scanner-flood")
    scanner.reads(b"GOOD\r")

    terminal.hears("ready")
    assert terminal.scan().text == "GOOD"


def test_a_scanner_without_an_end_is_read_too(scanner: Plugged, terminal: Terminal) -> None:
    scanner.reads(b"NOEND")
    assert terminal.scan().text == "NOEND"


def test_two_scanners_work_side_by_side(
    scanner: Plugged, terminal: Terminal, tmp_path: Path
) -> None:
    second = Plugged(tmp_path / "ttyACM1").plug_in()
    other = Terminal(second, "store")
    other.hears("ready")
    for number in range(20):
        scanner.reads(b"A", f"{number}".encode())
        second.reads(b"B", f"{number}".encode())
        scanner.reads(b"\r")
        second.reads(b"\n")

    assert [terminal.scan().text for _ in range(20)] == [f"A{n}" for n in range(20)]
    assert [other.scan().text for _ in range(20)] == [f"B{n}" for n in range(20)]
    other.source.stop()
    second.close()


def test_a_line_that_another_program_holds_is_told(scanner: Plugged, terminal: Terminal) -> None:
    second = Terminal(scanner, "second")
    assert second.hears("lost", "scanner-taken").reason == Reason(
        "scanner-taken", {"scanner": "second"}
    )
    second.source.stop()


def test_a_driver_that_fails_in_a_way_of_its_own_is_tried_again(
    scanner: Plugged, caplog: pytest.LogCaptureFixture
) -> None:
    scanner.plug_in()
    answers: Iterator[object] = iter([ValueError("a driver's own"), str(scanner.path)])

    def where() -> str:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return str(answer)

    terminal = Terminal(scanner, where=where)
    terminal.hears("lost", "scanner-not-there")
    terminal.hears("ready")
    assert "a driver's own" in caplog.text
    terminal.source.stop()


def test_nothing_is_told_once_it_was_stopped(scanner: Plugged, terminal: Terminal) -> None:
    terminal.source.stop()
    scanner.pull_out()

    assert terminal.news.empty()
