"""Two terminals side by side: one shows the ticket, the scanner of the other types it in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QImage, QKeyEvent
from pytestqt.qtbot import QtBot

from app import main
from app.domain.events import RunHandedOver, TerminalTrusted
from app.domain.run_rules import Here, Safety, proof_of
from app.exchange.ticket import PIECE
from app.operations.confirm_step import Confirmation, confirm_step
from app.operations.receive_vehicle import Received
from app.ui.kit.banner import Banner
from app.ui.kit.buttons import HoldButton
from app.ui.kit.qr_code import QUIET, SMALLEST, QrCode
from app.ui.screens.hand_over_sheet import HandOverSheet
from app.ui.screens.places import StepPlace, VehiclePlace
from tests.exchange.a_ticket import MemoryKey
from tests.shop import VIN
from tests.ui.kit.dressing import PANELS, Panel, dress
from tests.ui.screens.window import Window

LEAD = "0512"


@dataclass
class Two:
    """The terminal that gives, the one that takes, and the vehicle."""

    giving: Window
    taking: Window
    vehicle: Received

    def show_ticket(self) -> str:
        """Hand over at the first; what its screen shows, as a camera reads it."""
        open_file(self.giving, self.vehicle)
        self.giving.tap("hand_over")
        hold(self.giving, "hand_over_now")
        return read_code(self.giving, "ticket_code")

    def become_known(self) -> None:
        """A supervisor scans the first's key card at the second."""
        open_file(self.giving, self.vehicle)
        self.giving.tap("hand_over", "key_card")
        card = read_code(self.giving, "key_code")
        self.giving.tap("sheet_back", "sheet_back")
        type_as_scanner(self.taking.sign_in("0900"), card)
        hold(self.taking, "trust_terminal")
        self.taking.sign()
        self.taking.sign_in("0417")


@pytest.fixture
def two(qtbot: QtBot, tmp_path: Path) -> Iterator[Two]:
    folders = [tmp_path / "giving", tmp_path / "taking"]
    for one in folders:
        one.mkdir()
    giving = Window(folders[0], signer=MemoryKey(1)).sign_in()
    taking = Window(folders[1], signer=MemoryKey(2)).sign_in()
    yield Two(giving, taking, proved(giving))
    for window in (giving, taking):
        window.close()


def proved(window: Window) -> Received:
    """A battery vehicle, proved dead here."""
    vehicle = window.shop.take_in("bev")
    people = window.shop.people

    def confirm(step: str, *signers: str, **answers: bool | str) -> None:
        private = {"holder": "Jane"} if step == "A010" else {}
        order = Confirmation(
            vehicle.run_id, step, answers, private, tuple(people[one] for one in signers)
        )
        window.shop.do(lambda uow: confirm_step(uow, order, people["0417"]))

    confirm("A010", mass="1502")
    confirm("A020", out=True)
    window.clock.advance(600)
    confirm("A030", LEAD, u="0.4")
    return vehicle


def open_file(window: Window, vehicle: Received) -> Window:
    return window.go("vehicle", VehiclePlace(vehicle.vehicle_id))


def hold(window: Window, name: str) -> None:
    """Hold a button to the end."""
    window.widget(HoldButton, name).held.emit()
    window.settle()


