"""Drives the reading of scans with bytes that nobody thought of, guided by what code they reach.

`python -m tests.reading.fuzz_meaning [--planted] [libFuzzer options]`; `--planted` is the control
arm: a mistake is put into the program, and a run that does not find it proves nothing.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["app.reading"]):
    from app.reading import iso15434, means
    from app.reading.maker_labels import load_maker_labels
    from app.reading.meaning import Meaning

from app import paths

MAKERS = load_maker_labels([paths.resources() / "reading" / "maker_labels.toml"])
SEEDS = (
    b"]C10104012345123456\x1d21A",
    b"(01)04012345123456(21)A",
    b"https://id.gs1.org/01/04012345123456/21/A%2FB?17=271231",
    b"[)>\x1e06\x1dP123\x1dSABC\x1dV99\x1e\x04",
    b"[)>\x1e05\x1d0104012345123456\x1d21A\x1e\x04",
    b"IVF1BM0A0H33445566",
    b"A2C53412345 1234567",
    b"RT1:ABC234",
)


def read(raw: bytes) -> None:
    """Whatever came: an answer that can be printed, and never an id without a kind."""
    text = raw.decode("utf-8", "surrogateescape")
    found = means.meaning_of(text, MAKERS)
    told = [found.id or "", found.scheme, *found.fields, *found.fields.values()]
    for one in told:
        one.encode()
        if not one.isprintable():
            raise AssertionError(f"cannot be printed: {one!r}")
    if found.kind == "unknown" and (found.id or found.reason is None):
        raise AssertionError(f"neither known nor explained: {found}")


def plant() -> None:
    """An envelope whose first field is a quantity brings the program down."""
    sound = iso15434.read_envelope

    def mistaken(text: str) -> Meaning:
        if "Q" in text.partition("06")[2][:3]:
            raise IndexError("planted")
        return sound(text)

    means.read_envelope = mistaken  # type: ignore[attr-defined]


def main() -> None:
    options = [one for one in sys.argv[1:] if one != "--planted"]
    if "--planted" in sys.argv:
        plant()
    with tempfile.TemporaryDirectory() as folder:
        for at, seed in enumerate(SEEDS):
            (Path(folder) / str(at)).write_bytes(seed)
        where = f"-artifact_prefix={folder}/"
        atheris.Setup([sys.argv[0], "-max_len=600", where, *options, folder], read)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
