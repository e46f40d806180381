"""Pages as the inventory sends them: a template, words in the reader's language, no script."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.domain.avoided_co2 import Avoided
from app.domain.errors import StoreUnavailable
from app.domain.moment import local_day
from app.hub.language import COOKIE, LANGUAGES, language_of

FOLDER: Final = Path(__file__).parent / "pages"
_A_YEAR_S: Final = 365 * 24 * 3600
# Between thousands, and before what is smaller than one.
_SIGNS: Final = {"en": (",", "."), "fr": ("\u202f", ","), "nl": (".", ",")}
_TENTH: Final = Decimal("0.1")


class Words:
    """What pages say in one language; a word that nobody wrote is a KeyError, not a gap."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = {key: said[language] for key, said in all_words().items()}

    def say(self, key: str, **told: object) -> str:
        """The words under a key."""
        return self._texts[key].format_map(told)

    def name(self, key: str, code: str) -> str:
        """The word for a code of ours; one of a later release shows itself."""
        return self._texts.get(f"{key}.{code}", code)

    def number(self, value: Decimal | int) -> str:
        """As people write numbers; the digits it has."""
        thousands, comma = _SIGNS[self.language]
        plain = f"{value:,}" if isinstance(value, int) else f"{value:,f}"
        return plain.translate({ord(","): thousands, ord("."): comma})

    def kg(self, value: Decimal | None) -> str:
        """A mass: tenths below a hundred, whole kilograms above."""
        if value is None:
            return self.say("kg.unknown")
        return f"{self._rounded(value, abs(value) < 100)}\u00a0kg"

    def range_kg(self, low: Decimal, high: Decimal) -> str:
        """From the least to the most, as exact as an estimate is."""
        small = abs(high) < 10
        most = f"{self._rounded(high, small)}\u00a0kg"
        return self.say("range", low=self._rounded(low, small), high=most)

    def _rounded(self, value: Decimal, tenths: bool) -> str:
        whole = value.quantize(Decimal(1), ROUND_HALF_UP)
        part = value.quantize(_TENTH, ROUND_HALF_UP)
        return self.number(part if tenths and part != whole else whole)

    def co2(self, avoided: Avoided | None) -> str:
        """What is avoided, as a range; '' where nobody knows."""
        if avoided is None or avoided.low is None or avoided.high is None:
            return ""
        return self.range_kg(avoided.low, avoided.high)

    def day(self, at: datetime | date | None) -> str:
        """A day at the site."""
        if at is None:
            return ""
        on = local_day(at) if isinstance(at, datetime) else at
        return f"{on.day}\u00a0{self.say('months').split()[on.month - 1]}\u00a0{on.year}"

    def time(self, at: datetime) -> str:
        """A time of a day at the site."""
        return f"{at.astimezone():%H:%M}"


@cache
def all_words() -> Mapping[str, Mapping[str, str]]:
    """Every text of the pages by key and language."""
    found: dict[str, Mapping[str, str]] = {}
    for file in sorted(FOLDER.glob("*words.toml")):
        found.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def words_for(request: Request) -> Words:
    """The words in the language of whoever asks."""
    chosen = request.query_params.get("language", "")
    return _words(chosen if chosen in LANGUAGES else language_of(request))


@cache
def _words(language: str) -> Words:
    return Words(language)


def page(request: Request, template: str, status: int = 200, **values: Any) -> Response:
    """A page in the language of whoever asks.

    `?language=fr` switches it, and the browser keeps that. Raises KeyError for a word that
    nobody wrote.
    """
    chosen, words = request.query_params.get("language", ""), words_for(request)
    told = {"words": words, "t": words.say, "language": words.language, **values}
    told["languages"] = {one: _in_language(request, one) for one in LANGUAGES}
    told.setdefault("site_name", _site_name(request))
    told["path"] = request.url.path
    answer = HTMLResponse(_templates().get_template(template).render(told), status)
    answer.headers["Content-Language"] = words.language
    answer.headers["Vary"] = "Accept-Language, Cookie"
    if chosen in LANGUAGES:
        secure = request.url.scheme == "https"
        kept: dict[str, Any] = {"httponly": True, "samesite": "lax", "secure": secure}
        answer.set_cookie(COOKIE, chosen, max_age=_A_YEAR_S, **kept)
    return answer


def _in_language(request: Request, language: str) -> str:
    asked = [(name, one) for name, one in request.query_params.multi_items() if name != "language"]
    return "?" + urlencode([*asked, ("language", language)])


def _site_name(request: Request) -> str:
    """What the workshop calls itself; a page that tells of trouble must not fail for it."""
    try:
        site = request.app.state.hub.stock.site()
    except StoreUnavailable:
        return ""
    return site.name if site else ""


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
