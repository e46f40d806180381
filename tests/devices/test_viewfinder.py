"""The camera as a scanner: no scan is doubled, a lost camera is told, and no child is left."""

from __future__ import annotations

import json
import queue
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st

from app.devices.camera_viewfinder import CameraViewfinder
from app.devices.opencv import import_cv2
from app.devices.steady_scans import GONE_S, Key, SteadyScans
from app.devices.viewfinder_worker import Looking, told
from app.operations.ports.scan_source import RawScan, SourceNews
from app.operations.ports.viewfinder import Glimpse

cv2 = import_cv2()
KEY, OTHER, PROVED = ("]Q1", "RF1"), ("]Q1", "RF2"), ("]Q1", "PF1")


# ------------------------------------------------------------------------------- steadiness


def fed(steady: SteadyScans, now_s: float, *keys: Key, sure: bool = False) -> set[int]:
    """A frame; what begins with P is proved by its own check signs."""
    return steady.feed(now_s, keys, sure=sure, proved=lambda key: key[1].startswith("P"))


def test_two_reads_alike_are_a_scan_and_one_is_none() -> None:
    steady = SteadyScans()
    assert fed(steady, 0.0, KEY) == set()
    assert fed(steady, 0.1, OTHER) == set()
    assert fed(steady, 0.2, OTHER) == {0}


def test_what_its_own_check_signs_prove_is_a_scan_at_once_and_only_once() -> None:
    steady = SteadyScans()
    assert fed(steady, 0.0, KEY, PROVED) == {1}
    assert fed(steady, 0.1, PROVED) == set()


def test_a_held_picture_that_was_read_with_every_doubt_weighed_counts_once() -> None:
    assert fed(SteadyScans(), 0.0, KEY, sure=True) == {0}


def test_two_codes_in_view_are_two_scans() -> None:
    steady = SteadyScans()
    fed(steady, 0.0, KEY, OTHER)
    assert fed(steady, 0.1, OTHER, KEY) == {0, 1}


def test_reads_far_apart_do_not_add_up() -> None:
    steady = SteadyScans()
    fed(steady, 0.0, KEY)
    assert fed(steady, 1.5, KEY) == set()


@given(
    st.lists(st.floats(0.01, GONE_S - 0.01), min_size=2, max_size=60),
    st.sampled_from([KEY, PROVED]),
)
def test_a_code_that_stays_in_view_is_one_scan_however_often_it_is_missed(
    pauses: list[float], key: Key
) -> None:
    steady, now, scans = SteadyScans(), 0.0, 0
    for pause in [0.05, 0.05, *pauses]:
        now += pause
        scans += len(fed(steady, now, key))
    assert scans == 1


@given(
    st.lists(
        st.tuples(
            st.floats(0.01, 1.5),
            st.lists(st.sampled_from([KEY, OTHER, PROVED]), max_size=3, unique=True),
        ),
        max_size=40,
    )
)
def test_nothing_is_a_scan_that_was_neither_read_twice_nor_proved(
    frames: list[tuple[float, list[Key]]],
) -> None:
    steady, now, seen = SteadyScans(), 0.0, list[tuple[float, Key]]()
    for pause, keys in frames:
        now += pause
        for position in fed(steady, now, *keys):
            key = keys[position]
            before = [at for at, one in seen if one == key and now - at <= 1.0]
            assert before or key == PROVED
        seen += [(now, key) for key in keys]


def test_a_code_that_was_out_of_view_is_a_scan_again() -> None:
    steady = SteadyScans()
    for at in (0.0, 0.1, 0.2):
        fed(steady, at, KEY)
    fed(steady, 0.2 + GONE_S, KEY)
    assert fed(steady, 0.3 + GONE_S, KEY) == {0}


# ------------------------------------------------------------------------------ what to try


def frame_of(text: str, size: tuple[int, int] = (640, 480)) -> Any:
    picture = np.full((size[1], size[0]), 180, np.uint8)
    if text:
        code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
        small = np.array(zxingcpp.write_barcode_to_image(code, scale=6))
        picture[80 : 80 + small.shape[0], 120 : 120 + small.shape[1]] = small
    return cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)


def bars_at(degrees: float) -> Any:
    """A label that only the thorough passes read."""
    code = zxingcpp.create_barcode("RF7K2M", zxingcpp.BarcodeFormat.Code128)
    bars = np.array(zxingcpp.write_barcode_to_image(code, scale=3))
    picture = np.full((480, 640), 255, np.uint8)
    picture[160 : 160 + bars.shape[0], 120 : 120 + bars.shape[1]] = bars
    turn = cv2.getRotationMatrix2D((320, 240), degrees, 1.0)
    turned = cv2.warpAffine(picture, turn, (640, 480), borderValue=(255, 255, 255))
    return cv2.cvtColor(turned, cv2.COLOR_GRAY2BGR)


def test_a_clear_code_is_read_from_every_frame() -> None:
    looking = Looking()
    for number in range(3):
        codes, sure = looking.look(frame_of("RF1"), number / 30)
        assert ([one.text for one in codes], sure) == (["RF1"], False)


