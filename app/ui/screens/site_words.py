"""The settings of the workshop in words, and what was changed about them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.domain.events import AuthorityNamed, PlaceRegistered, PlaceRetired, SiteEstablished
from app.domain.site import (
    COMPANY_NUMBER,
    EMERGENCY_NUMBER,
    LOCK_MINUTES,
    PYRO_FIRST,
    TAKT_MINUTES,
    Site,
    fold_site,
)
from app.operations.change_settings import LABELS, RULES, TEXTS, setting
from app.ui.language import Language, captioned, shipped
from app.ui.theme import look

if TYPE_CHECKING:
    from app.domain.events import Recorded
    from app.domain.procedure import Raw


def setting_words() -> Mapping[str, str]:
    """What each setting is called."""
    tr = QCoreApplication.translate
    return {
        "name": tr("FirstRun", "Name"),
        "address": tr("FirstRun", "Address"),
        "contact": tr("FirstRun", "Phone or mail"),
        "permit": tr("FirstRun", "Permit number"),
        "country": tr("FirstRun", "Country"),
        "label_language": tr("FirstRun", "Language of the labels"),
        "gs1_prefix": tr("FirstRun", "GS1 company prefix"),
        "link_base": tr("FirstRun", "Link before the code"),
        "label_shows_vin": tr("Service", "VIN on the labels"),
        COMPANY_NUMBER: tr("FirstRun", "SIRET or VAT number"),
        EMERGENCY_NUMBER: tr("FirstRun", "Emergency number"),
        TAKT_MINUTES: tr("Service", "Takt"),
        PYRO_FIRST: tr("Service", "Pyrotechnics before fluids"),
        LOCK_MINUTES: tr("Service", "Locks by itself"),
    }


def place_kind_words() -> Mapping[str, str]:
    """What a kind of place is called."""
    tr = QCoreApplication.translate
    return {
        "bin": tr("Service", "Bin for parts"),
        "area": tr("Service", "Area"),
        "station": tr("Service", "Station"),
    }


def value_words(name: str, value: Raw) -> str:
    """A value as it is read; a dash for none."""
    tr = QCoreApplication.translate
    if isinstance(value, bool):
        return tr("Service", "yes") if value else tr("Service", "no")
    text = str(value)
    if name == "label_language":
        return shipped(look().theme.resources).get(Language(text), text)
    if text and name in (TAKT_MINUTES, LOCK_MINUTES):
        return tr("Service", "{minutes} min").format(minutes=text)
    if name == TAKT_MINUTES:
        return tr("Service", "standard times")
    return text or "—"


def site_lines(history: Sequence[Recorded]) -> Iterator[tuple[Recorded, str]]:
    """Each fact about the workshop with what it changed, oldest first."""
    tr = QCoreApplication.translate
    site: Site | None = None
    for recorded in history:
        event, before, site = recorded.event, site, fold_site(site, recorded)
        if isinstance(event, AuthorityNamed):
            named = tr("Service", "Authority of the permit: {name}")
            yield recorded, named.format(name=event.authority_name)
        elif isinstance(event, SiteEstablished) and before is None:
            yield recorded, tr("Service", "Set up: {name}").format(name=event.name_of_site)
        elif isinstance(event, SiteEstablished) and before is not None and site is not None:
            said = " · ".join(_changed(before, site))
            why = f" ({event.reason})" if event.reason else ""
            yield recorded, (said or tr("Service", "as before")) + why


def _changed(before: Site, after: Site) -> Iterator[str]:
    words = setting_words()
    for name in (*TEXTS, *LABELS, *RULES):
        was, now = setting(before, name), setting(after, name)
        if was != now:
            changed = f"{value_words(name, was)} → {value_words(name, now)}"
            yield captioned(words[name], changed)


def place_lines(history: Sequence[Recorded]) -> Iterator[tuple[Recorded, str]]:
    """Each fact about a place, oldest first."""
    tr = QCoreApplication.translate
    retired = known = False
    for recorded in history:
        match recorded.event:
            case PlaceRetired(reason=reason):
                retired = True
                yield recorded, tr("Service", "no longer used: {reason}").format(reason=reason)
            case PlaceRegistered() if retired:
                retired = False
                yield recorded, tr("Service", "used again")
            case PlaceRegistered(label=label):
                text = tr("Service", "called “{name}”") if known else tr("Service", "set up")
                yield recorded, text.format(name=label)
        known = True
