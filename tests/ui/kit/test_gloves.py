"""Every target of every scene fits a glove on every panel, and no word is cut in any language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.buttons import ActionButton, HoldButton
from app.ui.kit.card import TapCard
from app.ui.kit.keys import Key
from app.ui.kit.pill import Pill
from app.ui.kit.target import Target
from app.ui.kit.text import Text
from app.ui.theme import Role, look
from tests.ui.kit import gallery, scenes
from tests.ui.kit.dressing import PANELS, Panel, dress, lay_out

SCENES = gallery.all_scenes()
ACTS = {Role.PRIMARY, Role.CONFIRM, Role.ALARM}
WIDE_BERTH = ACTS | {Role.DANGER}
every_scene = pytest.mark.parametrize("name", SCENES)
every_panel = pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))


@pytest.fixture(autouse=True)
def plain_words() -> Iterator[None]:
    yield
    scenes.pseudo_texts = False


def shown(qtbot: QtBot, name: str, panel: Panel, *, mirrored: bool = False) -> QWidget:
    dress(panel.px_per_mm, mirrored=mirrored)
    scene = SCENES[name]()
    qtbot.addWidget(scene)
    lay_out(scene, panel.width, panel.height)
    return scene


def targets(scene: QWidget) -> list[QWidget]:
    """Everything a finger can press."""
    found: list[QWidget] = [*scene.findChildren(Target), *scene.findChildren(TapCard)]
    return [target for target in found if target.isVisible()]


def place(target: QWidget, scene: QWidget) -> QRect:
    return QRect(target.mapTo(scene, QPoint(0, 0)), target.size())


def distance(one: QRect, other: QRect) -> int:
    """Free pixels between two rectangles, along the axis that parts them."""
    across = max(one.left(), other.left()) - min(one.right(), other.right()) - 1
    upright = max(one.top(), other.top()) - min(one.bottom(), other.bottom()) - 1
    return max(across, upright)


def words_of(target: QWidget) -> str:
    return target.accessibleName() or type(target).__name__


def least_height(target: QWidget) -> int:
    """20 mm for what acts or is held; keys, and pills in the top bar, need 15 mm."""
    if isinstance(target, Key) or not isinstance(target, ActionButton):
        return 15
    pill = isinstance(target, HoldButton) and target.least().height() < look().scale.primary
    return 20 if target.role() in ACTS and not pill else 15


@every_panel
@every_scene
def test_every_target_fits_a_glove(qtbot: QtBot, name: str, panel: Panel) -> None:
    scene = shown(qtbot, name, panel)
    small = [
        f"{words_of(t)}: {t.width() / panel.px_per_mm:.1f} x {t.height() / panel.px_per_mm:.1f} mm"
        for t in targets(scene)
        if t.width() < 15 * panel.px_per_mm or t.height() < least_height(t) * panel.px_per_mm
    ]
    assert not small


@every_panel
@every_scene
def test_targets_keep_their_distance(qtbot: QtBot, name: str, panel: Panel) -> None:
    scene = shown(qtbot, name, panel)
    near = []
    for one, other in combinations(targets(scene), 2):
        roles = {t.role() for t in (one, other) if isinstance(t, ActionButton)}
        in_bar = any(isinstance(t, HoldButton) for t in (one, other))
        needed = 5 if roles & WIDE_BERTH and not in_bar else 2
        if distance(place(one, scene), place(other, scene)) < needed * panel.px_per_mm:
            near.append(f"{words_of(one)} - {words_of(other)}")
    assert not near


@every_panel
@every_scene
def test_every_scene_fits_its_panel(qtbot: QtBot, name: str, panel: Panel) -> None:
    scene = shown(qtbot, name, panel)
    assert (scene.width(), scene.height()) == (panel.width, panel.height)


@every_panel
@every_scene
def test_no_word_is_cut_on_any_panel(qtbot: QtBot, name: str, panel: Panel) -> None:
    assert not list(cut_words(shown(qtbot, name, panel)))


@pytest.mark.parametrize("mirrored", [False, True])
@every_scene
def test_longer_languages_cut_no_word(qtbot: QtBot, name: str, mirrored: bool) -> None:
    scenes.pseudo_texts = True
    panel = PANELS["12.1in 1280x800"]
    scene = shown(qtbot, name, panel, mirrored=mirrored)
    assert (scene.width(), scene.height()) == (panel.width, panel.height)
    assert not list(cut_words(scene))


def test_the_check_for_cut_words_finds_one(qtbot: QtBot, qapp: QApplication) -> None:
    dress()
    window = QWidget()
    button = ActionButton("Confirm the joint", parent=window)
    button.setFixedSize(60, 30)
    label = Text("a long sentence that needs several lines", parent=window)
    label.setFixedSize(60, 20)
    qtbot.addWidget(window)
    lay_out(window, 400, 300)
    assert len(list(cut_words(window))) == 2


def cut_words(scene: QWidget) -> Iterator[str]:
    """Texts that have less room than they need."""
    for label in scene.findChildren(Text):
        wraps = label.wordWrap()
        need = label.heightForWidth(label.width()) if wraps else label.sizeHint().height()
        narrow = not wraps and label.width() < label.sizeHint().width()
        if label.isVisible() and label.text() and (need > label.height() or narrow):
            yield label.text()
    for target in scene.findChildren(Target):
        low = target.hasHeightForWidth() and target.heightForWidth(target.width()) > target.height()
        thin = target.width() < target.minimumSizeHint().width()
        if target.isVisible() and (low or thin):
            yield words_of(target)
    for pill in scene.findChildren(Pill):
        low = pill.heightForWidth(pill.width()) > pill.height()
        if pill.isVisible() and (low or pill.width() < pill.minimumSizeHint().width()):
            yield pill.text()
