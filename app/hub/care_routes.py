"""Whether the service lives and can work, for whoever watches over it."""

from __future__ import annotations

from fastapi import APIRouter

from app.hub.hub import Hub


def routes(hub: Hub) -> APIRouter:
    """Open to everybody: they say nothing of what is stored."""
    router = APIRouter(tags=["care"])

    @router.get("/healthz")
    def healthz() -> dict[str, str]:
        """The process answers."""
        return {"status": "alive"}

    @router.get("/readyz")
    def readyz() -> dict[str, str]:
        """The database answers too; a problem 503 otherwise."""
        hub.storage.transact(lambda unit: unit.feed())
        return {"status": "ready"}

    return router
