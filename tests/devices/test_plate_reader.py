"""A VIN plate: read where the extra is installed, told where it is not, never a danger."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from app.devices.opencv import import_cv2
from app.devices.plate_reader import read_plate
from app.domain.errors import ShopError
from app.domain.identifiers import plate_candidate
from benchmarks.plates import plate

with_reader = pytest.mark.skipif(
    find_spec("rapidocr") is None or find_spec("onnxruntime") is None,
    reason="needs the extra vin-ocr",
)


def png(number: int) -> tuple[bytes, str]:
    one = plate(number)
    return import_cv2().imencode(".png", one.picture)[1].tobytes(), one.vin


@with_reader
def test_a_printed_plate_is_read() -> None:
    picture, vin = png(0)
    assert plate_candidate(read_plate(picture)) == vin


@with_reader
def test_what_is_no_picture_is_told() -> None:
    with pytest.raises(ShopError, match="plate-not-read"):
        read_plate(b"no picture")


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str) -> str:
    (tmp_path / "stand_in_worker.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return "stand_in_worker"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("raise SystemExit(4)", "plate-reader-missing"),
        ("raise SystemExit(2)", "plate-not-read"),
        ("import os; os.abort()", "plate-not-read"),
        ("print(' ')", "plate-not-read"),
        ("import threading; threading.Event().wait()", "plate-not-read"),
    ],
)
def test_whatever_the_worker_does_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, code: str
) -> None:
    worker = stand_in(tmp_path, monkeypatch, program)
    with pytest.raises(ShopError, match=code):
        read_plate(b"", worker, limit_s=2.0)


@pytest.mark.parametrize(
    ("seen", "vin"),
    [
        ("VF1BM0A0H33445566", "VF1BM0A0H33445566"),
        ("*vfi bmOaQh-33445566*", "VF1BM0A0H33445566"),
        ("VF1BM0A0H3344556", ""),
        ("VF1BM0A0H334455667", ""),
        ("", ""),
    ],
)
def test_signs_a_vin_does_not_have_are_read_as_those_they_look_like(seen: str, vin: str) -> None:
    assert plate_candidate(seen) == vin
