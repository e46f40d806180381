"""Reads the table of an earlier stock: any usual encoding, separator and heading, nothing guessed
in silence. Hostile files are refused before a cell of them is used."""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.errors import ShopError

MOST_BYTES: Final = 32 * 1024 * 1024
MOST_LINES: Final = 200_000
LONGEST_CELL: Final = 1_000
ENCODINGS: Final = ("utf-8", "utf-16", "cp1252")
SEPARATORS: Final = (";", ",", "\t", "|")
NEEDED: Final = "number"

_ARCHIVES: Final = (
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\xd0\xcf\x11\xe0",
    b"%PDF",
)
_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_UTF8_MARK: Final = b"\xef\xbb\xbf"
_ALIASES: Final[Mapping[str, tuple[str, ...]]] = {
    "number": (
        *("number", "own number", "stock number", "stock no", "no", "nr", "id", "sku", "barcode"),
        *(
            "numero",
            "numero interne",
            "reference",
            "reference interne",
            "ref",
            "code",
            "code barre",
        ),
        *("nummer", "artikelnummer", "voorraadnummer", "artikel"),
    ),
    "oe_number": (
        *("oe", "oe number", "oe no", "oem", "oem number", "part number", "manufacturer number"),
        *("reference constructeur", "reference origine", "ref constructeur", "ref oe", "ref oem"),
        *("onderdeelnummer", "fabrieksnummer", "oe nummer", "oem nummer"),
    ),
    "part_type": (
        *("type", "part type", "kind", "kind of part", "category", "part"),
        *("type de piece", "piece", "categorie", "famille"),
        *("onderdeel", "soort", "soort onderdeel"),
    ),
    "description": (
        *("description", "name", "text", "title", "remark", "remarks"),
        *("designation", "libelle", "nom", "remarque", "commentaire"),
        *("omschrijving", "naam", "benaming", "opmerking"),
    ),
    "make": ("make", "brand", "vehicle make", "marque", "constructeur", "merk"),
    "model": ("model", "vehicle model", "modele", "vehicule", "voertuig"),
    "year": ("year", "model year", "annee", "bouwjaar", "jaar"),
    "grade": ("grade", "quality", "condition", "classe", "qualite", "etat", "klasse", "kwaliteit"),
    "position": ("position", "side", "cote", "positie", "zijde"),
    "place": (
        *("place", "bin", "location", "shelf", "emplacement", "bac", "rayon", "casier"),
        *("plaats", "locatie", "bak", "schap"),
    ),
    "kg": ("kg", "mass", "weight", "mass kg", "weight kg", "masse", "poids", "massa", "gewicht"),
    "price": ("price", "price eur", "sale price", "prix", "prix ttc", "prix eur", "prijs"),
    "currency": ("currency", "devise", "monnaie", "munt", "valuta"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody says about a file rather than have it guessed; '' for guess."""

    encoding: str = ""
    separator: str = ""


@dataclass(frozen=True, slots=True)
class StockTable:
    """A table as it was understood. columns: heading by field. ignored: headings nobody knows.

    questions: codes of what was guessed and somebody should look at: `encoding`, `separator`,
    `columns`. twice: headings that also fit a field that is taken.
    """

    encoding: str
    separator: str
    columns: Mapping[str, str]
    ignored: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    rows: Sequence[tuple[int, Mapping[str, str]]] = field(default=(), repr=False)


def read_stock_table(data: bytes, asked: Asked | None = None) -> StockTable:
    """The rows with the line each begins on, the cells by field, blank lines left out.

    Raises ShopError for what is no table of text: archives, control signs, cells without end, a
    heading without a column of numbers.
    """
    told = asked or Asked()
    text, encoding, sure = _text_of(data, told.encoding)
    separator = _separator(text, told.separator)
    lines = _lines(text, separator)
    heading = next(lines, (1, []))[1]
    columns, ignored, twice = _columns(heading)
    if NEEDED not in columns or not {"part_type", "description"} & set(columns):
        raise ShopError("stock-columns", found=", ".join(heading)[:80])
    places = {heading.index(name): what for what, name in columns.items()}
    rows = tuple(_rows(lines, places))
    guessed = (
        ("encoding", not sure and not told.encoding),
        ("separator", not told.separator and not _clear(heading, text, separator)),
        ("columns", bool(ignored or twice)),
    )
    questions = tuple(name for name, asks in guessed if asks)
    return StockTable(encoding, separator, columns, ignored, twice, questions, rows)


def _text_of(data: bytes, wanted: str) -> tuple[str, str, bool]:
    """The text, its encoding, and whether that is certain."""
    if len(data) > MOST_BYTES:
        raise ShopError("stock-too-large", most=MOST_BYTES // 1024 // 1024)
    if data.startswith(_ARCHIVES):
        raise ShopError("stock-not-text")
    marked = data.startswith(_MARKS)
    encoding = wanted or ("utf-16" if marked else "utf-8")
    sure = bool(wanted) or marked or data.startswith(_UTF8_MARK) or data.isascii()
    if encoding not in ENCODINGS:
        raise ShopError("stock-encoding-unknown", text=encoding[:20], known=", ".join(ENCODINGS))
    try:
        text = data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
        sure = sure or encoding == "utf-8"
    except UnicodeDecodeError as fault:
        if wanted or marked:
            raise ShopError("stock-not-text") from fault
        text, encoding = data.decode("cp1252", "replace"), "cp1252"
    if any(ord(one) < 32 and one not in "\t\r\n" for one in text) or "\x7f" in text:
        raise ShopError("stock-not-text")
    return text, encoding, sure


def _separator(text: str, wanted: str) -> str:
    """The sign that divides the heading into most columns."""
    named = {"tab": "\t", "\\t": "\t"}.get(wanted, wanted)
    if named:
        if named not in SEPARATORS:
            raise ShopError("stock-separator-unknown", text=wanted[:10])
        return named
    first = text.partition("\n")[0]
    return max(SEPARATORS, key=first.count)


def _clear(heading: Sequence[str], text: str, separator: str) -> bool:
    """Whether no other sign would divide the heading as well."""
    first = text.partition("\n")[0]
    others = (one for one in SEPARATORS if one != separator)
    return len(heading) > 1 and not any(first.count(one) for one in others)


def _lines(text: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line they begin on. Raises ShopError for a table that cannot be read."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    began = 1
    try:
        for cells in reader:
            if began > MOST_LINES:
                raise ShopError("stock-too-long", most=MOST_LINES)
            if any(len(one) > LONGEST_CELL for one in cells):
                raise ShopError("stock-cell-endless", line=began, most=LONGEST_CELL)
            yield began, [one.strip() for one in cells]
            began = reader.line_num + 1
    except csv.Error as fault:
        raise ShopError("stock-broken", line=began, problem=fault) from fault


def _columns(
    heading: Sequence[str],
) -> tuple[dict[str, str], tuple[str, ...], tuple[str, ...]]:
    """Field to heading, headings nobody knows, and those that fit a field which is taken."""
    columns: dict[str, str] = {}
    ignored: list[str] = []
    twice: list[str] = []
    for name in heading:
        what = _field_of(name)
        if not what:
            ignored.append(name)
        elif what in columns:
            twice.append(name)
        else:
            columns[what] = name
    return columns, tuple(filter(None, ignored)), tuple(twice)


def _field_of(heading: str) -> str:
    plain = plain_words(heading)
    return next((what for what, names in _ALIASES.items() if plain in names), "")


def _rows(
    lines: Iterator[tuple[int, list[str]]], places: Mapping[int, str]
) -> Iterator[tuple[int, Mapping[str, str]]]:
    for line, cells in lines:
        if any(cells):
            yield line, {what: cells[at] for at, what in places.items() if at < len(cells)}


def plain_words(text: str) -> str:
    """A text as headings and names compare: small letters without accents, signs as one gap."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(one for one in apart if not unicodedata.combining(one))
    return " ".join(re.findall(r"[a-z0-9]+", bare))
