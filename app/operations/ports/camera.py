"""A camera that takes a still picture."""

from __future__ import annotations

from typing import Protocol


class Camera(Protocol):
    """One still at a time; opened on use, so that a missing camera stops nothing else."""

    def take(self) -> bytes:
        """A JPEG. Raises ShopError with a sentence when no camera answers."""
        ...
