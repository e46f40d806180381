"""The service as one application: routes by subject, headers, bounds and problems around them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse

from app import __version__
from app.hub import (
    care_routes,
    enrol_routes,
    epcis_routes,
    exchange_routes,
    file_routes,
    label_pages,
    loop_routes,
    page_routes,
    passport_routes,
    people_routes,
    person_pages,
    place_pages,
    procedure_pages,
    sign_in_routes,
    site_pages,
    staff_routes,
    terminal_routes,
)
from app.hub.bodies import Bounded
from app.hub.gate import NotSignedIn, sign_in_first
from app.hub.headers import Guarded
from app.hub.hub import Hub
from app.hub.metrics import Counted, Metrics
from app.hub.pace import Pace
from app.hub.problems import tell_problems
from app.hub.worker import Worker

_SUBJECTS = (
    care_routes,
    enrol_routes,
    epcis_routes,
    exchange_routes,
    file_routes,
    label_pages,
    loop_routes,
    page_routes,
    passport_routes,
    people_routes,
    person_pages,
    place_pages,
    procedure_pages,
    sign_in_routes,
    site_pages,
    staff_routes,
    terminal_routes,
)


def build_app(hub: Hub) -> FastAPI:
    """The application over these ports; its worker runs while it is served."""

    @asynccontextmanager
    async def served(app: FastAPI) -> AsyncIterator[None]:
        worker.begin()
        yield
        hub.bell.close()
        worker.end()

    # The pages of FastAPI load scripts from elsewhere; the schema is served by a route of ours.
    app = FastAPI(
        title="Refactory Station inventory",
        version=__version__,
        lifespan=served,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        # A redirection would say whatever host the request claimed.
        redirect_slashes=False,
    )
    app.state.hub = hub
    app.state.worker = worker = Worker(hub)
    app.state.pace = Pace(hub.storage, hub.works)
    tell_problems(app)
    app.add_exception_handler(NotSignedIn, _to_sign_in)
    app.state.metrics = Metrics(hub)
    app.add_middleware(Bounded)
    app.add_middleware(file_routes.Resumable)
    app.add_middleware(Guarded)
    app.add_middleware(Counted, metrics=app.state.metrics)
    for subject in _SUBJECTS:
        app.include_router(subject.routes(hub))
    return app


def _to_sign_in(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, NotSignedIn)
    return RedirectResponse(sign_in_first(fault.wanted), 303)
