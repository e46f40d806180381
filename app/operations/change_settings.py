"""What the workshop says of itself and sets for all its terminals, signed by a supervisor."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from app.domain.errors import Refused
from app.domain.events import SiteEstablished
from app.domain.procedure import Raw
from app.domain.site import (
    COMPANY_NUMBER,
    EMERGENCY_NUMBER,
    LOCK_MINUTES,
    LONGEST_LOCK,
    LONGEST_TAKT,
    PYRO_FIRST,
    TAKT_MINUTES,
    Site,
    joined,
)
from app.operations.establish_site import check_company_number, check_label_codes
from app.operations.permissions import require
from app.operations.ports.site_unit import SiteUnit
from app.operations.sign import require_pin
from app.operations.tidy import tidy

TEXTS: Final = ("name", "address", "contact", "permit", "country")
LABELS: Final = ("label_language", "gs1_prefix", "link_base", "label_shows_vin")
RULES: Final = (COMPANY_NUMBER, EMERGENCY_NUMBER, TAKT_MINUTES, PYRO_FIRST, LOCK_MINUTES)
REASONED: Final = frozenset(
    {"permit", "country", "gs1_prefix", "link_base", EMERGENCY_NUMBER, PYRO_FIRST}
)
"""What stands on papers and labels that are out already, or protects people."""

_NUMBER = re.compile(r"\+?[0-9][0-9 ./-]{1,19}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[a-z]{2}")


def change_settings(
    uow: SiteUnit, changes: Mapping[str, Raw], by: str, reason: str = ""
) -> tuple[str, ...]:
    """Returns the names of what really changed, in the order of TEXTS, LABELS and RULES.

    An empty takt leaves it to the standard times again; the company number may be empty. Raises
    NotAllowed for anybody but a supervisor and without their PIN; Refused for what has no such
    value, where nothing would change, and without a reason for what is in REASONED.
    """
    require(uow, "change_settings", by)
    require_pin(uow, by)
    site = uow.site()
    after = site
    for name, value in changes.items():
        after = _changed(after, name, value)
    check_label_codes(after.gs1_prefix, after.link_base)
    changed = tuple(
        name for name in (*TEXTS, *LABELS, *RULES) if setting(site, name) != setting(after, name)
    )
    if not changed:
        raise Refused("settings-unchanged")
    why = tidy(reason)
    if REASONED.intersection(changed) and not why:
        raise Refused("reason-missing")
    uow.record(_told(after, why), by)
    return changed


def setting(site: Site, name: str) -> Raw:
    """What holds now. Raises Refused for a setting nobody knows."""
    if name == "label_language":
        return site.languages[0]
    if name in TEXTS or name in LABELS:
        value: Raw = getattr(site, name)
        return value
    if name in RULES:
        return _RULES[name](site)
    raise Refused("setting-unknown", setting=name[:40])


_RULES: Final[Mapping[str, Callable[[Site], Raw]]] = {
    COMPANY_NUMBER: lambda site: site.company_number,
    EMERGENCY_NUMBER: lambda site: site.emergency_number,
    TAKT_MINUTES: lambda site: str(site.takt_minutes or ""),
    PYRO_FIRST: lambda site: site.pyro_first,
    LOCK_MINUTES: lambda site: str(site.lock_minutes),
}


def _changed(site: Site, name: str, value: Raw) -> Site:
    if isinstance(value, bool) != isinstance(setting(site, name), bool):
        raise Refused("setting-unknown", setting=name)
    if isinstance(value, bool):
        if name == "label_shows_vin":
            return replace(site, label_shows_vin=value)
        return replace(site, settings={**site.settings, name: value})
    text = tidy(str(value))
    if name == "label_language":
        if not _LANGUAGE.fullmatch(text):
            raise Refused("setting-unknown", setting=text[:40])
        others = tuple(one for one in site.languages if one != text)
        return replace(site, languages=(text, *others))
    if name in TEXTS:
        return _named(site, name, text)
    if name == "gs1_prefix":
        return replace(site, gs1_prefix=text)
    if name == "link_base":
        return replace(site, link_base=text)
    if name == COMPANY_NUMBER:
        text = joined(text)
    _check_rule(name, text)
    return replace(site, settings={**site.settings, name: text})


def _named(site: Site, name: str, text: str) -> Site:
    """What the law asks for may not become empty."""
    if not text:
        raise Refused("site-field-empty", field=name)
    match name:
        case "name":
            return replace(site, name=text)
        case "address":
            return replace(site, address=text)
        case "contact":
            return replace(site, contact=text)
        case "permit":
            return replace(site, permit=text)
    country = text.upper()
    if not _COUNTRY.fullmatch(country):
        raise Refused("country-shape", text=text[:40])
    return replace(site, country=country)


def _check_rule(name: str, text: str) -> None:
    whole = int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else 0
    if name == EMERGENCY_NUMBER and not _NUMBER.fullmatch(text):
        raise Refused("emergency-number-shape", text=text[:40])
    if name == COMPANY_NUMBER:
        check_company_number(text)
    if name == TAKT_MINUTES and text and not 1 <= whole <= LONGEST_TAKT:
        raise Refused("takt-minutes", most=LONGEST_TAKT)
    if name == LOCK_MINUTES and not 1 <= whole <= LONGEST_LOCK:
        raise Refused("lock-minutes", most=LONGEST_LOCK)


def _told(site: Site, reason: str) -> SiteEstablished:
    return SiteEstablished(
        site.name,
        site.address,
        site.contact,
        site.permit,
        site.country,
        site.languages,
        site.gs1_prefix,
        site.link_base,
        site.label_shows_vin,
        site.settings,
        reason,
    )
