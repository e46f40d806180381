"""What a printer makes of a label's ZPL, by a renderer that is not ours (zebrash, in node)."""

from __future__ import annotations

import base64
import io
import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

FOLDER = Path(__file__).parent / "zpl"
RENDERER = FOLDER / "node_modules" / "zpl-renderer-js"
NODE = shutil.which("node")
MISSING = (
    "node is not installed"
    if NODE is None
    else "zpl-renderer-js is not installed: npm ci --prefix tests/labels/zpl"
)
needs_renderer = pytest.mark.skipif(NODE is None or not RENDERER.is_dir(), reason=MISSING)
# Dots to a mm, as the renderer counts them, of printers of 203, 300 and 600 dots to an inch.
DOTS_PER_MM = {203: 8, 300: 12, 600: 24}


def printed(labels: Sequence[tuple[bytes, tuple[int, int], int]]) -> list[NDArray[np.uint8]]:
    """Pictures of labels in ZPL, each of a size in dots and a resolution; one process for all."""
    assert NODE is not None
    jobs = [
        {
            "zpl": zpl.decode("ascii"),
            "width": across / DOTS_PER_MM[dpi],
            "height": down / DOTS_PER_MM[dpi],
            "dpmm": DOTS_PER_MM[dpi],
        }
        for zpl, (across, down), dpi in labels
    ]
    done = subprocess.run(
        [NODE, "render.mjs"],
        cwd=FOLDER,
        input=json.dumps(jobs).encode(),
        stdout=subprocess.PIPE,
        check=True,
        timeout=600,
    )
    lines = done.stdout.decode("ascii").splitlines()
    assert [line for line in lines if line.startswith("failed")] == []
    assert len(lines) == len(labels)
    return [np.array(Image.open(io.BytesIO(base64.b64decode(one))).convert("L")) for one in lines]
