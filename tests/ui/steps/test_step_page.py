"""What the page of a step promises on every panel, however much the step asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from app.ui.kit.pictograms import PictogramRow
from app.ui.kit.text import Text
from app.ui.steps.step_page import StepPage
from tests.shop import SMALL
from tests.ui.kit.dressing import PANELS, Panel, dress
from tests.ui.steps.player import Player

CROWDED = SMALL.replace(
    "title: {en: Weigh}, qual",
    "title: {en: Hoogspanningsbatterij wegen}, hazard: [HV, CRUSH], ppe: [gloves_hv0, shoes], "
    f"text: {{en: {'Put the whole vehicle on the scale and read it. ' * 12}}}, qual",
).replace(
    "fields: [{id: mass,",
    "fields: ["
    + ", ".join(f"{{id: n{n}, type: number, unit: kg, label: {{en: more}}}}" for n in range(9))
    + ", {id: mass,",
)


@pytest.mark.parametrize("panel", PANELS.values(), ids=list(PANELS))
def test_a_crowded_step_shows_its_pictograms_first_and_its_title_whole(
    qtbot: QtBot, tmp_path: Path, panel: Panel
) -> None:
    one = Player(tmp_path, procedure=CROWDED).sign_in("0417")
    dress(panel.px_per_mm)
    one.shell.resize(panel.width, panel.height)
    one.play("A010")
    dress()

    page = one.shell.findChildren(StepPage)[-1]
    area = page.findChildren(QScrollArea)[0]
    content, view = area.widget(), area.viewport()
    assert content is not None
    (signs,) = [row for row in page.findChildren(PictogramRow) if row.isVisible()]
    assert signs.mapTo(content, signs.rect().bottomRight()).y() < view.height()
    title = one.widget(Text, "step_title")
    assert title.width() >= title.minimumSizeHint().width()
    assert title.mapTo(content, title.rect().topRight()).x() < view.width()
    one.close()
