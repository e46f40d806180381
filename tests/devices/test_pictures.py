"""Photos from a camera or a file: small, upright, without metadata, and never a danger."""

from __future__ import annotations

import io
import random
import struct
import subprocess
import sys
import zlib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image

from app.devices import camera_worker
from app.devices.camera import BenchCamera
from app.devices.picture_file import LARGEST_BYTES, read_picture
from app.domain.errors import ShopError

ROOT = Path(__file__).resolve().parents[2]
CHANGED = """
import json, os
{values}
before = dict(os.environ)
{importing}
now = dict(os.environ)
print(json.dumps(sorted(k for k in before.keys() | now.keys() if before.get(k) != now.get(k))))
"""
UNSET = "[os.environ.pop(k, 0) for k in ('QT_QPA_FONTDIR', 'QT_QPA_PLATFORM_PLUGIN_PATH')]"
OURS = "from app.devices.opencv import import_cv2; import_cv2()"
only_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="opencv-python changes the environment on Linux alone"
)


def in_child(program: str) -> str:
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg))


# ------------------------------------------------------------------------- environment


@pytest.mark.parametrize(
    "values",
    [
        UNSET,
        "os.environ['QT_QPA_PLATFORM_PLUGIN_PATH'] = os.environ['LD_LIBRARY_PATH'] = '/ours'",
    ],
)
def test_importing_opencv_leaves_the_environment_as_it_was(values: str) -> None:
    assert in_child(CHANGED.format(values=values, importing=OURS)) == "[]"


@only_linux
def test_control_a_plain_import_changes_it() -> None:
    changed = in_child(CHANGED.format(values=UNSET, importing="import cv2"))
    assert "QT_QPA_PLATFORM_PLUGIN_PATH" in changed
    assert "LD_LIBRARY_PATH" in changed


def test_the_terminal_itself_never_loads_opencv_for_a_picture() -> None:
    loading = (
        "import sys, app.devices.camera, app.devices.picture_file; print('cv2' in sys.modules)"
    )
    assert in_child(loading) == "False"


# ------------------------------------------------------------------------------ camera


