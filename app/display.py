"""Is there anything a window could be shown on?"""

from __future__ import annotations

from collections.abc import Mapping

from app.domain.errors import ShopError


def require_display(platform: str, environment: Mapping[str, str]) -> None:
    """Raises ShopError where no window can be shown: Qt itself would end the program."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform == "linux" and not any(environment.get(name) for name in shown):
        raise ShopError("no-display")
