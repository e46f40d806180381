"""Whether the service lives and can work, what it does, and how it is asked."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Depends, Request, Response

from app.hub.gate import anybody_known
from app.hub.hub import Hub
from app.hub.metrics import MEDIA_TYPE
from app.hub.problems import answers


def routes(hub: Hub) -> APIRouter:
    """Health is open to everybody: it says nothing of what is stored."""
    router = APIRouter(tags=["care"])
    _open(router, hub)
    _guarded(router)
    return router


def _open(router: APIRouter, hub: Hub) -> None:
    @router.head("/healthz", include_in_schema=False)
    @router.get("/healthz")
    def healthz() -> dict[str, str]:
        """The process answers."""
        return {"status": "alive"}

    @router.head("/readyz", include_in_schema=False)
    @router.get("/readyz")
    def readyz() -> dict[str, str]:
        """The database answers too; a problem 503 otherwise."""
        hub.storage.transact(lambda unit: unit.feed())
        return {"status": "ready"}


def _guarded(router: APIRouter) -> None:
    known = [Depends(anybody_known)]

    @router.get(
        "/metrics",
        dependencies=known,
        responses={200: {"content": {"text/plain": {}}}, **answers(401)},
    )
    def metrics(request: Request) -> Response:
        """What a Prometheus reads, under a partner's token."""
        return Response(request.app.state.metrics.text(), media_type=MEDIA_TYPE)

    @router.get("/openapi.json", dependencies=known, responses=answers(401))
    def schema(request: Request) -> dict[str, Any]:
        """How this service is asked, as OpenAPI."""
        described: dict[str, Any] = request.app.openapi()
        return described
