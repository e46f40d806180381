"""A real print service: pages arrive as they were sent, and what became of them is read back."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.devices.cups_printer import CupsPrinter
from app.domain.errors import ShopError
from app.operations.ports.printers import PaperInDoubt
from app.paper.page import Page
from tests.devices.fake_zebra import FakeZebra
from tests.devices.private_cups import missing, private_cups

pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}"),
]
LABEL = b"^XA^FO50,50^A0N,30^FH^FDA1B2_5E1000^FS^XZ"
_PATIENCE_S = 60


@pytest.fixture(scope="module")
def cups() -> Iterator[dict[str, str]]:
    with private_cups() as told:
        yield told


@pytest.fixture(autouse=True)
def found(cups: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in cups.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def zebra() -> Iterator[FakeZebra]:
    with FakeZebra() as one:
        yield one


def run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE_S)


def queue(name: str, *options: str, device: str) -> str:
    run("lpadmin", "-p", name, "-E", "-v", device, *options)
    return name


def until(so: Callable[[], bool]) -> None:
    """Asked again and again, as the spool does; the printer decides how long."""
    end = time.monotonic() + _PATIENCE_S
    while not so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.05)


def page() -> bytes:
    one = Page(100, 60, 203, title="t", author="a")
    one.fill(10, 5, 40, 30)
    return one.finish()


def test_a_raw_queue_hands_over_every_byte(zebra: FakeZebra) -> None:
    name = queue("raw", device=f"socket://127.0.0.1:{zebra.port}")
    printer = CupsPrinter(name, "Zebra A1", speaks="zpl")
    printer.look()
    ticket = printer.send("A1B2", LABEL)
    assert ticket.startswith("raw-")
    until(lambda: printer.came_out(ticket))
    assert zebra.received == LABEL


def test_a_page_becomes_zpl_on_the_way_to_the_printer(zebra: FakeZebra) -> None:
    name = queue(
        "label", "-m", "drv:///sample.drv/zebra.ppd", device=f"socket://127.0.0.1:{zebra.port}"
    )
    printer = CupsPrinter(name)
    ticket = printer.send("A1B2", page())
    until(lambda: printer.came_out(ticket))
    assert zebra.received.startswith(b"^XA")


@pytest.mark.skipif(not Path("/usr/lib/cups/backend/cups-pdf").exists(), reason="needs cups-pdf")
def test_a_page_becomes_a_file_through_cups_pdf() -> None:
    ppds = (
        "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd",
        "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd",
    )
    ppd = next(one for one in ppds if Path(one).exists())
    printer = CupsPrinter(queue("pdf", "-P", ppd, device="cups-pdf:/"))
    ticket = printer.send("refactory-station-test", page())
    until(lambda: printer.came_out(ticket))
    folders = (Path.home() / "PDF", Path("/var/spool/cups-pdf"))
    written = [one for folder in folders for one in folder.rglob("refactory-station-test*.pdf")]
    assert written
    for one in written:
        one.unlink()


def test_a_queue_that_was_stopped_says_why_and_keeps_the_page(zebra: FakeZebra) -> None:
    name = queue("stopped", device=f"socket://127.0.0.1:{zebra.port}")
    printer = CupsPrinter(name, speaks="zpl")
    run("cupsdisable", "-r", "roll is being changed", name)
    with pytest.raises(ShopError, match="printer-stopped") as told:
        printer.look()
    assert told.value.reason.params["problem"] == "roll is being changed"

    ticket = printer.send("A1B2", LABEL)
    with pytest.raises(ShopError, match="printer-stopped") as told:
        printer.came_out(ticket)
    assert not isinstance(told.value, PaperInDoubt), "the service still has it"
    run("cupsenable", name)
    until(lambda: printer.came_out(ticket))
    assert zebra.received == LABEL


def test_a_page_cancelled_at_the_service_is_in_doubt(zebra: FakeZebra) -> None:
    name = queue("cancelled", device=f"socket://127.0.0.1:{zebra.port}")
    printer = CupsPrinter(name, speaks="zpl")
    run("cupsdisable", name)
    ticket = printer.send("A1B2", LABEL)
    run("cancel", ticket)
    with pytest.raises(PaperInDoubt, match="printer-gave-up"):
        printer.came_out(ticket)


def test_a_queue_nobody_set_up_takes_nothing() -> None:
    printer = CupsPrinter("nobody")
    for step in (printer.look, lambda: printer.send("A1B2", page())):
        with pytest.raises(ShopError, match="printer-refused") as told:
            step()
        assert not isinstance(told.value, PaperInDoubt)


def test_a_service_that_is_not_running_got_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:1")
    printer = CupsPrinter("label")
    for step in (printer.look, lambda: printer.send("A1B2", page())):
        with pytest.raises(ShopError) as told:
            step()
        assert not isinstance(told.value, PaperInDoubt)
