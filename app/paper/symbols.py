"""Bar codes as modules, not yet on any page.

Plain Code 128 and Code 39 come from python-barcode; it must not make GS1-128, because it takes
bracketed element strings literally. The rest comes from zxing-cpp. Data Matrix of reportlab
encodes wrong data and is not used at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import zxingcpp
from barcode.codex import Code39, Code128
from barcode.errors import BarcodeError
from numpy.typing import NDArray

from app.domain.element_string import read_elements, transmitted
from app.domain.errors import ShopError
from app.domain.label import Code, Symbology

_PRINTABLE = re.compile(r"[\x20-\x7e]+")
_CODE39 = re.compile(r"[0-9A-Z\-. $/+%]+")


@dataclass(frozen=True, slots=True)
class Symbol:
    """Rows of modules (`1` dark), the quiet modules around them, and what must read back.

    A linear symbol has one row. identifier: the AIM symbology identifier (ISO/IEC 15424).
    """

    rows: tuple[str, ...]
    quiet: int
    payload: bytes
    identifier: str

    @property
    def columns(self) -> int:
        """Modules across, without the quiet zones."""
        return len(self.rows[0])

    @property
    def cells(self) -> NDArray[np.bool_]:
        """Which modules are dark, rows by columns."""
        digits = np.frombuffer("".join(self.rows).encode("ascii"), np.uint8)
        dark: NDArray[np.bool_] = digits == ord("1")
        return dark.reshape(len(self.rows), self.columns)

    @property
    def linear(self) -> bool:
        """Whether height carries no data."""
        return len(self.rows) == 1


class _Code128(Code128):  # type: ignore[misc]
    """python-barcode's Code 128 without its mistake with codes that begin with 99."""

    def _try_to_optimize(self, encoded: list[int]) -> list[int]:
        # As a pair of digits 99 has the number of "switch to set C"; version 0.16 takes it
        # for one and drops both digits.
        if self.code.startswith("99"):
            return encoded
        optimized: list[int] = super()._try_to_optimize(encoded)
        return optimized


def code128(text: str) -> Symbol:
    """Code 128 of printable ASCII (ISO/IEC 15417: 10 quiet modules). Raises ShopError."""
    if not _PRINTABLE.fullmatch(text):
        raise ShopError("label-code-characters", payload=text[:40])
    try:
        (row,) = _Code128(text).build()
    except BarcodeError as error:
        raise ShopError("label-code-characters", payload=text[:40]) from error
    return Symbol((row,), 10, text.encode("ascii"), "]C0")


def code39(text: str) -> Symbol:
    """Code 39 without check character (ISO/IEC 16388), wide bars 3 modules. Raises ShopError."""
    if not _CODE39.fullmatch(text):
        raise ShopError("label-code-characters", payload=text[:40])
    # The library adds a check character unless told: a VIN would be read with an 18th sign.
    (row,) = Code39(text, add_checksum=False).build()
    return Symbol((row,), 10, text.encode("ascii"), "]A0")


def gs1_128(written: str) -> Symbol:
    """GS1-128 of an element string as `[8004]3400000A1B2`. Raises ShopError."""
    return _gs1(written, zxingcpp.Code128, 10, "]C1")


def gs1_datamatrix(written: str) -> Symbol:
    """GS1 DataMatrix of an element string as `[8004]3400000A1B2`. Raises ShopError."""
    return _gs1(written, zxingcpp.DataMatrix, 2, "]d2", force_square=True)


def gs1_qr(written: str) -> Symbol:
    """GS1 QR of an element string as `[8004]3400000A1B2`. Raises ShopError."""
    return _gs1(written, zxingcpp.QRCode, 4, "]Q3")


