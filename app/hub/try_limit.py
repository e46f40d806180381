"""How often somebody may try a secret: by address and over all, in bounded memory.

Each instance counts for itself. Behind a proxy everybody has the proxy's address, unless that one
is trusted to tell theirs.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from ipaddress import IPv6Address, ip_address
from threading import Lock
from typing import Final

from fastapi import Request

from app.domain.errors import Reason
from app.hub.gate import hub_of
from app.hub.problems import Problem

_MOST_ADDRESSES: Final = 10_000
_SITE_BITS: Final = 64


class TryLimit:
    """At most so many failures in a window of seconds; a try that succeeds does not count."""

    def __init__(self, by_address: int, over_all: int, window_s: int = 300) -> None:
        self._by_address, self._over_all = by_address, over_all
        self._window_ms = window_s * 1000
        self._lock = Lock()
        self._all: deque[int] = deque(maxlen=over_all)
        self._tries: OrderedDict[str, deque[int]] = OrderedDict()

    def begin(self, request: Request) -> None:
        """Count a try before it is judged. Raises Problem 429 where there were too many."""
        now = hub_of(request).clock.now().mono_ms
        with self._lock:
            tries = self._of(_origin(request))
            wait_ms = max(
                self._wait(tries, self._by_address, now), self._wait(self._all, self._over_all, now)
            )
            if wait_ms > 0:
                raise Problem(429, Reason("hub-too-many-tries"), -(-wait_ms // 1000))
            tries.append(now)
            self._all.append(now)

    def succeeded(self, request: Request) -> None:
        """The last try of this address was a good one."""
        with self._lock:
            for tries in (self._of(_origin(request)), self._all):
                if tries:
                    tries.pop()

    def _of(self, origin: str) -> deque[int]:
        tries = self._tries.setdefault(origin, deque(maxlen=self._by_address))
        self._tries.move_to_end(origin)
        if len(self._tries) > _MOST_ADDRESSES:
            self._tries.popitem(last=False)
        return tries

    def _wait(self, tries: deque[int], most: int, now: int) -> int:
        """Milliseconds until the oldest of too many tries is forgotten."""
        return tries[0] + self._window_ms - now if len(tries) >= most else 0


def _origin(request: Request) -> str:
    """An address; of the newer kind the network, in which one machine has as many as it likes."""
    host = request.client.host if request.client else ""
    try:
        address = ip_address(host)
    except ValueError:
        return host
    if isinstance(address, IPv6Address):
        return str(int(address) >> _SITE_BITS)
    return host
