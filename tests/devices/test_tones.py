"""Tones start at once, sound different, and their absence stops nothing."""

from __future__ import annotations

import os
import runpy
import wave
from pathlib import Path
from typing import get_args

import pytest

from app.devices.tones import Tones
from app.operations.ports.sound import Tone

TONES: tuple[Tone, ...] = get_args(Tone)
PLAYER = '#!/bin/sh\nprintf "%s\\n" "$@" >> "$TRANSCRIPT"\n'
needs_posix = pytest.mark.skipif(os.name != "posix", reason="Windows plays sounds by itself")


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_is_short_mono_and_never_clips(resources: Path, tone: Tone) -> None:
    with wave.open(str(resources / "sounds" / f"{tone}.wav")) as sound:
        frames = sound.readframes(sound.getnframes())
        assert (sound.getnchannels(), sound.getsampwidth()) == (1, 2)
        assert 0.1 < sound.getnframes() / sound.getframerate() < 0.7
    levels = memoryview(frames).cast("h").tolist()
    assert 15_000 < max(levels) < 32_000
    assert abs(levels[0]) < 1000
    assert abs(levels[-1]) < 1000


def test_the_tones_differ_and_are_what_their_script_makes(resources: Path) -> None:
    folder = resources / "sounds"
    tone_wav = runpy.run_path(str(folder / "make_tones.py"))["tone_wav"]
    kept = {tone: (folder / f"{tone}.wav").read_bytes() for tone in TONES}
    assert kept == {tone: tone_wav(tone) for tone in TONES}
    assert len(set(kept.values())) == len(TONES)


@needs_posix
@pytest.mark.parametrize(
    ("player", "said"), [("paplay", []), ("pw-play", []), ("aplay", ["-q"]), ("afplay", [])]
)
def test_the_system_s_player_is_handed_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, player: str, said: list[str]
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / player).write_text(PLAYER, encoding="utf-8")
    (tmp_path / "bin" / player).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("TRANSCRIPT", str(tmp_path / "transcript"))
    tones = Tones(tmp_path / "sounds")
    tones.play("refused")
    tones.close()
    file = tmp_path / "sounds" / "refused.wav"
    heard = (tmp_path / "transcript").read_text(encoding="utf-8").splitlines()
    assert heard == [*said, str(file)]


@needs_posix
def test_without_a_player_there_is_silence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    tones = Tones(tmp_path / "sounds")
    tones.play("ok")
    tones.close()


@needs_posix
def test_a_player_that_cannot_be_started_is_silence_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "paplay").write_text("", encoding="utf-8")
    (tmp_path / "paplay").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    tones = Tones(tmp_path / "sounds")
    (tmp_path / "paplay").unlink()
    tones.play("ok")
    tones.close()
