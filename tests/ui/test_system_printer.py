"""A printer of the operating system gets every page in its own size, dot for dot."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.devices.private_cups import missing, private_cups

ROOT = Path(__file__).resolve().parents[2]
# Qt asks the print service that its own process was started with.
CHILD = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from PySide6.QtWidgets import QApplication
from app.domain.errors import ShopError
from app.paper.page import Page
from app.ui.system_printer import SystemPrinter

app = QApplication(sys.argv)
page = Page(100, 60, 203, title="t", author="a")
page.fill(10, 5, 40, 30)
page.turn(100, 60)
page.fill(50, 5, 10, 10)
pdf = page.finish()
printer = SystemPrinter(sys.argv[1], "Office")

def work():
    printer.look()
    return printer.send("A1B2", pdf), printer.came_out("")

try:
    with ThreadPoolExecutor(1) as pool:
        said = pool.submit(work).result()
except ShopError as error:
    said = [error.code]
print(json.dumps(said))
"""
pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.skipif(bool(missing()), reason=f"needs {missing()}"),
]


@pytest.fixture(scope="module")
def cups() -> Iterator[dict[str, str]]:
    with private_cups() as told:
        yield {**os.environ, **told, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}


def run(cups: dict[str, str], *command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=60, env=cups)


def printed(cups: dict[str, str], queue: str) -> list[object]:
    """What a terminal that is started now makes of two labels."""
    command = [sys.executable, "-c", CHILD, queue]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60, env=cups, cwd=ROOT)
    said: list[object] = json.loads(done.stdout)
    return said


def taken(door: socket.socket) -> bytes:
    """Everything the print service sends on its first call."""
    line, _ = door.accept()
    with line:
        line.settimeout(60)
        return b"".join(iter(lambda: line.recv(65536), b""))


def test_pages_arrive_in_their_size(cups: dict[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door, ThreadPoolExecutor(1) as pool:
        door.settimeout(60)
        came = pool.submit(taken, door)
        device = f"socket://127.0.0.1:{door.getsockname()[1]}"
        run(cups, "lpadmin", "-p", "label", "-E", "-v", device, "-m", "drv:///sample.drv/zebra.ppd")
        assert printed(cups, "label") == ["", True]
        drawn = came.result(120)
    # 100 x 60 mm at 203 dots per inch: 800 dots are 100 bytes across, by 479 or 480 rows.
    sizes = re.findall(rb"~DGR:CUPS.GRF,(\d+),(\d+)", drawn)
    assert len(sizes) == 2
    assert {int(across) for _, across in sizes} == {100}
    assert {int(whole) // 100 for whole, _ in sizes} <= {479, 480}


def test_a_printer_that_is_not_installed_is_named(cups: dict[str, str]) -> None:
    assert printed(cups, "nobody") == ["printer-unknown"]


def test_a_stopped_printer_takes_nothing(cups: dict[str, str]) -> None:
    run(
        cups,
        "lpadmin",
        "-p",
        "stopped",
        "-E",
        "-v",
        "file:///dev/null",
        "-m",
        "drv:///sample.drv/zebra.ppd",
    )
    run(cups, "cupsdisable", "stopped")
    assert printed(cups, "stopped") == ["printer-stopped"]