def worker_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str, limit_s: float = 60
) -> BenchCamera:
    (tmp_path / "stand_in_worker.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return BenchCamera(0, limit_s=limit_s, worker="stand_in_worker")


def test_no_camera_is_said_in_people_s_numbers() -> None:
    with pytest.raises(ShopError, match="camera-missing") as error:
        BenchCamera(96).take()
    assert error.value.reason.params == {"number": "97"}


def test_a_driver_that_hangs_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hanging = "import threading; threading.Event().wait()"
    camera = worker_that(tmp_path, monkeypatch, hanging, limit_s=0.5)
    with pytest.raises(ShopError, match="camera-silent"):
        camera.take()


@pytest.mark.parametrize(
    "program", ["raise SystemExit(3)", "import os; os.abort()", "print('no picture')", ""]
)
def test_a_driver_that_dies_or_babbles_gives_no_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    with pytest.raises(ShopError, match="camera-no-picture"):
        worker_that(tmp_path, monkeypatch, program).take()


def test_what_the_worker_writes_is_the_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "import sys; sys.stdout.buffer.write(b'\\xff\\xd8\\xff photo')"
    assert worker_that(tmp_path, monkeypatch, program).take() == b"\xff\xd8\xff photo"


class PlayedCamera:
    """An OpenCV capture that plays frames; None is a frame that did not come."""

    frames: list[int | None]

    def __init__(self, index: int) -> None:
        self.released = False

    def isOpened(self) -> bool:
        return bool(self.frames)

    def set(self, name: int, value: int) -> bool:
        return True

    def read(self) -> tuple[bool, object]:
        shade = self.frames.pop(0) if len(self.frames) > 1 else self.frames[0]
        return shade is not None, np.full((1500, 3000, 3), shade or 0, np.uint8)

    def release(self) -> None:
        self.released = True


def play(monkeypatch: pytest.MonkeyPatch, frames: list[int | None]) -> None:
    monkeypatch.setattr(PlayedCamera, "frames", frames, raising=False)
    played = SimpleNamespace(
        VideoCapture=PlayedCamera, CAP_PROP_FRAME_WIDTH=3, CAP_PROP_FRAME_HEIGHT=4
    )
    monkeypatch.setattr(camera_worker, "import_cv2", lambda: played)


def test_the_photo_is_taken_after_the_exposure_settled_and_made_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    play(monkeypatch, [0, 0, 40, 80, None, 200])
    photo = opened(camera_worker.take_still(0))
    assert photo.size == (2560, 1280)
    assert photo.convert("L").getpixel((100, 100)) == 200


@pytest.mark.parametrize(
    ("frames", "code"), [([], camera_worker.NO_CAMERA), ([None], camera_worker.NO_PICTURE)]
)
def test_a_camera_without_frames_ends_with_its_code(
    monkeypatch: pytest.MonkeyPatch, frames: list[int | None], code: int
) -> None:
    play(monkeypatch, frames)
    with pytest.raises(SystemExit) as ended:
        camera_worker.take_still(0)
    assert ended.value.code == code


# ------------------------------------------------------------------------------- files


def saved(path: Path, size: tuple[int, int] = (640, 480), **options: object) -> Path:
    Image.new("RGB", size, (200, 30, 30)).save(path, **options)  # type: ignore[arg-type]
    return path


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_usual_pictures_become_jpeg(tmp_path: Path, name: str) -> None:
    photo = opened(read_picture(saved(tmp_path / name)))
    assert (photo.format, photo.size) == ("JPEG", (640, 480))


def test_a_large_picture_is_made_smaller_and_a_small_one_not_larger(tmp_path: Path) -> None:
    assert opened(read_picture(saved(tmp_path / "a.png", (5000, 2500)))).size == (2560, 1280)
    assert opened(read_picture(saved(tmp_path / "b.png", (3, 2)))).size == (3, 2)


def test_place_and_camera_are_gone_and_the_picture_stands_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "Maker of the phone"
    exif.get_ifd(0x8825)[1] = "N"  # the place
    path = saved(tmp_path / "a.jpg", exif=exif)
    assert b"Maker of the phone" in path.read_bytes()
    jpeg = read_picture(path)
    assert b"Maker" not in jpeg
    assert not opened(jpeg).getexif()
    assert opened(jpeg).size == (480, 640)


def png_of(side: int) -> bytes:
    """A PNG that claims side x side pixels and holds a megabyte of them."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1_000_000))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", body) + chunk(b"IEND", b"")
    )


def test_control_the_same_file_with_an_honest_size_is_a_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of(500))
    assert opened(read_picture(tmp_path / "a.png")).size == (500, 500)


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xd8\xff" + random.Random(7).randbytes(2000),
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\0\0\0\0WEBP",
        png_of(40_000),
    ],
    ids=["noise", "cut", "empty", "bomb"],
)
def test_hostile_pictures_are_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.jpg").write_bytes(content)
    with pytest.raises(ShopError, match="picture-unreadable"):
        read_picture(tmp_path / "a.jpg")


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"%PDF-1.4", b"<svg onload='x'/>", b"RIFF\0\0\0\0WAVE", b"MZ"]
)
def test_a_picture_is_known_by_its_content_not_its_name(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "photo.jpg").write_bytes(content)
    with pytest.raises(ShopError, match="picture-type-unknown"):
        read_picture(tmp_path / "photo.jpg")


def test_too_large_a_file_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    with (tmp_path / "a.jpg").open("wb") as file:
        file.write(b"\xff\xd8\xff")
        file.truncate(LARGEST_BYTES + 1)
    with pytest.raises(ShopError, match="picture-too-large"):
        read_picture(tmp_path / "a.jpg")


def test_a_file_that_is_gone_is_named_without_its_folders(tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="picture-not-opened") as error:
        read_picture(tmp_path / "gone.jpg")
    assert error.value.reason.params == {"file": "gone.jpg"}
