"""Understands the cells of a stock table: kinds of parts by their words, numbers, codes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final

from app.domain.errors import Reason
from app.domain.part import GRADES, Catalogue
from app.domain.stock_line import StockLine
from app.exchange.stock_table import plain_words

_FORMULA: Final = re.compile(r"[=@\uff1d\uff20]|[+\-\uff0b\uff0d](?![\d\s.,])")
_PLACE: Final = re.compile(r"[A-Z0-9][A-Z0-9._-]{0,19}")
_MONEY_SIGNS: Final = re.compile(r"(?i)\s|\u00a0|\u202f|kg|eur|€")
_CURRENCY: Final = re.compile(r"[A-Z]{3}")
_HEAVIEST: Final = Decimal(100_000)
_OLDEST: Final = 1885


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a line. column: the field, '' for the line as a whole."""

    line: int
    column: str
    reason: Reason


class _Wrong(Exception):
    def __init__(self, column: str, code: str, /, **params: object) -> None:
        super().__init__(code)
        self.column = column
        self.reason = Reason(code, {key: str(value) for key, value in params.items()})


class StockReader:
    """Reads lines by one catalogue; today bounds the years."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        self._catalogue, self._today = catalogue, today
        self._names = [
            (code, frozenset(plain_words(_bare(name)).split()))
            for code, kind in catalogue.parts.items()
            for name in kind.names.values()
        ]
        self.kind_of = lru_cache(4096)(self._kind_of)

    def read(self, line: int, cells: Mapping[str, str]) -> StockLine | Problem:
        """The line understood, or the first thing that is wrong with it."""
        try:
            return self._read(line, cells)
        except _Wrong as wrong:
            return Problem(line, wrong.column, wrong.reason)

    def _read(self, line: int, cells: Mapping[str, str]) -> StockLine:
        for what, text in cells.items():
            if _FORMULA.match(text):
                raise _Wrong(what, "stock-formula", text=text[:30])
        number = cells.get("number", "")
        if not number:
            raise _Wrong("number", "stock-number-missing")
        price = _amount(cells, "price")
        return StockLine(
            line,
            number,
            self._kind(cells),
            cells.get("position", ""),
            cells.get("oe_number", "").upper(),
            cells.get("description", ""),
            cells.get("make", ""),
            cells.get("model", ""),
            self._year(cells.get("year", "")),
            _grade(cells.get("grade", "")),
            _place(cells.get("place", "")),
            _amount(cells, "kg"),
            price,
            _currency(cells.get("currency", "")) if price is not None else "",
        )

    def _kind(self, cells: Mapping[str, str]) -> str:
        for what in ("part_type", "description"):
            text = cells.get(what, "")
            if text.upper() in self._catalogue.parts:
                return text.upper()
            kinds = self.kind_of(plain_words(text)) if text else ()
            if len(kinds) == 1:
                return kinds[0]
            if len(kinds) > 1:
                raise _Wrong(what, "stock-kind-unclear", text=text[:40], kinds=", ".join(kinds[:6]))
        said = cells.get("part_type") or cells.get("description", "")
        raise _Wrong("part_type", "stock-kind-unknown", text=said[:40])

    def _kind_of(self, plain: str) -> tuple[str, ...]:
        """The kinds whose whole name stands in a text, but as part of another's name."""
        words = frozenset(plain.split())
        found = [(name, code) for code, name in self._names if name and name <= words]
        whole = [code for name, code in found if not any(name < other for other, _ in found)]
        return tuple(dict.fromkeys(whole))

    def _year(self, text: str) -> str:
        if not text:
            return ""
        known = text.isascii() and text.isdecimal() and len(text) == 4
        if not known or not _OLDEST <= int(text) <= self._today.year + 1:
            raise _Wrong("year", "stock-year", text=text[:20])
        return text


def _bare(name: str) -> str:
    """A name without what stands in brackets."""
    return re.sub(r"\([^)]*\)", " ", name)


def _amount(cells: Mapping[str, str], what: str) -> Decimal | None:
    """A number with a point or a comma, and gaps between its thousands."""
    text = _MONEY_SIGNS.sub("", cells.get(what, ""))
    if not text:
        return None
    decimal = max(text.rfind(","), text.rfind("."))
    whole, rest = (text[:decimal], text[decimal + 1 :]) if decimal >= 0 else (text, "")
    whole = whole.replace(".", "").replace(",", "")
    try:
        if not (whole + rest).isascii():
            raise InvalidOperation
        amount = Decimal(f"{whole or '0'}.{rest or '0'}")
    except InvalidOperation:
        raise _Wrong(what, "stock-no-number", text=cells[what][:20]) from None
    least = Decimal("0.001") if what == "kg" else Decimal(0)
    if not amount.is_finite() or not least <= amount < _HEAVIEST:
        raise _Wrong(what, "stock-no-number", text=cells[what][:20])
    if what == "price" and amount != amount.quantize(Decimal("0.01")):
        raise _Wrong(what, "stock-no-number", text=cells[what][:20])
    return amount if rest else Decimal(whole or "0")


def _grade(text: str) -> str:
    grade = text.upper() or "X"
    if grade not in GRADES:
        raise _Wrong("grade", "stock-grade", text=text[:20], known=" ".join(GRADES))
    return grade


def _place(text: str) -> str:
    code = re.sub(r"\s+", "-", text.upper())
    if code and not _PLACE.fullmatch(code):
        raise _Wrong("place", "place-code-shape", text=text[:40])
    return code


def _currency(text: str) -> str:
    code = text.upper() or "EUR"
    if not _CURRENCY.fullmatch(code):
        raise _Wrong("currency", "currency-unknown", currency=text[:10])
    return code
