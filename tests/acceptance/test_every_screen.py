"""Nobody meets a cut word, a target too small for a glove, pale ink or the wrong language.

One walk in one process over every screen and sheet. What is cut depends on panel and language,
what is pale on the theme, so that `make test` takes every language and theme once, on the panels
where millimetres and pixels are scarcest and on the largest; `make screens-check` takes all panels,
themes and languages with each other, the pseudo-language among them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import ActionButton
from app.ui.kit.layouts import column
from app.ui.kit.painting import painting
from app.ui.kit.pill import Pill
from app.ui.kit.sheet import Sheet
from app.ui.kit.text import Text
from app.ui.screens.all_screens import MAKERS
from app.ui.screens.parts_sheets import ReprintSheet
from app.ui.theme import THEMES, Role, look
from tests.acceptance.walk import eyes
from tests.acceptance.walk.floor import Floor, bare, busy, hot
from tests.acceptance.walk.languages import untranslated
from tests.acceptance.walk.openings import every_opening, told_where, where_opened
from tests.acceptance.walk.painted import Seen, watched
from tests.acceptance.walk.pictures import DOCS, LARGEST, MAY_DIFFER, drawn, made, share_changed
from tests.acceptance.walk.terminal import PSEUDO
from tests.acceptance.walk.walk import KNOWN, Report, walk
from tests.ui.kit.dressing import PANELS, ROOT, dress, lay_out

LANGUAGES = ("en", "fr", "nl", PSEUDO)
THIN = (
    ("12.1in 1280x800", "fr", "bright"),
    ("12.1in 1024x768", "nl", "dark"),
    ("15.6in 1920x1080", "en", "high-contrast"),
)
"""French, the longest of the languages, stands where millimetres are scarcest."""


@pytest.fixture(scope="module")
def floors(
    qapp_of_module: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Floor, Floor, Floor]:
    """Walked over by one test after the other: what a scene does there stays."""
    del qapp_of_module
    return built(tmp_path_factory)


@pytest.fixture
def untouched(
    qapp_of_module: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Floor, Floor, Floor]:
    """The same before anybody walked there."""
    del qapp_of_module
    return built(tmp_path_factory)


def built(folders: pytest.TempPathFactory) -> tuple[Floor, Floor, Floor]:
    """A busy workshop, the same with a hot battery, and a terminal nobody has set up."""
    full = busy(folders.mktemp("busy"))
    return full, hot(full, folders.mktemp("hot")), bare(folders.mktemp("bare"))


@pytest.fixture(scope="module")
def qapp_of_module() -> QApplication:
    """The one application."""
    from app.main import new_application

    return new_application()


@pytest.mark.timeout(600)
def test_every_screen_can_be_read_hit_and_understood(floors: tuple[Floor, Floor, Floor]) -> None:
    reports = {language: walk(floors, panel, language, theme) for panel, language, theme in THIN}
    assert_without_sin(reports)
    assert_all_were_seen(reports["en"])


@pytest.mark.screens
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("panel", PANELS)
def test_every_panel_theme_and_language(floors: tuple[Floor, Floor, Floor], panel: str) -> None:
    assert_without_sin({one: walk(floors, panel, one, *THEMES) for one in LANGUAGES})


@pytest.mark.screens
@pytest.mark.timeout(1800)
def test_the_left_hand_reads_and_hits_everything_too(floors: tuple[Floor, Floor, Floor]) -> None:
    report = walk(floors, "12.1in 1024x768", "fr", "bright", mirrored=True)
    sins = report.unknown()
    assert not sins, "\n".join(sins)


def assert_without_sin(reports: Mapping[str, Report]) -> None:
    """Nothing is wrong in any language, and no words are left in English."""
    sins = [one for report in reports.values() for one in report.unknown()]
    for language in ("fr", "nl"):
        left = untranslated(reports["en"].texts, reports[language].texts, language)
        sins += [f"{language} {one} is not translated" for one in left]
    assert not sins, "\n".join(sins)


def assert_all_were_seen(report: Report) -> None:
    """A new screen or sheet needs a scene in tests/acceptance/walk/scenes.py."""
    screens = {"".join(word.title() for word in key.split("_")) + "Screen" for key in MAKERS}
    forgotten = (screens | every_opening()) - report.seen
    assert not forgotten, "no scene shows\n" + "\n".join(sorted(forgotten))


def test_every_known_sin_has_its_reason() -> None:
    assert all(KNOWN.values())


def test_every_picture_of_the_documents_is_one_that_is_made() -> None:
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    text = "\n".join(page.read_text(encoding="utf-8") for page in pages)
    shown = set(re.findall(r"pictures/([\w-]+\.png)", text))
    assert shown == made() == {one.name for one in DOCS.glob("*.png")}


def test_no_picture_of_the_documents_has_aged(untouched: tuple[Floor, Floor, Floor]) -> None:
    """Where a screen changed on purpose, `make screens` draws them anew."""
    aged = {
        name: share
        for name, picture in drawn(untouched).items()
        if (share := share_changed((DOCS / f"{name}.png").read_bytes(), picture)) > MAY_DIFFER
    }
    assert not aged, f"draw them anew: {aged}"


def test_every_picture_of_the_documents_opens_at_once() -> None:
    assert not {one.name for one in DOCS.glob("*.png") if one.stat().st_size > LARGEST}


def test_a_picture_that_shows_one_other_button_is_found() -> None:
    def screen(word: str, ink: str = "#000000") -> bytes:
        picture = Image.new("RGB", (1280, 800), "white")
        ImageDraw.Draw(picture).text((600, 700), word, ink, font_size=24)
        packed = BytesIO()
        picture.save(packed, "PNG")
        return packed.getvalue()

    confirm = screen("Confirm step")
    assert share_changed(confirm, confirm) == 0
    assert share_changed(confirm, screen("Take it in")) > MAY_DIFFER
    assert share_changed(confirm, screen("Confirm step", "#101010")) == 0


# ------------------------------------------------------------------------ planted offenders


@pytest.fixture
def stage(qtbot: QtBot) -> Callable[..., QWidget]:
    """A window with what is put into it."""

    def put(*widgets: QWidget, width: int = 400, height: int = 300) -> QWidget:
        window = QWidget()
        window.setAutoFillBackground(True)
        window.setLayout(column(*widgets))
        qtbot.addWidget(window)
        lay_out(window, width, height)
        return window

    dress()
    return put


def shown(window: QWidget) -> tuple[Seen, QImage]:
    with watched() as seen:
        picture = window.grab().toImage()
    return seen, picture


def test_a_window_without_sin_is_not_accused(stage: Callable[..., QWidget]) -> None:
    window = stage(Text("All is well"), ActionButton("Go on", role=Role.PRIMARY), Pill("Safe"))
    seen, picture = shown(window)
    assert not [
        *eyes.cut_words(window, seen),
        *eyes.crossed_words(window, seen),
        *eyes.pale_words(window, seen, picture),
        *eyes.small_targets(window),
        *eyes.close_targets(window),
        *eyes.unnamed_targets(window),
    ]


def test_a_cut_label_and_a_cut_button_are_found(stage: Callable[..., QWidget]) -> None:
    label, button = Text("a long sentence that needs several lines"), ActionButton("Confirm it all")
    label.setFixedSize(60, 20)
    button.setFixedSize(60, 24)
    window = stage(label, button)
    assert len(list(eyes.cut_words(window, shown(window)[0]))) == 2


class Shortening(QWidget):
    """Paints the beginning of its words."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with painting(self) as painter:
            cut = self.fontMetrics().elidedText("much too long", Qt.TextElideMode.ElideRight, 60)
            painter.drawText(QRect(0, 0, 200, 40), Qt.AlignmentFlag.AlignLeft, cut)


