"""Long work that stands still until a test has looked at it."""

from __future__ import annotations

import threading

from app.operations.ports.watch import Stage, Watch

_PATIENCE_S = 60


class HeldWork:
    """Stands still after it has told how far it is, and goes on from there when let go."""

    def __init__(self, stage: Stage, done: int) -> None:
        self._told: tuple[Stage, int] = (stage, done)
        self._begun, self._go_on = threading.Event(), threading.Event()

    def __call__(self, watch: Watch) -> None:
        """On the thread that works."""
        watch(*self._told)
        self._begun.set()
        assert self._go_on.wait(_PATIENCE_S)
        watch(*self._told)

    def wait(self) -> None:
        """Until it stands still."""
        assert self._begun.wait(_PATIENCE_S)

    def let_go(self) -> None:
        """It goes on."""
        self._go_on.set()
