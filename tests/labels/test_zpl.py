"""The printer's own language: the same label, and no data that could command a printer."""

from __future__ import annotations

import base64
import binascii
import re
import shutil
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import ShopError
from app.domain.label import PartLabel
from app.labels.label_maker import LabelMakerFromTemplates
from app.labels.reading_back import check_reads_back
from app.labels.zpl_fields import field_data, graphic
from app.labels.zpl_symbols import code128_data
from app.paper.symbols import code128
from tests.labels.printer import needs_renderer, printed

COMMAND = re.compile(rb"[\^~][A-Z][A-Z0-9@]?")
OURS = frozenset(b"^XA ^CI ^LH ^PW ^LL ^FO ^GB ^GF ^BY ^BC ^B3 ^BX ^BQ ^FH ^FD ^FS ^XZ".split())
TEMPLATES = ("part_100x60", "part_57x32")
SIZES = {"part_100x60": (100, 60), "part_57x32": (57, 32)}
HOSTILE = "^XA~JA^FS^XZ\\5E^DFR:X.ZPL^FS ~HS \x1d\x00 é 漢 _5E >8 >0"


@settings(max_examples=60)
@given(text=st.one_of(st.just(HOSTILE), st.text(max_size=80)), template=st.sampled_from(TEMPLATES))
def test_no_text_adds_a_command(
    maker: LabelMakerFromTemplates, door: PartLabel, text: str, template: str
) -> None:
    hostile = replace(
        door,
        template=template,
        part_name=text,
        oe_number=text,
        donor=text,
        site_name=text,
        site_address=text,
    )
    said = maker.zpl(hostile.said)
    assert set(COMMAND.findall(said)) <= OURS
    assert said.count(b"^XA") == said.count(b"^XZ") == 1
    assert len(re.findall(rb"[\^~]", said)) == len(COMMAND.findall(said))


@given(st.binary(max_size=60))
def test_a_field_is_the_data_and_nothing_else(data: bytes) -> None:
    field = field_data(data)
    assert field.startswith("^FH\\^FD")
    assert field.endswith("^FS")
    inner = field[len("^FH\\^FD") : -len("^FS")]
    assert not set(inner) & {"^", "~"}
    read = re.sub(r"\\([0-9A-F]{2})", lambda one: chr(int(one[1], 16)), inner)
    assert read.encode("latin-1") == data


@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**32))
def test_a_graphic_unpacks_to_the_dots_it_was_made_of(wide: int, high: int, seed: int) -> None:
    dots = np.random.default_rng(seed).random((high, wide)) < 0.5
    found = re.fullmatch(r"\^GFA,(\d+),\1,(\d+),:Z64:(.+):([0-9a-f]{4})\^FS", graphic(dots))
    assert found
    rows = np.frombuffer(zlib.decompress(base64.b64decode(found[3])), np.uint8)
    assert int(found[4], 16) == binascii.crc_hqx(found[3].encode(), 0)
    assert rows.size == int(found[1])
    bits = np.unpackbits(rows.reshape(high, int(found[2])), axis=1)[:, :wide]
    assert (bits == dots).all()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ABCDEF", b">:ABCDEF"),
        ("12345678", b">;12345678"),
        ("123456AB", b">;123456>6AB"),
        ("A>B", b""),
        ("AB12345678", b""),
    ],
)
def test_the_printer_is_told_every_sign_of_a_code_128_or_none(text: str, said: bytes) -> None:
    assert code128_data(code128(text)) == said


@needs_renderer
def test_a_part_label_printed_in_zpl_reads_back(
    maker: LabelMakerFromTemplates, door: PartLabel
) -> None:
    labels = [
        replace(door, template=template, gs1=gs1, code128="8004" * gs1 + prefix + door.code).said
        for template in TEMPLATES
        for gs1, prefix in ((False, ""), (True, "3400000"))
    ]
    jobs = [
        (maker.zpl(one, dpi), dots(one.template, dpi), dpi) for one in labels for dpi in (203, 300)
    ]
    pages = printed(jobs)
    symbols = [maker.lay_out(one, dpi).symbols for one in labels for dpi in (203, 300)]
    for page, placed in zip(pages, symbols, strict=True):
        check_reads_back(page, [one.symbol for one in placed])


def test_control_a_code_with_text_over_it_is_not_sent(
    maker: LabelMakerFromTemplates, resources: Path, tmp_path: Path, door: PartLabel
) -> None:
    for name in ("words.toml", "marks.toml"):
        shutil.copy(resources / "labels" / name, tmp_path)
    shipped = (resources / "labels" / "part_50x25.toml").read_text(encoding="utf-8")
    moved = shipped.replace("[36, 0, 14, 12.2]", "[2, 0, 14, 12.2]")
    (tmp_path / "part_50x25.toml").write_text(moved, encoding="utf-8")
    spoilt = LabelMakerFromTemplates(tmp_path, resources / "fonts")
    label = replace(door, template="part_50x25").said
    assert maker.zpl(label)
    for draw in (spoilt.zpl, spoilt.draw):
        with pytest.raises(ShopError, match="label-not-readable"):
            draw(label)


def dots(template: str, dpi: int) -> tuple[int, int]:
    """The size of a label in dots."""
    across, down = (round(side * dpi / 25.4) for side in SIZES[template])
    return across, down
