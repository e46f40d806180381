"""Every colour pair can be read, every length is honest, every resource is there."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication
from reportlab.pdfbase.ttfonts import TTFont

from app.ui.kit.icons import icon
from app.ui.kit.pictograms import HAZARDS, PROTECTION
from app.ui.theme import (
    KINDS,
    THEMES,
    Role,
    Scale,
    State,
    Theme,
    ThemeError,
    colour_tokens,
    look,
)
from tests.ui.kit.dressing import PANELS, RESOURCES, dress

BODY, STATUS = 7.0, 4.5
FONTS = sorted((RESOURCES / "fonts").glob("*.ttf"))


def luminance(colour: str) -> float:
    """WCAG 2.2 relative luminance of #RRGGBB."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two colours."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def body_pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    """What is read as running text."""
    grounds = ("background", "surface", "surface_2", "info_ground")
    pairs = {f"ink on {g}": (theme.ink, getattr(theme, g)) for g in grounds}
    pairs |= {f"ink_2 on {g}": (theme.ink_2, getattr(theme, g)) for g in grounds}
    states = [State.OK, State.LOOK, State.STOP, State.INFO]
    pairs |= {f"detail of a {s} banner": (theme.ink, theme.tone(s).ground) for s in states}
    pairs["placeholder"] = (theme.ink_2, theme.stripe)
    return pairs | {
        "rail": (theme.rail_ink, theme.rail),
        "brand": (theme.brand, theme.rail),
        "chosen rail item": (theme.rail_chosen_ink, theme.rail_chosen),
    }


def status_pairs(theme: Theme) -> dict[str, tuple[str, str]]:
    """What is read as a word or two, in bold or beside a shape."""
    pairs = {f"{s} tone": (theme.tone(s).ink, theme.tone(s).ground) for s in State}
    pairs |= {f"{s} on a card": (theme.tone(s).ink, theme.surface) for s in State}
    pairs |= {f"{r} button": (theme.button(r).ink, theme.button(r).ground) for r in Role}
    pairs["waiting button"] = (theme.waiting.ink, theme.waiting.ground)
    pairs["waiting key"] = (theme.disabled, theme.disabled_ground)
    pairs["duplicate flash"] = (theme.look_solid_ink, theme.look_edge)
    return pairs


@pytest.mark.parametrize("name", THEMES)
def test_running_text_has_seven_to_one(name: str) -> None:
    theme = Theme.load(name, RESOURCES)
    weak = {n: contrast(*p) for n, p in body_pairs(theme).items() if contrast(*p) < BODY}
    assert not weak


@pytest.mark.parametrize("name", THEMES)
def test_status_words_have_four_and_a_half_to_one(name: str) -> None:
    theme = Theme.load(name, RESOURCES)
    weak = {n: contrast(*p) for n, p in status_pairs(theme).items() if contrast(*p) < STATUS}
    assert not weak


def test_the_contrast_check_would_catch_grey_on_grey() -> None:
    assert contrast("#777777", "#999999") < STATUS
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
def test_every_token_is_a_colour(name: str) -> None:
    theme = Theme.load(name, RESOURCES)
    assert all(re.fullmatch(r"#[0-9A-F]{6}", getattr(theme, token)) for token in colour_tokens())


def test_a_theme_that_is_not_there_is_said_so() -> None:
    with pytest.raises(ThemeError, match="sunset"):
        Theme.load("sunset", RESOURCES)


def test_a_theme_with_a_missing_token_names_it(tmp_path: Path) -> None:
    (tmp_path / "themes").mkdir()
    short = json.loads((RESOURCES / "themes" / "bright.json").read_text(encoding="utf-8"))
    del short["stripe"]
    (tmp_path / "themes" / "short.json").write_text(json.dumps(short), encoding="utf-8")
    with pytest.raises(ThemeError, match="stripe"):
        Theme.load("short", tmp_path)


@pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))
def test_millimetres_never_fall_short(panel: tuple[int, int, float]) -> None:
    scale = Scale(panel[2])
    for length in (2, 5, 15, 20, 22.8):
        assert scale.mm(length) / panel[2] >= length
        assert scale.mm(length) - length * panel[2] < 1


def test_the_design_is_drawn_as_it_is_on_its_panel_and_never_shrinks() -> None:
    assert Scale(4.9).px(15) == 15
    assert Scale(3.95).px(15) == 15
    assert Scale(5.6).px(28) == 32


def test_the_settings_overrule_what_the_screen_claims(qapp: QApplication) -> None:
    assert Scale.of_screen(qapp.primaryScreen(), 5.6).px_per_mm == 5.6


def test_what_is_applied_is_what_widgets_see(qapp: QApplication) -> None:
    applied = dress(5.6, "dark", mirrored=True)
    assert look() == applied
    assert (look().theme.name, look().mirrored) == ("dark", True)


def test_nothing_is_drawn_undressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.theme._Worn.look", None)
    with pytest.raises(ThemeError):
        look()


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_documents_can_use_the_same_fonts(path: Path) -> None:
    assert TTFont(path.stem, str(path)).face.name.decode() == path.stem


def test_the_screen_has_both_faces(qapp: QApplication) -> None:
    for kind in KINDS:
        dress().font(kind)
    assert {"Inter", "JetBrains Mono"} <= set(QFontDatabase.families())
    assert {"Regular", "Medium", "SemiBold", "Bold"} <= set(QFontDatabase.styles("Inter"))


@pytest.mark.parametrize("kind", KINDS)
def test_digits_are_equally_wide(qapp: QApplication, kind: str) -> None:
    metrics = QFontMetrics(dress().font(kind))
    assert len({metrics.horizontalAdvance(digit * 20) for digit in "0123456789"}) == 1


@pytest.mark.parametrize("kind", ["body", "mono"])
def test_fonts_hold_what_the_languages_need(qapp: QApplication, kind: str) -> None:
    metrics = QFontMetrics(dress().font(kind))
    needed = "éèêëàâçîïôùûüœæÉÀÇŒñöäß€°±≤≥→×·–—−…‹›«»²³µΩ"
    assert not [sign for sign in needed if not metrics.inFontUcs4(ord(sign))]


def test_every_icon_can_be_drawn(qapp: QApplication) -> None:
    dress()
    for path in sorted((RESOURCES / "icons").glob("*.svg")):
        assert not icon(path.stem, "#12202E", 24).isNull()


def test_a_missing_icon_is_said_so(qapp: QApplication) -> None:
    dress()
    with pytest.raises(ThemeError, match="unicorn"):
        icon("unicorn", "#12202E", 24)


def test_every_pictogram_has_its_picture(qapp: QApplication) -> None:
    names = {f"sign-{name.lower()}.svg" for name in HAZARDS | PROTECTION}
    assert names == {path.name for path in (RESOURCES / "icons").glob("sign-*.svg")}
