"""What the decoder reads where zxing-cpp alone reads nothing, and that it reads nothing wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import zxingcpp

from app.devices.bar_light import grey
from app.devices.decoding import read_codes, read_live, read_middle
from app.devices.ean_likelihood import likely_ean
from app.devices.opencv import import_cv2
from app.reading.proof import proves_itself
from benchmarks.photographs import SYMBOLOGIES, at_angle, clutter, photograph

PUBLIC = Path(__file__).parents[3] / "shared" / "barcodes"
HELD_OUT = 100_000


def plainly(picture: Any) -> set[str]:
    found = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    return {one.text for one in found}


def texts(picture: Any) -> set[str]:
    return {one.text for one in read_codes(picture)}


def symbol(kind: str, text: str, scale: int = 3) -> Any:
    code = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, kind))
    return np.array(zxingcpp.write_barcode_to_image(code, scale=scale))


# ---------------------------------------------------------------------------- photographs


@pytest.fixture(scope="module")
def photographs() -> list[Any]:
    """Twelve of each symbology that the cascade was not tuned on."""
    kinds = [kind for kind in SYMBOLOGIES for _ in range(12)]
    return [photograph(HELD_OUT + 5000 + number, kind) for number, kind in enumerate(kinds)]


def test_a_tenth_more_is_read_than_by_zxing_alone_and_no_text_is_wrong(
    photographs: list[Any],
) -> None:
    plain = sum(one.text in plainly(one.picture) for one in photographs)
    ours = [(one.text, texts(one.picture)) for one in photographs]
    assert [(text, found) for text, found in ours if found - {text}] == []
    assert sum(text in found for text, found in ours) >= plain + len(photographs) // 10


def test_what_zxing_alone_reads_rightly_is_read(photographs: list[Any]) -> None:
    lost = [
        one.number
        for one in photographs
        if one.text in plainly(one.picture) and one.text not in texts(one.picture)
    ]
    assert lost == []


def test_what_a_single_frame_proves_is_what_the_label_says(photographs: list[Any]) -> None:
    """The camera believes it at once, so that no second frame could put it right."""
    proved = [
        (one.text, code.text)
        for one in photographs
        for look in (read_live, read_middle)
        for code in look(np.repeat(np.repeat(one.picture, 2, 0), 2, 1))
        if proves_itself(code.identifier + code.text)
    ]
    assert [(label, read) for label, read in proved if read != label] == []
    assert len(proved) > 0


def test_a_label_with_high_bars_is_read_however_it_is_turned() -> None:
    turned = [at_angle(degrees, degrees) for degrees in range(0, 360, 15)]
    assert [one.number for one in turned if one.text not in texts(one.picture)] == []


def test_control_zxing_alone_misses_a_label_turned_by_45_degrees() -> None:
    assert plainly(at_angle(45, 45).picture) == set()


@pytest.mark.parametrize("number", range(8))
def test_stripes_and_print_are_no_code(number: int) -> None:
    assert texts(clutter(number).picture) == set()


@pytest.mark.skipif(not PUBLIC.is_dir(), reason="needs the folder of public photographs")
def test_public_photographs_lose_nothing_and_half_of_the_missed_are_found() -> None:
    lost: list[str] = []
    missed: list[str] = []
    found: list[str] = []
    strange: list[str] = []
    cv2 = import_cv2()
    for one in json.loads((PUBLIC / "expected.json").read_text("utf-8")):
        picture = cv2.imread(str(PUBLIC / one["file"]), cv2.IMREAD_COLOR)
        plain = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
        at_once = any(c.text == one["text"] or c.bytes == one["text"].encode() for c in plain)
        ours = [code.text for code in read_codes(picture)]
        others = {code.text for code in plain} | {one["text"]}
        strange += [text for text in ours if text not in others]
        if not at_once:
            missed.append(one["file"])
        if one["text"] not in ours:
            lost += [one["file"]] if at_once else []
        elif not at_once:
            found.append(one["file"])
    assert (lost, strange) == ([], [])
    assert 2 * len(found) >= len(missed) > 0


# ---------------------------------------------------------------------- what a code tells


def test_separators_and_the_identifier_of_gs1_are_kept() -> None:
    code = zxingcpp.create_barcode(
        "(01)03760000000017(21)A1(10)B2", zxingcpp.BarcodeFormat.DataMatrix, gs1=True
    )
    picture = np.array(zxingcpp.write_barcode_to_image(code, scale=4))
    (one,) = read_codes(picture)
    assert (one.symbology, one.identifier) == ("DataMatrix", "]d2")
    assert one.raw == b"010376000000001721A1\x1d10B2"
    assert one.text == "010376000000001721A1\x1d10B2"


def test_the_corners_lie_on_the_code() -> None:
    picture = np.full((400, 600), 255, np.uint8)
    small = symbol("QRCode", "RF7K2M9QWX4T", 4)
    picture[100 : 100 + small.shape[0], 200 : 200 + small.shape[1]] = small
    (whole,), (live,) = read_codes(picture), read_live(picture)
    for one in (whole, live):
        assert all(200 <= x <= 200 + small.shape[1] for x, _ in one.corners)
        assert all(100 <= y <= 100 + small.shape[0] for _, y in one.corners)


def test_a_code_39_is_never_taken_for_a_pharmaceutical_number() -> None:
    picture = symbol("Code39", "996MUX")
    assert "A311643997" in plainly(picture), "the trap has gone; the rule may go too"
    assert texts(picture) == {"996MUX"}


@pytest.mark.parametrize("number", ["0", "25", "255"])
def test_a_rune_is_read_where_it_stands_alone_and_never_by_a_camera(number: str) -> None:
    frame = np.full((1080, 1920), 255, np.uint8)
    rune = symbol("AztecRune", number, 8)
    frame[480 : 480 + rune.shape[0], 900 : 900 + rune.shape[1]] = rune
    assert texts(frame) == {number.zfill(3)}
    assert [*read_live(frame), *read_middle(frame)] == []


@pytest.mark.parametrize("number", ["0", "25", "255"])
def test_the_ring_of_a_spoilt_aztec_code_is_never_taken_for_a_number(number: str) -> None:
    frame = np.full((400, 400), 255, np.uint8)
    code = symbol("AztecCode", "VF1AG000064512398 · 51 kWh", 8)
    rune = symbol("AztecRune", number, 8)
    dark = np.argwhere(rune < 128)
    (top, left), (bottom, right) = dark.min(axis=0), dark.max(axis=0) + 1
    ring = rune[top:bottom, left:right]
    frame[60 : 60 + code.shape[0], 60 : 60 + code.shape[1]] = code
    high, wide = (
        60 + (side - edge) // 2 for side, edge in zip(code.shape, ring.shape, strict=True)
    )
    frame[high : high + ring.shape[0], wide : wide + ring.shape[1]] = ring
    assert number.zfill(3) in plainly(frame), "the trap has gone; the rule may go too"
    assert number.zfill(3) not in texts(frame)


def test_an_aztec_code_that_bears_a_number_is_read() -> None:
    assert texts(symbol("AztecCode", "25", 8)) == {"25"}


@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_grey_colour_and_transparency_read_alike(channels: int, kind: Any) -> None:
    top = np.iinfo(kind).max
    picture = (symbol("Code128", "RF7K2M").astype(np.uint32) * (top // 255)).astype(kind)
    if channels > 1:
        picture = np.repeat(picture[:, :, None], channels, 2)
    if channels == 4:
        picture[:, :, 3] = top
    assert grey(picture).dtype == np.uint8
    assert texts(picture) == {"RF7K2M"}


def test_bars_on_nothing_are_bars_on_white() -> None:
    bars = symbol("Code128", "RF7K2M")
    picture = np.zeros((*bars.shape, 4), np.uint8)
    picture[:, :, 3] = 255 - bars
    assert texts(picture) == {"RF7K2M"}


# ------------------------------------------------------------------- the likeliest EAN-13


def row(text: str, module: int = 4) -> tuple[Any, float, float]:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.EAN13)
    picture = np.array(zxingcpp.write_barcode_to_image(code, scale=module, add_quiet_zones=False))
    return np.pad(picture[0], 40, constant_values=255), 40.0, 40.0 + 95 * module


def test_a_claim_with_wrong_digits_is_put_right() -> None:
    assert likely_ean(*row("9780441014989"), "1700447014989") == "9780441014989"


def test_a_right_claim_stands() -> None:
    assert likely_ean(*row("4901780188352"), "4901780188352") == "4901780188352"


def test_a_row_without_bars_is_no_number() -> None:
    noise = np.random.default_rng(1).integers(0, 255, 460).astype(np.uint8)
    assert likely_ean(noise, 40.0, 420.0, "9780441014989") is None
    assert likely_ean(np.full(460, 200, np.uint8), 40.0, 420.0, "9780441014989") is None


@pytest.mark.parametrize("claim", ["", "978044101498", "97804410149x9"])
def test_a_claim_that_is_no_number_is_refused(claim: str) -> None:
    assert likely_ean(*row("9780441014989"), claim) is None
