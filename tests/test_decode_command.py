"""`refactory decode`: one line for each picture, one sentence for each that cannot be opened."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from app import paths
from app.cli import run_command


def run(monkeypatch: pytest.MonkeyPatch, home: Path, *words: str) -> int:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    monkeypatch.setattr(sys, "argv", ["refactory", "decode", *words])
    return run_command()


def label(path: Path, text: str, kind: str = "Code128") -> Path:
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    Image.fromarray(np.array(zxingcpp.write_barcode_to_image(code, scale=3))).save(path)
    return path


def test_every_picture_has_its_line_whatever_stands_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    first, last = label(tmp_path / "a.png", "RF1"), label(tmp_path / "b.png", "É", "QRCode")
    (tmp_path / "c.png").write_text("no picture")
    files = [first, tmp_path / "c.png", tmp_path / "gone.png", last]

    status = run(monkeypatch, tmp_path, *map(str, files), "--json")

    said = capsys.readouterr()
    lines = [json.loads(line) for line in said.out.splitlines()]
    assert [line["file"] for line in lines] == [str(first), str(last)]
    assert lines[0]["codes"] == [{"symbology": "Code128", "text": "RF1", "bytes": "524631"}]
    assert [code["text"] for code in lines[1]["codes"]] == ["É"]
    assert all(line["ms"] > 0 for line in lines)
    assert status == 1
    assert len(said.err.splitlines()) == 2


def test_without_json_a_line_is_for_people(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    Image.new("L", (90, 90), 128).save(tmp_path / "empty.png")
    file = label(tmp_path / "a.png", "RF1")
    assert run(monkeypatch, tmp_path, str(file), str(tmp_path / "empty.png")) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{file}: Code128 'RF1'",
        f"{tmp_path / 'empty.png'}: no code",
    ]
