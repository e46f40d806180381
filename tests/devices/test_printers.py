"""Pages come out whole, in the right queue, or the operator hears why not."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest

from app.devices.cups_printer import CupsPrinter
from app.devices.file_printer import FilePrinter
from app.domain.errors import ShopError

PAGE = b"%PDF-1.4 a page"
LP = """#!/bin/sh
for one in "$@"; do printf '%s\\n' "$one" >> "$TRANSCRIPT.args"; done
cat > "$TRANSCRIPT.pdf"
{ending}
"""
needs_posix = pytest.mark.skipif(os.name != "posix", reason="lp is a command of Unix systems")


# ------------------------------------------------------------------------------ folder


def test_a_page_is_a_file_of_its_name(tmp_path: Path) -> None:
    printer = FilePrinter(tmp_path / "labels")
    printer.print_label("A1B2-1000-1LMK R1", PAGE)
    assert (tmp_path / "labels" / "A1B2-1000-1LMK-R1.pdf").read_bytes() == PAGE
    assert printer.name == "PDF"


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "a/b", "..", "", "\x00", "x" * 500, ".hidden"]
)
def test_no_name_leaves_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "labels"
    FilePrinter(folder).print_label(name, PAGE)
    (written,) = tmp_path.rglob("*.pdf")
    assert written.parent == folder
    assert not written.name.startswith(".")


def test_the_same_name_replaces_the_page(tmp_path: Path) -> None:
    printer = FilePrinter(tmp_path)
    printer.print_label("label", b"old")
    printer.print_label("label", PAGE)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [PAGE]


@pytest.mark.parametrize("broken", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_page_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    printer = FilePrinter(tmp_path)
    printer.print_label("label", b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as fault:
        fault.setattr(os, broken, full)
        with pytest.raises(ShopError, match="No space left"):
            printer.print_label("label", PAGE)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]


@pytest.mark.skipif(sys.platform != "linux", reason="looks up open files in /proc")
def test_the_file_is_synced_before_it_is_named_and_every_new_folder_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    sync, rename = os.fsync, os.replace

    def fsync(handle: int) -> None:
        target = Path(f"/proc/self/fd/{handle}").resolve()
        steps.append("sync folder" if target.is_dir() else "sync file")
        sync(handle)

    def replace(source: Path, target: Path) -> None:
        steps.append("rename")
        rename(source, target)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    FilePrinter(tmp_path / "new" / "folder").print_label("label", PAGE)
    assert steps == ["sync file", "rename", "sync folder", "sync folder", "sync folder"]


# -------------------------------------------------------------------------------- CUPS


@pytest.fixture
def transcript(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRANSCRIPT", str(tmp_path / "lp"))
    return tmp_path / "lp"


def install_lp(folder: Path, monkeypatch: pytest.MonkeyPatch, ending: str = "exit 0") -> None:
    lp = folder / "lp"
    lp.write_text(LP.format(ending=ending), encoding="utf-8")
    lp.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


@needs_posix
def test_a_page_goes_to_its_queue_in_its_own_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transcript: Path
) -> None:
    (tmp_path / "bin").mkdir()
    install_lp(tmp_path / "bin", monkeypatch)
    CupsPrinter("zebra_a1").print_label("A1B2; rm -rf $HOME\n`id`", PAGE)
    said = transcript.with_suffix(".args").read_text(encoding="utf-8").splitlines()
    title = "A1B2; rm -rf $HOME`id`"
    assert said == ["-d", "zebra_a1", "-t", title, "-o", "print-scaling=none", "-"]
    assert transcript.with_suffix(".pdf").read_bytes() == PAGE


@needs_posix
def test_a_printer_that_refuses_is_quoted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transcript: Path
) -> None:
    (tmp_path / "bin").mkdir()
    install_lp(
        tmp_path / "bin",
        monkeypatch,
        "echo 'lp: The printer or class\n does not exist.' >&2; exit 1",
    )
    with pytest.raises(ShopError) as error:
        CupsPrinter("gone", name="Zebra A1").print_label("label", PAGE)
    assert error.value.code == "printer-refused"
    assert error.value.reason.params == {
        "printer": "Zebra A1",
        "problem": "lp: The printer or class does not exist.",
    }


@needs_posix
def test_a_printer_that_never_answers_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transcript: Path
) -> None:
    (tmp_path / "bin").mkdir()
    install_lp(tmp_path / "bin", monkeypatch, "exec tail -f /dev/null")
    monkeypatch.setattr("app.devices.cups_printer._TIME_LIMIT_S", 0.5)
    with pytest.raises(ShopError, match="printer-silent"):
        CupsPrinter("zebra_a1").print_label("label", PAGE)


def test_a_machine_without_a_print_service_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ShopError, match="printer-service-missing"):
        CupsPrinter("zebra_a1").print_label("label", PAGE)
