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
from app.hub.master_page import acted, master_page, tried
from app.hub.typed import Form
from app.operations.arrange_template import arrange_template

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

        def work(unit: MasterUnit, by: str) -> None:
            wanted = _version(hub, unit, template, typed.text("number"))
            arrange_template(unit, hub.templates, template, wanted, by)

        def again(error: str, status: int) -> Response:
            return _label(hub, request, known, template, error, status)

        return acted(request, hub, known, work, f"{_THERE}/{template}", again)

    _arranged(router, hub)
    return router


def _arranged(router: APIRouter, hub: Hub) -> None:
    @router.post("/{template}/arrange")
    def arrange(request: Request, known: Supervisor, template: str, typed: Form) -> Response:
        """Moved about as often as somebody likes, then kept as a new version."""
        draft: Arrangement | None = None

        def again(error: str, status: int) -> Response:
            return _label(hub, request, known, template, error, status, draft)

        def moved() -> None:
            nonlocal draft
            shape = _shape(hub, template)
            draft = draft_in(typed, shape)
            draft = moved_by(typed, shape, draft)

        refused = tried(request, hub, moved, again)
        if refused is not None or draft is None or typed.text("move"):
            return refused or again("", 200)
        wanted = draft

        def work(unit: MasterUnit, by: str) -> None:
            arrange_template(unit, hub.templates, template, wanted, by)

        return acted(request, hub, known, work, f"{_THERE}/{template}", again)


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
    error: str = "",
    status: int = 200,
    draft: Arrangement | None = None,
) -> Response:
    try:
        stands, names = hub.master.ask(lambda unit: (_standing(hub, unit, template), unit.names()))
    except ShopError:
        return master_page(request, hub, known, "missing.html", 404)
    shape = hub.templates.shape(template)
    in_force = stands.in_force.arrangement if stands.in_force else shape.as_shipped
    shown = {
        "name": template,
        "stands": stands,
        "names": names,
        "shape": shape,
        "draft": draft or in_force,
        "error": error,
    }
    return master_page(request, hub, known, "label.html", status, **shown)