def test_what_is_hard_to_read_is_looked_at_thoroughly_once_it_is_held_still() -> None:
    looking, frame = Looking(), bars_at(45)
    first = [looking.look(frame, number / 10) for number in range(5)]
    held = [looking.look(frame, 0.5 + number / 10) for number in range(3)]
    assert [codes for codes, _ in first] == [[]] * 5
    found = [(codes, sure) for codes, sure in held if codes]
    assert [(codes[0].text, sure) for codes, sure in found] == [("RF7K2M", True)]


@pytest.mark.parametrize(
    ("taken", "shown"),
    [((640, 480), (640, 480)), ((1920, 1080), (960, 540)), ((1280, 720), (640, 360))],
)
def test_the_window_gets_a_picture_made_smaller_by_a_whole_number(
    taken: tuple[int, int], shown: tuple[int, int]
) -> None:
    line, jpeg = told(frame_of("RF1", taken), [], sure=False, now_s=0.0).split(b"\n", 1)
    picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    assert json.loads(line)["jpeg"] == len(jpeg)
    assert picture.shape[1::-1] == shown


def test_a_picture_that_moves_is_not_looked_at_thoroughly() -> None:
    looking = Looking()
    frames = [bars_at(45), bars_at(45)[::-1, ::-1]]
    seen = [looking.look(np.ascontiguousarray(frames[n % 2]), n / 10) for n in range(20)]
    assert not any(sure for _, sure in seen)


# ---------------------------------------------------------------------------- the camera


class Heard:
    """What a viewfinder said, in order; waiting for more has an end."""

    def __init__(self) -> None:
        self.scans: queue.Queue[RawScan] = queue.Queue()
        self.news: queue.Queue[SourceNews] = queue.Queue()
        self.shown: queue.Queue[Glimpse] = queue.Queue()

    def listen(self, viewfinder: CameraViewfinder) -> None:
        viewfinder.start(self.scans.put, self.news.put, self.shown.put)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def opened() -> Iterator[list[CameraViewfinder]]:
    every: list[CameraViewfinder] = []
    yield every
    for one in every:
        one.stop()


def film(path: Path, texts: Sequence[str]) -> str:
    """A camera that shows these, one text a frame."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter_fourcc(*"MJPG"), 30, (640, 480))
    for text in texts:
        writer.write(frame_of(text))
    writer.release()
    return str(path)


def test_a_code_before_the_camera_is_one_scan_and_is_outlined(
    tmp_path: Path, heard: Heard, opened: list[CameraViewfinder]
) -> None:
    one = CameraViewfinder(film(tmp_path / "view.avi", ["", *["RF7K2M9QWX4T"] * 12]))
    opened.append(one)
    heard.listen(one)
    scan = heard.scans.get(timeout=60)
    assert (scan.text, scan.raw, scan.source) == ("RF7K2M9QWX4T", b"RF7K2M9QWX4T", "camera")
    assert scan.symbology == "]Q1"
    assert heard.news.get(timeout=60).standing == "ready"
    assert heard.news.get(timeout=60).standing == "lost"
    one.stop()
    assert heard.scans.empty()
    shown = [heard.shown.get() for _ in range(heard.shown.qsize())]
    assert shown[0].outlines == ()
    assert all(one.jpeg.startswith(b"\xff\xd8") for one in shown)
    ((left, top), *_) = next(one for one in shown if one.outlines).outlines[0].corners
    assert 120 / 640 < left < 0.5
    assert 80 / 480 < top < 0.5
    assert sum(outline.taken for one in shown for outline in one.outlines) == 1


def test_a_camera_that_is_not_there_is_told_and_looked_for_again(
    heard: Heard, opened: list[CameraViewfinder]
) -> None:
    one = CameraViewfinder(96)
    opened.append(one)
    heard.listen(one)
    news = heard.news.get(timeout=60)
    assert news.standing == "lost"
    assert news.reason is not None
    assert (news.reason.code, news.reason.params) == ("viewfinder-lost", {"number": "97"})


@pytest.mark.parametrize(
    "program", ["print('babble')", "print('{\"jpeg\": -1}')", "import os; os.abort()"]
)
def test_a_worker_that_dies_or_babbles_is_a_lost_camera(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    heard: Heard,
    opened: list[CameraViewfinder],
    program: str,
) -> None:
    (tmp_path / "stand_in_worker.py").write_text(program, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    one = CameraViewfinder(0, worker="stand_in_worker")
    opened.append(one)
    heard.listen(one)
    assert heard.news.get(timeout=60).standing == "lost"
    assert heard.shown.empty()


def test_it_may_be_opened_again(
    tmp_path: Path, heard: Heard, opened: list[CameraViewfinder]
) -> None:
    one = CameraViewfinder(film(tmp_path / "view.avi", ["RF1"] * 4))
    opened.append(one)
    for _ in range(2):
        heard.listen(one)
        assert heard.scans.get(timeout=60).text == "RF1"
        one.stop()