def datamatrix(text: str) -> Symbol:
    """A square Data Matrix ECC 200 of printable ASCII (ISO/IEC 16022). Raises ShopError."""
    if not _PRINTABLE.fullmatch(text):
        raise ShopError("label-code-characters", payload=text[:40])
    try:
        made = zxingcpp.create_barcode(text, zxingcpp.DataMatrix, force_square=True)
    except ValueError as error:
        raise ShopError("label-code-too-long", payload=text[:40]) from error
    # A reader takes one quiet module; cameras like it better with two.
    return Symbol(_modules(made), 2, text.encode("ascii"), "]d1")


def _gs1(
    written: str, form: zxingcpp.BarcodeFormat, quiet: int, identifier: str, **more: bool
) -> Symbol:
    elements = read_elements(written)
    try:
        made = zxingcpp.create_barcode(written, form, gs1=True, **more)
    except ValueError as error:
        raise ShopError("label-code-characters", payload=written[:40]) from error
    rows = _modules(made)
    payload = transmitted(elements).encode("ascii")
    return Symbol(rows[:1] if form == zxingcpp.Code128 else rows, quiet, payload, identifier)


def qr(text: str, level: Literal["L", "M"] = "M") -> Symbol:
    """QR Code at error level M or L (ISO/IEC 18004: 4 quiet modules). Raises ShopError.

    Printable ASCII only, as a web address is (RFC 3986): readers disagree about the rest.
    """
    if not _PRINTABLE.fullmatch(text):
        raise ShopError("label-code-characters", payload=text[:40])
    try:
        made = zxingcpp.create_barcode(text, zxingcpp.QRCode, ec_level=level)
    except ValueError as error:
        raise ShopError("label-code-too-long", payload=text[:40]) from error
    return Symbol(_modules(made), 4, text.encode("ascii"), "]Q1")


def _modules(made: zxingcpp.Barcode) -> tuple[str, ...]:
    picture = np.array(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    # Digits are ASCII 48 and 49: a row of modules is its own text.
    digits = np.where(picture < 128, np.uint8(49), np.uint8(48))
    return tuple(row.tobytes().decode("ascii") for row in digits)


def dark_areas(symbol: Symbol) -> NDArray[np.int64]:
    """Dark modules as lines of column, row, wide, high, overlapping so that no seam is left.

    Runs lie along the rows and, as every rectangle is drawn a little too small, once more upright
    where modules of two rows meet; what only stands upright is not drawn alone.
    """
    cells = symbol.cells
    along, upright = dark_runs(cells), dark_runs(cells.T)[:, (1, 0, 3, 2)]
    upright = upright[upright[:, 3] > 1]
    met = np.zeros(cells.shape, np.bool_)
    met[1:] |= cells[1:] & cells[:-1]
    met[:-1] |= cells[1:] & cells[:-1]
    alone = (along[:, 2] > 1) | ~met[along[:, 1], along[:, 0]]
    return np.concatenate((along[alone], upright))


def dark_runs(cells: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Unbroken dark runs along the rows, as lines of column, row, wide and a height of 1."""
    high, wide = cells.shape
    # Rows one behind the other, a light module between them: at a change a run begins or ends.
    told = np.zeros(high * (wide + 1) + 1, np.bool_)
    told[1:].reshape(high, wide + 1)[:, :wide] = cells
    first, end = np.flatnonzero(told[1:] != told[:-1]).reshape(-1, 2).T
    runs = np.ones((first.size, 4), np.int64)
    runs[:, 1], runs[:, 0] = np.divmod(first, wide + 1)
    runs[:, 2] = end - first
    return runs


_ENCODERS: Mapping[Symbology, Callable[[str], Symbol]] = {
    "code128": code128,
    "gs1-128": gs1_128,
    "code39": code39,
    "qr": qr,
    "gs1-qr": gs1_qr,
    "datamatrix": datamatrix,
    "gs1-datamatrix": gs1_datamatrix,
}


def symbol_of(code: Code) -> Symbol:
    """The symbol a code asks for. Raises ShopError for what it cannot carry."""
    return _ENCODERS[code.symbology](code.text)
