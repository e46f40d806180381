"""Lists come in pages, sheets cover and leave, flashes take no finger, bars follow the hand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.kit.banner import Banner
from app.ui.kit.buttons import ActionButton
from app.ui.kit.facts import FactRow
from app.ui.kit.flash import Flash, FlashHost
from app.ui.kit.layouts import ActionBar, column, row
from app.ui.kit.list_rows import ListRow
from app.ui.kit.list_view import RowList, RowModel
from app.ui.kit.photo_tile import PhotoTile
from app.ui.kit.pictograms import PictogramRow, Sign
from app.ui.kit.pill import Pill
from app.ui.kit.rail import Rail, RailItem
from app.ui.kit.sheet import Sheet, SheetHost
from app.ui.kit.step_list import StepList, StepMark, StepState
from app.ui.kit.text import Text
from app.ui.kit.topbar import TopBar
from app.ui.kit.value_tile import ValueTile
from app.ui.language import LanguageSwitch, PseudoTranslator, pseudo
from app.ui.theme import Role, State
from tests.ui.kit.dressing import RESOURCES, dress, lay_out

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> None:
    dress()


def rows(first: int, count: int) -> list[ListRow]:
    return [ListRow(str(n), f"Part {n}") for n in range(first, first + count)]


def test_a_page_is_asked_for_once_and_after_the_last_row() -> None:
    asked: list[ListRow | None] = []
    model = RowModel(asked.append)
    model.start()
    model.fetchMore(QModelIndex())
    assert asked == [None]
    model.append(rows(0, 20), complete=False)
    model.fetchMore(QModelIndex())
    assert [row.key for row in asked if row] == ["19"]
    model.append(rows(20, 5), complete=True)
    assert not model.canFetchMore(QModelIndex())
    assert model.rowCount() == 25


def test_paging_down_reaches_every_row_without_a_drag(qtbot: QtBot) -> None:
    def served(last: ListRow | None) -> None:
        first = int(last.key) + 1 if last else 0
        model.append(rows(first, 10), complete=first >= 30)

    model = RowModel(served)

    shown = RowList(model)
    qtbot.addWidget(shown)
    model.start()
    lay_out(shown, 800, 500)
    for _ in range(20):
        shown.down_key.click()
        QApplication.processEvents()
    assert model.rowCount() == 40
    assert shown.view.indexAt(QPoint(20, shown.view.viewport().height() - 4)).row() == 39
    assert not shown.down_key.isEnabled()
    shown.up_key.click()
    assert shown.down_key.isEnabled()


def test_a_tap_names_the_row(qtbot: QtBot) -> None:
    model = RowModel(lambda _: None)
    model.append(rows(0, 3), complete=True)
    shown = RowList(model)
    qtbot.addWidget(shown)
    lay_out(shown, 800, 500)
    place = shown.view.visualRect(model.index(1)).center()
    with qtbot.waitSignal(shown.tapped) as heard:
        QTest.mouseClick(shown.view.viewport(), LEFT, pos=place)
    assert heard.args == ["1"]


def test_a_changed_row_is_shown_anew() -> None:
    model = RowModel(lambda _: None)
    model.append(rows(0, 3), complete=True)
    model.replace(ListRow("1", "Sold"))
    assert [row.title for row in model.rows()] == ["Part 0", "Sold", "Part 2"]


def test_a_sheet_covers_the_page_and_gives_it_back(qtbot: QtBot) -> None:
    page = QWidget()
    host = SheetHost(page)
    qtbot.addWidget(host)
    lay_out(host, 800, 600)
    first, second = Sheet("Why?"), Sheet("Which one?")
    host.open(first)
    host.open(second)
    assert host.sheet() is second
    QTest.mouseClick(second.back_button, LEFT)
    assert host.sheet() is first
    host.close_sheet()
    assert host.currentWidget() is page
    host.close_sheet()
    assert host.sheet() is None


def test_a_sheet_speaks_a_new_language_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    sheet = Sheet("Remark")
    qtbot.addWidget(sheet)
    switch = LanguageSwitch(qapp, RESOURCES)
    switch.use_translator(PseudoTranslator(qapp))
    QApplication.processEvents()
    assert sheet.back_button.title() == pseudo("Back")
    switch.use(switch.language)
    QApplication.processEvents()
    assert sheet.back_button.title() == "Back"


def test_a_flash_leaves_every_finger_to_the_screen_below(qtbot: QtBot) -> None:
    button = ActionButton("Confirm", role=Role.CONFIRM)
    host = FlashHost(button)
    qtbot.addWidget(host)
    lay_out(host, 800, 600)
    host.flash(Flash.REFUSED, "Refused", "of another car")
    QApplication.processEvents()
    assert host.showing() is Flash.REFUSED
    assert host.childAt(400, 300) is button
    host.dismiss()
    assert host.showing() is None


@pytest.mark.parametrize("kind", Flash)
def test_a_flash_fills_the_width(qtbot: QtBot, kind: Flash) -> None:
    host = FlashHost(QWidget())
    qtbot.addWidget(host)
    lay_out(host, 800, 600)
    host.flash(kind, "Refused")
    QApplication.processEvents()
    picture = host.grab().toImage()
    assert picture.pixelColor(2, 300) == picture.pixelColor(797, 300) != QColor("#EEF1F4")


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_primary_button_follows_the_leading_hand(qtbot: QtBot, mirrored: bool) -> None:
    dress(mirrored=mirrored)
    bar = ActionBar()
    back, confirm = ActionButton("Back"), ActionButton("Confirm", role=Role.CONFIRM)
    bar.add(back)
    bar.set_primary(confirm)
    qtbot.addWidget(bar)
    lay_out(bar, 900, 120)
    assert (confirm.x() < back.x()) is mirrored
    assert confirm.geometry().bottom() == back.geometry().bottom()


@pytest.mark.parametrize("mirrored", [False, True])
def test_the_rail_changes_sides_and_words_do_not(qtbot: QtBot, mirrored: bool) -> None:
    dress(mirrored=mirrored)
    rail, words = Rail([RailItem("line", "line", "Line")]), Text("Clio")
    window = QWidget()
    frame = row(rail, gap_mm=0)
    frame.addLayout(column(words), 1)
    window.setLayout(frame)
    qtbot.addWidget(window)
    lay_out(window, 600, 400)
    assert (rail.x() > words.x()) is mirrored
    assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_rail_names_the_place_and_marks_it(qtbot: QtBot) -> None:
    rail = Rail([RailItem(k, k, k) for k in ("line", "parts")], RailItem("lock", "person", "Lock"))
    qtbot.addWidget(rail)
    rail.choose("line")
    with qtbot.waitSignal(rail.chosen) as heard:
        rail.button("parts").click()
    assert heard.args == ["parts"]
    assert [rail.button(k).isChecked() for k in ("line", "parts")] == [False, True]
    rail.button("lock").click()
    assert rail.button("parts").isChecked()


def test_the_current_step_is_in_view(qtbot: QtBot) -> None:
    marks = [StepMark(f"Step {n}", StepState.DONE, "All") for n in range(60)]
    marks[45] = StepMark("Now", StepState.NOW, "All")
    steps = StepList()
    steps.set_steps(marks)
    qtbot.addWidget(steps)
    lay_out(steps, 260, 400)
    bar = steps.verticalScrollBar()
    body = steps.widget()
    assert body is not None
    share = 45 / 60 * body.height()
    assert bar.value() < share < bar.value() + 400


def test_a_banner_stays_until_it_is_dealt_with(qtbot: QtBot) -> None:
    banner = Banner(State.STOP, "The printer is out of ribbon.", action="Try again")
    qtbot.addWidget(banner)
    lay_out(banner, 800, 100)
    button = banner.findChild(ActionButton)
    assert button is not None
    with qtbot.waitSignal(banner.acted):
        QTest.mouseClick(button, LEFT)
    assert banner.isVisible()


def test_a_value_tile_says_value_unit_and_verdict(qtbot: QtBot) -> None:
    tile = ValueTile("+ to body", unit="V", hint="tap to enter")
    qtbot.addWidget(tile)
    assert tile.state() is State.OFF
    tile.set_focus(True)
    assert tile.state() is State.FOCUS
    tile.set_focus(False)
    tile.set_value("0.2")
    tile.set_verdict("below 5 V", State.OK)
    assert (tile.accessibleName(), tile.accessibleDescription()) == (
        "+ to body: 0.2 V",
        "below 5 V",
    )
    tile.clear()
    assert (tile.state(), tile.accessibleDescription()) == (State.OFF, "tap to enter")


def first_ink(tile: QWidget) -> int:
    """How far below the edge the first words begin."""
    picture = tile.grab(tile.rect().adjusted(8, 8, -8, -8)).toImage()
    dark = (
        y
        for y in range(picture.height())
        for x in range(picture.width())
        if picture.pixelColor(x, y).lightness() < 128
    )
    return next(dark)


def test_the_captions_of_a_row_of_values_stand_on_one_line(qtbot: QtBot) -> None:
    verdict = "above the limit of 5 V, so that nobody may touch anything before it is repeated"
    tiles = [ValueTile("Volt", hint=hint) for hint in ("tap", verdict)]
    tiles.append(ValueTile("Afgetapte demperolie", unit="L", hint="tap"))
    page = QWidget()
    page.setLayout(column(row(*tiles), 1))
    qtbot.addWidget(page)
    for width in range(480, 760, 20):
        lay_out(page, width, 400)
        assert len({tile.height() for tile in tiles}) == 1
        assert len({first_ink(tile) for tile in tiles}) == 1


@pytest.mark.parametrize(("width", "beside"), [(400, True), (230, False)])
def test_a_caption_never_pushes_its_value_out(qtbot: QtBot, width: int, beside: bool) -> None:
    fact = FactRow("Veiligheidsvoorzieningen", Text("1 110,5 kg", "strong", wrap=False))
    page = QWidget()
    page.setLayout(column(fact, 1))
    qtbot.addWidget(page)
    lay_out(page, width, 300)

    assert (fact.value.y() < fact.height() // 2) is beside
    assert fact.value.geometry().right() < fact.width() <= width
    assert fact.value.width() >= fact.value.sizeHint().width()


def test_a_long_heading_keeps_the_bars_height_and_stays_readable_as_a_name(qtbot: QtBot) -> None:
    title, subtitle = (
        "Hoogspanning en gas veilig maken " * 4,
        "VF1AG000064512398 · Renault Zoe R135",
    )
    short, long = TopBar("Lijn", "Re-Cycle"), TopBar(title, subtitle)
    for bar in (short, long):
        bar.add(Pill("HV · NIET VEILIG", State.STOP))
        bar.set_clock("09:30")
        qtbot.addWidget(bar)
        lay_out(bar, 480, short.minimumHeight())

    assert long.heightForWidth(480) <= short.minimumHeight()
    assert short.heightForWidth(480) <= short.minimumHeight()
    names = [one.accessibleName() for one in long.findChildren(Text)]
    assert {title, subtitle} <= set(names)


def test_an_unknown_pictogram_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="UNICORN"):
        PictogramRow([Sign("UNICORN", "Unicorn")])


def test_a_photo_fills_its_tile(qtbot: QtBot) -> None:
    tile = PhotoTile("front")
    qtbot.addWidget(tile)
    image = QImage(400, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("#FF8800"))
    tile.set_image(image)
    lay_out(tile, 200, 170)
    picture = tile.grab().toImage()
    assert picture.pixelColor(100, 3) == picture.pixelColor(100, 166) == QColor("#FF8800")


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    words = Text("<b>5 V</b>")
    qtbot.addWidget(words)
    assert words.textFormat() is Qt.TextFormat.PlainText
    assert words.text() == "<b>5 V</b>"
