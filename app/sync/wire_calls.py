"""One call to the inventory over HTTP: a whole, bounded answer in bounded time, or LineLost."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from time import monotonic
from typing import Final

import urllib3
from urllib3.exceptions import HTTPError
from urllib3.exceptions import SSLError as TlsError

from app.exchange.inventory_line import Busy, LineLost, StrangeCertificate, TurnedAway
from app.exchange.messages import SPOKEN
from app.exchange.packing import CODING, WORTH_PACKING, pack, unpack

MOST_PACKED: Final = 16_000_000
MOST_INFLATED: Final = 64_000_000
_PIECE: Final = 65_536
_REFUSALS: Final = {
    401: "sync-locked-out",
    403: "sync-locked-out",
    409: "sync-speaks-for-another",
    413: "sync-too-large",
}
_PROBLEM: Final = "application/problem+json"
_LONGEST_WAIT_S, _USUAL_WAIT_S = 300, 5
_LISTEN_S: Final = 60.0
"""An inventory that has nothing to say says so more often than this."""


class Patience:
    """Seconds: to connect, between two pieces of an answer, and for all of it."""

    def __init__(self, connect: float = 5, read: float = 20, whole: float = 60) -> None:
        self.connect, self.read, self.whole = connect, read, whole


def connections(ca: str) -> urllib3.PoolManager:
    """Kept alive, one at a time; nothing but the site's own CA vouches for the other end."""
    context = ssl.create_default_context(cadata=ca) if ca else None
    return urllib3.PoolManager(num_pools=1, maxsize=2, ssl_context=context, retries=False)


class WireCalls:
    """Calls below one address, in the name of whoever holds the token ('' for nobody)."""

    def __init__(
        self, pool: urllib3.PoolManager, address: str, token: str, patience: Patience
    ) -> None:
        self._pool, self._address, self._patience = pool, address, patience
        self._headers = {
            "Refactory-Speaks": str(SPOKEN[1]),
            "Accept-Encoding": CODING,
            **({"Authorization": f"Bearer {token}"} if token else {}),
        }

    def get(
        self,
        path: str,
        fields: Mapping[str, str | int] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> bytes:
        """What stands at a path. Raises LineLost, Busy, TurnedAway."""
        told = {name: str(value) for name, value in (fields or {}).items()}
        return self._whole(self._begin("GET", path, fields=told, headers=headers))

    def post(self, path: str, text: bytes, headers: Mapping[str, str] | None = None) -> bytes:
        """What is answered to a text. Raises LineLost, Busy, TurnedAway."""
        also = {"Content-Type": "application/json", **(headers or {})}
        if len(text) > WORTH_PACKING:
            text, also["Content-Encoding"] = pack(text), CODING
        return self._whole(self._begin("POST", path, body=text, headers=also))

    def send(
        self, method: str, path: str, content: bytes, headers: Mapping[str, str]
    ) -> Mapping[str, str]:
        """What is said, in headers alone, to content that is sent as it is."""
        answer = self._begin(method, path, body=content, headers=headers)
        self._whole(answer)
        return answer.headers

    def listen(self, path: str) -> urllib3.BaseHTTPResponse:
        """An answer that comes as time goes by; whoever reads it closes it."""
        return self._begin("GET", path, headers={"Accept": "text/event-stream"}, read=_LISTEN_S)

    def _begin(
        self,
        method: str,
        path: str,
        *,
        fields: Mapping[str, str] | None = None,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        read: float | None = None,
    ) -> urllib3.BaseHTTPResponse:
        """The beginning of an answer that was not refused."""
        patience = urllib3.Timeout(connect=self._patience.connect, read=read or self._patience.read)
        try:
            answer = self._pool.request(
                method,
                self._address + path,
                fields=fields or None,
                body=body,
                headers={**self._headers, **(headers or {})},
                timeout=patience,
                preload_content=False,
                redirect=False,
            )
        except TlsError as fault:
            raise StrangeCertificate(str(fault)) from fault
        except (HTTPError, OSError, ValueError) as fault:
            raise LineLost(str(fault)) from fault
        if not 200 <= answer.status < 300:
            answer.close()
            raise _refusal(answer)
        return answer

    def _whole(self, answer: urllib3.BaseHTTPResponse) -> bytes:
        begun, body = monotonic(), bytearray()
        try:
            while piece := answer.read1(_PIECE, decode_content=False):
                body += piece
                if len(body) > MOST_PACKED or monotonic() - begun > self._patience.whole:
                    raise LineLost("an answer without end")
            is_packed = answer.headers.get("Content-Encoding", "") == CODING
            text = unpack(bytes(body), MOST_INFLATED) if is_packed else bytes(body)
        except (HTTPError, OSError, ValueError) as fault:
            answer.close()
            raise LineLost(str(fault)) from fault
        except LineLost:
            answer.close()
            raise
        answer.release_conn()
        return text

    def close(self) -> None:
        """Let the connections go."""
        self._pool.clear()


def _refusal(answer: urllib3.BaseHTTPResponse) -> Exception:
    """A refusal in the inventory's own form is a word; anything else may be any machine's."""
    if answer.status in (429, 503):
        return Busy(_wait(answer.headers.get("Retry-After", "")))
    if 400 <= answer.status < 500 and answer.headers.get("Content-Type", "").startswith(_PROBLEM):
        return _turned_away(_REFUSALS.get(answer.status, "sync-not-understood"), answer.status)
    return LineLost(f"status {answer.status}")


def _turned_away(code: str, status: int) -> TurnedAway:
    return TurnedAway(code, status=status)


def _wait(told: str) -> float:
    if not (told.isascii() and told.isdigit() and len(told) < 10):
        return _USUAL_WAIT_S
    return min(int(told), _LONGEST_WAIT_S)
