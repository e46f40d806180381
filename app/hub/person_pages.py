"""Who works at the site: enrolled, changed, given a badge, qualified, ended, and erased."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.domain.errors import NotFound
from app.domain.moment import local_day
from app.domain.site import ROLES, Person
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit
from app.hub.gate import Supervisor
from app.hub.hub import Hub
from app.hub.language import LANGUAGES
from app.hub.master_page import FRESH, Told, acted, master_page, missing
from app.hub.symbol import drawn
from app.hub.typed import Form, Typed
from app.operations.change_person import PersonChange, change_person, end_work, replace_badge
from app.operations.enrol_person import Enrolment, Evidence, enrol_person
from app.operations.qualify import grant_qualification, withdraw_qualification

_BADGE_SIGNS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_THERE: Final = "/master/people"


def routes(hub: Hub) -> APIRouter:
    """Names are for supervisors only."""
    router = APIRouter(prefix="/master", tags=["master"], include_in_schema=False)
    _lists(router, hub)
    _enrolled(router, hub)
    _changed(router, hub)
    _qualified(router, hub)
    _ended(router, hub)
    return router


def _lists(router: APIRouter, hub: Hub) -> None:
    @router.get("")
    def master(known: Supervisor) -> Response:
        """Where it begins."""
        return RedirectResponse(_THERE, 303)

    @router.get("/people")
    def people(request: Request, known: Supervisor) -> Response:
        """Everybody, those who left last."""
        return _people(hub, request, known)

    @router.get("/qualifications")
    def qualifications(request: Request, known: Supervisor) -> Response:
        """Who holds what until when."""
        told = hub.master.ask(lambda unit: (unit.people(), unit.names()))
        here = [one for one in told[0] if not one.left]
        codes = sorted({code for one in here for code in one.qualifications})
        today = local_day(hub.clock.now().wall)
        shown: dict[str, Any] = {"people": here, "names": told[1], "codes": codes, "today": today}
        return master_page(request, hub, known, "qualifications.html", **shown)

    @router.get("/people/{person_id}")
    def person(request: Request, known: Supervisor, person_id: str) -> Response:
        """One of them."""
        return _person(hub, request, known, person_id)


def _enrolled(router: APIRouter, hub: Hub) -> None:
    @router.post("/people")
    def enrol(request: Request, known: Supervisor, typed: Form) -> Response:
        """Somebody new; a badge that nobody typed is made here and shown once."""
        badge = typed.text("badge") or _new_badge()
        order = Enrolment(
            typed.text("number"),
            typed.text("name"),
            badge,
            typed.texts("roles"),
            typed.text("language"),
        )

        def work() -> str | Response:
            hub.master.act(known.member.name, lambda unit, by: enrol_person(unit, order, by))
            if typed.text("badge"):
                return _THERE
            return _badge(hub, request, known, order.number, badge)

        return acted(request, hub, typed, work, lambda told: _people(hub, request, known, told))

    @router.post("/people/{person_id}/badge")
    def badge(request: Request, known: Supervisor, person_id: str, typed: Form) -> Response:
        """Another card; the one before opens nothing."""
        text = typed.text("badge") or _new_badge()

        def replaced(unit: MasterUnit, by: str) -> str:
            replace_badge(unit, person_id, text, by)
            return unit.person(person_id).number

        def work() -> str | Response:
            number = hub.master.act(known.member.name, replaced)
            if typed.text("badge"):
                return f"{_THERE}/{person_id}"
            return _badge(hub, request, known, number, text)

        def again(told: Told) -> Response:
            return _person(hub, request, known, person_id, told)

        return acted(request, hub, typed, work, again)


def _changed(router: APIRouter, hub: Hub) -> None:
    @router.post("/people/{person_id}")
    def change(request: Request, known: Supervisor, person_id: str, typed: Form) -> Response:
        """Number, name, roles, language."""

        def work(unit: MasterUnit, by: str) -> None:
            name = typed.text("name")
            before = unit.names().get(person_id, "")
            order = PersonChange(
                person_id,
                typed.text("number"),
                typed.texts("roles"),
                typed.text("language"),
                "" if name == before else name,
            )
            change_person(unit, order, by)

        return _on_person(hub, request, known, person_id, typed, work)


def _qualified(router: APIRouter, hub: Hub) -> None:
    @router.post("/people/{person_id}/grant")
    def grant(request: Request, known: Supervisor, person_id: str, typed: Form) -> Response:
        """A qualification with its evidence."""

        def work(unit: MasterUnit, by: str) -> None:
            days = (typed.day("valid_from"), typed.day("valid_to"))
            told = (typed.text("code"), typed.text("issuer"), typed.text("evidence"))
            grant_qualification(unit, person_id, Evidence(*told, *days), by)

        return _on_person(hub, request, known, person_id, typed, work)

    @router.post("/people/{person_id}/withdraw")
    def withdraw(request: Request, known: Supervisor, person_id: str, typed: Form) -> Response:
        """It does not hold any more."""

        def work(unit: MasterUnit, by: str) -> None:
            code, reason = typed.text("withdrawn"), typed.text("why_withdrawn")
            withdraw_qualification(unit, person_id, code, reason, by)

        return _on_person(hub, request, known, person_id, typed, work)


def _ended(router: APIRouter, hub: Hub) -> None:
    @router.post("/people/{person_id}/end")
    def end(request: Request, known: Supervisor, person_id: str, typed: Form) -> Response:
        """Badge and PIN count no more."""

        def work(unit: MasterUnit, by: str) -> None:
            end_work(unit, person_id, typed.text("why_ended"), by)

        return _on_person(hub, request, known, person_id, typed, work)

    @router.post("/people/{person_id}/erase")
    def erase(request: Request, known: Supervisor, person_id: str, typed: Form) -> Response:
        """The name goes, here and at the terminals; the facts stay."""

        def work() -> str:
            hub.master.erase(person_id)
            return f"{_THERE}/{person_id}"

        def again(told: Told) -> Response:
            return _person(hub, request, known, person_id, told)

        return acted(request, hub, typed, work, again)


def _on_person(
    hub: Hub,
    request: Request,
    known: Session,
    person_id: str,
    typed: Typed,
    act: Callable[[MasterUnit, str], None],
) -> Response:
    def work() -> str:
        hub.master.act(known.member.name, act)
        return f"{_THERE}/{person_id}"

    def again(told: Told) -> Response:
        return _person(hub, request, known, person_id, told)

    return acted(request, hub, typed, work, again)


def _people(hub: Hub, request: Request, known: Session, told: Told = FRESH) -> Response:
    people, names = hub.master.ask(lambda unit: (unit.people(), unit.names()))
    shown = {
        "people": sorted(people, key=lambda one: one.left),
        "names": names,
        "roles": ROLES,
        "tongues": LANGUAGES,
        "typed": told.typed or Typed.of(roles=("operator",), language="en"),
    }
    return master_page(request, hub, known, "people.html", told, **shown)


def _person(
    hub: Hub,
    request: Request,
    known: Session,
    person_id: str,
    told: Told = FRESH,
) -> Response:
    try:
        person, name, erased = hub.master.ask(lambda unit: _seen(unit, person_id))
    except NotFound:
        return missing(request, hub, known)
    before = Typed.of(number=person.number, name=name, roles=person.roles, language=person.language)
    fields = {**before.fields, **(told.typed.fields if told.typed else {})}
    shown = {
        "person": person,
        "name": name,
        "erased": erased,
        "roles": ROLES,
        "tongues": LANGUAGES,
        "typed": Typed(fields),
        "today": local_day(hub.clock.now().wall),
    }
    return master_page(request, hub, known, "person.html", told, **shown)


def _seen(unit: MasterUnit, person_id: str) -> tuple[Person, str, bool]:
    """Raises NotFound, for staff of the inventory too: they are nobody of the site."""
    person = next((one for one in unit.people() if one.person_id == person_id), None)
    if person is None:
        raise NotFound("person-unknown", person=person_id)
    return person, unit.names().get(person_id, ""), unit.erased(person)


def _badge(hub: Hub, request: Request, known: Session, number: str, text: str) -> Response:
    told = {"number": number, "text": text, **drawn(text)}
    return master_page(request, hub, known, "badge.html", **told)


def _new_badge() -> str:
    """A text nobody can guess, as terminals make them: RB- and 130 random bits."""
    return "RB-" + "".join(secrets.choice(_BADGE_SIGNS) for _ in range(26))
