"""The window stands painted before anything is loaded that it does not show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The terminal as an operator starts it; opening the database is noted and left at that.
CHILD = """
import json, os, sys
from app.__main__ import main
from app.ui.desk import Desk
from app.ui.shell import Shell

paint, order, loaded = Shell.paintEvent, [], []

def note(what):
    if what not in order:
        order.append(what)
    if len(order) == 2:
        sys.stdout.write(json.dumps([order, loaded]))
        sys.stdout.flush()
        os._exit(0)

def painted(shell, event):
    paint(shell, event)
    loaded.extend(() if loaded else sorted(sys.modules))
    note("painted")

Shell.paintEvent = painted
Desk.open = lambda desk, opener: note("opening")
sys.argv = ["refactory"]
main()
"""
HEAVY = {
    "PIL",
    "alembic",
    "barcode",
    "biip",
    "cups",
    "cv2",
    "evdev",
    "filelock",
    "numpy",
    "pypdfium2",
    "pysqlite3",
    "reportlab",
    "ruamel",
    "sqlalchemy",
    "sqlite3",
    "typer",
    "uuid_utils",
    "vininfo",
    "zxingcpp",
}
OURS = {
    "app",
    "app.__main__",
    "app.devices",
    "app.devices.system_clock",
    "app.display",
    "app.domain",
    "app.domain.errors",
    "app.domain.moment",
    "app.domain.sentences",
    "app.domain.wedge_setting",
    "app.main",
    "app.operations",
    "app.operations.ports",
    "app.operations.ports.camera",
    "app.operations.ports.clock",
    "app.operations.ports.scan_source",
    "app.paths",
    "app.reading",
    "app.reading.keyboard",
    "app.settings",
    "app.ui",
    "app.ui.bar_signs",
    "app.ui.danger_signs",
    "app.ui.desk",
    "app.ui.language",
    "app.ui.notices",
    "app.ui.idle_lock",
    "app.ui.rail_items",
    "app.ui.rooms",
    "app.ui.scan_gate",
    "app.ui.screens",
    "app.ui.sources",
    "app.ui.sweeper",
    "app.ui.stage",
    "app.ui.screens.all_screens",
    "app.ui.screens.front_frame",
    "app.ui.screens.lock_screen",
    "app.ui.screens.screen",
    "app.ui.shell",
    "app.ui.theme",
    "app.ui.trail",
    "app.ui.wall_clock",
    "app.ui.wardrobe",
    "app.ui.wedge",
}


class Start(NamedTuple):
    """What came first, and which modules were loaded when the window was painted."""

    order: list[str]
    loaded: list[str]


def started(home: Path, before: str = "") -> Start:
    """Start the terminal on a machine without a database; `before` runs ahead of it."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ["PYTHONPATH"]]),
        "REFACTORY_HOME": str(home),
    }
    done = subprocess.run(
        [sys.executable, "-c", f"{before}\n{CHILD}"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Start(*json.loads(done.stdout))


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Start:
    """The terminal as it is."""
    return started(tmp_path_factory.mktemp("home"))


def test_no_heavy_library_is_loaded_before_the_window_is_painted(start: Start) -> None:
    assert {name.partition(".")[0] for name in start.loaded} & HEAVY == set()


def test_only_the_lock_screen_and_the_kit_are_loaded_of_the_program(start: Start) -> None:
    own = {name for name in start.loaded if name.partition(".")[0] == "app"}
    kit = {name for name in own if name.startswith("app.ui.kit")}

    assert own - kit <= OURS


def test_the_database_is_opened_only_after_the_window_is_painted(start: Start) -> None:
    assert start.order == ["painted", "opening"]


def test_a_library_loaded_too_early_would_be_noticed(tmp_path: Path) -> None:
    assert "sqlite3" in started(tmp_path, "import sqlite3").loaded
