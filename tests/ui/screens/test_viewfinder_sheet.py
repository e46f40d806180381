"""Scanning with the camera: one sheet, one scan, and the camera runs only while it is seen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.demo.camera import DemoCamera
from app.domain.errors import Reason, ShopError
from app.operations.ports.scan_source import RawScan, SourceNews, Take, Tell
from app.operations.ports.viewfinder import Glimpse, Outline, Show
from app.ui.kit.buttons import ActionButton
from app.ui.kit.field import Field
from app.ui.kit.live_picture import LivePicture
from app.ui.kit.text import Text
from app.ui.screens.part_detail import PartDetail
from app.ui.screens.places import ReceptionPlace
from app.ui.screens.viewfinder_sheet import ViewfinderSheet
from app.ui.theme import State, look
from tests.shop import VIN
from tests.ui.screens.window import Window

CORNERS = ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75))


class PlayedViewfinder:
    """A camera worked by hand."""

    name = "camera"

    def __init__(self) -> None:
        self.open = 0
        self.plates: list[bytes] = []
        self.says: str | ShopError = ""
        self.take: Take
        self.tell: Tell
        self.show: Show

    def start(self, take: Take, tell: Tell, show: Show) -> None:
        self.take, self.tell, self.show = take, tell, show
        self.open += 1

    def stop(self) -> None:
        self.open = 0

    def read_plate(self, picture: bytes) -> str:
        self.plates.append(picture)
        if isinstance(self.says, ShopError):
            raise self.says
        return self.says


@pytest.fixture
def camera() -> PlayedViewfinder:
    return PlayedViewfinder()


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, camera: PlayedViewfinder) -> Iterator[Window]:
    one = Window(tmp_path, real=("reception",), opened=False)
    one.edges = replace(one.edges, viewfinder=camera)
    one.open().sign_in().go("reception", ReceptionPlace())
    yield one
    one.close()


def scan(text: str) -> RawScan:
    return RawScan(text, text.encode(), "]d1", "camera")


def test_the_camera_runs_only_while_the_sheet_is_seen(
    window: Window, camera: PlayedViewfinder
) -> None:
    assert camera.open == 0
    window.tap("use_camera")
    assert camera.open == 1
    window.tap("sheet_back")
    assert camera.open == 0


def test_the_lock_closes_the_camera(window: Window, camera: PlayedViewfinder) -> None:
    window.tap("use_camera")
    window.lock()
    assert camera.open == 0


def test_a_scan_closes_the_sheet_and_goes_where_every_scan_goes(
    window: Window, camera: PlayedViewfinder
) -> None:
    window.tap("use_camera")
    camera.take(scan(VIN))
    camera.take(scan("VF1BM0A0H33445566"))
    window.settle()
    assert not isinstance(window.shell.sheet, ViewfinderSheet)
    assert VIN in window.said()
    assert [one.last for one in window.desk.sources.all if one.name == "camera"] == [scan(VIN)]


def test_a_lost_camera_says_so_in_the_place_of_its_picture(
    window: Window, camera: PlayedViewfinder
) -> None:
    window.tap("use_camera")
    camera.tell(SourceNews("camera", "lost", Reason("viewfinder-lost", {"number": "1"})))
    window.settle()
    picture = window.widget(LivePicture, "live_picture")
    assert "Camera 1 gives no picture" in picture.accessibleDescription()


def test_a_code_in_the_picture_is_outlined_where_it_lies(
    window: Window, camera: PlayedViewfinder
) -> None:
    window.tap("use_camera")
    jpeg = DemoCamera().take()
    camera.show(Glimpse(jpeg))
    camera.show(Glimpse(jpeg, (Outline(CORNERS, taken=True),)))
    window.settle()
    picture = window.widget(LivePicture, "live_picture")
    painted = picture.grab().toImage()
    edge = QColor(look().theme.tone(State.OK).edge)
    middle = painted.height() // 2
    colours = {painted.pixelColor(x, middle).name() for x in range(painted.width())}
    assert edge.name() in colours


def test_without_a_camera_nothing_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    one = Window(tmp_path, real=("reception",)).sign_in().go("reception", ReceptionPlace())
    assert not one.see("use_camera")
    one.close()


# ------------------------------------------------------------------------- beside the parts


@pytest.fixture
def stock(qtbot: QtBot, tmp_path: Path, camera: PlayedViewfinder) -> Iterator[Window]:
    one = Window(tmp_path, opened=False)
    one.edges = replace(one.edges, viewfinder=camera)
    one.open().sign_in()
    yield one
    one.close()


def test_a_label_the_camera_reads_beside_the_parts_leads_to_its_part(
    stock: Window, camera: PlayedViewfinder
) -> None:
    run = stock.shop.take_in().run_id
    door = stock.part(run, "DFL")
    stock.part(run, "STA")
    stock.go("parts").tap("use_camera")
    camera.take(scan(door))
    stock.settle()
    assert camera.open == 0
    beside = stock.shell.findChildren(PartDetail)[0].findChildren(Text)
    assert "Front door left" in {one.text() for one in beside if one.isVisible()}


def test_beside_the_parts_no_plate_is_read(stock: Window, camera: PlayedViewfinder) -> None:
    stock.go("parts").tap("use_camera")
    camera.show(Glimpse(DemoCamera().take()))
    stock.settle()
    assert not stock.see("read_plate")


# ------------------------------------------------------------------------------ the plate


def framed(window: Window, camera: PlayedViewfinder, says: str | ShopError) -> None:
    camera.says = says
    window.tap("use_camera")
    assert not window.widget(ActionButton, "read_plate").isEnabled(), "there is no picture yet"
    camera.show(Glimpse(DemoCamera().take()))
    window.settle()
    window.tap("read_plate")


def test_a_framed_plate_is_offered_to_confirm_and_not_taken(
    window: Window, camera: PlayedViewfinder
) -> None:
    framed(window, camera, "VFI BMOAOH 33445566*")
    assert camera.open == 0
    assert window.see("vin_sheet")
    assert window.widget(Field, "entry").text() == "VF1BM0A0H33445566"
    assert "VF1BM0A0H33445566" not in window.said()
    window.tap("accept")
    assert "VF1BM0A0H33445566" in window.said()


def test_the_check_digit_is_named_where_it_holds(window: Window, camera: PlayedViewfinder) -> None:
    framed(window, camera, "1M8GDM9AXKP042788")
    assert "its check digit holds" in window.said().lower()


def test_it_is_not_named_where_it_does_not_hold(window: Window, camera: PlayedViewfinder) -> None:
    framed(window, camera, "1M8GDM9AXKP042789")
    assert "check digit" not in window.said().lower()
    assert "compare every sign" in window.said().lower()


def test_only_what_is_in_the_frame_is_read(window: Window, camera: PlayedViewfinder) -> None:
    framed(window, camera, VIN)
    picture = QImage.fromData(camera.plates[0])
    assert (picture.width(), picture.height()) == (864, 128)


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("VF1BM0A0H3344556", "No VIN of 17 signs"),
        (ShopError("plate-not-read"), "No VIN of 17 signs"),
        (ShopError("plate-reader-missing"), "is not installed here"),
    ],
)
def test_what_was_not_read_is_said_and_the_camera_stays(
    window: Window, camera: PlayedViewfinder, says: str | ShopError, told: str
) -> None:
    framed(window, camera, says)
    assert told in window.banner()
    assert camera.open == 1
    camera.show(Glimpse(DemoCamera().take()))
    window.settle()
    assert window.widget(ActionButton, "read_plate").isEnabled()
