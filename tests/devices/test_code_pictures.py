"""Codes in files: hostile, broken and many, and none of them harms the next."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from app.devices.code_pictures import CodePictures, code_pictures
from app.devices.picture_file import LARGEST_BYTES
from app.domain.errors import ShopError


@pytest.fixture
def reader() -> Iterator[CodePictures]:
    with code_pictures() as one:
        yield one


def saved(path: Path, text: str = "RF7K2M9QWX4T") -> Path:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    Image.fromarray(np.array(zxingcpp.write_barcode_to_image(code, scale=4))).save(path)
    return path


def bomb(path: Path) -> Path:
    """A PNG of a few kilobytes that unpacks to 60,000 x 60,000 pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1_000_000)
    parts = chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + parts)
    return path


@pytest.mark.parametrize("kind", ["png", "jpg", "webp", "gif"])
def test_every_kind_of_picture_is_read(reader: CodePictures, tmp_path: Path, kind: str) -> None:
    read = reader.read(saved(tmp_path / f"label.{kind}"))
    assert [(c.symbology, c.text, c.raw) for c in read.codes] == [
        ("QRCode", "RF7K2M9QWX4T", b"RF7K2M9QWX4T")
    ]
    assert read.ms > 0


def test_a_picture_without_a_code_says_so(reader: CodePictures, tmp_path: Path) -> None:
    Image.new("RGB", (200, 200), "grey").save(tmp_path / "empty.png")
    assert reader.read(tmp_path / "empty.png").codes == ()


def test_a_name_says_nothing_about_what_a_file_is(reader: CodePictures, tmp_path: Path) -> None:
    renamed = saved(tmp_path / "label.png").rename(tmp_path / "label.txt")
    assert reader.read(renamed).codes[0].text == "RF7K2M9QWX4T"


def test_a_missing_file_is_told(reader: CodePictures, tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="code-picture-not-opened"):
        reader.read(tmp_path / "gone.png")


def test_what_is_no_picture_is_told_and_the_next_is_read(
    reader: CodePictures, tmp_path: Path
) -> None:
    (tmp_path / "text.png").write_text("no picture")
    (tmp_path / "torn.png").write_bytes(saved(tmp_path / "whole.png").read_bytes()[:60])
    with (tmp_path / "large.png").open("wb") as large:
        large.write(b"\x89PNG\r\n\x1a\n")
        large.truncate(LARGEST_BYTES + 1)
    for one in ("text.png", "torn.png", "large.png"):
        with pytest.raises(ShopError, match="code-picture-unreadable"):
            reader.read(tmp_path / one)
    with pytest.raises(ShopError, match="code-picture-unreadable"):
        reader.read(bomb(tmp_path / "bomb.png"))
    assert reader.read(tmp_path / "whole.png").codes[0].text == "RF7K2M9QWX4T"


@pytest.mark.parametrize(
    "program",
    [
        "import threading; threading.Event().wait()",
        "import os; os.abort()",
        "print('babble', flush=True); input()",
        'print(\'{"codes": [{}], "ms": 1}\', flush=True); input()',
        "print('[]', flush=True); input()",
    ],
)
def test_a_worker_that_hangs_dies_or_babbles_costs_one_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    (tmp_path / "stand_in_worker.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    reader = CodePictures("stand_in_worker", limit_s=2.0)
    with pytest.raises(ShopError, match="code-picture-unreadable"):
        reader.read(saved(tmp_path / "label.png"))
    reader.close()
