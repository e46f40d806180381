"""The window of the program on a real X server, saying each scan as a line of JSON.

Text, source, what it tells as code 1 of the test card, and whether it is code 2.

Usage: python -m tests.ui.typed_into HOME LAYOUT
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from app import main
from app.domain.wedge_setting import WedgeSetting
from app.operations.ports.scan_source import RawScan
from app.reading.keyboard import unpacked
from app.reading.scanner_card import setting_from, with_separator
from app.settings import Settings
from app.ui.desk import Desk


def run(home: Path, layout: str) -> int:
    """Stay until somebody ends it."""
    app = main.new_application()
    shell = main.build_window(app, Settings(home), Desk(main.load_sentences))
    shell.wedge.setting = WedgeSetting(layout)
    shell.wedge.scanned.connect(_read)
    shell.painted.connect(lambda: _say("painted"))
    shell.begin()
    shell.resize(1024, 768)
    shell.show()
    shell.activateWindow()
    return app.exec()


def _read(scan: RawScan) -> None:
    strokes = unpacked(scan.raw)
    found = setting_from(strokes)
    parted = with_separator(strokes, WedgeSetting("us")) is not None
    _say(json.dumps([scan.text, scan.source, found and [found.layout, found.prefix], parted]))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1]), sys.argv[2]))