def read_code(window: Window, name: str) -> str:
    """What the picture on the screen says."""
    picture = (
        window.widget(QrCode, name)
        .grab()
        .toImage()
        .convertToFormat(QImage.Format.Format_Grayscale8)
    )
    lines = np.frombuffer(picture.constBits(), np.uint8)
    pixels = lines.reshape(picture.height(), picture.bytesPerLine())
    picture_alone = pixels[:, : picture.width()].copy()
    (read,) = zxingcpp.read_barcodes(
        picture_alone, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    assert isinstance(read.text, str)
    return read.text


def type_as_scanner(window: Window, text: str) -> Window:
    """Key by key through the wedge, and Enter."""
    keys = [(Qt.Key.Key_A, one) for one in text] + [(Qt.Key.Key_Return, "\r")]
    for key, sign in keys:
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        window.app.sendEvent(window.shell, event)
    window.settle()
    return window


def refusal(window: Window) -> str:
    """The banner's sentence."""
    window.widget(Banner, "banner")
    return window.said()


def run_at(window: Window, vehicle: Received) -> str:
    return window.queries.run(vehicle.run_id).status


def test_a_ticket_scanned_at_the_other_terminal_opens_its_step_player(two: Two) -> None:
    two.become_known()

    type_as_scanner(two.taking, two.show_ticket())

    assert two.taking.see("take_over_sheet")
    said = two.taking.said()
    assert f"Take over {VIN}?" in said
    assert two.giving.queries.terminal in said
    two.taking.tap("take_over")
    assert two.taking.shell.here == ("step", StepPlace(two.vehicle.run_id))
    assert (run_at(two.giving, two.vehicle), run_at(two.taking, two.vehicle)) == (
        "handed_over",
        "running",
    )


def test_the_vehicle_is_live_until_proved_anew(two: Two) -> None:
    two.become_known()
    type_as_scanner(two.taking, two.show_ticket()).tap("take_over")

    for window in (two.giving, two.taking):
        run, here = window.queries.run(two.vehicle.run_id), window.queries
        procedure = here.procedure(run.digest)
        where = Here(here.terminal, here.incarnation)
        shown = proof_of(procedure, run, "hv", window.clock.now(), where)
        assert shown.kind is Safety.NOT_KNOWN


def test_nothing_is_given_away_before_the_hold(two: Two) -> None:
    open_file(two.giving, two.vehicle).tap("hand_over", "hand_over_now")

    assert run_at(two.giving, two.vehicle) == "running"
    assert not two.giving.see("ticket_code")


def test_looking_at_a_ticket_takes_nothing_over(two: Two) -> None:
    two.become_known()
    before = two.taking.queries.events_count()

    type_as_scanner(two.taking, two.show_ticket()).tap("sheet_back")

    assert two.taking.queries.events_count() == before


def test_the_ticket_can_be_shown_again(two: Two) -> None:
    first = two.show_ticket()
    two.giving.tap("sheet_back")

    two.giving.tap("hand_over")

    assert read_code(two.giving, "ticket_code") == first
    history = two.giving.queries.history(f"run:{two.vehicle.run_id}")
    assert sum(isinstance(one.event, RunHandedOver) for one in history) == 1


def test_a_stranger_is_refused_in_a_sentence(two: Two) -> None:
    type_as_scanner(two.taking, two.show_ticket())

    assert "is not known here" in refusal(two.taking)
    assert not two.taking.see("take_over_sheet")


def test_a_damaged_ticket_is_refused_in_a_sentence(two: Two) -> None:
    two.become_known()

    type_as_scanner(two.taking, two.show_ticket()[:-9])

    assert "could not be read whole" in refusal(two.taking)


def test_the_own_ticket_is_refused_in_a_sentence(two: Two) -> None:
    type_as_scanner(two.giving, two.show_ticket())

    assert "wrote the ticket itself" in refusal(two.giving)


def test_only_a_supervisor_makes_a_terminal_known(two: Two) -> None:
    open_file(two.giving, two.vehicle).tap("hand_over", "key_card")
    card = read_code(two.giving, "key_code")

    type_as_scanner(two.taking, card)
    assert "supervisor" in refusal(two.taking)
    assert not two.taking.see("trust_sheet")

    type_as_scanner(two.taking.sign_in("0900"), card)
    assert two.taking.see("trust_sheet")
    signs = MemoryKey(1).public_key.hex()[:4].upper()
    assert signs in two.taking.said()
    assert signs in two.giving.said()
    hold(two.taking, "trust_terminal")
    two.taking.sign()
    trusted = two.taking.queries.history(f"place:terminal:{two.giving.queries.terminal}")
    assert [type(one.event) for one in trusted] == [TerminalTrusted]


def test_a_locked_terminal_takes_nothing(two: Two) -> None:
    ticket = two.show_ticket()
    two.taking.desk.switch_person(None)

    type_as_scanner(two.taking, ticket)

    assert not two.taking.see("take_over_sheet")
    assert two.taking.sound.tones[-1] == "refused"


def test_a_supervisor_takes_back_what_nobody_scanned(two: Two) -> None:
    two.show_ticket()
    assert not two.giving.see("take_back")

    two.giving.sign_in("0900").tap("hand_over")
    hold(two.giving, "take_back")
    two.giving.sign()

    assert run_at(two.giving, two.vehicle) == "running"


def test_a_long_ticket_is_shown_code_by_code_and_read_in_any_order(two: Two) -> None:
    two.become_known()
    pieces = cut(two)
    assert len(pieces) > 1

    for number, piece in enumerate(reversed(pieces)):
        assert not two.taking.see("take_over_sheet")
        type_as_scanner(two.taking, piece)
        assert two.taking.see("pieces_sheet") is (number < len(pieces) - 1)

    assert two.taking.see("take_over_sheet")
    assert not two.taking.see("pieces_sheet")


def cut(two: Two) -> list[str]:
    """The codes of a ticket that is cut into pieces much smaller than they need be."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("app.exchange.ticket.PIECE", 400)
        read = [two.show_ticket()]
    sheet = two.giving.widget(HandOverSheet, "hand_over_sheet")
    for _ in sheet._codes[1:]:
        two.giving.tap("next_code")
        read.append(read_code(two.giving, "ticket_code"))
    return read


@pytest.mark.parametrize("theme", ["bright", "dark", "high-contrast"])
def test_a_code_is_black_on_white_in_every_theme(qtbot: QtBot, theme: str) -> None:
    dress(theme=theme)
    code = QrCode(("101", "010", "111"))
    qtbot.addWidget(code)
    code.resize(120, 90)
    picture = code.grab().toImage()

    assert code.module == 90 // (3 + 8)
    colours = {picture.pixelColor(x, y).name() for x in range(16, 104) for y in range(1, 88)}
    assert colours == {"#000000", "#ffffff"}


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS.keys())
def test_the_largest_code_is_whole_on_every_panel(two: Two, panel: Panel) -> None:
    two.giving.shell.resize(panel.width, panel.height)
    two.show_ticket()
    largest = main.qr_modules("A" * PIECE)

    two.giving.widget(HandOverSheet, "hand_over_sheet")._drawn((largest, largest))
    two.giving.settle()

    code = two.giving.widget(QrCode, "ticket_code")
    side = code.module * (len(largest) + 2 * QUIET)
    assert code.module >= SMALLEST
    assert side <= min(code.width(), code.height())


def test_a_code_is_never_finer_than_scanners_read(qtbot: QtBot) -> None:
    code = QrCode(("1" * 149,) * 149)
    qtbot.addWidget(code)

    assert code.minimumSizeHint().width() == (149 + 8) * SMALLEST
    code.resize(100, 100)
    assert code.module == SMALLEST
