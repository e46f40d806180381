"""The workshop: what it says of itself and sets for all terminals, and the law it is under."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Final

from fastapi import APIRouter, Request, Response

from app.domain.moment import local_day
from app.domain.procedure import Raw
from app.domain.rules import Rule
from app.domain.site import PYRO_FIRST, Site
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit
from app.hub.gate import Supervisor
from app.hub.hub import Hub
from app.hub.language import LANGUAGES
from app.hub.master_page import FRESH, Told, acted, master_page, site_of
from app.hub.page import words_for
from app.hub.passport_routes import PASSPORTS
from app.hub.typed import Form, Typed
from app.operations.change_settings import LABELS, RULES, TEXTS, change_settings, setting
from app.operations.name_authority import name_authority

_THERE: Final = "/master/site"
_TICKED: Final = ("label_shows_vin", PYRO_FIRST)
_NAMES: Final = (*TEXTS, *LABELS, *RULES)
_YES: Final = "yes"


def routes(hub: Hub) -> APIRouter:
    """For supervisors."""
    router = APIRouter(prefix="/master", tags=["master"], include_in_schema=False)
    _site_routes(router, hub)

    @router.get("/rules")
    def rules(request: Request, known: Supervisor, text: str = "") -> Response:
        """What is in force today, by its key; no program states a rule, a release brings them."""
        return _rules(hub, request, known, text)

    return router


def _site_routes(router: APIRouter, hub: Hub) -> None:
    @router.get("/site")
    def site(request: Request, known: Supervisor) -> Response:
        """Everything that can be set."""
        return _site(hub, request, known)

    @router.post("/site")
    def change(request: Request, known: Supervisor, typed: Form) -> Response:
        """Only what really changed is stated."""
        changes: Mapping[str, Raw] = {
            name: _YES in typed.texts(name) if name in _TICKED else typed.text(name)
            for name in _NAMES
        }
        reason = typed.text("reason")
        return _on_site(
            hub, request, known, typed, lambda unit, by: change_settings(unit, changes, by, reason)
        )

    @router.post("/site/authority")
    def authority(request: Request, known: Supervisor, typed: Form) -> Response:
        """Who gave the permit."""
        said = (typed.text("authority_name"), typed.text("authority_address"))
        return _on_site(
            hub, request, known, typed, lambda unit, by: name_authority(unit, *said, by)
        )


def _on_site(
    hub: Hub,
    request: Request,
    known: Session,
    typed: Typed,
    act: Callable[[MasterUnit, str], object],
) -> Response:
    def work() -> str:
        hub.master.act(known.member.name, act)
        return _THERE

    return acted(request, hub, typed, work, lambda told: _site(hub, request, known, told))


def _site(hub: Hub, request: Request, known: Session, told: Told = FRESH) -> Response:
    site, typed = hub.master.ask(site_of), told.typed
    fields = dict(_as_it_is(site).fields) if site else {}
    if typed is not None:
        # A box that nobody ticked is not sent: the form it stands in decides.
        asked = _TICKED if "name" in typed.fields else ()
        fields |= dict.fromkeys(asked, ()) | dict(typed.fields)
    shown: dict[str, Any] = {
        "texts": TEXTS,
        "labels": [one for one in LABELS if one != "label_language"],
        "rules": RULES,
        "ticked": _TICKED,
        "tongues": LANGUAGES,
        "typed": Typed(fields),
        "passports": _passports(hub) if site and not site.link_base else "",
    }
    return master_page(request, hub, known, "site.html", told, **shown)


def _passports(hub: Hub) -> str:
    """What labels say before the code so that they lead here; '' where it never ran."""
    reached = hub.access.terminals.reached()
    return f"{reached.address}{PASSPORTS}" if reached else ""


def _as_it_is(site: Site) -> Typed:
    told: dict[str, str | tuple[str, ...]] = {}
    for name in _NAMES:
        value = setting(site, name)
        told[name] = (_YES if value else "") if isinstance(value, bool) else str(value)
    authority = {"authority_name": site.authority_name, "authority_address": site.authority_address}
    return Typed.of(**told, **authority)


def _rules(hub: Hub, request: Request, known: Session, text: str) -> Response:
    site, today = hub.master.ask(site_of), local_day(hub.clock.now().wall)
    pack = hub.rules(site.country if site else "")
    held = pack.at(today)
    said, words = text.strip().casefold(), words_for(request)
    found = [
        one
        for one in sorted(held.by_key.values(), key=lambda one: one.key)
        if said in one.key.casefold() or said in one.source.casefold()
    ]
    shown: dict[str, Any] = {
        "rules": [(one, _value(words.number, one)) for one in found],
        "coming": pack.changing(today),
        "version": pack.version,
        "country": pack.country,
        "sought": text,
    }
    return master_page(request, hub, known, "rules.html", **shown)


def _value(number: Callable[[Decimal], str], rule: Rule) -> str:
    match rule.value:
        case Decimal():
            unit = "" if rule.unit == "share" else f"\u00a0{rule.unit}"
            return f"{number(rule.value)}{unit}"
        case tuple():
            return ", ".join(rule.value)
    return rule.value
