"""Short tones, played by whatever the system plays sounds with."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from app.operations.ports.sound import Tone

_PLAYERS = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))


class Tones:
    """The Sound of a terminal: a file such as `ok.wav` for each tone in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._playing: list[subprocess.Popen[bytes]] = []
        found = ((shutil.which(name), rest) for name, *rest in _PLAYERS)
        self._player = next(([path, *rest] for path, rest in found if path), None)

    def play(self, tone: Tone) -> None:
        """Start the tone and return at once; silence where it cannot be played."""
        file = self._folder / f"{tone}.wav"
        with suppress(OSError, RuntimeError):
            if sys.platform == "win32":
                import winsound

                winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
            elif self._player is not None:
                self._start([*self._player, str(file)])

    def _start(self, command: list[str]) -> None:
        self._playing = [one for one in self._playing if one.poll() is None]
        self._playing.append(
            subprocess.Popen(  # noqa: S603 (a list of arguments, never a shell)
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )

    def close(self) -> None:
        """Wait for what still sounds; called when the terminal ends."""
        for one in self._playing:
            with suppress(subprocess.TimeoutExpired):
                one.wait(timeout=2)
        self._playing = []
