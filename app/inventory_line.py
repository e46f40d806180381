"""Where the inventory listens, under which names, and what vouches for it there."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address, ip_network
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from urllib.parse import urlsplit

from app.domain.errors import ShopError
from app.hub.site_authority import Credentials, pin_of

_WAITING: Final = 100
_ANYWHERE: Final = ("0.0.0.0", "::")  # noqa: S104 - what an operator may ask for
# Nobody is there (RFC 5737): asking for the way shows which address this machine has on it.
_AWAY: Final = ("192.0.2.1", 9)


@dataclass(frozen=True, slots=True)
class Listening:
    """Where to listen; port 0 takes a free one.

    address: what terminals are told instead, as behind a proxy. certificate, key: files in PEM;
    without them the site's own authority vouches wherever others can listen. proxies: addresses or
    networks of those that are believed whom they ask for.
    """

    host: str = "127.0.0.1"
    port: int = 8480
    address: str = ""
    certificate: Path | None = None
    key: Path | None = None
    proxies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for one in self.proxies:
            try:
                ip_network(one)
            except ValueError as error:
                raise ShopError("hub-proxy-unknown", proxy=one[:60]) from error

    @property
    def is_loopback(self) -> bool:
        """Whether nobody but this machine can listen."""
        if self.host == "localhost":
            return True
        try:
            return ip_address(self.host).is_loopback
        except ValueError:
            return False

    @property
    def called(self) -> str:
        """The host as it stands in an address."""
        host = _own_address() if self.host in _ANYWHERE else self.host
        return f"[{host}]" if ":" in host else host

    def given(self) -> Credentials:
        """What was given. Raises ShopError for files that are no chain and its key."""
        file = self.certificate or Path()
        try:
            key = (self.key or file).read_text(encoding="ascii")
            given = Credentials(file.read_text(encoding="ascii"), key)
            pin_of(given.chain)
            _context(given)
        except (OSError, ValueError) as error:
            detail = error.strerror if isinstance(error, OSError) else error
            raise ShopError("hub-certificate-unusable", file=file, detail=detail) from error
        return given


def names_of(at: Listening) -> tuple[str, ...]:
    """Every name and address by which a terminal may call the machine that listens."""
    told = urlsplit(at.address).hostname if at.address else None
    own = (socket.gethostname(), socket.getfqdn(), _own_address(), "localhost", "127.0.0.1")
    names = own if at.host in _ANYWHERE else (at.host, *own)
    return tuple(one.lower() for one in (*names, told) if one and one.isascii())


def heard_at(at: Listening) -> socket.socket:
    """A socket that listens. Raises ShopError where it cannot."""
    try:
        family = socket.AF_INET6 if ":" in at.host else socket.AF_INET
        heard = socket.create_server((at.host, at.port), family=family, backlog=_WAITING)
        # Else an answer in two pieces waits 40 ms for the other end to confirm the first.
        heard.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return heard
    except (OSError, OverflowError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise ShopError("hub-cannot-listen", host=at.host, port=at.port, detail=detail) from error


def secured(credentials: Credentials | None) -> Callable[..., ssl.SSLContext] | None:
    """What makes the server's context; None where it speaks in the open."""
    return None if credentials is None else lambda *_: _context(credentials)


def _context(credentials: Credentials) -> ssl.SSLContext:
    """Raises ValueError or OSError for what is no chain and its key."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # The library reads files only; the folder is this user's alone, and gone at once.
    with TemporaryDirectory() as folder:
        file = Path(folder) / "server.pem"
        file.write_text(credentials.key + "\n" + credentials.chain, encoding="ascii")
        context.load_cert_chain(file)
    return context


def _own_address() -> str:
    """The address of this machine on its way out; its own to itself where there is none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        try:
            asking.connect(_AWAY)
            return str(asking.getsockname()[0])
        except OSError:
            return "127.0.0.1"
