"""What is known here of the master data an inventory keeps."""

from __future__ import annotations

from typing import Final

from app.domain.master_data import OWNED

_NAMES: Final = ", ".join(f"'{name}'" for name in sorted(OWNED))
VERSION: Final = f"SELECT count(*) FROM event WHERE terminal = ? AND name IN ({_NAMES})"  # noqa: S608
