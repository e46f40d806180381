"""Which printer a label goes to, as the settings of its terminal say, and whole sheets of A4."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from app import main, paths
from app.devices.cups_printer import CupsPrinter
from app.devices.file_printer import FilePrinter
from app.devices.zebra_printer import ZebraPrinter
from app.domain.errors import ShopError
from app.domain.label import size_of
from app.domain.print_job import grids_for, sheet_of
from app.domain.tags import is_for_parts
from app.labels.samples import samples
from app.operations.ports.printers import PaperOrder
from app.paper.picture import grey
from app.printing import draw_labels, label_printers
from app.settings import FILE, PrinterSetting, Settings

TWO = """
[[printers]]
name = "Zebra A1"
kind = "zebra"
address = "192.0.2.7:6101"
dpi = 300
templates = ["part_100x60"]

[[printers]]
name = "Office"
kind = "cups"
address = "office"
stations = ["another"]
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    return tmp_path


def settings(home: Path, text: str) -> Settings:
    (home / FILE).write_text(text, encoding="utf-8")
    return Settings.load({})


def test_printers_are_read_with_what_they_are_for(home: Path) -> None:
    zebra, office = settings(home, TWO).printers
    assert zebra == PrinterSetting(
        "Zebra A1", "zebra", "192.0.2.7:6101", 300, templates=("part_100x60",)
    )
    assert (office.kind, office.stations) == ("cups", ("another",))


def test_a_template_goes_to_the_printer_that_is_for_it_and_all_others_to_the_folder(
    home: Path,
) -> None:
    printers = label_printers(settings(home, TWO), "dismantling")
    assert [one.name for one in printers.all] == ["Zebra A1", "PDF"]
    zebra = printers.for_template("part_100x60")
    assert isinstance(zebra, ZebraPrinter)
    assert (zebra.dpi, zebra.speaks) == (300, "zpl")
    assert isinstance(printers.for_template("bin_100x60"), FilePrinter)


def test_a_printer_of_another_station_is_not_asked(home: Path) -> None:
    names = [one.name for one in label_printers(settings(home, TWO), "another").all]
    assert names == ["Zebra A1", "Office", "PDF"]


def test_the_one_queue_of_before_is_still_enough(home: Path) -> None:
    printers = label_printers(settings(home, 'printer = "labels"\n'), "dismantling")
    (queue,) = printers.all
    assert isinstance(queue, CupsPrinter)
    assert not printers.is_folder


def test_a_job_for_a_printer_that_was_taken_away_says_so(home: Path) -> None:
    with pytest.raises(ShopError, match="printer-not-set-up"):
        label_printers(settings(home, ""), "dismantling").named("Zebra A1")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('kind = "fax"', "kind"),
        ("dpi = 100", "dpi"),
        ('dpi = "203"', "dpi"),
        ('templates = "part"', "templates"),
        ('address = "host:none"', "address"),
        ('address = ""', "address"),
        ('language = "epl"', "language"),
        ('colour = "blue"', "colour"),
        ('name = ""', "name"),
    ],
)
def test_what_is_wrong_with_a_printer_is_named(home: Path, line: str, problem: str) -> None:
    given = {"name": '"A"', "kind": '"zebra"', "address": '"192.0.2.7"'}
    key, _, value = line.partition(" = ")
    text = "\n".join(f"{name} = {text}" for name, text in {**given, key: value}.items())
    with pytest.raises(ShopError) as refused:
        settings(home, f"[[printers]]\n{text}\n")
    assert refused.value.code == "settings-printer"
    assert refused.value.reason.params["problem"] == problem


def test_two_printers_of_one_name_are_refused(home: Path) -> None:
    one = '[[printers]]\nname = "A"\nkind = "folder"\naddress = "x"\n'
    with pytest.raises(ShopError, match="settings-printer"):
        settings(home, one * 2)


def test_printers_are_a_list_of_tables(home: Path) -> None:
    with pytest.raises(ShopError, match="settings-printer"):
        settings(home, 'printers = "zebra"\n')


SHEETS = [
    (template, grid)
    for template in samples("en")
    if is_for_parts(template)
    for grid in grids_for(size_of(template))
]


@pytest.mark.parametrize(("template", "grid"), SHEETS)
def test_a_whole_sheet_of_every_size_keeps_every_code_readable(template: str, grid: str) -> None:
    sheet = sheet_of(f"{grid}+1")
    assert sheet is not None
    label = samples("fr")[template]
    order = PaperOrder("pdf", 300, sets=sheet.places, sheet=sheet)
    pdf = draw_labels(main.label_maker(), [label], order)
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) == 1
    both = (zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.DataMatrix)
    squares = zxingcpp.BarcodeFormats(both)
    read = zxingcpp.read_barcodes(grey(pdf, 300), formats=squares)
    assert len(read) == sheet.places
    assert {one.text for one in read} <= {label.codes[one].text for one in ("qr", "matrix")}
