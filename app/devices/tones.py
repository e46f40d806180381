"""Short tones, told apart by rhythm as well as pitch, because a shop is loud."""

from __future__ import annotations

import array
import io
import math
import shutil
import subprocess
import sys
import wave
from contextlib import suppress
from pathlib import Path

from app.devices.durable_file import write_durably
from app.operations.ports.sound import Tone

_RATE = 22_050
_LOUDNESS = 0.6
_FADE_S = 0.006
# (hertz, seconds) of each note; 0 hertz is a rest.
_NOTES: dict[Tone, tuple[tuple[float, float], ...]] = {
    "ok": ((880, 0.07), (1320, 0.12)),
    "refused": ((220, 0.22), (0, 0.08), (220, 0.32)),
    "duplicate": ((660, 0.07), (0, 0.05), (660, 0.07), (0, 0.05), (660, 0.07)),
}
_PLAYERS = (("paplay",), ("pw-play",), ("aplay", "-q"), ("afplay",))


def tone_wav(tone: Tone) -> bytes:
    """The tone as WAV: 22.05 kHz, mono, 16 bit; always the same bytes."""
    samples = array.array("h")
    for hertz, seconds in _NOTES[tone]:
        count = int(_RATE * seconds)
        for at in range(count):
            fade = min(1.0, at / (_RATE * _FADE_S), (count - at) / (_RATE * _FADE_S))
            level = _LOUDNESS * fade * math.sin(2 * math.pi * hertz * at / _RATE)
            samples.append(round(32767 * level))
    if sys.byteorder == "big":
        samples.byteswap()
    stream = io.BytesIO()
    with wave.open(stream, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(_RATE)
        out.writeframes(samples.tobytes())
    return stream.getvalue()


class Tones:
    """The Sound of a terminal: writes its tones to `folder` and has the system play them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._playing: list[subprocess.Popen[bytes]] = []
        found = ((shutil.which(name), rest) for name, *rest in _PLAYERS)
        self._player = next(([path, *rest] for path, rest in found if path), None)

    def play(self, tone: Tone) -> None:
        """Start the tone and return at once; silence where it cannot be played."""
        with suppress(OSError):
            file = self._folder / f"{tone}.wav"
            if not file.exists():
                write_durably(file, tone_wav(tone))
            self._start(file)

    def _start(self, file: Path) -> None:
        if sys.platform == "win32":
            import winsound

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
            return
        self._playing = [one for one in self._playing if one.poll() is None]
        if self._player is None:
            return
        self._playing.append(
            subprocess.Popen(  # noqa: S603 (a list of arguments, never a shell)
                [*self._player, str(file)],
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
