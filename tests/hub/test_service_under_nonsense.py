"""Requests that fit the service's own schema, and many that do not: it answers each of them.

Skipped by name where schemathesis (group web) is missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.errors import Unsatisfiable

from app.hub.accounts import admit_partner
from app.hub.web import build_app
from app.inventory import Kept, opened
from tests.hub.a_hub import AHub
from tests.hub.browser import served

schemathesis = pytest.importorskip("schemathesis", reason="needs schemathesis (group web)")
pytestmark = pytest.mark.enable_socket
_UNKNOWN, _KNOWN = 2, 6
"""Requests of each sort to each operation, by whoever has no token and by each who has one."""
_ENDLESS = {"/sync/wake"}
"""Answers as long as somebody listens."""
_NOT_OFFERED = 501
"""What EPCIS has and this service does not, told as the standard says."""


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Any, list[str]]]:
    with opened(Kept(tmp_path_factory.mktemp("inventory"))) as hub:
        app = build_app(hub)
        token = AHub(hub).enrol().asker.headers["Authorization"]
        tokens = ["", token, f"Bearer {admit_partner(hub, 'Shredder NV')}"]
        with served(app) as address:
            yield address, schemathesis.openapi.from_dict(app.openapi()), tokens


def test_nothing_that_is_asked_is_answered_with_a_fault(
    service: tuple[str, Any, list[str]],
) -> None:
    address, schema, tokens = service
    asked: set[str] = set()
    statuses: set[int] = set()
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.path in _ENDLESS:
            continue
        asked.add(operation.path)
        sorts = [operation.as_strategy(mode) for mode in schemathesis.GenerationMode]
        for token, cases in product(tokens, sorts):
            statuses |= _asked(cases, address, token)
    assert {200, 400, 401, 422} <= statuses, "what was asked came to no handler"
    assert max(statuses - {_NOT_OFFERED}) < 500
    assert {"/enrol", "/sync/facts", "/sync/feed", "/files/{sha256}"} <= asked


def _asked(cases: Any, address: str, token: str) -> set[int]:
    """What was answered; fails at the first fault, with the request."""
    statuses = set()

    @given(case=cases)
    @settings(
        max_examples=_KNOWN if token else _UNKNOWN,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    def answers(case: Any) -> None:
        answer = case.call(base_url=address, headers={"Authorization": token} if token else {})
        sound = answer.status_code < 500 or answer.status_code == _NOT_OFFERED
        assert sound, f"{case.as_curl_command()}\n{answer.text}"
        statuses.add(answer.status_code)

    # Where nothing can be said, as to a health check, nothing can be said wrong.
    with suppress(Unsatisfiable):
        answers()
    return statuses
