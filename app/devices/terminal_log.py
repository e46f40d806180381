"""The file in which a terminal writes what maintenance needs."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path


def configure_logging(home: Path) -> None:
    """Write what maintenance needs to home/terminal.log; never a person's name or a VIN.

    Where that file cannot be written the lines go to standard error: no log stops the work.
    """
    handler: logging.Handler
    try:
        handler = RotatingFileHandler(
            home / "terminal.log", maxBytes=10_000_000, backupCount=9, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
