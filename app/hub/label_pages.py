"""What labels say: which version of each template is in force, and the way to another."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request, Response

from app.domain.arrangement import Arrangement, TemplateShape
from app.domain.errors import Refused, ShopError
from app.domain.label_template import TemplateStanding, standing
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit
from app.hub.gate import Supervisor
from app.hub.hub import Hub
from app.hub.label_draft import draft_in, moved_by
from app.hub.master_page import FRESH, Told, acted, master_page, missing
from app.hub.typed import Form
from app.operations.arrange_template import arrange_template, prove_arrangement

_THERE: Final = "/master/labels"


def routes(hub: Hub) -> APIRouter:
    """For supervisors."""
    router = APIRouter(prefix=_THERE, tags=["master"], include_in_schema=False)

    @router.get("")
    def labels(request: Request, known: Supervisor) -> Response:
        """All templates."""
        rows = hub.master.ask(lambda unit: _standings(hub, unit))
        return master_page(request, hub, known, "labels.html", rows=rows)

    @router.get("/{template}")
    def label(request: Request, known: Supervisor, template: str) -> Response:
        """One with its versions."""
        return _label(hub, request, known, template)

    @router.post("/{template}")
    def use(request: Request, known: Supervisor, template: str, typed: Form) -> Response:
        """A version from before, or the one as shipped, is in force again under a new number."""

        def work() -> str:
            number = typed.text("number")
            wanted = hub.master.ask(lambda unit: _version(hub, unit, template, number))
            return _kept(hub, known, template, wanted)

        def again(told: Told) -> Response:
            return _label(hub, request, known, template, told)

        return acted(request, hub, typed, work, again)

    _arranged(router, hub)
    return router


def _arranged(router: APIRouter, hub: Hub) -> None:
    @router.post("/{template}/arrange")
    def arrange(request: Request, known: Supervisor, template: str, typed: Form) -> Response:
        """Moved about as often as somebody likes, then kept as a new version."""
        draft: Arrangement | None = None

        def again(told: Told) -> Response:
            return _label(hub, request, known, template, told, draft)

        def work() -> str | Response:
            nonlocal draft
            shape = _shape(hub, template)
            draft = moved_by(typed, shape, draft_in(typed, shape))
            return again(FRESH) if typed.text("move") else _kept(hub, known, template, draft)

        return acted(request, hub, typed, work, again)


def _kept(hub: Hub, known: Session, template: str, wanted: Arrangement) -> str:
    """Where it is read then. Samples are drawn before anybody waits for us."""
    proved = prove_arrangement(hub.templates, template, wanted)
    hub.master.act(known.member.name, lambda unit, by: arrange_template(unit, proved, by))
    return f"{_THERE}/{template}"


def _standings(hub: Hub, unit: MasterUnit) -> list[tuple[str, TemplateStanding]]:
    return [(one, _standing(hub, unit, one)) for one in hub.templates.names]


def _shape(hub: Hub, template: str) -> TemplateShape:
    """Raises ShopError for a template that is none."""
    if template not in hub.templates.names:
        raise ShopError("label-template-missing", template=template[:40])
    return hub.templates.shape(template)


def _standing(hub: Hub, unit: MasterUnit, template: str) -> TemplateStanding:
    return standing(_shape(hub, template), unit.history(f"template:{template}"))


def _version(hub: Hub, unit: MasterUnit, template: str, number: str) -> Arrangement:
    if number == "0":
        return hub.templates.shape(template).as_shipped
    for one in reversed(_standing(hub, unit, template).versions):
        if str(one.number) == number:
            return one.arrangement
    raise Refused("template-arrangement-unknown", template=template[:40])


def _label(
    hub: Hub,
    request: Request,
    known: Session,
    template: str,
    told: Told = FRESH,
    draft: Arrangement | None = None,
) -> Response:
    try:
        stands, names = hub.master.ask(lambda unit: (_standing(hub, unit, template), unit.names()))
    except ShopError:
        return missing(request, hub, known)
    shape = hub.templates.shape(template)
    in_force = stands.in_force.arrangement if stands.in_force else shape.as_shipped
    shown = {
        "name": template,
        "stands": stands,
        "names": names,
        "shape": shape,
        "draft": draft or in_force,
    }
    return master_page(request, hub, known, "label.html", told, **shown)
