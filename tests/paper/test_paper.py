"""Fonts, fitting, symbols and the page, each as it promises."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase import pdfmetrics

from app.domain.errors import ShopError
from app.paper.fitting import Room, block_height, fit
from app.paper.fonts import FACES, POINTS_PER_MM, UNKNOWN_GLYPH, Face, Fonts, register_fonts
from app.paper.page import Page
from app.paper.picture import burnt, grey, png
from app.paper.symbols import (
    Symbol,
    code128,
    dark_areas,
    dark_runs,
    gs1_128,
    gs1_datamatrix,
    gs1_qr,
    qr,
)

faces = st.sampled_from(FACES)


@pytest.fixture(scope="session")
def fonts(resources: Path) -> Fonts:
    return register_fonts(resources / "fonts")


def read(symbol: Symbol) -> tuple[bytes, str]:
    modules = np.array([[int(one) for one in row] for row in symbol.rows], np.uint8)
    tall = np.repeat(modules, 40, axis=0) if symbol.linear else modules
    light = np.where(np.kron(tall, np.ones((3, 3), np.uint8)) > 0, np.uint8(0), np.uint8(255))
    (found,) = zxingcpp.read_barcodes(np.pad(light, 3 * symbol.quiet, constant_values=255))
    return found.bytes, found.symbology_identifier


# ------------------------------------------------------------------------------- fonts


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Porte  avant\n gauche\t", "Porte avant gauche"),
        ("a\x00b\x07c", "abc"),
        ("\u202eexe.gnp\u200f", "exe.gnp"),
        ("e\u0301", "é"),
        ("🚗", UNKNOWN_GLYPH),
        ("✔\ufe0f", UNKNOWN_GLYPH),
        ("ﬁlter", "filter"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("1\u202f284,5\u00a0kg", "1\u202f284,5\u00a0kg"),
        ("\u00a0 a\u2003b \u202f", "a b"),
        ("", ""),
    ],
)
def test_text_becomes_one_line_of_glyphs(fonts: Fonts, text: str, drawn: str) -> None:
    assert fonts.drawable(text, "sans") == drawn


@pytest.mark.parametrize("face", FACES)
def test_a_number_is_held_together_in_every_face(fonts: Fonts, face: Face) -> None:
    drawn = fonts.drawable("1\u202f284\u00a0kg", face)
    assert " " not in drawn
    narrow = "\u202f" if "\u202f" in fonts.glyphs[face] else "\u00a0"
    assert drawn == f"1{narrow}284\u00a0kg"


def test_no_line_ends_inside_a_number(fonts: Fonts) -> None:
    text = fonts.drawable("mass in 1\u202f284\u00a0kg", "sans")
    wide = fonts.width("mass in 1", "sans", 10)
    fitted = fit(fonts, text, "sans", Room(wide + 1, 20, 10, 10, lines=3))
    assert "1\u202f284\u00a0kg" in fitted.lines


@given(text=st.text(max_size=300), face=faces)
def test_what_is_drawable_is_in_the_typeface_and_has_no_controls(
    fonts: Fonts, text: str, face: Face
) -> None:
    drawn = fonts.drawable(text, face)
    assert set(drawn) <= fonts.glyphs[face]
    assert not [one for one in drawn if unicodedata.category(one).startswith("C")]


@given(text=st.text(max_size=60), face=faces)
def test_a_line_is_as_wide_as_the_pdf_writer_draws_it(fonts: Fonts, text: str, face: Face) -> None:
    drawn = pdfmetrics.stringWidth(text, face, 10) / POINTS_PER_MM
    assert fonts.width(text, face, 10) == pytest.approx(drawn)


def test_a_missing_typeface_is_named(tmp_path: Path) -> None:
    with pytest.raises(ShopError, match="paper-font-missing"):
        register_fonts(tmp_path)


# ----------------------------------------------------------------------------- fitting


def test_short_text_keeps_its_size(fonts: Fonts) -> None:
    assert fit(fonts, "Door", "sans", Room(60, 10, 20, 8)).size == 20


def test_long_text_shrinks_before_it_wraps_below_the_room_it_has(fonts: Fonts) -> None:
    fitted = fit(fonts, "Door, front left, with glass", "sans", Room(60, 10, 20, 8, lines=2))
    assert 8 < fitted.size < 20
    assert " ".join(fitted.lines) == "Door, front left, with glass"


def test_words_that_are_tied_together_stay_on_one_line(fonts: Fonts) -> None:
    room = Room(36, 30, 12, 12, lines=3)
    loose = fit(fonts, "changer la casse : « Valider »", "sans", room).lines
    tied = fit(fonts, "changer la casse\u00a0: «\u00a0Valider\u00a0»", "sans", room).lines
    assert loose[1:] != tied[1:]
    assert not [line for line in tied if line[0] in ":»" or line[-1] == "«"]


def test_too_long_text_ends_in_an_ellipsis(fonts: Fonts) -> None:
    fitted = fit(fonts, "OE " + "7" * 300, "mono", Room(30, 3, 10, 6))
    assert fitted.size == 6
    assert fitted.lines[0].startswith("OE 777")
    assert fitted.lines[0].endswith("…")


@given(text=st.text(max_size=300), face=faces, lines=st.integers(1, 4), width=st.integers(8, 80))
def test_whatever_fits_is_inside_its_room(
    fonts: Fonts, text: str, face: Face, lines: int, width: int
) -> None:
    least_height = block_height(fonts, face, 6, lines)
    room = Room(width, least_height, 18, 6, lines)
    fitted = fit(fonts, fonts.drawable(text, face), face, room)
    assert len(fitted.lines) <= lines
    assert all(fonts.width(line, face, fitted.size) <= width for line in fitted.lines)
    taken = block_height(fonts, face, fitted.size, len(fitted.lines)) if fitted.lines else 0
    assert taken <= least_height + 1e-9


# ----------------------------------------------------------------------------- symbols


def test_plain_codes_are_code_128() -> None:
    assert read(code128("A1B210001LMK")) == (b"A1B210001LMK", "]C0")


def test_element_strings_are_gs1_128_without_brackets() -> None:
    symbol = gs1_128("[8004]3400000A1B210001LMK")
    assert read(symbol) == (b"80043400000A1B210001LMK", "]C1")


def test_links_are_qr_codes() -> None:
    link = "https://parts.example/p/A1B2?x=%C3%A9"
    assert read(qr(link)) == (link.encode(), "]Q1")


@given(st.text("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ -./", min_size=1, max_size=30))
def test_every_printable_code_is_carried_as_it_is(text: str) -> None:
    assert read(code128(text)) == (text.encode(), "]C0")


@pytest.mark.parametrize("text", ["", "é", "A\x1dB", "\n"])
def test_what_code_128_cannot_carry_is_refused(text: str) -> None:
    with pytest.raises(ShopError, match="label-code-characters"):
        code128(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3400000A",
        "(8004)3400000A",
        "80043400000",
        "[8004]",
        "[8004]é",
        "[8004]" + "1" * 31,
        "[9999]1",
    ],
)
def test_what_is_no_element_string_is_refused(text: str) -> None:
    with pytest.raises(ShopError, match="label-code-characters"):
        gs1_128(text)


@pytest.mark.parametrize("text", ["[01]09506000134353", "[01]0950600013435", "[00]1234"])
def test_a_number_whose_check_digit_is_wrong_gets_no_symbol(text: str) -> None:
    for encode in (gs1_128, gs1_datamatrix, gs1_qr):
        with pytest.raises(ShopError, match="label-check-digit"):
            encode(text)


def test_a_qr_code_has_its_limits() -> None:
    with pytest.raises(ShopError, match="label-code-too-long"):
        qr("x" * 3000)
    with pytest.raises(ShopError, match="label-code-characters"):
        qr("")
    with pytest.raises(ShopError, match="label-code-characters"):
        qr("https://pièces.example/")


def test_dark_runs_are_found_at_both_ends() -> None:
    cells = np.array([[one == "1" for one in "1101000111"]])
    assert dark_runs(cells).tolist() == [[0, 0, 2, 1], [3, 0, 1, 1], [7, 0, 3, 1]]


@given(st.integers(1, 9), st.integers(1, 9), st.integers(0, 2**32))
def test_areas_cover_exactly_the_dark_modules_and_meet_over_every_seam(
    wide: int, high: int, seed: int
) -> None:
    cells = np.random.default_rng(seed).random((high, wide)) < 0.6
    rows = tuple("".join("01"[one] for one in row) for row in cells.astype(int))
    areas = dark_areas(Symbol(rows, 1, b"", "")).tolist()
    covered = {(x + n, y + m) for x, y, w, h in areas for n in range(w) for m in range(h)}
    assert covered == {(x, y) for y, x in np.argwhere(cells).tolist()}
    joined = {(x + n, y) for x, y, w, _ in areas for n in range(w - 1)}
    stacked = {(x, y + m) for x, y, _, h in areas for m in range(h - 1)}
    assert joined == {(x, y) for x, y in covered if (x + 1, y) in covered}
    assert stacked == {(x, y) for x, y in covered if (x, y + 1) in covered}


# -------------------------------------------------------------------------------- page


def page(title: str = "A label") -> Page:
    return Page(50, 25, 203, title=title, author="A site")


def test_a_page_is_a_whole_number_of_dots() -> None:
    blank = burnt(page().finish(), 203)
    assert blank.shape == (200, 400)
    assert blank.min() == 255


def test_a_black_area_covers_exactly_its_dots() -> None:
    drawn = page()
    dot = 25.4 / 203
    drawn.fill(10 * dot, 20 * dot, 30 * dot, 40 * dot)
    dark = np.argwhere(burnt(drawn.finish(), 203) == 0)
    assert (dark.min(axis=0).tolist(), dark.max(axis=0).tolist()) == ([20, 10], [59, 39])
    assert len(dark) == 30 * 40


def test_markup_is_drawn_as_it_is_written(fonts: Fonts) -> None:
    drawn = page("<b>bold</b>")
    drawn.text(fonts.drawable('<img src="/etc/passwd"/>', "sans"), 2, 10, "sans", 9)
    pdf = drawn.finish()
    assert b"/Subtype /Image" not in pdf
    assert grey(pdf, 203).min() < 100


def test_equal_drawings_give_equal_bytes_and_others_do_not(fonts: Fonts) -> None:
    def drawn(text: str) -> bytes:
        one = page()
        one.text(text, 2, 10, "mono", 9)
        return one.finish()

    assert drawn("A1B2") == drawn("A1B2")
    assert drawn("A1B2") != drawn("A1B3")


def test_the_picture_is_made_from_the_page() -> None:
    assert png(page().finish(), 203).startswith(b"\x89PNG")
