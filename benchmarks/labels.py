"""Labels: one as PDF and in ZPL, and five hundred in one PDF.

The floor of the PDFs draws the same zxing-cpp matrices straight to a reportlab canvas, a
rectangle a run of dark modules, with the same three lines in one face: no layout, no reading back.
"""

from __future__ import annotations

import io
import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import zxingcpp
from reportlab.pdfgen.canvas import Canvas

from app import paths
from app.domain.label import Code, Label
from app.labels.label_maker import LabelMakerFromTemplates
from benchmarks.figure import Figure

MANY = 500
PDF_GATE, ZPL_GATE, MANY_GATE = 3.0, 0.6, 0.8
_MM = 72 / 25.4
_TEMPLATE = """
width_mm = 100
height_mm = 50
dpi = 203
text = [
    { field = "name", box_mm = [4, 3, 60, 5], face = "sans-bold", size_pt = 14 },
    { field = "number", box_mm = [4, 11, 60, 4], face = "mono", size_pt = 11 },
    { field = "site", box_mm = [4, 18, 60, 4], face = "sans", size_pt = 9 },
]
symbol = [
    { code = "linear", box_mm = [0, 34, 100, 12], most_dots = 2, least_dots = 2 },
    { code = "qr", box_mm = [70, 0, 30, 30], most_dots = 4, least_dots = 4 },
    { code = "matrix", box_mm = [46, 8, 22, 22], most_dots = 4, least_dots = 4 },
]
"""


def measure(rounds: int, many: int = MANY) -> list[Figure]:
    """PDF and ZPL of one label by turns, then a batch by turns with its floor."""
    resources = paths.resources()
    with TemporaryDirectory() as folder:
        for name in ("words.toml", "marks.toml"):
            shutil.copy(resources / "labels" / name, folder)
        (Path(folder) / "bench.toml").write_text(_TEMPLATE, encoding="utf-8")
        maker = LabelMakerFromTemplates(Path(folder), resources / "fonts")
        return [*_one(maker, rounds), _batch(maker, max(2, rounds // 10), many)]


def _label(number: int) -> Label:
    code = f"A1B2{number:06d}LMK"
    fields = {"name": "Door, front left", "number": code, "site": "Re-Cycle Flins"}
    codes = {
        "linear": Code("code128", code),
        "qr": Code("qr", f"https://parts.example/p/{code}"),
        "matrix": Code("datamatrix", code),
    }
    return Label("bench", "en", code, fields, codes)


def _one(maker: LabelMakerFromTemplates, rounds: int) -> list[Figure]:
    maker.draw_many([_label(0)])
    maker.zpl(_label(0))
    pdf, zpl, floor = [], [], []
    for number in range(rounds):
        label = _label(number)
        began = time.perf_counter()
        maker.draw_many([label])
        drawn = time.perf_counter()
        maker.zpl(label)
        said = time.perf_counter()
        _straight([label])
        pdf.append(drawn - began)
        zpl.append(said - drawn)
        floor.append(time.perf_counter() - said)
    return [
        Figure.of("a label as PDF, read back", pdf, floor, PDF_GATE, "goal 30 ms"),
        Figure.of("a label in ZPL", zpl, floor, ZPL_GATE, "goal 5 ms"),
    ]


def _batch(maker: LabelMakerFromTemplates, rounds: int, many: int) -> Figure:
    labels = [_label(number) for number in range(many)]
    ours, floor = [], []
    for _ in range(rounds):
        began = time.perf_counter()
        maker.draw_many(labels)
        drawn = time.perf_counter()
        _straight(labels)
        ours.append(drawn - began)
        floor.append(time.perf_counter() - drawn)
    return Figure.of(f"{many} labels in one PDF", ours, floor, MANY_GATE, "goal 1.2, at best 0.5")


def _straight(labels: Sequence[Label]) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(100 * _MM, 50 * _MM), invariant=1, pageCompression=1)
    for label in labels:
        for place, line in enumerate(label.fields.values()):
            canvas.setFont("sans", 11)
            canvas.drawString(4 * _MM, (44 - 8 * place) * _MM, line)
        linear, qr, matrix = (one.text for one in label.codes.values())
        bars = zxingcpp.create_barcode(linear, zxingcpp.Code128)
        _modules(canvas, bars, 4, 4, 12)
        _modules(canvas, zxingcpp.create_barcode(qr, zxingcpp.QRCode, ec_level="M"), 72, 32, 0)
        square = zxingcpp.create_barcode(matrix, zxingcpp.DataMatrix, force_square=True)
        _modules(canvas, square, 48, 32, 0)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _modules(canvas: Canvas, made: zxingcpp.Barcode, x: float, top: float, high: float) -> None:
    rows = np.array(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False)) < 128
    module = 0.25 if high else 0.5
    for number, row in enumerate(rows[:1] if high else rows):
        edges = np.flatnonzero(np.diff(np.concatenate(([0], row.astype(np.int8), [0]))))
        for first, last in zip(edges[::2], edges[1::2], strict=True):
            canvas.rect(
                (x + first * module) * _MM,
                (top - number * module) * _MM,
                (last - first) * module * _MM,
                (high or module) * _MM,
                stroke=0,
                fill=1,
            )


if __name__ == "__main__":
    from benchmarks.figure import table

    print(table(measure(30)))
