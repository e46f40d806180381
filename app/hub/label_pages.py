"""What labels say: which version of each template is in force, and the way to another."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request, Response

from app.domain.arrangement import Arrangement
from app.domain.errors import Refused, ShopError
from app.domain.label_template import TemplateStanding, standing
from app.exchange.hub_staff import Session
from app.exchange.master_data_store import MasterUnit
from app.hub.gate import Supervisor
from app.hub.hub import Hub
from app.hub.master_page import acted, master_page
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

    return router


def _standings(hub: Hub, unit: MasterUnit) -> list[tuple[str, TemplateStanding]]:
    return [(one, _standing(hub, unit, one)) for one in hub.templates.names]


def _standing(hub: Hub, unit: MasterUnit, template: str) -> TemplateStanding:
    """Raises ShopError for a template that is none."""
    if template not in hub.templates.names:
        raise ShopError("label-template-missing", template=template[:40])
    return standing(hub.templates.shape(template), unit.history(f"template:{template}"))


def _version(hub: Hub, unit: MasterUnit, template: str, number: str) -> Arrangement:
    if number == "0":
        return hub.templates.shape(template).as_shipped
    for one in reversed(_standing(hub, unit, template).versions):
        if str(one.number) == number:
            return one.arrangement
    raise Refused("template-arrangement-unknown", template=template[:40])


def _label(
    hub: Hub, request: Request, known: Session, template: str, error: str = "", status: int = 200
) -> Response:
    try:
        stands, names = hub.master.ask(lambda unit: (_standing(hub, unit, template), unit.names()))
    except ShopError:
        return master_page(request, hub, known, "missing.html", 404)
    shape = hub.templates.shape(template)
    shown = {"name": template, "stands": stands, "names": names, "shape": shape}
    return master_page(request, hub, known, "label.html", status, error=error, **shown)
