"""What a Prometheus reads: how much is told, how long it takes, and how far behind anything is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.errors import StoreUnavailable
from app.exchange.messages import Outcome
from app.hub.hub import Hub

MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_ELSEWHERE: Final = "none"
"""Whatever path was asked for that is no route: a path of a guesser is no label."""


class Metrics:
    """Of one instance; a registry of its own, so that two may live in one process."""

    def __init__(self, hub: Hub) -> None:
        self._registry = CollectorRegistry()
        self._registry.register(_Asked(hub))
        self._facts = Counter(
            "refactory_facts",
            "Facts told, by what became of them.",
            ["fate"],
            registry=self._registry,
        )
        self._requests = Counter(
            "refactory_requests",
            "Requests, by route and status.",
            ["method", "route", "status"],
            registry=self._registry,
        )
        self._push = Histogram(
            "refactory_push_seconds",
            "From a batch's arrival until it is on disk.",
            buckets=_BUCKETS,
            registry=self._registry,
        )

    def took_in(self, outcomes: Iterable[Outcome], seconds: float) -> None:
        """A batch was answered."""
        self._push.observe(seconds)
        for one in outcomes:
            self._facts.labels(one.fate).inc()

    def answered(self, method: str, route: str, status: int) -> None:
        """A request was answered."""
        self._requests.labels(method, route, str(status)).inc()

    def text(self) -> bytes:
        """All of it, as Prometheus reads it."""
        return generate_latest(self._registry)


class _Asked(Collector):
    """What the database knows is asked for when it is read, the same from every instance."""

    def __init__(self, hub: Hub) -> None:
        self._hub = hub

    def describe(self) -> Iterable[Metric]:
        """Nothing is asked before anybody reads."""
        return ()

    def collect(self) -> Iterator[Metric]:
        """Only that it is away, while the database is."""
        try:
            found = list(self._found())
        except StoreUnavailable:
            found = []
        reached = "Whether the database answers."
        yield GaugeMetricFamily("refactory_database_up", reached, value=float(bool(found)))
        yield from found

    def _found(self) -> Iterator[Metric]:
        hub = self._hub
        head = hub.storage.transact(lambda unit: unit.feed().head)
        yield GaugeMetricFamily("refactory_feed_head", "Number of the newest fact.", value=head)
        known = sum(one.revoked is None for one in hub.access.terminals.all_terminals())
        yield GaugeMetricFamily("refactory_terminals", "Terminals that may speak.", value=known)
        behind = GaugeMetricFamily(
            "refactory_reading_behind",
            "Facts a reading of the feed still lacks.",
            labels=["reading"],
        )
        for work in hub.works:
            behind.add_metric([work.name], work.behind())
        yield behind


class Counted:
    """Counts every answer by the route that gave it."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app, self._metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                route = getattr(scope.get("route"), "path", _ELSEWHERE)
                method = scope["method"] if route != _ELSEWHERE else _ELSEWHERE
                self._metrics.answered(method, route, message["status"])
            await send(message)

        await self._app(scope, receive, counted if scope["type"] == "http" else send)
