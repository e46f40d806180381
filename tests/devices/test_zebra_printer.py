"""A Zebra says what keeps it from printing, and a label counts as out only once it says so."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from app.devices.zebra_printer import ZebraPrinter
from app.devices.zebra_status import ZebraStatus, errors_in, status_in
from app.domain.errors import ShopError
from app.operations.ports.printers import PaperInDoubt
from app.paper.page import Page
from tests.devices.fake_zebra import FakeZebra

pytestmark = pytest.mark.enable_socket
LABEL = b"^XA^FO50,50^A0N,30^FH^FDA1B2_5E1000^FS^XZ"
HS = (
    b"\x02030,%b,%b,0480,%b,0,0,0,000,0,0,%b\x03\r\n"
    b"\x02000,0,%b,%b,0,2,6,0,%b,1,000\x03\r\n\x021234,0\x03\r\n"
)


@pytest.fixture
def zebra() -> Iterator[FakeZebra]:
    with FakeZebra() as one:
        yield one


def printer(zebra: FakeZebra, patience: float = 5.0) -> ZebraPrinter:
    return ZebraPrinter("127.0.0.1", zebra.port, name="Zebra A1", patience=patience)


# ------------------------------------------------------------------------------ the words


@pytest.mark.parametrize(
    ("flags", "wrong"),
    [
        (b"0 00000000 00000000", ""),
        (b"1 00000000 00000001", "paper"),
        (b"1 00000000 00000002", "ribbon"),
        (b"1 00000000 00000004", "head"),
        (b"1 00000000 00000005", "head"),
        (b"1 00000000 00010000", "paused"),
        (b"1 00000000 00000008", "00000000 00000008"),
        (b"1 00000001 00000000", "00000001 00000000"),
        (b"1 00000000 00000000", "00000000 00000000"),
    ],
)
def test_every_error_flag_is_something_wrong(flags: bytes, wrong: str) -> None:
    answer = b"\x02\r\n  PRINTER STATUS\r\n   ERRORS:         " + flags + b"\r\n\x03"
    assert errors_in(answer) == wrong


@pytest.mark.parametrize("answer", [b"", b"SSH-2.0-OpenSSH_8.9\r\n", b"ERRORS: none", b"\x02\x03"])
def test_what_is_no_answer_is_never_taken_for_a_well_printer(answer: bytes) -> None:
    assert errors_in(answer) is None
    assert status_in(answer) is None


@pytest.mark.parametrize(
    ("signs", "status"),
    [
        ((b"0", b"0", b"000", b"0", b"0", b"0", b"00000000"), ZebraStatus()),
        ((b"1", b"0", b"000", b"0", b"0", b"0", b"00000000"), ZebraStatus("paper")),
        ((b"0", b"1", b"002", b"0", b"0", b"0", b"00000003"), ZebraStatus("paused", 5)),
        ((b"0", b"0", b"000", b"1", b"0", b"0", b"00000000"), ZebraStatus("head too hot")),
        ((b"0", b"0", b"000", b"0", b"1", b"0", b"00000000"), ZebraStatus("head")),
        ((b"0", b"0", b"001", b"0", b"0", b"1", b"00000000"), ZebraStatus("ribbon", 1)),
    ],
)
def test_the_three_strings_tell_what_is_wrong_and_what_waits(
    signs: tuple[bytes, ...], status: ZebraStatus
) -> None:
    assert status_in(HS % signs) == status


# ------------------------------------------------------------------------------ the printer


def test_a_well_printer_takes_labels_and_says_that_they_are_out(zebra: FakeZebra) -> None:
    one = printer(zebra)
    one.look()
    assert one.send("A1B2", LABEL * 2) == ""
    assert one.came_out("")
    assert zebra.printed == [LABEL, LABEL]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("paper", "printer-paper-out"),
        ("ribbon", "printer-ribbon-out"),
        ("head", "printer-head-open"),
        ("paused", "printer-paused"),
        ("cutter", "printer-fault"),
    ],
)
def test_what_keeps_it_from_printing_is_told_before_anything_is_sent(
    zebra: FakeZebra, wrong: str, code: str
) -> None:
    zebra.wrong = {wrong}
    with pytest.raises(ShopError) as told:
        printer(zebra).look()
    assert told.value.code == code
    assert not isinstance(told.value, PaperInDoubt)


def test_labels_of_somebody_else_in_its_buffer_come_first(zebra: FakeZebra) -> None:
    zebra.slow = True
    printer(zebra).send("other", LABEL)
    with pytest.raises(ShopError, match="printer-buffer-full"):
        printer(zebra).look()


def test_a_label_is_not_out_while_it_waits_in_the_printer(zebra: FakeZebra) -> None:
    zebra.slow = True
    one = printer(zebra)
    one.send("A1B2", LABEL)
    assert not one.came_out("")
    zebra.go_on()
    assert one.came_out("")


def test_paper_that_runs_out_while_it_prints_is_told_and_the_label_is_not_out(
    zebra: FakeZebra,
) -> None:
    zebra.slow = True
    one = printer(zebra)
    one.send("A1B2", LABEL)
    zebra.wrong = {"paper"}
    with pytest.raises(ShopError, match="printer-paper-out") as told:
        one.came_out("")
    assert not isinstance(told.value, PaperInDoubt), "the printer still has it"
    zebra.wrong.clear()
    zebra.go_on()
    assert one.came_out("")


def test_a_printer_that_is_away_got_nothing(zebra: FakeZebra) -> None:
    one = printer(zebra)
    zebra.switch_off()
    for step in (one.look, lambda: one.send("A1B2", LABEL)):
        with pytest.raises(ShopError, match="printer-unreachable") as told:
            step()
        assert not isinstance(told.value, PaperInDoubt)


def test_a_printer_that_went_away_with_a_label_leaves_it_in_doubt(zebra: FakeZebra) -> None:
    zebra.slow = True
    one = printer(zebra)
    one.send("A1B2", LABEL)
    zebra.switch_off()
    with pytest.raises(PaperInDoubt, match="printer-line-lost"):
        one.came_out("")


def test_a_line_that_drops_in_the_middle_leaves_the_labels_in_doubt(zebra: FakeZebra) -> None:
    zebra.cut_after = 2 * len(LABEL)
    with pytest.raises(PaperInDoubt, match="printer-line-lost"):
        printer(zebra).send("A1B2", LABEL * 4000)


def test_a_printer_that_says_nothing_of_itself_is_not_believed(zebra: FakeZebra) -> None:
    zebra.mute = True
    one = printer(zebra, patience=0.2)
    with pytest.raises(ShopError, match="printer-mute") as told:
        one.look()
    assert not isinstance(told.value, PaperInDoubt)
    with pytest.raises(PaperInDoubt):
        one.send("A1B2", LABEL)


def test_any_page_comes_out_as_its_dots(zebra: FakeZebra) -> None:
    page = Page(30, 20, 203, title="t", author="a")
    page.fill(10, 5, 8, 10)
    printer(zebra).print_label("badge", page.finish())
    (sent,) = zebra.printed
    head, _, rest = sent.partition(b"^GFA,")
    total, _, across, digits = rest.removesuffix(b"^FS^XZ").split(b",", 3)
    rows = np.frombuffer(bytes.fromhex(digits.decode()), np.uint8).reshape(-1, int(across))
    assert head == b"^XA^PW240^LL160^FO0,0"
    assert rows.size == int(total)
    black = np.unpackbits(rows, axis=1)[:, :240].astype(bool)
    assert abs(int(black.sum()) - 64 * 80) < 300, "the filled box of 8 by 10 mm at 8 dots a mm"
