"""Makes the terminal's tones beside this file: `python resources/sounds/make_tones.py`.

Told apart by rhythm as well as pitch, because a shop is loud. 22.05 kHz, mono, 16 bit.
"""

from __future__ import annotations

import array
import io
import math
import sys
import wave
from pathlib import Path

RATE = 22_050
LOUDNESS = 0.6
FADE_S = 0.006
# (hertz, seconds) of each note; 0 hertz is a rest.
NOTES: dict[str, tuple[tuple[float, float], ...]] = {
    "ok": ((880, 0.07), (1320, 0.12)),
    "refused": ((220, 0.22), (0, 0.08), (220, 0.32)),
    "alarm": ((1760, 0.16), (880, 0.16), (1760, 0.16), (880, 0.16)),
    "duplicate": ((660, 0.07), (0, 0.05), (660, 0.07), (0, 0.05), (660, 0.07)),
}


def tone_wav(tone: str) -> bytes:
    """The tone as WAV; always the same bytes."""
    samples = array.array("h")
    for hertz, seconds in NOTES[tone]:
        count = int(RATE * seconds)
        for at in range(count):
            fade = min(1.0, at / (RATE * FADE_S), (count - at) / (RATE * FADE_S))
            level = LOUDNESS * fade * math.sin(2 * math.pi * hertz * at / RATE)
            samples.append(round(32767 * level))
    if sys.byteorder == "big":
        samples.byteswap()
    stream = io.BytesIO()
    with wave.open(stream, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples.tobytes())
    return stream.getvalue()


if __name__ == "__main__":
    for name in NOTES:
        Path(__file__).with_name(f"{name}.wav").write_bytes(tone_wav(name))