def test_a_shortened_text_is_found(stage: Callable[..., QWidget]) -> None:
    window = stage(Shortening())
    assert list(eyes.cut_words(window, shown(window)[0]))


def test_words_over_words_are_found(stage: Callable[..., QWidget]) -> None:
    window = stage(Text("below"))
    over = Text("above", parent=window)
    over.move(window.findChildren(Text)[0].pos())
    over.resize(200, 60)
    over.show()
    window.findChildren(Text)[0].resize(200, 60)
    assert list(eyes.crossed_words(window, shown(window)[0]))


def test_pale_words_are_found(stage: Callable[..., QWidget]) -> None:
    label = Text("hardly to be read")
    palette = label.palette()
    palette.setColor(label.foregroundRole(), QColor("#9AA5B0"))
    label.setPalette(palette)
    window = stage(label)
    assert list(eyes.pale_words(window, *shown(window)))


def test_a_small_target_is_found(stage: Callable[..., QWidget]) -> None:
    button = ActionButton("Go", role=Role.PRIMARY)
    button.setFixedSize(120, 80)
    assert list(eyes.small_targets(stage(button)))


def test_targets_too_close_are_found(stage: Callable[..., QWidget]) -> None:
    window = stage(ActionButton("Go", role=Role.PRIMARY), ActionButton("Back"))
    layout = window.layout()
    assert isinstance(layout, QVBoxLayout)
    assert list(eyes.close_targets(window))
    layout.setSpacing(look().scale.gap)
    lay_out(window, 400, 320)
    assert not list(eyes.close_targets(window))


def test_a_control_without_a_name_is_found(stage: Callable[..., QWidget]) -> None:
    assert list(eyes.unnamed_targets(stage(ActionButton(""))))


def test_a_sheet_that_does_not_say_what_it_asks_is_found(stage: Callable[..., QWidget]) -> None:
    assert not list(eyes.untitled_sheets(stage(Sheet("Which?"))))
    assert list(eyes.untitled_sheets(stage(Sheet("")))) == ["Sheet"]


def test_a_text_left_in_english_is_found() -> None:
    english = {"lock": ["Scan your badge", "VF1BM0A0H33445566 · Renault"]}
    french = {"lock": ["Scan your badge", "VF1BM0A0H33445566 · Renault"]}
    assert list(untranslated(english, french, "fr")) == ["lock: 'scan your badge'"]
    assert not list(untranslated(english, {"lock": ["Scannez votre badge"]}, "fr"))
    cut = {"file": ["Renau…", "Scan yo…"]}
    assert list(untranslated(cut, cut, "fr")) == ["file: 'scan yo'"]


def test_a_sheet_without_a_scene_is_found() -> None:
    with pytest.raises(AssertionError, match="WantSheet\n"):
        assert_all_were_seen(Report())


def test_a_sheet_is_known_by_the_line_that_makes_it(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "app" / "asking.py"
    file.parent.mkdir()
    file.write_text("ask(\n    Sheet(\n        'Which?'))\nSheet.close()\nplain()\n", "utf-8")
    assert every_opening(file.parent) == {"app/asking.py:2 Sheet"}

    dress()
    with told_where():
        one, other = Sheet("Which?"), ReprintSheet()
    qtbot.addWidget(one)
    qtbot.addWidget(other)
    here = Path(__file__).relative_to(ROOT)
    assert re.fullmatch(rf"{here}:\d+ Sheet", where_opened(one))
    assert re.fullmatch(rf"{here}:\d+ ReprintSheet", where_opened(other))
    assert Sheet("Which?").property("opened_at") is None
