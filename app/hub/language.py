"""In which language somebody is answered: as they switched, else as their browser asks."""

from __future__ import annotations

from typing import Final

from starlette.requests import HTTPConnection

LANGUAGES: Final = ("en", "fr", "nl")
COOKIE: Final = "language"


def language_of(request: HTTPConnection) -> str:
    """One of LANGUAGES, English where nothing known is asked for."""
    chosen = request.cookies.get(COOKIE, "")
    if chosen in LANGUAGES:
        return chosen
    wishes = sorted(
        (_wish(one) for one in request.headers.get("accept-language", "")[:200].split(",")),
        reverse=True,
    )
    return next((one for _, one in wishes if one in LANGUAGES), LANGUAGES[0])


def _wish(text: str) -> tuple[float, str]:
    """How much a language is wanted, as `fr-BE;q=0.8` says it."""
    name, _, weight = text.partition(";q=")
    try:
        much = float(weight) if weight else 1.0
    except ValueError:
        much = 0.0
    return much, name.strip()[:2].lower()
