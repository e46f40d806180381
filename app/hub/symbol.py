"""A code to scan, drawn into a page."""

from __future__ import annotations

from typing import Any, Final

from app.paper.symbols import dark_runs, qr

_QUIET: Final = 4


def drawn(text: str) -> dict[str, Any]:
    """The code's dark modules as one path of a picture with its quiet zone."""
    symbol = qr(text)
    runs = dark_runs(symbol.cells).tolist()
    path = "".join(f"M{x + _QUIET} {y + _QUIET}h{wide}v1h-{wide}z" for x, y, wide, _ in runs)
    return {"modules": path, "size": symbol.columns + 2 * _QUIET}
